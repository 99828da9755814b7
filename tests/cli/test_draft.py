"""``cordially draft``: facts in, questions for what is missing, every version kept, and nothing sent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Cordially


@pytest.fixture
def northwind(cordially: Cordially) -> Cordially:
    """Dana Reyes interviewed you at Northwind yesterday."""
    cordially("processes", "add", "Northwind", "--title", "Night Planner")
    cordially("people", "add", "Dana Reyes", "--company", "Northwind")
    cordially("processes", "involve", "Northwind", "Dana Reyes", "--role", "interviewer")
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
        "2026-03-17T20:00",
    )
    return cordially


_TOLD = (
    "--tell",
    "learned=how you hand over at night",
    "--tell",
    "own_name=Robin Vale",
    "--tell",
    "fit=I ran night shifts for six years.",
)


def test_a_missing_fact_is_asked_for_and_nothing_is_made_up(northwind: Cordially) -> None:
    asked = northwind("draft", "Dana", "thank_you_email", "--json")
    assert asked.status == 1
    assert asked.json["text"] is None
    assert "learned" in [each["fact"] for each in asked.json["missing"] if each["needed"]]
    assert northwind("draft", "--list", "--json").json == []


def test_a_fact_is_told_once_for_all(northwind: Cordially) -> None:
    northwind("draft", "Dana", "thank_you_email", *_TOLD)
    again = northwind("draft", "Dana", "thank_you_email", "--json").json
    assert "hand over at night" in again["text"]
    assert again["text"].endswith("Robin Vale")
    assert again["check"]["verdict"] == "ready"
    assert again["draft"] == "d2"
    northwind("draft", "Dana", "thank_you_email", "--tell", "learned=")
    assert northwind("draft", "Dana", "thank_you_email", "--json").json["text"] is None


def test_without_a_kind_what_is_best_now_is_written(northwind: Cordially) -> None:
    assert northwind("draft", "Dana", "--json", *_TOLD).json["kind"] == "thank_you_email"


def test_a_draft_says_when_advice_is_to_wait(northwind: Cordially) -> None:
    shown = northwind("draft", "Dana", "connection_note", *_TOLD).out
    assert "Advice on sending it now: wait until decision" in shown


def test_your_own_words_come_first_and_are_checked(northwind: Cordially, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Dear Diana, thank you for your time.", encoding="utf-8")
    done = northwind("draft", "Dana", "thank_you_email", "--mine", str(tmp_path / "note.txt"), "--json")
    assert done.status == 1
    assert done.json["hand"] == "yours"
    assert "wrong-name" in [each["name"] for each in done.json["check"]["findings"]]
    assert northwind("draft", "--show", done.json["draft"]).out.count("Dear Diana") >= 1


def test_an_edited_draft_keeps_the_version_before(
    northwind: Cordially, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    northwind("draft", "Dana", "thank_you_email", *_TOLD)
    editor = tmp_path / "editor.sh"
    editor.write_text(
        '#!/bin/sh\nprintf "Dear Dana,\\n\\nThank you for Tuesday.\\n" > "$1"\n', encoding="utf-8"
    )
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    shown = northwind("draft", "--edit", "d1")
    assert "version 2, your words" in shown.out
    versions = northwind("draft", "--versions", "d1", "--json").json
    assert [each["version"] for each in versions] == [1, 2]
    assert "hand over at night" in versions[0]["text"]


def test_what_was_sent_is_logged_and_no_longer_advised(northwind: Cordially) -> None:
    northwind("draft", "Dana", "thank_you_email", *_TOLD)
    assert "the log says so" in northwind("draft", "--sent", "d1").out
    assert "thanked" in northwind("log").out.casefold()
    assert northwind("draft", "--sent", "d1").status == 1
    assert "Thank them by e-mail" not in northwind("advise", "--person", "Dana", "--move", "connect").out


def test_what_was_not_sent_after_all_leaves_the_log(northwind: Cordially) -> None:
    northwind("draft", "Dana", "thank_you_email", *_TOLD)
    northwind("draft", "--sent", "d1")
    assert northwind("draft", "--unsent", "d1").status == 0
    events = northwind("people", "show", "Dana", "--json").json["log"]
    assert "thanked" not in [each["kind"] for each in events]
    assert northwind("draft", "--unsent", "d1").status == 1


def test_a_draft_put_away_comes_back(northwind: Cordially) -> None:
    northwind("draft", "Dana", "thank_you_email", *_TOLD)
    northwind("draft", "--discard", "d1")
    assert "Your desk is empty" in northwind("draft", "--list").out
    northwind("draft", "--restore", "d1")
    assert "d1" in northwind("draft", "--list").out


def test_programs_draft_without_a_journal(cordially: Cordially, monkeypatch: pytest.MonkeyPatch) -> None:
    import io

    lines = [
        json.dumps(
            {
                "id": 1,
                "occasion": {"kind": "after_rejection", "to": "Dana Reyes"},
                "facts": {"own_name": "Robin"},
            }
        ),
        json.dumps({"id": 2, "occasion": {"kind": "sonnet"}}),
    ]
    monkeypatch.setattr(
        "sys.stdin", io.TextIOWrapper(io.BytesIO("\n".join(lines).encode()), encoding="utf-8")
    )
    done = cordially("draft", "--stdin")
    first, second = (json.loads(line) for line in done.out.splitlines())
    assert done.status == 1
    assert first["id"] == 1
    assert first["text"] or first["missing"]
    assert second["error"]["field"] == "kind"


def test_thanks_wait_for_a_meeting_that_the_journal_knows_of(northwind: Cordially) -> None:
    northwind("people", "add", "Priya Nair", "--company", "Northwind")
    northwind("processes", "involve", "Northwind", "Priya Nair", "--role", "peer")
    refused = northwind("draft", "Priya", "thank_you_email", *_TOLD)
    assert refused.status == 1
    assert "cordially log met" in refused.err


def test_a_promise_of_one_is_not_put_into_the_mouth_of_another(northwind: Cordially) -> None:
    northwind("people", "add", "Priya Nair", "--company", "Northwind")
    northwind("processes", "involve", "Northwind", "Priya Nair", "--role", "recruiter")
    northwind("log", "promised_date", "--person", "Priya", "--process", "Northwind", "by=2026-03-25")
    made = northwind(
        "draft",
        "Dana",
        "follow_up",
        "--aim",
        "silence",
        "--tell",
        "news=I finished the rota course.",
        *_TOLD,
        "--json",
    )
    assert "25 March" not in (made.json["text"] or "")


def test_a_reason_for_one_kind_of_message_is_not_taken_for_another(northwind: Cordially) -> None:
    northwind(
        "draft",
        "Dana",
        "thank_you_email",
        *_TOLD,
        "--tell",
        "reason=how much of the planning is left to the teams",
    )
    left = northwind("draft", "Dana", "thank_you_letter", "--aim", "stepping_out", "--json").json
    assert "planning is left to the teams" not in (left["text"] or "")


def test_a_sent_draft_is_not_edited(northwind: Cordially) -> None:
    northwind("draft", "Dana", "thank_you_email", *_TOLD)
    northwind("draft", "--sent", "d1")
    assert "--unsent d1" in northwind("draft", "--edit", "d1").err
