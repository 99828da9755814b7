"""The whole space: every verdict there is, move by move, for exhaustive checks, exports and populations. Needs numpy.

A move's table has a row per combination of what events change (``EVENT_FACTS``) and a column per kind of circumstances:
combinations of the other facts that no row tells apart are one column. Facts that the move's conditions do not mention are
left out, values they do not tell apart are merged. What a cell says is computed by ``resolve.weigh`` and by nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from math import prod
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cordially.etiquette.bits import Bits
from cordially.etiquette.merging import OVER, Axis, Block, Kinds, Weighed, axes, weighed
from cordially.etiquette.moves import MOVES
from cordially.etiquette.situation import FACTS, IMPOSSIBLE as RULES, TEMPERAMENTS
from cordially.etiquette.verdicts import COMES_ABOUT, UNTIL, VERDICTS, WAIT

IMPOSSIBLE: Final = 255
"""The code of a cell that no possible situation reaches."""

EVENT_FACTS: Final = ("stage", "met", "elapsed", "link", "consent", "note", "profile")
"""The facts that span the rows of a table: those that events, or the user, can change."""

Codes: TypeAlias = NDArray[np.uint8]
_BOUND: Final = tuple(dict.fromkeys(fact for rule in RULES for fact in rule.facts))


@dataclass(frozen=True, slots=False, kw_only=True, eq=False)
class MoveTable:
    """The verdicts on one move. ``rows`` and ``others`` are its facts; ``columns`` numbers the kinds of circumstances.

    ``kinds`` holds the kind of outcome per row (one axis per fact in ``rows``) and column (last axis); ``verdict_of`` and
    ``waits_for`` say per temperament what a kind is. ``examples`` names one combination of ``others`` per column.
    """

    move: str
    rows: tuple[Axis, ...]
    others: tuple[Axis, ...]
    columns: NDArray[np.intp]
    examples: NDArray[np.intp]
    kinds: Kinds
    verdict_of: Codes
    waits_for: Codes

    def raw(self, temperament: str) -> Codes:
        """Return the verdict codes per row and column, also where no situation is possible."""
        return self.verdict_of[TEMPERAMENTS.index(temperament)][self.kinds]

    def verdicts(self, temperament: str) -> Codes:
        """Return the verdict codes per row and column; ``IMPOSSIBLE`` where no possible situation is."""
        return np.where(self.situations != 0, self.raw(temperament), np.uint8(IMPOSSIBLE))

    @cached_property
    def situations(self) -> NDArray[np.int64]:
        """How many possible complete situations each row and column stands for."""
        counted = self.counts()
        flat = counted.reshape(*(len(axis.classes) for axis in self.rows), -1)
        total = np.zeros(self.kinds.shape, np.int64)
        order = np.argsort(self.columns.ravel(), kind="stable")
        starts = np.searchsorted(self.columns.ravel()[order], np.arange(len(self.examples)))
        np.add.reduceat(flat[..., order], starts, axis=-1, out=total)
        return total

    def counts(self) -> NDArray[np.int64]:
        """Return how many possible complete situations each combination of classes stands for (rows, then others)."""
        facts = (*self.rows, *self.others)
        bound = _possible().astype(np.int64)
        for place, fact in enumerate(_BOUND):
            bound = np.moveaxis(_summed(np.moveaxis(bound, place, 0), fact, facts), 0, place)
        free = prod(len(v) for f, v in FACTS.items() if f not in _BOUND and f not in {a.fact for a in facts})
        total = np.full((1,) * len(facts), free, np.int64)
        for place, axis in enumerate(facts):
            if axis.fact not in _BOUND:
                sizes = np.array([len(members) for members in axis.classes])
                total = total * sizes.reshape(-1, *(1,) * (len(facts) - place - 1))
        names = [axis.fact for axis in facts]
        mentioned = [fact for fact in _BOUND if fact in names]
        squeezed = bound.reshape([bound.shape[_BOUND.index(fact)] for fact in mentioned])
        order = sorted(range(len(mentioned)), key=lambda i: names.index(mentioned[i]))
        shape = [len(axis.classes) if axis.fact in _BOUND else 1 for axis in facts]
        return total * squeezed.transpose(order).reshape(shape)

    def untils(self, temperament: str) -> Codes:
        """Return what each wait is for, per row and column: 0 for no wait, else one more than the place in ``UNTIL``.

        The rule is that of ``advice``: of what the waiting positions name, and then of everything else, the first that
        betters the verdict however it comes about; if none does, the first that is named.
        """
        verdict = self.raw(temperament)
        named = self.waits_for[TEMPERAMENTS.index(temperament)][self.kinds]
        found = np.zeros_like(verdict)
        for number in reversed(range(len(UNTIL))):
            found[(named >> number & 1) == 1] = number + 1
        true = [self._comes_true(verdict, until) for until in UNTIL]
        for wanted in (0, 1):
            for number in reversed(range(len(UNTIL))):
                found[((named >> number & 1) == wanted) & true[number]] = number + 1
        found[verdict != WAIT] = 0
        return found

    def _comes_true(self, verdict: Codes, until: str) -> NDArray[np.bool_]:
        """Say where an event is still to come and betters a wait however it comes about."""
        changes = COMES_ABOUT[until]
        (fact,) = {fact for change in changes for fact in change}
        place = next((i for i, axis in enumerate(self.rows) if axis.fact == fact), None)
        if place is None:
            return np.zeros(verdict.shape, np.bool_)
        axis = self.rows[place]
        better = np.moveaxis(verdict > WAIT, place, 0)
        found = np.zeros(better.shape, np.bool_)
        for number, members in enumerate(axis.classes):
            over = until == "decision" and members[0] in OVER
            ahead = [axis.number(change[fact]) for change in changes if change[fact] != members[0]]
            if ahead and not over:
                found[number] = better[ahead].all(axis=0)
        return np.moveaxis(found, 0, place)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Table:
    """The tables of all moves, by name."""

    moves: Mapping[str, MoveTable]


def build(bits: Bits) -> Table:
    """Build the tables of all moves from a compiled rulebook."""
    return Table(moves={move: _build_move(bits, number) for number, move in enumerate(MOVES)})


def _build_move(bits: Bits, move: int) -> MoveTable:
    facts = axes(bits, move)
    rows = tuple(axis for axis in facts if axis.fact in EVENT_FACTS)
    others = tuple(axis for axis in facts if axis.fact not in EVENT_FACTS)
    found = weighed(bits, move, facts)
    cells = _spread(found, rows, others)
    known: dict[bytes, int] = {}
    columns = np.array([known.setdefault(cell.tobytes(), len(known)) for cell in cells], np.intp)
    _, examples = np.unique(columns, return_index=True)
    shape = tuple(len(axis.classes) for axis in rows)
    return MoveTable(
        move=MOVES[move],
        rows=rows,
        others=others,
        columns=columns.reshape([len(axis.classes) for axis in others]),
        examples=examples,
        kinds=np.ascontiguousarray(cells[examples].T).reshape(*shape, len(examples)),
        verdict_of=found.verdicts,
        waits_for=found.waits_for,
    )


def _spread(found: Weighed, rows: Sequence[Axis], others: Sequence[Axis]) -> Kinds:
    """Return the kind of outcome for every combination of classes: others down, rows across."""
    order = (*others, *rows)
    numbers = [_numbers(block, order) for block in (found.left, found.right)]
    return found.kinds[numbers[0], numbers[1]].reshape(prod(len(axis.classes) for axis in others), -1)


def _numbers(block: Block, order: Sequence[Axis]) -> NDArray[np.uint16]:
    """Return a block's numbers with one axis per fact in order, of length one where the block lacks the fact."""
    by_fact = {axis.fact: len(axis.classes) for axis in order}
    numbers = block.numbers.reshape([by_fact[fact] for fact in block.facts])
    present = [axis.fact for axis in order if axis.fact in block.facts]
    numbers = numbers.transpose([block.facts.index(fact) for fact in present])
    return numbers.reshape([by_fact[axis.fact] if axis.fact in present else 1 for axis in order])


def _summed(counts: NDArray[np.int64], fact: str, facts: Sequence[Axis]) -> NDArray[np.int64]:
    """Add up the values of a fact by class, or altogether where the move does not mention it."""
    axis = next((axis for axis in facts if axis.fact == fact), None)
    if axis is None:
        return counts.sum(axis=0, keepdims=True)
    summed = np.zeros((len(axis.classes), *counts.shape[1:]), np.int64)
    np.add.at(summed, list(axis.numbers), counts)
    return summed


def _possible() -> NDArray[np.bool_]:
    """Say which combinations of the facts that impossible combinations name are possible."""
    found = np.ones([len(FACTS[fact]) for fact in _BOUND], np.bool_)
    for rule in RULES:
        allowed = [
            [FACTS[fact].index(value) for value in rule.facts.get(fact, FACTS[fact])] for fact in _BOUND
        ]
        found[np.ix_(*allowed)] = False
    return found


def rows(table: MoveTable) -> Iterator[tuple[object, ...]]:
    raise NotImplementedError
