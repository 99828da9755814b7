"""What to do about somebody, question by question. Only what could change the answer is asked.

Answer with a number or a word; Enter if you do not know; b goes back, q leaves with what is known so far.
State facts beforehand to skip their questions: cordially ask --role recruiter --stage applied
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from cordially.cli.facts import add_facts, stated
from cordially.errors import nearest
from cordially.etiquette.moves import MOVES
from cordially.etiquette.situation import FACTS, TEMPERAMENTS, Situation
from cordially.services import rulebooks

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser
    from cordially.etiquette.advice import Adviser, Counsel

_HOW: Final = "A number or a word; Enter if you do not know; b back; q to answer with what is known."
_YES: Final = {
    "met": ("yes", "no"),
    "search": ("open", "confidential"),
    "consent": ("granted", "refused"),
    "note": ("personal", "blank"),
    "profile": ("proofed", "unproofed"),
}
"""What yes and no mean for the questions that can be answered so."""
_BACK: Final = object()
_QUIT: Final = object()


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_facts(parser)
    parser.add_argument(
        "--temperament", choices=TEMPERAMENTS, default="cautious", help="how to resolve disagreement"
    )
    parser.add_argument(
        "--move", choices=MOVES, default="connect", metavar="MOVE", help="the question (default: connect)"
    )
    parser.add_argument(
        "--json", action="store_true", help="print the next question and the advice so far, and stop"
    )


def run(arguments: Namespace) -> int:
    """Ask, then answer; returns the exit status."""
    adviser = rulebooks.adviser()
    situation = stated(arguments)
    if arguments.json:
        return _one_step(adviser, situation, arguments)
    from cordially.cli.sentences import counsel_text

    counsel = _conversation(adviser, situation, arguments)
    print()
    print(counsel_text(adviser.book, counsel))
    rulebooks.remember(adviser)
    return 0


def _one_step(adviser: Adviser, situation: Situation, arguments: Namespace) -> int:
    import json

    from cordially.services import advising

    counsel = adviser.advise(situation, arguments.temperament, [arguments.move])
    ask = counsel.advice[0].ask
    question = {"fact": ask[0], "values": list(FACTS[ask[0]])} if ask else None
    print(json.dumps({"question": question, **advising.counsel_json(counsel)}, ensure_ascii=False))
    rulebooks.remember(adviser)
    return 0


def _conversation(adviser: Adviser, situation: Situation, arguments: Namespace) -> Counsel:
    print(_HOW)
    answered: list[str] = []
    skipped: set[str] = set()
    while True:
        asked = adviser.next_question(situation, arguments.move, arguments.temperament)
        open_facts = [fact for fact in asked if fact not in skipped]
        fact = open_facts[0] if open_facts else None
        answer = _ask(fact, situation.role) if fact else _QUIT
        if fact is None or answer is _QUIT:
            return adviser.advise(situation, arguments.temperament, [arguments.move])
        if answer is _BACK:
            if answered:
                last = answered.pop()
                skipped.discard(last)
                situation = situation.but(**{last: None})
            continue
        if answer is None:
            answered.append(fact)
            skipped.add(fact)
        elif (taken := _taken(situation, fact, str(answer))) is not None:
            answered.append(fact)
            situation = taken


def _taken(situation: Situation, fact: str, value: str) -> Situation | None:
    """Take an answer; None for one that cannot be together with the earlier ones, which is explained."""
    from cordially.errors import ImpossibleSituationError
    from cordially.etiquette.situation import check_possible

    taken = situation.but(**{fact: value})
    try:
        check_possible(taken)
    except ImpossibleSituationError as error:
        print(f"  {error}")
        return None
    return taken


def _ask(fact: str, role: str | None) -> object:
    from cordially.cli.terminal import heading
    from cordially.services.plain_words import FACT_QUESTIONS, value_words

    values = FACTS[fact]
    print()
    print(heading(FACT_QUESTIONS[fact]))
    for number, value in enumerate(values, start=1):
        print(f"  {number}. {value_words(fact, value, role)}")
    while True:
        try:
            answer = input("> ").strip().casefold()
        except (EOFError, RuntimeError):  # the input has ended, or there is none
            return _QUIT
        if not sys.stdin.isatty():
            print(answer)
        if answer in ("?", "help"):
            print(f"  {_HOW}")
            continue
        if answer == "":
            return None
        if answer in ("b", "back"):
            return _BACK
        if answer in ("q", "quit"):
            return _QUIT
        if answer in ("y", "yes", "n", "no") and fact in _YES:
            return _YES[fact][answer[0] == "n"]
        if answer.isdecimal() and 1 <= int(answer) <= len(values):
            return values[int(answer) - 1]
        begun = [value for value in values if value.startswith(answer.replace(" ", "_"))]
        if len(begun) == 1 and len(answer) > 2:  # "no" is not the start of "none"
            return begun[0]
        if (near := nearest(answer, values, closeness=0.85)) is not None:  # a slip of the finger, not a guess
            return near
        print(f"  Please answer with a number from 1 to {len(values)}, a word, or Enter.")
