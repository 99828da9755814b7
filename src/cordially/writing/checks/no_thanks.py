"""No thanks.

What it finds: a thank-you, a reply to a rejection, or a message after an accepted invitation that thanks for nothing.

Why: thanks are what such a message is for (I07, L13, L17).

Flagged (thank_you_email):
> Dear Dana, it was interesting to see on Tuesday how the night shift hands over. I have run such handovers for six years and believe that I fit the planner role well.

Flagged (after_rejection):
> Dear Dana, I have read your mail about the planner role. Please keep my papers for later openings.

Fine (after_accept):
> Good to be in touch, Dana, and thank you for the tip you gave me about the tide tables on Tuesday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.cues import THANKS
from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule

_INSTEAD: Final = re.compile(
    r"\b(?:enjoyed|pleasure|glad (?:to|we|you)|great (?:to|meeting|talking|speaking)|good (?:to|meeting|talking|of you)|lovely (?:to|meeting)|nice (?:to|of you)|delighted|happy (?:to|we)|honou?red|valued|treasure)\b"
)


def _finds(reading: Reading) -> Iterator[Hit]:
    if not reading.sentences or any(reading.does(each, "thanks") for each in reading.sentences):
        return
    sign_off = reading.anatomy.sign_off
    if (
        sign_off
        and THANKS.search(reading.anatomy.plain[slice(*sign_off)])
        and reading.kind != "thank_you_email"
    ):
        return
    if (
        reading.message.subject
        and THANKS.search(reading.message.subject.lower())
        and reading.kind == "after_rejection"
    ):
        return
    warm = any(_INSTEAD.search(each.plain) for each in reading.sentences)
    yield Hit(severity="hint" if warm and reading.kind == "after_accept" else None)


RULE = Rule(
    code="CO05",
    name="no-thanks",
    severity="warning",
    message="It thanks for nothing.",
    why="Thanks are what this message is for.",
    fix="Thank them for something they did: the time, an answer, the news.",
    sources=("I07", "L13", "L16", "L17", "G-thanks"),
    kinds=frozenset({"thank_you_email", "thank_you_letter", "after_accept", "after_rejection"}),
    finds=_finds,
)
