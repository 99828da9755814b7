"""All moves for a population: columns of facts in, verdict bytes out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import numpy as np

from benchmarks import crowds
from benchmarks.peers import JsonLogic, PlainLoop
from benchmarks.timing import Line, cpu, ratios, spread
from cordially.etiquette.advice import Adviser
from cordially.etiquette.moves import MOVES
from cordially.etiquette.population import Population, ready
from cordially.etiquette.situation import TEMPERAMENTS
from cordially.etiquette.table import Codes, build

SIZE = 1_000_000
LOOPED = 1_000
MATCHED = 300
ROUNDS = 7
TEMPERAMENT = TEMPERAMENTS[0]


def measure(adviser: Adviser) -> Iterator[Line]:
    """Measure look-ups for a population against the plain loop, the rule engine and memory copies, round by round."""
    population = ready(build(adviser.bits), [TEMPERAMENT])
    crowd = crowds.columns(SIZE, seed=20)
    found = population.verdicts(crowd, TEMPERAMENT)
    facts = crowds.facts_of(crowd, LOOPED)
    loop, engine = PlainLoop(adviser.book, adviser.bits), JsonLogic(adviser.book)
    _agree(adviser, loop, engine, facts, [found.of(move)[:LOOPED] for move in MOVES])
    calls = engine.calls(facts[:MATCHED])
    fastest = min(calls, key=lambda name: min(cpu(calls[name]) for _ in range(2)))
    copies = [block.copy() for block in found.blocks]
    rows = _rows(population)
    everyone = ready(build(adviser.bits))
    own = np.random.default_rng(21).integers(0, len(TEMPERAMENTS), SIZE).astype(np.uint8)
    taken: dict[str, list[float]] = {
        name: [] for name in ("look-up", "own", "loop", "remembered", "engine", "gather", "copy")
    }
    for _ in range(ROUNDS):
        taken["look-up"].append(
            cpu(partial(population.verdicts, crowd, TEMPERAMENT, out=found), repeat=3) / SIZE
        )
        taken["loop"].append(cpu(partial(loop.verdicts, facts, TEMPERAMENT)) / LOOPED)
        taken["remembered"].append(cpu(partial(loop.verdicts, facts, TEMPERAMENT, remembered=True)) / LOOPED)
        taken["engine"].append(cpu(calls[fastest]) / MATCHED)
        taken["gather"].append(cpu(partial(_gather, population, rows, found.blocks), repeat=3) / SIZE)
        taken["copy"].append(cpu(partial(_copy, copies, found.blocks), repeat=3) / SIZE)
        taken["own"].append(cpu(partial(everyone.verdicts, crowd, own, out=found), repeat=3) / SIZE)
    yield Line(
        "population, all moves, against the plain loop",
        ratios(taken["loop"], taken["look-up"]),
        "x",
        ">= 5000",
    )
    yield Line(
        "… against the plain loop that remembers what it weighed",
        ratios(taken["remembered"], taken["look-up"]),
        "x",
    )
    yield Line(
        f"… against datalogic-py ({fastest})", ratios(taken["engine"], taken["look-up"]), "x", ">= 1500"
    )
    yield Line("… the gather alone, against memcpy", ratios(taken["copy"], taken["gather"]), "x", ">= 0.5")
    yield Line("… with a temperament each, against the plain loop", ratios(taken["loop"], taken["own"]), "x")
    yield Line("population: CPU per situation, all moves", spread(taken["look-up"], scale=1e9), "ns")
    yield Line("plain loop: CPU per situation, all moves", spread(taken["loop"], scale=1e6), "µs")
    yield Line(
        f"datalogic-py, matching only: CPU per situation ({fastest})",
        spread(taken["engine"], scale=1e6),
        "µs",
    )


def _agree(
    adviser: Adviser, loop: PlainLoop, engine: JsonLogic, facts: list[dict[str, str]], found: list[Codes]
) -> None:
    """Compare everybody's answers before anything is timed."""
    rows = np.stack(found, axis=1)
    if [row.tobytes() for row in rows] != loop.verdicts(facts, TEMPERAMENT, remembered=True):
        raise AssertionError("The plain loop and the tables disagree.")
    for one in facts[:100]:
        held = adviser.bits.holding(one)
        if engine.own_bits(one) != [adviser.bits.of_move(held, move) for move in range(len(MOVES))]:
            raise AssertionError("The rule engine matches other conditions than the bits.")


def _rows(population: Population) -> list[np.ndarray[tuple[int], np.dtype[np.intp]]]:
    chance = np.random.default_rng(22)
    return [chance.integers(0, len(table), SIZE) for table in population.tables]


def _gather(
    population: Population, rows: list[np.ndarray[tuple[int], np.dtype[np.intp]]], blocks: tuple[Codes, ...]
) -> None:
    for table, row, block in zip(population.tables, rows, blocks, strict=True):
        np.take(table, row, axis=0, out=block, mode="clip")


def _copy(copies: list[Codes], blocks: tuple[Codes, ...]) -> None:
    for copy, block in zip(copies, blocks, strict=True):
        np.copyto(block, copy)
