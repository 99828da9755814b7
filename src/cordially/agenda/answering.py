"""Answering: a letter of theirs that is newer than any word of yours, in a process under way.

Custom: within a working day, while the conversation is warm. Not every letter needs an answer; to skip the step ends it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from cordially.agenda.cases import OPEN_STAGES, Case, Part
from cordially.agenda.desk import Desk
from cordially.agenda.making import chore
from cordially.agenda.polite import Place, closing, day_there
from cordially.agenda.public_holidays import working_days_after
from cordially.agenda.steps import Step
from cordially.agenda.wording import day_in_words
from cordially.people import Event

WORKING_DAYS: Final = 1
STILL_AWAITED: Final = timedelta(days=10)
"""A letter left for longer will not be answered because a page says so."""

_WORTH: Final = 94.0
_WRITTEN: Final = ("email", "message")
_ENDED_BY: Final = (
    "wrote",
    "thanked",
    "followed_up",
    "asked_feedback",
    "invited",
    "met",
    "interviewed",
    "interview_scheduled",
    "promised_date",
    "asked_no_contact",
    "consent_refused",
    "declined",
)
"""What answers a letter, and what says that it needed no answer."""


def answering(desk: Desk, case: Case) -> Iterator[Step]:
    """Yield an answer to everybody in a process under way who wrote last."""
    if case.stage not in OPEN_STAGES:
        return
    for part in case.parts:
        heard = _unanswered(desk, case, part)
        if heard is None:
            continue
        moment = desk.ledger.moment(heard)
        place = desk.place(part.person)
        day = desk.day(heard.at if heard.at is not None else moment)
        step = desk.reaching(
            chore("answer_them", _WORTH),
            replace(part, process=heard.process),
            day.isoformat(),
            earliest=moment,
            latest=max(_closing_after(moment, WORKING_DAYS, place), _closing_after(desk.now, 0, place)),
            at_last=moment + STILL_AWAITED,
            because=f"They wrote on {day_in_words(day, desk.day(desk.now))}, and had the last word. "
            "An answer within a working day keeps a conversation going.",
        )
        if step and step.state != "waiting":
            yield step


def _closing_after(moment: datetime, days: int, place: Place) -> datetime:
    """Return the end of office hours there, some working days after a moment."""
    return closing(working_days_after(day_there(moment, place), days, place.country), place)


def _unanswered(desk: Desk, case: Case, part: Part) -> Event | None:
    """Return the letter that waits for an answer: the last they wrote, with nothing of yours, or arranged, since."""
    heard = None
    for event in desk.ledger.of_person(part.person):
        if event.kind == "heard_from" and event.process in (case.id, None):
            heard = event if event.data.get("how") in _WRITTEN else None
        elif event.kind in _ENDED_BY:
            heard = None
    if heard is None or heard.at is None or desk.now - desk.ledger.moment(heard) > STILL_AWAITED:
        return None
    day = desk.day(heard.at)
    about = [
        event for event in desk.ledger.of_process(case.id, *_ENDED_BY) if event.person in (None, part.person)
    ]
    settled = any(
        desk.ledger.came_before(heard, event)
        or (event.kind in ("promised_date", "interview_scheduled") and desk.day(event.at or day) == day)
        for event in about
    )
    began = case.course.events[0] if case.course.events else None
    is_older = began is not None and began.kind != "exploring" and desk.ledger.came_before(heard, began)
    return None if settled or is_older else heard
