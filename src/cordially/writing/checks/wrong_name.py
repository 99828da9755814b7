"""Wrong name.

What it finds: a greeting that names somebody else than the reader, or misspells the reader. Short forms and nicknames are
no wrong names; without ``to`` the check is silent.

Why: a misspelt name is remembered longer than anything else in the message.

Flagged (thank_you_email; to=Dana Reyes):
> Dear Diana, thank you for explaining on Tuesday how the night shift hands over. It made me want the planner role even more.

Flagged (connection_note; to=Katarzyna Wójcik):
> Hi Tomasz, your talk on berth planning in Gdynia stayed with me. May I connect?

Fine (thank_you_email; to=Robert Nwosu):
> Hi Bob, thank you for explaining on Tuesday how the night shift hands over. It made me want the planner role even more.

Fine (connection_note; to=Dr. Zoë Ångström):
> Dear Dr. Angstrom, your talk on berth planning in Gdynia stayed with me. May I connect?
"""

from __future__ import annotations

from collections.abc import Iterator

from cordially.writing.naming import Naming, naming
from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule


def _finds(reading: Reading) -> Iterator[Hit]:
    span, to = reading.anatomy.named, reading.message.to
    if span is None or not to:
        return
    named = reading.message.text[slice(*span)]
    how: Naming = naming(named, to)
    if how == "misspelt":
        yield Hit(span, f"“{named}”: the reader is called {to}.", fix=f"Write the name as they do: {to}.")
    elif how == "another":
        yield Hit(span, f"The greeting is to “{named}”; the reader is {to}.", fix=f"Write to {to}.")


RULE = Rule(
    code="NA01",
    name="wrong-name",
    severity="error",
    message="The greeting names somebody else.",
    why="A wrong or misspelt name is remembered longer than anything else in the message.",
    sources=("I07", "G-names"),
    finds=_finds,
)
