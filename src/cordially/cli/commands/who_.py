"""Whom you know at a company: now there, formerly there, and who could introduce you, the warmest first.

cordially who Northwind
cordially who "International Business Machines"        IBM is the same; what may be the same is asked
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cordially.cli import clock
from cordially.cli.printing import print_json
from cordially.cli.usage import positive
from cordially.services import acquaintance
from cordially.services.journals import open_journal

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser
    from cordially.network.introductions import Introduction

_WAYS: Final = {
    "ask_now": "yes",
    "ask_former": "yes",
    "ask_directly": "care",
    "reconnect_first": "care",
    "ask_for_a_talk": "care",
}
_STRANGERS: Final = ("last_resort", "never_answered")


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument("company", nargs="+", metavar="COMPANY", help="under any of its names")
    parser.add_argument(
        "--limit", type=positive, default=10, metavar="N", help="how many of each to show (10)"
    )
    parser.add_argument("--json", action="store_true", help="machine format: everybody")


def run(arguments: Namespace) -> int:
    """Say whom you know there; returns the exit status."""
    name = " ".join(arguments.company)
    with open_journal(clock.now()) as journal:
        found = acquaintance.who(journal, name, now=clock.now(), zone=clock.zone())
    known = bool(found.now_there or found.formerly_there)
    if arguments.json:
        print_json(acquaintance.company_json(found))
    else:
        print(_text(found, arguments.limit))
    return 0 if known else 3


def _text(found: acquaintance.Company, limit: int) -> str:
    from cordially.cli.terminal import bullet, clean, heading, paragraph, style, table

    parts: list[str] = []
    if not found.now_there and not found.formerly_there:
        said = f"You know nobody at {clean(found.name)}, as far as is known here."
        parts.append(
            paragraph(f"{said} Connections are read from your LinkedIn export: cordially import --help")
        )
    if found.introductions:
        lines = [heading("Who could introduce you")]
        strangers = [one for one in found.introductions if one.way in _STRANGERS]
        known = [one for one in found.introductions if one.way not in _STRANGERS]
        for one in known[:limit]:
            lines.append(bullet(style(clean(one.says), _WAYS[one.way])))
            lines.append(bullet(one.how, 4, ">"))
        lines += _more(len(known) - limit)
        if strangers:
            lines.append(_at_last(strangers))
        parts.append("\n".join(lines))
    if found.now_there:
        rows = [(p.id, p.called, p.position or "", p.company or "") for p in found.now_there[:limit]]
        lines = [
            heading(f"Now there ({len(found.now_there)})"),
            table(("Id", "Name", "Position", "Company"), rows),
        ]
        parts.append("\n".join([*lines, *_more(len(found.now_there) - limit)]))
    if found.formerly_there:
        was = [
            (
                one.person.id,
                one.person.called,
                one.background.role or "",
                one.background.finished or "",
                one.person.company or "",
            )
            for one in found.formerly_there[:limit]
        ]
        lines = [heading(f"Formerly there ({len(found.formerly_there)})")]
        lines.append(table(("Id", "Name", "Was", "Until", "Now at"), was))
        parts.append("\n".join([*lines, *_more(len(found.formerly_there) - limit)]))
    if found.perhaps:
        lines = [heading("Perhaps the same company")]
        for question in found.perhaps:
            name, count = question.payload["names"][1], question.payload["people_there"]
            people = "person" if count == 1 else "people"
            lines.append(bullet(clean(f"{name} ({count} {people}): {question.payload['why'][0]}")))
            lines.append(f"      cordially questions yes {question.id}, or no {question.id}")
        parts.append("\n".join(lines))
    return "\n\n".join(parts)


def _at_last(strangers: list[Introduction]) -> str:
    from cordially.cli.terminal import bullet, clean, style

    names = ", ".join(one.person.called for one in strangers[:3])
    more = f" and {len(strangers) - 3} more" if len(strangers) > 3 else ""
    said = f"You hardly know, or never heard from: {names}{more}. Only as a last resort, and with one small question."
    return style(bullet(clean(said)), "dim")


def _more(count: int) -> list[str]:
    return [f"  … and {count} more: --limit, or --json for all"] if count > 0 else []
