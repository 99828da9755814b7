"""The versions of a draft as they are shown: one for each sitting."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.errors import NotFoundError

if TYPE_CHECKING:
    from cordially.journal import Journal

SITTING: Final = timedelta(minutes=10)
"""Versions kept while writing on, with no longer pause than this, are shown as one."""


class Version(NamedTuple):
    """A version of a draft as it was at the end of a sitting."""

    number: int
    text: str
    at: datetime


def sittings(journal: Journal, draft_id: str) -> list[Version]:
    """Return the versions of a draft, latest first; of those kept while writing on, only the last."""
    versions = [Version(*each) for each in journal.draft_versions(draft_id)]
    ends = [
        each
        for each, following in zip(versions, [*versions[1:], None], strict=True)
        if following is None or following.at - each.at > SITTING or each.number == 1
    ]
    return ends[::-1]


def version(journal: Journal, draft_id: str, number: str) -> Version:
    """Return one version of a draft. Raises NotFoundError."""
    for each in journal.draft_versions(draft_id):
        if str(each[0]) == number:
            return Version(*each)
    raise NotFoundError("There is no such version.", hint="Choose one from the list.", field="version")
