"""Recurrence rules, compared with a well-known library where that comes to an end."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from cordially.importers.icalendar_files.rules import Steps, rule_of

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
LAST = date(2027, 1, 1)


@st.composite
def rules(draw: st.DrawFn) -> str:
    frequency = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    parts = [f"FREQ={frequency}", f"INTERVAL={draw(st.integers(1, 5))}"]
    if draw(st.booleans()):
        parts.append(f"COUNT={draw(st.integers(1, 40))}")
    if draw(st.booleans()):
        months = draw(st.lists(st.integers(1, 12), min_size=3, unique=True))
        parts.append("BYMONTH=" + ",".join(map(str, months)))
    if draw(st.booleans()):
        days = draw(
            st.lists(st.sampled_from([-31, -2, -1, 1, 5, 13, 28, 29, 30, 31]), min_size=3, unique=True)
        )
        parts.append("BYMONTHDAY=" + ",".join(map(str, days)))
    elif draw(st.booleans()):
        which = draw(st.sampled_from(["", "1", "2", "-1"])) if frequency in ("MONTHLY", "YEARLY") else ""
        names = draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True))
        parts.append("BYDAY=" + ",".join(which + name for name in names))
        if frequency in ("MONTHLY", "YEARLY") and draw(st.booleans()):
            parts.append(f"BYSETPOS={draw(st.sampled_from([1, 2, -1]))}")
    parts.append(f"WKST={draw(st.sampled_from(WEEKDAYS))}")
    return ";".join(parts)


@settings(deadline=None, max_examples=150)
@given(rules(), st.dates(date(2020, 1, 1), date(2022, 12, 31)), st.integers(0, 900))
def test_the_days_are_those_that_the_library_finds(text: str, start: date, ahead: int) -> None:
    first = start + timedelta(days=ahead)
    begun = datetime(start.year, start.month, start.day)  # noqa: DTZ001
    ended = text if "COUNT" in text else f"{text};UNTIL=20270101T000000"
    found = {day.date() for day in rrulestr(ended, dtstart=begun)}
    rule = rule_of(text, start)
    assert rule is not None
    assert list(rule.days(first, LAST, Steps(1_000_000))) == sorted(
        day for day in found if first <= day <= LAST
    )


def test_a_rule_that_never_matches_ends_with_its_steps() -> None:
    rule = rule_of("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", date(2020, 1, 1))
    assert rule is not None
    steps = Steps(1_000)
    assert list(rule.days(date(2020, 1, 1), date(9000, 1, 1), steps)) == []
    assert steps.left <= 0


def test_days_long_past_cost_no_steps_without_a_count() -> None:
    rule = rule_of("FREQ=DAILY", date(1700, 1, 1))
    assert rule is not None
    steps = Steps(200)
    assert list(rule.days(date(2026, 1, 1), date(2026, 1, 3), steps))[-1] == date(2026, 1, 3)
    assert steps.left > 100


def test_a_rule_to_the_end_of_the_calendar_stops_there() -> None:
    rule = rule_of("FREQ=YEARLY;INTERVAL=999999", date(2020, 1, 1))
    assert rule is not None
    assert list(rule.days(date(2020, 1, 1), date.max, Steps(10_000))) == [date(2020, 1, 1)]
