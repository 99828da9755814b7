"""Short ids for people to type, and the numbers behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal, TypeAlias

from sqlalchemy import ColumnElement, Connection, Table, bindparam, func, select

from cordially.errors import NotFoundError

Noun: TypeAlias = Literal["person", "process", "company", "batch", "question", "draft"]

_MOST: Final = 5000
_LETTERS: Final[dict[Noun, str]] = {
    "person": "p",
    "process": "pr",
    "company": "co",
    "batch": "b",
    "question": "q",
    "draft": "d",
}


def id_of(noun: Noun, number: int) -> str:
    """Return the id shown for the row ``number``: ``p12``, ``pr3``, ``co4``, ``b2``."""
    return f"{_LETTERS[noun]}{number}"


def id_or_none(noun: Noun, number: int | None) -> str | None:
    """Return the id of a row, or None when there is no row."""
    return None if number is None else id_of(noun, number)


def read_number(noun: Noun, text: str) -> int | None:
    """Return the number in ``text`` when it has the shape of an id of this noun, else None."""
    letters = _LETTERS[noun]
    number = text.removeprefix(letters)
    return (
        int(number) if number != text and number.isascii() and number.isdigit() and len(number) < 10 else None
    )


def number_of(noun: Noun, text: str) -> int:
    """Return the number in an id. Raises NotFoundError when ``text`` cannot be one."""
    number = read_number(noun, text)
    if number is None:
        raise NotFoundError(
            f"'{text}' is not the id of a {noun}.", hint=f"Ids look like '{_LETTERS[noun]}12'.", field=noun
        )
    return number


def number_or_none(noun: Noun, text: str | None) -> int | None:
    """Return the number in an id, or None for none."""
    return None if text is None else number_of(noun, text)


def among(column: ColumnElement[int], numbers: Sequence[int]) -> ColumnElement[bool]:
    """Return the condition that a column has one of some numbers.

    They are written into the statement: so many parameters would take longer than what is asked.
    """
    return column.in_(bindparam(None, numbers, expanding=True, literal_execute=True))


def among_those(column: ColumnElement[int]) -> ColumnElement[bool]:
    """Return the same condition for a statement that is made once: it is given the ``numbers`` when it is executed."""
    return column.in_(bindparam("numbers", expanding=True, literal_execute=True))


def in_parts(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield numbers, as many at a time as a statement holds with ease."""
    for start in range(0, len(numbers), _MOST):
        yield numbers[start : start + _MOST]


def next_id(connection: Connection, table: Table) -> int:
    """Return the id for the next row of ``table``; safe because writers queue."""
    last = connection.execute(select(func.max(table.c.id))).scalar()
    return (last or 0) + 1
