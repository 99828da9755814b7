"""A command line in a data directory of its own, with the clock stopped."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cordially.cli.main import main

NOW = "2026-03-18T16:30:00+00:00"


@dataclass(frozen=True)
class Answered:
    """What a command printed, and its exit status."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Cordially = Callable[..., Answered]


@pytest.fixture(autouse=True)
def _zone_put_back() -> Iterator[None]:
    """Read the machine's zone again after a test, once everything the test has set is as before."""
    yield
    time.tzset()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    directory = tmp_path / "home"
    monkeypatch.setenv("CORDIALLY_HOME", str(directory))
    monkeypatch.setenv("CORDIALLY_NOW", NOW)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    for name in ("CORDIALLY_STORE", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return directory


@pytest.fixture
def cordially(home: Path, capsys: pytest.CaptureFixture[str]) -> Cordially:
    def run(*arguments: str) -> Answered:
        capsys.readouterr()
        status = main(arguments)
        printed = capsys.readouterr()
        return Answered(status, printed.out, printed.err)

    assert not home.exists()
    return run


@pytest.fixture
def northwind(cordially: Cordially) -> Cordially:
    """Dana Reyes, hiring manager at Northwind, interviewed yesterday."""
    cordially("processes", "add", "Northwind", "--title", "Data Engineer")
    cordially("people", "add", "Dana Reyes", "--company", "Northwind")
    cordially("processes", "involve", "Northwind", "Dana Reyes", "--role", "hiring_manager")
    cordially("log", "applied", "--process", "Northwind", "--at", "2026-03-02")
    cordially(
        "log",
        "interviewed",
        "--person",
        "Dana",
        "--process",
        "Northwind",
        "how=video",
        "--at",
        "2026-03-17T15:00",
    )
    return cordially
