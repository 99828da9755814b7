"""What is known of the user's own life, from the profile and the résumé, as facts to compare with those of others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from cordially.network.background import Background, BackgroundKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cordially.journal import OwnProfile

_SOURCE: Final = "your profile"
_KINDS: Final[dict[str, BackgroundKind]] = {
    "certification": "certification",
    "skill": "skill",
    "language": "language",
    "organization": "group",
    "group": "group",
    "volunteering": "volunteering",
    "interest": "interest",
    "cause": "interest",
}
_ROLE: Final = ("role", "position", "authority", "proficiency")
_BETWEEN_PASTIMES: Final = re.compile(r"\s*[,;|•·\n]\s*")
_LONGEST_PASTIME: Final = 40
"""A longer piece of the text about activities at school is a sentence, not the name of a pastime."""


def facts_of(own: OwnProfile) -> list[Background]:
    """Return the user's own background: work, schools, places, certificates, skills, groups, pastimes."""
    return list(_facts(own))


def _facts(own: OwnProfile) -> Iterator[Background]:
    for job in own.positions:
        if job.company:
            yield _fact(
                "work", job.company, job.title, job.started, job.finished, current=job.finished is None
            )
    for school in own.education:
        if school.school:
            yield _fact("school", school.school, school.degree, school.started, school.finished)
        for pastime in _BETWEEN_PASTIMES.split(school.activities or ""):
            if pastime and len(pastime) <= _LONGEST_PASTIME:
                yield _fact("interest", pastime)
    if own.location:
        yield _fact("place", own.location)
    for item in own.items:
        if item.kind in _KINDS:
            told = item.details
            role = next((told[name] for name in _ROLE if name in told), None)
            yield _fact(_KINDS[item.kind], item.name, role, told.get("started"), told.get("finished"))


def _fact(
    kind: BackgroundKind,
    name: str,
    role: str | None = None,
    started: str | None = None,
    finished: str | None = None,
    *,
    current: bool | None = None,
) -> Background:
    return Background(
        kind=kind,
        name=name,
        role=role,
        started=started,
        finished=finished,
        current=current,
        source=_SOURCE,
        professed=True,
    )
