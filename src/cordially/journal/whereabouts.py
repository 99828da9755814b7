"""Where people live, as far as the user told."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Connection, delete, insert, select

from cordially.agenda.habits import Whereabouts
from cordially.journal import schema
from cordially.journal.ids import among, id_of, in_parts, number_of
from cordially.journal.sameness import Kept

_table = schema.whereabouts


def of_people(connection: Connection, people: Iterable[str]) -> dict[str, Whereabouts]:
    """Return where each of these people lives; those of whom nothing was told are left out.

    Of two records of one person the one they are shown under goes before.
    """
    kept = Kept(connection)
    numbers = kept.groups(number_of("person", person) for person in people)
    found: dict[str, Whereabouts] = {}
    rows = [
        row
        for part in in_parts(numbers)
        for row in connection.execute(select(_table).where(among(_table.c.person_id, part)))
    ]
    for number, zone, country in sorted(rows, key=lambda row: kept.of(row[0]) != row[0]):
        person = id_of("person", kept.of(number))
        first = found.get(person, Whereabouts(None, None))
        found[person] = Whereabouts(first.zone or _zone(zone), first.country or country)
    return found


def tell(connection: Connection, person: str, *, zone: str | None, country: str | None) -> None:
    """Remember where somebody lives; None leaves as it is what is known, an empty text forgets it."""
    number = Kept(connection).of(number_of("person", person))
    mine = _table.c.person_id == number
    row = connection.execute(select(_table.c.zone, _table.c.country).where(mine)).first()
    before = (None, None) if row is None else (row.zone, row.country)
    new_zone, new_country = (
        known if told is None else told or None for told, known in zip((zone, country), before, strict=True)
    )
    connection.execute(delete(_table).where(mine))
    if new_zone or new_country:
        connection.execute(insert(_table).values(person_id=number, zone=new_zone, country=new_country))


def _zone(name: str | None) -> ZoneInfo | None:
    """Return a zone by its name; None where this machine's tables no longer know it."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
