"""One situation at a time, warm: situations that were not asked before, after others were."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TypeVar

from benchmarks import crowds
from benchmarks.timing import Line, cpu, spread
from cordially.etiquette.advice import Adviser
from cordially.etiquette.situation import TEMPERAMENTS, Situation

WARM_UP = 2_000
FRESH = 200
ROUNDS = 9
T = TypeVar("T")


def measure(adviser: Adviser) -> Iterator[Line]:
    """Measure verdicts on all moves, and full advice, per fresh situation; each round has situations of its own."""
    size = WARM_UP * 10
    complete = crowds.indices_of(crowds.columns(size + FRESH * ROUNDS, seed=30), size + FRESH * ROUNDS)
    _judge(adviser, complete[:size])
    taken = [cpu(partial(_judge, adviser, batch)) / FRESH for batch in _batches(complete[size:])]
    yield Line("single situation, verdicts on all moves", spread(taken, scale=1e6), "µs", "<= 10")
    for name, moves, target in (("connect", ["connect"], ""), ("all moves", None, "<= 1")):
        stated = crowds.stated(WARM_UP + FRESH * ROUNDS, seed=31)
        _advise(adviser, stated[:WARM_UP], moves)
        taken = [cpu(partial(_advise, adviser, batch, moves)) / FRESH for batch in _batches(stated[WARM_UP:])]
        yield Line(f"single situation, full advice on {name}", spread(taken, scale=1e3), "ms", target)


def _judge(adviser: Adviser, batch: Sequence[Sequence[int]]) -> None:
    for row in batch:
        adviser.bits.verdicts(row, TEMPERAMENTS[0])


def _advise(adviser: Adviser, batch: Sequence[Situation], moves: list[str] | None) -> None:
    for one in batch:
        adviser.advise(one, TEMPERAMENTS[0], moves)


def _batches(items: Sequence[T]) -> list[Sequence[T]]:
    return [items[start : start + FRESH] for start in range(0, len(items), FRESH)]
