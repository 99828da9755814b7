"""An export as large as they come, taken into a store: CPU time beyond what nobody can save, and memory.

Each import is a process of its own, as when somebody types ``cordially import``. The floor is ``import_floor``, in the
same round. ``ru_maxrss`` would count the parent's memory from before the program starts, so each process tells its own.
"""

from __future__ import annotations

import json
import shutil
import sys
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple

from benchmarks import import_floor
from benchmarks.children import spent
from benchmarks.import_peers import installed
from benchmarks.timing import Line, lower_quartile, ratios, spread
from cordially.demo.large_export import write_large

ROUNDS: Final = 5
PEER_ROUNDS: Final = 3
CONNECTIONS: Final = 30_000
MESSAGES: Final = 50_000
INVITATIONS: Final = 10_000
GROUPS: Final = 2
GROWING_ROUNDS: Final = 8 * GROUPS
NEW: Final = 3_000
STORES: Final = (3_000, 27_000)
DAY: Final = date(2026, 6, 27)

_IMPORT: Final = """
import resource, sys
from cordially.cli.main import main
status = main(["import", "--yes", "--json", sys.argv[1]])
try:
    with open("/proc/self/status") as told:
        kilobytes = next(line.split()[1] for line in told if line.startswith("VmHWM"))
except FileNotFoundError:  # no Linux
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(kilobytes, file=sys.stderr)
sys.exit(status)
"""
_READ: Final = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from cordially import importers
importers.read([Path(sys.argv[1])], importers.Brief(now=datetime(2026, 6, 27, tzinfo=UTC)))
"""


class Imported(NamedTuple):
    """One import: CPU seconds, the most memory it held (in megabytes), and what it says it did."""

    seconds: float
    megabytes: float
    told: dict[str, Any]


def measure() -> Iterator[Line]:
    """Measure all of it; the peers too, where they can be installed."""
    with TemporaryDirectory() as directory:
        folder = Path(directory)
        archive = folder / "Complete_LinkedInDataExport_06-27-2026.zip"
        write_large(
            archive, seed=1, connections=CONNECTIONS, messages=MESSAGES, invitations=INVITATIONS, day=DAY
        )
        yield from _large(archive, folder)
        yield from _growing(folder)


def _large(archive: Path, folder: Path) -> Iterator[Line]:
    first: list[Imported] = []
    again: list[Imported] = []
    floor: list[float] = []
    reading: list[float] = []
    peers: dict[str, list[float]] = {}
    spent([sys.executable, "-c", _READ, str(archive)])  # the first run compiles the modules
    with installed(archive) as found:
        for number in range(ROUNDS):
            home = folder / f"home{number}"
            floor.append(_floor(archive, folder / f"floor{number}.sqlite"))
            reading.append(spent([sys.executable, "-c", _READ, str(archive)]).seconds)
            first.append(_imported(archive, home))
            again.append(_imported(archive, home))
            if number < PEER_ROUNDS:
                for peer in found:
                    peers.setdefault(peer.name, []).append(peer.run())
            shutil.rmtree(home)
        kept = {peer.name: peer.kept() for peer in found}
    if any(each.told["added"] or each.told["updated"] for each in again):
        raise RuntimeError("the second import of the same file changed something")
    rows = f"{CONNECTIONS:,} connections, {MESSAGES:,} messages"
    took = [each.seconds for each in first]
    beyond = [one - least for one, least in zip(took, floor, strict=True)]
    yield Line(f"import of {rows}: CPU beyond the floor", spread(beyond), "s", "<= 3")
    yield Line("the floor: stdlib parses, inserts, indexes the same", spread(floor), "s")
    yield Line(
        "the same import: most memory held", spread([each.megabytes for each in first]), "MB", "<= 300"
    )
    yield Line(
        "the same file once more, against the first time",
        ratios([e.seconds for e in again], took),
        "x",
        "<= 0.5",
    )
    for peer in found:
        theirs = peers[peer.name]
        part = took[: len(theirs)]
        yield Line(f"import, against {peer.name} ({peer.does})", ratios(part, theirs), "x")
        yield Line(f"reading alone, against {peer.name}", ratios(reading[: len(theirs)], theirs), "x")
        for kind, count in kept[peer.name].items():
            yield Line(f"{kind} that {peer.name} keeps, of {_given(kind):,}", spread([count]), "")


def _given(kind: str) -> int:
    return {"connections": CONNECTIONS, "messages": MESSAGES}[kind]


def _growing(folder: Path) -> Iterator[Line]:
    """Measure what new people cost in a small store and in a large one.

    What counts is the time of an import of new people beyond that of the same people once more, which reads store and
    file likewise and finds that there is nothing to do. Their file is another by one line end, as the very same one would
    not be read at all.
    """
    newcomers = folder / "newcomers.zip"
    write_large(newcomers, seed=3, connections=NEW, messages=0, invitations=0, day=DAY)
    same_people = _with_one_more_line_end(newcomers, folder / "same-people.zip")
    kept = {}
    for size in STORES:
        kept[size] = folder / f"store{size}"
        there = folder / f"there{size}.zip"
        write_large(there, seed=2, connections=size, messages=0, invitations=0, day=DAY)
        _imported(there, kept[size])
    first: dict[int, list[float]] = {size: [] for size in STORES}
    again: dict[int, list[float]] = {size: [] for size in STORES}
    for number in range(GROWING_ROUNDS):
        for size in STORES:
            home = folder / f"growing{size}-{number}"
            shutil.copytree(kept[size], home)
            first[size].append(_imported(newcomers, home).seconds)
            again[size].append(_imported(same_people, home).seconds)
            shutil.rmtree(home)
    cost = {size: _beyond(first[size], again[size]) for size in STORES}
    small, large = STORES
    yield Line(
        f"a new contact among {large:,}, against among {small:,}",
        ratios(cost[large], cost[small]),
        "x",
        "<= 1.5",
    )
    yield Line(f"a new contact among {large:,}: CPU", spread(cost[large], scale=1e6), "µs")


def _beyond(first: Sequence[float], again: Sequence[float]) -> list[float]:
    """Return what each new contact cost, in several groups of rounds; noise only ever adds time, hence the quartiles."""
    return [
        (lower_quartile(first[group::GROUPS]) - lower_quartile(again[group::GROUPS])) / NEW
        for group in range(GROUPS)
    ]


def _with_one_more_line_end(archive: Path, target: Path) -> Path:
    with zipfile.ZipFile(archive) as opened, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
        for name in opened.namelist():
            written.writestr(name, opened.read(name) + (b"\n" if name == "Connections.csv" else b""))
    return target


def _imported(archive: Path, home: Path) -> Imported:
    done = spent([sys.executable, "-c", _IMPORT, str(archive)], more={"CORDIALLY_HOME": str(home)})
    return Imported(done.seconds, int(done.error.split()[-1]) / 1024, json.loads(done.output))


def _floor(archive: Path, store: Path) -> float:
    return spent([sys.executable, import_floor.__file__, str(archive), str(store)]).seconds
