"""Polite times: office hours where they live, on days that work there, while it is not night here.

All moments are aware; results are in UTC. Spans of polite time are half open: one may write at their first moment and
until just before their last.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from cordially.agenda.habits import UNTOLD, Habits, Whereabouts
from cordially.agenda.public_holidays import is_working_day, working_days_after
from cordially.agenda.steps import Window

OPENS: Final = time(9)
CLOSES: Final = time(18)
"""Office hours: what arrives then is read as a message, what arrives at night as a habit."""

AWAKE: Final = time(7)
ASLEEP: Final = time(22)
"""The user is asked to write between these; what must arrive outside of them is scheduled."""

_ENOUGH: Final = timedelta(minutes=30)
"""Less common time in a day than this is none: one cannot count on it."""

_FARTHEST: Final = 60
"""Days to look ahead or back: no country rests for longer."""

_DAY: Final = timedelta(days=1)


class Span(NamedTuple):
    """From a first moment until before a last."""

    begins: datetime
    ends: datetime


class Place(NamedTuple):
    """Where somebody is reached: their zone and country, where the user is, and what of it was taken for granted."""

    zone: tzinfo
    country: str | None
    here: tzinfo
    assumed: Mapping[str, str] = MappingProxyType({})


def place_of(whereabouts: Whereabouts | None, habits: Habits) -> Place:
    """Return where somebody is reached; what is not known of them is taken to be as it is for the user, and said."""
    told = whereabouts or UNTOLD
    assumed: dict[str, str] = {}
    zone: tzinfo | None = told.zone
    country = told.country
    if zone is None:
        zone = habits.zone
        assumed["zone"] = str(habits.zone)
        if country is None:
            country = habits.country
    elif country is None and str(zone) == str(habits.zone):
        country = habits.country
    if told.country is None:
        assumed["country"] = country or "unknown"
    return Place(zone, country, habits.zone, MappingProxyType(assumed))


def is_polite(moment: datetime, place: Place) -> bool:
    """Tell whether one may write to somebody there at this moment."""
    return next_polite(moment, place) == moment


def next_polite(moment: datetime, place: Place) -> datetime:
    """Return the first polite moment that is not before ``moment``."""
    first = moment.astimezone(place.zone).date()
    for day in _days(first, 1):
        for span in spans(day, place)[0]:
            if span.ends > moment:
                return max(span.begins, moment.astimezone(UTC))
    raise AssertionError("no country rests for two months")


def last_polite(moment: datetime, place: Place) -> datetime:
    """Return the last polite moment that is not after ``moment``: within office hours, or their end."""
    first = moment.astimezone(place.zone).date()
    for day in _days(first, -1):
        for span in reversed(spans(day, place)[0]):
            if span.begins < moment:
                return min(span.ends, moment.astimezone(UTC))
    raise AssertionError("no country rests for two months")


def closing(day: date, place: Place) -> datetime:
    """Return the end of office hours on a day there, or on the next that works."""
    working = working_days_after(day, 0, place.country)
    return spans(working, place)[0][-1].ends


def opening(day: date, place: Place) -> datetime:
    """Return the first polite moment of a day there, or of the next that works."""
    working = working_days_after(day, 0, place.country)
    return spans(working, place)[0][0].begins


def day_there(moment: datetime, place: Place) -> date:
    """Return the calendar day that it is there."""
    return moment.astimezone(place.zone).date()


@lru_cache(maxsize=8192)
def _spans(day: date, zone: tzinfo, country: str | None, here: tzinfo) -> tuple[tuple[Span, ...], bool]:
    if not is_working_day(day, country):
        return (), False
    begins = datetime.combine(day, OPENS, tzinfo=zone).astimezone(UTC)
    ends = datetime.combine(day, CLOSES, tzinfo=zone).astimezone(UTC)
    own_day = begins.astimezone(here).date()
    common: list[Span] = []
    for own in (own_day - _DAY, own_day, own_day + _DAY):
        awake = datetime.combine(own, AWAKE, tzinfo=here).astimezone(UTC)
        asleep = datetime.combine(own, ASLEEP, tzinfo=here).astimezone(UTC)
        span = Span(max(begins, awake), min(ends, asleep))
        if span.ends > span.begins:
            common.append(span)
    if sum((span.ends - span.begins for span in common), timedelta()) < _ENOUGH:
        return (Span(begins, ends),), True
    return tuple(common), False


def spans(day: date, place: Place) -> tuple[tuple[Span, ...], bool]:
    """Return the polite spans of a calendar day there, and whether they lie in the user's night.

    Where office hours there and waking hours here never meet, theirs count: a message can be scheduled.
    """
    return _spans(day, place.zone, place.country, place.here)


def polite_window(
    place: Place,
    *,
    earliest: datetime,
    now: datetime,
    best: datetime | None = None,
    latest: datetime | None = None,
) -> Window | None:
    """Return the window for reaching somebody, or None when no polite moment is left before ``latest``.

    It begins at the first polite moment that is not before ``earliest``; when that has passed and now is not polite,
    at the next one. It ends at the last polite moment that is not after ``latest``.
    """
    first = next_polite(earliest, place)
    begins = first if first <= now and is_polite(now, place) else next_polite(max(first, now), place)
    ends = last_polite(latest, place) if latest is not None else None
    if ends is not None and ends <= max(begins, now):
        return None
    favoured = next_polite(max(best, begins), place) if best is not None else begins
    return Window(begins, favoured if ends is None else min(favoured, ends), ends)


def needs_scheduling(window: Window, place: Place) -> bool:
    """Tell whether a window lies in the user's night, so that the message has to be scheduled."""
    return spans(day_there(window.earliest, place), place)[1]


def _days(first: date, step: int) -> Iterator[date]:
    for count in range(_FARTHEST):
        yield first + timedelta(days=count * step)
