"""Verdicts on all moves for whole populations: columns of facts in, columns of verdicts out. Needs numpy.

A situation is numbered twice, by what events change and by the rest. Each number leads to a class per block of moves, two
classes to one row of verdict bytes. The moves are dealt into blocks whose rows are few, so that every table stays in the
processor's cache, and the work is a handful of small look-ups per situation, chunk by chunk.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod
from typing import Final, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cordially.errors import BadInputError
from cordially.etiquette.merging import Numbers
from cordially.etiquette.moves import MOVES
from cordially.etiquette.situation import FACTS, TEMPERAMENTS
from cordially.etiquette.table import EVENT_FACTS, Codes, MoveTable
from cordially.etiquette.views import dealt, view

CHUNK: Final = 65_536
"""Situations worked on at a time: few enough for the intermediate numbers to stay in the cache."""

_OTHERS: Final = tuple(fact for fact in FACTS if fact not in EVENT_FACTS)
_Small: TypeAlias = NDArray[np.uint16]


class Verdicts(NamedTuple):
    """Verdict codes of a population: contiguous blocks of a few moves each, and where each move is to be found."""

    blocks: tuple[Codes, ...]
    places: Mapping[str, tuple[int, int]]

    def of(self, move: str) -> Codes:
        """Return the verdict codes on one move, a view of its block. Raises KeyError for a word that is not a move."""
        block, column = self.places[move]
        return self.blocks[block][:, column]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Population:
    """Tables ready to answer for populations, in some temperaments.

    ``words`` holds, for each number of the events (per temperament) and each of the rest, a word; the two add up to the
    rows of the blocks' ``tables``, each in its own bits (``shifts``).
    """

    temperaments: tuple[str, ...]
    moves: tuple[tuple[str, ...], ...]
    tables: tuple[Codes, ...]
    shifts: tuple[int, ...]
    words: tuple[Numbers, Numbers]

    def verdicts(
        self, columns: Mapping[str, Codes], temperament: str | Codes, *, out: Verdicts | None = None
    ) -> Verdicts:
        """Look up the verdicts on every move for situations given as one array of value indices per fact.

        The indices are those of ``FACTS``, the temperament is a word, or indices into ``temperaments``, one per situation.
        What cannot be (``IMPOSSIBLE`` in ``situation``) is answered like any other. ``out``, an earlier result of the same
        size, is written over. Raises BadInputError for a column that is missing, too long or short, or out of range.
        """
        size = _size(columns, temperament, self.temperaments)
        found = self.room(size) if out is None else out
        scratch = _Scratch(min(size, CHUNK))
        for start in range(0, size, CHUNK):
            stop = min(size, start + CHUNK)
            chosen = temperament if isinstance(temperament, str) else temperament[start:stop]
            held = scratch.of(stop - start)
            part = {fact: columns[fact][start:stop] for fact in FACTS}
            _check_range(part, chosen, self.temperaments)
            self._packed(part, chosen, held)
            self._gather(held, [block[start:stop] for block in found.blocks])
        return found

    def room(self, size: int) -> Verdicts:
        """Return blocks for so many situations, to be filled."""
        blocks = tuple(np.empty((size, len(moves)), np.uint8) for moves in self.moves)
        places = {move: (b, c) for b, moves in enumerate(self.moves) for c, move in enumerate(moves)}
        return Verdicts(blocks, places)

    def _packed(self, columns: Mapping[str, Codes], temperament: str | Codes, held: _Held) -> None:
        """Leave in ``held.word`` the rows of all blocks for each situation."""
        events, rest = self.words
        _number(columns, EVENT_FACTS, held)
        if isinstance(temperament, str):
            each = len(events) // len(self.temperaments)
            index = self.temperaments.index(temperament)
            events = events[index * each : (index + 1) * each]
        else:
            np.multiply(
                temperament,
                len(events) // len(self.temperaments),
                out=held.word,
                casting="unsafe",
                dtype=np.intp,
            )
            np.add(held.place, held.word, out=held.place)
        np.take(events, held.place, out=held.word, mode="clip")
        _number(columns, _OTHERS, held)
        np.take(rest, held.place, out=held.row, mode="clip")
        np.add(held.word, held.row, out=held.word)

    def _gather(self, held: _Held, blocks: Sequence[Codes]) -> None:
        last = len(blocks) - 1
        for number, (table, shift, block) in enumerate(zip(self.tables, self.shifts, blocks, strict=True)):
            row = np.right_shift(held.word, shift, out=held.row) if number else held.word
            if number != last:
                row = np.bitwise_and(row, (1 << (len(table) - 1).bit_length()) - 1, out=held.row)
            np.take(table, row, axis=0, out=block, mode="clip")


def ready(tables: Mapping[str, MoveTable], temperaments: Sequence[str] = TEMPERAMENTS) -> Population:
    """Prepare tables for populations. Fewer temperaments make smaller, faster tables."""
    views = {move: view(tables[move], temperaments) for move in MOVES}
    blocks = dealt(views)
    shifts = [0]
    for block in blocks:
        shifts.append(shifts[-1] + (len(block.table) - 1).bit_length())
    if shifts[-1] > 62:
        raise BadInputError(
            "The rulebook's tables are too large to be looked up together.", hint="Switch off a source."
        )
    left = sum(block.rows * block.width << shift for block, shift in zip(blocks, shifts, strict=False))
    right = sum(block.columns << shift for block, shift in zip(blocks, shifts, strict=False))
    return Population(
        temperaments=tuple(temperaments),
        moves=tuple(block.moves for block in blocks),
        tables=tuple(block.table for block in blocks),
        shifts=tuple(shifts[:-1]),
        words=(np.asarray(left, np.intp), np.asarray(right, np.intp)),
    )


class _Held(NamedTuple):
    """Room for the numbers of one chunk of situations."""

    digit: Codes
    small: _Small
    wide: _Small
    place: Numbers
    row: Numbers
    word: Numbers


class _Scratch:
    """Room that is used again for every chunk."""

    def __init__(self, size: int) -> None:
        self._all = _Held(
            np.empty(size, np.uint8),
            np.empty(size, np.uint16),
            np.empty(size, np.uint16),
            np.empty(size, np.intp),
            np.empty(size, np.intp),
            np.empty(size, np.intp),
        )

    def of(self, size: int) -> _Held:
        digit, small, wide, place, row, word = self._all
        return _Held(digit[:size], small[:size], wide[:size], place[:size], row[:size], word[:size])


def _runs(facts: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Cut facts into runs whose numbers fit a byte each."""
    runs: list[tuple[str, ...]] = [()]
    for fact in facts:
        if prod(len(FACTS[other]) for other in (*runs[-1], fact)) > 256:
            runs.append(())
        runs[-1] = (*runs[-1], fact)
    return tuple(runs)


