"""The review of a week in words for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from cordially.cli.agenda import interview_line
from cordially.cli.agenda_step import of_process
from cordially.cli.terminal import clean, heading, paragraph
from cordially.services.day_words import day_in_words
from cordially.services.interviews import title_of
from cordially.services.plain_words import stage_name

if TYPE_CHECKING:
    from cordially.services.agenda import Planned
    from cordially.services.weekly_review import Open, Review


def review_text(found: Review, now: datetime) -> str:
    """Return the review of a week; ``now`` is by the user's clock."""
    since = found.since + timedelta(days=1)
    lines = [heading(f"The week from {since:%A} {since.day} {since:%B} to {now:%A} {now.day} {now:%B %Y}")]
    for title, told in (("What you did", found.done), ("What you heard", found.heard)):
        lines += ["", heading(title)]
        lines += [paragraph(clean(str(line)), 2, 4) for line in told] or ["  Nothing is written down."]
        if title == "What you did" and (found.ticked or found.skipped):
            lines.append(f"  Steps done: {found.ticked}. Skipped: {found.skipped}.")
    lines += ["", heading("What is open"), *(_under_way(found.open, now) or ["  No process."])]
    day = found.day
    if day.interviews:
        lines += [
            "",
            heading(title_of(day.interviews)),
            *(interview_line(each, now) for each in day.interviews),
        ]
    coming = [*day.pressing, *day.this_week]
    if coming or day.whenever:
        lines += ["", heading("The week ahead")]
        lines += [paragraph(clean(f"{each.title}{of_process(each)}: {each.when}"), 2, 4) for each in coming]
    if day.whenever:
        lines.append(f"  When you have time: {len(day.whenever)}. See: cordially today --all")
    if day.waiting:
        lines += ["", heading("What waits"), *_waiting(day.waiting)]
    return "\n".join(lines)


def _under_way(processes: Sequence[Open], now: datetime) -> list[str]:
    """Return what is alive line by line, and in one line what is silent."""
    lines = [paragraph(clean(_open(each, now)), 2, 4) for each in processes if each.stage != "silent"]
    silent = [each.process.called for each in processes if each.stage == "silent"]
    if len(silent) == 1:
        lines += [paragraph(clean(_open(processes[-1], now)), 2, 4)]
    elif silent:
        lines.append(paragraph(clean(f"Silent, {len(silent)}: {'; '.join(silent)}"), 2, 4))
    return lines


def _open(each: Open, now: datetime) -> str:
    last = f"; last word {day_in_words(each.last, now.date())}" if each.last else ""
    return f"{each.process.called}: {stage_name(each.stage, each.process.pursuit)}{last}"


def _waiting(steps: Sequence[Planned]) -> Iterator[str]:
    """Yield what waits, those for the same together and by their names only."""
    for (when, kind), some in groupby(
        sorted(steps, key=lambda each: (each.when, each.step.kind)),
        key=lambda each: (each.when, each.step.kind),
    ):
        those = list(some)
        if len(those) > 1 and kind == "connect":
            people = [each.person.called for each in those if each.person]
            yield paragraph(clean(f"Connection requests to {', '.join(people)}: {when}"), 2, 4)
            continue
        for each in those:
            yield paragraph(clean(f"{each.title}{of_process(each)}: {each.when}"), 2, 4)
