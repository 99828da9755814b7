"""From the rulebook's files to checked tables."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from importlib.resources import files
from pathlib import Path

from tests.etiquette.laws import LAWS, Tables

from benchmarks.timing import Line, cpu, spread
from cordially.etiquette.bits import Bits, CompiledRulebook, compile_rulebook
from cordially.etiquette.population import ready
from cordially.etiquette.rulebook.reading import RulebookFile, read_rulebook
from cordially.etiquette.situation import TEMPERAMENTS
from cordially.etiquette.table import build

ROUNDS = 7


def measure() -> Iterator[Line]:
    """Measure each step afresh, in its order."""
    texts = _texts()
    taken: dict[str, list[float]] = {name: [] for name in ("read", "compile", "build", "check", "ready")}
    for _ in range(ROUNDS):
        taken["read"].append(cpu(lambda: read_rulebook(texts)))
        book = read_rulebook(texts)
        taken["compile"].append(cpu(partial(compile_rulebook, book)))
        compiled = compile_rulebook(book)
        taken["build"].append(cpu(partial(_build, compiled)))
        tables = build(Bits(compiled))
        taken["check"].append(cpu(partial(_check, tables)))
        taken["ready"].append(cpu(partial(ready, tables, TEMPERAMENTS[:1])))
    yield Line("TOML to rulebook, checked", spread(taken["read"], scale=1e3), "ms")
    yield Line("compile the rulebook", spread(taken["compile"], scale=1e3), "ms", "<= 50")
    yield Line(
        "build the whole table, all moves and temperaments", spread(taken["build"], scale=1e3), "ms", "<= 500"
    )
    yield Line("all exhaustive checks", spread(taken["check"], scale=1e3), "ms", "<= 500")
    yield Line("prepare the table for populations, one temperament", spread(taken["ready"], scale=1e3), "ms")


def _build(compiled: CompiledRulebook) -> Tables:
    return build(Bits(compiled))


def _check(tables: Tables) -> int:
    """Count what breaks a law, over the whole space."""
    return sum(1 for law in LAWS for temperament in TEMPERAMENTS for _ in law(tables, temperament))


def _texts() -> list[RulebookFile]:
    data = Path(str(files("cordially.etiquette.rulebook").joinpath("data")))
    order = [
        data / "moves.toml",
        *sorted((data / "founding").glob("*.toml")),
        *sorted((data / "further").glob("*.toml")),
        data / "house.toml",
    ]
    return [
        RulebookFile(path.relative_to(data).as_posix(), path.read_text(encoding="utf-8")) for path in order
    ]
