"""The shipped rulebook, the user's on top, and caches that only ever save time."""

from __future__ import annotations

from pathlib import Path

import pytest

from cordially.errors import NotFoundError
from cordially.etiquette.advice import Adviser
from cordially.etiquette.rulebook.findings import RulebookError
from cordially.etiquette.situation import parse
from cordially.services import rulebooks

ASKED = parse({"role": "interviewer", "stage": "interviewing", "met": "yes"})
OPEN = parse({"role": "recruiter"})


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CORDIALLY_HOME", str(tmp_path))
    return tmp_path


def answers(adviser: Adviser) -> list[object]:
    return [adviser.advise(situation, "balanced") for situation in (ASKED, OPEN)]


def kept(home: Path) -> list[Path]:
    return sorted((home / "cache").glob("rulebook-*.bin"))


def test_the_kept_rulebook_answers_like_the_fresh_one(home: Path) -> None:
    fresh = answers(rulebooks.adviser(cached=False))
    assert not (home / "cache").exists()
    assert answers(rulebooks.adviser()) == fresh
    assert len(kept(home)) == 1
    assert answers(rulebooks.adviser()) == fresh


def test_remembered_questions_answer_like_fresh_ones(home: Path) -> None:
    first = rulebooks.adviser()
    found = answers(first)
    rulebooks.remember(first)
    assert len(kept(home)) == 2
    second = rulebooks.adviser()
    assert answers(second) == found
    assert second.remembered


def test_damaged_caches_are_passed_over(home: Path) -> None:
    first = rulebooks.adviser()
    expected = answers(first)
    rulebooks.remember(first)
    for path in kept(home):
        path.write_bytes(b"\x00 nothing a computer could read")
    assert answers(rulebooks.adviser()) == expected


def test_a_changed_rule_is_never_answered_from_before(home: Path) -> None:
    before = rulebooks.adviser().advise(ASKED, "cautious", ["connect"]).advice[0]
    (home / "rulebook").mkdir()
    (home / "rulebook" / "mine.toml").write_text('[switch_off]\nsources = ["sigerhall"]\n', encoding="utf-8")
    after = rulebooks.adviser().advise(ASKED, "cautious", ["connect"]).advice[0]
    assert "sigerhall-wait-for-the-end" in before.against
    assert "sigerhall-wait-for-the-end" not in after.against
    assert len(kept(home)) == 1


def test_a_cache_that_cannot_be_written_is_no_error(home: Path) -> None:
    (home / "cache").write_text("in the way", encoding="utf-8")
    assert rulebooks.adviser().advise(ASKED).best


def test_directories_that_are_missing_or_faulty_are_told(home: Path) -> None:
    with pytest.raises(NotFoundError):
        rulebooks.adviser([str(home / "nowhere")])
    (home / "mine").mkdir()
    (home / "mine" / "x.toml").write_bytes(b"\xff\xfe not text at all \x00")
    with pytest.raises(RulebookError, match=r"mine/x\.toml:1"):
        rulebooks.adviser([str(home / "mine")])
