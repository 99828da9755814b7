"""Drafts of messages, every version kept, and the facts the user told for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import ColumnElement, Connection, RowMapping, func, insert, select, update

from cordially.errors import BadInputError, NotFoundError
from cordially.journal import schema
from cordially.journal.ids import id_of, id_or_none, next_id, number_of, number_or_none
from cordially.journal.sameness import Kept

Hand: TypeAlias = Literal["drafted", "yours"]
"""Who wrote a version: ``drafted`` from facts, or ``yours``."""

_drafts, _texts, _told = schema.drafts, schema.draft_texts, schema.told_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDraft:
    """A draft as it stands now: its last version, and who it is for.

    ``version`` counts from 1. ``details`` say how it was made (tone, length, facts used). ``sent_at`` and ``discarded_at`` are
    None until it was.
    """

    id: str
    kind: str
    person: str | None
    process: str | None
    text: str
    subject: str | None
    version: int
    hand: Hand
    details: Mapping[str, Any] = field(default_factory=dict)
    made_at: datetime
    changed_at: datetime
    sent_at: datetime | None = None
    discarded_at: datetime | None = None


def keep(
    connection: Connection,
    *,
    kind: str,
    text: str,
    subject: str | None,
    person: str | None,
    process: str | None,
    hand: Hand,
    details: Mapping[str, Any],
    now: datetime,
) -> KeptDraft:
    """Keep a new draft."""
    number = next_id(connection, _drafts)
    connection.execute(
        insert(_drafts).values(
            id=number,
            kind=kind,
            person_id=number_or_none("person", person),
            process_id=number_or_none("process", process),
            made_at=now,
        )
    )
    _add_version(connection, number, 1, text=text, subject=subject, hand=hand, details=details, now=now)
    return one(connection, id_of("draft", number))


def revise(
    connection: Connection,
    draft: str,
    *,
    text: str,
    subject: str | None,
    hand: Hand,
    details: Mapping[str, Any] | None,
    now: datetime,
) -> KeptDraft:
    """Add a version to a draft; the same text and subject again add none. Raises NotFoundError."""
    last = one(connection, draft)
    if (last.text, last.subject) == (text, subject):
        return last
    _add_version(
        connection,
        number_of("draft", draft),
        last.version + 1,
        text=text,
        subject=subject,
        hand=hand,
        details=last.details if details is None else details,
        now=now,
    )
    return one(connection, draft)


def describe(connection: Connection, draft: str, details: Mapping[str, Any]) -> KeptDraft:
    """Set what is kept beside the last version of a draft; its text stays. Raises NotFoundError."""
    last = one(connection, draft)
    connection.execute(
        update(_texts)
        .where(_texts.c.draft_id == number_of("draft", draft), _texts.c.version == last.version)
        .values(details=dict(details))
    )
    return one(connection, draft)


def one(connection: Connection, draft: str) -> KeptDraft:
    """Return a draft as it stands now. Raises NotFoundError."""
    found = _select(connection, _drafts.c.id == number_of("draft", draft))
    if not found:
        raise NotFoundError(
            f"There is no draft '{draft}'.", hint="See 'cordially draft --list'.", field="draft"
        )
    return found[0]


def versions(connection: Connection, draft: str) -> list[tuple[int, str, datetime]]:
    """Return the number, the text and the moment of each version of a draft, oldest first. Raises NotFoundError."""
    one(connection, draft)
    rows = connection.execute(
        select(_texts.c.version, _texts.c.text, _texts.c.at)
        .where(_texts.c.draft_id == number_of("draft", draft))
        .order_by(_texts.c.version)
    )
    return [(row.version, row.text, row.at) for row in rows]


def all_of_them(connection: Connection, *, person: str | None = None) -> list[KeptDraft]:
    """Return the drafts that were not discarded, the latest first; those for one person if asked."""
    wanted: ColumnElement[bool] = _drafts.c.discarded_at.is_(None)
    if person is not None:
        wanted &= _drafts.c.person_id.in_(Kept(connection).group(number_of("person", person)))
    return _select(connection, wanted)


def mark(
    connection: Connection, draft: str, *, column: Literal["sent_at", "discarded_at"], at: datetime | None
) -> KeptDraft:
    """Mark a draft as sent or discarded, or no longer so. Raises NotFoundError; BadInputError where nothing would change."""
    if (getattr(one(connection, draft), column) is None) == (at is None):
        was = "is not" if at is None else "is already"
        raise BadInputError(
            f"Draft '{draft}' {was} {column.removesuffix('_at')}.", hint="Nothing was changed.", field="draft"
        )
    connection.execute(update(_drafts).where(_drafts.c.id == number_of("draft", draft)).values({column: at}))
    return one(connection, draft)


def tell(
    connection: Connection, name: str, value: str, *, person: str | None, process: str | None, now: datetime
) -> None:
    """Remember a fact told for messages: about a person, a process, both, or (neither) about the user."""
    connection.execute(
        insert(_told).values(
            id=next_id(connection, _told),
            person_id=number_or_none("person", person),
            process_id=number_or_none("process", process),
            name=name,
            value=value,
            at=now,
        )
    )


def told(connection: Connection, *, person: str | None, process: str | None) -> dict[str, str]:
    """Return the facts told, the last word on each: the user's own, those of the process, those of the person."""
    facts: dict[str, str] = {}
    people = Kept(connection).group(number_of("person", person)) if person else ()
    processes = number_or_none("process", process)
    rows = connection.execute(
        select(_told.c.person_id, _told.c.process_id, _told.c.name, _told.c.value).order_by(_told.c.id)
    ).all()
    for closeness in (0, 1, 2):
        for row in rows:
            if row.person_id not in (None, *people) or row.process_id not in (None, processes):
                continue
            if (2 if row.person_id is not None else 1 if row.process_id is not None else 0) == closeness:
                facts[row.name] = row.value
    return {name: value for name, value in facts.items() if value}


