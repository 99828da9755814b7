"""Interviews that are arranged and still to come."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.agenda.interviews import interviews_of
from cordially.people.moments import has_passed
from cordially.people.stage import stage_of

if TYPE_CHECKING:
    from cordially.people import History, Person, Process

_PAST_ARRANGING: Final = ("hired", "rejected", "withdrawn")
_NOT_THERE: Final = ("peer", "referrer", "other")
"""Parts of people who are not at an interview unless the log says so."""


class Interview(NamedTuple):
    """An interview ahead. ``at`` is a moment in UTC, or a day where no time was told; ``event`` is its line of the log.

    ``people`` are those who are to be there; where nobody said who, those whose part in the process it is to talk with you.
    """

    process: Process
    at: datetime | date
    event: int
    people: tuple[Person, ...] = ()


def occasion(process: Process | None) -> str:
    """Return what a talk in a process is: an interview, or for business a meeting."""
    return "meeting" if process is not None and process.pursuit == "business" else "interview"


def title_of(interviews: Iterable[Interview]) -> str:
    """Return the heading of what is ahead: interviews, meetings, or both."""
    kinds = sorted({f"{occasion(each.process)}s" for each in interviews})
    return f"{' and '.join(kinds).capitalize()} ahead"


def taken_as_moved(history: History, process: str, entry: int) -> datetime | date | None:
    """Return when the interview was to be that an entry of the log gave another time, None where it arranged one more."""
    events = history.in_process(process)
    after = {one.begins for one in interviews_of(process, events, history.zone)}
    before = interviews_of(process, (each for each in events if each.id != entry), history.zone)
    return next((one.begins for one in before if one.begins not in after), None)


def ahead(history: History, processes: Iterable[Process], people: Mapping[str, Person]) -> list[Interview]:
    """Return the interviews arranged and neither moved since nor called off, the next first."""
    arranging = {event.process for event in history.events if event.kind == "interview_scheduled"}
    found: list[Interview] = []
    for process in processes:
        if process.id not in arranging or stage_of(history, process.id) in _PAST_ARRANGING:
            continue
        for one in interviews_of(process.id, history.in_process(process.id), history.zone):
            if one.held or has_passed(one.begins, history.now, history.zone):
                continue
            there = one.expected or _talkers(history, process.id)
            members = tuple(people[who] for who in there if who in people)
            found.append(Interview(process, one.begins, one.event, members))
    return sorted(
        found, key=lambda each: (_day(each.at, history), isinstance(each.at, datetime), str(each.at))
    )


def _talkers(history: History, process: str) -> list[str]:
    roles: dict[str, str | None] = {}
    for event in history.in_process(process, "role", "takes_part"):
        if event.person is not None:
            roles[event.person] = event.data.get("role", roles.get(event.person))
    return [person for person, role in sorted(roles.items()) if role not in _NOT_THERE]


def _day(at: datetime | date, history: History) -> date:
    return at.astimezone(history.zone).date() if isinstance(at, datetime) else at
