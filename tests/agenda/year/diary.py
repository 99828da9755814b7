"""The log of one simulated seeker: what it tells, in order of happening, kept so that a year of plans is quick."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from cordially.etiquette.situation import Situation
from cordially.journal.situations import situation_of
from cordially.people import Event, History, Person, Process
from cordially.people.events import Happening
from cordially.people.kinds import PARTS, check
from cordially.people.moments import latest_moment

_STILL = ("exploring", "offered", "hired", "rejected", "withdrawn", "silent", "none", None)
"""Stages that time alone does not change."""


class Diary:
    """Events of one seeker. Every line is checked as the product checks it before it is taken."""

    def __init__(self, zone: ZoneInfo) -> None:
        self.zone = zone
        self.events: list[Event] = []
        self.of_person: dict[str | None, list[Event]] = defaultdict(list)
        self.of_process: dict[str | None, list[Event]] = defaultdict(list)
        self.parts: dict[str, set[str]] = defaultdict(set)
        """The processes somebody has a part in."""
        self.members: dict[str, set[str]] = defaultdict(set)
        self.general: list[Event] = []
        self._order: list[tuple[datetime, int]] = []
        self._written = 0
        self._version: dict[str, int] = defaultdict(int)
        self._settled: dict[tuple[str, str | None], tuple[int, Situation]] = {}

    def write(
        self,
        kind: str,
        when: datetime | date,
        /,
        *,
        noted: datetime | None = None,
        person: str | None = None,
        process: str | None = None,
        source: str = "you",
        **data: Any,
    ) -> Event:
        """Write a line that happened at ``when`` and was noted at ``noted`` (at once, unless told)."""
        data = {name: value for name, value in data.items() if value is not None}
        check(Happening(kind=kind, at=when, person=person, process=process, data=data))
        if noted is None:
            assert isinstance(when, datetime), "a day alone does not tell when it was noted"
            noted = when
        if source == "messages":
            number = 0
        else:
            self._written += 1
            number = self._written
        event = Event(
            id=number,
            kind=kind,
            at=when,
            recorded_at=noted,
            person=person,
            process=process,
            data=data,
            source=source,
        )
        key = (latest_moment(when, noted, self.zone), number)
        place = bisect_right(self._order, key)
        self._order.insert(place, key)
        self.events.insert(place, event)
        self._index(event)
        return event

    def _index(self, event: Event) -> None:
        self.of_person[event.person].append(event)
        self.of_process[event.process].append(event)
        for name in (event.person, event.process):
            if name is not None:
                self._version[name] += 1
        if event.person is None and event.process is None:
            self.general.append(event)
            self._version[""] += 1
        if event.kind in PARTS and event.person is not None and event.process is not None:
            self.parts[event.person].add(event.process)
            self.members[event.process].add(event.person)

    @property
    def latest(self) -> datetime | None:
        """The moment of the last thing that happened."""
        return self._order[-1][0] if self._order else None

    def history(self, now: datetime) -> History:
        """Return what had happened by ``now``: the same as ``History.of`` the lines, without sorting them again."""
        last = bisect_right(self._order, (now, self._written + 1))
        return History(events=tuple(self.events[:last]), now=now, zone=self.zone)

    def situation(self, person: Person, process: Process | None, now: datetime) -> Situation:
        """Return the derived situation; one that time alone cannot change is derived again only after new lines."""
        where = process.id if process else None
        names = self._concerned(person.id, where)
        version = sum(self._version[name] for name in names) + self._version[""]
        known = self._settled.get((person.id, where))
        if known is not None and known[0] == version:
            return known[1]
        events = list(self._about(names))
        found = situation_of(events, person=person, process=process, now=now, zone=self.zone)
        if _is_settled(found):
            self._settled[person.id, where] = (version, found)
        return found

    def _concerned(self, person: str, process: str | None) -> set[str]:
        processes = self.parts[person] | ({process} if process else set())
        names = {person, *processes}
        for one in processes:
            names |= self.members[one]
        return names

    def _about(self, names: set[str]) -> Iterator[Event]:
        yield from self.general
        for name in names:
            yield from self.of_process.get(name, ())
            yield from (e for e in self.of_person.get(name, ()) if e.process not in names)


def _is_settled(situation: Situation) -> bool:
    return (
        situation.stage in _STILL
        and situation.elapsed in ("longer", None)
        and situation.link != "you_invited"
        and situation.consent != "closed_door"
    )
