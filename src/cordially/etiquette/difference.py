"""What a change of the rulebook changes: the situations whose verdict differs, counted exactly, with examples.

Described in four words per move and temperament: ``equivalent``, ``more permissive`` (every difference is a step away
from caution), ``less permissive`` (every one a step towards it), ``incomparable`` (both occur, or a move became
applicable or ceased to be, which is neither).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.etiquette.bits import Bits, compile_rulebook
from cordially.etiquette.cells import Cell, cells, own_masks, side_by_side
from cordially.etiquette.contributions import Contributions
from cordially.etiquette.moves import MOVES
from cordially.etiquette.situation import TEMPERAMENTS, Situation
from cordially.etiquette.verdicts import NOT_APPLICABLE, VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cordially.etiquette.rulebook.model import Rulebook

EQUIVALENT: Final = "equivalent"
MORE_PERMISSIVE: Final = "more permissive"
LESS_PERMISSIVE: Final = "less permissive"
INCOMPARABLE: Final = "incomparable"


class Shift(NamedTuple):
    """One kind of difference: from one verdict to another, in how many situations, the commonest sort of them shown."""

    move: str
    temperament: str
    before: str
    after: str
    count: int  # type: ignore[assignment]  # a number here, not the tuple's method
    example: Situation


class MoveDifference(NamedTuple):
    """What changes for one move: all shifts, the largest first, and the word for it, per temperament and overall."""

    move: str
    shifts: tuple[Shift, ...]
    words: Mapping[str, str]
    word: str

    @property
    def count(self) -> int:  # type: ignore[override]  # likewise
        """Return in how many situations the verdict differs, counting each temperament."""
        return sum(shift.count for shift in self.shifts)


class Difference(NamedTuple):
    """What changes from one rulebook to another: the moves that differ, in the order of ``MOVES``, and the word for all."""

    moves: tuple[MoveDifference, ...]
    word: str

    def about(self, move: str) -> MoveDifference:
        """Return what changes for a move; an equivalent one has no shifts. Raises ValueError for an unknown move."""
        for found in self.moves:
            if found.move == move:
                return found
        return _difference(MOVES[MOVES.index(move)], ())


def difference(old: Rulebook, new: Rulebook) -> Difference:
    """Compare the verdicts of two rulebooks in every possible situation."""
    before, after = Bits(compile_rulebook(old)), Bits(compile_rulebook(new))
    found = [_difference(name, _shifts(before, after, move)) for move, name in enumerate(MOVES)]
    return Difference(
        moves=tuple(move for move in found if move.shifts),
        word=_word(shift for move in found for shift in move.shifts),
    )


def _shifts(before: Bits, after: Bits, move: int) -> tuple[Shift, ...]:
    """Return every kind of difference for a move; nothing is enumerated when its program is the same."""
    first, second = own_masks(before, move), own_masks(after, move)
    if first == second and before.programs[move] == after.programs[move]:
        return ()
    width = before.slices[move][1].bit_length()
    low = (1 << width) - 1
    old, new = Contributions(before.programs[move]), Contributions(after.programs[move])
    found: dict[tuple[int, int, int], list[Cell]] = {}
    for cell in cells(side_by_side(first, second, width)):
        was, now = old.verdicts_of(cell.bits & low), new.verdicts_of(cell.bits >> width)
        for index in range(len(TEMPERAMENTS)) if was != now else ():
            if was[index] != now[index]:
                found.setdefault((index, was[index], now[index]), []).append(cell)
    shifts = [_shift(move, *key, differing) for key, differing in found.items()]
    return tuple(sorted(shifts, key=lambda shift: -shift.count))


def _shift(move: int, temperament: int, was: int, now: int, differing: list[Cell]) -> Shift:
    return Shift(
        MOVES[move],
        TEMPERAMENTS[temperament],
        VERDICTS[was],
        VERDICTS[now],
        sum(cell.size for cell in differing),
        max(differing, key=lambda cell: cell.size).situation(),
    )


def _difference(move: str, shifts: tuple[Shift, ...]) -> MoveDifference:
    words = {
        temperament: _word(shift for shift in shifts if shift.temperament == temperament)
        for temperament in TEMPERAMENTS
    }
    return MoveDifference(move, shifts, words, _word(shifts))


def _word(shifts: Iterable[Shift]) -> str:
    directions = {_direction(shift) for shift in shifts}
    if not directions:
        return EQUIVALENT
    return directions.pop() if len(directions) == 1 else INCOMPARABLE


def _direction(shift: Shift) -> str:
    before, after = VERDICTS.index(shift.before), VERDICTS.index(shift.after)
    if NOT_APPLICABLE in (before, after):
        return INCOMPARABLE
    return MORE_PERMISSIVE if after > before else LESS_PERMISSIVE


__all__ = [
    "EQUIVALENT",
    "INCOMPARABLE",
    "LESS_PERMISSIVE",
    "MORE_PERMISSIVE",
    "Difference",
    "MoveDifference",
    "Shift",
    "difference",
]
