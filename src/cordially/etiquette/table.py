"""The whole space: every verdict there is, move by move, for exhaustive checks, exports and populations. Needs numpy.

A move's table has a row per combination of what events change (``EVENT_FACTS``) and a column per kind of circumstances:
combinations of the other facts that no row tells apart are one column. Facts that the move's conditions do not mention are
left out, values they do not tell apart are merged. What a cell says is computed by ``resolve.weigh`` and by nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cordially.etiquette.counting import counts
from cordially.etiquette.merging import Axis, Block, Numbers, Weighed, axes, block, weighed
from cordially.etiquette.moves import MOVES
from cordially.etiquette.situation import TEMPERAMENTS
from cordially.etiquette.verdicts import AVOID, COMES_ABOUT, OVER, UNTIL, WAIT

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cordially.etiquette.bits import Bits

IMPOSSIBLE: Final = 255
"""The code of a cell that no possible situation reaches."""

EVENT_FACTS: Final = ("stage", "met", "elapsed", "link", "consent", "note", "profile")
"""The facts that span the rows of a table: those that events, or the user, can change."""

Codes: TypeAlias = NDArray[np.uint8]


@dataclass(frozen=True, kw_only=True, eq=False)
class MoveTable:
    """The verdicts on one move: an axis per fact in ``rows``, and columns as the last axis, throughout.

    ``columns`` numbers the kinds of circumstances, with an axis per fact in ``others``. ``kinds`` is the kind of outcome of
    each cell, what a kind is stands in the other three, by temperament and kind: the verdict, what its waiting positions
    name (bit n stands for ``UNTIL[n]``), and whether any position speaks, if the move applies.
    """

    move: str
    rows: tuple[Axis, ...]
    others: tuple[Axis, ...]
    columns: Numbers
    kinds: NDArray[np.uint16]
    kind_verdicts: Codes
    kind_waits_for: Codes
    kind_cited: Codes

    def raw(self, temperament: str) -> Codes:
        """Return the verdict code of each cell, also where no situation is possible."""
        codes: Codes = self.kind_verdicts[TEMPERAMENTS.index(temperament)][self.kinds]
        return codes

    def verdicts(self, temperament: str) -> Codes:
        """Return the verdict code of each cell; ``IMPOSSIBLE`` where no possible situation is."""
        return np.where(self.situations != 0, self.raw(temperament), np.uint8(IMPOSSIBLE))

    @cached_property
    def situations(self) -> NDArray[np.int64]:
        """How many possible complete situations each cell stands for."""
        return counts(self.rows, self.others, self.columns)

    def verdict(self, facts: Mapping[str, str], temperament: str) -> int:
        """Return the verdict's code for a complete situation."""
        row = tuple(axis.number(facts[axis.fact]) for axis in self.rows)
        column = self.columns[tuple(axis.number(facts[axis.fact]) for axis in self.others)]
        return int(self.kind_verdicts[TEMPERAMENTS.index(temperament), self.kinds[(*row, column)]])

    def untils(self, temperament: str) -> Codes:
        """Return what each wait is for: 0 where there is none to name, else one more than the place in ``UNTIL``.

        The rule is that of ``advice``: of what the waiting positions name, and then of everything else, the first that
        betters the verdict however it comes about; if none does, the first that is named.
        """
        verdict = self.raw(temperament)
        named = self.kind_waits_for[TEMPERAMENTS.index(temperament)][self.kinds]
        true = np.zeros_like(named)
        for number, until in enumerate(UNTIL):
            true |= self.comes_true(until, temperament).astype(np.uint8) << np.uint8(number)
        found = _FIRST[named]
        for chosen in (true & ~named, true & named):
            found = np.where(chosen != 0, _FIRST[chosen], found)
        return np.where(verdict == WAIT, found, np.uint8(0))

    def comes_true(self, until: str, temperament: str) -> NDArray[np.bool_]:
        """Say where an event is still to come and betters a wait however it comes about, as far as the move applies then."""
        verdict = self.raw(temperament)
        changes = COMES_ABOUT[until]
        (fact,) = {fact for change in changes for fact in change}
        found = np.zeros(verdict.shape, np.bool_)
        for place, axis in enumerate(self.rows):
            if axis.fact == fact:
                after = np.moveaxis(verdict, place, 0)
                for number, members in enumerate(axis.classes):
                    ahead = [axis.number(change[fact]) for change in changes if change[fact] != members[0]]
                    if ahead and not (until == "decision" and members[0] in OVER):
                        stays = ((after[ahead] == WAIT) | (after[ahead] == AVOID)).any(axis=0)
                        np.moveaxis(found, place, 0)[number] = (after[ahead] > WAIT).any(axis=0) & ~stays
        return found


