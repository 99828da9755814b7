"""When entries are: zones by place, by their Windows names, spelt out; floating times, whole days, changes of the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.importers.icalendar_files.calendars import NOW, calendar, event, only, read, utc

from cordially.importers.brief import Brief
from cordially.importers.icalendar_files.zones import zone_named
from cordially.proposals import MeetingSeen

NOON = utc(2026, 5, 12, 10)
OUTLOOKS_OWN = """BEGIN:VTIMEZONE\r
TZID:{}\r
BEGIN:STANDARD\r
DTSTART:16010101T030000\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\r
END:STANDARD\r
BEGIN:DAYLIGHT\r
DTSTART:16010101T020000\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\r
END:DAYLIGHT\r
END:VTIMEZONE\r
"""


@pytest.mark.parametrize(
    "start",
    [
        "DTSTART:20260512T100000Z",
        "DTSTART;TZID=Europe/Berlin:20260512T120000",
        "DTSTART;TZID=W. Europe Standard Time:20260512T120000",
        'DTSTART;TZID="W. Europe Standard Time":20260512T120000',
        "DTSTART;TZID=/mozilla.org/20070129_1/Europe/Berlin:20260512T120000",
        "DTSTART;TZID=/freeassociation.sourceforge.net/Tzfile/Europe/Berlin:20260512T120000",
        "DTSTART;TZID=America/Argentina/Buenos_Aires:20260512T070000",
        "DTSTART;TZID=tzone://Microsoft/Utc:20260512T100000",
        "DTSTART;TZID=UTC+02:00:20260512T120000",
        "DTSTART;TZID=India Standard Time:20260512T153000",
        "DTSTART;TZID=Europe/Berlin:20260512T100000Z",
        "DTSTART;VALUE=DATE-TIME;TZID=Asia/Tokyo:20260512T190000",
        "DTSTART:2026-05-12T10:00:00Z",
        "DTSTART:20260512T120000+0200",
        "DTSTART;TZID=Europe/Berlin:20260512T1200",
    ],
)
def test_a_time_is_read_in_the_zone_it_names(start: str) -> None:
    assert only(calendar(event(start=start))).starts == NOON


def test_a_time_without_a_zone_is_on_the_users_clock() -> None:
    assert only(calendar(event(start="DTSTART:20260512T110000"))).starts == NOON


def test_or_on_the_clock_of_the_calendar_if_that_is_named() -> None:
    head = "X-WR-TIMEZONE:America/New_York"
    assert only(calendar(event(start="DTSTART:20260512T060000"), head=head)).starts == NOON


@pytest.mark.parametrize("name", ["Customized Time Zone", "(UTC+01:00) Amsterdam\\, Berlin", "Mitteleuropa"])
@pytest.mark.parametrize(("local", "hour"), [("20260512T120000", 10), ("20260112T120000", 11)])
def test_a_zone_spelt_out_in_the_file_is_followed(name: str, local: str, hour: int) -> None:
    plain = name.replace("\\,", ",")
    zone = OUTLOOKS_OWN.format(name)
    one = only(calendar(zone, event(start=f'DTSTART;TZID="{plain}":{local}')))
    assert one.starts == datetime(2026, int(local[4:6]), 12, hour, tzinfo=UTC)


def test_a_zone_may_stand_after_the_entry_that_names_it() -> None:
    entry = event(start="DTSTART;TZID=Mine:20260512T120000")
    assert only(calendar(entry, OUTLOOKS_OWN.format("Mine"))).starts == NOON


def test_zones_of_one_calendar_are_unknown_in_another() -> None:
    entry = event(start="DTSTART;TZID=Mine:20260512T120000")
    reading = read(calendar(OUTLOOKS_OWN.format("Mine")) + calendar(entry))
    assert [(each.cell, each.line) for each in reading.problems] == [("DTSTART", 23)]


def test_an_unknown_zone_is_taken_for_the_users_and_said_so() -> None:
    reading = read(calendar(event(start="DTSTART;TZID=Middle Earth:20260512T110000")))
    [one], [problem] = reading.proposals, reading.problems
    assert isinstance(one, MeetingSeen)
    assert (one.starts, problem.cell, "time zone" in problem.reason) == (NOON, "DTSTART", True)


@pytest.mark.parametrize(
    "name", ["localtime", "../../etc/passwd", "/etc/passwd", "", "Europe", "a" * 5000, "\0", "posixrules"]
)
def test_a_name_that_is_no_zone_is_none(name: str) -> None:
    assert zone_named(name) is None


@pytest.mark.parametrize(
    ("local", "expected"),
    [
        ("20260329T023000", utc(2026, 3, 29, 1, 30)),  # an hour that is left out: the clock before it goes on
        ("20261025T023000", utc(2026, 10, 25, 0, 30)),  # an hour that comes twice: the first
    ],
)
@pytest.mark.parametrize("zone", ["Europe/Berlin", "Spelt out"])
def test_times_around_a_change_of_the_clock(local: str, expected: datetime, zone: str) -> None:
    one = only(calendar(OUTLOOKS_OWN.format("Spelt out"), event(start=f"DTSTART;TZID={zone}:{local}")))
    assert one.starts == expected


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        (("DTEND;VALUE=DATE:20260513",), date(2026, 5, 12)),
        (("DTEND;VALUE=DATE:20260515",), date(2026, 5, 14)),
        (("DTEND;VALUE=DATE:20260512",), date(2026, 5, 12)),
        (("DURATION:P2D",), date(2026, 5, 13)),
        ((), date(2026, 5, 12)),
    ],
)
def test_an_entry_of_whole_days_is_days_and_ends_with_the_last(lines: tuple[str, ...], last: date) -> None:
    one = only(calendar(event(*lines, start="DTSTART;VALUE=DATE:20260512")))
    assert (one.starts, one.ends) == (date(2026, 5, 12), last)


def test_whole_days_of_outlook_are_days_too() -> None:
    lines = ("DTEND;TZID=GMT Standard Time:20260513T000000", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE")
    one = only(calendar(event(*lines, start="DTSTART;TZID=GMT Standard Time:20260512T000000")))
    assert (one.starts, one.ends) == (date(2026, 5, 12), date(2026, 5, 12))


@pytest.mark.parametrize(
    ("line", "end"),
    [
        ("DURATION:PT1H30M", utc(2026, 5, 12, 13, 30)),
        ("DURATION:P1W", utc(2026, 5, 19, 12)),
        ("DURATION:soon", None),
    ],
)
def test_an_entry_lasts_as_long_as_it_says(line: str, end: datetime | None) -> None:
    assert only(calendar(event(line))).ends == end


def test_an_entry_that_does_not_say_how_long_it_lasts_has_no_end() -> None:
    assert only(calendar(event())).ends is None


@pytest.mark.parametrize(
    "text", ["00010101T000000Z", "99991231T235959Z", "20261301", "20260230", "", "T", "20260512T250000"]
)
def test_a_start_that_cannot_be_is_a_problem(text: str) -> None:
    reading = read(calendar(event(start=f"DTSTART:{text}")))
    assert (reading.proposals, len(reading.problems)) == ([], 1)


@given(st.text(max_size=40))
def test_whatever_stands_for_a_start_ends_as_a_row(text: str) -> None:
    plain = "".join(text.split())
    reading = read(calendar(event(start=f"DTSTART:{plain}")), Brief(now=NOW))
    assert reading.read.rows == 1
