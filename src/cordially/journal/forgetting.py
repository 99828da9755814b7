"""The one way anything is ever deleted: because somebody is to be forgotten."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, and_, delete, func, or_, select, text

from cordially.journal import schema
from cordially.journal.ids import number_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """What was deleted. ``raw_files`` counts the files kept unread, which were left and may still name them."""

    events: int
    messages: int
    records: int
    raw_files: int


def forget_person(connection: Connection, person: str) -> Forgotten:
    """Delete a person with everything that tells of them: log, messages, rows of archives and their earlier versions.

    What they were a part of (a process, a conversation of several) stays without them. An archive imported again
    later brings them back.
    """
    number = number_of("person", person)
    _overwrite(connection)
    messages, between = schema.messages, schema.message_people
    theirs = select(messages.c.id).where(messages.c.person_id == number)
    _delete_changes(connection, "messages", list(connection.execute(theirs).scalars()))
    connection.execute(
        delete(between).where(or_(between.c.person_id == number, between.c.message_id.in_(theirs)))
    )
    gone_messages = connection.execute(delete(messages).where(messages.c.person_id == number)).rowcount
    _delete_changes(connection, "people", [number])
    gone_records = _delete_records(connection, schema.records.c.person_id == number)
    gone_events = connection.execute(
        delete(schema.events).where(schema.events.c.person_id == number)
    ).rowcount
    connection.execute(delete(schema.person_keys).where(schema.person_keys.c.person_id == number))
    connection.execute(delete(schema.people).where(schema.people.c.id == number))
    return _forgotten(connection, gone_events, gone_messages, gone_records)


def forget_process(connection: Connection, process: str) -> Forgotten:
    """Delete a process with its part of the log, and its company if nothing else is about it. People stay."""
    number = number_of("process", process)
    _overwrite(connection)
    processes, companies = schema.processes, schema.companies
    gone_records = _delete_records(connection, schema.records.c.process_id == number)
    gone_events = connection.execute(
        delete(schema.events).where(schema.events.c.process_id == number)
    ).rowcount
    connection.execute(delete(processes).where(processes.c.id == number))
    used = select(processes.c.company_id).where(processes.c.company_id.is_not(None))
    connection.execute(delete(companies).where(companies.c.id.not_in(used)))
    return _forgotten(connection, gone_events, 0, gone_records)


def _overwrite(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.execute(text("PRAGMA secure_delete = ON"))


def _delete_records(connection: Connection, whose: object) -> int:
    records = schema.records
    numbers = list(connection.execute(select(records.c.id).where(whose)).scalars())  # type: ignore[arg-type]
    _delete_changes(connection, "records", numbers)
    for number in numbers:
        connection.execute(delete(records).where(records.c.id == number))
    return len(numbers)


def _delete_changes(connection: Connection, table: str, numbers: list[int]) -> None:
    changes = schema.changes
    for start in range(0, len(numbers), 500):
        part = numbers[start : start + 500]
        connection.execute(
            delete(changes).where(and_(changes.c.table_name == table, changes.c.row_id.in_(part)))
        )


def _forgotten(connection: Connection, events: int, messages: int, records: int) -> Forgotten:
    raw_files = connection.execute(select(func.count()).select_from(schema.raw_files)).scalar_one()
    return Forgotten(events=events, messages=messages, records=records, raw_files=raw_files)
