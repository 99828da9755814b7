"""Before the date they gave.

What it finds: a follow-up sent before the day by which news was promised, by the dates given. Silent where they asked to hear from you.

Why: the follow-up is due once the date has passed; before it, it says that you did not listen.

Fine (follow_up):
> Dear Dana, you named last Friday for news about the planner role in Gdynia. Is there anything you still need from me?
"""

from __future__ import annotations

from collections.abc import Iterator

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule


def _finds(reading: Reading) -> Iterator[Hit]:
    dates = reading.facts.dates
    if dates.promised is None or dates.now is None or reading.facts.they_asked:
        return
    if dates.now[:10] <= dates.promised[:10]:
        yield Hit(None, f"They named {dates.promised[:10]}; that day has not passed.")


RULE = Rule(
    code="TI03",
    name="before-the-date",
    severity="warning",
    message="The date they named has not passed.",
    why="Asking before it says that you did not listen, or do not trust their word.",
    fix="Wait until the next working day after it.",
    sources=("L03", "G-follow-up-date"),
    kinds=frozenset({"follow_up"}),
    finds=_finds,
)
