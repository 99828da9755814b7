"""Before an interview: know the company and the people, have the profile in order, and plan what to ask at the goodbye.

Claims: L01, L02 (look them up), T02, T03, M06 (their profile, seen or unseen), H03, H07 (no typos in your own),
L08, L07 (ask, at the end of the talk, whether connecting is welcome).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

from cordially.agenda.cases import Case, Part
from cordially.agenda.desk import Desk
from cordially.agenda.interviews import Interview
from cordially.agenda.opinions import Opinion
from cordially.agenda.own_time import own_window
from cordially.agenda.reach import LOOKING
from cordially.agenda.steps import Step
from cordially.etiquette.situation import Situation

AHEAD: Final = timedelta(days=7)
"""Reading up earlier than this is forgotten by the day."""

_EVE: Final = timedelta(days=1)
_GOODBYE: Final = timedelta(minutes=10)
_MIDDAY: Final = time(12)

_JUDGES: Final = ("hiring_manager", "interviewer", "executive")


def before_interview(desk: Desk, case: Case) -> Iterator[Step]:
    """Yield what to do before each interview of a process that is still to come."""
    for interview in case.interviews:
        if interview.held or interview.ends <= desk.now:
            continue
        yield from _reading_up(desk, case, interview)
        yield from _at_the_goodbye(desk, case, interview)


def _begins(desk: Desk, interview: Interview) -> datetime:
    if isinstance(interview.begins, datetime):
        return interview.begins
    return datetime.combine(interview.begins, _MIDDAY, tzinfo=desk.habits.zone)


def _reading_up(desk: Desk, case: Case, interview: Interview) -> Iterator[Step]:
    begins = _begins(desk, interview)
    window = own_window(
        desk.habits,
        earliest=max(begins - AHEAD, interview.arranged or begins - AHEAD),
        best=datetime.combine(desk.day(begins) - _EVE, desk.habits.day_begins, tzinfo=desk.habits.zone),
        latest=begins,
    )
    occasion = str(case.course.number)
    there = _expected(case, interview)
    company = desk.opinion_in(
        case, "look_up_company", there[0].situation if there else Situation(stage=case.stage)
    )
    if company.welcome and case.process.company is not None:
        step = desk.own(
            company,
            case.id,
            None,
            occasion,
            window=window,
            because=f"The {case.talk} is arranged; nobody was ever too well prepared.",
        )
        if step:
            yield step
    for part in there:
        look = _look(desk, case, part.situation)
        if look.welcome and not _has_looked(desk, case, part):
            step = desk.own(
                look,
                case.id,
                part.person,
                occasion,
                window=window,
                because="You will talk with them; know whom you meet.",
            )
            if step:
                yield step
    if desk.known.profile_proofed is not True:
        reason = f"They will look you up before the {case.talk}."
        for step in proofreading(desk, window.latest, reason):
            yield replace(step, because=reason, favour=()) if case.is_business else step


def proofreading(desk: Desk, before: datetime | None, because: str) -> Iterator[Step]:
    """Yield the step of proofreading one's own profile, which is one for all processes."""
    opinion = desk.opinion("proof_profile", Situation(stage="exploring", profile="unproofed"))
    window = own_window(
        desk.habits, earliest=desk.now, latest=before if before and before > desk.now else None
    )
    if opinion.welcome and (step := desk.own(opinion, None, None, "once", window=window, because=because)):
        yield step


def _look(desk: Desk, case: Case, situation: Situation) -> Opinion:
    """Return the way of looking, seen or unseen, that is worth more here."""
    return max(
        (desk.opinion_in(case, move, situation) for move in LOOKING), key=lambda one: (one.welcome, one.worth)
    )


def _has_looked(desk: Desk, case: Case, part: Part) -> bool:
    """Tell whether you looked at their profile in this course of the process, or lately."""
    recent = desk.now - 4 * AHEAD
    began = desk.ledger.moment(case.course.events[0]) if case.course.events else recent
    return any(
        desk.ledger.moment(event) >= min(recent, began)
        for event in desk.ledger.of_person(part.person, "viewed_profile")
    )


def _expected(case: Case, interview: Interview) -> list[Part]:
    """Return those who will be there: who was named, else those in the process who judge."""
    named = [case.part_of(person) for person in interview.people]
    return sorted(
        named or [part for part in case.parts if case.is_business or part.situation.role in _JUDGES],
        key=lambda p: p.rank,
    )


def _at_the_goodbye(desk: Desk, case: Case, interview: Interview) -> Iterator[Step]:
    """Yield the reminder to ask the most senior of them, at the end of the talk: one question, not one to each."""
    window = own_window(desk.habits, earliest=_begins(desk, interview), latest=interview.ends)
    window = window._replace(best=max(window.earliest, interview.ends - _GOODBYE))
    for part in _expected(case, interview) or [Part(person="", process=case.id, situation=Situation())]:
        opinion = desk.opinion_in(
            case, "ask_to_connect", part.situation.but(stage="interview_scheduled", elapsed=None)
        )
        if not opinion.worthwhile or desk.door_is_closed(part) or desk.keeps_away(part):
            continue
        step = desk.own(
            opinion,
            case.id,
            part.person or None,
            interview.day(desk.ledger.zone).isoformat(),
            window=window,
            because="At the goodbye the question comes easily, and an invitation later will not come out of the blue.",
        )
        if step:
            yield step
            return
