"""People a page at a time: with tens of thousands of them nobody reads, or loads, them all."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from sqlalchemy import Connection, func, select

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
    merged = sorted(Kept(connection).merged())
    query = select(_people.c.id)
    if order == "newest":
        since = (
            select(
                _events.c.person_id,
                func.max(_events.c.on_day).label("on_day"),
                func.max(_events.c.at).label("at"),
            )
            .where(_events.c.kind == "connected", _events.c.person_id.is_not(None))
            .group_by(_events.c.person_id)
            .subquery()
        )
        query = query.outerjoin(since, since.c.person_id == _people.c.id)
        by: tuple[Any, ...] = (since.c.on_day.desc().nulls_last(), since.c.at.desc().nulls_last())
    elif order == "company":
        by = (_people.c.company_key.is_(None), _people.c.company_key)
    else:
        by = ()
    if merged:
        query = query.where(~among(_people.c.id, merged))
    query = query.order_by(*by, _people.c.folded, _people.c.id).offset(offset).limit(limit)
    return people.several(
        connection, [id_of("person", number) for number in connection.execute(query).scalars()]
    )
