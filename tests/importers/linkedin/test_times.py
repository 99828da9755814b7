"""The times of items, in all the forms in which the network writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cordially.importers.moments import (
    day_or_month,
    looks_resaved,
    minute_in_words,
    network_minute,
    noted_moment,
    span_in_words,
    utc_moment,
)

NINE = datetime(2024, 3, 20, 9, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-03-20 09:12:11", NINE.replace(second=11)),
        ("2024/03/20 09:12:11 UTC", NINE.replace(second=11)),
        ("Wed Mar 20 09:12:11 UTC 2024", NINE.replace(second=11)),
        ("2024-03-20 09:12 UTC", NINE),
        ("03/20/24 09:12 AM UTC", NINE),
        ("2024-03-20T09:12:11.480Z", NINE.replace(second=11)),
        ("3/20/2024 9:12", NINE),
    ],
)
def test_times_in_utc_have_many_forms(text: str, expected: datetime) -> None:
    assert utc_moment(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "N/A",
        "Wed Foo 20 09:12:11 UTC 2024",
        "Wed Feb 31 09:12:11 UTC 2024",
        "2024-03-20",
        "Mar 2024",
        "9" * 400,
    ],
)
def test_what_is_no_time_is_none(text: str) -> None:
    assert utc_moment(text) is None
    assert network_minute(text) is None


def test_a_time_without_a_zone_is_pacific_and_one_with_utc_is_not() -> None:
    assert network_minute("3/20/24, 2:12 AM") == NINE
    assert network_minute("03/20/24 09:12 AM UTC") == NINE


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3/20/24, 2:12 AM", NINE),
        ("2024-03-20 09:12:00", NINE),
        ("2024-03-20", date(2024, 3, 20)),
        ("Mar 20, 2024", date(2024, 3, 20)),
        ("20 Mar 2024", date(2024, 3, 20)),
        ("in spring", None),
    ],
)
def test_a_time_of_unknown_form_is_read_by_its_form(text: str, expected: datetime | date | None) -> None:
    assert noted_moment(text) == expected


def test_a_time_is_found_in_a_sentence() -> None:
    sentence = "You uploaded a feed photo on April 12, 2026 at 8:03 AM (GMT)"
    assert minute_in_words(sentence) == datetime(2026, 4, 12, 8, 3, tzinfo=UTC)
    assert minute_in_words(sentence.replace("8:03 AM", "12:03 AM")) == datetime(2026, 4, 12, 0, 3, tzinfo=UTC)
    assert minute_in_words("You uploaded a feed photo") is None


def test_a_span_has_two_local_times() -> None:
    assert span_in_words("Sep 12, 2024 07:00 PM - Sep 13, 2024 01:00 AM") == (
        datetime(2024, 9, 12, 19, 0),  # noqa: DTZ001  # its zone is unknown
        datetime(2024, 9, 13, 1, 0),  # noqa: DTZ001
    )
    assert span_in_words("Sep 12, 2024 07:00 PM - later") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Apr 9, 2024", "2024-04-09"),
        ("9 Apr 1987", "1987-04-09"),
        ("2024-04-09", "2024-04-09"),
        ("Apr 2024", "2024-04"),
        ("1998", "1998"),
        ("Foo 9, 2024", None),
        ("Apr 31, 2024", None),
        ("", None),
    ],
)
def test_a_day_of_a_career_keeps_its_precision(text: str, expected: str | None) -> None:
    assert day_or_month(text) == expected


@pytest.mark.parametrize(
    ("text", "resaved"),
    [
        ("6/16/2021 3:28", True),
        ("18-Jun-24", True),
        ("6/16/21 3:28", True),
        ("6/16/21, 3:28 AM", False),
        ("03/20/24 09:12 AM UTC", False),
        ("2024-03-20 09:12:11", False),
        ("Wed Mar 20 09:12:11 UTC 2024", False),
    ],
)
def test_only_other_programs_write_some_forms(text: str, *, resaved: bool) -> None:
    assert looks_resaved(text) is resaved
