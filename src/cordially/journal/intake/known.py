"""What the store knows already, as far as an import needs it; each part is read once, when it is first needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from functools import cached_property
from typing import Any, NamedTuple, TypeAlias

from sqlalchemy import Connection, Table, select

from cordially.journal import schema

Occasion: TypeAlias = tuple[int, str, datetime | date | None]
"""Whom or what an event is about (its number), its kind, and when: an import does not write it twice."""


class Record(NamedTuple):
    """A row of an archive as it was last read, and the person or process it led to."""

    id: int
    digest: str
    person: int | None
    process: int | None


class Known:
    """The state of a store before an import."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

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
        )
        found: dict[str, dict[str, Record]] = defaultdict(dict)
        for kind, key, *rest in self._connection.execute(select(*columns)):
            found[kind][key] = Record(*rest)
        return found

    @cached_property
    def messages(self) -> dict[str, Record]:
        """Messages by natural key."""
        table = schema.messages
        rows = self._connection.execute(select(table.c.key, table.c.id, table.c.digest))
        return {key: Record(number, digest, None, None) for key, number, digest in rows}

    @cached_property
    def keys(self) -> dict[str, dict[str, int]]:
        """People by kind of key and key."""
        table = schema.person_keys
        found: dict[str, dict[str, int]] = {"profile": {}, "email": {}}
        for kind, key, number in self._connection.execute(
            select(table.c.kind, table.c.key, table.c.person_id)
        ):
            found[kind][key] = number
        return found

    @cached_property
    def with_profile(self) -> dict[int, str]:
        """The present profile of everybody who has one."""
        table = schema.people
        rows = self._connection.execute(
            select(table.c.id, table.c.profile).where(table.c.profile.is_not(None))
        )
        return {number: profile for number, profile in rows if profile is not None}

    @cached_property
    def names(self) -> dict[str, set[int]]:
        """People by folded name."""
        found: dict[str, set[int]] = defaultdict(set)
        for number, name in self._connection.execute(select(schema.people.c.id, schema.people.c.folded)):
            found[name].add(number)
        return found

    @cached_property
    def connected(self) -> dict[tuple[str, date], set[int]]:
        """People by folded name and the day they were connected."""
        events, people = schema.events, schema.people
        query = (
            select(people.c.folded, events.c.on_day, people.c.id)
            .join_from(events, people, events.c.person_id == people.c.id)
            .where(events.c.kind == "connected", events.c.on_day.is_not(None))
        )
        found: dict[tuple[str, date], set[int]] = defaultdict(set)
        for name, day, number in self._connection.execute(query):
            if day is not None:
                found[name, day].add(number)
        return found

    @cached_property
    def occasions(self) -> set[Occasion]:
        """What the log tells already of the kinds that imports write."""
        events = schema.events
        columns = (events.c.person_id, events.c.process_id, events.c.kind, events.c.at, events.c.on_day)
        kinds = ("connected", "invited", "they_invited", "applied")
        rows = self._connection.execute(select(*columns).where(events.c.kind.in_(kinds)))
        return {
            ((process if kind == "applied" else person) or 0, kind, at if at is not None else day)
            for person, process, kind, at, day in rows
        }

    @cached_property
    def companies(self) -> dict[str, int]:
        """Companies by the key under which they are compared."""
        table = schema.companies
        rows = self._connection.execute(select(table.c.company_key, table.c.id))
        return dict(iter(rows))

    @cached_property
    def processes(self) -> list[tuple[int, int | None, str | None]]:
        """Processes with their company and title."""
        table = schema.processes
        return [
            tuple(row)
            for row in self._connection.execute(select(table.c.id, table.c.company_id, table.c.title))
        ]

    @cached_property
    def raw_files(self) -> set[tuple[str, str]]:
        """Files kept as they are, by name and digest."""
        table = schema.raw_files
        return {
            (file, digest) for file, digest in self._connection.execute(select(table.c.file, table.c.digest))
        }

    def rows(self, table: Table, columns: Iterable[str], numbers: Iterable[int]) -> dict[int, dict[str, Any]]:
        """Return some columns of some rows of a table, by their numbers."""
        names = tuple(columns)
        wanted = list(numbers)
        query = select(table.c.id, *(table.c[name] for name in names))
        found: dict[int, dict[str, Any]] = {}
        for start in range(0, len(wanted), 500):
            part = query.where(table.c.id.in_(wanted[start : start + 500]))
            found.update(
                (row[0], dict(zip(names, row[1:], strict=True))) for row in self._connection.execute(part)
            )
        return found
