"""Conditions reduced to what their voices contribute, so that millions of questions share a few thousand verdicts.

Taking away one position can only change what its own voice contributes. So the conditions that hold are reduced to the
sum of the voices' contributions; equal sums share a verdict, and leaving a position out is one subtraction and one
look-up. The verdict itself is always asked of ``resolve.weigh``, never decided here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.etiquette.resolve import MoveProgram, weigh
from cordially.etiquette.situation import TEMPERAMENTS
from cordially.etiquette.verdicts import UNTIL

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDE: Final = 10
"""Bits per summand: room for three times three hundred voices."""

_SIDES: Final = 3
_FLAGS: Final = len(UNTIL) + 8
_TALLIES: Final = (1 << (_WIDE * 2 * _SIDES)) - 1
_FLAG_FIELDS: Final = range(_WIDE * 2 * _SIDES, _WIDE * 2 * (_SIDES + _FLAGS), _WIDE)
_CARRY: Final = sum(((1 << (_WIDE - 1)) - 1) << at for at in _FLAG_FIELDS)
_RAISED: Final = sum(1 << (_WIDE - 1) << at for at in _FLAG_FIELDS)


class Standing(NamedTuple):
    """The positions in effect where a move is applicable; ``gates`` and what else a verdict looks at apart."""

    active: int
    gates: int
    rest: int


class Verdicts(NamedTuple):
    """Verdict codes, one per temperament, in the order of ``TEMPERAMENTS``."""

    cautious: int
    balanced: int
    bold: int


NOT_APPLICABLE: Final = Verdicts(0, 0, 0)


class Contributions:
    """What the voices of one move contribute to its verdicts."""

    def __init__(self, program: MoveProgram) -> None:
        self.program = program
        self._voices = _by_voice(program)
        self._marks = sum(program.marks.values())
        self._minds_marks = program.gates | (program.settles & program.waits)
        self._waits = tuple(_waiting_for(program, until) for until in UNTIL)
        self._first_rule = program.applies & -program.applies
        self._gates: dict[int, int] = {}
        self._contributions: dict[int, int] = {}
        self._verdicts: dict[tuple[int, int, int], Verdicts] = {}
        self._without: dict[int, tuple[tuple[int, int], ...]] = {}

    def standing(self, held: int) -> Standing | None:
        """Return what is in effect for a move's own conditions that hold; None where the move is not applicable."""
        program = self.program
        if program.applies and not held & program.applies:
            return None
        active = held & program.positions
        for position, exceptions in program.unless:
            if active & position and held & exceptions:
                active ^= position
        gates = active & program.gates
        marked = held & self._marks if active & self._minds_marks else 0
        return Standing(active ^ gates, gates, self._first_rule | marked)

    def replaced(self, active: int) -> int:
        """Return the positions set aside because their own voice says something narrower."""
        out = 0
        for position, general in self.program.replaces:
            if active & position:
                out |= active & general
        return out

    def verdicts(self, standing: Standing) -> Verdicts:
        """Return the verdicts where these positions are in effect."""
        active, gates, rest = standing
        return self._weighed(active, self._needed(gates), rest, self._total(active))

    def verdicts_of(self, held: int) -> Verdicts:
        """Return the verdicts for a move's own conditions that hold."""
        standing = self.standing(held)
        return NOT_APPLICABLE if standing is None else self.verdicts(standing)

    def left_out(self, standing: Standing) -> Iterator[tuple[int, Verdicts]]:
        """Yield each position's bit that could matter here, with the verdicts there would be without it."""
        active, gates, rest = standing
        needed, total = self._needed(gates), self._total(active)
        for voice in self._voices:
            if held := active & voice:
                for bit, less in self._without_each(held):
                    if less:
                        yield bit, self._weighed(active ^ bit, needed, rest, total - less)
        for bit in each(gates):
            yield bit, self._weighed(active, self._needed(gates ^ bit), rest, total)

    def _weighed(self, active: int, gates: int, rest: int, total: int) -> Verdicts:
        """Weigh once for all that add up to the same: the tallies as they are, a flag raised twice as raised."""
        flags = ((total & ~_TALLIES) + _CARRY) & _RAISED
        key = (total & _TALLIES) | flags, gates, rest
        found = self._verdicts.get(key)
        if found is None:
            codes = (weigh(self.program, active | gates | rest, temper).verdict for temper in TEMPERAMENTS)
            found = self._verdicts[key] = Verdicts(*codes)
        return found

    def _needed(self, gates: int) -> int:
        """Leave one gate of those that wait for the same thing: shut twice is shut."""
        found = self._gates.get(gates)
        if found is None:
            first: dict[str | None, int] = {}
            for bit in each(gates):
                first.setdefault(self.program.untils[bit.bit_length() - 1], bit)
            found = self._gates[gates] = sum(first.values())
        return found

    def _total(self, active: int) -> int:
        memo = self._contributions
        total = 0
        for voice in self._voices:
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
            found = tuple((bit, whole - self._total(held ^ bit)) for bit in each(held))
            self._without[held] = found
        return found

    def _contribution(self, held: int) -> int:
        """Return all that ``weigh`` can see of one voice: its strongest weight per side, and which flags it raises."""
        program = self.program
        standing = held & ~self.replaced(held)
        votes, settles = standing & ~program.settles, standing & program.settles
        sides = (program.favour, program.waits | program.avoids, program.cares)
        tallies = [
            max((program.weights[bit.bit_length() - 1] for bit in each(votes & side)), default=0)
            for side in sides
        ]
        house = bool(held & program.house)
        total = sum(part << _WIDE * (house * _SIDES + index) for index, part in enumerate(tallies))
        flags = (*(votes & waits for waits in self._waits), *_raised(program, votes, settles))
        for index, flag in enumerate(flags):
            total |= bool(flag) << _WIDE * (2 * _SIDES + house * _FLAGS + index)
        return total


def _raised(program: MoveProgram, votes: int, settles: int) -> tuple[int, ...]:
    """Return what one position of a voice is enough for: non-zero where there is one."""
    return (
        votes & program.avoids,
        votes & program.harms,
        votes & program.avoids & program.harms,
        votes & program.proven_harm,
        settles,
        settles & program.avoids,
        settles & program.waits,
        settles & program.cares,
    )


def _waiting_for(program: MoveProgram, until: str) -> int:
    return sum(1 << index for index, what in enumerate(program.untils) if what == until) & program.waits


def _by_voice(program: MoveProgram) -> tuple[int, ...]:
    masks: dict[int, int] = {}
    for index, voice in enumerate(program.voices):
        masks[voice] = masks.get(voice, 0) | 1 << index
    return tuple(masks.values())


def each(bits: int) -> Iterator[int]:
    """Yield the single bits that are set, lowest first."""
    while bits:
        low = bits & -bits
        yield low
        bits ^= low


__all__ = ["Contributions", "Standing", "Verdicts", "each"]
