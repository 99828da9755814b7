"""The shipped rulebook, the user's on top, and caches that only ever save time."""

from __future__ import annotations

import ast
import marshal
import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cordially.errors import NotFoundError
from cordially.etiquette.advice import Adviser
from cordially.etiquette.rulebook.findings import RulebookError
from cordially.etiquette.situation import parse
from cordially.services import rulebook_cache, rulebooks

if TYPE_CHECKING:
    from collections.abc import Callable

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


def _half(content: bytes) -> bytes:
    return content[: len(content) // 2]


@pytest.mark.parametrize(
    "damaged",
    [
        lambda _: b"\x00 nothing a computer could read",
        lambda _: b"",
        _half,
        lambda _: marshal.dumps(()),
        lambda _: marshal.dumps([[], []]),
        lambda _: marshal.dumps({("unknowns", 1, (0,)): (1, 2)}),
    ],
)
def test_damaged_caches_are_passed_over(home: Path, damaged: Callable[[bytes], bytes]) -> None:
    first = rulebooks.adviser()
    expected = answers(first)
    rulebooks.remember(first)
    assert len(kept(home)) == 2
    for path in kept(home):
        path.write_bytes(damaged(path.read_bytes()))
    assert answers(rulebooks.adviser()) == expected


@pytest.mark.skipif(os.name != "posix", reason="modes are a matter of POSIX")
def test_what_is_kept_is_for_its_owner_only(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home.chmod(0o755)
    own = home / "data"
    monkeypatch.setenv("CORDIALLY_HOME", str(own))
    first = rulebooks.adviser()
    answers(first)
    rulebooks.remember(first)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (own, own / "cache")}
    assert modes == {0o700}
    assert {stat.S_IMODE(path.stat().st_mode) for path in kept(own)} == {0o600}
    assert stat.S_IMODE(home.stat().st_mode) == 0o755


def test_the_fingerprint_covers_all_code_an_answer_comes_from() -> None:
    room = Path(rulebook_cache.ROOM)
    seen: set[str] = set()
    waiting = ["cordially.etiquette.advice", "cordially.etiquette.rulebook.reading"]
    while waiting:
        name = waiting.pop()
        path = room.joinpath(*name.split(".")[2:]).with_suffix(".py")
        if name in seen or not path.is_file():
            continue
        seen.add(name)
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cordially.etiquette"):
                waiting += [str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)]
    needed = {os.path.join(*name.split(".")[2:]) + ".py" for name in seen}  # noqa: PTH118  # as COMPILER has it
    only_refuse = {os.path.join("rulebook", name) for name in ("checking.py", "findings.py", "shape.py")}  # noqa: PTH118
    assert needed - only_refuse == set(rulebook_cache.COMPILER)


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
