"""One situation at a time, warm: situations that were not asked before, after others were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from cordially.etiquette.advice import Adviser
from cordially.etiquette.situation import TEMPERAMENTS, Situation

from benchmarks import crowds
from benchmarks.timing import Line, cpu, spread

WARM_UP = 2_000
FRESH = 200
ROUNDS = 9
T = TypeVar("T")


def measure(adviser: Adviser) -> Iterator[Line]:
    """Measure verdicts on all moves, and full advice, per fresh situation; each round has situations of its own."""
    temperament = TEMPERAMENTS[0]
    size = WARM_UP * 10
    complete = crowds.indices_of(crowds.columns(size + FRESH * ROUNDS, seed=30), size + FRESH * ROUNDS)
    for row in complete[:size]:
        adviser.bits.verdicts(row, temperament)
    taken = [
        cpu(lambda batch=batch: [adviser.bits.verdicts(row, temperament) for row in batch]) / FRESH  # type: ignore[misc]
        for batch in _batches(complete[size:])
    ]
    yield Line("single situation, verdicts on all moves", spread(taken, scale=1e6), "µs", "<= 10")
    for name, moves, target in (("connect", ["connect"], ""), ("all moves", None, "<= 1")):
        stated = crowds.partial(WARM_UP + FRESH * ROUNDS, seed=31)
        for one in stated[:WARM_UP]:
            adviser.advise(one, temperament, moves)
        taken = [cpu(lambda batch=batch: _advise(adviser, batch, moves)) / FRESH for batch in _batches(stated[WARM_UP:])]  # type: ignore[misc]
        yield Line(f"single situation, full advice on {name}", spread(taken, scale=1e3), "ms", target)


def _advise(adviser: Adviser, batch: Sequence[Situation], moves: list[str] | None) -> None:
    for one in batch:
        adviser.advise(one, TEMPERAMENTS[0], moves)


def _batches(items: Sequence[T]) -> list[Sequence[T]]:
    return [items[start : start + FRESH] for start in range(0, len(items), FRESH)]
