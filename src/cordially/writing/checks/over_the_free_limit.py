"""Over the limit of a free account.

What it finds: a connection note of 201 to 300 characters where the account is free (a warning) or unknown (a hint).

Why: a free account may write 200 characters, a paid one 300.

Flagged (connection_note; account=free):
> Hi Dana, your talk on reefer containers in Gdynia answered a question I had carried around for years: why so many of them come back empty. I plan berths in Riga, would like to follow what you write, and hope we can connect.

Fine (connection_note; account=premium):
> Hi Dana, your talk on reefer containers in Gdynia answered a question I had carried around for years: why so many of them come back empty. I plan berths in Riga, would like to follow what you write, and hope we can connect.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cordially.writing.checks.over_the_limit import LIMIT, length_of
from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule

FREE_LIMIT: Final = 200
"""Characters a connection note of a free account may have."""


def _finds(reading: Reading) -> Iterator[Hit]:
    length = length_of(reading.message.text)
    account = reading.message.account
    if not FREE_LIMIT < length <= LIMIT or account == "premium":
        return
    span = (min(FREE_LIMIT, len(reading.message.text)), len(reading.message.text))
    if account == "free":
        yield Hit(span, f"A free account may send {FREE_LIMIT} characters; this note has {length}.")
    else:
        yield Hit(
            span,
            f"{length} characters: a paid account may send them, a free one only {FREE_LIMIT}.",
            severity="hint",
        )


RULE = Rule(
    code="ST04",
    name="over-the-free-limit",
    severity="warning",
    message=f"A free account may send {FREE_LIMIT} characters.",
    why="The rest would be cut off or refused.",
    fix="Shorten it, or say that your account is a paid one.",
    sources=("G-note-length",),
    kinds=frozenset({"connection_note"}),
    finds=_finds,
)
