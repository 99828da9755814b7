"""A data directory of its own for every test."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    directory = tmp_path / "home"
    directory.mkdir()
    monkeypatch.setenv("CORDIALLY_HOME", str(directory))
    for name in ("CORDIALLY_STORE", "CORDIALLY_MAIL_PASSWORD", "CORDIALLY_CALDAV_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    return directory
