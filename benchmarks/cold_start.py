"""The command line from a cold start: CPU time of a whole process, against the bare interpreter."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from benchmarks.timing import Line, calm_ratios, spread

GROUPS: Final = 5
ROUNDS: Final = 12 * GROUPS
TARGET: Final = "<= 4"
SITUATION: Final = {"role": "interviewer", "stage": "interviewing", "met": "yes"}


class Started(NamedTuple):
    """A process to measure: its arguments, and what it is given on standard input."""

    arguments: tuple[str, ...]
    given: str = ""
    target: str = TARGET


COMMANDS: Final[Mapping[str, Started]] = {
    "--help": Started(("--help",)),
    "advise --role … --stage … --met …": Started(
        ("advise", *(word for fact, value in SITUATION.items() for word in (f"--{fact}", value)))
    ),
    "advise --stdin, one line, all moves": Started(
        ("advise", "--stdin"), json.dumps({"id": "a1", "situation": SITUATION}) + "\n", target=""
    ),
    "ask --role recruiter --json": Started(("ask", "--role", "recruiter", "--json")),
}


def measure() -> Iterator[Line]:
    """Measure each command and the bare interpreter in turn, round by round.

    Raises FileNotFoundError where the command is not installed beside this Python, and CalledProcessError when any run of
    it fails: a run that did not do its work has no speed.
    """
    command = str(Path(sys.executable).with_name("cordially"))
    bare = Started((sys.executable, "-c", "pass"))
    timed = {
        name: started._replace(arguments=(command, *started.arguments)) for name, started in COMMANDS.items()
    }
    with tempfile.TemporaryDirectory() as directory:
        environment = _installed(directory)
        for started in (bare, *timed.values()):
            _run(started, environment)  # the first run compiles the modules and the rulebook
        floor: list[float] = []
        taken: dict[str, list[float]] = {name: [] for name in timed}
        for _ in range(ROUNDS):
            floor.append(_run(bare, environment))
            for name, started in timed.items():
                taken[name].append(_run(started, environment))
    for name, figures in taken.items():
        yield Line(
            f"cold start of '{name}', against bare Python",
            calm_ratios(figures, floor, GROUPS),
            "x",
            timed[name].target,
        )
    yield Line("bare interpreter: CPU", spread(floor, scale=1e3), "ms")


def _installed(directory: str) -> dict[str, str]:
    """Return an environment as after an installation: compiled modules are kept, the data directory is our own."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "CORDIALLY_HOME": directory, "PYTHONPYCACHEPREFIX": str(Path(directory) / "compiled")}


def _run(started: Started, environment: Mapping[str, str]) -> float:
    """Return the CPU seconds of a process, its user and system time together."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        started.arguments,
        input=started.given.encode(),
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
