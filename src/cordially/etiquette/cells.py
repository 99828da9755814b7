"""The whole space of situations, exactly and without numpy: cells of situations that a set of conditions cannot tell apart.

Every possible complete situation lies in one cell. A cell knows which conditions hold in it, how many situations it
stands for and the most ordinary of them, so that whatever is found in a cell comes with its size and a witness.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from cordially.etiquette.completions import possible
from cordially.etiquette.ordinary import COMMON
from cordially.etiquette.situation import FACTS, IMPOSSIBLE, Situation

if TYPE_CHECKING:
    from cordially.etiquette.bits import Bits
    from cordially.etiquette.rulebook.model import Box

Masks: TypeAlias = Mapping[str, Mapping[str, int]]
"""For each value of each fact, the conditions that allow it."""

_STRIDES: Final = {
    fact: prod(len(values) for values in list(FACTS.values())[index + 1 :])
    for index, fact in enumerate(FACTS)
}
_TOGETHER: Final = tuple(fact for fact in FACTS if any(fact in rule.facts for rule in IMPOSSIBLE))
"""Facts of which some combinations are impossible; all others combine freely."""


class Cell(NamedTuple):
    """``size`` possible situations in which the same conditions (``bits``) hold; ``example`` numbers one of them."""

    bits: int
    size: int
    example: int

    def situation(self) -> Situation:
        """Return the example as a complete situation."""
        return situation_of(self.example)


def situation_of(number: int) -> Situation:
    """Return the complete situation of a number: facts as digits, in the order of FACTS."""
    return Situation(
        **{fact: values[number // _STRIDES[fact] % len(values)] for fact, values in FACTS.items()}
    )


def own_masks(bits: Bits, move: int) -> dict[str, dict[str, int]]:
    """Return the masks of one move's own conditions (an index into ``MOVES``), for every fact."""
    start, mask = bits.slices[move]
    return {
        fact: {value: (held >> start) & mask for value, held in values.items()}
        for fact, values in bits.by_value.items()
    }


def with_boxes(masks: Masks, width: int, boxes: Iterable[Box]) -> dict[str, dict[str, int]]:
    """Return masks with one more condition per box, from bit ``width`` on."""
    joined = {fact: dict(values) for fact, values in masks.items()}
    for index, box in enumerate(boxes):
        for fact, values in joined.items():
            for value in values:
                if value in box.get(fact, FACTS[fact]):
                    values[value] |= 1 << (width + index)
    return joined


def side_by_side(first: Masks, second: Masks, width: int) -> dict[str, dict[str, int]]:
    """Return masks that hold the first's conditions below bit ``width`` and the second's from there on."""
    return {
        fact: {value: held | second[fact][value] << width for value, held in values.items()}
        for fact, values in first.items()
    }


def cells(masks: Masks, within: Box | None = None) -> list[Cell]:
    """Return the cells of these conditions over all possible situations, or over those in a box."""
    allowed = {fact: _usual_first(fact, (within or {}).get(fact, FACTS[fact])) for fact in FACTS}
    found = _start(masks, allowed)
    free = [fact for fact in FACTS if fact not in _TOGETHER]
    for fact in sorted(free, key=lambda fact: len(set(masks[fact].values()))):
        found = _split(found, _classes(fact, masks[fact], allowed[fact]))
    return [Cell(held, count, example) for held, (count, example) in found.items()]


def _usual_first(fact: str, values: Iterable[str]) -> list[str]:
    """Put the commonest value first, so that examples are as ordinary as their cell allows."""
    order = FACTS[fact]
    common = COMMON.get(fact, {})
    return sorted(values, key=lambda value: (-common.get(value, 100 * (value == "none")), order.index(value)))


def _start(masks: Masks, allowed: Mapping[str, Iterable[str]]) -> dict[int, tuple[int, int]]:
    found: dict[int, tuple[int, int]] = {}
    for values in product(*(allowed[fact] for fact in _TOGETHER)):
        facts = dict(zip(_TOGETHER, values, strict=True))
        if not possible(facts):
            continue
        held = -1
        for fact, value in facts.items():
            held &= masks[fact][value]
        count, example = found.get(held, (0, sum(_digit(fact, value) for fact, value in facts.items())))
        found[held] = count + 1, example
    return found


def _classes(fact: str, masks: Mapping[str, int], values: Iterable[str]) -> list[tuple[int, int, int]]:
    """Return each distinct mask of a fact with the number of its values and the first of them."""
    classes: dict[int, tuple[int, int]] = {}
    for value in values:
        count, digit = classes.get(masks[value], (0, _digit(fact, value)))
        classes[masks[value]] = count + 1, digit
    return [(mask, count, digit) for mask, (count, digit) in classes.items()]


def _split(
    found: Mapping[int, tuple[int, int]], classes: Iterable[tuple[int, int, int]]
) -> dict[int, tuple[int, int]]:
    result: dict[int, tuple[int, int]] = {}
    for mask, many, digit in classes:
        for held, (count, example) in found.items():
            key = held & mask
            before = result.get(key)
            if before is None:
                result[key] = count * many, example + digit
            else:
                result[key] = before[0] + count * many, before[1]
    return result


def _digit(fact: str, value: str) -> int:
    return FACTS[fact].index(value) * _STRIDES[fact]


__all__ = ["Cell", "Masks", "cells", "own_masks", "side_by_side", "situation_of", "with_boxes"]
