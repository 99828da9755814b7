"""Shouting.

What it finds: words in capitals one after the other, or more than two exclamation marks. A hint.

Why: emphasis is the reader's to feel.

Flagged (after_accept):
> Thank you for connecting, Dana!!! Your talk in Gdynia was the BEST TALK EVER and I told all of my crew!

Fine (after_accept):
> Thank you for connecting, Dana! Your talk in Gdynia on IMO rules and ECDIS made my week.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule

_CAPITALS: Final = re.compile(r"\b[A-Z]{3,}(?:\s+[A-Z]{2,}){2,}\b|!{2,}")
_MOST: Final = 2


def _finds(reading: Reading) -> Iterator[Hit]:
    text = reading.message.text
    if found := _CAPITALS.search(text):
        yield Hit(found.span())
    elif text.count("!") > _MOST:
        at = [each.start() for each in re.finditer("!", text)][_MOST]
        yield Hit((at, at + 1), f"{text.count('!')} exclamation marks.")


RULE = Rule(
    code="TO11",
    name="shouting",
    severity="hint",
    message="This is loud.",
    why="One exclamation mark is cheerful; several look nervous.",
    fix="Keep one exclamation mark at the most.",
    sources=("G-exclamation",),
    finds=_finds,
)
