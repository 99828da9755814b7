"""The plan: everything there is to do, from all processes at once, in the order of what to do first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final, NamedTuple

from cordially.agenda.after_interview import after_interview, after_talks, panel_of
from cordially.agenda.after_no import after_no, keeping_in_touch
from cordially.agenda.allowance import Allowance, allotted
from cordially.agenda.answering import answering
from cordially.agenda.approaches import one_approach_at_a_time
from cordially.agenda.before_interview import before_interview, proofreading
from cordially.agenda.cases import OPEN_STAGES, Case, Part
from cordially.agenda.connecting import connecting, requests
from cordially.agenda.desk import Desk
from cordially.agenda.gratitude import gratitude
from cordially.agenda.habits import Habits
from cordially.agenda.in_view import in_view
from cordially.agenda.known import Known
from cordially.agenda.long_game import long_game, publishing
from cordially.agenda.manners import well_mannered
from cordially.agenda.newly_met import newly_met
from cordially.agenda.news import asking_for_news
from cordially.agenda.nobody_known import nobody_known
from cordially.agenda.panels import Panel
from cordially.agenda.steps import Step
from cordially.agenda.wording import PRESSING
from cordially.etiquette.advice import Adviser

_NEVER: Final = datetime.max.replace(tzinfo=UTC)
_CLOSED_AT_ONCE: Final = 3
"""Old applications are tidied up a few at a time: a page full of them would hide what matters."""

_STATES: Final = ("now", "ahead", "waiting")


class Plan(NamedTuple):
    """What to do: ``steps`` in the order of what to do first, ``panels`` latest first, and the month's allowance.

    ``snoozed`` are the steps that the user does not want to see until later, in the same order.
    """

    steps: tuple[Step, ...]
    panels: tuple[Panel, ...]
    allowance: Allowance
    snoozed: tuple[Step, ...] = ()


def plan(known: Known, adviser: Adviser, *, now: datetime, habits: Habits) -> Plan:
    """Return everything there is to do. Pure: the same log and the same clock give the same plan.

    ``now`` is an aware moment; all windows are in UTC. The order of what ``known`` holds does not matter, but for the
    marks, of which the last about a step counts.
    """
    desk = Desk(known=known, adviser=adviser, habits=habits, now=now.astimezone(UTC))
    wishes = {step.key: step for step in reversed(list(_wishes(desk)))}
    apart = one_approach_at_a_time(desk, sorted(wishes.values(), key=lambda step: step.key))
    mannered = list(well_mannered(desk, sorted(apart, key=lambda step: step.key)))
    steps, allowance = allotted(desk, mannered)
    steps = list(_few_closings(steps))
    steps = sorted([*steps, *in_view(desk, steps)], key=lambda step: _order(desk, step))
    asleep = {
        key
        for key, mark in desk.marks.items()
        if mark.how == "snoozed" and mark.until is not None and mark.until > desk.now
    }
    panels = [
        panel
        for case in desk.cases
        for interview in case.interviews
        if (panel := panel_of(desk, case, interview)) is not None
    ]
    panels.sort(key=lambda panel: panel.process)
    panels.sort(key=lambda panel: desk.day(panel.at), reverse=True)
    return Plan(
        steps=tuple(step for step in steps if step.key not in asleep),
        panels=tuple(panels),
        allowance=allowance,
        snoozed=tuple(step for step in steps if step.key in asleep),
    )


def _wishes(desk: Desk) -> Iterator[Step]:
    """Yield what each process and each person calls for, as if there were nothing else to do."""
    for case in desk.cases:
        yield from before_interview(desk, case)
        yield from after_interview(desk, case)
        yield from answering(desk, case)
        yield from asking_for_news(desk, case)
        yield from connecting(desk, case)
        yield from after_no(desk, case)
        yield from long_game(desk, case)
        yield from nobody_known(desk, case)
        yield from gratitude(desk, case)
        for part in case.parts:
            held = tuple(interview.ends for interview in case.interviews)
            yield from after_talks(desk, part, held)
    yield from publishing(desk)
    for part in _everybody(desk):
        yield from requests(desk, part)
    for part in desk.outsiders:
        if part.person not in desk.parts_of:
            yield from newly_met(desk, part)
        if part.person not in desk.busy and (step := keeping_in_touch(desk, part)):
            yield step
    if desk.known.profile_proofed is not True and any(_will_be_read(case) for case in desk.cases):
        yield from proofreading(desk, None, "Everybody you write to will look at it.")


def _few_closings(steps: Iterable[Step]) -> Iterator[Step]:
    """Yield the steps with the oldest few offers to close a process; the others come once these are answered."""
    closings: list[Step] = []
    for step in steps:
        if step.kind == "let_go" and step.window is not None:
            closings.append(step)
        else:
            yield step
    closings.sort(key=lambda step: (step.window.earliest if step.window else _NEVER, step.key))
    yield from closings[:_CLOSED_AT_ONCE]


def _everybody(desk: Desk) -> Iterator[Part]:
    """Yield each person once, apart from any process, in the situation that is the most under way."""
    best: dict[str, tuple[int, str, Part]] = {}
    for case in desk.cases:
        for part in case.parts:
            rank = (0 if case.stage in OPEN_STAGES else 1, case.id)
            if part.person not in best or rank < best[part.person][:2]:
                best[part.person] = (*rank, part)
    for part in desk.outsiders:
        best.setdefault(part.person, (2, "", part))
    for person in sorted(best):
        yield replace(best[person][2], process=None)


def _will_be_read(case: Case) -> bool:
    return case.stage in ("exploring", "applied", "interview_scheduled")


def _order(desk: Desk, step: Step) -> tuple[int, int, str, float, bool, str]:
    """Order what can be too late by its last day, then by worth; what is ahead by its time; what waits is last.

    What has no last day comes after, questions that are due before what can be done at any time.
    Among equals, what belongs to a process comes before what does not.
    """
    state = _STATES.index(step.state)
    apart = step.process is None
    if step.state == "now":
        latest = step.window.latest if step.window is not None else None
        if latest is None:
            return state, 1 if step.kind in PRESSING else 2, "", -step.worth, apart, step.key
        return state, 0, desk.day(latest).isoformat(), -step.worth, apart, step.key
    due = step.window.earliest if step.window is not None else desk.now
    return state, 0, due.isoformat(), -step.worth, apart, step.key


__all__ = ["Known", "Plan", "plan"]
