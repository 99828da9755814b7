"""A fresh journal for every test, on SQLite and, where CORDIALLY_TEST_STORE names a database, on PostgreSQL too."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.journal.stores import NOW, clear, drop_tables

from cordially.journal import Journal

SERVER = os.environ.get("CORDIALLY_TEST_STORE")
DATABASES = ["sqlite", *(["postgresql"] if SERVER else [])]


@pytest.fixture(scope="session")
def server() -> str:
    """The address of the server, whatever earlier runs left there."""
    assert SERVER is not None
    drop_tables(SERVER)
    return SERVER


@pytest.fixture(params=DATABASES)
def address(request: pytest.FixtureRequest, file: Path) -> Iterator[str]:
    """An address where nothing is."""
    if request.param == "sqlite":
        yield f"sqlite:///{file}"
        return
    server = request.getfixturevalue("server")
    drop_tables(server)
    yield server
    drop_tables(server)


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated store without rows, to be copied: migrating for every test would take most of the time."""
    file = tmp_path_factory.mktemp("blank") / "journal.sqlite"
    Journal.open(file, now=NOW).close()
    return file


@pytest.fixture(params=DATABASES)
def journal(request: pytest.FixtureRequest, blank: Path, file: Path) -> Iterator[Journal]:
    """A journal without rows."""
    if request.param == "sqlite":
        shutil.copy(blank, file)
    with Journal.open(
        file if request.param == "sqlite" else request.getfixturevalue("server"), now=NOW
    ) as opened:
        clear(opened)
        yield opened


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"
