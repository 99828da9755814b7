"""Bringing a store to the present version: step by step, in one transaction, a copy kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, Engine, inspect, text

from cordially.errors import StoreError
from cordially.journal.address import file_of, is_read_only
from cordially.journal.schema import metadata
from cordially.journal.words import make_index

if TYPE_CHECKING:
    from alembic.config import Config

_HERE: Final = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """The versions a store can have, oldest first, and the folders their steps are in."""

    known: tuple[str, ...]
    folders: tuple[Path, ...] = field(default=(_HERE / "versions",))

    @property
    def present(self) -> str:
        """The version this program writes."""
        return self.known[-1]


_VERSION_TABLE: Final = """
    CREATE TABLE alembic_version (
        version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
    )
"""
"""As Alembic makes it, which finds in it from where to go on."""

SHIPPED: Final = Versions(known=("0001", "0002", "0003", "0004"))
"""Written down rather than read from the folder: opening an up-to-date store need not import Alembic."""


def version_of(connection: Connection) -> str | None:
    """Return the version of the store behind ``connection``, or None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return str(version) if version is not None else None


def bring_up_to_date(engine: Engine, *, now: datetime, versions: Versions = SHIPPED) -> Path | None:
    """Migrate the store behind ``engine`` and return the copy made of an older one, if any.

    Raises StoreError (``store-newer``) for a store of a later version, and (``store-foreign``) for a database that
    holds somebody else's tables; both are left as they are. So is (``store-read-only``) one that cannot be written.
    """
    with engine.connect() as connection:
        version = version_of(connection)
        if version == versions.present:
            return None
        if version is None and inspect(connection).get_table_names():
            raise StoreError(
                "The database belongs to another program.",
                hint="Choose another place with CORDIALLY_HOME or CORDIALLY_STORE; nothing has been changed.",
                code="store-foreign",
            )
    if version is not None and version not in versions.known:
        raise StoreError(
            "The data store was written by a newer version of Cordially.",
            hint="Update Cordially, or choose another store with CORDIALLY_HOME.",
            code="store-newer",
        )
    file = file_of(engine.url)
    if file is not None and is_read_only(file):
        raise StoreError(
            "The data store must be brought up to date and cannot be written here.",
            hint="Make the file and its folder writable, or choose another with CORDIALLY_HOME.",
            code="store-read-only",
        )
    copy = _keep_copy(file, versions.present, now) if version is not None else None
    if version is None and versions == SHIPPED:
        _make(engine)
    else:
        _migrate(engine, versions)
    return copy


def config_for(connection: Connection | None = None, versions: Versions = SHIPPED) -> Config:
    """Return Alembic's settings, built here rather than read from a file."""
    from alembic.config import Config  # noqa: PLC0415  # only when a store is made or migrated

    config = Config(stdout=StringIO())  # a migration has nothing to say on the user's terminal
    config.set_main_option("script_location", str(_HERE).replace("%", "%%"))
    config.set_main_option("path_separator", "newline")
    config.set_main_option(
        "version_locations", "\n".join(str(f).replace("%", "%%") for f in versions.folders)
    )
    config.attributes["connection"] = connection
    return config


def _make(engine: Engine) -> None:
    """Make the tables of the present version at once: step by step takes longer than all else that a first use does."""
    writer = engine.execution_options(writes=True)
    with writer.connect() as connection, connection.begin():
        if version_of(connection) is None:  # another program may have been faster
            metadata.create_all(connection, checkfirst=False)
            make_index(connection)
            connection.exec_driver_sql(_VERSION_TABLE)
            connection.execute(
                text("INSERT INTO alembic_version VALUES (:present)"), {"present": SHIPPED.present}
            )


def _migrate(engine: Engine, versions: Versions) -> None:
    from alembic import command  # noqa: PLC0415  # only when a store is made or migrated

    writer = engine.execution_options(writes=True)
    with writer.connect() as connection, _tables_may_be_rebuilt(connection), connection.begin():
        if version_of(connection) != versions.present:  # another program may have been faster
            command.upgrade(config_for(connection, versions), "head")


@contextmanager
def _tables_may_be_rebuilt(connection: Connection) -> Iterator[None]:
    """Let SQLite replace a table that others refer to; it takes this setting outside of transactions only."""
    if connection.dialect.name != "sqlite":
        yield
        return
    driver = connection.connection.cursor()
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def _keep_copy(file: Path | None, to_version: str, now: datetime) -> Path | None:
    if file is None:
        return None
    copy = file.with_name(f"{file.name}.before-{to_version}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
    copy.touch(mode=0o600)
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy
