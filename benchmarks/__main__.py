"""Runs every benchmark, prints a table, and writes the results."""

from __future__ import annotations

import json
import platform
import subprocess
from itertools import chain
from pathlib import Path

import numpy as np

from benchmarks import (
    building,
    checking,
    cold_start,
    importing,
    message_cases,
    network_queries,
    pages,
    populations,
    proofing,
    single,
)
from benchmarks.timing import Line
from cordially.services.rulebooks import built_in

RESULTS = Path(__file__).parent / "results" / "latest.json"


def main() -> None:
    adviser = built_in()
    lines: list[Line] = []
    for line in chain(
        populations.measure(adviser),
        single.measure(adviser),
        building.measure(),
        cold_start.measure(),
        network_queries.measure(),
        pages.measure(),
        importing.measure(),
        message_cases.measure(),
        checking.measure(),
        proofing.measure(),
    ):
        mark = {None: "", True: "reached", False: "MISSED"}[line.reached]
        print(f"{line.what:<70} {line.figure!s:>24} {line.unit:<3} {line.target:<9} {mark}", flush=True)
        lines.append(line)
    about = {
        "commit": _commit(),
        "python": platform.python_version(),
        "numpy": np.__version__,
        "machine": platform.machine(),
        "positions": len(adviser.book.positions),
    }
    RESULTS.parent.mkdir(exist_ok=True)
    results = {**about, "results": [line.as_json() for line in lines]}
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    missed = [line.what for line in lines if line.reached is False]
    print(f"{len(missed)} of {sum(line.reached is not None for line in lines)} targets missed.")


def _commit() -> str | None:
    """Return the commit that was measured, with ``+`` where files differ from it; None outside a repository."""
    told = subprocess.run(
        ["git", "describe", "--always", "--abbrev=12", "--exclude=*", "--dirty=+"],
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
        check=False,
    )
    return told.stdout.strip() or None


if __name__ == "__main__":
    main()
