"""Say what happened; everything derived follows. Nothing is ever overwritten: taking back is an entry of its own.

cordially log                                        the last entries
cordially log applied --process Northwind
cordially log interview_scheduled --process Northwind at="friday 10:00"
cordially log interviewed --process Northwind --person "Dana Reyes" how=video --at yesterday
cordially log asked_no_contact --person "Dana Reyes" --process Northwind until=decision
cordially log consent_granted --person "Dana Reyes"
cordially log --undo                                 take the last entry back
cordially log --kinds                                every kind of entry and its details
"""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any, Final

from cordially.cli import clock
from cordially.cli.printing import print_json
from cordially.cli.usage import UsageError, positive
from cordially.errors import BadInputError
from cordially.people.kinds import CORRECTIONS, KINDS
from cordially.services.journals import open_journal
from cordially.services.person_page import event_json

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser
    from cordially.journal import Journal
    from cordially.people import Event

_DATED: Final = {
    "at": "Write 2026-03-20, 2026-03-20T10:00 or 'friday 10:00' (your time), or '2026-03-20T10:00 Asia/Tokyo'.",
    "by": "Write a day: friday, '3 April' or 2026-04-03.",
    "until": "Write a day, or 'decision', or leave it out.",
}
"""Details that are days or moments, and how they are written."""

_ABOUT: Final = {"interviewed": "about a process; --person NAME says who was there, once for each"}


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "kind", nargs="?", metavar="KIND", help="what happened (see --kinds); leave out to list"
    )
    parser.add_argument(
        "details", nargs="*", metavar="NAME=VALUE", help="details, such as how=video or by=2026-04-01"
    )
    parser.add_argument("--person", metavar="NAME", help="who it is about (name, profile, e-mail or id)")
    parser.add_argument("--process", metavar="NAME", help="which process (company, title or id)")
    parser.add_argument(
        "--at",
        default="now",
        metavar="WHEN",
        help="when it happened: now, today, yesterday, 'friday 10:00', 2026-03-18, 2026-03-18T14:30",
    )
    parser.add_argument("--undo", action="store_true", help="take the last entry back")
    parser.add_argument("--retract", type=positive, metavar="ENTRY", help="take an entry back by its number")
    parser.add_argument("--restore", type=positive, metavar="ENTRY", help="put an entry back")
    parser.add_argument("--kinds", action="store_true", help="list the kinds of entries")
    parser.add_argument(
        "--limit", type=positive, default=20, metavar="N", help="how many entries to list (20)"
    )
    parser.add_argument("--json", action="store_true", help="machine format")


def run(arguments: Namespace) -> int:
    """Write, correct or list; returns the exit status."""
    if arguments.kinds:
        return _kinds(arguments)
    now = clock.now()
    if arguments.kind and (arguments.undo or arguments.retract or arguments.restore):
        raise UsageError("An entry is either written or taken back.", hint="cordially log --undo")
    with open_journal(now) as journal:
        if arguments.undo or arguments.retract or arguments.restore:
            return _correct(journal, arguments, now)
        if arguments.kind:
            return _write(journal, arguments, now)
        return _list(journal, arguments)


def _write(journal: Journal, arguments: Namespace, now: datetime) -> int:
    person = journal.person(arguments.person) if arguments.person else None
    process = journal.process(arguments.process) if arguments.process else None
    here = clock.users_zone()
    event = journal.record(
        arguments.kind,
        at=clock.moment_of(arguments.at, now, here=here),
        now=now,
        person=person.id if person else None,
        process=process.id if process else None,
        data=_details(arguments.kind, arguments.details, now, here),
    )
    if arguments.json:
        print_json([event_json(event)])
        return 0
    print(log_text(journal, [event]))
    if event.kind == "interview_scheduled" and event.process:
        _say_what_moved(journal, event, event.process, now, here)
    print("Not right? cordially log --undo")
    return 0


def _say_what_moved(journal: Journal, event: Event, process: str, now: datetime, here: tzinfo) -> None:
    from cordially.cli.terminal import paragraph
    from cordially.services.day_words import moment_in_words
    from cordially.services.interviews import taken_as_moved

    was = taken_as_moved(journal.history(now=now, zone=here), process, event.id)
    if was is not None:
        print(
            paragraph(
                f"Until now it was to be on {moment_in_words(was, now, here)}: taken as moved. Are there two? Take this"
                " back, and name who holds each with --person."
            )
        )


