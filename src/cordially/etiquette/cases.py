"""Runs the examples and invariants that stand beside the positions.

An example is a partial situation with what must come out; facts it leaves out are unknown, as for any question. An
invariant is proved over every possible situation of its box, and a breach comes with its size and a witness.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cordially.errors import CordiallyError
from cordially.etiquette.cells import Cell, cells, own_masks, with_boxes
from cordially.etiquette.moves import MOVES
from cordially.etiquette.situation import FACTS, Situation, parse
from cordially.etiquette.verdicts import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from cordially.etiquette.advice import Advice, Adviser, Counsel
    from cordially.etiquette.bits import Bits
    from cordially.etiquette.rulebook.model import Case, Invariant, Rulebook


class CaseFailure(NamedTuple):
    """What an example expected and did not get. ``about`` is a move, ``until``, ``cites``, ``against``, ``best`` or ``given``."""

    case: Case
    about: str
    expected: tuple[str, ...]
    got: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"{self.case.source}: '{self.case.name}': {self.about}: expected "
            f"{' or '.join(self.expected) or 'nothing'}, got {', '.join(self.got) or 'nothing'}"
        )


class Breach(NamedTuple):
    """An invariant that does not hold: with which temperament, what came out, how often, and where for instance."""

    invariant: Invariant
    temperament: str
    verdict: str
    count: int  # type: ignore[assignment]  # a number here, not the tuple's method
    witness: Situation

    def __str__(self) -> str:
        facts = ", ".join(f"{fact} {value}" for fact, value in self.witness.known().items())
        return (
            f"{self.invariant.source}: '{self.invariant.name}': {self.invariant.move} is {self.verdict} for the "
            f"{self.temperament} in {self.count:,} situations, such as: {facts}"
        )


def run_cases(book: Rulebook, adviser: Adviser) -> tuple[CaseFailure, ...]:
    """Run every example of a rulebook; return what failed, in reading order."""
    return tuple(failure for case in book.cases for failure in run_case(case, adviser))


def run_case(case: Case, adviser: Adviser) -> Iterator[CaseFailure]:
    """Run one example. A situation that cannot be is a failure too, not an error."""
    try:
        situation = parse(case.given)
    except CordiallyError as error:
        yield CaseFailure(case, "given", ("a possible situation",), (str(error),))
        return
    counsel = adviser.advise(situation, case.temperament, list(case.expect))
    for advice in counsel.advice:
        if advice.verdict not in case.expect[advice.move]:
            yield CaseFailure(case, advice.move, case.expect[advice.move], (advice.verdict,))
    yield from _until(case, counsel.advice)
    yield from _named(case, counsel)


def _until(case: Case, advice: Iterable[Advice]) -> Iterator[CaseFailure]:
    """Every expected move that came out as a wait waits for what the example names."""
    if case.until is None:
        return
    found = {str(each.until) for each in advice if each.verdict == "wait"} or {"no wait"}
    if found != {case.until}:
        yield CaseFailure(case, "until", (case.until,), tuple(sorted(found)))


def _named(case: Case, counsel: Counsel) -> Iterator[CaseFailure]:
    sides = {
        "cites": (case.cites, [name for advice in counsel.advice for name in advice.favour]),
        "against": (case.against, [name for advice in counsel.advice for name in advice.against]),
        "best": (case.best, list(counsel.best)),
    }
    for about, (expected, got) in sides.items():
        for name in expected:
            if name not in got:
                yield CaseFailure(case, about, (name,), tuple(dict.fromkeys(got)))


def run_invariants(book: Rulebook, bits: Bits) -> tuple[Breach, ...]:
    """Check every invariant of a rulebook in every possible situation; return the breaches, the largest first."""
    return tuple(breach for invariant in book.invariants for breach in run_invariant(invariant, bits))


def run_invariant(invariant: Invariant, bits: Bits) -> list[Breach]:
    """Check one invariant; one breach per temperament and verdict, with an ordinary witness."""
    move = MOVES.index(invariant.move)
    width = bits.slices[move][1].bit_length()
    masks = with_boxes(own_masks(bits, move), width, invariant.unless)
    forbidden = {VERDICTS.index(word) for word in invariant.never}
    found: dict[tuple[str, int], list[Cell]] = {}
    for cell in cells(masks, within={fact: invariant.when.get(fact, FACTS[fact]) for fact in FACTS}):
        if cell.bits >> width:
            continue
        for temperament in invariant.temperaments:
            code = bits.verdict(cell.bits, move, temperament)
            if code in forbidden:
                found.setdefault((temperament, code), []).append(cell)
    breaches = [
        Breach(
            invariant,
            temperament,
            VERDICTS[code],
            sum(cell.size for cell in broken),
            max(broken, key=lambda cell: cell.size).situation(),
        )
        for (temperament, code), broken in found.items()
    ]
    return sorted(breaches, key=lambda breach: -breach.count)


__all__ = ["Breach", "CaseFailure", "run_case", "run_cases", "run_invariant", "run_invariants"]
