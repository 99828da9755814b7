"""The order of a page: what can be too late first, what waits for the same together, and not too many people at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from cordially.agenda.habits import Habits
    from cordially.services.agenda import Planned

MOST_OUTSIDE: Final = 5
"""How many steps with people outside of any process are shown at once, the most valuable ones; the rest comes later."""


def nearest(shown: Sequence[Planned]) -> tuple[list[Planned], list[Planned]]:
    """Return the steps, apart from those with people outside of any process that are too many for one page."""
    outside = [
        each for each in shown if each.process is None and each.person and each.step.state != "waiting"
    ]
    kept = sorted(outside, key=lambda each: -each.step.worth)[:MOST_OUTSIDE]
    too_many = {each.step.key for each in outside} - {each.step.key for each in kept}
    return (
        [each for each in shown if each.step.key not in too_many],
        [each for each in shown if each.step.key in too_many],
    )


def first_the_pressing(steps: Sequence[Planned], habits: Habits) -> tuple[Planned, ...]:
    """Return first what can be too late, by the day on which it will be; last, and together, what only closes."""

    def order(each: Planned) -> tuple[int, date]:
        ends = each.step.window.latest if each.step.window else None
        rank = 0 if each.pressing else 2 if each.step.kind == "let_go" else 1
        return rank, ends.astimezone(habits.zone).date() if ends and each.pressing else date.min

    return tuple(sorted(steps, key=order))


def by_reason(steps: Sequence[Planned]) -> tuple[Planned, ...]:
    """Return what waits, with what waits for the same and for the same reason side by side."""
    first: dict[tuple[str, str], int] = {}
    for place, each in enumerate(steps):
        first.setdefault((each.when, each.why), place)
    return tuple(sorted(steps, key=lambda each: first[each.when, each.why]))


def end_of_week(now: datetime, habits: Habits) -> datetime:
    """Return the end of the sixth day after today, where the user is: seven days with today."""
    last = now.astimezone(habits.zone).date() + timedelta(days=7)
    return datetime.combine(last, time.min, tzinfo=habits.zone).astimezone(UTC)


def begins(planned: Planned, now: datetime) -> datetime:
    """Return from when a step can be done; one without a time, from now."""
    return planned.step.window.earliest if planned.step.window else now