_RUNS: Final = {facts: _runs(facts) for facts in (EVENT_FACTS, _OTHERS)}


def _number(columns: Mapping[str, Codes], facts: tuple[str, ...], held: _Held) -> None:
    """Leave in ``held.place`` the numbers of situations by some facts: bytes first, then two bytes, then indices."""
    for index, run in enumerate(_RUNS[facts]):
        digit = columns[run[0]]
        for fact in run[1:]:
            np.multiply(digit, np.uint8(len(FACTS[fact])), out=held.digit)
            digit = np.add(held.digit, columns[fact], out=held.digit)
        if index == 0:
            np.copyto(held.small, digit)
        else:
            np.multiply(held.small, np.uint16(prod(len(FACTS[fact]) for fact in run)), out=held.small)
            np.copyto(held.wide, digit)
            np.add(held.small, held.wide, out=held.small)
    np.copyto(held.place, held.small)


def _size(columns: Mapping[str, Codes], temperament: str | Codes, temperaments: Sequence[str]) -> int:
    """Return how many situations there are, if every column is there and fits."""
    given = dict(columns)
    if not isinstance(temperament, str):
        given["temperament"] = temperament
    elif temperament not in temperaments:
        raise BadInputError(
            f"There is no table for '{temperament}'.", hint="Prepare one.", field="temperament"
        )
    size = len(given.get("role", ()))
    for fact in (*FACTS, *given):
        column = given.get(fact)
        if column is None or column.dtype != np.uint8 or column.shape != (size,):
            raise BadInputError(
                f"'{fact}' must be a column of bytes, one per situation.", hint="Give every fact.", field=fact
            )
    return size


def _check_range(columns: Mapping[str, Codes], temperament: str | Codes, temperaments: Sequence[str]) -> None:
    for fact, values in FACTS.items():
        if columns[fact].max() >= len(values):
            raise BadInputError(f"'{fact}' has an index beyond its values.", hint="See FACTS.", field=fact)
    if not isinstance(temperament, str) and temperament.max() >= len(temperaments):
        raise BadInputError(
            "There is an index beyond the temperaments.", hint="See there.", field="temperament"
        )


__all__ = ["CHUNK", "Population", "Verdicts", "ready"]
