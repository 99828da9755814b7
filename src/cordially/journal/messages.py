"""Messages that were imported: who wrote last, and what passed between you."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    ScalarSelect,
    Select,
    and_,
    func,
    join,
    not_,
    or_,
    select,
)

from cordially.journal import schema
from cordially.journal.ids import among, among_those, id_of, id_or_none, in_parts, number_of
from cordially.journal.sameness import Kept

_messages = schema.messages
_people = schema.people
_between = schema.message_people
_keys = schema.person_keys
sent_and_personal = (
    not_(_messages.c.draft),
    not_(_messages.c.advert),
    func.coalesce(_messages.c.folder, "") != "SPAM",
)
"""What a message must be to count as one between two people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message. ``direction`` is ``incoming``, ``outgoing`` or ``unknown``; ``sent_at`` is in UTC.

    ``person`` is who wrote it, or the first it went to, where that is known. ``medium`` is ``linkedin`` or ``email``;
    ``says`` is what one of yours is for, where its words leave no doubt.
    """

    id: int
    direction: str
    person: str | None
    sent_at: datetime
    subject: str | None
    content: str | None
    conversation: str | None
    medium: str
    says: str | None
    draft: bool
    advert: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """When somebody last wrote to you and you to them, in UTC; None for never. Drafts, adverts and spam do not count."""

    heard: datetime | None = None
    wrote: datetime | None = None


def last_contacts(connection: Connection, people: Iterable[str]) -> dict[str, Contact]:
    """Return the last messages between you and each of these people; those without any are left out."""
    kept = Kept(connection)
    numbers = kept.groups(number_of("person", person) for person in people)
    found: dict[int, Contact] = {}
    for part in in_parts(numbers):
        for query in _last_words():
            for number, heard, wrote in connection.execute(query, {"numbers": part}):
                known = found.get(kept.of(number), Contact())
                found[kept.of(number)] = Contact(
                    heard=_later(known.heard, heard), wrote=_later(known.wrote, wrote)
                )
    return {id_of("person", number): contact for number, contact in found.items()}


@cache
def _last_words() -> tuple[Select[Any], ...]:
    """Return the statements that ask for them; making them takes longer than asking."""
    return tuple(
        select(
            _people.c.id, *(_last(direction, whose, source, also) for direction in ("incoming", "outgoing"))
        ).where(among_those(_people.c.id), _any(whose, source, also))
        for whose, source, *also in _ways()
    )


def _last(direction: str, whose: Any, source: Any, also: Sequence[Any]) -> ScalarSelect[datetime]:
    """Return when the last message in one direction was sent; grouping would read the words of all of them."""
    return (
        select(_messages.c.sent_at)
        .select_from(source)
        .where(whose == _people.c.id, *also, *sent_and_personal, _messages.c.direction == direction)
        .order_by(_messages.c.sent_at.desc())
        .limit(1)
        .correlate(_people)
        .scalar_subquery()
    )


def _any(whose: Any, source: Any, also: Sequence[Any]) -> ColumnElement[bool]:
    return (
        select(1)
        .select_from(source)
        .where(whose == _people.c.id, *also, *sent_and_personal)
        .correlate(_people)
        .exists()
    )


def _later(one: datetime | None, other: datetime | None) -> datetime | None:
    return max(one, other) if one and other else one or other


def ways_to_be_of(numbers: Sequence[int]) -> Iterator[tuple[Any, ...]]:
    """Yield the ways in which a message can be one of some people: whose it is, from which tables, on which conditions."""
    for whose, source, *also in _ways():
        yield whose, source, among(whose, numbers), *also


def _ways() -> Iterator[tuple[Any, ...]]:
    yield _messages.c.person_id, _messages
    yield (
        _between.c.person_id,
        join(_between, _messages, _between.c.message_id == _messages.c.id),
        _messages.c.direction == "outgoing",
    )
    yield (
        _keys.c.person_id,
        join(_keys, _messages, and_(_keys.c.kind == "email", _keys.c.key == _messages.c.party)),
        func.coalesce(_messages.c.person_id, 0)
        == 0,  # so that addresses are looked up, not all that is nobody's
    )


def said(connection: Connection, people: Iterable[str]) -> dict[str, list[tuple[str, datetime]]]:
    """Return what messages of yours to each of these people were for, where their words leave no doubt.

    For e-mails it was judged when they were read, as their text may not be kept; for the others it is judged now.
    """
    kept = Kept(connection)
    numbers = kept.groups(number_of("person", person) for person in people)
    found: dict[str, list[tuple[str, datetime]]] = {}
    for part in in_parts(numbers):
        for query in _sent_words():
            for number, medium, told_then, subject, content, at, digest in connection.execute(
                query, {"numbers": part}
            ):
                purpose = told_then if medium == "email" else _purpose(digest, subject, content or "")
                if purpose:
                    found.setdefault(id_of("person", kept.of(number or 0)), []).append((purpose, at))
    return found


@cache
def _sent_words() -> tuple[Select[Any], ...]:
    known = or_(_messages.c.says.is_not(None), _messages.c.medium != "email")
    return tuple(
        select(
            whose,
            _messages.c.medium,
            _messages.c.says,
            _messages.c.subject,
            _messages.c.content,
            _messages.c.sent_at,
            _messages.c.digest,
        )
        .select_from(source)
        .where(among_those(whose), *also, *sent_and_personal, known, _messages.c.direction == "outgoing")
        .order_by(_messages.c.sent_at)
        for whose, source, *also in _ways()
    )


judged: Final[dict[str, str | None]] = {}
"""What messages are for, by their digests: a page that is asked for again need not read them again."""

_MOST_JUDGED: Final = 20_000


def _purpose(digest: str, subject: str | None, content: str) -> str | None:
    if digest not in judged:
        from cordially.correspondence.recognising import says  # noqa: PLC0415  # its patterns take a while

        if len(judged) >= _MOST_JUDGED:
            judged.clear()
        judged[digest] = says(subject, content)
    return judged[digest]


def between(connection: Connection, person: str, *, limit: int) -> list[Message]:
    """Return the last messages to or from a person, newest first."""
    numbers = Kept(connection).group(number_of("person", person))
    also = select(_between.c.message_id).where(_between.c.person_id.in_(numbers))
    addresses = select(_keys.c.key).where(_keys.c.kind == "email", _keys.c.person_id.in_(numbers))
    by_address = and_(_messages.c.person_id.is_(None), _messages.c.party.in_(addresses))
    query = (
        select(_messages)
        .where(or_(_messages.c.person_id.in_(numbers), _messages.c.id.in_(also), by_address))
        .order_by(_messages.c.sent_at.desc(), _messages.c.id.desc())
        .limit(limit)
    )
    return [message_of(row) for row in connection.execute(query).mappings()]


def message_of(row: RowMapping) -> Message:
    """Return the message in a row of the table."""
    return Message(
        id=row["id"],
        direction=row["direction"],
        person=id_or_none("person", row["person_id"]),
        sent_at=row["sent_at"],
        subject=row["subject"],
        content=row["content"],
        conversation=row["conversation"],
        medium=row["medium"],
        says=row["says"],
        draft=row["draft"],
        advert=row["advert"],
    )
