"""Vague ask.

What it finds: "pick your brain", "jump on a call", "learn more about what you do" with no question named. A hint.

Why: who knows the question can say yes to it.

Flagged (informational_ask):
> Dear Priya, we both moved from wards into health data. Could I pick your brain some time?

Fine (informational_ask):
> Dear Priya, we both moved from wards into health data. Could I ask you on the phone, in fifteen minutes, what you would learn first?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule

_VAGUE: Final = re.compile(r"\bpick(?:ing)? your brains?\b|\b(?:hop|jump|get) on a (?:quick )?call\b")


def _finds(reading: Reading) -> Iterator[Hit]:
    for sentence in reading.sentences:
        if found := _VAGUE.search(sentence.plain):
            yield Hit((sentence.start + found.start(), sentence.start + found.end()))
            return


RULE = Rule(
    code="AS04",
    name="vague-ask",
    severity="hint",
    message="It does not say what you want to ask.",
    why="Who knows the question can say yes to it.",
    fix="Name the question.",
    sources=("M01", "G-vague-ask"),
    kinds=frozenset({"informational_ask", "connection_note", "introduction", "after_accept"}),
    finds=_finds,
)
