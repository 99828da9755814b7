"""The one way anything is ever deleted: because somebody is to be forgotten."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, and_, delete, func, or_, select, text, update

from cordially.journal import marks, schema
from cordially.journal.ids import id_of, number_of
from cordially.journal.sameness import Kept
from cordially.journal.words import purge
from cordially.people import folded

_WORDS: Final = re.compile(r"\w+")


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
    traces = _Traces.of(connection, numbers)
    gone_messages = _leave_messages(connection, numbers)
    _delete_changes(connection, "people", list(numbers))
    gone_records = _leave_meetings(connection, numbers, traces)
    gone_records += _delete_records(connection, schema.records.c.person_id.in_(numbers))
    gone_records += _delete_unplaced(connection, traces)
    _delete_raw_rows(connection, traces)
    _leave_questions(connection, numbers, traces)
    _delete_drafts(connection, numbers)
    marks.forget(connection, [id_of("person", number) for number in numbers])
    for table in (schema.backgrounds, schema.person_keys, schema.told_facts, schema.whereabouts):
        connection.execute(delete(table).where(table.c.person_id.in_(numbers)))
    gone_events = connection.execute(
        delete(schema.events).where(schema.events.c.person_id.in_(numbers))
    ).rowcount
    connection.execute(delete(schema.people).where(schema.people.c.id.in_(numbers)))
    _forget_outcomes(connection)
    return _forgotten(connection, gone_events, gone_messages, gone_records)


class _Traces(NamedTuple):
    """By what somebody is named: ``keys`` are profiles and addresses, ``names`` are whole names, all folded."""

    keys: frozenset[str]
    names: frozenset[str]

    @classmethod
    def of(cls, connection: Connection, numbers: tuple[int, ...]) -> _Traces:
        people, keys = schema.people, schema.person_keys
        told = connection.execute(
            select(people.c.name, people.c.email, people.c.profile).where(people.c.id.in_(numbers))
        ).all()
        found = set(connection.execute(select(keys.c.key).where(keys.c.person_id.in_(numbers))).scalars())
        found |= {folded(text) for _, *texts in told for text in texts if text}
        names = {folded(name) for name, *_ in told if name}
        return cls(frozenset(found), frozenset(name for name in names if " " in name))

    def are_in(self, text: str) -> bool:
        """Tell whether a text names them."""
        whole = folded(text)
        return any(each in whole for each in (*self.keys, *self.names))

    def name(self, told: Mapping[str, Any]) -> bool:
        """Tell whether what a row says about somebody is about them."""
        values = {folded(str(told[field])) for field in ("name", "email", "profile") if told.get(field)}
        return bool(values & (self.keys | self.names))


def _leave_messages(connection: Connection, numbers: tuple[int, ...]) -> int:
    """Delete their messages, and leave those to several to the others; return how many were deleted."""
    messages, between, keys = schema.messages, schema.message_people, schema.person_keys
    addresses = select(keys.c.key).where(keys.c.kind == "email", keys.c.person_id.in_(numbers))
    by_address = and_(messages.c.person_id.is_(None), messages.c.party.in_(addresses))
    whose = or_(messages.c.person_id.in_(numbers), by_address)
    connection.execute(delete(between).where(between.c.person_id.in_(numbers)))
    shared = dict(
        iter(
            connection.execute(
                select(between.c.message_id, func.min(between.c.person_id))
                .join_from(between, messages, between.c.message_id == messages.c.id)
                .where(whose, messages.c.direction == "outgoing")
                .group_by(between.c.message_id)
            )
        )
    )
    theirs = list(connection.execute(select(messages.c.id).where(whose)).scalars())
    _delete_changes(connection, "messages", theirs)
    for message, other in shared.items():
        connection.execute(
            update(messages).where(messages.c.id == message).values(person_id=other, party=None)
        )
        connection.execute(
            delete(between).where(between.c.message_id == message, between.c.person_id == other)
        )
    gone = [number for number in theirs if number not in shared]
    for start in range(0, len(gone), 500):
        part = gone[start : start + 500]
        connection.execute(delete(between).where(between.c.message_id.in_(part)))
        connection.execute(delete(messages).where(messages.c.id.in_(part)))
    purge(connection)
    return len(gone)


def _leave_meetings(connection: Connection, numbers: tuple[int, ...], traces: _Traces) -> int:
    """Take the person out of every meeting, and delete those with nobody else; return how many were deleted."""
    records, between = schema.records, schema.record_people
    theirs = set(
        connection.execute(select(between.c.record_id).where(between.c.person_id.in_(numbers))).scalars()
    )
    connection.execute(delete(between).where(between.c.person_id.in_(numbers)))
    every = connection.execute(
        select(records.c.id, records.c.payload, records.c.person_id).where(records.c.kind == "meeting")
    ).all()
    gone = 0
    for record, text_of_it, person in every:
        payload = json.loads(text_of_it)
        if record not in theirs and person not in numbers and not traces.are_in(text_of_it):
            continue
        _delete_changes(connection, "records", [record])
        payload["people"] = [other for other in payload["people"] if not traces.name(other)]
        left = connection.execute(select(between.c.person_id).where(between.c.record_id == record)).scalars()
        other = next(iter(left), None)
        if other is None and not payload["people"]:
            gone += _delete_records(connection, records.c.id == record)
            continue
        if traces.are_in(payload["title"] or ""):
            payload["title"] = None
        payload.pop("extra", None)
        kept = json.dumps(payload, ensure_ascii=False)
        connection.execute(
            update(records).where(records.c.id == record).values(payload=kept, person_id=other)
        )
    return gone


def _delete_unplaced(connection: Connection, traces: _Traces) -> int:
    """Delete rows about them that were placed with nobody."""
    records = schema.records
    query = select(records.c.id, records.c.payload).where(
        records.c.person_id.is_(None), records.c.kind.not_in(("meeting", "owner", "position", "education"))
    )
    numbers = []
    for number, payload in connection.execute(query):
        told = json.loads(payload)
        if traces.name(told.get("person") or told):
            numbers.append(number)
    return _delete_records(connection, records.c.id.in_(numbers)) if numbers else 0


def _delete_raw_rows(connection: Connection, traces: _Traces) -> None:
    raw = schema.raw_rows
    rows = connection.execute(select(raw.c.id, raw.c.content)).all()
    numbers = [number for number, content in rows if _names(traces, content)]
    for start in range(0, len(numbers), 500):
        connection.execute(delete(raw).where(raw.c.id.in_(numbers[start : start + 500])))


def _names(traces: _Traces, content: str) -> bool:
    """Tell whether a row names them: by an address, or by every word of the name, which may stand in several cells."""
    whole = folded(content)
    words = set(_WORDS.findall(whole))
    return any(key in whole for key in traces.keys) or any(
        set(name.split()) <= words for name in traces.names
    )


def _leave_questions(connection: Connection, numbers: tuple[int, ...], traces: _Traces) -> None:
    """Delete the questions about them, and take them out of what else is asked."""
    questions, same = schema.questions, schema.same_people
    ids = {id_of("person", number) for number in numbers}
    connection.execute(delete(same).where(or_(same.c.person_id.in_(numbers), same.c.kept_id.in_(numbers))))
    gone: list[int] = []
    for number, kind, payload, person, other in connection.execute(
        select(
            questions.c.id, questions.c.kind, questions.c.payload, questions.c.person_id, questions.c.other_id
        )
    ).all():
        people = [each for each in payload.get("people", ()) if each not in ids]
        about = person in numbers or other in numbers or len(people) < len(payload.get("people", ()))
        named = any(traces.are_in(name) for name in (payload.get("title") or "", *payload.get("names", ())))
        if (about and (not people or kind == "same_person")) or (named and "names" in payload):
            gone.append(number)
        elif about or named:
            kept = {**payload, "people": people, "title": None if named else payload.get("title")}
            first = number_of("person", people[0]) if people else None
            connection.execute(
                update(questions).where(questions.c.id == number).values(payload=kept, person_id=first)
            )
    _delete_changes(connection, "questions", gone)
    for start in range(0, len(gone), 500):
        part = gone[start : start + 500]
        connection.execute(update(same).where(same.c.question_id.in_(part)).values(question_id=None))
        connection.execute(delete(questions).where(questions.c.id.in_(part)))


def _forget_outcomes(connection: Connection) -> None:
    """Take the numbers of lines that are gone out of what answers brought about: others will bear them."""
    questions, events = schema.questions, schema.events
    there = set(connection.execute(select(events.c.id)).scalars())
    for number, outcome in connection.execute(select(questions.c.id, questions.c.outcome)).all():
        left = {
            name: [each for each in value if each in there] if name in ("events", "retracted") else value
            for name, value in outcome.items()
        }
        if left != outcome:
            connection.execute(update(questions).where(questions.c.id == number).values(outcome=left))


def _delete_drafts(connection: Connection, numbers: tuple[int, ...]) -> None:
    """Delete what was written to them, in every version."""
    drafts, texts = schema.drafts, schema.draft_texts
    theirs = select(drafts.c.id).where(drafts.c.person_id.in_(numbers))
    connection.execute(delete(texts).where(texts.c.draft_id.in_(theirs)))
    connection.execute(delete(drafts).where(drafts.c.person_id.in_(numbers)))


def forget_process(connection: Connection, process: str) -> Forgotten:
    """Delete a process with its part of the log, and its company if nothing else is about it. People stay."""
    number = number_of("process", process)
    _overwrite(connection)
    processes, companies = schema.processes, schema.companies
    gone_records = _delete_records(connection, schema.records.c.process_id == number)
    gone_events = connection.execute(
        delete(schema.events).where(schema.events.c.process_id == number)
    ).rowcount
    drafts, told = schema.drafts, schema.told_facts
    connection.execute(update(drafts).where(drafts.c.process_id == number).values(process_id=None))
    connection.execute(delete(told).where(told.c.process_id == number))
    marks.forget(connection, [process])
    connection.execute(delete(processes).where(processes.c.id == number))
    _forget_outcomes(connection)
    questions = schema.questions
    for question, payload in connection.execute(select(questions.c.id, questions.c.payload)).all():
        if payload.get("process") == process:
            connection.execute(
                update(questions)
                .where(questions.c.id == question)
                .values(payload={**payload, "process": None})
            )
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
