"""Read what you have about the people in your search. What a file is, is told by its content; nothing leaves this machine.

  cordially import Complete_LinkedInDataExport_03-18-2026.zip
  cordially import --preview calendar.ics contacts.vcf     only show what it would add
  cordially import --me me@example.org Inbox.mbox          mail: who wrote when; bodies only with --keep-bodies
  cordially import --undo b2                               take an import back

Read are: the LinkedIn export (ZIP, folder or single files of it), calendars (.ics), contacts (.vcf), mail (.eml, mbox,
Maildir) and a résumé in JSON. The same file again changes nothing; 'cordially imports' shows what was imported.

How to get the export: on LinkedIn, Settings & Privacy > Data privacy > Get a copy of your data > Download larger data
archive. LinkedIn sends an e-mail with a link within a day or two.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from cordially.cli import clock
from cordially.cli.printing import print_json, somebody_there, typed
from cordially.cli.usage import UsageError, completed
from cordially.collecting import no_collecting
from cordially.services import importing
from cordially.services.journals import open_journal

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import datetime

    from cordially.cli.main import Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    completed(parser.add_argument("paths", nargs="*", metavar="PATH", help="file, folder or ZIP"))
    parser.add_argument("--preview", action="store_true", help="only show what it would add")
    parser.add_argument("--yes", action="store_true", help="import without asking")
    parser.add_argument(
        "--me", action="append", default=[], metavar="ADDRESS", help="an e-mail address of yours"
    )
    parser.add_argument("--keep-bodies", action="store_true", help="keep the text of e-mails too")
    parser.add_argument("--list", action="store_true", help="list what was imported")
    parser.add_argument("--undo", metavar="BATCH", help="take an import back")
    parser.add_argument("--json", action="store_true", help="machine format; imports without asking")


def run(arguments: Namespace) -> int:
    """Import, list or undo; returns the exit status."""
    from cordially.cli.commands import imports_

    now = clock.now()
    if arguments.undo and (arguments.paths or arguments.list):
        raise UsageError("'--undo' goes alone.", hint="First take back, then import.")
    if arguments.undo:
        return imports_.undo(arguments.undo, now, as_json=arguments.json)
    if arguments.list:
        return imports_.show_all(now, as_json=arguments.json)
    if not arguments.paths:
        raise UsageError(
            "Say what to read.", hint="cordially import EXPORT.zip, or --help for how to get it."
        )
    with no_collecting():
        return _import(arguments, now)


def _import(arguments: Namespace, now: datetime) -> int:
    progress = _Progress(visible=not arguments.json and sys.stderr.isatty())
    with open_journal(now) as journal:
        reading = importing.read(
            journal,
            arguments.paths,
            now=now,
            zone=clock.zone(),
            own=arguments.me,
            keep_bodies=arguments.keep_bodies,
            progress=progress.reading,
        )
        status = 1 if reading.nothing_good else 0
        progress.says("Comparing with what is known …")
        asks = not arguments.json and not arguments.yes and somebody_there()
        if arguments.preview or asks:
            would = importing.preview(journal, reading, now)
            progress.done()
            _shown(arguments, would, "Would be imported")
            if arguments.preview:
                return status
            if typed("Import this? [Y/n] ") not in ("", "y", "yes"):
                print("Nothing was imported.")
                return 0
        progress.says("Importing …")
        done = importing.take_in(journal, reading, now)
        progress.done()
        _shown(arguments, done, "Imported")
        return status


class _Progress:
    """One line on the terminal that says how far it is, and is gone at the end."""

    def __init__(self, *, visible: bool) -> None:
        self._visible = visible
        self._wrote = False

    def reading(self, file: str, done: int, total: int) -> None:
        """Say which file is being read."""
        from cordially.cli.terminal import clean

        self.says(f"Reading {done + 1} of {total}: {clean(file)} …")

    def says(self, text: str) -> None:
        """Replace the line."""
        if self._visible:
            from cordially.cli.terminal import width

            self._wrote = True
            print(f"\r\x1b[K{text[: width() - 1]}", end="", file=sys.stderr, flush=True)

    def done(self) -> None:
        """Clear the line."""
        if self._wrote:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _shown(arguments: Namespace, done: dict[str, Any], title: str) -> None:
    if arguments.json:
        print_json(done)
        return
    from cordially.cli.imported import import_text

    print(import_text(done, title))
