"""The files of the shipped rulebook, in their reading order."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from cordially.etiquette.rulebook.reading import RulebookFile

DATA = Path(str(files("cordially.etiquette.rulebook").joinpath("data")))


@cache
def shipped_files() -> tuple[RulebookFile, ...]:
    paths = [
        DATA / "moves.toml",
        *sorted((DATA / "founding").glob("*.toml")),
        *sorted((DATA / "further").glob("*.toml")),
        DATA / "house.toml",
    ]
    return tuple(
        RulebookFile(path.relative_to(DATA).as_posix(), path.read_text(encoding="utf-8")) for path in paths
    )
