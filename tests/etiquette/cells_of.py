"""Situations picked from cells of a move's table."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import numpy as np
from tests.etiquette.laws import Mask

from cordially.etiquette.completions import possible
from cordially.etiquette.situation import FACTS, IMPOSSIBLE
from cordially.etiquette.table import MoveTable

BOUND = tuple(dict.fromkeys(fact for rule in IMPOSSIBLE for fact in rule.facts))
"""Facts of which some combinations are impossible."""


def situations(table: MoveTable, cells: Mask, most: int) -> Iterator[dict[str, str]]:
    """Yield a complete possible situation from each of some evenly spread cells."""
    found = np.argwhere(cells & (table.situations > 0))
    for cell in found[:: max(1, len(found) // most)]:
        yield situation(table, tuple(int(place) for place in cell))


def situation(table: MoveTable, cell: tuple[int, ...]) -> dict[str, str]:
    """Return a complete possible situation of a cell."""
    *row, column = cell
    chosen = {axis.fact: axis.classes[place] for axis, place in zip(table.rows, row, strict=True)}
    for rest in np.argwhere(table.columns == column).tolist():
        chosen |= {axis.fact: axis.classes[place] for axis, place in zip(table.others, rest, strict=True)}
        bound = [chosen.get(fact, FACTS[fact]) for fact in BOUND]
        for values in product(*bound):
            facts = {fact: chosen.get(fact, FACTS[fact])[0] for fact in FACTS}
            facts |= dict(zip(BOUND, values, strict=True))
            if possible(facts):
                return facts
    raise AssertionError(f"No possible situation in this cell of {table.move}.")