def _details(kind: str, pairs: list[str], now: datetime, here: tzinfo) -> dict[str, Any]:
    dated = (
        {each.name for each in KINDS[kind].carries if each.name in _DATED and not each.words}
        if kind in KINDS
        else ()
    )
    details: dict[str, Any] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise BadInputError(
                f"'{pair}' is not a detail.", hint="Write NAME=VALUE, such as how=video.", field="details"
            )
        name, value = name.strip(), value.strip()
        details[name] = _dated(name, value, now, here) if name in dated else value
    return details


def _dated(name: str, value: str, now: datetime, here: tzinfo) -> str:
    """Return a time to come as the log keeps it, whose hours are by the user's clock unless another zone is told."""
    if value == "decision":
        return value
    try:
        told = clock.moment_of(value, now, here=here, ahead=True)
    except BadInputError as error:
        raise BadInputError(
            f"'{name}={value}' cannot be read. {error.message}", hint=_DATED[name], field=name
        ) from None
    if isinstance(told, datetime) and name != "at":
        told = told.astimezone(here).date()
    return told.isoformat()


def _correct(journal: Journal, arguments: Namespace, now: datetime) -> int:
    if arguments.restore:
        target: Event | None = journal.restore(arguments.restore, now=now)
        said = f"Entry {arguments.restore} is back."
    elif arguments.retract:
        target = journal.retract(arguments.retract, now=now)
        said = f"Entry {arguments.retract} is taken back; 'cordially log --restore {arguments.retract}' puts it back."
    else:
        target = journal.undo(now=now)
        said = (
            f"Taken back: {target.id}. {KINDS[target.kind].says}. 'cordially log --restore {target.id}' puts it back."
            if target
            else "There is nothing to take back."
        )
    if arguments.json:
        print_json([event_json(target)] if target else [])
    else:
        print(said)
    return 0


def _list(journal: Journal, arguments: Namespace) -> int:
    person = journal.person(arguments.person).id if arguments.person else None
    process = journal.process(arguments.process).id if arguments.process else None
    if person or process:
        events = journal.events_of(person=person, process=process)[-arguments.limit :]
    else:
        events = journal.log(limit=arguments.limit)
    if arguments.json:
        print_json([event_json(event) for event in events])
        return 0
    if not events:
        print("Nothing is written down yet. 'cordially log --help' shows how.")
        return 0
    print(log_text(journal, events))
    return 0


def log_text(journal: Journal, events: list[Event]) -> str:
    """Return entries one to a line: number, when, what, about whom, details."""
    from cordially.cli.terminal import clean, wrapped

    people = {p.id: p.called for p in journal.people({event.person for event in events if event.person})}
    processes = {p.id: p.called for p in journal.processes()}
    lines = []
    for event in events:
        about = ", ".join(
            name for name in (people.get(event.person or ""), processes.get(event.process or "")) if name
        )
        details = "".join(f" ({name}: {value})" for name, value in event.data.items())
        what = f"{KINDS[event.kind].says}{f': {about}' if about else ''}{details}"
        number = event.id or "mail"
        lines.append(wrapped(f"{number:>5}  {_when(event):<16}  {clean(what)}", hanging=25))
    return "\n".join(lines)


def _when(event: Event) -> str:
    if isinstance(event.at, datetime):
        return event.at.astimezone(clock.users_zone()).strftime("%Y-%m-%d %H:%M")
    return event.at.isoformat() if event.at else "unknown"


def _kinds(arguments: Namespace) -> int:
    kinds = [kind for kind in KINDS.values() if kind.name not in CORRECTIONS]
    if arguments.json:
        print_json(
            [
                {
                    "kind": kind.name,
                    "says": kind.says,
                    "about": kind.about,
                    "details": {c.name: list(c.words) for c in kind.carries},
                }
                for kind in kinds
            ]
        )
        return 0
    from cordially.cli.terminal import bullet, heading, wrapped

    for kind in kinds:
        about = {
            "either": "about a person or a process",
            "both": "about a person in a process",
            "anything": "about anybody or nobody",
        }
        whom = _ABOUT.get(kind.name) or about.get(kind.about, f"about a {kind.about}")
        print(wrapped(f"{heading(kind.name)}: {kind.says}; {whom}", hanging=4))
        for carried in kind.carries:
            needed = "" if carried.needed else " (may be left out)"
            print(bullet(f"{carried.name}={' or '.join(carried.words) or '…'}{needed}"))
    return 0
