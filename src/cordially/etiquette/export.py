"""A move's whole table as plain rows, for JSON, Parquet, or a join in a database. Needs numpy.

Every possible complete situation lies in exactly one row per temperament. A row is a box: per fact the values it allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cordially.etiquette.counting import counts
from cordially.etiquette.merging import Numbers
from cordially.etiquette.situation import FACTS, TEMPERAMENTS
from cordially.etiquette.table import MoveTable
from cordially.etiquette.verdicts import UNTIL, VERDICTS

MEASURES: Final = ("temperament", "verdict", "until", "situations")
"""The columns of every export after those of the facts."""

Row: TypeAlias = tuple[list[str] | str | int | None, ...]
_Places: TypeAlias = tuple[tuple[int, ...], ...]


def columns(table: MoveTable) -> tuple[str, ...]:
    """Return the names of the columns of a move's rows: the facts it looks at, in their order, then ``MEASURES``."""
    return (*_facts(table), *MEASURES)


def rows(tables: Mapping[str, MoveTable], move: str) -> Iterator[Row]:
    """Yield the rows of a move's table: lists of values, the temperament, the verdict, what a wait is for, the count.

    The count is of possible complete situations; rows without any are left out. Raises KeyError for an unknown move.
    """
    table = tables[move]
    codes = np.stack([part for t in TEMPERAMENTS for part in (table.raw(t), table.untils(t))], axis=-1)
    known: dict[bytes, int] = {}
    labels = [known.setdefault(row.tobytes(), len(known)) for row in codes.reshape(-1, *codes.shape[-2:])]
    down = _boxes(np.array(labels).reshape(codes.shape[:-2]))
    across = _boxes(table.columns)
    which = np.zeros(table.columns.shape, np.intp)
    for number, (places, _) in enumerate(across):
        which[np.ix_(*places)] = number
    situations = counts(table.rows, table.others, which)
    axes = (*table.rows, *table.others)
    order = [[axis.fact for axis in axes].index(fact) for fact in _facts(table)]
    for row, _ in down:
        per_box = situations[np.ix_(*row)].reshape(-1, len(across)).sum(axis=0)
        for (rest, column), count in zip(across, per_box.tolist(), strict=True):
            if count:
                values = [_values(axes[i].classes, (*row, *rest)[i]) for i in order]
                cell = codes[(*(places[0] for places in row), column)].tolist()
                for number, temperament in enumerate(TEMPERAMENTS):
                    verdict, until = cell[2 * number : 2 * number + 2]
                    yield (
                        *values,
                        temperament,
                        VERDICTS[verdict],
                        UNTIL[until - 1] if until else None,
                        count,
                    )


def _facts(table: MoveTable) -> list[str]:
    present = {axis.fact for axis in (*table.rows, *table.others)}
    return [fact for fact in FACTS if fact in present]


def _values(classes: tuple[tuple[str, ...], ...], places: tuple[int, ...]) -> list[str]:
    return [value for place in places for value in classes[place]]


def _boxes(labels: NDArray[np.intp] | Numbers) -> list[tuple[_Places, int]]:
    """Cut an array into boxes of one label each: neighbours of the same label are joined, axis by axis."""
    cells: dict[tuple[_Places, int], None] = {
        (tuple((place,) for place in index), int(label)): None for index, label in np.ndenumerate(labels)
    }
    for axis in range(labels.ndim):
        joined: dict[tuple[_Places, int], tuple[int, ...]] = {}
        for places, label in cells:
            rest = (places[:axis] + places[axis + 1 :], label)
            joined[rest] = joined.get(rest, ()) + places[axis]
        cells = {((*rest[:axis], own, *rest[axis:]), label): None for (rest, label), own in joined.items()}
    return list(cells)
