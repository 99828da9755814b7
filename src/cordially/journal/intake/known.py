"""What the store knows already, as far as an import needs it; each part is read once, when it is first needed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy import Connection, Executable, Table, select

from cordially.journal import schema
from cordially.journal.ids import number_of
from cordially.journal.intake.arranged import Arranged
from cordially.journal.intake.occasions import Occasions
from cordially.journal.sameness import Kept
from cordially.people.contact import MEETINGS
from cordially.people.kinds import CORRECTIONS, PARTS
from cordially.people.moments import parsed


class Record(NamedTuple):
    """A row of a file as it was last read, the person or process it led to, and the number of the file."""

    id: int
    digest: str
    person: int | None
    process: int | None
    file: int | None


class Known:
    """The state of a store before an import."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def _rows(self, query: Executable) -> Sequence[Any]:
        """Return all rows at once, which is quicker than one after the other."""
        return self._connection.execute(query).all()

    @cached_property
    def records(self) -> dict[str, dict[str, Record]]:
        """Records by kind and natural key."""
        table = schema.records
        columns = (
            table.c.kind,
            table.c.key,
            table.c.id,
            table.c.digest,
            table.c.person_id,
            table.c.process_id,
            table.c.file_id,
        )
        found: dict[str, dict[str, Record]] = defaultdict(dict)
        for kind, key, *rest in self._rows(select(*columns)):
            found[kind][key] = Record(*rest)
        return found

    @cached_property
    def messages(self) -> dict[str, Record]:
        """Messages by natural key."""
        table = schema.messages
        rows = self._rows(select(table.c.key, table.c.id, table.c.digest, table.c.file_id))
        return {key: Record(number, digest, None, None, file) for key, number, digest, file in rows}

    @cached_property
    def file_days(self) -> dict[int | None, date | None]:
        """The day each imported file was written, where that is known."""
        table = schema.import_files
        return dict(self._rows(select(table.c.id, table.c.as_of)))

    @cached_property
    def kept(self) -> Kept:
        """Who turned out to be whom."""
        return Kept(self._connection)

    @cached_property
    def keys(self) -> dict[str, dict[str, int]]:
        """People by kind of key and key."""
        table = schema.person_keys
        found: dict[str, dict[str, int]] = {"profile": {}, "email": {}}
        for kind, key, number in self._rows(select(table.c.kind, table.c.key, table.c.person_id)):
            found[kind][key] = number
        return found

    @cached_property
    def with_profile(self) -> dict[int, str]:
        """The present profile of everybody who has one."""
        table = schema.people
        rows = self._rows(select(table.c.id, table.c.profile).where(table.c.profile.is_not(None)))
        return {number: profile for number, profile in rows if profile is not None}

    @cached_property
    def names(self) -> dict[str, set[int]]:
        """People by folded name."""
        found: dict[str, set[int]] = defaultdict(set)
        for number, name in self._rows(select(schema.people.c.id, schema.people.c.folded)):
            found[name].add(number)
        return found

    @cached_property
    def phones(self) -> dict[int, tuple[str, ...]]:
        """Telephone numbers by person, as address books name them."""
        table = schema.records
        query = select(table.c.person_id, table.c.payload).where(
            table.c.kind == "contact", table.c.person_id.is_not(None)
        )
        found: dict[int, tuple[str, ...]] = {}
        for person, payload in self._rows(query):
            found[person] = (*found.get(person, ()), *json.loads(payload).get("phones", ()))
        return found

    @cached_property
    def called(self) -> dict[int, str | None]:
        """The name of everybody."""
        return {number: name for number, name, _ in self.names_and_companies}

    @cached_property
    def company_keys(self) -> dict[int, str | None]:
        """The present company of everybody, as it is compared."""
        return dict(self._rows(select(schema.people.c.id, schema.people.c.company_key)))

    @cached_property
    def names_and_companies(self) -> list[tuple[int, str | None, str | None]]:
        """Everybody with name and company."""
        table = schema.people
        rows = self._rows(select(table.c.id, table.c.name, table.c.company))
        return [(number, name, company) for number, name, company in rows]

    def connected_on(self, wanted: Iterable[tuple[str, date]]) -> dict[tuple[str, date], set[int]]:
        """Return people by folded name and the day they were connected, for some names and days.

        Names are looked up rather than days: a year of new people has nearly every day, and so has everybody else.
        """
        events, people = schema.events, schema.people
        query = select(people.c.folded, events.c.on_day, people.c.id).join_from(
            people, events, events.c.person_id == people.c.id
        )
        told = set(wanted)
        names = sorted({name for name, _ in told})
        found: dict[tuple[str, date], set[int]] = defaultdict(set)
        for start in range(0, len(names), 500):
            part = people.c.folded.in_(names[start : start + 500])
            for name, day, number in self._rows(query.where(part, events.c.kind == "connected")):
                if (name, day) in told:
                    found[name, day].add(number)
        return found

    @cached_property
    def occasions(self) -> Occasions:
        """What the log tells already of the kinds that imports write."""
        return Occasions(self._connection)

    @cached_property
    def gone(self) -> dict[int, str]:
        """Whose connection is not there any more, with the kind of the event that says so; merged people as one."""
        events = schema.events
        last: dict[int, str] = {}
        kinds = ("connected", "connection_gone", "disconnected")
        query = select(events.c.id, events.c.person_id, events.c.kind).where(events.c.kind.in_(kinds))
        for number, person, kind in self._rows(query.order_by(events.c.id)):
            if number not in self.retracted and person is not None:
                last[self.kept.of(person)] = kind
        return {person: kind for person, kind in last.items() if kind != "connected"}

    @cached_property
    def asked(self) -> dict[tuple[str, str], tuple[int, str]]:
        """Questions by kind and key, with their number and state."""
        table = schema.questions
        rows = self._rows(select(table.c.kind, table.c.key, table.c.id, table.c.state))
        return {(kind, key): (number, state) for kind, key, number, state in rows}

    @cached_property
    def parts(self) -> dict[int, set[int]]:
        """The processes each person has a part in; merged people as one."""
        events = schema.events
        query = select(events.c.id, events.c.person_id, events.c.process_id).where(
            events.c.kind.in_(sorted(PARTS)),
            events.c.person_id.is_not(None),
            events.c.process_id.is_not(None),
        )
        found: dict[int, set[int]] = defaultdict(set)
        for number, person, process in self._rows(query):
            if number not in self.retracted:
                found[self.kept.of(person)].add(process)
        return found

    @cached_property
    def backgrounds(self) -> set[tuple[int, str, str]]:
        """What is known of people's lives: person, kind, and name as it is compared."""
        table = schema.backgrounds
        rows = self._rows(select(table.c.person_id, table.c.kind, table.c.key))
        return {(person, kind, key) for person, kind, key in rows}

    @cached_property
    def interviewed(self) -> list[tuple[int, date]]:
        """The processes and days (in UTC) of interviews that the log tells of, gone by or arranged for a day."""
        events = schema.events
        query = select(events.c.id, events.c.process_id, events.c.at, events.c.on_day).where(
            events.c.kind == "interviewed", events.c.process_id.is_not(None)
        )
        return [
            (process, at.date() if at is not None else day)
            for number, process, at, day in self._rows(query)
            if number not in self.retracted and (at is not None or day is not None)
        ]

    @cached_property
    def interviews(self) -> list[tuple[str, int | None, frozenset[int], datetime | date]]:
        """Interviews arranged by the log (under no key), or asked about: meeting, process, people, and when."""
        events, questions = schema.events, schema.questions
        arranged = select(events.c.id, events.c.process_id, events.c.data).where(
            events.c.kind == "interview_scheduled", events.c.process_id.is_not(None), events.c.source == "you"
        )
        asked = select(questions.c.payload, questions.c.outcome).where(
            questions.c.kind == "interview", questions.c.state != "void"
        )
        found: list[tuple[str, int | None, frozenset[int], datetime | date]] = []
        written: set[int] = set()
        for payload, outcome in self._rows(asked):
            written.update(outcome.get("events", ()))
            process = outcome.get("process") or payload.get("process")
            if not payload.get("cancelled"):
                people = frozenset(number_of("person", person) for person in payload.get("people", ()))
                where = number_of("process", process) if process else None
                found.append((payload["meeting"], where, people, parsed(payload["at"])))
        for number, process, data in self._rows(arranged):
            if number not in written and number not in self.retracted and data.get("at"):
                found.append(("", process, frozenset(), parsed(data["at"])))
        return found

    @cached_property
    def arranged(self) -> Arranged:
        """The interviews that the log tells of, and what was asked about each meeting."""
        return Arranged(self._connection, self.retracted)

    @cached_property
    def members(self) -> dict[str, int]:
        """People with a part in a process by their folded names, where one only bears it."""
        table = schema.people
        query = select(table.c.id, table.c.folded).where(table.c.id.in_(sorted(self.parts)))
        bearers: dict[str, list[int]] = defaultdict(list)
        for number, name in self._rows(query):
            bearers[name].append(number)
        return {name: numbers[0] for name, numbers in bearers.items() if len(numbers) == 1 and " " in name}

    @cached_property
    def taking_part(self) -> dict[int, set[int]]:
        """The people of records about several."""
        table = schema.record_people
        found: dict[int, set[int]] = defaultdict(set)
        for record, person in self._rows(select(table.c.record_id, table.c.person_id)):
            found[record].add(person)
        return found

    @cached_property
    def retracted(self) -> set[int]:
        """The numbers of the lines of the log that were taken back."""
        events = schema.events
        corrected = select(events.c.kind, events.c.data).where(events.c.kind.in_(CORRECTIONS))
        found: set[int] = set()
        for kind, data in self._rows(corrected.order_by(events.c.id)):
            (found.add if kind == "retracted" else found.discard)(data["event"])
        return found

    @cached_property
    def met(self) -> set[int]:
        """Whom the user has met, as the log tells it; merged people as one."""
        events = schema.events
        query = select(events.c.id, events.c.person_id).where(
            events.c.kind.in_(MEETINGS), events.c.person_id.is_not(None)
        )
        return {self.kept.of(person) for number, person in self._rows(query) if number not in self.retracted}

    @cached_property
    def company_names(self) -> dict[int, str]:
        """Names of the companies that processes are about."""
        table = schema.companies
        return dict(self._rows(select(table.c.id, table.c.name)))

    @cached_property
    def companies(self) -> dict[str, int]:
        """Companies by the key under which they are compared."""
        table = schema.companies
        rows = self._rows(select(table.c.company_key, table.c.id))
        return dict(rows)

    @cached_property
    def processes(self) -> list[tuple[int, int | None, str | None]]:
        """Processes with their company and title."""
        table = schema.processes
        return [tuple(row) for row in self._rows(select(table.c.id, table.c.company_id, table.c.title))]

    @cached_property
    def raw_files(self) -> set[tuple[str, str]]:
        """Files kept as they are, by name and digest."""
        table = schema.raw_files
        return {(file, digest) for file, digest in self._rows(select(table.c.file, table.c.digest))}

    @cached_property
    def raw_rows(self) -> set[tuple[str, int | None, str]]:
        """Rows kept as they are: file, line, and content."""
        table, files = schema.raw_rows, schema.import_files
        query = select(files.c.file, table.c.line, table.c.content).join_from(
            table, files, table.c.file_id == files.c.id
        )
        return {(file, line, content) for file, line, content in self._rows(query)}

    def rows(self, table: Table, columns: Iterable[str], numbers: Iterable[int]) -> dict[int, dict[str, Any]]:
        """Return some columns of some rows of a table, by their numbers."""
        names = tuple(columns)
        wanted = list(numbers)
        query = select(table.c.id, *(table.c[name] for name in names))
        found: dict[int, dict[str, Any]] = {}
        for start in range(0, len(wanted), 500):
            part = query.where(table.c.id.in_(wanted[start : start + 500]))
            found.update((row[0], dict(zip(names, row[1:], strict=True))) for row in self._rows(part))
        return found
