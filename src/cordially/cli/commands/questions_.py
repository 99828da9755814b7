"""What your files suggest and only you can decide: interviews, people and companies that may be the same.

cordially questions                                  list the open ones
cordially questions yes q3                           yes; several at once: yes q3 q5
cordially questions yes q3 --process Northwind       an interview, and which process it belongs to
cordially questions no q4                            no; it is not asked again
cordially questions undo q3                          take an answer back, and what it brought about
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from cordially.cli import clock
from cordially.cli.printing import print_json
from cordially.services import questions as asked
from cordially.services.journals import open_journal

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser
    from cordially.journal import Journal, Question

_ACTIONS: Final = ("list", "yes", "no", "undo")


def prepare(arguments: list[str]) -> list[str]:
    """Read ``questions`` as ``questions list``."""
    if any(a in ("-h", "--help") for a in arguments) or (arguments and arguments[0] in _ACTIONS):
        return arguments
    return ["list", *arguments]


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listing = actions.add_parser("list", help="the open questions")
    listing.add_argument("--all", action="store_true", help="those answered too")
    for action, about in (("yes", "it is so"), ("no", "it is not"), ("undo", "take the answer back")):
        one = actions.add_parser(action, help=about)
        one.add_argument("ids", nargs="+", metavar="ID", help="such as q3")
        if action == "yes":
            one.add_argument("--process", metavar="NAME", help="which process an interview belongs to")
            one.add_argument("--new-process", action="store_true", help="begin one with the company it names")
    for one in actions.choices.values():
        one.add_argument("--json", action="store_true", help="machine format")


def run(arguments: Namespace) -> int:
    """List or take answers; returns the exit status."""
    with open_journal(clock.now()) as journal:
        if arguments.action == "list":
            return _list(journal, arguments)
        return _answer(journal, arguments)


def _list(journal: Journal, arguments: Namespace) -> int:
    found = asked.listed(journal, answered_too=arguments.all)
    if arguments.json:
        print_json([asked.as_json(journal, question) for question in found])
        return 0
    if not found:
        print("There is nothing to decide. Questions come up when calendars, contacts or mail are imported.")
        return 0
    from cordially.cli.terminal import paragraph

    for question in found:
        print(_text(journal, question))
    print()
    print(paragraph("Answer with: cordially questions yes ID, or no ID. What you answer can be undone."))
    return 0


def _answer(journal: Journal, arguments: Namespace) -> int:
    now = clock.now()
    for number in arguments.ids:
        journal.question(number)  # all of them, before any is answered
    done: list[Question] = []
    for number in arguments.ids:
        if arguments.action == "undo":
            done.append(journal.take_answer_back(number, now=now))
        elif arguments.action == "no":
            done.append(journal.answer(number, yes=False, now=now))
        else:
            done.append(
                asked.agree(
                    journal, number, now=now, process=arguments.process, new_process=arguments.new_process
                )
            )
    if arguments.json:
        print_json([asked.as_json(journal, question) for question in done])
        return 0
    for question in done:
        print(_said(journal, question))
    return 0


def _said(journal: Journal, question: Question) -> str:
    from cordially.cli.terminal import clean, paragraph

    if question.state == "open":
        return f"{question.id} is open again; what its answer brought about is taken back."
    what = asked.outcome_sentence(journal, question)
    return paragraph(clean(f"{question.id}: {what} Not right? cordially questions undo {question.id}"))


def _text(journal: Journal, question: Question) -> str:
    from cordially.cli.terminal import bullet, clean, paragraph, style

    state = "" if question.state == "open" else f" ({question.state})"
    lines = [
        paragraph(
            clean(
                f"{question.id:<4} {asked.sentence(journal, question, now=clock.now(), zone=clock.zone())}{state}"
            ),
            0,
            5,
        )
    ]
    why: Any = question.payload.get("why", ())
    lines += [style(bullet(clean(reason), 5), "dim") for reason in why]
    return "\n".join(lines)
