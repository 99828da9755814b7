"""No line on qualifications.

What it finds: a thank-you after an interview that never says in a sentence what the writer would bring. A hint: taste and length decide.

Why: one or two sentences of qualifications are among the parts of a thank-you (I07).

Flagged (thank_you_email; role=hiring_manager):
> Dear Dana, thank you for showing me on Tuesday how the night shift hands over. The story of the first tide gate is one to remember.

Fine (thank_you_email; role=hiring_manager):
> Dear Dana, thank you for showing me on Tuesday how the night shift hands over. I ran such handovers for six years and would be glad to run yours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule

_BRINGS: Final = re.compile(
    r"\b(?:my|i|i've|i'm|i'd)\b[^.]*\b(?:years?|experience|skills?|background|worked|work|ran|run|led|managed|built|taught|trained|designed|degree|certif\w+|qualif\w+|strength|used to|know|knowledge|fit|bring|contribute|help|handled|similar|same|time (?:at|as|in)|role at|job at|project)\b"
)


def _finds(reading: Reading) -> Iterator[Hit]:
    apart = reading.situation.role in ("business_contact", "referrer", "peer") or reading.situation.stage in (
        "withdrawn",
        "hired",
    )
    if apart or reading.situation.purpose not in (None, "opening"):
        return
    if reading.sentences and not any(
        _BRINGS.search(each.plain) or reading.leans(each, "about_self") for each in reading.sentences
    ):
        yield Hit()


RULE = Rule(
    code="CO06",
    name="no-qualifications",
    severity="hint",
    message="It does not say what you would bring.",
    why="One or two sentences on your qualifications are part of a thank-you after an interview.",
    fix="Tie one thing they need to one thing you have done.",
    sources=("I07", "G-fit"),
    kinds=frozenset({"thank_you_email", "thank_you_letter"}),
    finds=_finds,
)
