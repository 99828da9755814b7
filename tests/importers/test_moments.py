"""Dates of an export: Pacific minutes, UTC days and seconds, months of a career."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cordially.importers.moments import month, pacific_minute, utc_day, utc_second


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6/9/26, 11:30 PM", datetime(2026, 6, 10, 6, 30, tzinfo=UTC)),
        ("1/9/26, 11:30 PM", datetime(2026, 1, 10, 7, 30, tzinfo=UTC)),
        ("12/31/25, 12:00 AM", datetime(2025, 12, 31, 8, 0, tzinfo=UTC)),
        ("12/31/25, 12:00 PM", datetime(2025, 12, 31, 20, 0, tzinfo=UTC)),
        ("06/09/26, 08:05 AM", datetime(2026, 6, 9, 15, 5, tzinfo=UTC)),
        ("6/9/26, 11:30\u202fPM", datetime(2026, 6, 10, 6, 30, tzinfo=UTC)),
    ],
)
def test_sent_at_is_pacific_time_and_becomes_utc(text: str, expected: datetime) -> None:
    assert pacific_minute(text) == expected


def test_summer_time_begins_between_two_minutes() -> None:
    assert pacific_minute("3/8/26, 1:59 AM") == datetime(2026, 3, 8, 9, 59, tzinfo=UTC)
    assert pacific_minute("3/8/26, 3:00 AM") == datetime(2026, 3, 8, 10, 0, tzinfo=UTC)


def test_the_hour_that_summer_time_repeats_means_its_first_pass() -> None:
    assert pacific_minute("11/1/26, 1:30 AM") == datetime(2026, 11, 1, 8, 30, tzinfo=UTC)
    assert pacific_minute("11/1/26, 2:30 AM") == datetime(2026, 11, 1, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize("text", ["6/9/2026 23:30", "2026-06-09 23:30:00", "2026-06-09 23:30"])
def test_what_spreadsheets_make_of_a_minute_is_read(text: str) -> None:
    assert pacific_minute(text) == datetime(2026, 6, 10, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "13/9/26, 1:00 PM", "2/30/26, 1:00 PM", "6/9/26, 13:00 PM", "6/9/26", "6/9/1926 1:00"],
)
def test_what_is_no_minute_is_none(text: str) -> None:
    assert pacific_minute(text) is None


def test_messages_are_dated_in_utc_to_the_second() -> None:
    assert utc_second("2024-03-20 09:12:11 UTC") == datetime(2024, 3, 20, 9, 12, 11, tzinfo=UTC)
    assert utc_second("2024-03-20 09:12:11") == datetime(2024, 3, 20, 9, 12, 11, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["", "2024-03-20", "2024-13-20 09:12:11 UTC", "1024-03-20 09:12:11 UTC", "x" * 23]
)
def test_what_is_no_second_is_none(text: str) -> None:
    assert utc_second(text) is None


def test_connected_on_is_a_day_as_it_stands() -> None:
    assert utc_day("07 Jun 2026") == (date(2026, 6, 7), False)


def test_the_form_of_2018_is_a_pacific_minute_on_some_utc_day() -> None:
    assert utc_day("6/7/18, 11:28 PM") == (date(2018, 6, 8), False)


@pytest.mark.parametrize(
    "text", ["18-Jun-24", "18-Jun-2024", "6/18/2024", "6/18/24", "2024-06-18", "18.06.2024"]
)
def test_a_day_saved_again_is_read_and_said_to_be(text: str) -> None:
    assert utc_day(text) == (date(2024, 6, 18), True)


def test_months_in_other_languages_are_understood_in_case_they_occur() -> None:
    assert utc_day("07 Mai 2026").value == utc_day("07 mayo 2026").value == date(2026, 5, 7)


@pytest.mark.parametrize(
    "text", ["", "07 Jux 2026", "31 Feb 2026", "18/06/2024", "07 Jun 1926", "soon", "7 8 9"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert utc_day(text).value is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mar 2019", "2019-03"),
        ("2019", "2019"),
        ("Mar-19", "2019-03"),
        ("Mar-98", "1998-03"),
        ("", None),
        ("now", None),
    ],
)
def test_a_career_keeps_the_precision_it_was_given(text: str, expected: str | None) -> None:
    assert month(text) == expected
