"""Moments counted in working days from now, so that the demo is always current and nobody works on a Sunday.

Counting working days, not days, keeps every order of events whatever weekday ``now`` is.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

HOME = ZoneInfo("Europe/Dublin")
"""Where the job seeker lives: office hours in the tables are hours there."""

_SATURDAY = 5
_DAYS_OF_WORK = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Workdays:
    """Working days before and after ``now`` (aware). Day 0 is never used: everything told is over, or still to come."""

    now: datetime

    @property
    def today(self) -> date:
        """The calendar day at home."""
        return self.now.astimezone(HOME).date()

    def ago(self, days: int, clock: str = "09:00") -> datetime:
        """Return the moment ``clock`` (``HH:MM`` at home) on the ``days``-th working day before today, in UTC."""
        monday_after = {_SATURDAY: 2, _SATURDAY + 1: 1}.get(self.today.weekday(), 0)
        return _at(_back(self.today + timedelta(days=monday_after), days), clock)

    def ahead(self, days: int, clock: str = "09:00") -> datetime:
        """Return the moment ``clock`` (``HH:MM`` at home) on the ``days``-th working day after today, in UTC."""
        since_friday = max(0, self.today.weekday() - _SATURDAY + 1)
        return _at(_forth(self.today - timedelta(days=since_friday), days), clock)

    def moment(self, told: str) -> datetime:
        """Read ``"12 09:40"`` (twelve working days ago) or ``"+3 14:00"`` (three ahead) as a moment in UTC."""
        days, clock = told.split()
        return self.ahead(int(days), clock) if days.startswith("+") else self.ago(int(days), clock)


def _back(day: date, days: int) -> date:
    weeks, rest = divmod(days, _DAYS_OF_WORK)
    weekend = 2 if rest > day.weekday() else 0
    return day - timedelta(days=7 * weeks + rest + weekend)


def _forth(day: date, days: int) -> date:
    weeks, rest = divmod(days, _DAYS_OF_WORK)
    weekend = 2 if day.weekday() + rest >= _SATURDAY else 0
    return day + timedelta(days=7 * weeks + rest + weekend)


def _at(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), HOME).astimezone(UTC)
