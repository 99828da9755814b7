"""One process: what happened and what is planned in one line of time, who takes part, and what to do about each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.people import Event, Person, Process, in_order
from cordially.people.kinds import PARTS
from cordially.people.moments import When, day_of
from cordially.services import event_words
from cordially.services.drafting import kind_of_move
from cordially.services.people_advice import (
    PersonCounsel,
    counsel_on,
    done_moves,
    old_connections,
    promised_news,
)
from cordially.services.process_board import Card, alone, card_of

if TYPE_CHECKING:
    from cordially.etiquette.advice import Adviser
    from cordially.journal import Journal

_WITH_PEOPLE: Final = frozenset(
    {
        "heard_from",
        "wrote",
        "met",
        "thanked",
        "followed_up",
        "asked_feedback",
        "cards_exchanged",
        "open_door",
        "asked_no_contact",
        "consent_granted",
        "consent_refused",
        "invited",
        "they_invited",
        "connected",
        "declined",
        "you_declined",
        "invitation_withdrawn",
        "viewed_profile",
    }
)
"""What happened with somebody of a process, in no process, that belongs into its line of time."""

_THANKS: Final = ("email", "letter")


class Line(NamedTuple):
    """One line of what happened: the same thing on the same day is said once, whomever it was with.

    ``entries`` are the numbers of its entries, to take back; empty for what messages tell. ``dated`` is the date it
    speaks of, with the word before it.
    """

    entries: tuple[int, ...]
    kind: str
    says: str
    at: When
    people: tuple[Person, ...]
    text: str | None
    dated: tuple[str, datetime | date] | None


class Member(NamedTuple):
    """Somebody with a part in a process. ``parts`` are the entries that gave it to them; ``label`` names the best move,
    ``kind`` the kind of message that makes it, None where nothing is written.
    """

    person: Person
    role: str | None
    parts: tuple[int, ...]
    counsel: PersonCounsel
    label: str | None
    kind: str | None


class Interview(NamedTuple):
    """The people who held an interview on a day: who was thanked, who is left."""

    at: datetime | date
    thanked: tuple[Person, ...]
    to_thank: tuple[Person, ...]


class ProcessPage(NamedTuple):
    """One process at a moment. ``lines`` are in the order of happening; ``interviews`` the latest first."""

    card: Card
    lines: tuple[Line, ...]
    notes: tuple[Line, ...]
    members: tuple[Member, ...]
    interviews: tuple[Interview, ...]

    @property
    def process(self) -> Process:
        """The process."""
        return self.card.process


def of(
    journal: Journal,
    adviser: Adviser,
    process: Process,
    *,
    now: datetime,
    zone: tzinfo,
    temperament: str = "cautious",
) -> ProcessPage:
    """Gather what a page about one process shows."""
    history = journal.history(now=now, zone=zone)
    events = journal.events_of(process=process.id, zone=zone)
    card = card_of(alone(history, process.id), process)
    members = journal.people_in(process.id)
    told = {person.id: journal.events_of(person=person.id, zone=zone) for person, _ in members}
    people = {person.id: person for person, _ in members}
    strangers = {e.person for e in events if e.person and e.person not in people}
    people |= {person.id: person for person in journal.people(strangers)}
    lines = _lines(_belonging(process, events, told, zone), people, process, zone)
    return ProcessPage(
        card=card,
        lines=tuple(line for line in lines if line.kind != "note"),
        notes=tuple(line for line in reversed(lines) if line.kind == "note"),
        members=tuple(_members(journal, adviser, process, members, events, told, now, zone, temperament)),
        interviews=tuple(_interviews(events, told, people, zone)),
    )


def _belonging(
    process: Process, events: Sequence[Event], told: Mapping[str, Sequence[Event]], zone: tzinfo
) -> list[Event]:
    """Return what belongs into the line of time: its own events, and since it began what happened with its people."""
    began = min((day_of(e.at, zone) for e in events if e.at is not None), default=None)
    found = {(e.id, e.person, e.kind, str(e.at)): e for e in events if e.kind not in PARTS}
    for event in (event for theirs in told.values() for event in theirs):
        if event.process not in (None, process.id) or event.kind not in _WITH_PEOPLE or event.at is None:
            continue
        if began is not None and day_of(event.at, zone) >= began:
            found[event.id, event.person, event.kind, str(event.at)] = event
    return in_order(found.values(), zone)


def _lines(
    events: Iterable[Event], people: Mapping[str, Person], process: Process, zone: tzinfo
) -> list[Line]:
    lines: list[Line] = []
    for event in events:
        line = Line(
            entries=(event.id,) if event.id else (),
            kind=event.kind,
            says=event_words.says(event, process.pursuit),
            at=event.at,
            people=(people[event.person],) if event.person and event.person in people else (),
            text=str(event.data["text"]) if event.kind == "note" else None,
            dated=event_words.date_in(event),
        )
        if lines and event.kind != "note" and _is_same(lines[-1], line, zone):
            before = lines[-1]
            with_whom = (*before.people, *(person for person in line.people if person not in before.people))
            lines[-1] = before._replace(entries=(*before.entries, *line.entries), people=with_whom)
        else:
            lines.append(line)
    return lines


def _is_same(one: Line, other: Line, zone: tzinfo) -> bool:
    if one.at is None or other.at is None or bool(one.entries) != bool(other.entries):
        return False
    same_day = day_of(one.at, zone) == day_of(other.at, zone)
    return same_day and (one.kind, one.says, one.dated) == (other.kind, other.says, other.dated)


def _members(
    journal: Journal,
    adviser: Adviser,
    process: Process,
    people: Sequence[tuple[Person, str | None]],
    events: Sequence[Event],
    told: Mapping[str, Sequence[Event]],
    now: datetime,
    zone: tzinfo,
    temperament: str,
) -> list[Member]:
    promised = promised_news(events, now, zone)
    old = old_connections(journal, [person.id for person, _ in people], now=now, zone=zone)
    situations = journal.situations([(person, process) for person, _ in people], now=now, zone=zone)
    found: list[tuple[float, Member]] = []
    for (person, role), situation in zip(people, situations, strict=True):
        done = done_moves(told[person.id], process.id)
        counsel = counsel_on(
            adviser,
            person,
            process,
            situation,
            done=(*done, "thank_for_connecting") if person.id in old else done,
            promised=promised,
            temperament=temperament,
            moves=["connect"],
        )
        best = counsel.counsel.best[:1]
        worth = adviser.expected_worth(situation, best[0], temperament) if best else 0.0
        parts = tuple(e.id for e in events if e.person == person.id and e.kind in PARTS and e.id)
        label = adviser.book.moves[best[0]].label if best else None
        kind = kind_of_move(best[0]) if best else None
        found.append((worth, Member(person, role, parts, counsel, label, kind)))
    found.sort(key=lambda one: -one[0])
    return [member for _, member in found]


def _interviews(
    events: Sequence[Event],
    told: Mapping[str, Sequence[Event]],
    people: Mapping[str, Person],
    zone: tzinfo,
) -> list[Interview]:
    """Return each interview with the people who held it; thanks count for the last one before them."""
    held: dict[date, dict[str, Event]] = {}
    for event in events:
        if event.kind == "interviewed" and event.person and event.person in people and event.at is not None:
            held.setdefault(day_of(event.at, zone), {}).setdefault(event.person, event)
    found: list[Interview] = []
    for day, by in held.items():
        later = [other for other in held if other > day]
        thanked = {
            who
            for who in by
            if _was_thanked(told.get(who, ()), who, day, [d for d in later if who in held[d]], zone)
        }
        first = next(iter(by.values())).at
        found.append(
            Interview(
                at=first or day,
                thanked=tuple(people[who] for who in by if who in thanked),
                to_thank=tuple(people[who] for who in by if who not in thanked),
            )
        )
    return sorted(found, key=lambda interview: day_of(interview.at, zone), reverse=True)


def _was_thanked(
    events: Iterable[Event], person: str, day: date, later: Sequence[date], zone: tzinfo
) -> bool:
    until = min(later, default=date.max)
    return any(
        event.kind == "thanked"
        and event.person == person
        and event.data.get("by") in _THANKS
        and event.at is not None
        and day <= day_of(event.at, zone) < until
        for event in events
    )
