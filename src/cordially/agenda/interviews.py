"""Interviews: those arranged and those held, put together from the log, with the people who were there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final

from cordially.people import Event
from cordially.people.moments import day_of, parsed

LASTS: Final = timedelta(hours=1)
"""How long an interview lasts where nobody says so."""

_SAME_TALK: Final = timedelta(hours=12)
"""What was noted within this after the beginning belongs to the interview."""

_SOONER: Final = timedelta(hours=1)
"""A talk may begin, or be noted, a little before it was to."""

_ENDS_OF_DAY: Final = time(18)
_ENDS: Final = ("hired", "rejected", "withdrawn")


@dataclass(slots=True, kw_only=True)
class Interview:
    """One interview of a process: ``begins`` is a moment, or a day where the hour is unknown.

    ``held`` tells whether somebody logged that it took place, ``expected`` who was to be there, ``came`` who was, each in
    the order in which the log names them; ``ends`` is when it is over, as far as can be told.
    """

    process: str
    begins: datetime | date
    ends: datetime
    held: bool
    arranged: datetime | None = None
    event: int = 0
    expected: list[str] = field(default_factory=list)
    came: list[str] = field(default_factory=list)

    @property
    def people(self) -> list[str]:
        """Those who were there, or as long as nobody says who was, those who were to be."""
        return self.came or self.expected

    def day(self, zone: tzinfo) -> date:
        """Return the day on which it begins for the user."""
        return day_of(self.begins, zone)


def interviews_of(
    process: str,
    events: Iterable[Event],
    zone: tzinfo,
    *,
    met: Iterable[Event] = (),
    meeting_counts: bool = False,
) -> list[Interview]:
    """Return the interviews that the events of one process tell of, in the order of their beginnings.

    An interview arranged while another with the same people (or nobody named) is still ahead replaces that one: it was
    moved. With other people it is another round. The end of the process voids those still ahead. ``met`` are meetings
    with people in it: on the day of an interview one says who was there. Where ``meeting_counts``, as in business, a
    meeting logged of the process is one of its interviews.
    """
    found: list[Interview] = []
    for event in events:
        if event.kind == "interview_scheduled" and event.data.get("at"):
            _arrange(found, process, event, zone)
        elif event.kind == "interviewed" and event.at is not None:
            _hold(found, process, event, zone)
        elif event.kind == "interview_cancelled":
            _call_off(found, event)
        elif event.kind in _ENDS:
            told = event.recorded_at if event.at is None else event.at
            found = [one for one in found if one.held or not _is_ahead(one.begins, told, zone)]
    for event in met:
        if event.at is None or _names_who_came(found, event, zone):
            continue
        if meeting_counts and event.process == process:
            _hold(found, process, event, zone)
    return sorted(found, key=lambda one: (one.ends, one.event))


def _arrange(found: list[Interview], process: str, event: Event, zone: tzinfo) -> None:
    begins = parsed(event.data["at"])
    for known in found:
        if not known.held and known.begins == begins:
            _name(known.expected, event)
            return
    told = event.recorded_at if event.at is None else event.at
    for known in found:
        if not known.held and _is_ahead(known.begins, told, zone) and _may_be_moved(known, event):
            known.begins, known.ends = begins, _end_of(begins, zone)
            _name(known.expected, event)
            return
    found.append(
        Interview(
            process=process,
            begins=begins,
            ends=_end_of(begins, zone),
            held=False,
            arranged=_as_moment(told, zone),
            event=event.id,
            expected=[event.person] if event.person else [],
        )
    )


def _names_who_came(found: list[Interview], met: Event, zone: tzinfo) -> bool:
    """Tell whether a meeting was an interview, and if so note who was there: of that day, or the one arranged for then."""
    at = met.at
    assert at is not None
    for known in found:
        if known.held and day_of(known.begins, zone) == day_of(at, zone):
            _name(known.came, met)
            return True
    if any(not known.held and _is_it(known, at, zone) for known in found):
        _hold(found, found[0].process, met, zone)
        return True
    return False


def _call_off(found: list[Interview], event: Event) -> None:
    """Take out the interview that was called off: the one named, else the last arranged that was not held."""
    at = parsed(event.data["at"]) if event.data.get("at") else None
    for known in reversed(found):
        if not known.held and at in (None, known.begins):
            found.remove(known)
            return


def _hold(found: list[Interview], process: str, event: Event, zone: tzinfo) -> None:
    at = event.at
    assert at is not None
    for known in reversed(found):
        if _is_it(known, at, zone):
            known.held = True
            _name(known.came, event)
            if isinstance(at, datetime):
                known.ends = max(known.ends, at) if isinstance(known.begins, datetime) else at
            return
    ends = at + LASTS if isinstance(at, datetime) else _end_of(at, zone)
    if not isinstance(at, datetime) and day_of(event.recorded_at, zone) == at:
        ends = event.recorded_at  # it was over when it was written down
    found.append(
        Interview(
            process=process,
            begins=at,
            ends=ends,
            held=True,
            event=event.id,
            came=[event.person] if event.person else [],
        )
    )


def _is_it(known: Interview, at: datetime | date, zone: tzinfo) -> bool:
    if isinstance(at, datetime) and isinstance(known.begins, datetime):
        return known.begins - _SOONER <= at <= known.begins + _SAME_TALK
    return day_of(known.begins, zone) == day_of(at, zone)


def _may_be_moved(known: Interview, event: Event) -> bool:
    return not known.expected or event.person is None or event.person in known.expected


def _name(people: list[str], event: Event) -> None:
    if event.person and event.person not in people:
        people.append(event.person)


def _is_ahead(begins: datetime | date, told: datetime | date, zone: tzinfo) -> bool:
    if isinstance(begins, datetime) and isinstance(told, datetime):
        return begins > told
    return day_of(begins, zone) > day_of(told, zone)


def _end_of(begins: datetime | date, zone: tzinfo) -> datetime:
    if isinstance(begins, datetime):
        return begins + LASTS
    return datetime.combine(begins, _ENDS_OF_DAY, tzinfo=zone)


def _as_moment(told: datetime | date, zone: tzinfo) -> datetime:
    return told if isinstance(told, datetime) else datetime.combine(told, time.min, tzinfo=zone)
