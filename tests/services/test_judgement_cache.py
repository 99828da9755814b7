"""What messages are for is judged once, and again when the code that judges has changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cordially.journal import messages
from cordially.services import judgement_cache


@pytest.fixture(autouse=True)
def _apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "judged", {})


def test_what_was_judged_is_recalled(home: Path) -> None:
    messages.judged.update({"d1": "follow_up", "d2": None})
    judgement_cache.keep(0)
    [file] = (home / "cache").iterdir()
    assert file.stat().st_mode & 0o077 == 0
    messages.judged.clear()
    assert judgement_cache.recall() == 2
    assert messages.judged == {"d1": "follow_up", "d2": None}


def test_nothing_new_writes_nothing(home: Path) -> None:
    judgement_cache.keep(judgement_cache.recall())
    assert not (home / "cache").exists()


def test_what_other_code_judged_is_not_recalled(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    messages.judged.update({"d1": "follow_up"})
    judgement_cache.keep(0)
    messages.judged.clear()
    monkeypatch.setattr(judgement_cache, "__version__", "another")
    assert judgement_cache.recall() == 0
    messages.judged.update({"d1": "thanks_for_help"})
    judgement_cache.keep(0)
    assert len(list((home / "cache").iterdir())) == 1


@pytest.mark.parametrize("content", ["", "[1]", '{"d1": 3}', "\xff"])
def test_a_damaged_file_costs_time_only(home: Path, content: str) -> None:
    messages.judged.update({"d1": "follow_up"})
    judgement_cache.keep(0)
    [file] = (home / "cache").iterdir()
    file.write_text(content, encoding="latin-1")
    messages.judged.clear()
    assert judgement_cache.recall() == 0


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to the superuser")
def test_a_directory_that_cannot_be_written_is_no_trouble(home: Path) -> None:
    home.chmod(0o500)
    messages.judged.update({"d1": "follow_up"})
    judgement_cache.keep(0)
    home.chmod(0o700)
