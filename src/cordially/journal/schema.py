"""The tables, in the order they depend on each other. Rows are plain; nothing here knows the domain's rules.

Ids are given out by the journal itself (``ids.next_id``), so that the same imports in the same order give the same
ids on every database. ``batch_id`` is the import that brought a row; null for what the user entered.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

metadata: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """An aware moment, kept and returned in UTC; SQLite, which knows no zones, holds it without one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any] | None:
        """Return what turns a moment into what the driver takes; for SQLite the text SQLAlchemy itself would write."""
        return _as_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], datetime | None] | None:
        """Return what turns that into a moment again; for SQLite in one step, as pages read thousands of them."""
        return _from_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Refuse a moment without a zone."""
        return None if value is None else _in_utc(value)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Give every moment its zone, whatever the session's own is."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    return moment if moment.tzinfo is UTC else moment.astimezone(UTC)


def _as_text(moment: datetime | None) -> str | None:
    if moment is None:
        return None
    if moment.tzinfo is not UTC:
        moment = _in_utc(moment)
    return moment.isoformat(" ", "microseconds")[:26]


def _from_text(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(f"{text}+00:00")


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=False)


def _count(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


def _reference(name: str, target: str, **more: Any) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{target}.id"), **more)


imports = Table(
    "imports",
    metadata,
    _id(),
    Column("at", Moment, nullable=False),
    Column("taken_back_at", Moment),
    Column("added", Integer, nullable=False),
    Column("updated", Integer, nullable=False),
    Column("unchanged", Integer, nullable=False),
    Column("problems", JSON, nullable=False),
    Column("kept_raw", JSON, nullable=False),
)
"""The log of imports (batches). A row is never removed; taking an import back marks it."""

import_files = Table(
    "import_files",
    metadata,
    _id(),
    _reference("batch_id", "imports", nullable=False),
    Column("file", Text, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("row_count", Integer, nullable=False),
    Column("note", Text, nullable=False),
    Column("as_of", Date),
    Column("digest", String(32)),
    _count("added"),
    _count("updated"),
    _count("unchanged"),
    _count("problem_rows"),
    _count("raw_rows"),
)
"""Each file of an import, those kept raw (kind ``raw``) too.

``row_count`` is the sum of the five counts: every row went somewhere. For imports before version 0002 they are 0.
"""

people = Table(
    "people",
    metadata,
    _id(),
    Column("name", Text),
    Column("given", Text),
    Column("family", Text),
    Column("profile", Text),
    Column("email", Text),
    Column("company", Text),
    Column("position", Text),
    Column("folded", Text, nullable=False),
    Column("company_key", Text),
    Column("searched", Text, nullable=False, server_default=""),
    _reference("batch_id", "imports"),
    Index(None, "folded"),
    Index(None, "company_key"),
)
"""People. ``folded`` is the name and ``company_key`` the company as they are compared; ``searched`` is all of name,
company and position, folded.
"""

person_keys = Table(
    "person_keys",
    metadata,
    Column("kind", String(20), primary_key=True),
    Column("key", Text, primary_key=True),
    _reference("person_id", "people", nullable=False, index=True),
    _reference("batch_id", "imports"),
)
"""What identifies people beyond doubt: profiles (former ones too) and e-mail addresses, case-folded."""

companies = Table(
    "companies",
    metadata,
    _id(),
    Column("name", Text, nullable=False),
    Column("company_key", Text, nullable=False),
    _reference("batch_id", "imports"),
    UniqueConstraint("company_key"),
)
"""Companies that processes are about."""

processes = Table(
    "processes",
    metadata,
    _id(),
    _reference("company_id", "companies", index=True),
    Column("title", Text),
    Column("pursuit", String(20), nullable=False),
    Column("advert", Text),
    _reference("batch_id", "imports"),
)
"""Jobs and pieces of business. Who has a part in one is told by the ``role`` events."""

events = Table(
    "events",
    metadata,
    _id(),
    Column("kind", String(40), nullable=False),
    Column("at", Moment),
    Column("on_day", Date),
    Column("recorded_at", Moment, nullable=False),
    _reference("person_id", "people", index=True),
    _reference("process_id", "processes", index=True),
    Column("data", JSON, nullable=False),
    Column("source", String(20), nullable=False),
    _reference("batch_id", "imports"),
    Index(None, "kind", "on_day", "at"),
)
"""The log. Either ``at`` or ``on_day`` is set, or neither for an unknown time; rows are only ever appended."""

messages = Table(
    "messages",
    metadata,
    _id(),
    Column("key", Text, nullable=False),
    Column("digest", String(32), nullable=False),
    Column("conversation", Text),
    Column("direction", String(10), nullable=False),
    _reference("person_id", "people"),
    Column("sent_at", Moment, nullable=False),
    Column("subject", Text),
    Column("content", Text),
    Column("folder", Text),
    Column("draft", Boolean, nullable=False),
    Column("advert", Boolean, nullable=False),
    Column("medium", String(10), nullable=False, server_default="linkedin"),
    Column("says", String(40)),
    Column("party", Text),
    Column("file_id", Integer),
    Column("line", Integer),
    _reference("batch_id", "imports", nullable=False),
    UniqueConstraint("key"),
    Index(None, "person_id", "sent_at"),
    Index(None, "party"),
    Index(None, "conversation"),
)
"""Messages. ``person_id`` is the sender of an incoming and the first receiver of an outgoing one, where known.

