"""What is missing: "mostly complete" is asked for, and no more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cordially.writing.profile.checklist import Entry, entry
from cordially.writing.profile.sheet import Job, Sheet

_FEWEST_WORDS: Final = 25
_FEWEST_SKILLS: Final = 3
_WHY: Final = "A profile that is mostly complete reads as somebody who cares."


def entries(sheet: Sheet, month: str) -> Iterator[Entry]:  # noqa: ARG001  # as every check
    """Yield what a reader would miss: summary, skills, place, and what the present or last role is about."""
    if not sheet.summary:
        yield entry("summary", code="PR02", name="no-summary", severity="warning", message="There is no summary.", why=_WHY,
                    fix="Write three or four sentences: what you do, what you are proud of, what you look for.")  # fmt: skip
    elif len(sheet.summary.split()) < _FEWEST_WORDS:
        yield entry("summary", code="PR03", name="short-summary", severity="hint", text=sheet.summary,
                    message="The summary is very short.", why=_WHY, fix="Two more sentences will do.")  # fmt: skip
    if not sheet.skills:
        yield entry("skills", code="PR04", name="no-skills", severity="warning", message="No skills are listed.", why=_WHY,
                    fix="List those of the role you want that you have.")  # fmt: skip
    elif len(sheet.skills) < _FEWEST_SKILLS:
        yield entry(
            "skills",
            code="PR05",
            name="few-skills",
            severity="hint",
            message="Hardly any skills are listed.",
            why=_WHY,
        )
    if not sheet.location:
        yield entry("location", code="PR06", name="no-location", severity="warning", message="No place is given.",
                    why="Recruiters search by place.", fix="Give the town or region.")  # fmt: skip
    if not sheet.jobs:
        yield entry(
            "positions",
            code="PR07",
            name="no-positions",
            severity="hint",
            message="No position is listed.",
            why=_WHY,
        )
    else:
        number, job = _latest(sheet)
        if not job.description:
            yield entry(f"position {number}: description", code="PR08", name="no-description", severity="warning",
                        message=f"Nothing is said about {job.called}.", why="The latest role is what a reader looks at.",
                        fix="One to three lines are enough; older roles can do without.", sources=("H03", "H07"))  # fmt: skip


def _latest(sheet: Sheet) -> tuple[int, Job]:
    numbered = list(enumerate(sheet.jobs, 1))
    return max(numbered, key=lambda each: (each[1].finished is None, each[1].started or "", -each[0]))
