"""What a move can see of all situations, merged: few sets of bits stand for millions of situations. Needs numpy.

Facts whose values leave the same bits of a move standing are merged into classes, and facts into blocks, so that every set
of bits a situation can leave is the AND of one set of either of two small blocks. What can come of those sets is weighed by
``resolve.weigh``, through ``Bits``; nothing here decides anything. To call it rarely, two things the policy promises are
used (and tested on every set): bits of positions that are switched off, replaced, or overruled by a fact on record do not
count (steps 2 and 3), and the gates act on what the other steps came to and on the marks (step 5).
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cordially.etiquette.situation import FACTS, TEMPERAMENTS
from cordially.etiquette.verdicts import COMES_ABOUT, OVER, UNTIL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cordially.etiquette.bits import Bits
    from cordially.etiquette.resolve import MoveProgram

Words: TypeAlias = NDArray[np.uint64]
"""Sets of bits as 64-bit words, lowest first: shape (words, sets)."""

Numbers: TypeAlias = NDArray[np.intp]


class Axis(NamedTuple):
    """A fact as one move sees it: its values merged into classes, and the class number of each value."""

    fact: str
    classes: tuple[tuple[str, ...], ...]
    masks: tuple[int, ...]
    numbers: tuple[int, ...]

    def number(self, value: str) -> int:
        """Return the class of a value."""
        return self.numbers[FACTS[self.fact].index(value)]


class Block(NamedTuple):
    """Some facts together: the distinct sets of bits they leave, and which one each combination of classes leaves.

    ``numbers`` has an axis per fact, in the order of ``facts``.
    """

    facts: tuple[str, ...]
    sets: tuple[int, ...]
    numbers: Numbers


class Weighed(NamedTuple):
    """Everything a move can come to: the kind of outcome for each pair of sets of two blocks, and what the kinds are.

    ``verdicts``, ``waits_for`` and ``cited`` have a row per temperament and a column per kind: the verdict's code, what the
    waiting positions name (bit n stands for ``UNTIL[n]``), and whether any position speaks, if the move applies.
    """

    blocks: tuple[Block, Block]
    kinds: NDArray[np.uint16]
    verdicts: NDArray[np.uint8]
    waits_for: NDArray[np.uint8]
    cited: NDArray[np.uint8]


def axes(bits: Bits, move: int) -> tuple[Axis, ...]:
    """Return the facts a move's conditions mention; values of equal masks are one class.

    Where a move knows waits, values that events treat differently stay apart, so that ``until`` is one per class.
    """
    waits = bits.programs[move].waits != 0
    found: list[Axis] = []
    for fact, masks in bits.relevant(move).items():
        keys = [(mask, _ends(fact, value) if waits else ()) for value, mask in masks.items()]
        distinct = list(dict.fromkeys(keys))
        members = tuple(
            tuple(value for value, own in zip(masks, keys, strict=True) if own == key) for key in distinct
        )
        numbers = tuple(distinct.index(key) for key in keys)
        found.append(Axis(fact, members, tuple(mask for mask, _ in distinct), numbers))
    return tuple(found)


def _ends(fact: str, value: str) -> tuple[str, ...]:
    """Name the waits that are over, or have nothing more to wait for, when a fact has a value."""
    over = ("decision",) if fact == "stage" and value in OVER else ()
    return over + tuple(until for until in UNTIL if {fact: value} in COMES_ABOUT[until])


def block(facts: Sequence[Axis], everything: int) -> Block:
    """Join facts into one block; ``everything`` is the set that no fact leaves its mark on."""
    joined = Block((), (everything,), np.zeros((), np.intp))
    for axis in facts:
        joined = _joined(joined, _single(axis))
    return joined


def two_blocks(facts: Sequence[Axis], everything: int) -> tuple[Block, Block]:
    """Join facts, the pair of blocks that merges best first, until two blocks of few sets are left."""
    blocks = [_single(axis) for axis in facts]
    while len(blocks) < 2:
        blocks.append(block((), everything))
    sizes: dict[tuple[tuple[str, ...], tuple[str, ...]], float] = {}
    while len(blocks) > 2:
        for one, other in combinations(blocks, 2):
            if (one.facts, other.facts) not in sizes:
                size = len({left & right for left in one.sets for right in other.sets})
                sizes[one.facts, other.facts] = size**1.5 / (len(one.sets) * len(other.sets))
        one, other = min(combinations(blocks, 2), key=lambda pair: sizes[pair[0].facts, pair[1].facts])
        blocks = [kept for kept in blocks if kept is not one and kept is not other]
        blocks.append(_joined(one, other))
    return blocks[0], blocks[1]


def _single(axis: Axis) -> Block:
    return Block((axis.fact,), tuple(dict.fromkeys(axis.masks)), _numbered(axis.masks))


def _joined(one: Block, other: Block) -> Block:
    both = [left & right for left in one.sets for right in other.sets]
    numbers = _numbered(both).reshape(len(one.sets), len(other.sets))
    return Block(
        one.facts + other.facts,
        tuple(dict.fromkeys(both)),
        numbers[np.ix_(one.numbers.ravel(), other.numbers.ravel())].reshape(
            one.numbers.shape + other.numbers.shape
        ),
    )


def _numbered(sets: Iterable[int]) -> Numbers:
    known: dict[int, int] = {}
    return np.array([known.setdefault(own, len(known)) for own in sets], np.intp)


def weighed(bits: Bits, move: int, facts: Sequence[Axis]) -> Weighed:
    """Weigh every set of bits that some combination of the facts' classes leaves."""
    everything = bits.slices[move][1]
    left, right = two_blocks(facts, everything)
    width = max(1, -(-everything.bit_length() // 64))
    both = as_words(left.sets, width)[:, :, None] & as_words(right.sets, width)[:, None, :]
    sets = essential(bits.programs[move], both.reshape(width, -1))
    outcomes: dict[tuple[int, ...], int] = {}

    def kinds_of(chosen: Words) -> Numbers:
        found = (_outcome(bits, move, own) for own in as_integers(chosen))
        return np.array([outcomes.setdefault(outcome, len(outcomes)) for outcome in found], np.intp)

    program = bits.programs[move]
    gates, marks = _column(program.gates, width), _column(sum(program.marks.values()), width)
    first, number = distinct(sets & ~gates)
    ungated = kinds_of((sets & ~gates)[:, first])[number]
    first, number = distinct(np.vstack((sets & (gates | marks), ungated.astype(np.uint64))))
    kinds = kinds_of(sets[:, first])[number].astype(np.uint16)
    table = np.array(list(outcomes), np.uint8).reshape(len(outcomes), len(TEMPERAMENTS), 3).transpose(2, 1, 0)
    return Weighed(
        (left, right), kinds.reshape(len(left.sets), len(right.sets)), table[0], table[1], table[2]
    )


def _outcome(bits: Bits, move: int, own: int) -> tuple[int, ...]:
    applicable = bits.programs[move].applies
    applies = not applicable or own & applicable
    found: list[int] = []
    for temperament in TEMPERAMENTS:
        outcome = bits.outcome(own, move, temperament)
        waits_for = sum(1 << UNTIL.index(until) for until in outcome.untils)
        found += outcome.verdict, waits_for, outcome.favour | outcome.against != 0 or not applies
    return tuple(found)


def essential(program: MoveProgram, sets: Words) -> Words:
    """Return sets of bits less those that cannot matter to the verdict."""
    width = len(sets)
    active = sets & _column(program.positions, width)
    for position, exceptions in program.unless:
        active &= ~_where(_any(sets, exceptions), position, width)
    gates = active & _column(program.gates, width)
    active ^= gates
    replaced = np.zeros_like(active)
    for position, general in program.replaces:
        replaced |= _where(_any(active, position), general, width)
    active &= ~replaced
    settled = _any(active, program.settles)
    waiting = (
        settled
        & _any(active, program.settles & program.waits)
        & ~_any(active, program.settles & program.avoids)
    )
    active &= ~_where(settled & ~waiting, program.positions & ~program.settles, width)
    marks = _where(_any(gates, program.gates) | waiting, sum(program.marks.values()), width)
    kept: Words = active | gates | (sets & marks)
    if not program.applies:
        return kept
    kept |= _column(program.applies & -program.applies, width)
    return np.where(_any(sets, program.applies), kept, np.uint64(0)).astype(np.uint64, copy=False)


def as_words(sets: Sequence[int], width: int) -> Words:
    """Return sets of bits as words."""
    data = b"".join(own.to_bytes(8 * width, "little") for own in sets)
    return np.ascontiguousarray(np.frombuffer(data, "<u8").reshape(len(sets), width).T.astype(np.uint64))


def as_integers(sets: Words) -> list[int]:
    """Return sets of bits as Python integers."""
    return [int.from_bytes(row.tobytes(), "little") for row in np.ascontiguousarray(sets.T).astype("<u8")]


def distinct(sets: Words) -> tuple[Numbers, Numbers]:
    """Return, of the distinct sets, where each first occurs, and the number of each set among them."""
    number = np.zeros(sets.shape[1], np.intp)
    for word in sets:
        if (word != word[0]).any():
            values, own = np.unique(word, return_inverse=True)
            number = number * len(values) + own
    _, first, inverse = np.unique(number, return_index=True, return_inverse=True)
    return first, inverse


def _column(mask: int, width: int) -> Words:
    return as_words([mask], width)


def _any(sets: Words, mask: int) -> NDArray[np.bool_]:
    """Say which sets hold any of the mask's bits."""
    found = np.zeros(sets.shape[1], np.bool_)
    for word, part in zip(sets, _column(mask, len(sets))[:, 0], strict=True):
        if part:
            found |= (word & part) != 0
    return found


def _where(chosen: NDArray[np.bool_], mask: int, width: int) -> Words:
    """Return the mask for the chosen sets and nothing for the others."""
    return np.where(chosen, _column(mask, width), np.uint64(0)).astype(np.uint64, copy=False)
