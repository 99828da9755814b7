"""Entries that come again: which occurrences are read, changed ones, and what is left out of endless series."""

from __future__ import annotations

from datetime import date

import pytest
from tests.importers.icalendar_files.calendars import calendar, event, meetings, only, read, utc

from cordially.importers.keys import digest
from cordially.proposals import MeetingSeen

KEY = f"meeting:{digest('one@calendar.example')}"
BERLIN = "DTSTART;TZID=Europe/Berlin:20260323T090000"


def starts(*lines: str, start: str = BERLIN) -> list[object]:
    return [each.starts for each in meetings(calendar(event(*lines, start=start)))]


def test_the_clock_stays_the_same_when_summer_time_begins() -> None:
    assert starts("RRULE:FREQ=WEEKLY;COUNT=2") == [utc(2026, 3, 23, 8), utc(2026, 3, 30, 7)]


def test_each_occurrence_has_the_key_of_its_start() -> None:
    first, second = meetings(calendar(event("RRULE:FREQ=WEEKLY;COUNT=2", start=BERLIN)))
    assert (first.key, second.key) == (f"{KEY}:20260323T080000Z", f"{KEY}:20260330T070000Z")
    assert first.recurring
    assert second.recurring


def test_occurrences_of_whole_days_are_days() -> None:
    assert starts("RRULE:FREQ=DAILY;COUNT=2", start="DTSTART;VALUE=DATE:20260512") == [
        date(2026, 5, 12),
        date(2026, 5, 13),
    ]


def test_a_dropped_date_is_no_occurrence() -> None:
    lines = ("RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;TZID=Europe/Berlin:20260330T090000")
    assert starts(*lines) == [utc(2026, 3, 23, 8), utc(2026, 4, 6, 7)]


def test_a_dropped_date_may_be_written_in_utc_or_as_a_day() -> None:
    lines = ("RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE:20260330T070000Z", "EXDATE;VALUE=DATE:20260406")
    assert starts(*lines) == [utc(2026, 3, 23, 8), utc(2026, 4, 13, 7)]


def test_the_first_date_can_be_dropped() -> None:
    assert starts("RRULE:FREQ=WEEKLY;COUNT=2", "EXDATE;TZID=Europe/Berlin:20260323T090000") == [
        utc(2026, 3, 30, 7)
    ]


def test_added_dates_come_beside_the_rule_or_without_one() -> None:
    assert starts("RDATE;TZID=Europe/Berlin:20260401T100000,20260402T100000") == [
        utc(2026, 3, 23, 8),
        utc(2026, 4, 1, 8),
        utc(2026, 4, 2, 8),
    ]


def test_of_an_added_period_the_start_counts() -> None:
    assert starts("RDATE;VALUE=PERIOD:20260401T080000Z/PT1H")[1] == utc(2026, 4, 1, 8)


@pytest.mark.parametrize(
    ("until", "count"),
    [
        ("20260406T070000Z", 3),
        ("20260406T065959Z", 2),
        ("20260406T090000", 3),
        ("20260406", 3),
        ("20260405", 2),
    ],
)
def test_the_end_of_a_rule_is_a_moment_a_local_time_or_a_day(until: str, count: int) -> None:
    assert len(starts(f"RRULE:FREQ=WEEKLY;UNTIL={until}")) == count


def test_a_changed_occurrence_keeps_the_key_of_the_date_it_had() -> None:
    series = event("RRULE:FREQ=WEEKLY;COUNT=3", "SUMMARY:Chat", start=BERLIN)
    change = event(
        "RECURRENCE-ID;TZID=Europe/Berlin:20260330T090000",
        "SUMMARY:Chat (later)",
        start="DTSTART;TZID=Europe/Berlin:20260331T150000",
    )
    one, two, three = sorted(meetings(calendar(change, series)), key=lambda each: each.key)
    assert [each.title for each in (one, two, three)] == ["Chat", "Chat (later)", "Chat"]
    assert (two.key, two.starts) == (f"{KEY}:20260330T070000Z", utc(2026, 3, 31, 13))


@pytest.mark.parametrize(
    "named", ["RECURRENCE-ID;VALUE=DATE:20260330", "RECURRENCE-ID;TZID=Europe/Berlin:20260330T000000"]
)
def test_a_change_may_name_its_occurrence_by_the_day(named: str) -> None:
    series = event("RRULE:FREQ=WEEKLY;COUNT=2", "SUMMARY:Chat", start=BERLIN)
    change = event(named, "SUMMARY:Moved", start="DTSTART:20260331T130000Z")
    found = meetings(calendar(series, change))
    assert sorted((each.title, each.key) for each in found) == [
        ("Chat", f"{KEY}:20260323T080000Z"),
        ("Moved", f"{KEY}:20260330T070000Z"),
    ]


