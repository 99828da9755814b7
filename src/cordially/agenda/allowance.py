"""The invitations with a note that a free account may send in a month, and whom they are kept for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Final, NamedTuple

from cordially.agenda.desk import Desk
from cordially.agenda.polite import needs_scheduling, polite_window
from cordially.agenda.steps import Step
from cordially.agenda.wording import day_in_words

NOTED_A_MONTH: Final = 5
"""What a free account may send with a note in a calendar month. A blank one is worse than a late one."""


class Allowance(NamedTuple):
    """Noted invitations this calendar month: how many in all, how many were sent, which steps the rest is kept for.

    ``of`` is None where nothing limits them (a paid account); where the account is unknown a free one is assumed.
    ``renews`` is the first moment of the next month, in UTC. ``kept_for`` has the keys of steps.
    """

    of: int | None
    used: int
    kept_for: tuple[str, ...]
    renews: datetime


def allotted(desk: Desk, steps: Iterable[Step]) -> tuple[list[Step], Allowance]:
    """Return the steps with invitations beyond a month's allowance moved to a later month, and the allowance.

    The most valuable are kept in the month in which they fall due; months are those of the user's calendar.
    """
    this = _month_of(desk, desk.now)
    used = sum(
        1
        for event in desk.known.history.events
        if event.kind == "invited"
        and event.data.get("note") == "personal"
        and event.at is not None
        and desk.day(event.at).replace(day=1) == this
    )
    if desk.habits.account == "premium":
        return list(steps), Allowance(None, used, (), _first_moment(desk, _next(this)))
    found = list(steps)
    left = max(0, NOTED_A_MONTH - used)
    kept_now: list[str] = []
    month = this
    waiting = sorted((step for step in found if _is_invitation(step)), key=lambda s: (-s.worth, s.key))
    moved: dict[str, Step | None] = {}
    while waiting:
        due = [step for step in waiting if _falls_due(desk, step) <= month]
        for step in due[:left]:
            moved[step.key] = step if _falls_due(desk, step) == month else _move(desk, step, month, used)
            if month == this:
                kept_now.append(step.key)
        taken = {step.key for step in due[:left]}
        waiting = [step for step in waiting if step.key not in taken]
        month, left = _next(month), NOTED_A_MONTH
    result = [kept for step in found if (kept := moved.get(step.key, step)) is not None]
    if desk.habits.account is None:
        result = [
            replace(step, assumed={**step.assumed, "account": "free"}) if step.key in moved else step
            for step in result
        ]
    return result, Allowance(NOTED_A_MONTH, used, tuple(kept_now), _first_moment(desk, _next(this)))


def _is_invitation(step: Step) -> bool:
    return step.kind == "connect" and step.window is not None


def _falls_due(desk: Desk, step: Step) -> date:
    assert step.window is not None
    return _month_of(desk, max(step.window.earliest, desk.now))


def _move(desk: Desk, step: Step, month: date, used: int) -> Step | None:
    """Return an invitation moved to the beginning of a month, or None when it would come too late."""
    assert step.window is not None
    assert step.person is not None
    place = desk.place(step.person)
    window = polite_window(
        place, earliest=_first_moment(desk, month), now=desk.now, latest=step.window.latest
    )
    if window is None:
        return None
    assumed = {name: value for name, value in step.assumed.items() if name != "send"}
    if needs_scheduling(window, place):
        assumed["send"] = "scheduled"
    assumed["allowance"] = "used"
    return replace(
        step,
        window=window,
        state="ahead",
        because=f"{_told(desk, used, month)} {step.because}",
        assumed=assumed,
    )


def _told(desk: Desk, used: int, month: date) -> str:
    """Return why an invitation has to wait for a month, and from when notes are free again."""
    free = day_in_words(month, desk.now.astimezone(desk.habits.zone).date())
    if used >= NOTED_A_MONTH:
        return f"Five invitations with a note were sent this month; the next are free on {free}."
    return f"This month's invitations with a note go to others, where they count for more; the next are free on {free}."


def _month_of(desk: Desk, moment: datetime) -> date:
    return moment.astimezone(desk.habits.zone).date().replace(day=1)


def _next(month: date) -> date:
    return month.replace(year=month.year + month.month // 12, month=month.month % 12 + 1)


def _first_moment(desk: Desk, month: date) -> datetime:
    return datetime.combine(month, time(0), tzinfo=desk.habits.zone).astimezone(UTC)
