"""Polite times: office hours there, never at night, on a weekend or a holiday, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cordially.agenda.habits import Habits, Whereabouts
from cordially.agenda.polite import (
    Place,
    is_polite,
    last_polite,
    needs_scheduling,
    next_polite,
    place_of,
    polite_window,
    spans,
)
from cordially.agenda.public_holidays import QUIET, is_working_day, working_days_after

BERLIN, NEW_YORK, TOKYO = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York"), ZoneInfo("Asia/Tokyo")
ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Auckland",
    "Pacific/Kiritimati",
    "America/Sao_Paulo",
    "Africa/Cairo",
    "Europe/Moscow",
    "America/St_Johns",
    "UTC",
)
COUNTRIES = (
    None,
    "DE",
    "DE-BY",
    "US",
    "US-CA",
    "JP",
    "IN",
    "SA",
    "IL",
    "EG",
    "NP",
    "BR",
    "NZ",
    "XX",
    "DE-XX",
)
moments = st.datetimes(  # the strategy adds the zone
    min_value=datetime(2024, 1, 1),  # noqa: DTZ001
    max_value=datetime(2028, 12, 31),  # noqa: DTZ001
    timezones=st.just(UTC),
)
places = st.builds(
    Place,
    st.sampled_from([ZoneInfo(zone) for zone in ZONES]),
    st.sampled_from(COUNTRIES),
    st.sampled_from([ZoneInfo(zone) for zone in ZONES]),
)


def at(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def _is_off(day: date, country: str | None) -> bool:
    """The same question asked of the library directly."""
    if (day.month, day.day) in QUIET:
        return True
    code, _, part = (country or "").partition("-")
    if code in ("", "XX"):
        return day.weekday() >= 5
    known = holidays.country_holidays(code, subdiv=part if part and part != "XX" else None, years=day.year)
    return day in known or day.weekday() in known.weekend


@settings(max_examples=300, deadline=None)
@given(moments, places)
def test_the_next_polite_moment_is_in_office_hours_there_and_never_too_early(
    moment: datetime, place: Place
) -> None:
    found = next_polite(moment, place)
    there = found.astimezone(place.zone)
    assert found >= moment
    assert time(9) <= there.time() < time(18)
    assert not _is_off(there.date(), place.country)
    assert is_polite(found, place)


@settings(max_examples=200, deadline=None)
@given(moments, places)
def test_the_last_polite_moment_is_in_office_hours_there_and_never_too_late(
    moment: datetime, place: Place
) -> None:
    found = last_polite(moment, place)
    there = found.astimezone(place.zone)
    assert found <= moment
    assert time(9) < there.time() <= time(18)
    assert not _is_off(there.date(), place.country)


@settings(max_examples=200, deadline=None)
@given(moments, places)
def test_nobody_is_woken_here_unless_the_hours_never_meet(moment: datetime, place: Place) -> None:
    found = next_polite(moment, place)
    here = found.astimezone(place.here)
    scheduled = spans(found.astimezone(place.zone).date(), place)[1]
    assert scheduled or time(7) <= here.time() <= time(22)


@settings(max_examples=200, deadline=None)
@given(moments, moments, places, st.none() | st.integers(0, 30), st.none() | st.integers(0, 40))
def test_windows_stay_in_order_and_lie_ahead(
    earliest: datetime, now: datetime, place: Place, best: int | None, latest: int | None
) -> None:
    window = polite_window(
        place,
        earliest=earliest,
        now=now,
        best=None if best is None else earliest + timedelta(days=best),
        latest=None if latest is None else earliest + timedelta(days=latest),
    )
    if window is None:
        assert latest is not None
        return
    assert earliest <= window.earliest <= window.best
    assert window.latest is None or (window.best <= window.latest and window.latest > now)
    assert window.earliest > now or is_polite(now, place)


def test_without_a_last_moment_there_is_always_a_window() -> None:
    place = Place(BERLIN, "DE", BERLIN)
    assert polite_window(place, earliest=at("2026-03-02 10:00"), now=at("2026-03-09 23:00")) is not None


def test_friday_evening_becomes_monday_morning() -> None:
    place = Place(BERLIN, "DE", BERLIN)
    assert next_polite(at("2026-03-06 18:00"), place) == at("2026-03-09 09:00")


@pytest.mark.parametrize(
    ("day", "country"),
    [
        ("2026-12-24", None),
        ("2026-12-31", "JP"),
        ("2026-01-01", "SA"),
        ("2026-05-04", "JP"),
        ("2026-01-06", "DE-BY"),
        ("2026-03-06", "SA"),
        ("2026-03-06", "IR"),
        ("2026-03-07", None),
    ],
)
def test_days_on_which_nobody_is_written_to(day: str, country: str | None) -> None:
    assert not is_working_day(date.fromisoformat(day), country)


@pytest.mark.parametrize(
    ("day", "country"),
    [
        ("2026-01-06", "DE"),
        ("2026-03-08", "SA"),
        ("2026-05-16", "IR"),
        ("2026-03-04", "XX"),
        ("2028-02-29", "US"),
    ],
)
def test_days_that_work_there(day: str, country: str) -> None:
    assert is_working_day(date.fromisoformat(day), country)


def test_working_days_skip_a_long_weekend() -> None:
    good_friday = date(2026, 4, 3)
    assert working_days_after(good_friday - timedelta(days=1), 1, "DE") == date(2026, 4, 7)


def test_a_leap_day_counts_as_a_day() -> None:
    assert working_days_after(date(2028, 2, 28), 1, "DE") == date(2028, 2, 29)
    assert next_polite(at("2028-02-28 18:30"), Place(BERLIN, "DE", BERLIN)) == at("2028-02-29 09:00")


def test_office_hours_follow_the_clock_when_it_changes() -> None:
    place = Place(NEW_YORK, "US", NEW_YORK)
    before = next_polite(at("2026-03-06 20:00", NEW_YORK) - timedelta(days=1), place)
    after = next_polite(at("2026-03-07 12:00", NEW_YORK), place)
    assert before.astimezone(UTC).hour == 14
    assert after.astimezone(UTC).hour == 13
    assert after.astimezone(NEW_YORK) == at("2026-03-09 09:00", NEW_YORK)


def test_a_recruiter_twelve_zones_away_is_written_to_in_their_morning_and_your_evening() -> None:
    singapore = ZoneInfo("Asia/Singapore")
    place = Place(singapore, "SG", NEW_YORK)
    found = next_polite(at("2026-06-15 12:00", NEW_YORK), place)
    assert found == at("2026-06-15 21:00", NEW_YORK)
    assert found == at("2026-06-16 09:00", singapore)


def test_where_the_hours_never_meet_theirs_win_and_the_message_is_scheduled() -> None:
    place = Place(ZoneInfo("Europe/Moscow"), None, ZoneInfo("America/Los_Angeles"))
    window = polite_window(place, earliest=at("2026-01-14 12:00"), now=at("2026-01-14 12:00"))
    assert window is not None
    assert needs_scheduling(window, place)
    overlapping = Place(TOKYO, None, BERLIN)
    window = polite_window(overlapping, earliest=at("2026-01-14 12:00"), now=at("2026-01-14 12:00"))
    assert window is not None
    assert not needs_scheduling(window, overlapping)


def test_what_is_not_known_of_a_place_is_taken_from_the_user_and_said() -> None:
    habits = Habits(zone=BERLIN, country="DE")
    unknown = place_of(None, habits)
    assert (unknown.zone, unknown.country) == (BERLIN, "DE")
    assert unknown.assumed == {"zone": "Europe/Berlin", "country": "DE"}
    abroad = place_of(Whereabouts(TOKYO, None), habits)
    assert (abroad.zone, abroad.country) == (TOKYO, None)
    assert abroad.assumed == {"country": "unknown"}
    assert place_of(Whereabouts(TOKYO, "JP"), habits).assumed == {}
