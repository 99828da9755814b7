"""A fresh journal for every test, on SQLite and, where CORDIALLY_TEST_STORE names a database, on PostgreSQL too."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.journal.stores import NOW, empty

from cordially.journal import Journal

SERVER = os.environ.get("CORDIALLY_TEST_STORE")


@pytest.fixture(params=["sqlite", *(["postgresql"] if SERVER else [])])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'journal.sqlite'}"
    assert SERVER is not None
    empty(SERVER)
    return SERVER


@pytest.fixture
def journal(address: str) -> Iterator[Journal]:
    with Journal.open(address, now=NOW) as opened:
        yield opened


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite"
