"""Find people, companies and messages by their words. Case and accents do not matter; the last word may be a beginning.

cordially search dana
cordially search river dredging
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.cli import clock
from cordially.cli.printing import print_json
from cordially.cli.usage import positive
from cordially.services import searching
from cordially.services.journals import open_journal

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser
    from cordially.journal import Journal


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument("words", nargs="+", metavar="WORD", help="what to look for")
    parser.add_argument("--limit", type=positive, default=10, metavar="N", help="how many of each (10)")
    parser.add_argument("--json", action="store_true", help="machine format")


def run(arguments: Namespace) -> int:
    """Search; returns the exit status."""
    text = " ".join(arguments.words)
    with open_journal(clock.now()) as journal:
        found = searching.search(journal, text, limit=arguments.limit)
        if arguments.json:
            print_json(searching.as_json(found, text))
        elif not any(found):
            from cordially.cli.terminal import clean

            print(f"Nothing fits '{clean(text)}'.")
        else:
            print(_text(journal, found, text))
    return 0 if any(found) else 3


def _text(journal: Journal, found: searching.Found, text: str) -> str:
    from cordially.cli.terminal import bullet, clean, heading, style, table

    parts: list[str] = []
    if found.people:
        rows = [(p.id, p.called, p.position or "", p.company or "") for p in found.people]
        parts.append(heading("People") + "\n" + table(("Id", "Name", "Position", "Company"), rows))
    if found.companies:
        lines = [bullet(clean(f"{name} ({count})")) for name, count in found.companies]
        parts.append("\n".join([heading("Companies"), *lines]))
    if found.messages:
        names = {p.id: p.called for p in journal.people({m.person for m in found.messages if m.person})}
        lines = [heading("Messages")]
        for message in found.messages:
            day = message.sent_at.astimezone(clock.zone()).strftime("%Y-%m-%d")
            way = {"outgoing": "to", "incoming": "from"}.get(message.direction, "with")
            whom = names.get(message.person or "", "somebody")
            lines.append(bullet(clean(f"{day} {way} {whom}, {message.medium}")))
            lines.append(style(bullet(clean(searching.excerpt(message, text)), 4, " "), "dim"))
        parts.append("\n".join(lines))
    return "\n\n".join(parts)
