"""Programs that read the same export, installed into an environment that is thrown away.

``linkedin2md`` turns every file of the ZIP into Markdown; ``linkedin-analyzer`` turns an unpacked Connections.csv and
messages.csv into spreadsheets. Neither keeps a store, joins one file with another, or can be run again for what is new.
"""

from __future__ import annotations

import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.children import spent

_PACKAGES = ("linkedin2md==0.7.2", "linkedin-analyzer==0.6.0")
_PATIENCE = 300
_MARKDOWN_HEAD = 4  # lines of connections.md before the rows: title, blank, header, rule


class Peer(NamedTuple):
    """A program: what it is called and does, and how to let it run once, which gives its CPU seconds."""

    name: str
    does: str
    run: Callable[[], float]
    kept: Callable[[], dict[str, int]]


@contextmanager
def installed(archive: Path) -> Iterator[list[Peer]]:
    """Provide the peers for one archive, installed afresh; none where they cannot be installed, which is said."""
    with TemporaryDirectory() as directory:
        folder = Path(directory)
        try:
            _install(folder / "venv")
        except (OSError, subprocess.SubprocessError):
            print(f"{' and '.join(_PACKAGES)} cannot be installed here: the comparison is left out.")
            yield []
            return
        with zipfile.ZipFile(archive) as opened:
            opened.extract("Connections.csv", folder / "data" / "input")
            opened.extract("messages.csv", folder / "data" / "input")
        yield [_linkedin2md(folder, archive), _linkedin_analyzer(folder)]


def _install(folder: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "venv", str(folder)], check=True, capture_output=True, timeout=_PATIENCE
    )
    command = [str(folder / "bin" / "pip"), "install", "--quiet", "--only-binary", ":all:", *_PACKAGES]
    subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE)


def _linkedin2md(folder: Path, archive: Path) -> Peer:
    command, out = str(folder / "venv" / "bin" / "linkedin2md"), folder / "markdown"

    def kept() -> dict[str, int]:
        connections = (out / "connections.md").read_text(encoding="utf-8").splitlines()
        messages = (out / "messages.md").read_text(encoding="utf-8").split("\n**From:**")
        return {"connections": len(connections) - _MARKDOWN_HEAD, "messages": len(messages) - 1}

    return Peer(
        "linkedin2md",
        "all files to Markdown",
        lambda: spent([command, str(archive), "-o", str(out)]).seconds,
        kept,
    )


def _linkedin_analyzer(folder: Path) -> Peer:
    command = str(folder / "venv" / "bin" / "linkedin-analyzer")
    told: dict[str, int] = {}

    def run() -> float:
        seconds = 0.0
        for kind in ("connections", "messages"):
            done = spent([command, kind], more={"LINKEDIN_ANALYZER_DATA_DIR": str(folder / "data")})
            told[kind] = int(done.error.rpartition("Total rows: ")[2].split()[0])
            seconds += done.seconds
        return seconds

    return Peer("linkedin-analyzer", "connections and messages to spreadsheets", run, lambda: told)
