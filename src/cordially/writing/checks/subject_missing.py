"""Subject missing.

What it finds: an e-mail whose subject is empty (a warning), or says nothing of what it is about (a hint). An unknown subject
is not an empty one.

Why: a thank-you names its purpose in the subject, so that it is found and opened.

Flagged (thank_you_email; subject=):
> Dear Dana, thank you for explaining on Tuesday how the night shift hands over. It made me want the planner role even more, as I ran such handovers for six years.

Flagged (thank_you_email; subject=Hello):
> Dear Dana, thank you for explaining on Tuesday how the night shift hands over. It made me want the planner role even more, as I ran such handovers for six years.

Fine (thank_you_email; subject=Thank you – planner interview):
> Dear Dana, thank you for explaining on Tuesday how the night shift hands over. It made me want the planner role even more, as I ran such handovers for six years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule

_SAYS_NOTHING: Final = re.compile(
    r"(?:re:\s*)?(?:hi|hello|hey|hola|hallo|greetings|good (?:morning|day|afternoon)|message|mail|e-?mail|interview|job|question|update|info|untitled|no subject|\W*)\W*"
)


def _finds(reading: Reading) -> Iterator[Hit]:
    subject = reading.message.subject
    if subject is None:
        return
    if not subject.strip():
        yield Hit(None, "The subject is empty.")
    elif _SAYS_NOTHING.fullmatch(subject.strip().lower()):
        yield Hit(None, "The subject does not say what the message is about.", severity="hint")


RULE = Rule(
    code="ST07",
    name="subject-missing",
    severity="warning",
    message="The subject is empty.",
    why="The subject is what the reader decides by.",
    fix="Say what it is and about which role: “Thank you – …”.",
    sources=("I07", "G-subject"),
    kinds=frozenset({"thank_you_email", "follow_up", "informational_ask", "introduction", "after_rejection"}),
    finds=_finds,
)