def test_one_occurrence_can_be_called_off() -> None:
    series = event("RRULE:FREQ=WEEKLY;COUNT=2", start=BERLIN)
    change = event("RECURRENCE-ID:20260330T070000Z", "STATUS:CANCELLED", start="DTSTART:20260330T070000Z")
    assert [each.cancelled for each in meetings(calendar(series, change))] == [False, True]


def test_a_series_that_is_called_off_is_so_with_its_changes() -> None:
    series = event("RRULE:FREQ=WEEKLY;COUNT=2", "STATUS:CANCELLED", start=BERLIN)
    change = event("RECURRENCE-ID:20260330T070000Z", start="DTSTART:20260331T070000Z")
    assert all(each.cancelled for each in meetings(calendar(series, change)))


def test_a_change_to_all_that_follow_moves_them() -> None:
    series = event("RRULE:FREQ=WEEKLY;COUNT=4", "SUMMARY:Chat", start=BERLIN)
    change = event(
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260330T070000Z",
        "SUMMARY:Tuesdays now",
        start="DTSTART;TZID=Europe/Berlin:20260331T100000",
    )
    found = sorted(meetings(calendar(series, change)), key=lambda each: each.key)
    assert [(each.title, each.starts) for each in found] == [
        ("Chat", utc(2026, 3, 23, 8)),
        ("Tuesdays now", utc(2026, 3, 31, 8)),
        ("Tuesdays now", utc(2026, 4, 7, 8)),
        ("Tuesdays now", utc(2026, 4, 14, 8)),
    ]


def test_a_change_whose_series_is_elsewhere_is_an_occurrence_by_itself() -> None:
    one = only(calendar(event("RECURRENCE-ID:20260330T070000Z", start="DTSTART:20260331T130000Z")))
    assert (one.key, one.recurring) == (f"{KEY}:20260330T070000Z", True)


def test_the_newest_version_of_a_change_counts() -> None:
    changes = (
        event(
            "RECURRENCE-ID:20260330T070000Z",
            f"SEQUENCE:{n}",
            f"SUMMARY:Version {n}",
            start="DTSTART:20260331T130000Z",
        )
        for n in (1, 3, 2)
    )
    [one] = (each for each in read(calendar(*changes)).proposals if isinstance(each, MeetingSeen))
    assert one.title == "Version 3"


def test_an_endless_series_is_read_from_its_first_to_half_a_year_ahead() -> None:
    reading = read(calendar(event("RRULE:FREQ=MONTHLY", start="DTSTART:20260512T120000Z")))
    found = [each.starts for each in reading.proposals if isinstance(each, MeetingSeen)]
    assert (found[0], found[-1], len(found)) == (utc(2026, 5, 12, 12), utc(2026, 11, 12, 12), 7)
    assert "1 recurring entry read in part" in reading.read.note


def test_what_is_read_whole_is_not_said_to_be_cut() -> None:
    assert read(calendar(event("RRULE:FREQ=WEEKLY;COUNT=10", start=BERLIN))).read.note == ""


def test_no_occurrence_is_older_than_three_years() -> None:
    found = starts("RRULE:FREQ=MONTHLY;COUNT=500", start="DTSTART:20200615T120000Z")
    assert found[0] == utc(2023, 6, 15, 12)


def test_of_a_daily_series_sixty_are_read() -> None:
    assert len(starts("RRULE:FREQ=DAILY", start="DTSTART:20260101T120000Z")) == 60


def test_a_series_that_ended_long_ago_is_noted() -> None:
    reading = read(calendar(event("RRULE:FREQ=WEEKLY;COUNT=5", start="DTSTART:20150512T120000Z")))
    assert (reading.proposals, "1 recurring entry without a date" in reading.read.note) == ([], True)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=HOURLY;COUNT=3",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=WEEKLY;BYHOUR=7,9",
        "W1 MO #0",
        "FREQ=DAILY;BYDAY=XX",
    ],
)
def test_a_rule_that_is_not_followed_leaves_the_first_time(rule: str) -> None:
    reading = read(calendar(event(f"RRULE:{rule}", start=BERLIN)))
    assert len(reading.proposals) == 1
    assert "1 recurring entry with a rule that is not followed." in reading.read.note


def test_a_rule_that_repeats_the_hour_of_the_start_is_followed() -> None:
    assert len(starts("RRULE:FREQ=WEEKLY;COUNT=3;BYHOUR=9;BYMINUTE=0")) == 3


def test_two_rules_are_both_followed() -> None:
    assert len(starts("RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2", "RRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=2")) == 4


def test_birthdays_that_began_centuries_ago_are_found_at_once() -> None:
    found = starts("RRULE:FREQ=YEARLY", start="DTSTART;VALUE=DATE:16041010")
    assert found == [date(2023, 10, 10), date(2024, 10, 10), date(2025, 10, 10), date(2026, 10, 10)]
