"""Same note to two people.

What it finds: a message that is nearly the same as one to somebody else of the same panel (``facts.others``), names aside.

Why: interviewers compare notes. Two equal ones undo what each was meant to do.

Fine (thank_you_email):
> Dear Dana, thank you for explaining on Tuesday how the night shift hands over. It made me want the planner role even more, as I ran such handovers for six years.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cordially.writing.anatomy import anatomy
from cordially.writing.reading import Reading
from cordially.writing.rules import PERSONAL, Hit, Rule

_ALIKE: Final = 82.0
"""From this likeness of the bodies on (0 to 100) two notes are one note with another name."""

_SHORTEST: Final = 12
"""Shorter bodies may be alike by chance, in words."""


def _finds(reading: Reading) -> Iterator[Hit]:
    if not reading.facts.others or reading.anatomy.words < _SHORTEST:
        return
    from rapidfuzz.fuzz import token_sort_ratio  # noqa: PLC0415  # only where there is something to compare

    own = _body(reading.message.text)
    for other in reading.facts.others:
        if token_sort_ratio(own, _body(other)) >= _ALIKE:
            yield Hit(reading.anatomy.body)
            return


def _body(text: str) -> str:
    return " ".join(each.plain for each in anatomy(text).sentences)


RULE = Rule(
    code="ST08",
    name="same-note-twice",
    severity="warning",
    message="Somebody else of the panel gets nearly the same note.",
    why="Interviewers compare what they were sent.",
    fix="Name what you talked about with this person.",
    sources=("M04", "G-panel"),
    kinds=PERSONAL,
    finds=_finds,
)
