"""Copies of a store, and whether it is sound."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, text

from cordially.errors import BadInputError, StoreError
from cordially.journal.address import connected_to_read, file_of, is_read_only, url_of


def copy_to(source: Path | None, target: Path) -> Path:
    """Write a consistent copy of an SQLite store while it may be in use; return where it is.

    Raises StoreError for a store on a server, BadInputError when ``target`` exists.
    """
    if source is None:
        raise StoreError(
            "Only a store in a file can be copied.",
            hint="For PostgreSQL use pg_dump.",
            code="store-address",
        )
    if target.exists():
        raise BadInputError(
            "There is a file of that name already.", hint="Choose another name.", field="path"
        )
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch(mode=0o600)
    except OSError:
        raise StoreError(
            "The copy cannot be written there.",
            hint="Choose a folder you may write in.",
            code="store-read-only",
        ) from None
    _copy(source, target)
    return target


def bring_back(copy: Path, address: str | Path) -> None:
    """Replace the store at ``address`` by a copy that was checked to be a sound store; the journal must be closed.

    Raises StoreError when the copy is missing, damaged or no store, or when the store is on a server.
    """
    target = file_of(url_of(address))
    if target is None:
        raise StoreError("Only a store in a file can be replaced.", hint="For PostgreSQL use pg_restore.")
    _check_copy(copy)
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not target.exists():
        target.touch(mode=0o600)
    _copy(copy, target)


def _check_copy(copy: Path) -> None:
    trouble = StoreError(
        "The backup cannot be used.", hint="Choose a file that 'backup' wrote.", code="store-damaged"
    )
    if not copy.is_file():
        raise trouble
    try:
        with closing(sqlite3.connect(f"{copy.resolve().as_uri()}?mode=ro", uri=True)) as opened:
            sound = opened.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            opened.execute("SELECT version_num FROM alembic_version")
    except sqlite3.DatabaseError:
        raise trouble from None
    if not sound:
        raise trouble


def _copy(source: Path, target: Path) -> None:
    try:
        reading = connected_to_read(source) if is_read_only(source) else sqlite3.connect(source)
        with closing(reading) as opened, closing(sqlite3.connect(target)) as written:
            opened.backup(written)
    except sqlite3.DatabaseError:
        raise StoreError(
            "The data store cannot be copied.", hint="See what 'doctor' says about it.", code="store-damaged"
        ) from None


def troubles(connection: Connection) -> list[str]:
    """Return what is wrong inside the store, in the database's own words (table names, no contents); best is nothing."""
    if connection.dialect.name != "sqlite":
        return []
    found = [str(row[0]) for row in connection.execute(text("PRAGMA integrity_check")) if row[0] != "ok"]
    dangling = {str(row[0]) for row in connection.execute(text("PRAGMA foreign_key_check"))}
    return found + [f"rows of {table} refer to what is not there" for table in sorted(dangling)]
