"""No reminder of who you are.

What it finds: a message after an accepted invitation that reminds of nothing: no skill, no meeting, no shared matter. A hint.

Why: after they accept, thank them and remind them of your skills (L16); offer what else they need (L17).

Flagged (after_accept):
> Thank you for accepting my invitation, Dana. May I ask you something next week?

Fine (after_accept):
> Thank you for accepting, and for meeting me about the planner role on Tuesday. Is there anything else you need from me?
"""

from __future__ import annotations

from collections.abc import Iterator

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule


def _finds(reading: Reading) -> Iterator[Hit]:
    if reading.sentences and not reading.any_does("specific", "about_self", "offer"):
        yield Hit()


RULE = Rule(
    code="CO07",
    name="no-reminder",
    severity="hint",
    message="It does not remind them who you are.",
    why="They may have accepted ten people that day.",
    fix="Add where you met, or one thing you do that concerns them.",
    sources=("L16", "L17"),
    kinds=frozenset({"after_accept"}),
    finds=_finds,
)
