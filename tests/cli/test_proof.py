"""``proof``: files, standard input, JSON lines, and the user's own profile."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from cordially.cli.findings import finding_text
from cordially.services.proofing import with_safe_fixes
from cordially.writing.findings import Finding

from .conftest import Answered, Cordially

PROFILE = {
    "basics": {
        "name": "Amara Njoku",
        "label": "I plan hospital beds so that nurses need not",
        "summary": "I plan beds and shifts for two hospitals. For nine years I have turned waiting lists into plans that hold, "
        "first as a nurse and now with numbers. I look for a team that wants both.",
        "location": {"city": "Leeds"},
    },
    "work": [
        {
            "name": "Brackwater Hospitals",
            "position": "Bed Planner",
            "startDate": "2021-04",
            "summary": "Manage the beds of two hospitals.",
        }
    ],
    "skills": [{"name": "SQL"}, {"name": "Bed planning"}, {"name": "Listening"}],
}


def given(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def lines(
    monkeypatch: pytest.MonkeyPatch, cordially: Cordially, *asked: object, more: tuple[str, ...] = ()
) -> tuple[Answered, list[Any]]:
    given(monkeypatch, "".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in asked))
    told = cordially("proof", "--stdin", "--no-grammar", *more)
    return told, [json.loads(line) for line in told.out.splitlines()]


def imported(cordially: Cordially, tmp_path: Path, profile: dict[str, Any]) -> None:
    path = tmp_path / "resume.json"
    path.write_text(json.dumps(profile))
    assert cordially("import", str(path), "--json").status == 0


def test_the_format_of_the_contract(monkeypatch: pytest.MonkeyPatch, cordially: Cordially) -> None:
    told, [answer] = lines(monkeypatch, cordially, {"id": "p1", "text": "I recieved it."})
    assert told.status == 0
    assert answer["id"] == "p1"
    [finding] = answer["findings"]
    assert {"code", "name", "severity", "span", "message", "why", "fix", "sources"} <= set(finding)
    assert (finding["span"], finding["fix"]) == ([2, 10], "received")


def test_a_bad_line_is_answered_and_the_rest_go_on(
    monkeypatch: pytest.MonkeyPatch, cordially: Cordially
) -> None:
    told, answers = lines(
        monkeypatch,
        cordially,
        "{not json",
        {"id": 2},
        {"id": 3, "text": 5},
        {"id": 4, "text": "All is well.", "known": "x"},
        {"id": 5, "text": "All is well.", "language": "English"},
        "",
        {"id": 6, "text": "All is well."},
    )
    assert told.status == 1
    assert [answer["id"] for answer in answers] == [None, 2, 3, 4, 5, 6]
    assert [answer.get("error", {}).get("field") for answer in answers] == [
        None,
        "text",
        "text",
        "known",
        "language",
        None,
    ]
    assert answers[-1]["findings"] == []


def test_lines_do_not_open_a_journal(
    monkeypatch: pytest.MonkeyPatch, cordially: Cordially, home: Path
) -> None:
    lines(monkeypatch, cordially, {"id": 1, "text": "All is well."})
    assert not home.exists()


def test_lines_may_ask_for_the_names_of_the_journal(
    monkeypatch: pytest.MonkeyPatch, cordially: Cordially
) -> None:
    cordially("people", "add", "Harbur Mills")
    text = {"id": 1, "text": "We met harbur."}
    _, [without] = lines(monkeypatch, cordially, text)
    _, [with_names] = lines(monkeypatch, cordially, text, more=("--known-from-journal",))
    _, [said] = lines(monkeypatch, cordially, {**text, "known": ["Harbur"]})
    assert len(without["findings"]) == 1
    assert with_names["findings"] == said["findings"] == []


def test_what_is_left_unread_is_said(monkeypatch: pytest.MonkeyPatch, cordially: Cordially) -> None:
    _, [answer] = lines(monkeypatch, cordially, {"id": 1, "text": "Vielen Dank für das Gespräch mit Ihnen."})
    assert answer["findings"] == []
    assert "German" in answer["unread"][0]


def test_a_text_is_shown_with_the_stretch_underlined(
    monkeypatch: pytest.MonkeyPatch, cordially: Cordially
) -> None:
    given(monkeypatch, "Dear Dana,\n\tI recieved it.\n")
    told = cordially("proof", "-", "--no-grammar")
    assert told.status == 1
    at = told.out.splitlines()
    assert at[0] == "standard input:2:4 warning SP01 misspelling"
    assert at[1].index("recieved") == at[2].index("^")
    assert at[2].count("^") == len("recieved")
    assert "-> received" in told.out


def test_a_clean_text_and_mere_hints_are_no_failure(tmp_path: Path, cordially: Cordially) -> None:
    clean, hint = tmp_path / "clean.txt", tmp_path / "hint.txt"
    clean.write_text("I look forward to it.")
    hint.write_text("Senior Enginer for water plants")
    assert cordially("proof", str(clean)).status == 0
    told = cordially("proof", str(hint), "--no-grammar")
    assert (told.status, "hint" in told.out) == (0, True)


def test_safe_fixes_are_put_in_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, cordially: Cordially
) -> None:
    given(monkeypatch, "I recieved the the note on monday.\r\nThank you for you're time.\n")
    told = cordially("proof", "--fix", "-", "--no-grammar")
    assert told.out == "I received the note on Monday.\r\nThank you for you're time.\n"


def test_words_named_are_left_alone(tmp_path: Path, cordially: Cordially) -> None:
    path = tmp_path / "a.txt"
    path.write_text("We met harbur.")
    assert cordially("proof", str(path), "--no-grammar", "--json").json["files"][0]["findings"]
    told = cordially("proof", str(path), "--no-grammar", "--json", "--know", "Harbur")
    assert told.json["files"][0]["findings"] == []


def test_a_file_that_is_not_there_and_one_that_is_no_text(tmp_path: Path, cordially: Cordially) -> None:
    assert cordially("proof", str(tmp_path / "none.txt")).status == 3
    path = tmp_path / "picture.jpg"
    path.write_bytes(b"\xff\xd8\xff")
    told = cordially("proof", str(path))
    assert told.status == 1
    assert "UTF-8" in told.err


@pytest.mark.parametrize(
    "arguments", [(), ("--accept", "x"), ("--stdin", "x"), ("--fix", "a", "b"), ("--profile", "x")]
)
def test_command_lines_that_make_no_sense(cordially: Cordially, arguments: tuple[str, ...]) -> None:
    assert cordially("proof", *arguments).status == 2


def test_a_profile_that_was_never_imported_is_not_found(cordially: Cordially) -> None:
    assert cordially("proof", "--profile").status == 3


def test_a_clean_profile_is_written_down_as_proofread_once(cordially: Cordially, tmp_path: Path) -> None:
    imported(cordially, tmp_path, PROFILE)
    first = cordially("proof", "--profile", "--no-grammar", "--json")
    assert (first.status, first.json["clean"], first.json["proofed"], first.json["recorded"]) == (
        0,
        True,
        True,
        True,
    )
    again = cordially("proof", "--profile", "--no-grammar", "--json")
    assert (again.json["event"], again.json["recorded"]) == (first.json["event"], False)
    assert "proofread" in cordially("log").out


def test_a_profile_with_faults_is_proofread_only_when_accepted(cordially: Cordially, tmp_path: Path) -> None:
    imported(cordially, tmp_path, {**PROFILE, "skills": []})
    told = cordially("proof", "--profile", "--no-grammar")
    assert told.status == 1
    assert "No skills" in told.out
    assert "photo" in told.out
    assert "proofread" not in cordially("log").out
    accepted = cordially("proof", "--profile", "--no-grammar", "--accept", "--json")
    assert (accepted.status, accepted.json["clean"], accepted.json["proofed"]) == (0, False, True)


def test_taken_back_it_is_no_longer_proofread(cordially: Cordially, tmp_path: Path) -> None:
    imported(cordially, tmp_path, {**PROFILE, "skills": []})
    event = cordially("proof", "--profile", "--no-grammar", "--accept", "--json").json["event"]
    cordially("log", "--retract", str(event))
    assert cordially("proof", "--profile", "--no-grammar", "--json").json["proofed"] is False


def finding(span: tuple[int, int] | None, fix: str | None = None, *, safe: bool = True) -> Finding:
    return Finding(
        code="SP01",
        name="misspelling",
        severity="warning",
        span=span,
        message="m",
        why="w",
        fix=fix,
        sources=(),
        safe=safe,
    )


def test_marks_stand_under_wide_letters_and_combined_ones() -> None:
    text = "你好 e\u0301 teh end"
    start = text.index("teh")
    shown = finding_text(text, finding((start, start + 3)), width=60, where="").splitlines()
    assert shown[0].startswith(f"1:{start + 1} ")
    assert shown[2] == " " * (4 + 4 + 1 + 1 + 1) + "^^^"


def test_a_long_line_is_cut_around_the_stretch() -> None:
    text = "x" * 200 + " teh " + "y" * 200
    shown = finding_text(text, finding((201, 204)), width=60, where="a").splitlines()
    assert all(len(line) <= 60 for line in shown)
    assert shown[1][shown[2].index("^") :].startswith("teh")


def test_a_stretch_over_lines_is_underlined_on_each() -> None:
    shown = finding_text("one two\nthree four", finding((4, 13)), width=60, where="").splitlines()
    assert [line.strip() for line in shown[1:5]] == ["one two", "^^^", "three four", "^^^^^"]


def test_what_is_absent_has_no_line_to_show() -> None:
    shown = finding_text("", finding(None), width=60, where="skills").splitlines()
    assert shown[0] == "skills warning SP01 misspelling"
    assert shown[1].strip() == "m"


def test_nothing_in_a_text_can_drive_the_terminal() -> None:
    shown = finding_text("\x1b[2Jteh\x07 end", finding((4, 7)), width=60, where="\x1b[2Ja")
    assert "\x1b" not in shown
    assert "\x07" not in shown


def test_overlapping_fixes_are_not_put_in_twice() -> None:
    assert (
        with_safe_fixes(
            "abcdef", [finding((0, 3), "X"), finding((2, 4), "Y"), finding((4, 5), "", safe=True)]
        )
        == "Xdf"
    )
