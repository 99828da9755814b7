"""The journal: one door to the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from typing import Any

from cordially.etiquette.situation import Situation
from cordially.journal import batches, log, messages, processes
from cordially.journal.batches import Batch
from cordially.journal.directory import Directory
from cordially.journal.gathering import Gathered
from cordially.journal.intake import Plan
from cordially.journal.messages import Contact, Message
from cordially.journal.own_profile import OwnProfile, own_profile
from cordially.journal.situations import situation_of
from cordially.people import Event, Happening, History, Person, Process, When, in_order, standing
from cordially.people.link import LINK_KINDS, connected_since, link_of
from cordially.proposals import Reading


class Journal(Directory):
    """People, processes, the log of what happened, and what was imported.

    Every method is one transaction: it happens wholly or not at all. Ids are those of the values it returns
    (``p12``, ``pr3``, ``b2``). All moments are aware; they come back in UTC. Any method raises StoreError when the
    store cannot be used.
    """

    # the log

    def involve(self, person: str, process: str, role: str | None, *, now: datetime) -> Event:
        """Give a person a part in a process, with their role if it is known; retract the event to undo it.

        Without a role the one they may have already stays.
        """
        if role is None:
            return self.record("takes_part", at=None, now=now, person=person, process=process)
        return self.record("role", at=None, now=now, person=person, process=process, data={"role": role})

    def record(
        self,
        kind: str,
        *,
        at: When,
        now: datetime,
        person: str | None = None,
        process: str | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> Event:
        """Write one event into the log.

        Raises BadInputError, with the field, for one that makes no sense or is yet to come (``at``), and for one that
        contradicts what stands, which it names: ``refused-stands`` (a yes after their no), ``answer-stands``,
        ``met-stands``, ``connected-stands``.
        """
        happening = Happening(kind=kind, at=at, person=person, process=process, data=data or {})
        return self.record_all([happening], now=now)[0]

    def record_all(self, happenings: Sequence[Happening], *, now: datetime) -> list[Event]:
        """Write several events into the log, or none of them if one is refused (see ``record``)."""
        with self._writing() as connection:
            return log.append(connection, happenings, now=now, source="you")

    def retract(self, event: int, *, now: datetime) -> Event:
        """Take an event back by writing so; everything derived from then on is as if it had never been written."""
        with self._writing() as connection:
            return log.correct(connection, event, kind="retracted", now=now)

    def restore(self, event: int, *, now: datetime) -> Event:
        """Put a retracted event back."""
        with self._writing() as connection:
            return log.correct(connection, event, kind="restored", now=now)

    def undo(self, *, now: datetime) -> Event | None:
        """Retract the last event you wrote that still stands, and return it; None when there is none."""
        with self._writing() as connection:
            last = log.last_of_yours(connection)
            if last is not None:
                log.correct(connection, last.id, kind="retracted", now=now)
            return last

    def events_of(
        self, *, person: str | None = None, process: str | None = None, zone: tzinfo = UTC
    ) -> list[Event]:
        """Return what stands in the log about a person, a process, or both together, in the order it happened.

        That order is ``people.in_order``: unknown times first; ``zone`` is where days end.
        """
        with self._reading() as connection:
            found = log.about(
                connection,
                people=[person] if person else [],
                processes=[process] if process and not person else [],
            )
        wanted = (e for e in standing(found) if not (person and process) or e.process == process)
        return in_order(wanted, zone)

    def connected_since(self, people: Iterable[str], *, now: datetime, zone: tzinfo = UTC) -> dict[str, When]:
        """Return since when you are connected with each of these people; those you are not connected with are left out.

        The value is a moment in UTC, a day, or None where nothing tells since when.
        """
        asked = list(people)
        with self._reading() as connection:
            found = log.about(connection, people=asked, kinds=LINK_KINDS)
        told: dict[str, list[Event]] = {person: [] for person in asked}
        for event in found:
            told[event.person or ""].append(event)
        since: dict[str, When] = {}
        for person in asked:
            history = History.of(told[person], now=now, zone=zone)
            if link_of(history, person) == "connected":
                since[person] = connected_since(history, person)
        return since

    def log(
        self, *, kinds: Iterable[str] = (), since: datetime | None = None, limit: int | None = None
    ) -> list[Event]:
        """Return the raw log, corrections included, in the order of writing: all, certain kinds, or the last lines.

        ``people.in_order`` puts lines into the order in which they happened.
        """
        with self._reading() as connection:
            return log.lines(connection, kinds=kinds, since=since, limit=limit)

    # situations

    def situation(
        self, person: Person, process: Process | None, *, now: datetime, zone: tzinfo = UTC
    ) -> Situation:
        """Derive the situation with a person in a process, or in none."""
        return self.situations([(person, process)], now=now, zone=zone)[0]

    def situations(
        self, pairs: Sequence[tuple[Person, Process | None]], *, now: datetime, zone: tzinfo = UTC
    ) -> list[Situation]:
        """Derive many situations at once, in the order given."""
        with self._reading() as connection:
            gathered = Gathered(
                connection,
                people={person.id for person, _ in pairs},
                processes={process.id for _, process in pairs if process is not None},
            )
        return [
            situation_of(
                gathered.about(person.id, process.id if process else None),
                person=person,
                process=process,
                now=now,
                zone=zone,
            )
            for person, process in pairs
        ]

    def history(self, *, now: datetime, zone: tzinfo = UTC) -> History:
        """Return what happened in all your processes and with everybody who has a part in one, messages included.

        It is small however many people were imported; ``people.stage.stage_of`` and its like read from it.
        """
        with self._reading() as connection:
            every = [process.id for process in processes.all_of_them(connection)]
            gathered = Gathered(connection, people=(), processes=every)
        return History.of(gathered.everything(), now=now, zone=zone)

    # messages

    def messages_with(self, person: str, *, limit: int = 100) -> list[Message]:
        """Return the last messages to or from a person, newest first."""
        with self._reading() as connection:
            return messages.between(connection, person, limit=limit)

    def last_contacts(self, people: Iterable[str]) -> dict[str, Contact]:
        """Return when each of these people last wrote to you and you to them; those without messages are left out."""
        with self._reading() as connection:
            return messages.last_contacts(connection, people)

    # imports

    def preview(self, reading: Reading, *, now: datetime) -> Plan:
        """Return what taking in ``reading`` would do; nothing is written."""
        with self._reading() as connection:
            return batches.plan(connection, reading, now=now).plan

    def apply(self, reading: Reading, *, now: datetime) -> Batch:
        """Take in ``reading``. Once more changes nothing; a row that a later archive lacks is not removed."""
        with self._writing() as connection:
            return batches.take_in(connection, reading, now=now)

    def batches(self) -> list[Batch]:
        """Return all imports, those taken back too, oldest first."""
        with self._reading() as connection:
            return batches.all_of_them(connection)

    def take_back(self, batch: str, *, now: datetime) -> Batch:
        """Undo an import (the last that stands); what you wrote since stays, and so does whom you wrote about.

        Raises NotFoundError, or BadInputError (``taken-back``, ``later-imports``).
        """
        with self._writing() as connection:
            return batches.take_back(connection, batch, now=now)

    def own_profile(self) -> OwnProfile:
        """Return your own profile as the last archive told it."""
        with self._reading() as connection:
            return own_profile(connection)
