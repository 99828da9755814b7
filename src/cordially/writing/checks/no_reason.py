"""No reason given.

What it finds: a connection note, an introduction or an ask for a call that never says why it is written to this person.

Why: a personal message saying why, always (H04); an undecided manager sees no reason yet (I04).

Flagged (connection_note):
> Hi Dana, I hope you are well. I would like to connect. Best wishes, Li

Flagged (informational_ask):
> Dear Priya, my name is Li Wei and I live in Cork. Could we have a short call?

Fine (connection_note):
> Hi Dana, I have just applied for the planner role in Gdynia and would like to connect.
"""

from __future__ import annotations

from collections.abc import Iterator

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule
from cordially.writing.situated import met_recently


def _finds(reading: Reading) -> Iterator[Hit]:
    if not reading.sentences or reading.any_does("reason", "specific"):
        return
    if reading.kind == "connection_note" and (reading.decided or met_recently(reading)):
        return
    yield Hit()


RULE = Rule(
    code="CO02",
    name="no-reason",
    severity="warning",
    message="It does not say why you write to this person.",
    why="Without a reason there is none to accept.",
    fix="Add half a sentence: what you hope to learn, what you share, which role it is about.",
    sources=("H04", "I04", "L13", "G-reason"),
    kinds=frozenset({"connection_note", "introduction", "informational_ask"}),
    finds=_finds,
)
