"""After an interview: say how it went, and thank everybody who was there, each with a note of their own.

Claims: I05, I06, I07 (the thank-you is the sure thing), L03 (following up decides), M04 (to everyone who interviewed
you, at once, rather a letter), L05 (within the hour feels pushy).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Final

from cordially.agenda.cases import Case, Part
from cordially.agenda.desk import Desk
from cordially.agenda.interviews import LASTS, Interview
from cordially.agenda.making import chore
from cordially.agenda.own_time import own_window
from cordially.agenda.panels import Panel
from cordially.agenda.polite import closing, day_there, next_polite
from cordially.agenda.public_holidays import working_days_after
from cordially.agenda.reach import LETTERS
from cordially.agenda.steps import Step
from cordially.etiquette.situation import Situation
from cordially.people import Event
from cordially.people.moments import day_of

BREATHING: Final = timedelta(hours=2)
"""Sooner than this a thank-you looks as if it had been written beforehand."""

WORKING_DAYS: Final = 1
"""By the end of the next working day thanks are still fresh."""

STILL_WORTH_IT: Final = timedelta(days=7)
"""A late thank-you is better than none for about a week."""

_FRESH: Final = timedelta(days=2)
"""So long thanks are in time, and no voice that speaks of late ones is quoted."""

TOLD_WITHIN: Final = timedelta(days=30)
"""After a month nobody remembers how an interview went."""

_SHOWN: Final = timedelta(days=60)
_REPORT_WORTH: Final = 93.0
_JUDGED: Final = ("hired", "withdrawn")


def after_interview(desk: Desk, case: Case) -> Iterator[Step]:
    """Yield the report on an interview that is over, and the thanks for every interview."""
    for interview in case.interviews:
        if desk.now - interview.ends > TOLD_WITHIN:
            continue
        if case.course.decided is None and (not interview.held or not interview.people):
            yield from _report(desk, case, interview)
        for person in interview.people:
            step = _thanks(desk, case, interview, case.part_of(person))
            if step:
                yield step


def after_talks(
    desk: Desk, part: Part, held: tuple[datetime, ...], *, modest: bool = False
) -> Iterator[Step]:
    """Yield thanks for other talks with somebody: what was logged as a meeting, apart from interviews ``held``.

    ``modest`` takes a word that is welcome, though worth less than what fills an agenda.
    """
    zone = desk.ledger.zone
    interviewed = {day_of(moment, zone) for moment in held}
    for event in desk.ledger.of_person(part.person, "met"):
        if event.at is None or event.process not in (part.process, None):
            continue
        moment = desk.ledger.moment(event)
        ends = moment + LASTS if isinstance(event.at, datetime) else moment
        if desk.now - ends > STILL_WORTH_IT or day_of(event.at, zone) in interviewed:
            continue
        step = _thank(
            desk,
            None,
            part,
            day_of(event.at, zone).isoformat(),
            begins=moment,
            ends=ends,
            situation=part.situation,
            because="They gave you their time.",
            modest=modest,
        )
        if step:
            yield step


def panel_of(desk: Desk, case: Case, interview: Interview) -> Panel | None:
    """Return who held an interview, who was thanked and who is still to thank; None where nobody is known to have."""
    if not interview.held or not interview.people or desk.now - interview.ends > _SHOWN:
        return None
    thanked = tuple(p for p in interview.people if has_thanked(desk, p, case.id, interview))
    open_to_thanks = tuple(
        person
        for person in interview.people
        if person not in thanked and _thanks(desk, case, interview, case.part_of(person))
    )
    return Panel(
        process=case.id,
        at=interview.begins,
        members=tuple(interview.people),
        thanked=thanked,
        to_thank=open_to_thanks,
    )


def has_thanked(desk: Desk, person: str, process: str, interview: Interview) -> bool:
    """Tell whether somebody was thanked for an interview, by the log, by what messages tell, or by a mark."""
    occasion = interview.day(desk.ledger.zone).isoformat()
    marked = any(
        (mark := desk.marks.get(f"{way}:{process}:{person}:{occasion}")) is not None and mark.how == "done"
        for way in LETTERS
    )
    return marked or _thanked_since(desk, person, process, interview.begins)


def _report(desk: Desk, case: Case, interview: Interview) -> Iterator[Step]:
    reason = (
        "What was said, who was there and what they promised is soon forgotten."
        if not interview.held
        else "Nobody is named as having been there, so nobody can be thanked."
    )
    step = desk.own(
        chore("report_interview", _REPORT_WORTH),
        case.id,
        None,
        interview.day(desk.ledger.zone).isoformat() + ("" if not interview.held else "-who"),
        window=own_window(desk.habits, earliest=interview.ends)._replace(best=interview.ends.astimezone(UTC)),
        because=reason,
    )
    if step:
        yield step


def _thanks(desk: Desk, case: Case, interview: Interview, part: Part) -> Step | None:
    if has_thanked(desk, part.person, case.id, interview) or desk.now - interview.ends > STILL_WORTH_IT:
        return None
    if case.course.decided is not None and case.course.decided.kind in _JUDGED:
        return None
    others = len(interview.people) - 1
    situation = part.situation.but(met="yes")
    if situation.stage in ("interview_scheduled", "applied", "exploring", None):
        situation = situation.but(stage="interviewing", elapsed="hour")
    elif not interview.held or situation.elapsed is None or desk.now - interview.ends <= _FRESH:
        situation = situation.but(elapsed="day")
    step = _thank(
        desk,
        case,
        part,
        interview.day(desk.ledger.zone).isoformat(),
        begins=interview.begins if isinstance(interview.begins, datetime) else interview.ends,
        ends=interview.ends,
        situation=situation,
        because="Thanks count for most within a day, not within minutes."
        + (f" {_counted(others)} there too: let each note differ, they compare them." if others > 0 else ""),
    )
    if step is not None and step.state == "now" and not interview.held:
        return desk.waiting(
            desk.opinion_in(case, step.kind, situation),
            part,
            interview.day(desk.ledger.zone).isoformat(),
            until="met",
            because=f"First say how the {case.talk} went and who was there.",
        )
    return step


def _counted(others: int) -> str:
    return "Somebody else was" if others == 1 else f"{others} others were"


def _thank(
    desk: Desk,
    case: Case | None,
    part: Part,
    occasion: str,
    *,
    begins: datetime,
    ends: datetime,
    situation: Situation,
    because: str,
    modest: bool = False,
) -> Step | None:
    if _thanked_since(desk, part.person, part.process, begins):
        return None
    opinion = max(
        (
            desk.opinion_in(case, move, situation) if case else desk.opinion(move, situation)
            for move in LETTERS
        ),
        key=lambda one: (one.welcome, one.verdict == "wait", one.verdict == "do", one.worth),
    )
    if opinion.verdict == "wait" and opinion.until == "contact_allowed":
        return desk.waiting(opinion, part, occasion, until=opinion.until, because=because)
    if not (opinion.welcome if modest else opinion.worthwhile):
        return None
    place = desk.place(part.person)
    first = next_polite(ends + BREATHING, place)
    return desk.reaching(
        opinion,
        part,
        occasion,
        earliest=ends + BREATHING,
        latest=max(
            closing(working_days_after(day_there(ends, place), WORKING_DAYS, place.country), place),
            closing(day_there(first, place), place),
        ),
        at_last=ends + STILL_WORTH_IT,
        because=because,
    )


def _thanked_since(desk: Desk, person: str, process: str | None, begins: datetime | date) -> bool:
    return any(
        event.data.get("by") in ("email", "letter")
        and (event.process in (process, None) or process is None)
        and _is_since(desk, event, begins)
        for event in desk.ledger.of_person(person, "thanked")
    )


def _is_since(desk: Desk, event: Event, begins: datetime | date) -> bool:
    if event.at is None:
        return False
    if isinstance(event.at, datetime) and isinstance(begins, datetime):
        return event.at >= begins
    return desk.day(event.at) >= desk.day(begins)
