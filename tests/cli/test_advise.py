"""``advise``: typed facts, JSON lines, and people of the journal."""

from __future__ import annotations

import io
import json
import sys
from typing import Any

import pytest

from .conftest import Answered, Cordially

EXAMPLE = {
    "id": "a1",
    "situation": {"role": "interviewer", "stage": "interviewing", "met": "yes"},
    "temperament": "cautious",
    "moves": ["connect"],
}


def lines(
    monkeypatch: pytest.MonkeyPatch, cordially: Cordially, *asked: object
) -> tuple[Answered, list[Any]]:
    raw = "".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in asked).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
    told = cordially("advise", "--stdin")
    return told, [json.loads(line) for line in told.out.splitlines()]


def test_the_example_of_the_contract(monkeypatch: pytest.MonkeyPatch, cordially: Cordially) -> None:
    told, [answer] = lines(monkeypatch, cordially, EXAMPLE)
    assert told.status == 0
    assert answer["id"] == "a1"
    [advice] = answer["advice"]
    assert (advice["move"], advice["verdict"], advice["until"]) == ("connect", "wait", "decision")
    assert advice["settled"] is False
    assert advice["ask"] == ["consent"]
    assert advice["assumed"] == {"consent": "none"}
    assert advice["conditions"] == ["personal_note", "profile_proofed"]
    assert advice["instead"] == ["thank_by_email", "ask_to_connect"]
    assert advice["changes"] == [
        {"if": {"consent": "granted"}, "verdict": "do"},
        {"if": {"stage": "offered"}, "verdict": "do"},
    ]
    assert advice["for"]
    assert advice["against"]
    assert answer["best"] == ["thank_by_email", "view_profile"]


def test_all_moves_when_none_are_named(monkeypatch: pytest.MonkeyPatch, cordially: Cordially) -> None:
    _, [answer] = lines(monkeypatch, cordially, {"id": 1, "situation": {}})
    assert len(answer["advice"]) == 26
    assert answer["best"]


def test_a_bad_line_is_answered_and_the_rest_go_on(
    monkeypatch: pytest.MonkeyPatch, cordially: Cordially
) -> None:
    told, answers = lines(
        monkeypatch,
        cordially,
        EXAMPLE,
        "{not json",
        {"id": "b", "situation": {"role": "recuiter"}},
        {"id": "c", "situation": {"met": "no", "consent": "card_only"}},
        {"id": "d", "situation": {"role": "peer"}, "moves": ["conect"]},
        {"id": "e", "situation": {"role": "peer"}, "temperament": "brave"},
        {"id": "f"},
        '{"id": 1e999, "situation": {}}',
        {"id": "h", "situation": {"temperament": "brave"}, "temperament": "bold"},
        {"id": "i", "situation": {"temperament": ""}},
        "[1, 2]",
        "",
        {"id": "g", "situation": {"role": None, "met": "yes"}},
    )
    assert told.status == 1
    assert [answer.get("id") for answer in answers] == ["a1", None, *"bcdef", None, "h", "i", None, "g"]
    codes = [answer["error"]["code"] for answer in answers[1:-1]]
    assert codes == [
        "bad-json",
        "unknown-word",
        "impossible-situation",
        "unknown-word",
        "unknown-word",
        "bad-input",
        "bad-json",
        "unknown-word",
        "unknown-word",
        "bad-input",
    ]
    assert "Did you mean 'recruiter'?" in answers[2]["error"]["message"]
    assert [answer["error"]["field"] for answer in answers[2:7]] == [
        "role",
        "consent",
        "moves",
        "temperament",
        "situation",
    ]
    assert "advice" in answers[-1]


def test_the_temperament_beside_the_situation_wins(
    monkeypatch: pytest.MonkeyPatch, cordially: Cordially
) -> None:
    applied = {"role": "hiring_manager", "stage": "applied", "met": "no"}
    _, answers = lines(
        monkeypatch,
        cordially,
        {"id": 1, "situation": {**applied, "temperament": "bold"}, "moves": ["connect"]},
        {
            "id": 2,
            "situation": {**applied, "temperament": "bold"},
            "temperament": "cautious",
            "moves": ["connect"],
        },
    )
    verdicts = [answer["advice"][0]["verdict"] for answer in answers]
    assert verdicts[0] in ("do", "do_with_care")
    assert verdicts[1] == "wait"


def test_typed_facts_are_answered_in_words(cordially: Cordially) -> None:
    told = cordially("advise", "--role", "interviewer", "--stage", "interviewing", "--met", "yes")
    assert told.status == 0
    assert told.out.startswith("Best now\n  1. Thank them by e-mail\n")
    assert "Send a connection request: not yet, until there is a decision" in told.out
    assert "Tamara Sigerhall" in told.out
    assert "Kenneth Lang" in told.out
    assert "What would change it" in told.out
    assert max(map(len, told.out.splitlines())) <= 80
    assert "\x1b" not in told.out


def test_colour_only_adds_to_the_words(cordially: Cordially, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = cordially("advise", "--role", "recruiter", "--stage", "applied", "--met", "no").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = cordially("advise", "--role", "recruiter", "--stage", "applied", "--met", "no").out
    assert "\x1b[" in coloured
    import re

    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


def test_impossible_facts_are_refused_with_the_reason(cordially: Cordially) -> None:
    told = cordially("advise", "--met", "no", "--consent", "card_only")
    assert told.status == 1
    assert "Business cards are exchanged in person" in told.err


def test_an_own_rulebook_changes_the_answer(cordially: Cordially, tmp_path_factory: Any) -> None:
    rules = tmp_path_factory.mktemp("rules")
    (rules / "mine.toml").write_text('[switch_off]\nsources = ["hrbartender"]\n', encoding="utf-8")
    asked = (
        "advise",
        "--role",
        "recruiter",
        "--stage",
        "exploring",
        "--met",
        "no",
        "--json",
        "--move",
        "connect",
    )
    before = cordially(*asked).json["advice"][0]
    after = cordially(*asked, "--rulebook", str(rules)).json["advice"][0]
    assert "dingee-connect-with-the-recruiter" in before["for"]
    assert "dingee-connect-with-the-recruiter" not in after["for"]


def test_a_faulty_rulebook_is_refused_at_file_line_and_field(
    cordially: Cordially, tmp_path_factory: Any
) -> None:
    rules = tmp_path_factory.mktemp("rules")
    (rules / "mine.toml").write_text(
        '[override.sigerhall-wait-for-the-end]\nstance = "waite"\n', encoding="utf-8"
    )
    told = cordially("advise", "--role", "recruiter", "--rulebook", str(rules))
    assert told.status == 1
    assert "mine.toml:2" in told.err
    assert "Did you mean 'wait'?" in told.err


def test_a_rulebook_directory_that_is_not_there(cordially: Cordially) -> None:
    assert cordially("advise", "--rulebook", "/nowhere/at/all").status == 3
