"""Too thin.

What it finds: a message of so few words that it says nothing the reader did not know: a thank-you of one line, a "Thanks!"
after an accepted invitation.

Why: it costs the reader a glance and leaves nothing behind.

Flagged (thank_you_email):
> Dear Dana,
> Thank you for the interview.
> Regards, Li

Flagged (after_accept):
> Thanks!

Fine (after_rejection):
> Dear Dana, thank you for letting me know, and for the two good conversations. I wish you and the new colleague all the best.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from cordially.writing.messages import Kind
from cordially.writing.reading import Reading
from cordially.writing.rules import PERSONAL, Hit, Rule

_FEWEST: Final[Mapping[Kind, int]] = {
    "thank_you_email": 16,
    "thank_you_letter": 20,
    "after_accept": 5,
    "connection_note": 4,
    "informational_ask": 10,
    "introduction": 10,
    "follow_up": 7,
    "after_rejection": 5,
}


def _finds(reading: Reading) -> Iterator[Hit]:
    spaced = reading.anatomy.words
    words = max(spaced, sum(len(each.text) for each in reading.sentences) // 6) if spaced else 0
    if reading.sentences and words < _FEWEST[reading.kind]:
        short_and_sweet = 2 * words >= _FEWEST[reading.kind] and reading.any_does("specific")
        yield Hit(reading.anatomy.body, severity="hint" if short_and_sweet else None)


RULE = Rule(
    code="ST05",
    name="too-thin",
    severity="warning",
    message="This is too short to say anything to this reader.",
    why="A bare line adds nothing to what they know of you.",
    fix="Add one thing from your conversation, or of theirs, in your own words.",
    sources=("I07", "G-thin"),
    kinds=PERSONAL,
    finds=_finds,
)
