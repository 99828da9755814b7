"""``cordially check``: JSON Lines for programs, an underlined text for people, exit codes for scripts."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import Answered, Cordially

_GOOD = "Hi Dana, your talk on berth planning in Gdynia stayed with me. I plan berths in Riga. May I connect?"
_BAD = "Hi Dana, I would like to add you to my professional network."


Run = Callable[..., Answered]


@pytest.fixture
def run(cordially: Cordially, monkeypatch: pytest.MonkeyPatch) -> Run:
    """A command with something on its standard input."""

    def ran(*arguments: str, given: str = "") -> Answered:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given.encode()), encoding="utf-8"))
        return cordially(*arguments)

    return ran


def test_each_line_is_answered_in_order_and_a_bad_one_does_not_stop_the_rest(run: Run) -> None:
    lines = [
        json.dumps({"id": "m1", "kind": "connection_note", "text": _BAD}),
        "{broken",
        json.dumps({"id": "m2", "kind": "letter", "text": _GOOD}),
        json.dumps({"id": "m3", "kind": "connection_note"}),
        json.dumps({"id": "m4", "kind": "connection_note", "text": _GOOD}),
    ]
    done = run("check", "--stdin", given="\n".join(lines))
    answers = [json.loads(line) for line in done.out.splitlines()]
    assert done.status == 1
    assert [each["id"] for each in answers] == ["m1", None, "m2", "m3", "m4"]
    assert answers[0]["verdict"] == "revise"
    assert answers[0]["findings"][0]["name"] == "generic-invitation"
    assert answers[1]["error"]["code"] == "bad-json"
    assert answers[2]["error"]["field"] == "kind"
    assert answers[3]["error"]["field"] == "text"
    assert answers[4] == {"id": "m4", "verdict": "ready", "findings": []}


def test_a_span_counts_code_points(run: Run) -> None:
    text = "Hi Zoë 👋🏽, I came across [Company] at the fair in Gdynia."
    done = run("check", "--stdin", given=json.dumps({"id": 1, "kind": "connection_note", "text": text}))
    found = json.loads(done.out)["findings"]
    start, end = next(each["span"] for each in found if each["name"] == "placeholder-left")
    assert text[start:end] == "[Company]"


def test_facts_beside_the_text_are_heeded(run: Run) -> None:
    stated = {
        "id": 1,
        "kind": "connection_note",
        "text": _GOOD,
        "facts": {"situation": {"elapsed": "hour", "met": "yes", "stage": "interviewing"}},
    }
    found = json.loads(run("check", "--stdin", given=json.dumps(stated)).out)
    assert [each["name"] for each in found["findings"]] == ["request-within-the-hour"]


def test_a_good_note_leaves_with_status_zero_and_a_bad_one_with_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(_GOOD, encoding="utf-8")
    (tmp_path / "bad.txt").write_text(_BAD, encoding="utf-8")
    assert run("check", str(tmp_path / "good.txt")).status == 0
    shown = run("check", str(tmp_path / "bad.txt"))
    assert shown.status == 1
    assert "generic-invitation" in shown.out
    assert "^^^^" in shown.out
    assert "Revise it first." in shown.out


def test_a_text_on_standard_input_is_checked(run: Run) -> None:
    done = run("check", "-", "--to", "Tomasz Lis", "--json", given=_GOOD)
    assert json.loads(done.out)["verdict"] == "do_not_send"
    assert json.loads(done.out)["kind"] == "connection_note"


@pytest.mark.parametrize("way", ["--ignore=CO", "--ignore=generic-invitation", "--select=TO"])
def test_checks_can_be_left_out(run: Run, way: str) -> None:
    done = run("check", "-", way, "--json", given=_BAD)
    assert all(each["code"] != "CO01" for each in json.loads(done.out)["findings"])


def test_a_line_in_the_text_waves_a_check_through_and_is_no_part_of_the_message(run: Run) -> None:
    text = f"{_BAD}\n# cordially: ignore[generic-invitation, CO02]\n"
    found = json.loads(run("check", "-", "--json", given=text).out)
    assert found["verdict"] == "ready"
    assert [each["name"] for each in found["findings"]] == ["unused-ignore"]


def test_settings_hold_for_every_check(run: Run, home: Path) -> None:
    home.mkdir(parents=True, exist_ok=True)
    (home / "settings.toml").write_text(
        'account = "premium"\n[check]\nignore = ["generic-invitation"]\n', encoding="utf-8"
    )
    assert all(
        each["name"] != "generic-invitation"
        for each in json.loads(run("check", "-", "--json", given=_BAD).out)["findings"]
    )
    (home / "settings.toml").write_text('acount = "premium"\n', encoding="utf-8")
    refused = run("check", "-", given=_BAD)
    assert refused.status == 1
    assert "Did you mean 'account'?" in refused.err


def test_an_unknown_check_is_named_with_the_nearest(run: Run) -> None:
    assert "generic-invitation" in run("check", "--explain", "generic-invitatoin").err
    assert run("check", "-", "--ignore", "NOPE", given=_BAD).status == 1


def test_a_check_explains_itself_with_examples_and_voices(run: Run) -> None:
    shown = run("check", "--explain", "CO01").out
    assert "What it finds" in shown
    assert "Kenneth Lang" in shown
    assert "public pages" in shown


def test_a_missing_file_says_so(run: Run) -> None:
    done = run("check", "nowhere.txt")
    assert done.status == 3
    assert "nowhere.txt" in done.err
