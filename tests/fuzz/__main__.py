"""Feeds damaged files to the readers: ``python -m tests.fuzz --inputs 1000000 --seed 1 [--reader NAME]``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.fuzz.readers import readers
from tests.fuzz.running import Found, keep, run


def main() -> int:
    known = readers()
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--reader", action="append", default=[], choices=sorted(known))
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="a folder for the inputs that break a law")
    arguments = parser.parse_args()
    found = Found()
    told = 0
    for found in run(arguments.inputs, seed=arguments.seed, names=arguments.reader, cores=arguments.cores):
        if found.tried // 10_000 > told or found.tried == arguments.inputs:
            told = found.tried // 10_000
            _say(f"{found.tried:,} inputs, {found.pace:,.0f} a second, {len(found.faults)} faults")
    for fault, given in found.faults.values():
        _say(f"{fault.reader}: {fault.sign}: {fault.told[:300]} ({len(given.content)} bytes)")
    if arguments.keep and found.faults:
        keep(found, arguments.keep)
    return 1 if found.faults else 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
