"""The append-only log: writing lines, taking them back by writing more, reading them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, func, insert, not_, or_, select

from cordially.errors import BadInputError, NotFoundError
from cordially.journal import schema
from cordially.journal.ids import among, id_or_none, in_parts, next_id, number_of, number_or_none
from cordially.journal.sameness import Kept
from cordially.people import Event, Happening, When, standing
from cordially.people.contradictions import KINDS_CHECKED, check_against
from cordially.people.kinds import CORRECTIONS, check, check_has_happened

_events = schema.events
_COLUMNS: Final = (
    _events.c.id,
    _events.c.kind,
    _events.c.at,
    _events.c.on_day,
    _events.c.recorded_at,
    _events.c.person_id,
    _events.c.process_id,
    _events.c.data,
    _events.c.batch_id,
    _events.c.source,
)
_LINES: Final = select(*_COLUMNS).order_by(_events.c.id)  # put together once: many pages ask


def _event_of(row: Sequence[Any], kept: Kept) -> Event:
    number, kind, at, on_day, recorded_at, person, process, data, batch, source = row
    person = None if person is None else kept.of(person)
    return Event(
        id=number,
        kind=kind,
        at=at if at is not None else on_day,
        recorded_at=recorded_at,
        person=id_or_none("person", person),
        process=id_or_none("process", process),
        data=data,
        batch=id_or_none("batch", batch),
        source=source,
    )


def split(when: When) -> tuple[datetime | None, date | None]:
    """Return ``when`` as the two columns it is kept in: a moment in UTC, or a day."""
    if isinstance(when, datetime):
        return when.astimezone(UTC), None
    return None, when


def append(
    connection: Connection, happenings: Sequence[Happening], *, now: datetime, source: str
) -> list[Event]:
    """Write lines at the end of the log.

    Raises BadInputError for one that makes no sense, is yet to come, or contradicts what stands; then none is written.
    """
    for happening in happenings:
        check(happening)
        check_has_happened(happening, now)
        _check_known(connection, happening)
    first = next_id(connection, _events)
    _check_consistent(connection, happenings, first, now)
    rows = []
    for number, happening in enumerate(happenings, first):
        at, on_day = split(happening.at)
        rows.append(
            {
                "id": number,
                "kind": happening.kind,
                "at": at,
                "on_day": on_day,
                "recorded_at": now,
                "person_id": number_or_none("person", happening.person),
                "process_id": number_or_none("process", happening.process),
                "data": dict(happening.data),
                "source": source,
            }
        )
    if rows:
        connection.execute(insert(_events), rows)
    return _where(connection, _events.c.id >= first)


def _check_known(connection: Connection, happening: Happening) -> None:
    for noun, table, given in (
        ("person", schema.people, number_or_none("person", happening.person)),
        ("process", schema.processes, number_or_none("process", happening.process)),
    ):
        if (
            given is not None
            and connection.execute(select(table.c.id).where(table.c.id == given)).scalar() is None
        ):
            raise NotFoundError(f"There is no such {noun}.", hint="It may have been forgotten.", field=noun)


def _check_consistent(
    connection: Connection, happenings: Sequence[Happening], first: int, now: datetime
) -> None:
    """Check each happening against what stands, and against those before it."""
    concerned = sorted({h.person for h in happenings if h.person and h.kind in KINDS_CHECKED})
    if not concerned:
        return
    told = standing(about(connection, people=concerned))
    for number, happening in enumerate(happenings, first):
        event = Event(
            id=number,
            kind=happening.kind,
            at=happening.at,
            recorded_at=now,
            person=happening.person,
            data=happening.data,
        )
        check_against(told, event)
        told.append(event)


def correct(connection: Connection, event: int, *, kind: str, now: datetime) -> Event:
    """Take an event back (``retracted``) or put it back (``restored``), by a new line about it."""
    found = _where(connection, _events.c.id == event)
    if not found or found[0].kind in CORRECTIONS:
        raise NotFoundError(
            f"There is no event {event} to correct.", hint="List them with 'log'.", field="event"
        )
    target = found[0]
    stands = bool(standing([target, *_corrections(connection, event)]))
    if stands == (kind == "restored"):
        state = "stands as it is" if stands else "has been taken back already"
        raise BadInputError(f"Event {event} {state}.", hint="List the events with 'log'.", field="event")
    number = next_id(connection, _events)
    # with the same people as what it corrects, so that whoever reads one reads the other: the record it is about
    # itself, not the one that it may be shown under
    about_whom = select(_events.c.person_id, _events.c.process_id).where(_events.c.id == event)
    person, process = connection.execute(about_whom).one()
    values = {
        "id": number,
        "kind": kind,
        "at": now,
        "recorded_at": now,
        "person_id": person,
        "process_id": process,
        "data": {"event": event},
        "source": "you",
    }
    connection.execute(insert(_events).values(values))
    return _where(connection, _events.c.id == number)[0]


def _corrections(connection: Connection, event: int) -> list[Event]:
    lines = _where(connection, _events.c.kind.in_(CORRECTIONS), _events.c.id > event)
    return [line for line in lines if line.data["event"] == event]


def numbered(
    connection: Connection, numbers: Iterable[int], *, with_corrections: bool = False
) -> list[Event]:
    """Return the lines with these numbers, and what corrects them if that is wanted."""
    found = _where(connection, _events.c.id.in_(sorted(numbers)))
    if with_corrections:
        found += [line for event in list(found) for line in _corrections(connection, event.id)]
    return found


def last_of_yours(connection: Connection) -> Event | None:
    """Return the last event that you wrote and that still stands."""
    yours = standing(_where(connection, _events.c.source == "you"))
    return yours[-1] if yours else None


def about(
    connection: Connection,
    *,
    people: Iterable[str] = (),
    processes: Iterable[str] = (),
    kinds: Iterable[str] = (),
    apart_from: Iterable[str] = (),
) -> list[Event]:
    """Return the raw log about some people or processes, corrections included, in the order of writing.

    If ``kinds`` are named, only lines of those kinds, and all corrections. Lines of the processes ``apart_from`` are left
    out: they have been read.
    """
    of_kind: list[ColumnElement[bool]] = [_events.c.kind.in_({*kinds, *CORRECTIONS})] if kinds else []
    if read := [number_of("process", process) for process in apart_from]:
        of_kind.append(or_(_events.c.process_id.is_(None), not_(among(_events.c.process_id, read))))
    person_numbers = Kept(connection).groups(number_of("person", person) for person in people)
    process_numbers = [number_of("process", process) for process in processes]
    found: dict[int, Event] = {}
    for column, numbers in ((_events.c.person_id, person_numbers), (_events.c.process_id, process_numbers)):
        for part in in_parts(numbers):
            found.update((event.id, event) for event in _where(connection, among(column, part), *of_kind))
    return [found[number] for number in sorted(found)]


def about_you(connection: Connection) -> list[Event]:
    """Return the raw log of what concerns nobody in particular: your profile, your search."""
    of_none = (
        func.coalesce(_events.c.process_id, 0) == 0
    )  # or its index is used, in which most lines are alike
    return _where(connection, _events.c.person_id.is_(None), of_none)


def lines(
    connection: Connection,
    *,
    kinds: Iterable[str] = (),
    since: datetime | None = None,
    limit: int | None = None,
) -> list[Event]:
    """Return the raw log, or its lines of certain kinds, or those written since a moment; the last ``limit`` of them."""
    conditions: list[ColumnElement[bool]] = []
    wanted = list(kinds)
    if wanted:
        conditions.append(or_(_events.c.kind.in_(wanted), _events.c.kind.in_(CORRECTIONS)))
    if since is not None:
        conditions.append(_events.c.recorded_at >= since)
    query = select(*_COLUMNS).where(*conditions).order_by(_events.c.id.desc()).limit(limit)
    kept = Kept(connection)
    return [_event_of(row, kept) for row in connection.execute(query)][::-1]


def _where(connection: Connection, *conditions: ColumnElement[bool]) -> list[Event]:
    kept = Kept(connection)
    rows = connection.execute(_LINES.where(*conditions))
    return [_event_of(row, kept) for row in rows]
