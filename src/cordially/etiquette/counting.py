"""How many possible complete situations a cell of a table stands for, exactly. Needs numpy."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING, Final

import numpy as np

from cordially.etiquette.situation import FACTS, IMPOSSIBLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from cordially.etiquette.merging import Axis, Numbers

_BOUND: Final = tuple(dict.fromkeys(fact for rule in IMPOSSIBLE for fact in rule.facts))
"""Facts of which some combinations are impossible; all others combine freely, so that their counts multiply."""


def counts(rows: Sequence[Axis], others: Sequence[Axis], columns: Numbers) -> NDArray[np.int64]:
    """Count the possible situations for each combination of the classes of ``rows`` and each of the ``columns``.

    ``columns`` numbers the combinations of the classes of ``others``, an axis for each.
    """
    bound = _bound(rows, others)
    wide = bound.shape[-1]
    which = np.arange(wide).reshape([len(a.classes) if a.fact in _BOUND else 1 for a in others])
    among = np.zeros((wide, int(columns.max()) + 1), np.int64)
    np.add.at(among, (np.broadcast_to(which, columns.shape), columns), _free_sizes(others))
    free = prod(
        len(v) for f, v in FACTS.items() if f not in _BOUND and f not in {a.fact for a in (*rows, *others)}
    )
    return free * _free_sizes(rows)[..., None] * (bound @ among)


def _free_sizes(facts: Sequence[Axis]) -> NDArray[np.int64]:
    """Return how many combinations of values of the free facts each combination of classes stands for."""
    sizes = np.ones((1,) * len(facts), np.int64)
    for place, axis in enumerate(facts):
        if axis.fact not in _BOUND:
            own = np.array([len(members) for members in axis.classes], np.int64)
            sizes = sizes * own.reshape(-1, *(1,) * (len(facts) - place - 1))
    return sizes


def _bound(rows: Sequence[Axis], others: Sequence[Axis]) -> NDArray[np.int64]:
    """Count the possible combinations of values of the bound facts: an axis per row fact, the other facts in one."""
    facts = (*rows, *others)
    found = _possible()
    names = list(_BOUND)
    for fact in _BOUND:
        axis = next((axis for axis in facts if axis.fact == fact), None)
        place = names.index(fact)
        if axis is None:
            found = found.sum(axis=place)
            names.remove(fact)
        else:
            sides = [np.flatnonzero(np.array(axis.numbers) == number) for number in range(len(axis.classes))]
            found = np.stack([found.take(side, axis=place).sum(axis=place) for side in sides], axis=place)
    present = [axis.fact for axis in facts if axis.fact in names]
    found = found.transpose([names.index(fact) for fact in present])
    return found.reshape([*(len(a.classes) if a.fact in names else 1 for a in rows), -1])


def _possible() -> NDArray[np.int64]:
    """Return 1 for each possible combination of the bound facts and 0 for each impossible one."""
    found = np.ones([len(FACTS[fact]) for fact in _BOUND], np.int64)
    for rule in IMPOSSIBLE:
        named = [rule.facts.get(fact, FACTS[fact]) for fact in _BOUND]
        found[
            np.ix_(
                *([FACTS[fact].index(v) for v in values] for fact, values in zip(_BOUND, named, strict=True))
            )
        ] = 0
    return found
