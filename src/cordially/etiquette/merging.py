"""What a move can see of all situations, merged: few sets of bits stand for millions of situations.

A move's verdict depends on its own bits alone. Facts whose values leave the same bits standing are merged into classes,
and facts into blocks, so that every set of bits a situation can leave is the AND of one row and one column of a small
matrix. Each distinct set is weighed once per temperament by ``resolve.weigh``; nothing here decides anything. Of the sets
only the *essential* part is kept: bits the policy never looks at (``resolve``, steps 1 to 3) would only repeat work.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cordially.etiquette.bits import Bits
from cordially.etiquette.resolve import MoveProgram
from cordially.etiquette.situation import FACTS, TEMPERAMENTS
from cordially.etiquette.verdicts import COMES_ABOUT, UNTIL

Words: TypeAlias = NDArray[np.uint64]
"""Sets of bits as 64-bit words, lowest first: shape (words, sets)."""

Kinds: TypeAlias = NDArray[np.uint16]
"""Kinds of outcome by number, as given out by ``weighed``."""

OVER: Final = ("offered", "hired", "rejected", "withdrawn")
"""Stages at which there is no decision to wait for any more, as in ``advice``."""


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
    """Some facts together: the distinct sets of bits they leave, and which one each combination of classes leaves."""

    facts: tuple[str, ...]
    sets: tuple[int, ...]
    numbers: NDArray[np.uint16]


class Weighed(NamedTuple):
    """Everything a move can come to: the kind of outcome for each pair of sets of two blocks, and what the kinds are.

    ``verdicts`` and ``waits_for`` have one row per temperament and one column per kind; the latter holds what the waiting
    positions name, bit n standing for ``UNTIL[n]``.
    """

    left: Block
    right: Block
    kinds: Kinds
    verdicts: NDArray[np.uint8]
    waits_for: NDArray[np.uint8]


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


def weighed(bits: Bits, move: int, facts: Sequence[Axis]) -> Weighed:
    """Weigh every set of bits that some combination of the facts' classes leaves."""
    left, right = _two_blocks(facts, bits.slices[move][1])
    width = max(1, -(-bits.slices[move][1].bit_length() // 64))
    both = _words(left.sets, width)[:, :, None] & _words(right.sets, width)[:, None, :]
    pairs = essential(bits.programs[move], both.reshape(width, -1))
    first, number = _distinct(pairs)
    outcomes: dict[tuple[int, ...], int] = {}
    kinds = np.empty(len(first), np.uint16)
    for index, own in enumerate(_integers(pairs[:, first])):
        kinds[index] = outcomes.setdefault(_outcome(bits, move, own), len(outcomes))
    table = np.array(list(outcomes), np.uint8).reshape(len(outcomes), len(TEMPERAMENTS), 2)
    return Weighed(
        left,
        right,
        kinds[number].reshape(len(left.sets), len(right.sets)),
        np.ascontiguousarray(table[:, :, 0].T),
        np.ascontiguousarray(table[:, :, 1].T),
    )


def _outcome(bits: Bits, move: int, own: int) -> tuple[int, ...]:
    found: list[int] = []
    for temperament in TEMPERAMENTS:
        outcome = bits.outcome(own, move, temperament)
        found += outcome.verdict, sum(1 << UNTIL.index(until) for until in outcome.untils)
    return tuple(found)


def essential(program: MoveProgram, words: Words) -> Words:
    """Return sets of bits less those that cannot matter to the verdict: switched off, replaced, or settled by others."""
    active = words & _column(program.positions, words)
    for position, exceptions in program.unless:
        active &= ~_where(_any(words, exceptions), position, words)
    gates = active & _column(program.gates, words)
    active ^= gates
    replaced = np.zeros_like(active)
    for position, general in program.replaces:
        replaced |= _where(_any(active, position), general, words)
    active &= ~replaced
    settled = _any(active, program.settles)
    active &= np.where(settled, _column(program.settles, words), ~np.uint64(0))
    marks = _where(_any(gates, program.gates), sum(program.marks.values()), words)
    kept = active | gates | (words & marks)
    if not program.applies:
        return kept
    applicable = program.applies & -program.applies
    return _where(_any(words, program.applies), -1, words) & (kept | _column(applicable, words))


def _two_blocks(facts: Sequence[Axis], everything: int) -> tuple[Block, Block]:
    """Join the facts, two blocks at a time, the pair that merges best first, until two blocks are left."""
    blocks = [
        Block((axis.fact,), tuple(dict.fromkeys(axis.masks)), _numbers(axis.masks).astype(np.uint16))
        for axis in facts
    ]
    blocks += [Block((), (everything,), np.zeros(1, np.uint16))] * (2 - len(blocks))
    sizes: dict[tuple[tuple[str, ...], tuple[str, ...]], float] = {}
    while len(blocks) > 2:
        for one, other in combinations(blocks, 2):
            if (one.facts, other.facts) not in sizes:
                size = len({left & right for left in one.sets for right in other.sets})
                sizes[one.facts, other.facts] = size**1.5 / (len(one.sets) * len(other.sets))
        one, other = min(combinations(blocks, 2), key=lambda pair: sizes[pair[0].facts, pair[1].facts])
        blocks = [block for block in blocks if block is not one and block is not other]
        blocks.append(_joined(one, other))
    return blocks[0], blocks[1]


def _joined(one: Block, other: Block) -> Block:
    both = [left & right for left in one.sets for right in other.sets]
    numbers = _numbers(both).reshape(len(one.sets), len(other.sets))
    combined = numbers[one.numbers[:, None], other.numbers[None, :]].ravel()
    return Block(one.facts + other.facts, tuple(dict.fromkeys(both)), combined.astype(np.uint16))


def _numbers(sets: Iterable[int]) -> NDArray[np.int64]:
    known: dict[int, int] = {}
    return np.array([known.setdefault(own, len(known)) for own in sets], np.int64)


def _words(sets: Sequence[int], width: int) -> Words:
    data = b"".join(own.to_bytes(8 * width, "little") for own in sets)
    return np.frombuffer(data, "<u8").reshape(len(sets), width).T.astype(np.uint64)


def _integers(words: Words) -> list[int]:
    rows = np.ascontiguousarray(words.T).astype("<u8")
    return [int.from_bytes(row.tobytes(), "little") for row in rows]


def _column(mask: int, like: Words) -> Words:
    """Return a mask as words that line up with ``like``; -1 has every bit set."""
    width = len(like)
    whole = mask & ((1 << 64 * width) - 1)
    return np.array([[whole >> 64 * word & 0xFFFFFFFFFFFFFFFF] for word in range(width)], np.uint64)


def _any(words: Words, mask: int) -> NDArray[np.bool_]:
    """Say which sets hold any of the mask's bits."""
    column = _column(mask, words)[:, 0]
    found = np.zeros(words.shape[1], np.bool_)
    for word in np.flatnonzero(column):
        found |= (words[word] & column[word]) != 0
    return found


def _where(chosen: NDArray[np.bool_], mask: int, like: Words) -> Words:
    """Return the mask for the chosen sets and nothing for the others."""
    return chosen * _column(mask, like)


def _distinct(words: Words) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return, of the distinct sets, where each first occurs, and the number of each set among them."""
    number = np.zeros(words.shape[1], np.uint64)
    for row in words:
        _, own = np.unique(row, return_inverse=True)
        number = number * np.uint64(own.max() + 1) + own.astype(np.uint64)
    _, first, inverse = np.unique(number, return_index=True, return_inverse=True)
    return first, inverse


__all__ = ["OVER", "Axis", "Block", "Mapping", "Weighed", "axes", "essential", "weighed"]
