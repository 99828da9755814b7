"""People met lately outside of any process: the word after a meeting, and the request that they have agreed to.

Claims: L03 (following up decides), L07 (a card is not a yes; ask), L16 (what comes after).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Final

from cordially.agenda.after_interview import after_talks
from cordially.agenda.cases import Part
from cordially.agenda.connecting import NOT_AT_ONCE
from cordially.agenda.desk import Desk
from cordially.agenda.steps import Step

LATELY: Final = timedelta(days=30)
"""For a month they remember where you met."""

_AGREED: Final = ("granted", "card_only")


def newly_met(desk: Desk, part: Part) -> Iterator[Step]:
    """Yield the request to somebody met within a month who said yes; with their card only, a word first, and the wait."""
    met = [
        event
        for event in desk.ledger.of_person(part.person, "met", "cards_exchanged")
        if event.at is not None and desk.now - desk.ledger.moment(event) <= LATELY
    ]
    if not met or part.situation.consent not in _AGREED:
        return
    part = replace(part, process=None, situation=part.situation.but(met="yes"))
    if part.situation.consent == "card_only":
        yield from after_talks(desk, part, (), modest=True)
    if any(desk.ledger.came_before(met[0], event) for event in desk.ledger.of_person(part.person, "invited")):
        return
    opinion = desk.opinion("connect", part.situation.but(note="personal"))
    if "interview" in opinion.because:
        opinion = opinion._replace(because="")  # there was none
    last = desk.ledger.moment(met[-1])
    occasion = desk.day(desk.ledger.moment(met[0])).isoformat()
    step = None
    if opinion.worthwhile:
        agreed = desk.ledger.of_person(part.person, "consent_granted")
        since = max(last, *(desk.ledger.moment(event) for event in agreed)) if agreed else last
        step = desk.reaching(
            opinion,
            part,
            occasion,
            earliest=since + NOT_AT_ONCE,
            latest=since + LATELY,
            because="You met lately, and they said that connecting is welcome.",
        )
    elif opinion.verdict == "wait" and opinion.until == "consent":
        step = desk.waiting(
            opinion, part, occasion, until="consent", because="You have their card; ask before you send it."
        )
    if step:
        yield step
