"""The best move for everybody in your open processes, and in those decided within the last fortnight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.cli import clock
from cordially.etiquette.situation import TEMPERAMENTS
from cordially.services import rulebooks
from cordially.services.journals import open_journal
from cordially.services.today import ProcessToday, as_json, today

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import datetime

    from cordially.cli.main import Parser
    from cordially.etiquette.rulebook.model import Rulebook


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "--temperament", choices=TEMPERAMENTS, default="cautious", help="how to resolve disagreement"
    )
    parser.add_argument("--json", action="store_true", help="machine format")


def run(arguments: Namespace) -> int:
    """Print the page; returns the exit status."""
    now, zone = clock.now(), clock.zone()
    adviser = rulebooks.adviser()
    with open_journal(now) as journal:
        pages = today(journal, adviser, now=now, zone=zone, temperament=arguments.temperament)
    if arguments.json:
        import json

        print(json.dumps(as_json(pages), ensure_ascii=False))
    else:
        print(page_text(adviser.book, pages, now.astimezone(zone)))
    return 0


def page_text(book: Rulebook, pages: list[ProcessToday], now: datetime) -> str:
    """Return the page as text."""
    from cordially.cli.terminal import clean, heading, paragraph, style
    from cordially.services.plain_words import BUSINESS_STAGES, ROLE_NAMES, VALUE_WORDS, verdict_words

    asked = "nothing is logged yet; say where it stands: cordially log applied --process {}"
    lines = [heading(f"Today, {now:%A} {now.day} {now:%B %Y}")]
    if not pages:
        return "\n".join([*lines, *_EMPTY])
    for page in pages:
        words = BUSINESS_STAGES if page.process.pursuit == "business" else VALUE_WORDS["stage"]
        stage = words[page.stage] if page.stage else asked.format(page.process.id)
        lines += ["", f"{heading(clean(page.process.called))} - {stage}"]
        if page.promised:
            lines.append(
                f"  They promised news by {page.promised:%A} {page.promised.day} {page.promised:%B}."
            )
        if page.unreported:
            lines.append(paragraph(f"{_HOW_DID_IT_GO} --process {page.process.id}", 2))
        for one in page.people:
            best = book.moves[one.counsel.best[0]].label if one.counsel.best else "Nothing to do"
            role = ROLE_NAMES[one.situation.role] if one.situation.role else "role not known"
            connect = one.counsel.about("connect")
            lines.append(f"  {clean(one.person.called)} ({role})")
            care = ", with care" if one.careful else ""
            lines.append(f"    {style(f'{best}{care}', 'care' if care else 'yes')}")
            if connect.verdict != "not_applicable" and "connect" not in one.counsel.best[:1]:
                lines.append(paragraph(f"Connecting: {verdict_words(connect.verdict, connect.until)}.", 4))
    lines += ["", paragraph("Why: cordially advise --person NAME. What happened since: cordially log.")]
    return "\n".join(lines)


_HOW_DID_IT_GO = "The interview's time has passed. How did it go? cordially log interviewed --person NAME"
_EMPTY = (
    "",
    "No open process has anybody in it yet. To begin:",
    "  cordially import EXPORT.zip",
    '  cordially processes add "Northwind" --title Analyst',
    "  cordially log applied --process Northwind",
    '  cordially people add "Dana Reyes"',
    '  cordially processes involve Northwind "Dana Reyes" --role recruiter',
    "or look around first: cordially demo",
)
