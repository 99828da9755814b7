"""Empty message.

What it finds: a message with a greeting or a signature and nothing between them, or nothing at all.

Why: there is nothing to answer. A request without a personal line is read as spam (H10).

Flagged (connection_note):
> Hi Dana,

Flagged (thank_you_email):
> Dear Dr. Okonkwo,
>
> Kind regards,
> Maeve

Fine (after_accept):
> Thank you for connecting, Dana. The talk on reefer containers stayed with me.
"""

from __future__ import annotations

from collections.abc import Iterator

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule


def _finds(reading: Reading) -> Iterator[Hit]:
    if not reading.sentences:
        yield Hit()


RULE = Rule(
    code="ST01",
    name="empty-message",
    severity="error",
    message="The message says nothing yet.",
    why="There is nothing for the reader to answer, and a blank request looks like spam.",
    fix="Say in one sentence why you write to this person.",
    sources=("I10", "H10"),
    finds=_finds,
)
