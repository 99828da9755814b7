"""The people you know of: search, look at one, add, correct, forget.

cordially people dana                          search by name, company or position
cordially people show "Dana Reyes"
cordially people add "Dana Reyes" --company Northwind --position Recruiter
cordially people edit "Dana Reyes" --email dana@example.com
cordially people forget "Dana Reyes"           delete them and everything about them
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from cordially.cli import clock
from cordially.cli.printing import confirmed, print_json
from cordially.cli.usage import positive
from cordially.errors import BadInputError
from cordially.services.journals import open_journal

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser
    from cordially.journal import Journal
    from cordially.people import Person

_ACTIONS: Final = ("list", "show", "add", "edit", "forget")
_FIELDS: Final = ("given", "family", "company", "position", "email", "profile")


def prepare(arguments: list[str]) -> list[str]:
    """Read ``people TEXT`` as ``people list TEXT``."""
    if not any(a in ("-h", "--help") for a in arguments) and (not arguments or arguments[0] not in _ACTIONS):
        return ["list", *arguments]
    return arguments


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="list or search")
    listing.add_argument("text", nargs="*", help="words of a name, company or position")
    listing.add_argument("--limit", type=positive, default=30, metavar="N", help="how many (30)")
    actions.add_parser("show", help="what is known of somebody").add_argument("name", metavar="NAME")
    adding = actions.add_parser("add", help="write somebody down")
    adding.add_argument("name", metavar="NAME")
    editing = actions.add_parser("edit", help="correct what is known of somebody")
    editing.add_argument("name", metavar="NAME")
    editing.add_argument("--name", dest="new_name", metavar="NAME")
    for one in (adding, editing):
        for field in _FIELDS:
            one.add_argument(f"--{field}", metavar=field.upper())
    forgetting = actions.add_parser("forget", help="delete somebody and everything about them")
    forgetting.add_argument("name", metavar="NAME")
    forgetting.add_argument("--yes", action="store_true", help="without asking")
    for one in actions.choices.values():
        one.add_argument("--json", action="store_true", help="machine format")


def run(arguments: Namespace) -> int:
    """Do what was asked; returns the exit status."""
    with open_journal(clock.now()) as journal:
        return _ACTION[arguments.action](journal, arguments)


def _list(journal: Journal, arguments: Namespace) -> int:
    text = " ".join(arguments.text)
    everybody = [] if text else journal.people()
    found = journal.find_people(text, limit=arguments.limit) if text else everybody[: arguments.limit]
    if arguments.json:
        print_json([_as_json(person) for person in found])
        return 0 if found or not text else 3
    if not found:
        print(
            f"Nobody fits '{text}'."
            if text
            else "Nobody is known yet. Begin with: cordially import EXPORT.zip"
        )
        return 3 if text else 0
    from cordially.cli.terminal import table

    rows = [(p.id, p.called, p.position or "", p.company or "") for p in found]
    print(table(("Id", "Name", "Position", "Company"), rows))
    if len(everybody) > len(found):
        print(f"… and {len(everybody) - len(found)} more: search with 'cordially people TEXT', or --limit.")
    return 0


def _show(journal: Journal, arguments: Namespace) -> int:
    person = journal.person(arguments.name)
    processes = journal.processes_of(person.id)
    events = journal.events_of(person=person.id)
    if arguments.json:
        from cordially.cli.commands.log_ import event_json

        body = {
            **_as_json(person),
            "processes": [p.id for p in processes],
            "log": [event_json(e) for e in events],
        }
        print_json(body)
        return 0
    from cordially.cli.commands.log_ import log_text
    from cordially.cli.terminal import bullet, clean, heading

    print(heading(f"{clean(person.called)} ({person.id})"))
    for field in ("position", "company", "email", "profile"):
        if value := getattr(person, field):
            print(bullet(f"{field}: {clean(value)}"))
    for process in processes:
        print(bullet(f"process: {clean(process.called)} ({process.id})"))
    if events:
        print()
        print(log_text(journal, events))
    print(f'\nWhat to do: cordially advise --person "{clean(person.called)}"')
    return 0


def _add(journal: Journal, arguments: Namespace) -> int:
    given = {field: getattr(arguments, field) for field in _FIELDS if getattr(arguments, field)}
    return _told(journal.add_person(arguments.name, **given), arguments, "is written down")


def _edit(journal: Journal, arguments: Namespace) -> int:
    changed: dict[str, str | None] = {
        f: getattr(arguments, f) for f in _FIELDS if getattr(arguments, f) is not None
    }
    if arguments.new_name:
        changed["name"] = arguments.new_name
    if not changed:
        raise BadInputError("Nothing to change was named.", hint="Such as --company Northwind.")
    person = journal.person(arguments.name)
    return _told(journal.edit_person(person.id, **changed), arguments, "is corrected")


def _told(person: Person, arguments: Namespace, what: str) -> int:
    if arguments.json:
        print_json(_as_json(person))
    else:
        from cordially.cli.terminal import clean

        print(f"{clean(person.called)} ({person.id}) {what}.")
    return 0


def _forget(journal: Journal, arguments: Namespace) -> int:
    from cordially.cli.terminal import clean

    person = journal.person(arguments.name)
    what = f"{clean(person.called)} ({person.id}), their messages and every entry about them will be deleted for good."
    if not confirmed(what, "Forget them?", yes=arguments.yes):
        print("Nobody was forgotten.")
        return 0
    journal.forget_person(person.id)
    if arguments.json:
        print_json({"forgotten": person.id})
    else:
        print(f"{person.id} is forgotten.")
    return 0


def _as_json(person: Person) -> dict[str, Any]:
    fields = ("id", "name", "given", "family", "profile", "email", "company", "position")
    return {field: getattr(person, field) for field in fields}


_ACTION: Final = {"list": _list, "show": _show, "add": _add, "edit": _edit, "forget": _forget}
