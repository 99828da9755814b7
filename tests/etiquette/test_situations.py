"""Situations in other people's voices: what a careful friend would accept, and where we differ on purpose."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cordially.etiquette.advice import Adviser, Counsel
from cordially.etiquette.situation import parse

HERE = Path(__file__).parent / "situations"
STORIES = [
    json.loads(line)
    for path in sorted(HERE.glob("*.jsonl"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
DIFFERENT: dict[str, dict[str, str]] = tomllib.loads(
    (HERE / "answered_differently.toml").read_text(encoding="utf-8")
)


def differences(story: dict[str, Any], counsel: Counsel) -> Iterator[str]:
    for move, accepted in story["expect"].items():
        if counsel.about(move).verdict not in accepted:
            yield move
    for move, accepted in story.get("until", {}).items():
        advice = counsel.about(move)
        if advice.verdict == "wait" and advice.until not in accepted:
            yield f"until {move}"
    if not set(story.get("best_includes_any", counsel.best)) & set(counsel.best):
        yield "best includes"
    if set(story.get("best_excludes", [])) & set(counsel.best):
        yield "best excludes"


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["id"])
def test_the_answer_is_one_a_careful_friend_would_give(story: dict[str, Any], adviser: Adviser) -> None:
    counsel = adviser.advise(parse(story["situation"]), story.get("temperament", "cautious"))
    assert set(differences(story, counsel)) == set(DIFFERENT.get(story["id"], {}))


def test_most_answers_need_no_excuse() -> None:
    expected = sum(len(story["expect"]) for story in STORIES)
    assert sum(len(moves) for moves in DIFFERENT.values()) < 0.04 * expected
