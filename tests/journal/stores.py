"""Looking into a store as a whole, and clearing one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import MetaData, delete, select

from cordially.journal import Journal
from cordially.journal.address import engine_for, url_of
from cordially.journal.schema import metadata

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
BATCH_LOG = {"imports", "import_files"}


def dump(journal: Journal, *, without: set[str] = BATCH_LOG) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, but for the log of imports."""
    with journal._engine.begin() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(select(table).order_by(*table.primary_key))]
            for table in metadata.sorted_tables
            if table.name not in without
        }


def clear(journal: Journal) -> None:
    """Delete every row of every table."""
    with journal._engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(delete(table))


def drop_tables(address: str) -> None:
    """Drop all tables of a database on a server."""
    engine = engine_for(url_of(address))
    there = MetaData()
    with engine.begin() as connection:
        there.reflect(connection)
        there.drop_all(connection)
    engine.dispose()
