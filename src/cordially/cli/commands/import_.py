"""Read your LinkedIn export: ZIPs, unpacked folders or single files. Nothing leaves this machine.

  cordially import Complete_LinkedInDataExport_03-18-2026.zip
  cordially import --list          what was imported
  cordially import --undo b2       take an import back

How to get the export: on LinkedIn, Settings & Privacy > Data privacy > Get a copy of your data > Download larger data
archive. LinkedIn sends an e-mail with a link within a day or two.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from cordially.cli import clock
from cordially.cli.printing import somebody_there, typed
from cordially.cli.usage import completed
from cordially.services import importing
from cordially.services.journals import open_journal

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import datetime

    from cordially.cli.main import Parser
    from cordially.journal import Journal

_SHOWN = 12
"""How many problems or raw files the text names; the rest is counted, and all are in --json."""


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    completed(
        parser.add_argument("paths", nargs="*", metavar="PATH", help="ZIP, folder or CSV file of an export")
    )
    parser.add_argument("--preview", action="store_true", help="only show what it would add")
    parser.add_argument("--yes", action="store_true", help="import without asking")
    parser.add_argument("--list", action="store_true", help="list what was imported")
    parser.add_argument("--undo", metavar="BATCH", help="take an import back")
    parser.add_argument("--json", action="store_true", help="machine format; imports without asking")


def run(arguments: Namespace) -> int:
    """Import, list or undo; returns the exit status."""
    now = clock.now()
    if arguments.undo and (arguments.paths or arguments.list):
        from cordially.cli.usage import UsageError

        raise UsageError("'--undo' goes alone.", hint="First take back, then import.")
    if arguments.undo:
        return _undo(arguments, now)
    if arguments.list:
        return _list(arguments, now)
    if not arguments.paths:
        from cordially.cli.usage import UsageError

        raise UsageError(
            "Say which export to read.", hint="cordially import EXPORT.zip, or --help for how to get it."
        )
    _progress(arguments, "Reading …")
    reading = importing.read(arguments.paths)
    with open_journal(now) as journal:
        _progress(arguments, "Comparing with what is known …")
        if arguments.preview:
            _shown(arguments, importing.preview(journal, reading, now), "Would be imported")
            return 1 if reading.nothing_good else 0
        if not arguments.json and not arguments.yes and somebody_there():
            _shown(arguments, importing.preview(journal, reading, now), "Would be imported")
            if typed("Import this? [Y/n] ") not in ("", "y", "yes"):
                print("Nothing was imported.")
                return 0
        _progress(arguments, "Importing …")
        _shown(arguments, importing.take_in(journal, reading, now), "Imported")
        return 1 if reading.nothing_good else 0


def _progress(arguments: Namespace, text: str) -> None:
    if not arguments.json and sys.stderr.isatty():
        print(text, file=sys.stderr)


def _shown(arguments: Namespace, done: dict[str, Any], title: str) -> None:
    if arguments.json:
        import json

        print(json.dumps(done, ensure_ascii=False))
    else:
        print(_text(done, title))


def _text(done: dict[str, Any], title: str) -> str:
    from cordially.cli.terminal import bullet, clean, heading, table

    counts = f"{done['added']} new, {done['updated']} changed, {done['unchanged']} known already"
    lines = [f"{heading(title)}: {counts}"]
    if done["files"]:
        rows = [(f["file"], f["kind"], str(f["rows"]), f["note"]) for f in done["files"]]
        lines += ["", table(("File", "Kind", "Rows", "Note"), rows)]
    if done["problems"]:
        rows_lost = sum(1 for p in done["problems"] if p["row"] and not p["cell"])
        title = f"{rows_lost} rows could not be read; the rest went on" if rows_lost else "Worth a look"
        lines += ["", heading(title)]
        for problem in done["problems"][:_SHOWN]:
            where = f"{problem['file']}:{problem['row']}" if problem["row"] else problem["file"]
            lines.append(bullet(clean(f"{where}: {problem['reason']} {problem['hint']}".strip())))
        if len(done["problems"]) > _SHOWN:
            lines.append(f"  … and {len(done['problems']) - _SHOWN} more (all of them with --json)")
    if done["kept_raw"]:
        names = ", ".join(clean(name) for name in done["kept_raw"][:_SHOWN])
        more = f" and {len(done['kept_raw']) - _SHOWN} more" if len(done["kept_raw"]) > _SHOWN else ""
        lines += ["", bullet(f"Kept as they are, not read yet: {names}{more}.", 0, "*")]
    if done["batch"]:
        lines += ["", f"Take it back with: cordially import --undo {done['batch']}"]
    return "\n".join(lines)


def _undo(arguments: Namespace, now: datetime) -> int:
    with open_journal(now) as journal:
        batch = journal.take_back(arguments.undo, now=now)
    if arguments.json:
        import json

        print(json.dumps({"batch": batch.id, "taken_back": True}))
    else:
        print(f"Import {batch.id} is taken back; what you wrote yourself stays.")
    return 0


def _list(arguments: Namespace, now: datetime) -> int:
    with open_journal(now) as journal:
        rows = _batches(journal)
    if arguments.json:
        import json

        print(json.dumps(rows, ensure_ascii=False))
        return 0
    if not rows:
        print("Nothing was imported yet. 'cordially import --help' says how to get your export.")
        return 0
    from cordially.cli.terminal import table

    cells = [
        (r["batch"], r["at"][:16].replace("T", " "), f"{r['added']} new, {r['updated']} changed", r["state"])
        for r in rows
    ]
    print(table(("Import", "When (UTC)", "What", "State"), cells))
    return 0


def _batches(journal: Journal) -> list[dict[str, Any]]:
    return [
        {
            "batch": b.id,
            "at": b.at.isoformat(),
            "added": b.added,
            "updated": b.updated,
            "unchanged": b.unchanged,
            "files": [f.file for f in b.files],
            "state": "taken back" if b.taken_back_at else "stands",
        }
        for b in journal.batches()
    ]
