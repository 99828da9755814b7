"""The list of processes with where each stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from cordially.people.stage import stage_of
from cordially.services.people_advice import OPEN_STAGES

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from cordially.journal import Journal


class Listed(NamedTuple):
    """One process; ``stage`` is None while nothing is logged, ``people`` how many take part."""

    id: str
    title: str
    pursuit: str
    stage: str | None
    people: int


def listed(journal: Journal, *, now: datetime, zone: tzinfo, only_open: bool = False) -> list[Listed]:
    """Return the processes, the open ones first, in the order they came."""
    history = journal.history(now=now, zone=zone)
    found = [
        Listed(p.id, p.called, p.pursuit, stage_of(history, p.id), len(history.members(p.id)))
        for p in journal.processes()
    ]
    if only_open:
        found = [one for one in found if one.stage in OPEN_STAGES]
    return sorted(found, key=lambda one: one.stage not in OPEN_STAGES)
