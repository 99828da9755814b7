"""Late thanks.

What it finds: a thank-you more than a day (a hint), or more than a week (still a hint, with other words), after the meeting, by the dates given.

Why: within a day is what nearly all guidance asks; late thanks are better than none.

Fine (thank_you_email):
> Dear Dana, thank you for showing me on Tuesday how the night shift hands over. I ran such handovers for six years.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule
from cordially.writing.situated import hours_since_met

_DAY: Final = 24
_WEEK: Final = 168


def _finds(reading: Reading) -> Iterator[Hit]:
    hours = hours_since_met(reading, days_count_whole=True)
    if hours is None or hours <= _DAY:
        return
    if hours > _WEEK:
        yield Hit(
            None, "The meeting was more than a week ago; late thanks are better than none, if they say so."
        )
    else:
        yield Hit()


RULE = Rule(
    code="TI02",
    name="late-thanks",
    severity="hint",
    message="The meeting was more than a day ago.",
    why="Thanks are expected within a day; after two they look like an afterthought.",
    fix="Send it today.",
    sources=("I06", "M04", "G-within-a-day"),
    kinds=frozenset({"thank_you_email", "thank_you_letter"}),
    finds=_finds,
)
