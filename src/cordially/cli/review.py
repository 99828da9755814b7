"""The review of a week in words for the terminal."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from cordially.cli.agenda import interview_line
from cordially.cli.agenda_step import of_process
from cordially.cli.terminal import clean, heading, paragraph
from cordially.services.plain_words import stage_name

if TYPE_CHECKING:
    from cordially.services.weekly_review import Open, Review


def review_text(found: Review, now: datetime) -> str:
    """Return the review of a week; ``now`` is by the user's clock."""
    lines = [heading(f"The week to {now:%A} {now.day} {now:%B %Y}")]
    for title, told in (("What you did", found.done), ("What you heard", found.heard)):
        lines += ["", heading(title)]
        lines += [paragraph(clean(line), 2, 4) for line in told] or ["  Nothing is written down."]
    lines += ["", heading("What is open")]
    lines += [paragraph(clean(_open(each)), 2, 4) for each in found.open] or ["  No process."]
    if found.day.interviews:
        lines += [
            "",
            heading("Interviews ahead"),
            *(interview_line(each, now) for each in found.day.interviews),
        ]
    for title, steps in (
        ("The week ahead", (*found.day.now, *found.day.this_week)),
        ("What waits", found.day.waiting),
    ):
        if steps:
            lines += ["", heading(title)]
            lines += [
                paragraph(clean(f"{each.title}{of_process(each)}: {each.when}"), 2, 4) for each in steps
            ]
    return "\n".join(lines)


def _open(each: Open) -> str:
    last = f"; last word {each.last:%A} {each.last.day} {each.last:%B}" if each.last else ""
    return f"{each.process.called}: {stage_name(each.stage, each.process.pursuit)}{last}"
