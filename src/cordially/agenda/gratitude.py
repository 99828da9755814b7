"""Thanks to whoever put in a word: a referrer who was asked, or wrote, hears how it went.

The rulebook's further sources on referrals speak for it; only who is known to have had to do with it is thanked.
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

WITHIN: Final = timedelta(days=14)
"""News of how it went is news for a fortnight."""

_NEWS: Final = ("interview_scheduled", "interviewed", "offered", "hired", "rejected")


def gratitude(desk: Desk, case: Case) -> Iterator[Step]:
    """Yield thanks to the referrers of a process, once it has led to something."""
    news = [event for event in case.course.events if event.kind in _NEWS]
    if not news:
        return
    moment = desk.ledger.moment(news[0])
    if desk.now - moment > WITHIN:
        return
    for part in case.parts:
        opinion = desk.opinion("thank_for_help", part.situation)
        if part.situation.role != "referrer" or not opinion.worthwhile or not _had_to_do(desk, case, part):
            continue
        place = desk.place(part.person)
        step = desk.reaching(
            opinion,
            part,
            str(case.course.number),
            earliest=opening(working_days_after(day_there(moment, place), 1, place.country), place),
            latest=moment + WITHIN,
            because="It has led to something; whoever put in a word likes to hear of it.",
        )
        if step:
            yield step


def _had_to_do(desk: Desk, case: Case, part: Part) -> bool:
    """Tell whether you were in touch about it since it began, and have not thanked them."""
    began = case.course.events[0]
    since = [
        event
        for event in desk.ledger.of_person(part.person)
        if event is began or desk.ledger.came_before(began, event)
    ]
    if any(event.kind == "thanked" and event.data.get("by") == "help" for event in since):
        return False
    return any(event.kind in ("wrote", "heard_from", "met") for event in since)
