"""An audit of a rulebook over the whole space: gaps, contradictions and who wins them, and what each position decides.

All counts are exact numbers of possible complete situations; nothing is sampled. Disagreement is the subject of this
rulebook, so contradictions are reported with their size and their winners, not as errors.
"""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from cordially.etiquette.cells import situation_of
from cordially.etiquette.influence import Influence, Stretch
from cordially.etiquette.moves import MOVES
from cordially.etiquette.situation import TEMPERAMENTS, Situation
from cordially.etiquette.verdicts import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cordially.etiquette.bits import Bits
    from cordially.etiquette.resolve import MoveProgram


class MoveAudit(NamedTuple):
    """One move over all possible situations.

    ``silent``: it is applicable and no voice other than the house speaks for or against it; ``unspoken``: not even the
    house does, nor a caution. ``contradicted``: voices other than the house stand on both sides. ``verdicts`` and
    ``winners`` count, per temperament, what comes out in all situations and in the contradicted ones.
    """

    move: str
    situations: int
    not_applicable: int
    silent: int
    unspoken: int
    unspoken_example: Situation | None
    contradicted: int
    verdicts: Mapping[str, Mapping[str, int]]
    winners: Mapping[str, Mapping[str, int]]


class PositionAudit(NamedTuple):
    """One position: in how many situations it is in effect, and in how many the verdict would change without it."""

    id: str
    move: str
    in_effect: int
    decides: Mapping[str, int]

    @property
    def influence(self) -> int:
        """Return the situations it decides, summed over the temperaments."""
        return sum(self.decides.values())


class TwoMinds(NamedTuple):
    """Two positions of one voice, for and against, of which neither is narrower, and where both hold."""

    favour: str
    against: str
    count: int  # type: ignore[assignment]  # a number here, not the tuple's method
    example: Situation


class Audit(NamedTuple):
    """Everything there is to report about a rulebook's verdicts, moves and positions in their fixed order."""

    moves: tuple[MoveAudit, ...]
    positions: tuple[PositionAudit, ...]
    two_minds: tuple[TwoMinds, ...]

    @property
    def never_decide(self) -> tuple[str, ...]:
        """Return the positions without which every verdict would be the same."""
        return tuple(position.id for position in self.positions if not position.influence)

    @property
    def never_in_effect(self) -> tuple[str, ...]:
        """Return the positions that hold in no possible situation in which their move is applicable."""
        return tuple(position.id for position in self.positions if not position.in_effect)


def audit(bits: Bits, moves: Iterable[str] = MOVES) -> Audit:
    """Audit a compiled rulebook, or some of its moves. Takes seconds: the influence of every position is exact."""
    audits: list[MoveAudit] = []
    positions: list[PositionAudit] = []
    two_minds: list[TwoMinds] = []
    for name in moves:
        space = Influence(bits, MOVES.index(name))
        audits.append(_audit_move(space))
        positions.extend(_audit_positions(space))
        two_minds.extend(_two_minds(space))
    return Audit(tuple(audits), tuple(positions), tuple(two_minds))


def _audit_move(space: Influence) -> MoveAudit:
    program = space.program
    verdicts = {temperament: dict.fromkeys(VERDICTS, 0) for temperament in TEMPERAMENTS}
    winners = {temperament: dict.fromkeys(VERDICTS, 0) for temperament in TEMPERAMENTS}
    silent = unspoken = contradicted = 0
    example: int | None = None
    for stretch in space.stretches:
        heard = stretch.standing.active & ~space.contributions.replaced(stretch.standing.active)
        favour, against = _sides(program, heard)
        split = bool(favour and against)
        _tally(verdicts, space, stretch)
        if split:
            contradicted += stretch.size
            _tally(winners, space, stretch)
        if not favour | against:
            silent += stretch.size
        if not heard:
            unspoken += stretch.size
            example = stretch.example if example is None else example
    for counts in verdicts.values():
        counts["not_applicable"] += space.not_applicable
    return MoveAudit(
        move=program.move,
        situations=space.not_applicable + sum(stretch.size for stretch in space.stretches),
        not_applicable=space.not_applicable,
        silent=silent,
        unspoken=unspoken,
        unspoken_example=None if example is None else situation_of(example),
        contradicted=contradicted,
        verdicts=verdicts,
        winners=winners,
    )


def _sides(program: MoveProgram, heard: int) -> tuple[int, int]:
    """Return the positions for and against that voices other than the house hold."""
    voices = heard & ~program.house
    return voices & program.favour, voices & (program.waits | program.avoids)


def _tally(counts: Mapping[str, dict[str, int]], space: Influence, stretch: Stretch) -> None:
    for temperament, code in zip(TEMPERAMENTS, space.contributions.verdicts(stretch.standing), strict=True):
        counts[temperament][VERDICTS[code]] += stretch.size


def _audit_positions(space: Influence) -> Iterable[PositionAudit]:
    for index, name in enumerate(space.program.ids):
        decides = dict(zip(TEMPERAMENTS, space.decides[1 << index], strict=True))
        yield PositionAudit(name, space.program.move, space.in_effect[1 << index], decides)


def _two_minds(space: Influence) -> list[TwoMinds]:
    """Return the contradictions within one voice. The house is no voice; a gate is about the how, not the whether."""
    program = space.program
    found: dict[tuple[int, int], tuple[int, int]] = {}
    pairs = [
        ((1 << one) | (1 << other), (one, other))
        for one, other in product(range(len(program.ids)), repeat=2)
        if program.voices[one] == program.voices[other]
        and all(part for part in _sides(program, (1 << one) | (1 << other)))
        and 1 << one & program.favour
        and not ((1 << one) | (1 << other)) & program.gates
    ]
    for stretch in space.stretches if pairs else ():
        heard = stretch.standing.active & ~space.contributions.replaced(stretch.standing.active)
        for both, pair in pairs:
            if heard & both == both:
                count, example = found.get(pair, (0, stretch.example))
                found[pair] = count + stretch.size, example
    return [
        TwoMinds(program.ids[one], program.ids[other], count, situation_of(example))
        for (one, other), (count, example) in found.items()
    ]


__all__ = ["Audit", "MoveAudit", "PositionAudit", "TwoMinds", "audit"]
