"""Over the channel's limit.

What it finds: a connection note of more than 300 characters, counted as LinkedIn counts them, line breaks included.

Why: it cannot be sent; what is cut off in the middle reads as an accident.

Fine (connection_note):
> Hi Dana, your talk on reefer containers in Gdynia answered a question I had for years. May I connect?
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule

LIMIT: Final = 300
"""Characters a connection note may have at the most, on any account."""


def _finds(reading: Reading) -> Iterator[Hit]:
    length = length_of(reading.message.text)
    if length > LIMIT:
        text = reading.message.text
        yield Hit(
            (LIMIT, len(text)), f"A connection note may have {LIMIT} characters; this one has {length}."
        )


def length_of(text: str) -> int:
    """Return the length as it is counted where the note is typed in: UTF-16 units, blanks around it left out."""
    return len(text.strip().encode("utf-16-le", "surrogatepass")) // 2


RULE = Rule(
    code="ST03",
    name="over-the-limit",
    severity="error",
    message=f"A connection note may have {LIMIT} characters.",
    why="A longer one cannot be sent.",
    fix="Keep the reason and what is about the reader; leave out what your profile says anyway.",
    sources=("G-note-length",),
    kinds=frozenset({"connection_note"}),
    finds=_finds,
)
