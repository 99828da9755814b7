"""Nothing asked.

What it finds: an ask for a call that never asks: no question, no time, no wish.

Why: a very small ask (fifteen minutes, a coffee) is what such a message is for (M01, M07).

Flagged (informational_ask):
> Dear Priya, we both moved from wards into health data. I read your paper on rosters with great interest.

Fine (informational_ask):
> Dear Priya, we both moved from wards into health data, and I read your paper on rosters. Fifteen minutes of yours would help me more than another course.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule

_ASKED: Final = re.compile(
    r"\b(?:minutes?|mins?|call|chat|coffee|tea|lunch|phone|zoom|meet|talk|speak|conversation|question|ask|advice|suggest\w*|tell me|hear|learn|grateful|appreciate|would you|could you|can you|may i|let me know)\b"
)


def _finds(reading: Reading) -> Iterator[Hit]:
    if reading.sentences and not any(
        each.is_question
        or _ASKED.search(each.plain)
        or reading.leans(each, "small_ask")
        or reading.leans(each, "big_ask")
        for each in reading.sentences
    ):
        yield Hit()


RULE = Rule(
    code="AS05",
    name="nothing-asked",
    severity="warning",
    message="It never asks for the conversation.",
    why="A reader who does not know what is wanted does nothing.",
    fix="Ask for fifteen minutes, and say what about.",
    sources=("M01", "M07"),
    kinds=frozenset({"informational_ask"}),
    finds=_finds,
)
