"""Taking files in: read, preview, apply, take back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from cordially import importers

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from cordially.journal import Batch, Journal, Plan
    from cordially.proposals import Reading


def read(paths: Sequence[str]) -> Reading:
    """Read files, folders and archives; nothing is written.

    Raises NotFoundError when nothing is at a path and BadInputError when nothing at all can be read.
    """
    return importers.read([Path(path) for path in paths])


def preview(journal: Journal, reading: Reading, now: datetime) -> dict[str, Any]:
    """Return what an import would do, in the machine format of the contract; ``batch`` is null."""
    return _as_json(journal.preview(reading, now=now), None)


def take_in(journal: Journal, reading: Reading, now: datetime) -> dict[str, Any]:
    """Import, wholly or not at all, and return what was done in the machine format of the contract."""
    batch = journal.apply(reading, now=now)
    return _as_json(batch, batch.id)


def _as_json(done: Plan | Batch, batch: str | None) -> dict[str, Any]:
    return {
        "files": [{"file": f.file, "kind": f.kind, "rows": f.rows, "note": f.note} for f in done.files],
        "added": done.added,
        "updated": done.updated,
        "unchanged": done.unchanged,
        "problems": [
            {"file": p.file, "row": p.line, "cell": p.cell, "reason": p.reason, "hint": p.hint}
            for p in done.problems
        ],
        "kept_raw": list(done.kept_raw),
        "batch": batch,
    }
