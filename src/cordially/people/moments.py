"""Moments and days: when something happened, how sure we are, and how long ago that is."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final, TypeAlias

When: TypeAlias = datetime | date | None
"""An aware moment in UTC, a calendar day, or None: at an unknown time before it was written down."""

BANDS: Final[tuple[tuple[str, timedelta], ...]] = (
    ("hour", timedelta(hours=1)),
    ("day", timedelta(days=1)),
    ("week", timedelta(days=7)),
    ("fortnight", timedelta(days=14)),
)
"""How long ago, as a situation says it; beyond the last it is ``longer``."""

FIRST_DAY: Final = date(1970, 1, 1)
"""Nothing in a log is older: an earlier day is a slip of the keyboard."""

LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)
_DAY: Final = timedelta(days=1)
_EASTERNMOST: Final = timedelta(hours=14)


def day_of(when: datetime | date, zone: tzinfo) -> date:
    """Return the calendar day of ``when``; a moment is seen in ``zone``."""
    return when.astimezone(zone).date() if isinstance(when, datetime) else when


def latest_moment(when: When, recorded_at: datetime, zone: tzinfo) -> datetime:
    """Return the latest moment ``when`` can mean: it orders days among moments.

    A day ends with the day in ``zone``, or when it was written down if that was the same day. An unknown time
    comes before everything.
    """
    if when is None:
        return LONG_AGO
    if isinstance(when, datetime):
        return when
    if day_of(recorded_at, zone) == when:
        return recorded_at
    return datetime.combine(when, time.max, tzinfo=zone).astimezone(UTC)


def has_come(when: When, now: datetime, zone: tzinfo) -> bool:
    """Tell whether ``when`` is not in the future; today has come, an unknown time has too."""
    if when is None:
        return True
    return when <= now if isinstance(when, datetime) else when <= day_of(now, zone)


def has_passed(when: datetime | date, now: datetime, zone: tzinfo) -> bool:
    """Tell whether ``when`` lies behind us; a day has passed only when it is over."""
    return when < now if isinstance(when, datetime) else when < day_of(now, zone)


def is_ahead(when: When, now: datetime) -> bool:
    """Tell whether ``when`` lies ahead of everybody: a day does when it has not begun anywhere on earth."""
    if when is None:
        return False
    return when > now if isinstance(when, datetime) else when > (now + _EASTERNMOST).astimezone(UTC).date()


def how_long_ago(when: When, now: datetime, zone: tzinfo) -> str | None:
    """Return the band (``hour`` … ``longer``) between ``when`` and ``now``, or None for an unknown time.

    Days are counted on the calendar, so something known by its day only is never within the hour.
    """
    if when is None:
        return None
    since = now - when if isinstance(when, datetime) else max(_DAY, day_of(now, zone) - when)
    return next((band for band, longest in BANDS if since <= longest), "longer")


def parsed(text: str) -> datetime | date:
    """Return the moment (made UTC) or the day written in ISO form. Raises ValueError; a moment needs a zone."""
    if len(text) == len("2026-01-31"):
        return date.fromisoformat(text)
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment.astimezone(UTC)
