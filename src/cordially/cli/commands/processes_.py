"""Your hiring processes and business meetings: list, look at one, add, say who takes part, forget.

cordially processes
cordially processes add Northwind --title "Data Engineer"
cordially processes add Contoso --title "Reporting contract" --business
cordially processes involve Northwind "Dana Reyes" --role recruiter
cordially processes show Northwind
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal

from cordially.cli import clock
from cordially.cli.printing import confirmed, print_json
from cordially.etiquette.situation import FACTS
from cordially.services.journals import open_journal

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser
    from cordially.journal import Journal
    from cordially.people import Process

_ACTIONS: Final = ("list", "show", "add", "involve", "forget")


def prepare(arguments: list[str]) -> list[str]:
    """Read ``processes`` alone as ``processes list``."""
    if not any(a in ("-h", "--help") for a in arguments) and (not arguments or arguments[0].startswith("-")):
        return ["list", *arguments]
    return arguments


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="list them, the open ones first")
    listing.add_argument("--open", action="store_true", help="only those under way")
    actions.add_parser("show", help="who takes part and what happened").add_argument(
        "process", metavar="PROCESS"
    )
    adding = actions.add_parser("add", help="begin one")
    adding.add_argument("company", metavar="COMPANY")
    adding.add_argument("--title", metavar="TITLE", help="the job, or what the business is about")
    adding.add_argument("--business", action="store_true", help="a business meeting, not a job")
    adding.add_argument("--advert", metavar="ADDRESS", help="where it is advertised")
    involving = actions.add_parser("involve", help="say that somebody takes part")
    involving.add_argument("process", metavar="PROCESS")
    involving.add_argument("person", metavar="NAME")
    involving.add_argument("--role", choices=FACTS["role"], metavar="ROLE", help=", ".join(FACTS["role"]))
    forgetting = actions.add_parser("forget", help="delete one and its part of the log")
    forgetting.add_argument("process", metavar="PROCESS")
    forgetting.add_argument("--yes", action="store_true", help="without asking")
    for one in actions.choices.values():
        one.add_argument("--json", action="store_true", help="machine format")


def run(arguments: Namespace) -> int:
    """Do what was asked; returns the exit status."""
    with open_journal(clock.now()) as journal:
        return _ACTION[arguments.action](journal, arguments)


def _list(journal: Journal, arguments: Namespace) -> int:
    from cordially.services.process_list import listed

    found = listed(journal, now=clock.now(), zone=clock.zone(), only_open=arguments.open)
    if arguments.json:
        print_json([one._asdict() for one in found])
        return 0
    if not found:
        print('There is no process yet. Begin one: cordially processes add "Northwind" --title Analyst')
        return 0
    from cordially.cli.terminal import table
    from cordially.services.plain_words import stage_name

    rows = [(one.id, one.title, stage_name(one.stage, one.pursuit), str(one.people)) for one in found]
    print(table(("Id", "Process", "Where it stands", "People"), rows))
    return 0


def _show(journal: Journal, arguments: Namespace) -> int:
    process = journal.process(arguments.process)
    people = journal.people_in(process.id)
    events = journal.events_of(process=process.id)
    if arguments.json:
        from cordially.services.person_page import event_json

        body = {
            **_as_json(process),
            "people": [{"person": p.id, "name": p.name, "role": role} for p, role in people],
            "log": [event_json(event) for event in events],
        }
        print_json(body)
        return 0
    from cordially.cli.commands.log_ import log_text
    from cordially.cli.terminal import bullet, clean, heading
    from cordially.services.plain_words import ROLE_NAMES, stage_name

    print(heading(f"{clean(process.called)} ({process.id})"))
    print(f"  {stage_name(_stage(journal, process), process.pursuit)}")
    for person, role in people:
        print(bullet(f"{clean(person.called)}: {ROLE_NAMES[role] if role else 'role not known'}"))
    if events:
        print()
        print(log_text(journal, events))
    return 0


def _stage(journal: Journal, process: Process) -> str | None:
    from cordially.services.process_list import listed

    found = listed(journal, now=clock.now(), zone=clock.zone())
    return next(one.stage for one in found if one.id == process.id)


def _add(journal: Journal, arguments: Namespace) -> int:
    from cordially.cli.terminal import clean

    pursuit: Literal["job", "business"] = "business" if arguments.business else "job"
    process = journal.add_process(
        arguments.company,
        arguments.title,
        pursuit=pursuit,
        advert=arguments.advert,
    )
    if arguments.json:
        print_json(_as_json(process))
        return 0
    print(f"{clean(process.called)} ({process.id}) is begun.")
    first = "exploring" if pursuit == "business" else "exploring, applied, interview_scheduled …"
    print(f"Say where it stands: cordially log KIND --process {process.id} ({first}); --kinds lists them.")
    return 0


def _involve(journal: Journal, arguments: Namespace) -> int:
    process, person = journal.process(arguments.process), journal.person(arguments.person)
    event = journal.involve(person.id, process.id, arguments.role, now=clock.now())
    if arguments.json:
        print_json({"entry": event.id, "person": person.id, "process": process.id, "role": arguments.role})
    else:
        from cordially.cli.terminal import clean

        print(f"{clean(person.called)} takes part in {clean(process.called)}.")
    return 0


def _forget(journal: Journal, arguments: Namespace) -> int:
    from cordially.cli.terminal import clean

    process = journal.process(arguments.process)
    what = f"{clean(process.called)} ({process.id}) and its part of the log will be deleted for good; people stay."
    if not confirmed(what, "Forget it?", yes=arguments.yes):
        print("Nothing was forgotten.")
        return 0
    journal.forget_process(process.id)
    if arguments.json:
        print_json({"forgotten": process.id})
    else:
        print(f"{process.id} is forgotten.")
    return 0


def _as_json(process: Process) -> dict[str, Any]:
    return {
        "id": process.id,
        "company": process.company.name if process.company else None,
        "title": process.title,
        "pursuit": process.pursuit,
        "advert": process.advert,
    }


_ACTION: Final = {"list": _list, "show": _show, "add": _add, "involve": _involve, "forget": _forget}
