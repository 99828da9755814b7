"""Messages that were imported: who wrote last, and what passed between you."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, not_, or_, select

from cordially.journal import schema
from cordially.journal.ids import id_of, id_or_none, number_of

_messages = schema.messages
_between = schema.message_people
_sent = (not_(_messages.c.draft), not_(_messages.c.advert), func.coalesce(_messages.c.folder, "") != "SPAM")


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message. ``direction`` is ``incoming``, ``outgoing`` or ``unknown``; ``sent_at`` is in UTC.

    ``person`` is who wrote it, or the first it went to, where that is known.
    """

    direction: str
    person: str | None
    sent_at: datetime
    subject: str | None
    content: str | None
    conversation: str | None
    draft: bool
    advert: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """When somebody last wrote to you and you to them, in UTC; None for never. Drafts, adverts and spam do not count."""

    heard: datetime | None = None
    wrote: datetime | None = None


def last_contacts(connection: Connection, people: Iterable[str]) -> dict[str, Contact]:
    """Return the last messages between you and each of these people; those without any are left out."""
    numbers = [number_of("person", person) for person in people]
    found: dict[int, dict[str, datetime]] = {}
    for start in range(0, len(numbers), 500):
        part = numbers[start : start + 500]
        directly = (
            select(_messages.c.person_id, _messages.c.direction, func.max(_messages.c.sent_at))
            .where(_messages.c.person_id.in_(part), *_sent)
            .group_by(_messages.c.person_id, _messages.c.direction)
        )
        also = (
            select(_between.c.person_id, _messages.c.direction, func.max(_messages.c.sent_at))
            .join_from(_between, _messages, _between.c.message_id == _messages.c.id)
            .where(_between.c.person_id.in_(part), _messages.c.direction == "outgoing", *_sent)
            .group_by(_between.c.person_id, _messages.c.direction)
        )
        for query in (directly, also):
            for number, direction, at in connection.execute(query):
                latest = found.setdefault(number or 0, {})
                latest[direction] = max(at, latest.get(direction, at))
    return {
        id_of("person", number): Contact(heard=latest.get("incoming"), wrote=latest.get("outgoing"))
        for number, latest in found.items()
    }


def between(connection: Connection, person: str, *, limit: int) -> list[Message]:
    """Return the last messages to or from a person, newest first."""
    number = number_of("person", person)
    also = select(_between.c.message_id).where(_between.c.person_id == number)
    query = (
        select(_messages)
        .where(or_(_messages.c.person_id == number, _messages.c.id.in_(also)))
        .order_by(_messages.c.sent_at.desc(), _messages.c.id.desc())
        .limit(limit)
    )
    return [
        Message(
            direction=row["direction"],
            person=id_or_none("person", row["person_id"]),
            sent_at=row["sent_at"],
            subject=row["subject"],
            content=row["content"],
            conversation=row["conversation"],
            draft=row["draft"],
            advert=row["advert"],
        )
        for row in connection.execute(query).mappings()
    ]
