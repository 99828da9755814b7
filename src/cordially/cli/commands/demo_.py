"""Look around a fictional job search: its export goes through the real importer, then today's page and one full advice."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cordially.cli import clock
from cordially.services import demonstration

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "--json", action="store_true", help="print where the demo is, and today's page, for programs"
    )


def run(arguments: Namespace) -> int:
    """Build the demo and show it; never waits for input. Returns the exit status."""
    now = clock.now()
    made = demonstration.prepare(now)
    os.environ["CORDIALLY_HOME"] = made.home
    os.environ.pop("CORDIALLY_STORE", None)
    if arguments.json:
        return _json(made)
    from cordially.cli.main import main
    from cordially.cli.terminal import heading, paragraph, style

    print(style("A demo: every person, company and message below is invented.", "care"))
    print(
        paragraph(
            f"{made.rows} records of a LinkedIn export, a calendar, contacts and mail were read by the real importer, and a log beside them."
        )
    )
    print()
    main(["today"])
    print()
    print(heading(f"One of them in full: {made.interviewer}"))
    print()
    main(["advise", "--person", made.interviewer])
    print()
    print("To look around further:")
    print(f'  export CORDIALLY_HOME="{made.home}"')
    print("  cordially questions, today, processes, people, log, imports, advise --person NAME")
    print('  cordially who "Wexcombe Rail"; cordially ties Camila; cordially search timetable')
    print("  cordially draft Suharti; cordially proof --profile; cordially check --list")
    print(f'  cordially import --preview "{made.export}"')
    return 0


def _json(made: demonstration.Demonstration) -> int:
    import json

    from cordially.services import agenda, rulebooks
    from cordially.services.journals import open_journal
    from cordially.services.settings import habits, settings

    now = clock.now()
    with open_journal(now) as journal:
        shown = agenda.day(journal, rulebooks.adviser(), now=now, habits=habits(settings(), clock.zone()))
    print(
        json.dumps(
            {"home": made.home, "export": made.export, "today": agenda.as_json(shown)}, ensure_ascii=False
        )
    )
    return 0
