"""Rulebooks of a few positions, made by hand, so that what must come out can be seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from cordially.etiquette.bits import Bits, compile_rulebook
from cordially.etiquette.moves import MOVES
from cordially.etiquette.resolve import Outcome
from cordially.etiquette.rulebook.model import (
    Box,
    Case,
    Entry,
    Invariant,
    MoveRule,
    Position,
    Rulebook,
    Source,
    Voice,
)
from cordially.etiquette.verdicts import VERDICTS

PLAIN: dict[str, str] = {
    "role": "hiring_manager",
    "stage": "interviewing",
    "met": "yes",
    "rapport": "neutral",
    "culture": "mixed",
    "ties": "none",
    "purpose": "opening",
    "search": "open",
    "elapsed": "day",
    "link": "none",
    "consent": "none",
    "note": "personal",
    "profile": "proofed",
}
"""An ordinary complete situation in a running process."""


def position(name: str, stance: str, *, move: str = "connect", **more: Any) -> Position:
    """Make a position. The voice is the part of the name before the first hyphen; an opinion, unless said otherwise."""
    return Position(
        **{
            "id": name,
            "voice": name.split("-", 1)[0],
            "move": move,
            "stance": stance,
            "when": {},
            "unless": (),
            "until": "decision" if stance == "wait" else None,
            "evidence": "opinion",
            "harm": False,
            "because": f"So says {name}.",
            "instead": (),
            "claims": (),
            "settles": False,
            "gate": False,
            "source": "small",
            **more,
        }
    )


def small_book(
    *positions: Position,
    applies: Mapping[str, Sequence[Box]] | None = None,
    cases: Sequence[Case] = (),
    invariants: Sequence[Invariant] = (),
    entries: Sequence[Entry] = (),
) -> Rulebook:
    """Make a rulebook; a move is applicable everywhere unless boxes say otherwise."""
    voices = {each.voice for each in positions} | {"house"}
    rules = {move: tuple((box, "Not here.") for box in boxes) for move, boxes in (applies or {}).items()}
    return Rulebook(
        sources={"small": Source("small", "Small", "Tests", "house")},
        voices={name: Voice(name, name.title(), "coach", "small", "Tests") for name in sorted(voices)},
        positions={each.id: each for each in positions},
        entries=tuple(entries),
        cases=tuple(cases),
        invariants=tuple(invariants),
        moves={move: MoveRule(move, move, rules.get(move, ()), (({}, 50, "Fine."),)) for move in MOVES},
    )


def bits_of(*positions: Position, applies: Mapping[str, Sequence[Box]] | None = None) -> Bits:
    return Bits(compile_rulebook(small_book(*positions, applies=applies)))


def outcome(
    *positions: Position,
    temperament: str = "cautious",
    applies: Mapping[str, Sequence[Box]] | None = None,
    move: str = "connect",
    **facts: str,
) -> Outcome:
    """Weigh a move in the plain situation, some of its facts changed."""
    bits = bits_of(*positions, applies=applies)
    index = MOVES.index(move)
    return bits.outcome(bits.of_move(bits.holding({**PLAIN, **facts}), index), index, temperament)


def verdict(
    *positions: Position,
    temperament: str = "cautious",
    applies: Mapping[str, Sequence[Box]] | None = None,
    **facts: str,
) -> str:
    return VERDICTS[outcome(*positions, temperament=temperament, applies=applies, **facts).verdict]


def names(positions: Sequence[Position], bits: int) -> list[str]:
    """Return the names of the connect positions whose bits are set, given the positions in order."""
    return [each.id for index, each in enumerate(positions) if bits >> index & 1]
