"""Look around a fictional job search in your browser: its export goes through the real importer, until Ctrl-C.

cordially demo             in the browser
cordially demo --print     in the terminal: today's page and one piece of advice in full
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from cordially.cli import clock
from cordially.cli.commands.serve_ import add_place
from cordially.services import demonstration

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "--print", action="store_true", help="show it in the terminal, and do not open the browser"
    )
    parser.add_argument(
        "--json", action="store_true", help="print where the demo is, and today's page, for programs"
    )
    add_place(parser)


def run(arguments: Namespace) -> int:
    """Build the demo and show it; never waits for input. Returns the exit status."""
    from cordially.cli.terminal import paragraph, style

    now = clock.now()
    if not arguments.json and sys.stdout.isatty():
        print(style("Making the demo …", "dim"), flush=True)
    made = demonstration.prepare(now)
    os.environ["CORDIALLY_HOME"] = made.home
    os.environ.pop("CORDIALLY_STORE", None)
    if arguments.json:
        return _json(made)
    print(style("A demo: every person, company and message below is invented.", "care"))
    print(
        paragraph(
            f"{made.rows} records of a LinkedIn export, a calendar, contacts and mail were read by the real importer, and a log beside them."
        )
    )
    # In a file or a pipe the tour is what can be read.
    if arguments.print or not sys.stdout.isatty():
        _tour(made)
    return 0 if arguments.print else _serve(arguments)


def _tour(made: demonstration.Demonstration) -> None:
    from cordially.cli.main import main
    from cordially.cli.terminal import heading

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


def _serve(arguments: Namespace) -> int:
    from cordially.cli.commands.serve_ import set_password
    from cordially.web.serving import serve

    print("In the terminal instead: cordially demo --print", flush=True)
    given = set_password(ask=False)
    return serve(
        now=clock.now,
        zone=clock.zone(),
        host=arguments.host,
        port=arguments.port,
        browser=not arguments.no_browser,
        with_password=given,
        only_demo=True,
    )


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
