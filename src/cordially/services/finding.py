"""What the palette finds for a few letters: what may have happened, pages, people, processes, companies."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, NamedTuple

from cordially.people import folded
from cordially.services import quick_offers

if TYPE_CHECKING:
    from cordially.journal import Journal
    from cordially.people import Person, Process


class Place(NamedTuple):
    """A page of the app: its icon, address and name, and other words it is found by."""

    icon: str
    address: str
    label: str
    also: str = ""


class Finds(NamedTuple):
    """What fits a text, each the likeliest first."""

    offers: list[quick_offers.Offer]
    places: list[Place]
    people: list[Person]
    processes: list[Process]
    companies: list[tuple[str, int]]

    @property
    def total(self) -> int:
        """How many there are in all."""
        return sum(len(each) for each in self)


def find(
    journal: Journal, text: str, places: Sequence[Place], *, now: datetime, zone: tzinfo, each: int
) -> Finds:
    """Return up to ``each`` of what fits a text; a text that says what happened is not searched for by all its words."""
    words = folded(text).split()
    if not words:
        return Finds([], list(places), [], [], [])
    offers = quick_offers.offers(journal, text, now=now, zone=zone)
    return Finds(
        offers=offers,
        places=[place for place in places if _fits(words, f"{place.label} {place.also}")][:each],
        people=journal.find_people(text, limit=each),
        processes=[one for one in journal.processes()[::-1] if _fits(words, one.called)][:each],
        companies=journal.find_companies(text, limit=each) if len(text) > 1 else [],
    )


def _fits(words: Sequence[str], text: str) -> bool:
    parts = folded(text).replace(",", " ").split()
    return all(any(part.startswith(word) for part in parts) for word in words)
