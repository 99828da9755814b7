"""From the address of a store to an engine that talks to it."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool, StaticPool

from cordially.errors import StoreError

BUSY_FOR: Final = 5.0
"""Seconds to wait for another program that writes, before giving up."""

_WRITER: Final = 0x436F7264
"""PostgreSQL's advisory lock that makes writers queue, as they do on SQLite."""


def url_of(address: str | Path) -> URL:
    """Return the database address meant by a path, or by an ``sqlite://`` or ``postgresql://`` address.

    Raises StoreError for a database that is not supported.
    """
    if isinstance(address, Path) or "://" not in address:
        return URL.create("sqlite", database=str(address))
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise _unsupported() from None
    backend = url.drivername.split("+")[0]
    if backend in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    if backend == "sqlite":
        return url.set(drivername="sqlite")
    raise _unsupported()


def _unsupported() -> StoreError:
    return StoreError(
        "This address does not name a database that Cordially can use.",
        hint="Give a path, or an address beginning with sqlite:/// or postgresql://.",
        code="store-address",
    )


def file_of(url: URL) -> Path | None:
    """Return the file of an SQLite store, or None for one in memory or on a server."""
    if url.get_backend_name() != "sqlite" or url.database in (None, "", ":memory:"):
        return None
    return Path(str(url.database))


def engine_for(url: URL, *, busy_for: float = BUSY_FOR) -> Engine:
    """Return an engine for ``url``, set up so that a transaction is one and writers wait for each other."""
    if url.get_backend_name() != "sqlite":
        return _postgresql(url, busy_for)
    in_memory = file_of(url) is None
    engine = create_engine(
        url,
        hide_parameters=True,
        poolclass=StaticPool if in_memory else QueuePool,
        connect_args={"timeout": busy_for, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _postgresql(url: URL, busy_for: float) -> Engine:
    try:
        engine = create_engine(
            url, hide_parameters=True, pool_pre_ping=True, connect_args={"connect_timeout": 5}
        )
    except ModuleNotFoundError:
        raise StoreError(
            "PostgreSQL stores need the extra 'postgresql'.",
            hint="Install it with: pip install 'cordially[postgresql]'.",
            code="store-driver",
        ) from None
    timeout = int(busy_for * 1000)

    def begin(connection: Connection) -> None:
        connection.execute(text(f"SET LOCAL lock_timeout = {timeout}"))
        if connection.get_execution_options().get("writes"):
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_WRITER})"))

    event.listen(engine, "begin", begin)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: Any) -> None:
    connection.isolation_level = None  # SQLAlchemy says BEGIN itself, below; the driver would say it too late
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    if cursor.execute("PRAGMA journal_mode").fetchone()[0] not in ("wal", "memory"):
        cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA cache_size = -65536")  # 64 MB at most: an import touches every index
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer that starts as a reader fails at once when another wrote meanwhile; one that says so from the start waits.
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def make_private(file: Path) -> None:
    """Create the file of a new store (and its folder) so that only the user can read it: it holds others' data."""
    if file.exists():
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError:
        raise StoreError(
            "The data store cannot be made there.",
            hint="Make the folder writable, or choose another with CORDIALLY_HOME.",
            code="store-read-only",
        ) from None
