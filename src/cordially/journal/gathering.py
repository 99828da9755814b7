"""Gathering from the store all that the situations of some people depend on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from sqlalchemy import Connection

from cordially.journal import log
from cordially.journal.messages import last_contacts, said
from cordially.people import Event, standing
from cordially.people.kinds import PARTS


class Gathered:
    """The part of the log that concerns some people and processes, and everybody with a part in those."""

    def __init__(self, connection: Connection, *, people: Iterable[str], processes: Iterable[str]) -> None:
        asked = set(people)
        theirs = log.about(connection, people=sorted(asked))
        concerned = set(processes) | {e.process for e in theirs if e.process is not None}
        in_processes = log.about(connection, processes=sorted(concerned))
        members = {e.person for e in in_processes if e.person is not None}
        others = log.about(connection, people=sorted(members - asked), apart_from=concerned)
        self._yours = log.about_you(connection)
        self._by_person: dict[str, list[Event]] = defaultdict(list)
        self._by_process: dict[str, list[Event]] = defaultdict(list)
        every = {event.id: event for event in (*theirs, *in_processes, *others)}
        contacts = last_contacts(connection, sorted(asked | members))
        words = [_last_word(person, contact.heard) for person, contact in contacts.items() if contact.heard]
        words += told_by_messages(connection, sorted(asked | members))
        for event in (*every.values(), *words):
            if event.person is not None:
                self._by_person[event.person].append(event)
            if event.process is not None:
                self._by_process[event.process].append(event)

    def about(self, person: str, process: str | None) -> list[Event]:
        """Return the raw log that a situation depends on."""
        return self.about_several([person], process)

    def about_several(self, people: Iterable[str], process: str | None) -> list[Event]:
        """Return the raw log that the situations of several people in a process, or outside of any, depend on."""
        asked = dict.fromkeys(people)
        theirs = [event for person in asked for event in self._by_person[person]]
        concerned = {event.process for event in theirs if event.process is not None}
        found = [*self._yours, *theirs]
        if process is not None:
            concerned.add(process)
            members = {e.person for e in self._by_process[process] if e.person is not None}
            found += [e for member in sorted(members - asked.keys()) for e in self._by_person[member]]
        found += [event for where in sorted(concerned) for event in self._by_process[where]]
        return list({_apart(e): e for e in found}.values())

    def everything(self) -> list[Event]:
        """Return the whole of it, in the order of writing."""
        found = [
            *self._yours,
            *(e for part in (self._by_person, self._by_process) for es in part.values() for e in es),
        ]
        return sorted({_apart(e): e for e in found}.values(), key=lambda e: e.id)

    def processes_of(self, person: str) -> list[str]:
        """Return the processes a person has a part in, the one with the latest event last."""
        parts = [e.process for e in standing(self._by_person[person]) if e.kind in PARTS and e.process]
        return sorted(set(parts), key=lambda process: max(e.id for e in self._by_process[process]))


def _apart(event: Event) -> tuple[object, ...]:
    """Tell lines of the log apart by their number; what messages tell has none."""
    return (event.id,) if event.id else (0, event.kind, event.person, event.at)


_BY: Final = {
    "thanks_after_meeting": "email",
    "thanks_for_help": "help",
    "thanks_for_connecting": "connecting",
}


def told_by_messages(connection: Connection, people: Iterable[str]) -> list[Event]:
    """Return the lines that your own messages stand for: whom you thanked and asked for news, as the words say it."""
    return [
        Event(
            id=0,
            kind="thanked" if says in _BY else "followed_up",
            at=at,
            recorded_at=at,
            person=person,
            data={"by": _BY[says]} if says in _BY else {},
            source="messages",
        )
        for person, told in said(connection, people).items()
        for says, at in told
    ]


def _last_word(person: str, heard: datetime) -> Event:
    """Return the line that the last message of somebody stands for: 50,000 messages are no lines of the log."""
    return Event(id=0, kind="heard_from", at=heard, recorded_at=heard, person=person, source="messages")
