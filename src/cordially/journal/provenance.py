"""What came from where: for every value shown of a person, the file and line that told it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, or_, select

from cordially.journal import schema
from cordially.journal.ids import id_of, number_of
from cordially.journal.sameness import Kept
from cordially.people import Person

FIELDS: Final = ("name", "given", "family", "profile", "email", "company", "position")
_records, _files, _imports = schema.records, schema.import_files, schema.imports


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A record of one file about somebody: its kind, what it says, and where it stands. ``at`` is when it was imported."""

    kind: str
    says: dict[str, Any]
    file: str | None
    line: int | None
    batch: str
    at: datetime


def records_of(connection: Connection, person: str) -> list[Told]:
    """Return every record about a person, the oldest first; messages are not among them."""
    numbers = Kept(connection).group(number_of("person", person))
    also = select(schema.record_people.c.record_id).where(schema.record_people.c.person_id.in_(numbers))
    query = (
        select(
            _records.c.kind,
            _records.c.payload,
            _files.c.file,
            _records.c.line,
            _records.c.batch_id,
            _imports.c.at,
        )
        .join_from(_records, _imports, _records.c.batch_id == _imports.c.id)
        .outerjoin(_files, _records.c.file_id == _files.c.id)
        .where(or_(_records.c.person_id.in_(numbers), _records.c.id.in_(also)))
        .order_by(_records.c.id)
    )
    return [
        Told(kind=kind, says=json.loads(payload), file=file, line=line, batch=id_of("batch", batch), at=at)
        for kind, payload, file, line, batch, at in connection.execute(query)
    ]


def sources_of(connection: Connection, person: Person) -> dict[str, Told | None]:
    """Return for each value known of a person the record that told it last; None for what the user wrote."""
    told = records_of(connection, person.id)
    return {
        field: next((record for record in reversed(told) if _tells(record, field, value)), None)
        for field in FIELDS
        if (value := getattr(person, field)) is not None
    }


def _tells(record: Told, field: str, value: str) -> bool:
    from cordially.journal.intake.presentable import presentable_text  # noqa: PLC0415  # few commands ask for it

    says = record.says.get("person", record.says)
    if field == "email" and value in says.get("emails", ()):
        return True
    if field == "profile" and value in says.get("profiles", ()):
        return True
    if record.kind == "meeting":
        return any(presentable_text(person.get(field)) == value for person in record.says["people"])
    said = says.get(field)
    return isinstance(said, str) and presentable_text(said) == value
