"""Who says what, and what follows from it over every situation there is.

  cordially rulebook list [--move connect]     the positions: who is for and against what
  cordially rulebook show ID                   one position, voice or source in full
  cordially rulebook coverage                  which entry carries which of the 59 claims
  cordially rulebook audit                     gaps, contradictions, influence: exact counts
  cordially rulebook test                      the examples and invariants beside the positions
  cordially rulebook diff DIR                  what your own rules change, with examples
  cordially rulebook export FILE               decision tables as .json or .parquet
  cordially rulebook schema                    JSON Schema of a rulebook file, for your editor

Your own rules: .toml files in a directory, named with --rulebook DIR or put into the data directory's 'rulebook'.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from cordially.cli.printing import print_json
from cordially.cli.usage import completed
from cordially.errors import NotFoundError, nearest
from cordially.etiquette.moves import MOVES
from cordially.services import rulebooks

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser
    from cordially.etiquette.rulebook.model import Position, Rulebook


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="the positions")
    listing.add_argument("--move", choices=MOVES, metavar="MOVE")
    listing.add_argument("--voice", metavar="ID")
    listing.add_argument("--sources", action="store_true", help="the sources instead")
    actions.add_parser("show", help="one position, voice or source").add_argument("id", metavar="ID")
    actions.add_parser("coverage", help="the claims and what carries them")
    auditing = actions.add_parser("audit", help="exact counts over every situation")
    auditing.add_argument("--move", choices=MOVES, action="append", metavar="MOVE")
    actions.add_parser("test", help="run the cases and invariants")
    completed(
        actions.add_parser("diff", help="what your rules change").add_argument("directory", metavar="DIR")
    )
    exporting = actions.add_parser("export", help="decision tables")
    completed(exporting.add_argument("file", metavar="FILE", help="ends in .json or .parquet"))
    exporting.add_argument("--move", choices=MOVES, action="append", metavar="MOVE")
    actions.add_parser("schema", help="JSON Schema of a rulebook file")
    for name, one in actions.choices.items():
        if name not in ("diff", "schema"):
            one.add_argument(
                "--rulebook", action="append", default=[], metavar="DIR", help="your own rules on top"
            )
        if name not in ("export", "schema"):
            one.add_argument("--json", action="store_true", help="machine format")


def run(arguments: Namespace) -> int:
    """Do what was asked; returns the exit status."""
    if arguments.action in _ACTION:
        return _ACTION[arguments.action](arguments)
    from cordially.cli import rulebook_reports

    return int(getattr(rulebook_reports, arguments.action)(arguments))


def _list(arguments: Namespace) -> int:
    book = rulebooks.rulebook(arguments.rulebook)
    if arguments.sources:
        return _sources(book, arguments)
    found = [
        p
        for p in book.positions.values()
        if arguments.move in (None, p.move) and arguments.voice in (None, p.voice)
    ]
    if arguments.json:
        print_json([position_json(position) for position in found])
        return 0 if found else 3
    from cordially.cli.terminal import bullet, heading

    for move in MOVES:
        about = [p for p in found if p.move == move]
        if about:
            print(heading(f"{book.moves[move].label} ({move})"))
            for p in about:
                until = f" until {p.until}" if p.until else ""
                print(bullet(f"{p.stance}{until}: {book.voices[p.voice].name} - {p.id}"))
    print(
        f"\n{len(found)} positions of {len({p.voice for p in found})} voices. One in full: rulebook show ID."
    )
    return 0 if found else 3


def _sources(book: Rulebook, arguments: Namespace) -> int:
    if arguments.json:
        print_json([source._asdict() for source in book.sources.values()])
        return 0
    from cordially.cli.terminal import bullet, heading

    for title, founding in (("The five founding articles", True), ("Further sources, and the house", False)):
        print(heading(title))
        for source in book.sources.values():
            if source.founding is founding:
                year = f", {source.year}" if source.year else ""
                print(bullet(f"{source.id}: {source.title} ({source.publication}{year})"))
    return 0


def _show(arguments: Namespace) -> int:
    book = rulebooks.rulebook(arguments.rulebook)
    wanted = arguments.id
    if wanted in book.positions:
        position = book.positions[wanted]
        if arguments.json:
            print_json(position_json(position))
        else:
            print(position_text(book, position))
        return 0
    if wanted in book.voices or wanted in book.sources:
        return _show_several(book, wanted, arguments)
    known = [*book.positions, *book.voices, *book.sources]
    near = nearest(wanted, known)
    hint = f"Did you mean '{near}'?" if near else "See 'cordially rulebook list'."
    raise NotFoundError(f"There is no position, voice or source '{wanted}'.", hint=hint)


def _show_several(book: Rulebook, wanted: str, arguments: Namespace) -> int:
    positions = [p for p in book.positions.values() if wanted in (p.voice, p.source)]
    if arguments.json:
        voice, source = book.voices.get(wanted), book.sources.get(wanted)
        body = (voice or source)._asdict() if voice or source else {}  # type: ignore[union-attr]
        print_json({**body, "positions": [position_json(position) for position in positions]})
        return 0
    print("\n\n".join(position_text(book, position) for position in positions))
    return 0


def position_text(book: Rulebook, position: Position) -> str:
    """Return one position in full."""
    from cordially.cli.terminal import bullet, heading, paragraph

    voice, source = book.voices[position.voice], book.sources[position.source]
    lines = [
        heading(position.id),
        paragraph(f"{voice.name}, {voice.role}:", 2),
        paragraph(position.because, 2),
    ]
    lines.append(
        bullet(f"{position.stance} {position.move}{f' until {position.until}' if position.until else ''}")
    )
    for fact, values in position.when.items():
        lines.append(bullet(f"when {fact}: {', '.join(values)}"))
    for box in position.unless:
        named = "; ".join(f"{fact}: {', '.join(values)}" for fact, values in box.items())
        lines.append(bullet(f"unless {named}"))
    if position.instead:
        lines.append(bullet(f"instead: {', '.join(position.instead)}"))
    harm = ", harm reported" if position.harm else ""
    lines.append(bullet(f"evidence: {position.evidence.replace('_', ' ')}{harm}"))
    if position.claims:
        lines.append(bullet(f"claims: {', '.join(position.claims)}"))
    year = f", {source.year}" if source.year else ""
    where = f". {source.address}" if source.address else ""
    lines.append(bullet(f"source: {source.title} ({source.publication}{year}){where}"))
    return "\n".join(lines)


def position_json(position: Position) -> dict[str, Any]:
    """Return a position as plain values."""
    return {
        **position._asdict(),
        "when": {fact: list(values) for fact, values in position.when.items()},
        "unless": [{fact: list(values) for fact, values in box.items()} for box in position.unless],
    }


def _coverage(arguments: Namespace) -> int:
    from cordially.etiquette.coverage import coverage

    book = rulebooks.rulebook(arguments.rulebook)
    found = coverage(book)
    total, missing = len(found.carried), len(found.missing)
    if arguments.json:
        body = {
            claim: [carrier._asdict() for carrier in carriers] for claim, carriers in found.carried.items()
        }
        print_json({"claims": body, "covered": total - missing, "of": total, "missing": list(found.missing)})
        return 1 if missing else 0
    from cordially.cli.terminal import wrapped

    for claim, carriers in found.carried.items():
        names = ", ".join(c.name if c.kind == "position" else f"{c.kind} ({c.name})" for c in carriers)
        print(wrapped(f"{claim}  {names or 'NOTHING'}", hanging=5))
    print(f"\n{total - missing} of {total} claims are carried.")
    return 1 if missing else 0


def _schema(_: Namespace) -> int:
    import json

    from cordially.etiquette.rulebook.shape import json_schema

    print(json.dumps(json_schema(), indent=2, ensure_ascii=False))
    return 0


_ACTION: Final = {"list": _list, "show": _show, "coverage": _coverage, "schema": _schema}