``party`` is the e-mail address, folded, of somebody who is no person (yet): who comes to have that address has these
messages. ``says`` is what a message of the user's is for (see ``proposals.Says``). ``file_id`` and ``line`` say where
it was read first. Their words are indexed for search, per database (see ``search``).
"""

message_people = Table(
    "message_people",
    metadata,
    _reference("message_id", "messages", primary_key=True),
    _reference("person_id", "people", primary_key=True, index=True),
)
"""The other people of a message to more than one."""

records = Table(
    "records",
    metadata,
    _id(),
    Column("kind", String(40), nullable=False),
    Column("key", Text, nullable=False),
    Column("digest", String(32), nullable=False),
    Column("payload", Text, nullable=False),
    Column("person_id", Integer, index=True),
    Column("process_id", Integer),
    Column("file_id", Integer),
    Column("line", Integer),
    _reference("batch_id", "imports", nullable=False),
    UniqueConstraint("kind", "key"),
)
"""Rows of files as last read, by natural key, with the person or process each led to (no foreign keys: see forget).

``file_id`` and ``line`` say where it was read so first.
"""

record_people = Table(
    "record_people",
    metadata,
    _reference("record_id", "records", primary_key=True),
    _reference("person_id", "people", primary_key=True, index=True),
    _reference("batch_id", "imports", nullable=False),
)
"""The people of a record about several: who takes part in a meeting."""

backgrounds = Table(
    "backgrounds",
    metadata,
    _id(),
    _reference("person_id", "people", nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("role", Text),
    Column("started", String(10)),
    Column("finished", String(10)),
    Column("current", Boolean),
    Column("source", Text, nullable=False),
    _reference("batch_id", "imports"),
    Index(None, "kind", "key"),
)
"""What is known of people's lives beside their present work: earlier work, schools, groups, places, skills.

``key`` is the name as it is compared; ``source`` says in words where it is known from.
"""

questions = Table(
    "questions",
    metadata,
    _id(),
    Column("kind", String(20), nullable=False),
    Column("key", Text, nullable=False),
    Column("state", String(10), nullable=False),
    Column("payload", JSON, nullable=False),
    Column("outcome", JSON, nullable=False),
    _reference("person_id", "people", index=True),
    _reference("other_id", "people", index=True),
    Column("asked_at", Moment, nullable=False),
    Column("answered_at", Moment),
    _reference("batch_id", "imports"),
    UniqueConstraint("kind", "key"),
)
"""What the files suggest and only the user can decide. ``state`` is ``open``, ``yes``, ``no`` or ``void``.

An answer is remembered: the same question (``kind``, ``key``) is not asked again. ``outcome`` says what a yes brought about.
"""

same_people = Table(
    "same_people",
    metadata,
    _reference("person_id", "people", primary_key=True),
    _reference("kept_id", "people", nullable=False, index=True),
    Column("at", Moment, nullable=False),
    Column("reasons", JSON, nullable=False),
    _reference("question_id", "questions"),
    _reference("batch_id", "imports"),
)
"""Who turned out to be somebody else: everything about ``person_id`` is shown under ``kept_id``. Nothing is moved, so
removing the row undoes it.
"""

raw_rows = Table(
    "raw_rows",
    metadata,
    _id(),
    _reference("file_id", "import_files", nullable=False),
    Column("line", Integer),
    Column("content", Text, nullable=False),
    Column("reason", Text, nullable=False),
    _reference("batch_id", "imports", nullable=False),
)
"""Rows that could not be read, as they stand in their files."""

changes = Table(
    "changes",
    metadata,
    _id(),
    _reference("batch_id", "imports", nullable=False),
    Column("table_name", String(40), nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("before", JSON, nullable=False),
    Column("after", JSON, nullable=False),
)
"""What imports changed in rows that were there before: the previous values, so that they can come back."""

raw_files = Table(
    "raw_files",
    metadata,
    _id(),
    Column("file", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("digest", String(32), nullable=False),
    Column("reason", Text, nullable=False),
    _reference("batch_id", "imports", nullable=False),
)
"""Files nobody understands yet, as they came."""

drafts = Table(
    "drafts",
    metadata,
    _id(),
    Column("kind", String(40), nullable=False),
    _reference("person_id", "people", index=True),
    _reference("process_id", "processes"),
    Column("made_at", Moment, nullable=False),
    Column("sent_at", Moment),
    Column("discarded_at", Moment),
)
"""What the user is writing, or wrote here. A row goes only when its reader is forgotten."""

draft_texts = Table(
    "draft_texts",
    metadata,
    _id(),
    _reference("draft_id", "drafts", nullable=False),
    Column("version", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("subject", Text),
    Column("hand", String(10), nullable=False),
    Column("details", JSON, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("draft_id", "version"),
)
"""Every version of a draft; rows are only ever appended. ``hand`` is ``drafted`` (from facts) or ``yours``."""

told_facts = Table(
    "told_facts",
    metadata,
    _id(),
    _reference("person_id", "people", index=True),
    _reference("process_id", "processes"),
    Column("name", String(40), nullable=False),
    Column("value", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
"""What the user told for messages; the last word on each name holds, an empty one takes it back. Without person and process
it is about the user: the sign-off, the qualifications.
"""

step_marks = Table(
    "step_marks",
    metadata,
    _id(),
    Column("step", Text, nullable=False),
    Column("how", String(10), nullable=False),
    Column("at", Moment, nullable=False),
    Column("until", Moment),
    Column("reason", Text),
    Column("events", JSON, nullable=False),
)
"""What the user said of steps of the agenda; rows are only ever appended. ``how`` is ``done``, ``snoozed``, ``skipped``, or
``taken_back``, which takes back the last of the same step that stands. ``events`` are the lines of the log it wrote.
"""

whereabouts = Table(
    "whereabouts",
    metadata,
    _reference("person_id", "people", primary_key=True, autoincrement=False),
    Column("zone", Text),
    Column("country", String(10)),
)
"""Where people live, as far as the user told: an IANA zone, an ISO 3166 country with its part (``DE-BY``)."""
