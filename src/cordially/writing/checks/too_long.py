"""Too long.

What it finds: a message of more words than a busy reader gives it. Somewhat over is a hint; twice over is a warning.

Why: public guidance asks for a few short paragraphs after an interview, and for a few sentences where you ask for time.

Fine (informational_ask):
> Dear Priya, we both moved from wards into health data, you ten years before me. Would you have fifteen minutes next week to tell me what you would learn first? If it does not suit, no harm done.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from cordially.writing.messages import Kind
from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule

_MOST: Final[Mapping[Kind, int]] = {
    "thank_you_email": 250,
    "thank_you_letter": 350,
    "after_accept": 150,
    "after_rejection": 200,
    "informational_ask": 180,
    "follow_up": 180,
    "introduction": 220,
}


def _finds(reading: Reading) -> Iterator[Hit]:
    words, most = reading.anatomy.words, _MOST[reading.kind]
    if words > most:
        yield Hit(
            None,
            f"{words} words; more than about {most} are rarely read to the end.",
            severity="warning" if words > 2 * most else "hint",
        )


RULE = Rule(
    code="ST06",
    name="too-long",
    severity="hint",
    message="This is longer than such messages are read.",
    why="A reader who has to search for the point may not look for it.",
    fix="Keep what only you could have written to them.",
    sources=("G-length",),
    kinds=frozenset(_MOST),
    finds=_finds,
)
