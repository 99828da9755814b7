"""Times for what the user does alone: within their own working hours, on any day they like."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from cordially.agenda.habits import Habits
from cordially.agenda.steps import Window

_DAY = timedelta(days=1)


def working_moment(moment: datetime, habits: Habits) -> datetime:
    """Return the first moment, not before ``moment``, at which the user likes to work at their search."""
    there = moment.astimezone(habits.zone)
    begins = datetime.combine(there.date(), habits.day_begins, tzinfo=habits.zone)
    ends = datetime.combine(there.date(), habits.day_ends, tzinfo=habits.zone)
    if there < begins:
        return begins.astimezone(UTC)
    if there < ends:
        return moment.astimezone(UTC)
    return datetime.combine(there.date() + _DAY, habits.day_begins, tzinfo=habits.zone).astimezone(UTC)


def own_window(
    habits: Habits, *, earliest: datetime, best: datetime | None = None, latest: datetime | None = None
) -> Window:
    """Return the window for something done alone, best in working hours where ``latest`` leaves room for them."""
    begins = earliest.astimezone(UTC)
    favoured = working_moment(max(best or begins, begins), habits)
    if latest is None:
        return Window(begins, favoured, None)
    ends = max(latest.astimezone(UTC), begins)
    return Window(begins, min(favoured, ends), ends)
