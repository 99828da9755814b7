"""Taking files in: read, preview, apply, take back, and look at what was imported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from cordially import importers
from cordially.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime, tzinfo

    from cordially.journal import Batch, FileTaken, Journal, Plan
    from cordially.proposals import Reading


def read(
    journal: Journal,
    paths: Sequence[str],
    *,
    now: datetime,
    zone: tzinfo,
    own: Iterable[str] = (),
    keep_bodies: bool = False,
    progress: Callable[[str, int, int], None] | None = None,
) -> Reading:
    """Read files, folders and archives; nothing is written.

    ``own`` are e-mail addresses of the user beside those the journal knows; ``keep_bodies`` keeps the text of e-mails;
    ``progress`` is told the file being read, how many are done, and how many there are.
    Raises NotFoundError when nothing is at a path and BadInputError when nothing at all can be read.
    """
    if not all(paths):
        raise BadInputError("A path is empty.", hint="Name the file, folder or ZIP to read.", field="paths")
    addresses = frozenset(address.casefold() for address in (*own, *journal.own_addresses()))
    more = {"progress": progress} if progress else {}
    known = journal.known_files()
    brief = importers.Brief(now=now, zone=zone, own=addresses, keep_bodies=keep_bodies, known=known, **more)
    return importers.read([Path(path) for path in paths], brief)


def preview(journal: Journal, reading: Reading, now: datetime) -> dict[str, Any]:
    """Return what an import would do, in the machine format of the contract; ``batch`` is null."""
    plan = journal.preview(reading, now=now)
    return {**_as_json(plan, None), "questions": plan.new_questions, "new_people": plan.new_people}


def take_in(journal: Journal, reading: Reading, now: datetime) -> dict[str, Any]:
    """Import, wholly or not at all, and return what was done in the machine format of the contract."""
    batch = journal.apply(reading, now=now)
    asked = sum(1 for question in journal.questions() if question.batch == batch.id)
    return {**_as_json(batch, batch.id), "questions": asked}


def as_json(batch: Batch) -> dict[str, Any]:
    """Return an import that was done, with every file and what became of its rows."""
    return {
        **_as_json(batch, batch.id),
        "at": batch.at.isoformat(),
        "taken_back_at": batch.taken_back_at.isoformat() if batch.taken_back_at else None,
    }


def _as_json(done: Plan | Batch, batch: str | None) -> dict[str, Any]:
    return {
        "files": [_file_json(file) for file in done.files if file.read.kind != "raw"],
        "added": done.added,
        "updated": done.updated,
        "unchanged": done.unchanged,
        "problems": [
            {"file": p.file, "row": p.line, "cell": p.cell, "reason": p.reason, "hint": p.hint}
            for p in done.problems
        ],
        "kept_raw": list(done.kept_raw),
        "raw": [_file_json(file) for file in done.files if file.read.kind == "raw"],
        "batch": batch,
    }


def _file_json(file: FileTaken) -> dict[str, Any]:
    read = file.read
    return {
        "file": read.file,
        "kind": read.kind,
        "rows": read.rows,
        "added": file.added,
        "updated": file.updated,
        "unchanged": file.unchanged,
        "problems": file.problems,
        "raw": file.raw,
        "note": read.note,
        "as_of": read.as_of.isoformat() if read.as_of else None,
    }
