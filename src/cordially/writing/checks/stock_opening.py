"""Stock opening.

What it finds: "I hope this finds you well", "I trust you are doing well", "my name is … and I am writing to", as the first sentence. A hint: harmless, and
in everybody's messages.

Why: the first line is what is shown in a list of messages.

Flagged (introduction):
> Dear Dana, I hope this email finds you well. I read your advert for a berth planner in Gdynia, and planned berths in Riga for ten years.

Fine (introduction):
> Dear Dana, I hope the storm left the new berth in Gdynia alone. I read your advert for a planner, and planned berths in Riga for ten years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule

_STOCK: Final = re.compile(
    r"\b(?:hop(?:e|ing)|trust|wish) (?:that )?(?:this|my|the|you|all|everything)(?: \w+){0,2} (?:finds? you|(?:are|is|am|be) (?:\w+ )?(?:well|good|fine|great|safe))\b|\bfinds? you (?:well|in good)|\bi hope (?:you are|you're) (?:doing |keeping )?(?:\w+ )?(?:well|good|great|fine)\b"
)


def _finds(reading: Reading) -> Iterator[Hit]:
    for sentence in reading.sentences[:2]:
        if _STOCK.search(sentence.plain):
            yield Hit(sentence.span)
            return


RULE = Rule(
    code="CO08",
    name="stock-opening",
    severity="hint",
    message="Everybody opens like this.",
    why="The first line is what a list of messages shows.",
    fix="Open with your second sentence.",
    sources=("G-stock-opening",),
    finds=_finds,
)
