"""The people you know of: search, look at one, add, correct, join two records, forget.

cordially people dana                          search by name, company or position
cordially people show "Dana Reyes"             with the file and line each value comes from: --sources
cordially people add "Dana Reyes" --company Northwind --position Recruiter
cordially people edit "Dana Reyes" --email dana@example.com
cordially people edit "Dana Reyes" --zone Asia/Tokyo --country JP     for polite times
cordially people know "Dana Reyes" school "Hillside College" --from 2011 --to 2014
cordially people same p12 p97                  two records, one person; 'people apart p97' undoes it
cordially people forget "Dana Reyes"           delete them and everything about them
"""

from __future__ import annotations

import argparse
import re
from typing import TYPE_CHECKING, Final

from cordially.cli import clock
from cordially.cli.printing import confirmed, print_json
from cordially.cli.usage import positive
from cordially.errors import BadInputError
from cordially.services import person_page
from cordially.services.journals import open_journal

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser
    from cordially.journal import Journal
    from cordially.people import Person

_ACTIONS: Final = ("list", "show", "add", "edit", "know", "same", "apart", "forget")
_BACKGROUNDS: Final = (
    "work",
    "school",
    "group",
    "place",
    "certification",
    "skill",
    "interest",
    "language",
    "volunteering",
)
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
    showing = actions.add_parser("show", help="what is known of somebody")
    showing.add_argument("name", metavar="NAME")
    showing.add_argument("--sources", action="store_true", help="where each value comes from")
    adding = actions.add_parser("add", help="write somebody down")
    adding.add_argument("name", metavar="NAME")
    editing = actions.add_parser("edit", help="correct what is known of somebody")
    editing.add_argument("name", metavar="NAME")
    editing.add_argument("--name", dest="new_name", metavar="NAME")
    for one in (adding, editing):
        for field in _FIELDS:
            one.add_argument(f"--{field}", metavar=field.upper())
        one.add_argument("--zone", metavar="ZONE", help="their time zone, such as Asia/Tokyo")
        one.add_argument("--country", metavar="CODE", help="where they live, such as JP or DE-BY (holidays)")
    knowing = actions.add_parser("know", help="write down a school, earlier work, an interest …")
    knowing.add_argument("name", metavar="NAME")
    knowing.add_argument("kind", metavar="KIND", help="|".join(_BACKGROUNDS))
    knowing.add_argument("what", metavar="WHAT", help="its name")
    knowing.add_argument("--role", metavar="ROLE", help="position or degree")
    knowing.add_argument(
        "--from", dest="started", type=_month, metavar="MONTH", help="such as 2019-03 or 2019"
    )
    knowing.add_argument("--to", dest="finished", type=_month, metavar="MONTH")
    knowing.add_argument("--remove", action="store_true", help="remove it instead")
    same = actions.add_parser("same", help="two records are one person: show the second under the first")
    same.add_argument("name", metavar="KEPT")
    same.add_argument("other", metavar="OTHER")
    actions.add_parser("apart", help="show a record apart again").add_argument("name", metavar="ID")
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
    found = journal.find_people(text, limit=arguments.limit) if text else journal.people()[: arguments.limit]
    if arguments.json:
        print_json([person_page.fields_json(person) for person in found])
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
    more = 0 if text else journal.count_people() - len(found)
    if more:
        print(f"… and {more} more: search with 'cordially people TEXT', or --limit.")
    return 0


def _show(journal: Journal, arguments: Namespace) -> int:
    person = journal.person(arguments.name)
    page = person_page.of(journal, person)
    if arguments.json:
        print_json(person_page.as_json(page))
    else:
        from cordially.cli.person import person_text

        print(person_text(journal, page, sources=arguments.sources))
    return 0


def _add(journal: Journal, arguments: Namespace) -> int:
    given = {field: getattr(arguments, field) for field in _FIELDS if getattr(arguments, field)}
    zone, country = _whereabouts(arguments)
    person = journal.add_person(arguments.name, **given)
    _settle(journal, person, zone, country)
    return _told(person, arguments, "is written down")


def _edit(journal: Journal, arguments: Namespace) -> int:
    changed: dict[str, str | None] = {
        f: getattr(arguments, f) for f in _FIELDS if getattr(arguments, f) is not None
    }
    if arguments.new_name:
        changed["name"] = arguments.new_name
    zone, country = _whereabouts(arguments)
    if not changed and zone is None and country is None:
        raise BadInputError("Nothing to change was named.", hint="Such as --company Northwind.")
    person = journal.person(arguments.name)
    if changed:
        person = journal.edit_person(person.id, **changed)
    _settle(journal, person, zone, country)
    return _told(person, arguments, "is corrected")


def _whereabouts(arguments: Namespace) -> tuple[str | None, str | None]:
    if arguments.zone is None and arguments.country is None:
        return None, None
    from cordially.services.whereabouts import told

    return told(arguments.zone, arguments.country)


def _settle(journal: Journal, person: Person, zone: str | None, country: str | None) -> None:
    if zone is not None or country is not None:
        journal.set_whereabouts(person.id, zone=zone, country=country)


def _told(person: Person, arguments: Namespace, what: str) -> int:
    if arguments.json:
        print_json(person_page.fields_json(person))
    else:
        from cordially.cli.terminal import clean

        print(f"{clean(person.called)} ({person.id}) {clean(what)}.")
    return 0


def _know(journal: Journal, arguments: Namespace) -> int:
    person = journal.person(arguments.name)
    if arguments.remove:
        journal.remove_background(person.id, arguments.kind, arguments.what)
        return _told(person, arguments, "no longer has that")
    if (
        arguments.started
        and arguments.finished
        and arguments.finished < arguments.started[: len(arguments.finished)]
    ):
        raise BadInputError("It ends before it begins.", hint="Check --from and --to.", field="to")
    journal.add_background(
        person.id,
        arguments.kind,
        arguments.what,
        role=arguments.role,
        started=arguments.started,
        finished=arguments.finished,
    )
    return _told(person, arguments, f"has {arguments.what} ({arguments.kind})")


def _same(journal: Journal, arguments: Namespace) -> int:
    kept, other = journal.person(arguments.name), journal.person(arguments.other)
    person = journal.join_people(kept.id, other.id, now=clock.now())
    return _told(person, arguments, f"is {other.id} too; 'cordially people apart {other.id}' undoes it")


def _apart(journal: Journal, arguments: Namespace) -> int:
    return _told(journal.part_people(arguments.name), arguments, "is shown apart again")


def _month(text: str) -> str:
    if not re.fullmatch(r"(19|20)\d\d(-(0[1-9]|1[0-2]))?", text, re.ASCII):
        raise argparse.ArgumentTypeError(f"'{text}' is no month; write 2019-03 or 2019")
    return text


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


_ACTION: Final = {
    "list": _list,
    "show": _show,
    "add": _add,
    "edit": _edit,
    "know": _know,
    "same": _same,
    "apart": _apart,
    "forget": _forget,
}
