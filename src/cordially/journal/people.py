"""Keeping people and finding them again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, case, func, insert, not_, or_, select, update

from cordially.errors import BadInputError, NotFoundError
from cordially.journal import schema
from cordially.journal.ids import among, id_of, in_parts, next_id, number_of, read_number
from cordially.journal.person_fields import checked
from cordially.journal.sameness import Kept
from cordially.people import Person, company_key, folded, searched

CHOICES_SHOWN: Final = 8
"""How many people an error names when a word fits several."""

_FILLED: Final = ("name", "given", "family", "profile", "email", "company", "position")
_TELLING: Final = ("name", "given", "family", "profile", "email")
"""Fields of which one at least says who a person is."""

_COMPARED: Final = ("name", "profile", "company", "position")
_people = schema.people
_keys = schema.person_keys
_COLUMNS: Final = (
    _people.c.id,
    _people.c.name,
    _people.c.given,
    _people.c.family,
    _people.c.profile,
    _people.c.email,
    _people.c.company,
    _people.c.position,
)


def person_of(row: Sequence[Any]) -> Person:
    """Return the person in a row of ``_COLUMNS``."""
    number, name, given, family, profile, email, company, position = row
    return Person(
        id=id_of("person", number),
        name=name,
        given=given,
        family=family,
        profile=profile,
        email=email,
        company=company,
        position=position,
    )


def compared(
    name: str | None, profile: str | None, company: str | None, position: str | None
) -> dict[str, str | None]:
    """Return the columns by which a person is compared and searched."""
    return {
        "folded": folded(name or profile or ""),
        "company_key": company_key(company) if company else None,
        "searched": searched(name or profile, company, position),
    }


def add(connection: Connection, **given: str | None) -> Person:
    """Write a new person; a profile or an e-mail address that is taken is refused."""
    given = checked(given)
    if not any(given.get(field) for field in _TELLING):
        raise BadInputError(
            "A person needs a name or a profile.", hint="Write the name of the person.", field="name"
        )
    keys = [(kind, folded(value)) for kind in ("profile", "email") if (value := given.get(kind))]
    for kind, key in keys:
        if _by_key(connection, [(kind, key)]):
            raise BadInputError(
                f"Somebody with this {kind} is there already.",
                hint=f"Find them with 'people {key}'.",
                field=kind,
            )
    number = next_id(connection, _people)
    derived = compared(*(given.get(field) for field in _COMPARED))
    connection.execute(insert(_people).values(id=number, **given, **derived))
    for kind, key in keys:
        connection.execute(insert(_keys).values(kind=kind, key=key, person_id=number))
    return one(connection, number)


def edit(connection: Connection, person: str, changed: dict[str, str | None]) -> Person:
    """Change what is known about a person; later imports leave these values alone."""
    before = one(connection, number_of("person", person))
    number = number_of("person", before.id)
    changed = checked(changed)
    after = {field: changed.get(field, getattr(before, field)) for field in _COMPARED}
    connection.execute(update(_people).where(_people.c.id == number).values(**changed, **compared(**after)))
    for kind in ("profile", "email"):
        key = changed.get(kind)
        if key and not _by_key(connection, [(kind, folded(key))]):
            connection.execute(insert(_keys).values(kind=kind, key=folded(key), person_id=number))
    return one(connection, number)


def one(connection: Connection, number: int) -> Person:
    """Return the person with this number, or the one they turned out to be. Raises NotFoundError."""
    found = _shown(connection, [number])
    if not found:
        raise NotFoundError(
            f"There is no person '{id_of('person', number)}'.", hint="List them with 'people'."
        )
    return found[0]


def several(connection: Connection, ids: Iterable[str]) -> list[Person]:
    """Return the people with these ids, in the order given, each once; unknown ones are left out."""
    return _shown(connection, [number_of("person", person) for person in ids])


def _shown(connection: Connection, numbers: Sequence[int]) -> list[Person]:
    """Return the people under whom these records are shown, in the order given, each once.

    What the record itself leaves open is filled from the others of the same person.
    """
    kept = Kept(connection)
    wanted = list(dict.fromkeys(kept.of(number) for number in numbers))
    rows: dict[int, Person] = {}
    every = kept.groups(wanted)
    for part in in_parts(every):
        query = select(*_COLUMNS).where(among(_people.c.id, part))
        rows.update((row[0], person_of(row)) for row in connection.execute(query))
    return [
        _filled(rows[number], [rows[n] for n in kept.group(number)[1:] if n in rows])
        for number in wanted
        if number in rows
    ]


def _filled(person: Person, others: Sequence[Person]) -> Person:
    if not others:
        return person
    told: dict[str, Any] = {}
    for field in _FILLED:
        if getattr(person, field) is None:
            told[field] = next((v for other in others if (v := getattr(other, field)) is not None), None)
    if person.company is not None:
        told.pop("position", None)  # a position belongs to the company it was held at
    return replace(person, **told) if told else person


def find(connection: Connection, text: str, *, limit: int) -> list[Person]:
    """Return people whose name has every word of ``text``, or whose company or position has; best first."""
    words = folded(text).split()
    if not words:
        return []
    kept, found = Kept(connection), dict[int, None]()
    for tier in _tiers(words):
        numbers = connection.execute(
            tier.order_by(_people.c.folded, _people.c.id).limit(limit + 50)
        ).scalars()
        found.update(dict.fromkeys(kept.of(number) for number in numbers))
        if len(found) >= limit:
            break
    return _shown(connection, list(found)[:limit])


def _tiers(words: Sequence[str]) -> Iterator[Select[int]]:
    """Yield who fits, the best way of fitting first: as ``_rank`` has it, but without looking at everybody."""
    name = _people.c.folded
    start = " ".join(words)
    begins = and_(name >= start, name < f"{start}\U0010ffff")  # which an index answers
    yield select(_people.c.id).where(begins)
    starts = and_(
        *(
            or_(name.startswith(word, autoescape=True), name.contains(f" {word}", autoescape=True))
            for word in words
        )
    )
    in_name = and_(*(name.contains(word, autoescape=True) for word in words))
    anywhere = (_people.c.searched.contains(word, autoescape=True) for word in words)
    # one way over everybody for all that is left: whoever does not have the words anywhere has them in no name
    yield (
        select(_people.c.id).where(*anywhere, not_(begins)).order_by(case((starts, 1), (in_name, 2), else_=3))
    )


def _rank(name: str, words: Sequence[str]) -> tuple[int, str]:
    parts = name.split()
    if name.startswith(" ".join(words)):
        place = 0
    elif all(any(part.startswith(word) for part in parts) for word in words):
        place = 1
    else:
        place = 2 if all(word in name for word in words) else 3
    return place, name


def the_one(connection: Connection, text: str) -> Person:
    """Return the one person meant by an id, an e-mail address, a name, the beginning of a name, or a profile.

    A name goes before somebody else's profile: who says "Ann" means an Ann, not whoever has the address ``ann``. Raises NotFoundError when nobody fits, BadInputError (``ambiguous``) naming the choices when several do.
    """
    number = read_number("person", text.strip())
    if number is not None:
        return one(connection, number)
    wanted = folded(text)
    for fitting in _narrowing(connection, wanted):
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise _ambiguous(text, fitting)
    raise NotFoundError(f"Nobody answers to '{text}'.", hint="List the people with 'people'.", field="person")


def _narrowing(connection: Connection, wanted: str) -> Iterable[list[Person]]:
    """Yield those who fit ``wanted``, the surest way of fitting first."""
    if not wanted:
        return
    yield _by_key(connection, [("email", wanted)])
    yield _where(connection, _people.c.folded == wanted)
    yield _where(connection, _people.c.folded.startswith(wanted, autoescape=True))
    words = wanted.split()
    around = _where(connection, *(_people.c.folded.contains(word, autoescape=True) for word in words))
    fitting = [person for person in around if _rank(folded(person.called), words)[0] <= 1]
    owner = [person for person in _by_key(connection, [("profile", wanted)]) if person not in fitting]
    yield fitting + owner


def _ambiguous(text: str, fitting: list[Person]) -> BadInputError:
    shown = "; ".join(_told_apart(person) for person in fitting[:CHOICES_SHOWN])
    more = f" and {len(fitting) - CHOICES_SHOWN} more" if len(fitting) > CHOICES_SHOWN else ""
    return BadInputError(
        f"'{text}' fits several people.", hint=f"Say which: {shown}{more}.", field="person", code="ambiguous"
    )


def _told_apart(person: Person) -> str:
    known = [part for part in (person.id, person.position, person.company) if part]
    return f"{person.called} ({', '.join(known)})"


def at_company(connection: Connection, keys: Iterable[str]) -> list[Person]:
    """Return the people whose company is compared as one of these; never a part of a name."""
    found = _where(connection, _people.c.company_key.in_(sorted(keys)))
    return sorted(found, key=lambda person: (folded(person.called), len(person.id), person.id))


def labels(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    """Return what each record is called by itself, with the company to tell namesakes apart."""
    numbers = [number_of("person", person) for person in ids]
    query = select(*_COLUMNS).where(_people.c.id.in_(numbers))
    people = [person_of(row) for row in connection.execute(query)]
    return {p.id: f"{p.called} ({p.company})" if p.company else p.called for p in people}


def everyone(connection: Connection) -> list[Person]:
    """Return all people in the order they came."""
    merged = Kept(connection).merged()
    if merged:
        return _shown(
            connection, list(connection.execute(select(_people.c.id).order_by(_people.c.id)).scalars())
        )
    return [person_of(row) for row in connection.execute(select(*_COLUMNS).order_by(_people.c.id))]


def count(connection: Connection) -> int:
    """Return how many people there are."""
    rows = connection.execute(select(func.count()).select_from(_people)).scalar_one()
    return int(rows) - len(Kept(connection).merged())


def _by_key(connection: Connection, keys: Sequence[tuple[str, str]]) -> list[Person]:
    fits = or_(*((_keys.c.kind == kind) & (_keys.c.key == key) for kind, key in keys))
    return _where(connection, _people.c.id.in_(select(_keys.c.person_id).where(fits)))


def _where(connection: Connection, *conditions: ColumnElement[bool]) -> list[Person]:
    rows = connection.execute(select(*_COLUMNS).where(*conditions).order_by(_people.c.id)).all()
    if Kept(connection):
        return _shown(connection, [row[0] for row in rows])
    return [person_of(row) for row in rows]
