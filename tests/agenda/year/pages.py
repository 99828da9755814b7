"""What a whole page is held against: colleagues approached at once, processes it forgets, letters already answered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tests.agenda.year.cast import Somebody
from tests.agenda.year.world import Life

from cordially.agenda.planning import Known, Plan
from cordially.agenda.steps import Step
from cordially.people.stage import stage_of

_LAST_WORDS: Final = ("wrote", "thanked", "followed_up")
_APPROACHES: Final = ("connect", "introduce_yourself", "ask_for_call", "ask_for_introduction")
_EARLY: Final = ("exploring", "applied")


def approaches_at_once(known: Known, plan: Plan) -> Iterator[tuple[Step, str]]:
    """Yield approaches to strangers for which another stands beside, in the same process, on the same page."""
    first: dict[str, Step] = {}
    for step in plan.steps:
        if step.state != "now" or step.kind not in _APPROACHES or step.process is None or step.person is None:
            continue
        situation = known.situations[step.person, step.process]
        if situation.met == "yes" or situation.consent == "granted" or situation.stage not in _EARLY:
            continue
        if step.process in first:
            yield step, first[step.process].key
        first[step.process] = step


def out_of_view(life: Life, known: Known, plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield processes that go on and are not on the page, put off or not, with their stage; waved away is no fault."""
    named = {step.process for step in (*plan.steps, *plan.snoozed)}
    waved = {mark.step.split(":")[1] for mark in known.marks if mark.step.startswith("await_news:")}
    for course in life.courses.values():
        process = course.process.id
        if course.over or not life.diary.of_process.get(process) or process in named | waved:
            continue
        stage = stage_of(known.history, process)
        if stage not in (None, "hired", "rejected", "withdrawn"):
            yield process, stage


def is_answered(life: Life, one: Somebody) -> str | None:
    """Return why somebody needs no answer: they never wrote, or the last word is the seeker's."""
    told = [e.kind for e in life.diary.of_person[one.id] if e.kind in ("heard_from", *_LAST_WORDS)]
    if not told or "heard_from" not in told:
        return "they never wrote"
    return None if told[-1] == "heard_from" else f"the last word was {told[-1]}"
