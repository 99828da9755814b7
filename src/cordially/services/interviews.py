"""Interviews that are arranged and still to come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from cordially.people.moments import has_passed, parsed
from cordially.people.stage import stage_of

if TYPE_CHECKING:
    from cordially.people import History, Person, Process

_PAST_ARRANGING = ("hired", "rejected", "withdrawn")


class Interview(NamedTuple):
    """An interview ahead. ``at`` is a moment in UTC, or a day where no time was told; ``event`` is its line of the log.

    ``people`` are those with a part in the process, as nobody says who of them will be there.
    """

    process: Process
    at: datetime | date
    event: int
    people: tuple[Person, ...] = ()


def ahead(history: History, processes: Iterable[Process], people: Mapping[str, Person]) -> list[Interview]:
    """Return the interviews arranged and not called off, the next first."""
    arranging = {event.process for event in history.events if event.kind == "interview_scheduled"}
    found: list[Interview] = []
    for process in processes:
        if process.id not in arranging or stage_of(history, process.id) in _PAST_ARRANGING:
            continue
        arranged = {
            at: event
            for at, event in _arranged(history, process.id).items()
            if not has_passed(at, history.now, history.zone)
        }
        members = tuple(people[who] for who in sorted(history.members(process.id)) if who in people)
        found += [Interview(process, at, event, members) for at, event in arranged.items()]
    return sorted(
        found, key=lambda each: (_day(each.at, history), isinstance(each.at, datetime), str(each.at))
    )


def _arranged(history: History, process: str) -> dict[datetime | date, int]:
    arranged: dict[datetime | date, int] = {}
    for event in history.in_process(process, "interview_scheduled", "interview_cancelled"):
        told = event.data.get("at")
        at = parsed(told) if told else None
        if event.kind == "interview_scheduled" and at is not None:
            arranged[at] = event.id
        elif event.kind == "interview_cancelled" and arranged:
            arranged.pop(at if at is not None else next(reversed(arranged)), None)
    return arranged


def _day(at: datetime | date, history: History) -> date:
    return at.astimezone(history.zone).date() if isinstance(at, datetime) else at
