"""Writing many rows at once, at the price of what the driver takes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, Table, bindparam, insert, select, update

_WORTH_SORTING: Final = 1_000
_INDEXES: Final = (
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"
)


def insert_rows(
    connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert ``rows``, each with the values of ``columns`` in that order.

    The statement and the treatment of each type are SQLAlchemy's; on SQLite the rows then go to the driver as they
    are, which takes half the time of a mapping for each.
    """
    if not rows:
        return
    if connection.dialect.name != "sqlite":
        connection.execute(insert(table), [dict(zip(columns, row, strict=True)) for row in rows])
        return
    statement = insert(table).compile(dialect=connection.dialect, column_keys=list(columns))
    order = [columns.index(name) for name in statement.positiontup or ()]
    if order != list(range(len(columns))):
        rows = [tuple(row[place] for place in order) for row in rows]
    bound = _bound(connection, table, [columns[place] for place in order], rows)
    connection.exec_driver_sql(str(statement), list(map(tuple, bound)))


@contextmanager
def indexed_afterwards(connection: Connection, coming: Iterable[tuple[Table, int]]) -> Iterator[None]:
    """Put the indexes of empty tables aside while they are filled, as sorting once costs a quarter of many insertions.

    ``coming`` is how many rows each table gets. SQLite only, where this is part of the transaction: whatever breaks it
    off brings the indexes back. What makes values unique stays.
    """
    set_aside: list[str] = []
    if connection.dialect.name == "sqlite":
        for table, count in coming:
            if count >= _WORTH_SORTING and not connection.execute(select(table).limit(1)).first():
                for name, made_by in connection.exec_driver_sql(_INDEXES, (table.name,)).all():
                    connection.exec_driver_sql(f"DROP INDEX {name}")
                    set_aside.append(made_by)
    yield
    for made_by in set_aside:
        connection.exec_driver_sql(made_by)


def _bound(
    connection: Connection, table: Table, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> Sequence[Sequence[Any]]:
    """Return the rows as the driver wants them; those of a table where it takes every column as it is stay as they are."""
    kept_as = [table.c[name].type.dialect_impl(connection.dialect) for name in columns]
    binds = [(place, kind.bind_processor(connection.dialect)) for place, kind in enumerate(kept_as)]
    bound: list[list[Any]] = []
    for place, bind in binds:
        if bind is not None:
            bound = bound or list(map(list, rows))
            for row, value in zip(bound, _each_once(bind, [row[place] for row in rows]), strict=True):
                row[place] = value
    return bound or rows


def _each_once(bind: Callable[[Any], Any], values: list[Any]) -> Iterator[Any]:
    """Bind every value, the very same object (the moment of an import, an empty mapping) only once."""
    numbers = list(map(id, values))
    distinct = dict(zip(numbers, values, strict=True))
    bound = {number: bind(value) for number, value in distinct.items()}
    return map(bound.__getitem__, numbers)


@dataclass(frozen=True, slots=True)
class Change:
    """New values for some columns of one row, and those they replace."""

    table: Table
    row: int
    before: dict[str, Any]
    after: dict[str, Any]


def update_rows(connection: Connection, changes: Sequence[Change]) -> None:
    """Write the new values of ``changes``, those of the same columns together."""
    alike: dict[tuple[str, tuple[str, ...]], list[Change]] = defaultdict(list)
    for change in changes:
        alike[change.table.name, tuple(change.after)].append(change)
    for (_, columns), group in alike.items():
        table = group[0].table
        statement = (
            update(table)
            .where(table.c.id == bindparam("the_row"))
            .values({name: bindparam(f"new_{name}", type_=table.c[name].type) for name in columns})
        )
        values = [{"the_row": c.row, **{f"new_{name}": c.after[name] for name in columns}} for c in group]
        connection.execute(statement, values)
