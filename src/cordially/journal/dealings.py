"""What passed between the user and people, counted from messages, the log and the rows of files."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any, Final

from sqlalchemy import Connection, func, select

from cordially.journal import log, schema
from cordially.journal.ids import among, id_of, in_parts, number_of
from cordially.journal.messages import sent_and_personal, ways_to_be_of
from cordially.journal.sameness import Kept
from cordially.network.closeness import Dealings
from cordially.people import Event, History
from cordially.people.consent import consent_of
from cordially.people.contact import is_meeting
from cordially.people.link import connected_since, link_of

_messages = schema.messages
_COUNTED: Final = {
    "recommendation_received": "recommended_me",
    "recommendation_given": "recommended_them",
    "endorsement_received": "endorsed_me",
    "endorsement_given": "endorsed_them",
}


@dataclass(slots=True)
class _Letters:
    """Personal messages to and from somebody, by conversation."""

    outgoing: dict[str | None, int] = field(default_factory=lambda: defaultdict(int))
    incoming: dict[str | None, int] = field(default_factory=lambda: defaultdict(int))
    first: datetime | None = None
    last: datetime | None = None

    def add(
        self, conversation: str | None, direction: str, count: int, first: datetime, last: datetime
    ) -> None:
        (self.outgoing if direction == "outgoing" else self.incoming)[conversation] += count
        self.first = first if self.first is None else min(self.first, first)
        self.last = last if self.last is None else max(self.last, last)

    def as_dealings(self) -> dict[str, Any]:
        both = self.outgoing.keys() & self.incoming.keys()
        return {
            "written": sum(self.outgoing.values()),
            "heard": sum(self.incoming.values()),
            "conversations": len(self.outgoing.keys() | self.incoming.keys()),
            "replied": sum(min(self.outgoing[talk], self.incoming[talk]) for talk in both),
            "first_at": self.first,
            "last_at": self.last,
        }


def dealings_with(
    connection: Connection, people: Iterable[str], *, now: datetime, zone: tzinfo
) -> dict[str, Dealings]:
    """Return what passed between the user and each of these people; work and studies in common are not known here."""
    asked = list(dict.fromkeys(people))
    letters = _letters(connection, asked)
    counted = _counted(connection, asked)
    told: dict[str, list[Event]] = {person: [] for person in asked}
    for event in History.of(log.about(connection, people=asked), now=now, zone=zone).events:
        if event.person in told:
            told[event.person].append(event)
    return {
        person: Dealings(
            **(letters[person].as_dealings() if person in letters else {}),
            **counted.get(person, {}),
            **_from_log(History(events=tuple(told[person]), now=now, zone=zone), person),
        )
        for person in asked
    }


def _letters(connection: Connection, people: Sequence[str]) -> dict[str, _Letters]:
    kept = Kept(connection)
    numbers = kept.groups(number_of("person", person) for person in people)
    found: dict[str, _Letters] = {}
    for part in in_parts(numbers):
        for whose, source, *also in ways_to_be_of(part):
            at = _messages.c.sent_at
            query = (
                select(
                    whose,
                    _messages.c.conversation,
                    _messages.c.direction,
                    func.count(),
                    func.min(at),
                    func.max(at),
                )
                .select_from(source)
                .where(*also, *sent_and_personal, _messages.c.direction.in_(("outgoing", "incoming")))
                .group_by(whose, _messages.c.conversation, _messages.c.direction)
            )
            for number, *counts in connection.execute(query):
                person = id_of("person", kept.of(number))
                found.setdefault(person, _Letters()).add(*counts)
    return found


def _counted(connection: Connection, people: Sequence[str]) -> dict[str, dict[str, Any]]:
    kept, records = Kept(connection), schema.records
    numbers = kept.groups(number_of("person", person) for person in people)
    found: dict[str, dict[str, Any]] = {}
    for part in in_parts(numbers):
        query = (
            select(records.c.person_id, records.c.kind, func.count())
            .where(among(records.c.person_id, part), records.c.kind.in_(sorted(_COUNTED)))
            .group_by(records.c.person_id, records.c.kind)
        )
        for number, kind, count in connection.execute(query):
            told = found.setdefault(id_of("person", kept.of(number)), {})
            name = _COUNTED[kind]
            told[name] = told.get(name, 0) + count if name.startswith("endorsed") else True
    return found


def _from_log(history: History, person: str) -> dict[str, Any]:
    """Return what a history tells that is about this person only."""
    link = link_of(history, person)
    since = connected_since(history, person)
    met = [event.at for event in history.events if is_meeting(event) and event.at]
    thanked = [event.at for event in history.events if event.kind == "thanked" and event.at]
    return {
        "connected": link == "connected",
        "connected_on": since.date() if isinstance(since, datetime) else since,
        "invited_with_note": any(
            event.kind == "invited" and event.data.get("note") == "personal" for event in history.events
        ),
        "met": met[-1] if met else None,
        "thanked": thanked[-1] if thanked else None,
        "refused": link == "declined" or consent_of(history, person, None) == "refused",
    }


def shared_conversations(connection: Connection, person: str) -> list[set[str]]:
    """Return the third people (ids) of each conversation in which both the user and this person wrote."""
    kept = Kept(connection)
    numbers = kept.group(number_of("person", person))
    between = schema.message_people
    theirs = (
        select(_messages.c.conversation)
        .where(
            _messages.c.person_id.in_(numbers),
            _messages.c.direction == "incoming",
            _messages.c.conversation.is_not(None),
            *sent_and_personal,
        )
        .distinct()
    )
    ours = select(_messages.c.conversation).where(
        _messages.c.direction == "outgoing", _messages.c.conversation.in_(theirs), *sent_and_personal
    )
    senders = select(_messages.c.conversation, _messages.c.person_id).where(
        _messages.c.conversation.in_(ours), _messages.c.person_id.is_not(None)
    )
    receivers = (
        select(_messages.c.conversation, between.c.person_id)
        .join_from(between, _messages, between.c.message_id == _messages.c.id)
        .where(_messages.c.conversation.in_(ours))
    )
    third: dict[str, set[str]] = defaultdict(set)
    for query in (senders, receivers):
        for conversation, number in connection.execute(query.distinct()):
            if kept.of(number) != numbers[0]:
                third[conversation].add(id_of("person", kept.of(number)))
    return [third[conversation] for conversation in sorted(third)]


def endorsed_for(connection: Connection, person: str) -> list[str]:
    """Return the skills the user endorsed somebody for, which they therefore list themselves."""
    numbers, records = Kept(connection).group(number_of("person", person)), schema.records
    query = select(records.c.payload).where(
        records.c.person_id.in_(numbers), records.c.kind == "endorsement_given"
    )
    told = (json.loads(payload)["name"] for payload in connection.execute(query).scalars())
    return [name for name in dict.fromkeys(told) if name]
