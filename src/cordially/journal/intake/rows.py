"""The rows an import would write, gathered before anything is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from sqlalchemy import Connection, Table

from cordially.journal import schema
from cordially.journal.bulk import Change, insert_rows, update_rows
from cordially.journal.ids import next_id
from cordially.journal.intake.known import Known

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
        schema.raw_files,
    )
}
"""The tables an import adds to, in the order they are written, with the columns of their rows."""


@dataclass(slots=True)
class Rows:
    """New rows by table, in the order of its columns, and changes to rows that are there, at most one a row."""

    next_ids: dict[str, int]
    new: dict[str, list[tuple[Any, ...]]] = field(default_factory=lambda: {name: [] for name in COLUMNS})
    changes: dict[tuple[str, int], Change] = field(default_factory=dict)
    renewed: dict[int, dict[str, str]] = field(default_factory=dict)

    @classmethod
    def after(cls, connection: Connection) -> Rows:
        """Return no rows yet, with ids that follow those in the store."""
        tables = schema.metadata.tables
        return cls(
            next_ids={name: next_id(connection, tables[name]) for name in COLUMNS if "id" in tables[name].c}
        )

    def take_id(self, table: Table) -> int:
        """Return the id for one more row of ``table``."""
        number = self.next_ids[table.name]
        self.next_ids[table.name] = number + 1
        return number

    def change(self, table: Table, row: int, before: dict[str, Any], after: dict[str, Any]) -> None:
        """Note new values for a row that is there; what was noted for it earlier in this import stays the start."""
        earlier = self.changes.get((table.name, row))
        if earlier is not None:
            before = {**before, **earlier.before}
            after = {**earlier.after, **after}
        self.changes[table.name, row] = Change(table, row, before, after)

    def renew(self, record: int, payload: str, digest: str) -> None:
        """Note that a record was read differently; its previous payload is looked up when it is written."""
        self.renewed[record] = {"digest": digest, "payload": payload}

    def look_up_renewed(self, known: Known) -> None:
        """Turn the renewed records into changes, with what they replace."""
        before = known.rows(schema.records, ("digest", "payload"), self.renewed)
        for record, after in self.renewed.items():
            self.change(schema.records, record, before[record], after)

    def write(self, connection: Connection, batch: int) -> None:
        """Write all of it, and what it replaces into ``changes``."""
        for name, columns in COLUMNS.items():
            insert_rows(connection, schema.metadata.tables[name], columns, self.new[name])
            self.new[name] = []  # room for the next
        changes = list(self.changes.values())
        update_rows(connection, changes)
        first = next_id(connection, schema.changes)
        insert_rows(
            connection,
            schema.changes,
            ("id", "batch_id", "table_name", "row_id", "before", "after"),
            [(first + n, batch, c.table.name, c.row, c.before, c.after) for n, c in enumerate(changes)],
        )