_FIRST: Final = np.array(
    [next((n + 1 for n in range(len(UNTIL)) if held >> n & 1), 0) for held in range(1 << len(UNTIL))],
    np.uint8,
)
"""For each set of untils (bit n stands for ``UNTIL[n]``) the first, counted from one; 0 for none."""


def build(bits: Bits) -> dict[str, MoveTable]:
    """Build the tables of all moves from a compiled rulebook, by name."""
    return {move: build_move(bits, move) for move in MOVES}


def build_move(bits: Bits, move: str) -> MoveTable:
    """Build the table of one move."""
    number = MOVES.index(move)
    facts = axes(bits, number)
    rows = tuple(axis for axis in facts if axis.fact in EVENT_FACTS)
    others = tuple(axis for axis in facts if axis.fact not in EVENT_FACTS)
    across, down = block(rows, bits.slices[number][1]), block(others, bits.slices[number][1])
    found = weighed(bits, number, facts)
    cells = _spread(found, down, across)
    known: dict[bytes, int] = {}
    columns = np.array([known.setdefault(cell.tobytes(), len(known)) for cell in cells], np.intp)
    _, examples = np.unique(columns, return_index=True)
    return MoveTable(
        move=move,
        rows=rows,
        others=others,
        columns=columns[down.numbers],
        kinds=np.ascontiguousarray(cells[examples].T)[across.numbers],
        kind_verdicts=found.verdicts,
        kind_waits_for=found.waits_for,
        kind_cited=found.cited,
    )


def _spread(found: Weighed, down: Block, across: Block) -> NDArray[np.uint16]:
    """Return the kind of outcome for each pair of distinct sets of two other blocks."""
    left, right = (_pairs(one, down, across) for one in found.blocks)
    return np.take(found.kinds, left * np.uint32(found.kinds.shape[1]) + right)


def _pairs(one: Block, down: Block, across: Block) -> NDArray[np.uint32]:
    """Return the number of the set in a block that goes with each pair of distinct sets of two other blocks."""
    order = [fact for part in (down, across) for fact in part.facts if fact in one.facts]
    numbers = one.numbers.transpose([one.facts.index(fact) for fact in order]).astype(np.uint32)
    places = [_places(part, one.facts) for part in (down, across)]
    return numbers.reshape(places[0][1], places[1][1])[np.ix_(places[0][0], places[1][0])]


def _places(part: Block, wanted: Sequence[str]) -> tuple[Numbers, int]:
    """Return, for an example of each distinct set of a block, its place among the combinations of the wanted facts."""
    _, examples = np.unique(part.numbers, return_index=True)
    place = np.zeros(len(examples), np.intp)
    coordinates = np.unravel_index(examples, part.numbers.shape) if part.facts else ()
    shape = part.numbers.shape
    for fact, coordinate, size in zip(part.facts, coordinates, shape, strict=True):
        if fact in wanted:
            place = place * size + coordinate
    return place, prod(size for fact, size in zip(part.facts, shape, strict=True) if fact in wanted)


__all__ = ["EVENT_FACTS", "IMPOSSIBLE", "UNTIL", "MoveTable", "build", "build_move"]
