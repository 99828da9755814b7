"""What each verdict hangs on: one move's whole space, and in how many situations a position decides."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from cordially.etiquette.cells import cells, own_masks
from cordially.etiquette.contributions import Contributions, Standing, each

if TYPE_CHECKING:
    from cordially.etiquette.bits import Bits


class Stretch(NamedTuple):
    """All situations in which the same positions are in effect: how many, and the number of one of them."""

    standing: Standing
    size: int
    example: int


class Influence:
    """One move over all possible situations in which it is applicable; ``not_applicable`` counts the others."""

    def __init__(self, bits: Bits, move: int) -> None:
        self.program = bits.programs[move]
        self.contributions = Contributions(self.program)
        self.not_applicable = 0
        merged: dict[Standing, tuple[int, int]] = {}
        for held, count, example in cells(own_masks(bits, move)):
            standing = self.contributions.standing(held)
            if standing is None:
                self.not_applicable += count
            else:
                before, first = merged.get(standing, (0, example))
                merged[standing] = before + count, first
        self.stretches = [Stretch(standing, *size) for standing, size in merged.items()]

    @cached_property
    def decides(self) -> dict[int, tuple[int, int, int]]:
        """For each position's bit, in how many situations its absence changes the verdict, per temperament."""
        counts = {1 << index: [0, 0, 0] for index in range(len(self.program.ids))}
        for standing, many, _ in self.stretches:
            here = self.contributions.verdicts(standing)
            for bit, without in self.contributions.left_out(standing):
                if without != here:
                    for index, (one, other) in enumerate(zip(here, without, strict=True)):
                        counts[bit][index] += many * (one != other)
        return {bit: (many[0], many[1], many[2]) for bit, many in counts.items()}

    @cached_property
    def in_effect(self) -> dict[int, int]:
        """For each position's bit, in how many situations it is in effect, outvoted or not."""
        counts = {1 << index: 0 for index in range(len(self.program.ids))}
        for standing, many, _ in self.stretches:
            for bit in each(standing.active | standing.gates):
                counts[bit] += many
        return counts


__all__ = ["Influence", "Stretch"]
