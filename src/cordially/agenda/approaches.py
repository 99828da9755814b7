"""First approaches to one company: one at a time, for colleagues sit side by side.

Claims: M01, M02 (a good few rather than many), L12 (initiative, not pressure).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from cordially.agenda.desk import Desk
from cordially.agenda.manners import APART, not_before
from cordially.agenda.steps import Step

APPROACHES: Final = ("connect", "introduce_yourself", "ask_for_call", "ask_for_introduction")
_BEFORE_TALKS: Final = ("exploring", "applied")


def one_approach_at_a_time(desk: Desk, steps: Iterable[Step]) -> Iterator[Step]:
    """Yield the steps with first approaches to people of one company days apart, the most valuable first."""
    company = {
        case.id: case.process.company.id if case.process.company else case.id
        for case in desk.cases
        if case.stage in _BEFORE_TALKS
    }
    by_company: dict[str, list[Step]] = {}
    for each in steps:
        if each.process in company and _is_first(desk, each):
            by_company.setdefault(company[str(each.process)], []).append(each)
        else:
            yield each
    for where, wishes in sorted(by_company.items()):
        free = _last(desk, {process for process, house in company.items() if house == where})
        for wish in sorted(wishes, key=lambda step: (_due(desk, step), -step.worth, step.key)):
            step: Step | None = wish if free is None else not_before(desk, wish, free)
            if step is not None and step.window is not None:
                free = max(step.window.earliest, desk.now) + APART
                yield step


def _is_first(desk: Desk, step: Step) -> bool:
    if step.kind not in APPROACHES or step.person is None or step.window is None:
        return False
    situation = desk.known.situations.get((step.person, step.process))
    return situation is not None and situation.met != "yes" and situation.consent != "granted"


def _due(desk: Desk, step: Step) -> datetime:
    return max(step.window.earliest, desk.now) if step.window else desk.now


def _last(desk: Desk, processes: set[str]) -> datetime | None:
    """Return until when the last approach made there keeps the next away."""
    made = [
        desk.ledger.moment(event) + APART
        for process in processes
        for event in desk.ledger.of_process(process, "invited", "wrote")
    ]
    return max(made, default=None)
