"""Dates that cannot be, and those a reader will ask about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cordially.writing.profile.checklist import Entry, entry
from cordially.writing.profile.sheet import Job, Sheet

_LONG_GAP: Final = 12
"""Months without a position after which a reader may ask."""
_WHY: Final = "Dates are the first thing that is compared with a résumé."


def entries(sheet: Sheet, month: str) -> Iterator[Entry]:
    """Yield ends before beginnings, dates to come, long gaps, and several present positions, which is no fault."""
    for number, job in enumerate(sheet.jobs, 1):
        yield from _impossible(f"position {number}: dates", job.called, job.started, job.finished, month)
        if job.started is None:
            yield entry(f"position {number}: dates", code="PR33", name="no-date", severity="hint",
                        message=f"{job.called} has no dates.", why=_WHY)  # fmt: skip
    for number, school in enumerate(sheet.schooling, 1):
        called = school.school or "a school without a name"
        yield from _impossible(f"school {number}: dates", called, school.started, school.finished, None)
    yield from _gaps(sheet, month)
    present = [job for job in sheet.jobs if job.started and job.finished is None]
    if len(present) > 1:
        yield entry("positions", code="PR35", name="several-present", severity="hint",
                    message=f"{len(present)} positions are present ones: {', '.join(job.called for job in present)}.",
                    why="Right if you hold them all; often the earlier one was never closed.")  # fmt: skip


def _impossible(
    where: str, called: str, started: str | None, finished: str | None, month: str | None
) -> Iterator[Entry]:
    if started and finished and finished[: len(started)] < started[: len(finished)]:
        yield entry(where, code="PR30", name="end-before-start", severity="warning",
                    message=f"{called} ends ({finished}) before it begins ({started}).", why=_WHY, fix="Put the dates right.")  # fmt: skip
    for what, date, code, name in (
        ("begins", started, "PR31", "start-to-come"),
        ("ended", finished, "PR32", "end-to-come"),
    ):
        if date and month and date > month[: len(date)]:
            yield entry(where, code=code, name=name, severity="hint" if what == "ended" else "warning",
                        message=f"{called} {what} in {date}, which is yet to come.", why=_WHY, fix="Check the date.")  # fmt: skip


def _gaps(sheet: Sheet, month: str) -> Iterator[Entry]:
    dated = sorted((job for job in sheet.jobs if job.started), key=lambda job: _months(job.started or ""))
    until: int | None = None
    last: Job | None = None
    for job in dated:
        began = _months(job.started or "")
        if (
            until is not None
            and last is not None
            and began - until > _LONG_GAP
            and not _studying(sheet, until, began)
        ):
            yield entry("positions", code="PR34", name="gap", severity="hint",
                        message=f"{(began - until) // 12} years or so lie between {last.called} and {job.called}.",
                        why="A reader may ask; you need not explain it here.")  # fmt: skip
        ended = _months(job.finished or month, last=True)
        if until is None or ended > until:
            until, last = ended, job


def _studying(sheet: Sheet, until: int, began: int) -> bool:
    return any(
        school.started
        and school.finished
        and _months(school.started) < began
        and _months(school.finished, last=True) > until
        for school in sheet.schooling
    )


def _months(date: str, *, last: bool = False) -> int:
    """Count the months of an ISO prefix; a bare year is its first month, or its last."""
    year, _, month = date.partition("-")
    return int(year) * 12 + (int(month[:2]) if month else 12 if last else 1)
