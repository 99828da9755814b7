"""What is known of people's lives beside their present work."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, get_args

from sqlalchemy import Connection, delete, insert, select

from cordially.errors import BadInputError, NotFoundError, unknown_word
from cordially.journal import schema
from cordially.journal.ids import among, id_of, in_parts, next_id, number_of
from cordially.journal.sameness import Kept
from cordially.network.background import Background, BackgroundKind
from cordially.people import as_shown, company_key, folded

_backgrounds = schema.backgrounds
KINDS: Final = get_args(BackgroundKind)
YOURS: Final = "you said so"


def key_for(kind: str, name: str) -> str:
    """Return a name as it is compared."""
    return company_key(name) if kind == "work" else folded(name)


def add(
    connection: Connection,
    person: str,
    kind: str,
    name: str,
    *,
    role: str | None = None,
    started: str | None = None,
    finished: str | None = None,
) -> int:
    """Write down one thing about somebody and return its number. Raises UnknownWordError or BadInputError."""
    if kind not in KINDS:
        raise unknown_word(kind, KINDS, what="kind of background", field="kind")
    name = as_shown(name)
    if not name:
        raise BadInputError(
            "What it is called is missing.", hint="Such as: school 'Hillside College'.", field="name"
        )
    number = next_id(connection, _backgrounds)
    connection.execute(
        insert(_backgrounds).values(
            id=number,
            person_id=number_of("person", person),
            kind=kind,
            name=name,
            key=key_for(kind, name),
            role=as_shown(role) if role else None,
            started=started,
            finished=finished,
            source=YOURS,
        )
    )
    return number


def remove(connection: Connection, person: str, kind: str, name: str) -> int:
    """Remove what is written down of a kind under a name; return how many entries that were. Raises NotFoundError."""
    numbers = Kept(connection).group(number_of("person", person))
    gone = connection.execute(
        delete(_backgrounds).where(
            _backgrounds.c.person_id.in_(numbers),
            _backgrounds.c.kind == kind,
            _backgrounds.c.key == key_for(kind, name),
        )
    ).rowcount
    if not gone:
        raise NotFoundError(
            "Nothing of that kind and name is known of them.", hint="See 'cordially people show'."
        )
    return gone


def of_people(connection: Connection, people: Iterable[str]) -> dict[str, list[Background]]:
    """Return what is known of each of these people, their present work left out."""
    kept = Kept(connection)
    numbers = kept.groups(number_of("person", person) for person in people)
    found: dict[str, list[Background]] = {}
    for part in in_parts(numbers):
        query = select(_backgrounds).where(among(_backgrounds.c.person_id, part)).order_by(_backgrounds.c.id)
        for row in connection.execute(query).mappings():
            whose = id_of("person", kept.of(row["person_id"]))
            found.setdefault(whose, []).append(
                Background(
                    kind=row["kind"],
                    name=row["name"],
                    role=row["role"],
                    started=row["started"],
                    finished=row["finished"],
                    current=row["current"],
                    source=row["source"],
                )
            )
    return found


def formerly_at(connection: Connection, keys: Iterable[str]) -> list[tuple[str, Background]]:
    """Return who worked at a company before, under any of its keys, with what is known of it."""
    kept = Kept(connection)
    query = select(_backgrounds).where(_backgrounds.c.kind == "work", _backgrounds.c.key.in_(sorted(keys)))
    numbers = {row["person_id"] for row in connection.execute(query).mappings()}
    people = [id_of("person", kept.of(number)) for number in sorted(numbers)]
    wanted = set(keys)
    return [
        (person, background)
        for person, told in of_people(connection, dict.fromkeys(people)).items()
        for background in told
        if background.kind == "work" and company_key(background.name) in wanted
    ]
