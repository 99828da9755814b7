"""What is still open and has nothing to be done: what it waits for, and on which day something will be.

No open process is passed over in silence: a page that does not name it says that it is forgotten.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from cordially.agenda.cases import OPEN_STAGES, Case
from cordially.agenda.desk import Desk
from cordially.agenda.making import chore
from cordially.agenda.news import next_question
from cordially.agenda.steps import Step
from cordially.agenda.wording import day_in_words


class _Wait(NamedTuple):
    until: str
    because: str


def in_view(desk: Desk, steps: Iterable[Step]) -> Iterator[Step]:
    """Yield a line for each open process that no step speaks of."""
    spoken_of = {step.process for step in steps}
    for case in desk.cases:
        if case.stage not in OPEN_STAGES or case.id in spoken_of:
            continue
        wait = _wait(desk, case)
        step = desk.idle(
            chore("await_news", 0.0), case.id, str(case.course.number), until=wait.until, because=wait.because
        )
        if step:
            yield step


def _wait(desk: Desk, case: Case) -> _Wait:
    if case.stage == "exploring":
        return _Wait("next_step", "Nothing is under way here. Take the next step, or set it aside.")
    if case.stage == "offered":
        return _Wait("your_decision", "They made an offer, and wait for what you decide.")
    ahead = [one for one in case.interviews if not one.held and one.ends > desk.now]
    if ahead:
        return _Wait("met", f"The {case.talk} is on {_day(desk, ahead[0].ends)}.")
    shut = any(desk.door_is_closed(part) for part in case.parts)
    if shut:
        return _Wait(
            "decision", "They asked for no contact for now. Their word is to come, and nothing is to do."
        )
    question = next_question(desk, case)
    if question is None:
        return _Wait("news", "Their word is to come.")
    name, moment = question
    if moment <= desk.now:
        return _Wait(
            "news", "They have been silent for long. Close it, or say what happened, whenever you like."
        )
    if name is None:
        return _Wait(
            "news", f"There is nobody to ask. Without news you may close it from {_day(desk, moment)}."
        )
    return _Wait("news", f"Without news, ask {name} on {_day(desk, moment)}.")


def _day(desk: Desk, moment: datetime) -> str:
    return day_in_words(desk.day(moment), desk.day(desk.now))
