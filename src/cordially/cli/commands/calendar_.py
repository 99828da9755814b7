"""Your steps and interviews in the calendar you already use: as a file, as a feed, or on a CalDAV server.

cordially calendar export --output steps.ics    a file to import
cordially calendar feed                         an address to subscribe to while 'cordially serve' runs
cordially calendar feed --renew                 a new address; the old one answers nobody any more
cordially calendar sync                         both ways with your own server; done there is done here
cordially calendar status
"""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any, Final

from cordially.cli import clock
from cordially.cli.printing import print_json
from cordially.cli.usage import completed
from cordially.services import rulebooks
from cordially.services import settings as set_
from cordially.services.journals import open_journal

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from cordially.cli.main import Parser
    from cordially.services.calendar_sync import Synced

_SHOWN: Final = ("todos", "events", "both")
PORT: Final = 8230
_LAST_PORT: Final = 65535


def prepare(arguments: list[str]) -> list[str]:
    """Read ``calendar`` alone as ``calendar status``."""
    return arguments or ["status"]


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    exporting = actions.add_parser("export", help="write a file that any calendar can import")
    completed(
        exporting.add_argument("--output", metavar="FILE", help="a new file (otherwise standard output)")
    )
    exporting.add_argument("--force", action="store_true", help="replace the file if there is one")
    _add_looks(exporting)
    feed = actions.add_parser("feed", help="the address to subscribe to while 'cordially serve' runs")
    feed.add_argument("--renew", action="store_true", help="make a new address; the old one stops working")
    feed.add_argument(
        "--port",
        type=_port,
        help=f"the port that 'serve' listens on (the one it listens on now, else {PORT})",
    )
    _add_looks(feed)
    feed.add_argument("--json", action="store_true", help="machine format")
    syncing = actions.add_parser("sync", help="both ways with your CalDAV server")
    syncing.add_argument("--discreet", action="store_true", help="leave everybody's names out")
    syncing.add_argument("--json", action="store_true", help="machine format")
    status = actions.add_parser(
        "status", help="what is set, and when your server was last brought up to date"
    )
    status.add_argument("--json", action="store_true", help="machine format")


def _port(text: str) -> int:
    number = int(text) if text.isascii() and text.isdecimal() else 0
    if not 1 <= number <= _LAST_PORT:
        raise argparse.ArgumentTypeError(f"'{text}' is not a port, a number from 1 to {_LAST_PORT}")
    return number


def _add_looks(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--as",
        dest="shown",
        choices=_SHOWN,
        default="todos",
        help="show steps as things to do (todos), as entries of the calendar (events: for calendars that show no"
        " todos of a feed, as most on the web), or as both; interviews are always entries",
    )
    parser.add_argument("--discreet", action="store_true", help="leave everybody's names out")


def run(arguments: Namespace) -> int:
    """Do what was asked; returns the exit status."""
    return _ACTION[arguments.action](arguments)


def _export(arguments: Namespace) -> int:
    from cordially.services import delivery
    from cordially.services.calendar_feed import export_text

    if arguments.output and arguments.output != "-" and not arguments.force:
        delivery.must_be_new(arguments.output, field="output")
    now = clock.now()
    habits = set_.habits(set_.settings(), clock.zone())
    with open_journal(now) as journal:
        text = export_text(
            journal,
            rulebooks.adviser(),
            now=now,
            habits=habits,
            shown=arguments.shown,
            discreet=arguments.discreet,
        )
    if not arguments.output or arguments.output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(text)
        return 0
    target = delivery.write_file(arguments.output, text, force=arguments.force, field="output")
    entries = text.count(b"\r\nBEGIN:VTODO\r\n") + text.count(b"\r\nBEGIN:VEVENT\r\n")
    print(f"Written: {target} ({entries} {'entry' if entries == 1 else 'entries'}).")
    if not arguments.discreet:
        print("It names people; --discreet leaves their names out.")
    return 0


