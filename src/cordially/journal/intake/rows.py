"""The rows an import would write, gathered before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import Connection, Table

from cordially.journal import schema
from cordially.journal.bulk import Change, indexed_afterwards, insert_rows, update_rows
from cordially.journal.ids import next_id
from cordially.journal.intake.known import Known
from cordially.journal.words import index_new
from cordially.people import When
from cordially.proposals import Origin, Proposal

COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    table.name: tuple(column.name for column in table.columns)
    for table in (
        schema.people,
        schema.person_keys,
        schema.companies,
        schema.processes,
        schema.events,
        schema.messages,
        schema.message_people,
        schema.records,
        schema.record_people,
        schema.backgrounds,
        schema.questions,
        schema.same_people,
        schema.raw_files,
        schema.raw_rows,
    )
}
"""The tables an import adds to, in the order they are written, with the columns of their rows."""

_NOTHING: Final[dict[str, Any]] = {}


@dataclass(slots=True)
class Rows:
    """New rows by table, in the order of its columns, and changes to rows that are there, at most one a row.

    ``batch`` marks the new rows, ``now`` is when the import happens, ``files`` are the numbers of its files by name.
    """

    next_ids: dict[str, int]
    batch: int
    now: datetime
    files: Mapping[str, int]
    new: dict[str, list[tuple[Any, ...]]] = field(default_factory=lambda: {name: [] for name in COLUMNS})
    changes: dict[tuple[str, int], Change] = field(default_factory=dict)
    renewed: dict[int, dict[str, Any]] = field(default_factory=dict)
    joined: dict[int, int] = field(default_factory=dict)

    @classmethod
    def after(cls, connection: Connection, *, batch: int, now: datetime, files: Mapping[str, int]) -> Rows:
        """Return no rows yet, with ids that follow those in the store."""
        tables = schema.metadata.tables
        ids = {name: next_id(connection, tables[name]) for name in COLUMNS if "id" in tables[name].c}
        return cls(ids, batch, now, files)

    def take_id(self, table: Table) -> int:
        """Return the id for one more row of ``table``."""
        number = self.next_ids[table.name]
        self.next_ids[table.name] = number + 1
        return number

    def record(
        self,
        kind: str,
        seen: Proposal,
        payload: str,
        digest: str,
        *,
        person: int | None = None,
        process: int | None = None,
    ) -> int:
        """Keep what one row of a file said, and return the number of the record."""
        number = self.take_id(schema.records)
        origin = seen.origin
        file = self.files.get(origin.file)
        row = (number, kind, seen.key, digest, payload, person, process, file, origin.line, self.batch)
        self.new["records"].append(row)
        return number

    def event(
        self,
        kind: str,
        when: When,
        *,
        person: int | None = None,
        process: int | None = None,
        data: dict[str, Any] = _NOTHING,
    ) -> None:
        """Write a line into the log."""
        at, day = (when.astimezone(UTC), None) if isinstance(when, datetime) else (None, when)
        number = self.take_id(schema.events)
        row = (number, kind, at, day, self.now, person, process, data, "import", self.batch)
        self.new["events"].append(row)

    def background(
        self,
        person: int,
        kind: str,
        name: str,
        key: str,
        *,
        source: str,
        role: str | None = None,
        started: str | None = None,
        finished: str | None = None,
        current: bool | None = None,
    ) -> None:
        """Keep one thing known of somebody's life."""
        number = self.take_id(schema.backgrounds)
        row: tuple[Any, ...] = (
            number,
            person,
            kind,
            name,
            key,
            role,
            started,
            finished,
            current,
            source,
            self.batch,
        )
        self.new["backgrounds"].append(row)

    def question(
        self,
        kind: str,
        key: str,
        payload: dict[str, Any],
        *,
        person: int | None = None,
        other: int | None = None,
        settled: bool = False,
    ) -> int:
        """Ask the user something, or note what was certain enough to be done without asking (``settled``)."""
        number = self.take_id(schema.questions)
        state, answered = ("yes", self.now) if settled else ("open", None)
        row: tuple[Any, ...] = (
            number,
            kind,
            key,
            state,
            payload,
            {},
            person,
            other,
            self.now,
            answered,
            self.batch,
        )
        self.new["questions"].append(row)
        return number

    def join(self, person: int, kept: int, reasons: Iterable[str], question: int) -> None:
        """Show everything about ``person`` under ``kept``."""
        self.joined[person] = kept
        row: tuple[Any, ...] = (person, kept, self.now, list(reasons), question, self.batch)
        self.new["same_people"].append(row)

    def shown_as(self, person: int) -> int:
        """Return whom this import shows somebody as: themselves, mostly."""
        while person in self.joined:
            person = self.joined[person]
        return person

    def withdraw(self, question: int) -> None:
        """Ask no more what has become pointless."""
        self.change(schema.questions, question, {"state": "open"}, {"state": "void"})

    def ask_again(self, question: int) -> None:
        """Ask once more what had become pointless and is no longer."""
        self.change(schema.questions, question, {"state": "void"}, {"state": "open"})

    def change(self, table: Table, row: int, before: dict[str, Any], after: dict[str, Any]) -> None:
        """Note new values for a row that is there; what was noted for it earlier in this import stays the start."""
        earlier = self.changes.get((table.name, row))
        if earlier is not None:
            before = {**before, **earlier.before}
            after = {**earlier.after, **after}
        self.changes[table.name, row] = Change(table, row, before, after)

    def renew(self, record: int, payload: str, digest: str, origin: Origin) -> None:
        """Note that a record was read differently; what it replaces is looked up when it is written."""
        file = self.files.get(origin.file)
        self.renewed[record] = {"digest": digest, "payload": payload, "file_id": file, "line": origin.line}

    def look_up_renewed(self, known: Known) -> None:
        """Turn the renewed records into changes, with what they replace."""
        before = known.rows(schema.records, ("digest", "payload", "file_id", "line"), self.renewed)
        for record, after in self.renewed.items():
            self.change(schema.records, record, before[record], after)

    def write(self, connection: Connection) -> None:
        """Write all of it, and what it replaces into ``changes``."""
        tables = schema.metadata.tables
        with indexed_afterwards(connection, ((tables[name], len(rows)) for name, rows in self.new.items())):
            for name, columns in COLUMNS.items():
                insert_rows(connection, tables[name], columns, self.new[name])
                self.new[name] = []  # room for the next
        index_new(connection, self.batch)
        changes = list(self.changes.values())
        update_rows(connection, changes)
        first = next_id(connection, schema.changes)
        insert_rows(
            connection,
            schema.changes,
            ("id", "batch_id", "table_name", "row_id", "before", "after"),
            [(first + n, self.batch, c.table.name, c.row, c.before, c.after) for n, c in enumerate(changes)],
        )
