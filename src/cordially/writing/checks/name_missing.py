"""Name missing.

What it finds: a thank-you, a message after acceptance or an introduction that never names its reader though the name is known. In a
connection note it is a hint only: many good ones have no name.

Why: the greeting by name is one of the parts of a thank-you.

Flagged (thank_you_email; to=Dana Reyes):
> Thank you for explaining on Tuesday how the night shift hands over. It made me want the planner role even more, as I ran such handovers for six years.

Fine (thank_you_email; to=Dana Reyes):
> Thank you, Dana, for explaining on Tuesday how the night shift hands over. It made me want the planner role even more, as I ran such handovers for six years.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cordially.writing.naming import names_reader
from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule

_DUE: Final = frozenset({"thank_you_email", "thank_you_letter"})


def _finds(reading: Reading) -> Iterator[Hit]:
    to = reading.message.to
    if not to or not reading.sentences or reading.anatomy.named or names_reader(reading.message.text, to):
        return
    yield Hit(
        reading.anatomy.greeting,
        f"The message never names {to}.",
        fix=f"Open with {to}'s name.",
        severity="warning" if reading.kind in _DUE and reading.anatomy.greeting is None else "hint",
    )


RULE = Rule(
    code="NA03",
    name="name-missing",
    severity="warning",
    message="The message never names its reader.",
    why="A greeting by name is the least that shows whom it is for.",
    sources=("I07", "G-names"),
    kinds=frozenset(
        {"thank_you_email", "thank_you_letter", "connection_note", "introduction", "informational_ask"}
    ),
    finds=_finds,
)
