"""People a page at a time: with tens of thousands of them nobody reads, or loads, them all."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Literal, TypeAlias

from sqlalchemy import Connection, not_, select

from cordially.journal import people, schema
from cordially.journal.ids import among, id_of
from cordially.journal.sameness import Kept
from cordially.people import Person

RosterOrder: TypeAlias = Literal["name", "company", "newest"]
"""By name; by company, those without one last; the latest connection first, those without one last."""

_people = schema.people
_events = schema.events


def page(connection: Connection, *, order: RosterOrder, offset: int, limit: int) -> list[Person]:
    """Return ``limit`` people from the place ``offset`` on. Who is shown as somebody else is not among them."""
    if order == "newest":
        numbers = _newest(connection, offset, limit)
    else:
        by = (_people.c.company_key.is_(None), _people.c.company_key) if order == "company" else ()
        numbers = _in_order(connection, by, (), offset, limit)
    return people.several(connection, [id_of("person", number) for number in numbers])


def _in_order(
    connection: Connection, by: tuple[Any, ...], conditions: tuple[Any, ...], offset: int, limit: int
) -> list[int]:
    merged = sorted(Kept(connection).merged())
    query = select(_people.c.id).where(*conditions)
    if merged:
        query = query.where(not_(among(_people.c.id, merged)))
    query = query.order_by(*by, _people.c.folded, _people.c.id).offset(offset).limit(limit)
    return list(connection.execute(query).scalars())


def _newest(connection: Connection, offset: int, limit: int) -> list[int]:
    """Return the numbers of a page. An index yields the latest connections, so that the first pages read little."""
    kept, found = Kept(connection), dict[int, None]()
    for number in _connected(connection, 2 * (offset + limit)):
        found[kept.of(number)] = None
        if len(found) == offset + limit:
            return list(found)[offset:]
    connected = select(_events.c.person_id).where(
        _events.c.kind == "connected", _events.c.person_id.is_not(None)
    )
    every = {kept.of(number) for number in connection.execute(connected).scalars() if number is not None}
    here = list(found)[offset:]
    past = max(0, offset - len(every))
    others = _in_order(connection, (), (_people.c.id.not_in(connected),), past, limit - len(here))
    return here + [number for number in others if number not in every]


def _connected(connection: Connection, most: int) -> Iterator[int]:
    """Yield who was connected with, the latest first: days and moments are kept apart and come together here."""
    dated = (
        select(_events.c.person_id, _events.c.on_day, _events.c.at)
        .where(_events.c.kind == "connected", _events.c.person_id.is_not(None))
        .limit(most)
    )
    days = dated.where(_events.c.on_day.is_not(None)).order_by(_events.c.on_day.desc(), _events.c.id.desc())
    moments = dated.where(_events.c.on_day.is_(None)).order_by(_events.c.at.desc(), _events.c.id.desc())
    rows = [*connection.execute(days), *connection.execute(moments)]
    early = datetime.min.replace(tzinfo=UTC)
    rows.sort(key=lambda row: row.on_day or (row.at or early).date(), reverse=True)
    return (row.person_id for row in rows)
