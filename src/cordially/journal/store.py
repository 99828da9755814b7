"""Opening a store, and what can be done with it as a whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import URL, Connection, Engine

from cordially.journal import safekeeping
from cordially.journal.address import BUSY_FOR, engine_for, file_of, is_read_only, make_private, url_of
from cordially.journal.trouble import told_plainly
from cordially.journal.upgrade import SHIPPED, Versions, bring_up_to_date


class Store:
    """An opened store: transactions, copies, soundness."""

    def __init__(self, engine: Engine, *, copy: Path | None = None) -> None:
        self._engine = engine
        self._writer = engine.execution_options(writes=True)
        self._watch: sqlite3.Connection | None = None
        self.copy = copy
        """The copy made of an older store before it was migrated, if that happened on opening."""

    @classmethod
    def open(
        cls,
        address: str | Path,
        *,
        now: datetime,
        home: Path | None = None,
        busy_for: float = BUSY_FOR,
        versions: Versions = SHIPPED,
    ) -> Self:
        """Open the store at a path or an ``sqlite:///`` or ``postgresql://`` address, made or migrated if need be.

        ``now`` names the copy of an older store; ``home`` is where a missing folder may be made; ``busy_for`` is how
        many seconds to wait for another writer. A store of the present version that cannot be written can be read.
        Raises StoreError for an address that names no store (``store-address``), a folder that is not there
        (``store-folder``), and a store that is locked, damaged, somebody else's, newer, unreachable, or neither
        writable nor up to date.
        """
        url = url_of(address)
        file = file_of(url)
        if file is not None:
            make_private(file, home)
        return cls._opened(engine_for(url, busy_for=busy_for), now, versions)

    @classmethod
    def in_memory(cls, *, now: datetime) -> Self:
        """Open an empty store that is gone when it is closed, to try something out."""
        return cls._opened(engine_for(URL.create("sqlite")), now, SHIPPED)

    @classmethod
    def _opened(cls, engine: Engine, now: datetime, versions: Versions) -> Self:
        try:
            with told_plainly():
                copy = bring_up_to_date(engine, now=now, versions=versions)
        except BaseException:
            engine.dispose()
            raise
        return cls(engine, copy=copy)

    def close(self) -> None:
        """Let go of the store."""
        if self._watch is not None:
            self._watch.close()
            self._watch = None
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told_plainly(), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def _writing(self, *, at_once: bool = False) -> Iterator[Connection]:
        """Begin a change; ``at_once`` raises StoreError where another writer would have to be waited for."""
        writer = self._writer.execution_options(at_once=True) if at_once else self._writer
        with told_plainly(), writer.begin() as connection:
            yield connection

    def changes(self) -> int | None:
        """Return a number that is another one once anybody, here or elsewhere, has changed the store.

        None where that cannot be told: in memory, on a server, and for a store that can only be read.
        """
        file = file_of(self._engine.url)
        if file is None or is_read_only(file):
            return None
        try:
            if self._watch is None:  # it never writes itself, so that every change is another's to it
                self._watch = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
            (number,) = self._watch.execute("PRAGMA data_version").fetchone()
        except sqlite3.Error:
            return None  # whoever reads next is told what is wrong
        return int(number)

    def _compact(self) -> None:
        if self._engine.dialect.name == "sqlite":  # the write-ahead log still holds what was deleted
            raw = self._engine.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                raw.close()

    def backup(self, target: Path) -> Path:
        """Write a copy of a store in a file to ``target``. Raises StoreError or BadInputError."""
        return safekeeping.copy_to(file_of(self._engine.url), target)

    def troubles(self) -> list[str]:
        """Return what is wrong inside the store; an empty list is a sound one."""
        with self._reading() as connection:
            return safekeeping.troubles(connection)
