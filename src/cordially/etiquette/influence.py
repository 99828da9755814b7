"""What a verdict hangs on: cells reduced to what their voices contribute, and what changes when a position is left out.

Taking away one position can only change what its own voice contributes. So a cell is reduced to the sum of its voices'
contributions, cells of the same sum share a verdict, and leaving a position out is one subtraction and one look-up.
The verdict itself is always asked of ``resolve.weigh``, never decided here.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Final, NamedTuple

from cordially.etiquette.bits import Bits
from cordially.etiquette.cells import Cell, cells, own_masks
from cordially.etiquette.resolve import MoveProgram, weigh
from cordially.etiquette.situation import TEMPERAMENTS

_WIDE: Final = 10
"""Bits per summand: room for three times three hundred voices."""

_SIDES: Final = 3
_FLAGS: Final = 9
_TALLIES: Final = (1 << (_WIDE * 2 * _SIDES)) - 1
_FLAG_FIELDS: Final = range(_WIDE * 2 * _SIDES, _WIDE * 2 * (_SIDES + _FLAGS), _WIDE)
_CARRY: Final = sum(((1 << (_WIDE - 1)) - 1) << at for at in _FLAG_FIELDS)
_RAISED: Final = sum(1 << (_WIDE - 1) << at for at in _FLAG_FIELDS)


class Standing(NamedTuple):
    """A cell in which the move is applicable, reduced to the positions in effect (``gates`` apart) and what else counts."""

    active: int
    gates: int
    rest: int
    count: int
    example: int


class Verdicts(NamedTuple):
    """The verdict codes of a cell, one per temperament, in the order of ``TEMPERAMENTS``."""

    cautious: int
    balanced: int
    bold: int


class Hinges:
    """One move's whole space, ready to be asked what each verdict hangs on."""

    def __init__(self, bits: Bits, move: int) -> None:
        self.program = bits.programs[move]
        self.not_applicable = 0
        self.standings = self._standings(cells(own_masks(bits, move)))
        self._house = self.program.house
        self._general = dict(self.program.replaces)
        self._contributions: dict[int, int] = {}
        self._verdicts: dict[tuple[int, int, int], Verdicts] = {}
        self._without: dict[int, tuple[tuple[int, int], ...]] = {}

    def _standings(self, found: Iterable[Cell]) -> list[Standing]:
        program = self.program
        marks = sum(program.marks.values())
        first_rule = program.applies & -program.applies
        merged: dict[tuple[int, int, int], tuple[int, int]] = {}
        for held, count, example in found:
            if program.applies and not held & program.applies:
                self.not_applicable += count
                continue
            active = in_effect(program, held)
            gates = active & program.gates
            key = active ^ gates, gates, first_rule | (held & marks if gates else 0)
            before, first = merged.get(key, (0, example))
            merged[key] = before + count, first
        return [Standing(*key, *value) for key, value in merged.items()]

    def verdicts(self, standing: Standing) -> Verdicts:
        """Return the verdicts in a cell."""
        return self._weighed(standing.active, standing.gates, standing.rest, self._total(standing.active))

    def replaced(self, active: int) -> int:
        """Return the positions set aside because their own voice says something narrower."""
        out = 0
        for position, general in self.program.replaces:
            if active & position:
                out |= active & general
        return out

    @cached_property
    def influence(self) -> dict[int, tuple[int, int, int]]:
        """For each position's bit, in how many situations its absence changes the verdict, per temperament."""
        counts = {1 << index: [0, 0, 0] for index in range(len(self.program.ids))}
        for standing in self.standings:
            active, gates, rest, many, _ = standing
            total = self._total(active)
            here = self._weighed(active, gates, rest, total)
            for held in self._by_voice(active):
                for bit, less in self._without_each(held):
                    if less:
                        _note(counts[bit], here, self._weighed(active ^ bit, gates, rest, total - less), many)
            for bit in _each(gates):
                left = gates ^ bit
                _note(counts[bit], here, self._weighed(active, left, rest, total), many)
        return {bit: (many[0], many[1], many[2]) for bit, many in counts.items()}

    def _weighed(self, active: int, gates: int, rest: int, total: int) -> Verdicts:
        key = (total & _TALLIES) | ((total & ~_TALLIES) + _CARRY & _RAISED), gates, rest
        found = self._verdicts.get(key)
        if found is None:
            codes = (weigh(self.program, active | gates | rest, temper).verdict for temper in TEMPERAMENTS)
            found = self._verdicts[key] = Verdicts(*codes)
        return found

    def _by_voice(self, active: int) -> Iterable[int]:
        return (held for voice in self.program.voices if (held := active & voice))

    def _total(self, active: int) -> int:
        memo = self._contributions
        total = 0
        for voice in self.program.voices:
            held = active & voice
            if held:
                found = memo.get(held)
                if found is None:
                    found = memo[held] = self._contribution(held)
                total += found
        return total

    def _without_each(self, held: int) -> tuple[tuple[int, int], ...]:
        """Return, for each position a voice holds here, what the sum loses without it."""
        found = self._without.get(held)
        if found is None:
            whole = self._total(held)
            found = tuple((bit, whole - self._total(held ^ bit)) for bit in _each(held))
            self._without[held] = found
        return found

    def _contribution(self, held: int) -> int:
        """Return all that ``weigh`` can see of one voice: its strongest weight per side, and which flags it raises."""
        program = self.program
        standing = held & ~self.replaced(held)
        against = program.waits | program.avoids
        tallies = [
            max((program.weights[bit.bit_length() - 1] for bit in _each(standing & side)), default=0)
            for side in (program.favour, against, program.cares)
        ]
        settles = standing & program.settles
        raised = (
            standing & program.waits,
            standing & program.avoids,
            standing & program.harms,
            standing & program.avoids & program.harms,
            standing & program.proven_harm,
            settles,
            settles & program.avoids,
            settles & program.waits,
            settles & program.cares,
        )
        house = bool(held & self._house)
        flags = [int(bool(flag)) for flag in raised]
        return sum(part << (_WIDE * (house * _SIDES + index)) for index, part in enumerate(tallies)) + sum(
            part << (_WIDE * (2 * _SIDES + house * _FLAGS + index)) for index, part in enumerate(flags)
        )


def in_effect(program: MoveProgram, held: int) -> int:
    """Return the positions that hold and are not excepted."""
    active = held & program.positions
    for position, exceptions in program.unless:
        if active & position and held & exceptions:
            active ^= position
    return active


def _each(bits: int) -> Iterable[int]:
    while bits:
        low = bits & -bits
        yield low
        bits ^= low


def _note(counts: list[int], here: Verdicts, without: Verdicts, many: int) -> None:
    for index, (one, other) in enumerate(zip(here, without, strict=True)):
        if one != other:
            counts[index] += many


__all__ = ["Hinges", "Standing", "Verdicts", "in_effect"]
