"""What to do about somebody, from facts you state. Unknown facts are named, never guessed.

cordially advise --role interviewer --stage interviewing --met yes
cordially advise --person "Dana Reyes"
cordially advise --stdin < questions.jsonl
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.cli import standard_input
from cordially.cli.facts import add_facts, stated
from cordially.cli.usage import UsageError
from cordially.etiquette.moves import MOVES
from cordially.etiquette.situation import FACTS, TEMPERAMENTS
from cordially.services import rulebooks

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument("--stdin", action="store_true", help="read JSON Lines, write JSON Lines")
    parser.add_argument("--person", metavar="NAME", help="somebody in your journal (name or id)")
    parser.add_argument("--process", metavar="ID", help="with --person: in which process")
    add_facts(parser)
    parser.add_argument("--temperament", choices=TEMPERAMENTS, help="how to resolve disagreement")
    parser.add_argument(
        "--move", action="append", choices=MOVES, metavar="MOVE", help="only this move (repeatable)"
    )
    parser.add_argument("--all", action="store_true", help="every move, not only connecting and the best")
    parser.add_argument(
        "--rulebook", action="append", default=[], metavar="DIR", help="your own rules on top"
    )
    parser.add_argument("--json", action="store_true", help="machine format")


def run(arguments: Namespace) -> int:
    """Answer; returns the exit status."""
    if arguments.stdin:
        return _lines(arguments)
    if arguments.process and not arguments.person:
        raise UsageError("'--process' goes with '--person'.", hint="Name the person too.")
    if arguments.person:
        from cordially.cli.about_person import advise_person

        return advise_person(arguments)
    adviser = rulebooks.adviser(arguments.rulebook)
    situation = stated(arguments)
    moves = arguments.move or (None if arguments.all or arguments.json else ["connect"])
    counsel = adviser.advise(situation, arguments.temperament or "cautious", moves)
    if arguments.json:
        import json

        from cordially.services import advising

        print(json.dumps(advising.counsel_json(counsel), ensure_ascii=False))
    else:
        from cordially.cli.sentences import counsel_text

        print(counsel_text(adviser.book, counsel, hint="State it, or let 'cordially ask' go through it."))
    rulebooks.remember(adviser)
    return 0


def _lines(arguments: Namespace) -> int:
    from cordially.services import advising

    adviser = rulebooks.adviser(arguments.rulebook)
    good = True
    given = [f"--{fact}" for fact in FACTS if getattr(arguments, fact)]
    if given or arguments.person:
        raise UsageError(
            f"'{(given or ['--person'])[0]}' does not go with '--stdin'.", hint="State it in each line."
        )
    temperament = arguments.temperament or "cautious"
    for answer in advising.answer_lines(
        adviser,
        standard_input.lines("cordially advise --stdin < questions.jsonl"),
        temperament=temperament,
        moves=arguments.move,
    ):
        print(answer.line, flush=True)  # a program may wait for each answer
        good = good and answer.good
    rulebooks.remember(adviser)
    return 0 if good else 1
