"""From the address of a store to an engine that talks to it."""

from __future__ import annotations

import json
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

_AT_ONCE: Final = 1
"""Milliseconds that PostgreSQL waits where nobody wants to wait: 0 would be for ever."""

_WRITER: Final = 0x436F7264
"""PostgreSQL's advisory lock that makes writers queue, as they do on SQLite."""


def url_of(address: str | Path) -> URL:
    """Return the database address meant by a path, or by an ``sqlite:///`` or ``postgresql://`` address.

    A path in a text is absolute or begins with ``./`` or ``../``. Raises StoreError for anything else, for a database
    that is not supported, and for one that would be gone with the program.
    """
    if isinstance(address, Path):
        return URL.create("sqlite", database=str(address))
    if "://" not in address:
        return URL.create("sqlite", database=_path_in(address))
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        raise _unsupported() from None
    backend = url.drivername.split("+")[0]
    if backend in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    if backend == "sqlite":
        return _in_a_file(url.set(drivername="sqlite"))
    raise _unsupported()


def _path_in(text: str) -> str:
    if Path(text).is_absolute() or text.startswith(("./", "../", f".{os.sep}", f"..{os.sep}")):
        return text
    raise StoreError(
        "This names no data store: it is neither an address nor a path.",
        hint="Write an address, such as sqlite:////home/you/journal.sqlite or postgresql://host/name, "
        "or the path of a file that begins with '/' or './'.",
        code="store-address",
    )


def _in_a_file(url: URL) -> URL:
    if file_of(url) is None:
        raise StoreError(
            "A data store in memory would be lost at once.",
            hint="Name a file, such as sqlite:////home/you/journal.sqlite.",
            code="store-address",
        )
    return url


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
    """Return an engine for ``url``, set up so that a transaction is one and writers wait for each other.

    For a file that cannot be written here the engine only reads.
    """
    if url.get_backend_name() != "sqlite":
        return _postgresql(url, busy_for)
    file = file_of(url)
    if file is not None and is_read_only(file):
        engine = create_engine(
            url,
            hide_parameters=True,
            json_deserializer=_parsed,
            creator=lambda: connected_to_read(file, busy_for),
        )
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    in_memory = file is None
    engine = create_engine(
        url,
        hide_parameters=True,
        json_deserializer=_parsed,
        poolclass=StaticPool if in_memory else QueuePool,
        connect_args={"timeout": busy_for, "check_same_thread": False},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _parsed(content: str) -> Any:
    """Return what JSON says; most events carry nothing, and a page reads a thousand of them."""
    return {} if content == "{}" else json.loads(content)


def is_read_only(file: Path) -> bool:
    """Tell whether a store is there and cannot be written: its file, or the folder where SQLite keeps its log."""
    as_we_are = os.access in os.supports_effective_ids
    places = (file, file.parent)
    return file.exists() and not all(os.access(place, os.W_OK, effective_ids=as_we_are) for place in places)


def connected_to_read(file: Path, busy_for: float = BUSY_FOR) -> sqlite3.Connection:
    """Open a store that cannot be written; where nobody else has it open nothing need be made beside it."""
    log = file.with_name(f"{file.name}-wal")
    how = "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"
    return sqlite3.connect(
        f"{file.absolute().as_uri()}?{how}",
        uri=True,
        timeout=busy_for,
        check_same_thread=False,
        isolation_level=None,
    )


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
        longest = _AT_ONCE if connection.get_execution_options().get("at_once") else timeout
        connection.execute(text(f"SET LOCAL lock_timeout = {longest}"))
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
    options = connection.get_execution_options()
    if not options.get("at_once"):
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")
        return
    patience = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one()
    connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    finally:  # the connection is used again
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {patience}")


def make_private(file: Path, home: Path | None) -> None:
    """Create the file of a new store so that only the user can read it: it holds others' data.

    Its folder is created too if it lies in ``home``; elsewhere one that is missing is likely to be mistyped.
    """
    try:
        if file.exists():
            return
        if home is not None and file.absolute().is_relative_to(home.absolute()):
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        elif not file.parent.exists():
            raise StoreError(
                "The folder of the data store does not exist.",
                hint="Make it first, or correct the address in CORDIALLY_STORE.",
                code="store-folder",
            )
        os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError:
        raise StoreError(
            "The data store cannot be made there.",
            hint="Make the folder writable, or choose another with CORDIALLY_HOME.",
            code="store-read-only",
        ) from None
