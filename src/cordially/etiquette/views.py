"""Blocks of moves for population look-ups: whose verdicts share few distinct rows. Needs numpy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from cordially.etiquette.merging import Axis, Numbers
from cordially.etiquette.situation import FACTS
from cordially.etiquette.table import EVENT_FACTS, Codes, MoveTable


class View(NamedTuple):
    """One move's verdicts by what can be told apart: classes of events (per temperament) and of the rest, all values.

    ``rows`` and ``columns`` number those classes for every combination of values, in the order of FACTS' own order within
    ``EVENT_FACTS`` and the others; ``table`` has the verdict codes by class and class.
    """

    rows: Numbers
    columns: Numbers
    table: Codes


class MoveBlock(NamedTuple):
    """Moves looked up together: ``table`` has a row of verdict bytes, a byte per move, for each pair of classes."""

    moves: tuple[str, ...]
    rows: Numbers
    columns: Numbers
    width: int
    table: Codes


def view(table: MoveTable, temperaments: Sequence[str]) -> View:
    """Return what one move's verdicts tell apart in some temperaments."""
    stacked = np.stack([table.raw(temperament) for temperament in temperaments])
    shape, wide = stacked.shape[:-1], stacked.shape[-1]
    flat = stacked.reshape(-1, wide)
    row, columns = _classes(flat), _classes(flat.T)
    first_row, first_column = _firsts(row), _firsts(columns)
    others = tuple(fact for fact in FACTS if fact not in EVENT_FACTS)
    rows = [_spelled_out(part, table.rows, EVENT_FACTS) for part in row.reshape(shape)]
    return View(
        np.concatenate(rows),
        _spelled_out(columns[table.columns], table.others, others),
        flat[np.ix_(first_row, first_column)],
    )


def _spelled_out(numbers: Numbers, axes: Sequence[Axis], facts: Sequence[str]) -> Numbers:
    """Return numbers given per combination of classes for every combination of values of the facts, in one row."""
    found = numbers[np.ix_(*(axis.numbers for axis in axes))]
    names = [axis.fact for axis in axes]
    found = found.transpose([names.index(fact) for fact in facts if fact in names])
    found = found.reshape([len(FACTS[fact]) if fact in names else 1 for fact in facts])
    return np.broadcast_to(found, [len(FACTS[fact]) for fact in facts]).ravel()


def _classes(rows: NDArray[np.uint8]) -> Numbers:
    known: dict[bytes, int] = {}
    return np.array([known.setdefault(row.tobytes(), len(known)) for row in rows], np.intp)


def _firsts(numbers: Numbers) -> Numbers:
    """Return where each number first occurs."""
    return np.unique(numbers, return_index=True)[1]


def dealt(views: Mapping[str, View]) -> list[MoveBlock]:
    """Deal the moves into blocks as wide as powers of two, each begun with the largest left, joined by what fits best."""
    left = dict(views)
    blocks: list[MoveBlock] = []
    for bit in reversed(range(len(views).bit_length())):
        if len(views) >> bit & 1:
            chosen = [max(left, key=lambda move: left[move].table.size)]
            first = left.pop(chosen[0])
            rows, columns = first.rows, first.columns
            while len(chosen) < 1 << bit:
                move = min(left, key=lambda move: _size(rows, columns, left[move]))
                added = left.pop(move)
                rows, columns = _paired(rows, added.rows), _paired(columns, added.columns)
                chosen.append(move)
            blocks.append(_block(chosen, views, rows, columns))
    return blocks


def _size(rows: Numbers, columns: Numbers, added: View) -> int:
    sizes = [
        np.count_nonzero(np.bincount(own * (other.max() + 1) + other))
        for own, other in ((rows, added.rows), (columns, added.columns))
    ]
    return int(sizes[0] * sizes[1])


def _paired(one: Numbers, other: Numbers) -> Numbers:
    """Return the numbers of the distinct pairs."""
    pair = one * (other.max() + 1) + other
    return np.asarray((np.cumsum(np.bincount(pair) > 0) - 1)[pair], np.intp)


def _block(moves: Sequence[str], views: Mapping[str, View], rows: Numbers, columns: Numbers) -> MoveBlock:
    first_row, first_column = _firsts(rows), _firsts(columns)
    table = np.stack(
        [
            views[move].table[np.ix_(views[move].rows[first_row], views[move].columns[first_column])].ravel()
            for move in moves
        ],
        axis=1,
    )
    return MoveBlock(tuple(moves), rows, columns, len(first_column), np.ascontiguousarray(table))
