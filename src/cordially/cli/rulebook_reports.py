"""The rulebook over every situation there is: audit, test, diff and export in words or JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from cordially.cli.terminal import bullet, heading, table, wrapped
from cordially.etiquette.advice import Adviser
from cordially.etiquette.bits import Bits, compile_rulebook
from cordially.etiquette.moves import MOVES
from cordially.services import rulebooks

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.etiquette.audit import Audit, MoveAudit


def audit(arguments: Namespace) -> int:
    """Print exact counts over the whole space; returns the exit status."""
    from cordially.etiquette.audit import audit as audit_of

    book = rulebooks.rulebook(arguments.rulebook)
    found = audit_of(Bits(compile_rulebook(book)), arguments.move or MOVES)
    if arguments.json:
        print(json.dumps(_audit_json(found), ensure_ascii=False))
        return 0
    total = found.moves[0].situations
    print(
        heading(f"Every situation there is: {total:,}, times {len(found.moves)} moves and three temperaments")
    )
    print()
    titles = ("Move", "Applies", "House only", "Contradicted", "do·wait·avoid")
    print(table(titles, _move_rows(found)))
    _print_influence(found)
    return 0


def _move_rows(found: Audit) -> list[tuple[str, ...]]:
    return [
        (
            move.move,
            f"{move.situations - move.not_applicable:,}",
            f"{move.silent:,}",
            f"{move.contradicted:,}",
            _winners(move) if move.contradicted else "",
        )
        for move in found.moves
    ]


def _winners(move: MoveAudit) -> str:
    won = move.winners["cautious"]
    goes = won.get("do", 0) + won.get("do_with_care", 0)
    shares = (goes, won.get("wait", 0), won.get("avoid", 0))
    return " · ".join(f"{100 * share / move.contradicted:.0f}" for share in shares) + " %"


def _print_influence(found: Audit) -> None:
    ranked = sorted(found.positions, key=lambda position: -position.influence)
    print()
    print(heading("Positions that decide most (situations whose verdict would differ without them)"))
    for position in ranked[:12]:
        print(bullet(f"{position.influence:,}: {position.id}"))
    print()
    print(
        heading(f"{len(found.never_decide)} positions never decide; they are shown, and outvoted or echoed")
    )
    print(wrapped(f"  {', '.join(found.never_decide)}", hanging=2))
    if found.never_in_effect:
        print()
        print(heading("Never in effect: mend or drop"))
        for name in found.never_in_effect:
            print(bullet(name))
    if found.two_minds:
        print()
        print(heading("Voices of two minds"))
        for pair in found.two_minds:
            print(bullet(f"{pair.favour} and {pair.against}: {pair.count:,} situations"))
    unspoken = [move for move in found.moves if move.unspoken]
    if unspoken:
        print()
        print(heading("Gaps: the move applies and nobody speaks"))
        for move in unspoken:
            print(bullet(f"{move.move}: {move.unspoken:,} situations"))


def _audit_json(found: Audit) -> dict[str, Any]:
    return {
        "moves": [
            {
                **{k: v for k, v in move._asdict().items() if k != "unspoken_example"},
                "unspoken_example": move.unspoken_example.known() if move.unspoken_example else None,
            }
            for move in found.moves
        ],
        "positions": [{**p._asdict(), "influence": p.influence} for p in found.positions],
        "never_decide": list(found.never_decide),
        "never_in_effect": list(found.never_in_effect),
        "two_minds": [{**pair._asdict(), "example": pair.example.known()} for pair in found.two_minds],
    }


def test(arguments: Namespace) -> int:
    """Run the cases and invariants; returns 1 when any fails."""
    from cordially.etiquette.cases import run_cases, run_invariants

    book = rulebooks.rulebook(arguments.rulebook)
    bits = Bits(compile_rulebook(book))
    failures = run_cases(book, Adviser(book, bits))
    breaches = run_invariants(book, bits)
    if arguments.json:
        body = {
            "cases": len(book.cases),
            "invariants": len(book.invariants),
            "failures": [str(failure) for failure in failures],
            "breaches": [str(breach) for breach in breaches],
        }
        print(json.dumps(body, ensure_ascii=False))
        return 1 if failures or breaches else 0
    for failure in (*failures, *breaches):
        print(bullet(str(failure), 0, "x"))
    failed = len({failure.case.name for failure in failures})
    print(f"{len(book.cases) - failed} of {len(book.cases)} cases pass.")
    broken = len({breach.invariant.name for breach in breaches})
    print(f"{len(book.invariants) - broken} of {len(book.invariants)} invariants hold in every situation.")
    return 1 if failures or breaches else 0


def diff(arguments: Namespace) -> int:
    """Print what a rulebook directory changes; returns the exit status."""
    from cordially.etiquette.difference import difference

    found = difference(rulebooks.shipped(), rulebooks.rulebook([arguments.directory]))
    if arguments.json:
        body = {
            "word": found.word,
            "moves": [
                {
                    "move": move.move,
                    "word": move.word,
                    "count": move.count,
                    "shifts": [
                        {**shift._asdict(), "example": shift.example.known()} for shift in move.shifts
                    ],
                }
                for move in found.moves
            ],
        }
        print(json.dumps(body, ensure_ascii=False))
        return 0
    if not found.moves:
        print("Nothing changes: every verdict in every situation is the same.")
        return 0
    print(heading(f"Compared with the shipped rulebook, yours is {_PLAIN[found.word]}."))
    for move in found.moves:
        print(f"\n{heading(move.move)}: {_PLAIN[move.word]}; {move.count:,} verdicts differ")
        for shift in move.shifts[:6]:
            facts = ", ".join(f"{fact} {value}" for fact, value in shift.example.known().items())
            print(
                bullet(
                    f"{shift.temperament}: {shift.before} -> {shift.after}, {shift.count:,} times, such as: {facts}"
                )
            )
    return 0


_PLAIN = {
    "equivalent": "the same",
    "more permissive": "more permissive",
    "less permissive": "stricter",
    "incomparable": "stricter in some situations, more permissive in others",
}


def export(arguments: Namespace) -> int:
    """Write the decision tables into a file; returns the exit status."""
    from cordially.services.table_export import write_tables

    count = write_tables(arguments.file, arguments.rulebook, arguments.move or list(MOVES))
    print(f"{count:,} rows written to {arguments.file}.")
    return 0
