"""Title without a name.

What it finds: a greeting that stops after the title: "Hi Dr.,", "Dear Ms.".

Why: it is what programs write that take the first word of a name.

Flagged (thank_you_email):
> Hi Dr., thank you for explaining on Tuesday how the ward hands over at night. It made me want the post even more.

Fine (thank_you_email):
> Dear Dr. Okonkwo, thank you for explaining on Tuesday how the ward hands over at night. It made me want the post even more.

Fine (thank_you_email):
> Dear Professor, thank you for explaining on Tuesday how the ward hands over at night. It made me want the post even more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule

_TITLE: Final = re.compile(r"(?:dr|mr|mrs|ms|mx|miss|prof|herr|frau|señora?|senora?|sra?|mme|hon|rev|ing)\.?")


def _finds(reading: Reading) -> Iterator[Hit]:
    named = reading.anatomy.named
    if named and _TITLE.fullmatch(reading.anatomy.plain[slice(*named)]):
        yield Hit(named)


RULE = Rule(
    code="NA04",
    name="title-without-name",
    severity="error",
    message="The greeting stops after the title.",
    why="It reads as if a program had cut the name off.",
    fix="Add the family name, or greet by the given name.",
    sources=("I07", "G-names"),
    finds=_finds,
)
