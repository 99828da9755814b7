"""Names of companies that people work at, with how many do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, Connection, func, select

from cordially.journal import schema

_company = schema.people.c.company
_key = schema.people.c.company_key
_count = func.count()


class Employer(NamedTuple):
    """A name of a company as written, as it is compared, and how many people are there under this spelling."""

    name: str
    key: str
    people: int


def every(connection: Connection) -> list[Employer]:
    """Return all names, those with most people first."""
    query = select(_company, func.min(_key), _count).where(_key.is_not(None)).group_by(_company)
    found = [Employer(*row) for row in connection.execute(query)]
    return sorted(found, key=lambda one: (-one.people, one.name))


def with_words(connection: Connection, words: Sequence[str], *, limit: int) -> list[tuple[str, int]]:
    """Return names as written that have every one of some folded words as they are compared; most people first.

    An index counts the people under each name as it is compared, which may be written in several ways: these are
    counted only where there are enough people for one of the first places.
    """
    if not words:
        return []
    fits = (_key.contains(word, autoescape=True) for word in words)
    counted = select(_key, _count).where(*fits).group_by(_key).order_by(_count.desc(), _key)
    keys = [(key, count) for key, count in connection.execute(counted)]
    found = _written(connection, [key for key, _ in keys[:limit]])
    least = found[limit - 1][1] if len(found) >= limit else 1
    found += _written(connection, [key for key, count in keys[limit:] if count >= least])
    return sorted(found, key=lambda one: (-one[1], one[0]))[:limit]


def _written(connection: Connection, keys: Sequence[str]) -> list[tuple[str, int]]:
    found = []
    for start in range(0, len(keys), 500):
        found += _counted(connection, _key.in_(keys[start : start + 500]))
    return sorted(found, key=lambda one: (-one[1], one[0]))


def _counted(connection: Connection, *conditions: ColumnElement[bool]) -> list[tuple[str, int]]:
    query = select(_company, _count).where(*conditions).group_by(_company).order_by(_company)
    return [(name, count) for name, count in connection.execute(query)]
