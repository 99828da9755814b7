"""The one way anything is ever deleted: because somebody is to be forgotten."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import Connection, and_, delete, func, or_, select, text, update

from cordially.journal import schema
from cordially.journal.ids import id_of, number_of
from cordially.journal.sameness import Kept
from cordially.journal.words import purge
from cordially.people import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """What was deleted. ``raw_files`` counts the files kept unread, which were left and may still name them."""

    events: int
    messages: int
    records: int
    raw_files: int


def forget_person(connection: Connection, person: str) -> Forgotten:
    """Delete a person with everything that tells of them: log, messages, rows of archives and their earlier versions.

    What they were a part of (a process, a conversation of several) stays without them. An archive that is
    not the one they came from brings them back.
    """
    numbers = Kept(connection).group(number_of("person", person))
    _overwrite(connection)
    messages, between, keys = schema.messages, schema.message_people, schema.person_keys
    addresses = select(keys.c.key).where(keys.c.kind == "email", keys.c.person_id.in_(numbers))
    by_address = and_(messages.c.person_id.is_(None), messages.c.party.in_(addresses))
    theirs = list(
        connection.execute(
            select(messages.c.id).where(or_(messages.c.person_id.in_(numbers), by_address))
        ).scalars()
    )
    _delete_changes(connection, "messages", theirs)
    connection.execute(delete(between).where(between.c.person_id.in_(numbers)))
    for start in range(0, len(theirs), 500):
        part = theirs[start : start + 500]
        connection.execute(delete(between).where(between.c.message_id.in_(part)))
        connection.execute(delete(messages).where(messages.c.id.in_(part)))
    purge(connection)
    _delete_changes(connection, "people", list(numbers))
    gone_records = _leave_meetings(connection, numbers) + _delete_records(
        connection, schema.records.c.person_id.in_(numbers)
    )
    _delete_questions(connection, numbers)
    for table in (schema.backgrounds, schema.events, keys):
        gone = connection.execute(delete(table).where(table.c.person_id.in_(numbers))).rowcount
        if table is schema.events:
            gone_events = gone
    connection.execute(delete(schema.people).where(schema.people.c.id.in_(numbers)))
    return _forgotten(connection, gone_events, len(theirs), gone_records)


def _leave_meetings(connection: Connection, numbers: tuple[int, ...]) -> int:
    """Delete meetings with nobody else, and take the person out of the others; return how many were deleted."""
    records, between, people = schema.records, schema.record_people, schema.people
    named = connection.execute(select(people.c.name, people.c.email).where(people.c.id.in_(numbers))).all()
    told = {folded(text) for row in named for text in row if text}
    keys = schema.person_keys
    told |= set(connection.execute(select(keys.c.key).where(keys.c.person_id.in_(numbers))).scalars())
    meetings = list(
        connection.execute(select(between.c.record_id).where(between.c.person_id.in_(numbers))).scalars()
    )
    connection.execute(delete(between).where(between.c.person_id.in_(numbers)))
    gone = 0
    for record in meetings:
        others = connection.execute(
            select(between.c.person_id).where(between.c.record_id == record)
        ).scalars()
        other = next(iter(others), None)
        if other is None:
            gone += _delete_records(connection, records.c.id == record)
            continue
        payload = json.loads(
            connection.execute(select(records.c.payload).where(records.c.id == record)).scalar_one()
        )
        payload["people"] = [
            person
            for person in payload["people"]
            if not {folded(text) for text in (person["name"], person["email"]) if text} & told
        ]
        if any(name in folded(payload["title"] or "") for name in told):
            payload["title"] = None
        _delete_changes(connection, "records", [record])
        connection.execute(
            update(records)
            .where(records.c.id == record)
            .values(payload=json.dumps(payload, ensure_ascii=False), person_id=other)
        )
    return gone


def _delete_questions(connection: Connection, numbers: tuple[int, ...]) -> None:
    questions, same = schema.questions, schema.same_people
    ids = {id_of("person", number) for number in numbers}
    about = [
        number
        for number, payload in connection.execute(select(questions.c.id, questions.c.payload))
        if ids & set(payload.get("people", ()))
    ]
    connection.execute(delete(same).where(or_(same.c.person_id.in_(numbers), same.c.kept_id.in_(numbers))))
    whose = or_(
        questions.c.person_id.in_(numbers), questions.c.other_id.in_(numbers), questions.c.id.in_(about)
    )
    _delete_changes(
        connection, "questions", list(connection.execute(select(questions.c.id).where(whose)).scalars())
    )
    connection.execute(delete(questions).where(whose))


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
    for start in range(0, len(numbers), 500):
        part = numbers[start : start + 500]
        connection.execute(delete(schema.record_people).where(schema.record_people.c.record_id.in_(part)))
        connection.execute(delete(records).where(records.c.id.in_(part)))
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
