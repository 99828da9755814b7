"""The web app over a data directory of its own, with the clock stopped."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from cordially.services import demonstration
from cordially.web.house import House
from cordially.web.serving import protected

NOW = datetime(2026, 3, 18, 16, 30, tzinfo=UTC)
PORT = 8230
BASE = f"http://127.0.0.1:{PORT}"


@pytest.fixture(scope="session")
def demo_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's data directory, built once; tests get copies of it."""
    home = tmp_path_factory.mktemp("demo")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CORDIALLY_HOME", str(home))
        patch.delenv("CORDIALLY_STORE", raising=False)
        return Path(demonstration.prepare(NOW).home)


@pytest.fixture
def empty_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data directory in which nothing is yet."""
    home = tmp_path / "home"
    monkeypatch.setenv("CORDIALLY_HOME", str(home))
    for name in ("CORDIALLY_STORE", "CORDIALLY_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
def demo_home(demo_store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data directory with the demo's people in it."""
    home = tmp_path / "home"
    shutil.copytree(demo_store, home)
    monkeypatch.setenv("CORDIALLY_HOME", str(home))
    monkeypatch.delenv("CORDIALLY_STORE", raising=False)
    return home


def house() -> House:
    """Return a house whose clock stands still."""
    return House(now=lambda: NOW, zone=UTC)


@pytest.fixture
def client(demo_home: Path) -> Iterator[TestClient]:
    """A visitor of the app with the demo's people in it."""
    with TestClient(protected(house(), port=PORT), base_url=BASE, headers={"Origin": BASE}) as visitor:
        yield visitor


@pytest.fixture
def newcomer(empty_home: Path) -> Iterator[TestClient]:
    """A visitor of the app on its first day."""
    with TestClient(protected(house(), port=PORT), base_url=BASE, headers={"Origin": BASE}) as visitor:
        yield visitor
