"""Many inputs on several cores, and the smallest of those that break a law."""

from __future__ import annotations

import resource
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path
from random import Random

from tests.fuzz.inputs import Input, Reader
from tests.fuzz.oracles import Fault, fault_of
from tests.fuzz.readers import readers

_BATCH = 1_000
_MEMORY = 1024**3
"""What a process may take: whoever wants more gets a ``MemoryError``, and so is found out."""
_SECONDS_TO_SHRINK = 10.0


@dataclass(slots=True)
class Found:
    """What a run found: how many inputs of how many readers were tried, and one input for each fault."""

    tried: int = 0
    seconds: float = 0.0
    faults: dict[tuple[str, str], tuple[Fault, Input]] = field(default_factory=dict)

    @property
    def pace(self) -> float:
        """Inputs a second."""
        return self.tried / self.seconds if self.seconds else 0.0


def input_of(reader: Reader, seed: int, number: int) -> Input:
    """One input; the same for the same numbers, whatever was made before."""
    return reader.make(Random(f"{seed} {reader.name} {number}"))


def run(inputs: int, *, seed: int, names: Sequence[str] = (), cores: int = 2) -> Iterator[Found]:
    """Try so many inputs on the readers in turn, and yield what was found so far now and then."""
    chosen = list(names or readers())
    batches = [
        (chosen[turn % len(chosen)], seed, start, min(_BATCH, inputs - start))
        for turn, start in enumerate(range(0, inputs, _BATCH))
    ]
    found, began = Found(), time.monotonic()
    with ProcessPoolExecutor(cores, mp_context=get_context("fork"), initializer=_limit_memory) as pool:
        for done in as_completed([pool.submit(batch, *each) for each in batches]):
            tried, faults = done.result()
            found.tried += tried
            found.seconds = time.monotonic() - began
            for fault, given in faults:
                found.faults.setdefault((fault.reader, fault.sign), (fault, given))
            yield found


def batch(name: str, seed: int, start: int, count: int) -> tuple[int, list[tuple[Fault, Input]]]:
    """Try some inputs on one reader; of each fault one input is returned, made as small as can be quickly."""
    reader = readers()[name]
    faults: dict[str, tuple[Fault, Input]] = {}
    for number in range(start, start + count):
        given = input_of(reader, seed, number)
        fault = fault_of(reader, given)
        if fault is not None and fault.sign not in faults:
            faults[fault.sign] = (fault, smaller(reader, given, fault))
    return count, list(faults.values())


def smaller(reader: Reader, given: Input, fault: Fault) -> Input:
    """Take away what the fault does not need, bounded in time; what is intact stays whole, where it is the beginning."""
    if given.intact and not given.same_lines:
        return given
    kept = len(given.intact)
    until = time.monotonic() + _SECONDS_TO_SHRINK
    size = max(1, (len(given.content) - kept) // 2)
    while size and time.monotonic() < until:
        at = kept
        while at < len(given.content) and time.monotonic() < until:
            less = replace(given, content=given.content[:at] + given.content[at + size :])
            found = fault_of(reader, less)
            if found is not None and found.sign == fault.sign:
                given = less
            else:
                at += size
        size //= 2
    return given


def keep(found: Found, folder: Path) -> None:
    """Write one input for each fault into ``folder``, and what it breaks beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (fault, given) in enumerate(found.faults.values(), start=1):
        stem = f"{number:02}-{fault.reader}"
        (folder / f"{stem}-{given.name.replace('/', '_')}").write_bytes(given.content)
        told = f"{fault.reader}: {fault.sign}\n{fault.told}\n{given.content[-2000:]!r}\n"
        (folder / f"{stem}.txt").write_text(told, encoding="utf-8")


def _limit_memory() -> None:
    """Leave so much room beside what the process has already, which a long run of tests makes more."""
    pages = int(Path("/proc/self/statm").read_text().split()[0]) if Path("/proc/self/statm").exists() else 0
    room = pages * resource.getpagesize() + _MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (room, room))
