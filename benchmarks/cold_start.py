"""The command line from a cold start: CPU time of a whole process, against the bare interpreter."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.timing import Line, ratios, spread

ROUNDS = 15
QUESTION = {"id": "a1", "situation": {"role": "interviewer", "stage": "interviewing", "met": "yes"}}
COMMANDS: Mapping[str, tuple[Sequence[str], str]] = {
    "--help": (["--help"], ""),
    "advise, one typed situation, connect": (
        ["advise", "--stdin"],
        json.dumps({**QUESTION, "moves": ["connect"]}),
    ),
    "advise, one typed situation, all moves": (["advise", "--stdin"], json.dumps(QUESTION)),
    "ask --help": (["ask", "--help"], ""),
}


def measure() -> Iterator[Line]:
    """Measure each command and the bare interpreter in turn, round by round; say what cannot be run."""
    command = Path(sys.executable).with_name("cordially")
    if not command.exists():
        print("cold start: skipped, the 'cordially' command is not installed beside this Python")
        return
    with tempfile.TemporaryDirectory() as directory:
        environment = _installed(directory)
        able = {}
        for name, (arguments, given) in COMMANDS.items():
            if _run([str(command), *arguments], given, environment) is None:
                print(f"cold start: skipped '{name}', it does not run here")
            else:
                able[name] = ([str(command), *arguments], given)
        bare: list[float] = []
        taken: dict[str, list[float]] = {name: [] for name in able}
        for _ in range(ROUNDS):
            bare.append(_run([sys.executable, "-c", "pass"], "", environment) or 0.0)
            for name, (arguments, given) in able.items():
                taken[name].append(_run(arguments, given, environment) or 0.0)
    for name, figures in taken.items():
        target = "" if "all moves" in name else "<= 4"
        yield Line(
            f"cold start of '{name}', against the bare interpreter", ratios(figures, bare), "x", target
        )
    yield Line("bare interpreter: CPU", spread(bare, scale=1e3), "ms")


def _installed(directory: str) -> dict[str, str]:
    """Return an environment as after an installation: compiled modules are kept, the data directory is our own."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "CORDIALLY_HOME": directory, "PYTHONPYCACHEPREFIX": str(Path(directory) / "compiled")}


def _run(arguments: Sequence[str], given: str, environment: Mapping[str, str]) -> float | None:
    """Return the CPU seconds of a process, children's user and system time together; None if it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        arguments,
        input=given.encode(),
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        return None
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
