"""Which positions and entries carry each of the founding claims, and which of them no example shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cordially.etiquette.rulebook.model import CLAIMS, Rulebook

if TYPE_CHECKING:
    from collections.abc import Mapping


class Carrier(NamedTuple):
    """What carries a claim. ``kind`` is ``position`` or the kind of an entry; ``name`` its id, or the entry's room."""

    kind: str
    name: str
    voice: str
    says: str


class Coverage(NamedTuple):
    """``carried`` holds every claim in order, also those that nothing carries; these are ``missing``."""

    carried: Mapping[str, tuple[Carrier, ...]]
    missing: tuple[str, ...]


def coverage(book: Rulebook) -> Coverage:
    """Return what carries each claim."""
    carried: dict[str, list[Carrier]] = {claim: [] for claim in CLAIMS}
    for position in book.positions.values():
        for claim in position.claims:
            carried[claim].append(Carrier("position", position.id, position.voice, position.because))
    for entry in book.entries:
        carried[entry.claim].append(Carrier(entry.kind, entry.room, entry.voice, entry.about))
    return Coverage(
        carried={claim: tuple(carriers) for claim, carriers in carried.items()},
        missing=tuple(claim for claim, carriers in carried.items() if not carriers),
    )


def unexampled(book: Rulebook) -> tuple[str, ...]:
    """Return the positions that cite a claim but stand in no case, on neither side."""
    shown = {name for case in book.cases for name in (*case.cites, *case.against)}
    return tuple(name for name, position in book.positions.items() if position.claims and name not in shown)


__all__ = ["Carrier", "Coverage", "coverage", "unexampled"]
