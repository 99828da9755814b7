"""After a decision: what a no can teach, whom to tell that you leave, and keeping in touch without asking for anything.

Claims: M05 (ask what could have gone better), I09, T07 (a no today, an opening tomorrow), M08 (the long run).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from cordially.agenda.cases import Case, Part
from cordially.agenda.desk import Desk
from cordially.agenda.ledger import MESSAGES, THEIR_WORDS
from cordially.agenda.polite import closing, day_there, opening
from cordially.agenda.public_holidays import working_days_after
from cordially.agenda.steps import Step
from cordially.people import Event

FEEDBACK_AFTER: Final = 2
"""Working days after a no: asked at once it sounds like arguing, and later nobody remembers."""

FEEDBACK_WITHIN: Final = 8

STEPPING_OUT_WITHIN: Final = 3
"""Working days in which they should hear it from you."""

_TOO_LATE: Final = timedelta(days=10)

FIRST_WORD: Final = timedelta(days=90)
LATER_WORDS: Final = timedelta(days=180)
"""Half a year, and before that three months: seldom enough that each word is welcome."""

UNANSWERED: Final = 2
"""Who did not answer twice is left in peace."""

KEPT_PER_PROCESS: Final = 2
"""One does not keep in touch with a whole panel."""

IN_SIGHT: Final = timedelta(days=120)
"""What lies farther ahead is no plan yet."""


def after_no(desk: Desk, case: Case) -> Iterator[Step]:
    """Yield what follows a rejection, or your own stepping out."""
    decided = case.course.decided
    if decided is None:
        return
    if case.stage == "rejected":
        yield from _feedback(desk, case, decided)
    elif case.stage == "withdrawn":
        yield from _step_out(desk, case, decided)
    if case.stage in ("rejected", "withdrawn"):
        kept = 0
        for part in case.parts:
            if part.person in desk.busy:
                continue  # there is a running process to speak of
            if kept < KEPT_PER_PROCESS and (step := keeping_in_touch(desk, part)):
                kept += 1
                yield step


def _feedback(desk: Desk, case: Case, decided: Event) -> Iterator[Step]:
    moment = desk.ledger.moment(decided)
    occasion = desk.day(moment).isoformat()
    asked = [
        event
        for person in {part.person for part in case.parts}
        for event in desk.ledger.of_person(person, "asked_feedback")
        if event.process in (case.id, None) and desk.ledger.came_before(decided, event)
    ] + [
        event
        for event in desk.ledger.of_process(case.id, "asked_feedback")
        if desk.ledger.came_before(decided, event)
    ]
    if asked or any(
        desk.is_settled("ask_for_feedback", case.id, part.person, occasion) for part in case.parts
    ):
        return
    for part in case.parts:
        opinion = desk.opinion("ask_for_feedback", part.situation.but(elapsed="day"))
        if not opinion.worthwhile:
            continue
        place = desk.place(part.person)
        there = day_there(moment, place)
        step = desk.reaching(
            opinion,
            part,
            occasion,
            earliest=opening(working_days_after(there, 1, place.country), place),
            best=opening(working_days_after(there, FEEDBACK_AFTER, place.country), place),
            latest=closing(working_days_after(there, FEEDBACK_WITHIN, place.country), place),
            because="Thank them for their time, then ask once, lightly, what would have made the difference.",
        )
        if step:
            yield step
            return


def _step_out(desk: Desk, case: Case, decided: Event) -> Iterator[Step]:
    moment = desk.ledger.moment(decided)
    if desk.now - moment > _TOO_LATE:
        return
    for part in case.parts:
        opinion = desk.opinion("step_out", part.situation)
        if part.situation.elapsed in (None, "fortnight", "longer") or not opinion.worthwhile:
            continue  # who has been silent for weeks need not be told
        told = any(
            desk.ledger.came_before(decided, event) for event in desk.ledger.of_person(part.person, "wrote")
        )
        place = desk.place(part.person)
        step = (
            None
            if told
            else desk.reaching(
                opinion,
                part,
                desk.day(moment).isoformat(),
                earliest=moment,
                latest=closing(
                    working_days_after(day_there(moment, place), STEPPING_OUT_WITHIN, place.country), place
                ),
                at_last=moment + _TOO_LATE,
                because="They should hear it from you, kindly and soon.",
            )
        )
        if step or told:
            if step:
                yield step
            return


def keeping_in_touch(desk: Desk, part: Part) -> Step | None:
    """Return the next word to somebody you met or are connected with, or None where silence is better."""
    opinion = desk.opinion("keep_in_touch", part.situation.but(elapsed="longer"))
    if not opinion.worthwhile:
        return None
    events = desk.ledger.of_person(part.person, *MESSAGES, *THEIR_WORDS)
    dated = [event for event in events if event.at is not None]
    if not dated:
        return None
    last = desk.ledger.moment(dated[-1])
    unanswered = 0
    for event in dated:
        if event.kind in THEIR_WORDS:
            unanswered = 0
        elif event.kind == "wrote":
            unanswered += 1
    if unanswered >= UNANSWERED:
        return None
    earliest = last + (LATER_WORDS if unanswered else FIRST_WORD)
    if earliest - desk.now > IN_SIGHT:
        return None
    return desk.reaching(
        opinion,
        replace(part, process=None),
        desk.day(last).isoformat(),
        earliest=earliest,
        because=_since(last, desk.now),
    )


def _since(last: datetime, now: datetime) -> str:
    months = round((now - last).days / 30)
    return (
        f"Your last word with them was {months} months ago; write without asking for anything."
        if months > 1
        else "In a while a word that asks for nothing keeps the acquaintance."
    )
