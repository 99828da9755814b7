"""What was read, as plain JSON: only what says something, in the order it was read.

``python -m tests.importers.quirks.plain`` writes what is read now beside every example. Look at each difference before
you keep it: these files say what the importer ought to read, and a changed key makes users' next import add everything anew.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tests.importers.exports import read_files

HERE = Path(__file__).parent


def quirks() -> list[str]:
    """The names of all examples: the folders beside this file."""
    return sorted(path.name for path in HERE.iterdir() if path.is_dir() and path.name != "__pycache__")


def read_quirk(name: str) -> dict[str, Any]:
    """Read the files of one example as one export."""
    folder = HERE / name
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    reading = read_files([(path.relative_to(folder).as_posix(), path.read_bytes()) for path in paths])
    return {
        "owner": reading.owner,
        "files": [{"file": f.file, "kind": f.kind, "rows": f.rows, "note": f.note} for f in reading.files],
        "problems": [plain(problem) for problem in reading.problems],
        "raw": {raw.file: raw.reason for raw in reading.raw},
        "proposals": [{"": type(one).__name__, **plain(one)} for one in reading.proposals],
    }


def plain(value: Any) -> Any:
    """A value without its empty parts, in types that JSON knows."""
    if is_dataclass(value):
        told = {field.name: plain(getattr(value, field.name)) for field in fields(value)}
        return {name: each for name, each in told.items() if each not in (None, "", [], {}, False)}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def expected(name: str) -> Path:
    """Where it stands what is to be read."""
    return HERE / f"{name}.expected.json"


def main() -> None:
    """Write what is read now."""
    for name in quirks():
        text = json.dumps(read_quirk(name), ensure_ascii=False, indent=1)
        expected(name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