def _add_version(
    connection: Connection,
    draft: int,
    version: int,
    *,
    text: str,
    subject: str | None,
    hand: Hand,
    details: Mapping[str, Any],
    now: datetime,
) -> None:
    connection.execute(
        insert(_texts).values(
            id=next_id(connection, _texts),
            draft_id=draft,
            version=version,
            text=text,
            subject=subject,
            hand=hand,
            details=dict(details),
            at=now,
        )
    )


def _select(connection: Connection, wanted: ColumnElement[bool]) -> list[KeptDraft]:
    newest = (
        select(_texts.c.draft_id, func.max(_texts.c.version).label("version"))
        .group_by(_texts.c.draft_id)
        .subquery()
    )
    rows = connection.execute(
        select(
            _drafts,
            _texts.c.text,
            _texts.c.subject,
            _texts.c.version,
            _texts.c.hand,
            _texts.c.details,
            _texts.c.at,
        )
        .join_from(_drafts, newest, newest.c.draft_id == _drafts.c.id)
        .join(_texts, (_texts.c.draft_id == newest.c.draft_id) & (_texts.c.version == newest.c.version))
        .where(wanted)
        .order_by(_texts.c.at.desc(), _drafts.c.id.desc())
    ).mappings()
    return [_draft_of(row) for row in rows]


def _draft_of(row: RowMapping) -> KeptDraft:
    return KeptDraft(
        id=id_of("draft", row["id"]),
        kind=row["kind"],
        person=id_or_none("person", row["person_id"]),
        process=id_or_none("process", row["process_id"]),
        text=row["text"],
        subject=row["subject"],
        version=row["version"],
        hand=row["hand"],
        details=row["details"],
        made_at=row["made_at"],
        changed_at=row["at"],
        sent_at=row["sent_at"],
        discarded_at=row["discarded_at"],
    )
