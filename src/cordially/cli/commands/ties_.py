"""What you share with somebody, the best to mention in an interview first, and what better not to.

cordially ties "Dana Reyes"

What is known of them comes from your files and from what you wrote down ('cordially people know'); what is known of you
from your own profile in the export, or a résumé in JSON.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cordially.cli import clock
from cordially.cli.printing import print_json
from cordially.services import acquaintance
from cordially.services.journals import open_journal

if TYPE_CHECKING:
    from argparse import Namespace

    from cordially.cli.main import Parser
    from cordially.network.common_ground import Tie

_HEADINGS: Final = {
    "open_with": ("Good to open with", "yes"),
    "mention": ("Good to mention", "yes"),
    "keep_in_mind": ("To keep in mind", "care"),
    "better_not": ("Better not mentioned", "no"),
}


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument("name", nargs="+", metavar="NAME", help="name, profile, e-mail or id")
    parser.add_argument("--json", action="store_true", help="machine format")


def run(arguments: Namespace) -> int:
    """Say what you share; returns the exit status."""
    from cordially.cli.terminal import clean

    now, zone = clock.now(), clock.zone()
    with open_journal(now) as journal:
        person = journal.person(" ".join(arguments.name))
        found = acquaintance.ties(journal, person, now=now, zone=zone)
    if arguments.json:
        perhaps = [
            {"question": q.id, "names": q.payload["names"], "why": q.payload["why"]} for q in found.perhaps
        ]
        ties = [acquaintance.tie_json(tie) for tie in found.found]
        print_json({"person": person.id, "ties": ties, "perhaps": perhaps})
    else:
        print(_text(person.called, person.id, found.found))
        for question in found.perhaps:
            one, other = question.payload["names"]
            print(
                f"\nIs '{clean(one)}' the same as '{clean(other)}'? cordially questions yes {question.id}, or no {question.id}"
            )
    return 0


def _text(name: str, number: str, found: list[Tie]) -> str:
    from cordially.cli.terminal import bullet, clean, heading, paragraph, style

    if not found:
        told = f'cordially people know {number} school "Hillside College" --from 2011 --to 2014'
        return paragraph(
            clean(f"Nothing in common with {name} is known yet. Write down what you learn of them: {told}")
        )
    parts = [heading(f"You and {clean(name)}")]
    for standing, (title, colour) in _HEADINGS.items():
        of_it = [tie for tie in found if tie.standing == standing]
        if of_it:
            parts += ["", style(title, colour)]
            for tie in of_it:
                parts += [bullet(clean(tie.says)), style(bullet(clean(tie.why), 4, " "), "dim")]
    return "\n".join(parts)
