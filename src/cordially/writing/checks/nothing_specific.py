"""Nothing specific.

What it finds: a message in which no sentence holds anything that is this reader's alone: their work, their words, the talk you had, the role,
the place you met. What is about the writer does not count.

Why: a thank-you names one thing learned in the interview (I07); a note says thanks for their time and why (L13).

Flagged (thank_you_email):
> Dear Dana, thank you very much for your time. I enjoyed our conversation and I am very interested. I believe that my skills are a great fit, and I hope to hear from you.

Flagged (informational_ask):
> Dear Priya, I am a nurse with ten years of experience, interested in moving to another field. Would you have fifteen minutes?

Fine (thank_you_email):
> Dear Dana, thank you for your time on Tuesday. Your account of how the night shift hands over made me want the planner role even more; I ran such handovers for six years.

Fine (after_rejection):
> Dear Dana, thank you for letting me know. I enjoyed meeting all of you and wish you well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from cordially.writing.messages import Kind
from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule
from cordially.writing.situated import met_recently

_SAYS: Final[Mapping[Kind, str]] = {
    "thank_you_email": "Nothing in it comes from your conversation.",
    "thank_you_letter": "Nothing in it comes from your conversation.",
    "follow_up": "It does not say what it is about: which role, which talk, which date.",
    "after_accept": "Nothing in it is about this reader.",
    "connection_note": "Nothing in it is about this reader.",
    "informational_ask": "It does not say why this person.",
    "introduction": "It does not say why this person or this place.",
}


def _finds(reading: Reading) -> Iterator[Hit]:
    if not reading.sentences or any(reading.does(each, "specific") for each in reading.sentences):
        return
    if reading.kind in ("connection_note", "after_accept") and (
        met_recently(reading) or reading.any_does("reason")
    ):
        return
    if reading.kind == "after_accept" and reading.any_does("about_self", "offer", "small_ask"):
        return
    if reading.message.subject and reading.kind == "follow_up" and len(reading.message.subject.split()) > 2:
        return
    yield Hit(None, _SAYS[reading.kind])


RULE = Rule(
    code="CO03",
    name="nothing-specific",
    severity="warning",
    message="Nothing in it is about this reader.",
    why="What could go to anybody is remembered by nobody.",
    fix="Name one thing they said, made or wrote, or that you share.",
    sources=("I07", "L13", "G-specific"),
    kinds=frozenset(_SAYS),
    finds=_finds,
)
