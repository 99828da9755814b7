"""What was imported: every import with its files, what became of each row, and what could not be read.

cordially imports                 list them
cordially imports show b2         one of them in full
cordially imports undo b2         take one back; what you wrote yourself stays
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from cordially.cli import clock
from cordially.cli.printing import print_json
from cordially.services import importing
from cordially.services.journals import open_journal

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import datetime

    from cordially.cli.main import Parser
    from cordially.journal import Batch

_ACTIONS: Final = ("list", "show", "undo")


def prepare(arguments: list[str]) -> list[str]:
    """Read ``imports`` as ``imports list``."""
    if any(a in ("-h", "--help") for a in arguments) or (arguments and not arguments[0].startswith("-")):
        return arguments
    return ["list", *arguments]


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    actions.add_parser("list", help="every import")
    for action, about in (("show", "one import in full"), ("undo", "take one back")):
        actions.add_parser(action, help=about).add_argument("batch", metavar="BATCH", help="such as b2")
    for one in actions.choices.values():
        one.add_argument("--json", action="store_true", help="machine format")


def run(arguments: Namespace) -> int:
    """List, show or undo; returns the exit status."""
    now = clock.now()
    if arguments.action == "list":
        return show_all(now, as_json=arguments.json)
    if arguments.action == "undo":
        return undo(arguments.batch, now, as_json=arguments.json)
    with open_journal(now) as journal:
        batch = journal.batch(arguments.batch)
    body = importing.as_json(batch)
    if arguments.json:
        print_json(body)
    else:
        print(_text(body))
    return 0


def undo(batch: str, now: datetime, *, as_json: bool) -> int:
    """Take an import back; returns the exit status."""
    with open_journal(now) as journal:
        taken = journal.take_back(batch, now=now)
    if as_json:
        print_json({"batch": taken.id, "taken_back": True})
    else:
        print(f"Import {taken.id} is taken back; what you wrote yourself stays.")
    return 0


def show_all(now: datetime, *, as_json: bool) -> int:
    """List every import; returns the exit status."""
    with open_journal(now) as journal:
        batches = journal.batches()
    if as_json:
        print_json([_line(batch) for batch in batches])
        return 0
    if not batches:
        print(
            "Nothing was imported yet. 'cordially import --help' says what can be, and how to get your export."
        )
        return 0
    from cordially.cli.terminal import table

    rows = [
        (b.id, _when(b.at), f"{b.added} new, {b.updated} changed", ", ".join(_kinds(b)), _state(b))
        for b in batches
    ]
    print(table(("Import", "When", "What", "Read", "State"), rows))
    print("One in full: cordially imports show BATCH")
    return 0


def _kinds(batch: Batch) -> list[str]:
    kinds = (file.read.kind.replace("_", " ") for file in batch.files if file.read.kind != "raw")
    return list(dict.fromkeys(kinds))


def _state(batch: Batch) -> str:
    return "taken back" if batch.taken_back_at else "stands"


def _when(at: datetime) -> str:
    return at.astimezone(clock.zone()).strftime("%Y-%m-%d %H:%M")


def _line(batch: Batch) -> dict[str, Any]:
    return {
        "batch": batch.id,
        "at": batch.at.isoformat(),
        "added": batch.added,
        "updated": batch.updated,
        "unchanged": batch.unchanged,
        "files": [file.read.file for file in batch.files],
        "state": _state(batch),
    }


def _text(body: dict[str, Any]) -> str:
    from cordially.cli.imported import import_text

    state = " (taken back since)" if body["taken_back_at"] else ""
    return import_text(body, f"Import {body['batch']}{state}", rows_apart=True)
