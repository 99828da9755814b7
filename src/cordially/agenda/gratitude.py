"""Thanks to whoever put in a word: a referrer who was asked, or wrote, hears how it went.

The rulebook's further sources on referrals speak for it: thanks when the word is used, and on every outcome. Short of
one, only who is known to have had to do with it is thanked.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from cordially.agenda.cases import Case, Part
from cordially.agenda.desk import Desk
from cordially.agenda.polite import day_there, opening
from cordially.agenda.public_holidays import working_days_after
from cordially.agenda.steps import Step
from cordially.people import Event

WITHIN: Final = timedelta(days=14)
"""News of how it went is news for a fortnight."""

_NEWS: Final = ("interview_scheduled", "interviewed", "offered", "hired", "rejected")
_OUTCOMES: Final = ("offered", "hired", "rejected")
_IN_TOUCH: Final = ("wrote", "heard_from", "met")


def gratitude(desk: Desk, case: Case) -> Iterator[Step]:
    """Yield thanks to the referrers of a process: when their word was used, has led to something, or it is decided."""
    for part in case.parts:
        if part.situation.role != "referrer":
            continue
        opinion = desk.opinion("thank_for_help", part.situation)
        news = _news(desk, case, part)
        if news is None or not opinion.worthwhile or _was_thanked(desk, case, part):
            continue
        moment = desk.ledger.moment(news)
        place = desk.place(part.person)
        step = desk.reaching(
            opinion,
            part,
            str(case.course.number),
            earliest=opening(working_days_after(day_there(moment, place), 1, place.country), place),
            latest=moment + WITHIN,
            because=_REASONS.get(news.kind, _REASONS["decided" if news.kind in _OUTCOMES else "led"]),
        )
        if step:
            yield step


_REASONS: Final = {
    "applied": "You have made use of their word; they like to hear that you applied.",
    "led": "It has led to something; whoever put in a word likes to hear of it.",
    "decided": "It is decided; whoever put in a word hears it from you, however it went.",
}


def _news(desk: Desk, case: Case, part: Part) -> Event | None:
    """Return the first thing of the last fortnight to tell them; short of a decision only if you were in touch about it."""
    since = [event for event in desk.ledger.of_person(part.person) if _belongs(desk, case, event)]
    in_touch = any(event.kind in _IN_TOUCH for event in since)
    helped = [event for event in since if event.kind in ("heard_from", "met")]
    for event in case.course.events:
        if desk.now - desk.ledger.moment(event) > WITHIN:
            continue
        was_used = event.kind == "applied" and any(desk.ledger.came_before(one, event) for one in helped)
        if was_used or event.kind in _OUTCOMES or (event.kind in _NEWS and in_touch):
            return event
    return None


def _was_thanked(desk: Desk, case: Case, part: Part) -> bool:
    thanked = desk.ledger.of_person(part.person, "thanked")
    return any(event.data.get("by") == "help" and _belongs(desk, case, event) for event in thanked)


def _belongs(desk: Desk, case: Case, event: Event) -> bool:
    """Tell whether something happened since the process began."""
    began = case.course.events[0]
    return event is began or desk.ledger.came_before(began, event)
