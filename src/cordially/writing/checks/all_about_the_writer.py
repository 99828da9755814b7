"""All about the writer.

What it finds: a message whose every sentence is about the writer: background, wishes, plans, and nothing of the reader.

Why: more "you" than "I"; do not open with your own aim.

Flagged (introduction):
> Dear Dana, I am a planner with ten years of experience. I have led large projects and I won two prizes. I want to work abroad, and I am looking for a new challenge. I speak four languages.

Fine (introduction):
> Dear Dana, I read your advert for a berth planner in Gdynia. I planned berths in Riga for ten years, and your line on empty containers is why I write. May I ask one question about the shift system?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.reading import Reading
from cordially.writing.rules import PERSONAL, Hit, Rule

_WRITER: Final = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|my|me|mine|myself)\b")
_READER: Final = re.compile(r"\b(?:you|your|yours|you're|you've|you'd|you'll)\b")
_FEWEST: Final = 3
_MANY: Final = 5
_MOSTLY: Final = 0.6
"""So many sentences about the writer, and such a part of all, are too many even beside one about the reader."""


def _finds(reading: Reading) -> Iterator[Hit]:
    sentences = reading.sentences
    if len(sentences) < _FEWEST:
        return
    own = [each for each in sentences if _WRITER.search(each.plain) and not _READER.search(each.plain)]
    readers = [each for each in sentences if _READER.search(each.plain)]
    specific = [each for each in sentences if reading.does(each, "specific")]
    empty = not specific and len(own) >= _FEWEST and len(own) > 2 * len(readers)
    flooded = (
        len(own) >= _MANY
        and len(own) >= _MOSTLY * len(sentences)
        and len([s for s in specific if s not in own]) <= 1
    )
    if empty or flooded:
        yield Hit(own[0].span)


RULE = Rule(
    code="CO04",
    name="all-about-the-writer",
    severity="warning",
    message="Nearly every sentence is about you.",
    why="The reader looks for what concerns them.",
    fix="Open with something of theirs; keep one or two sentences about yourself.",
    sources=("M01", "G-you-before-i"),
    kinds=PERSONAL,
    finds=_finds,
)