def _feed(arguments: Namespace) -> int:
    from cordially.cli.terminal import paragraph
    from cordially.services import calendar_feed, serving_place

    word = calendar_feed.renew() if arguments.renew else calendar_feed.token()
    looks = [f"as={arguments.shown}"] if arguments.shown != "todos" else []
    looks += ["discreet=1"] if arguments.discreet else []
    address = calendar_feed.address(word, port=arguments.port or serving_place.port() or PORT) + (
        f"?{'&'.join(looks)}" if looks else ""
    )
    if arguments.json:
        print_json({"address": address})
        return 0
    if arguments.renew:
        print("The old address answers nobody any more.")
    print(address)
    print()
    print(
        paragraph(
            "Give this address to your calendar program: 'Subscribe to calendar' or 'New calendar from the network'. It is"
            " answered while 'cordially serve' runs, to programs on this machine. Whoever has the address can read it:"
            " keep it to yourself."
        )
    )
    if arguments.shown == "todos":
        print(paragraph("Your calendar shows no things to do? Add --as events."))
    return 0


def _sync(arguments: Namespace) -> int:
    from cordially.services.calendar_sync import sync

    now = clock.now()
    chosen = set_.settings()
    habits = set_.habits(chosen, clock.zone())
    with open_journal(now) as journal:
        result = sync(
            journal,
            rulebooks.adviser(),
            now=now,
            habits=habits,
            caldav=chosen.caldav,
            discreet=arguments.discreet,
        )
    if arguments.json:
        print_json(result._asdict())
    else:
        print(synced_text(result))
    return 0


def synced_text(result: Synced) -> str:
    """Return what came of bringing the calendar and the agenda together."""
    from cordially.cli.terminal import bullet, clean, paragraph

    lines: list[str] = []
    for titles, said in (
        (result.done, "Done in your calendar, so done here:"),
        (result.snoozed, "Moved in your calendar, so put off here until then:"),
        (result.skipped, "Called off in your calendar, so skipped here:"),
        (result.reopened, "Opened again in your calendar, and here:"),
        (result.to_say, "To finish what you ticked off:"),
        (result.refused, "Ticked off or changed in your calendar, but it cannot be written down here:"),
        (result.asked, "Deleted in your calendar. Back tomorrow; delete it again to skip it:"),
    ):
        if titles:
            lines += [paragraph(said), *(bullet(clean(title)) for title in titles)]
    if result.moved:
        lines.append(
            paragraph(
                "An interview was moved in your calendar. If it really was, say so: cordially log interview_scheduled"
                " --process NAME at=…"
            )
        )
    changes = (
        f"{result.written} written, {result.removed} removed" if result.written or result.removed else ""
    )
    lines.append(f"Your calendar is up to date{f': {changes}' if changes else ''}.")
    if result.clashes:
        lines.append("Something changed there in the meantime; the next sync sees to it.")
    return "\n".join(lines)


def _status(arguments: Namespace) -> int:
    from cordially.cli.terminal import paragraph
    from cordially.services.calendar_status import status
    from cordially.services.calendar_sync import PASSWORD

    found = status(set_.settings())
    if arguments.json:
        print_json(_plain(found._asdict()))
        return 0
    print(
        f"Feed: {'there is an address' if found.feed else 'no address yet'}. See it: cordially calendar feed"
    )
    if found.server is None:
        print("Server: none is set. [caldav] in settings.toml names one.")
        return 0
    print(paragraph(f"Server: {found.server}"))
    if not found.password:
        print(paragraph(f"Its password is not known: set {PASSWORD} or [caldav] password_file."))
    if found.exchanged is None:
        print("Not brought up to date yet: cordially calendar sync")
        return 0
    when = found.exchanged.astimezone(clock.zone())
    print(f"Last brought up to date: {when:%Y-%m-%d %H:%M}, {found.entries} there.")
    return 0


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in values.items()
    }


_ACTION: Final = {"export": _export, "feed": _feed, "sync": _sync, "status": _status}
