"""The line under the name, which travels with every request to connect."""

from __future__ import annotations

from collections.abc import Iterator

from cordially.people.person import folded
from cordially.writing.profile.checklist import Entry, entry
from cordially.writing.profile.sheet import Sheet


def entries(sheet: Sheet, month: str) -> Iterator[Entry]:  # noqa: ARG001  # as every check
    """Yield a headline that is missing, or only the one that is there by itself."""
    why = "It stands beside your name in every request and every list."
    if not sheet.headline:
        yield entry("headline", code="PR10", name="no-headline", severity="warning", message="There is no headline.", why=why,
                    fix="Say what you do, and for whom.")  # fmt: skip
    elif any(_is_by_itself(sheet.headline, job.title, job.company) for job in sheet.jobs):
        yield entry("headline", code="PR11", name="default-headline", severity="hint", text=sheet.headline,
                    message="The headline is only the title and the company.", why=why, fix="Say what you do, and for whom.")  # fmt: skip


def _is_by_itself(headline: str, title: str | None, company: str | None) -> bool:
    if not title:
        return False
    told = folded(headline)
    return told == folded(title) or bool(
        company and told in (folded(f"{title} at {company}"), folded(f"{title} @ {company}"))
    )
