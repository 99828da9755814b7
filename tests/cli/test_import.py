"""``import``: what is recognised, what it adds, and taking it back."""

from __future__ import annotations

import builtins
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cordially.demo import build

from .conftest import NOW, Cordially

DEMO = build(datetime.fromisoformat(NOW).astimezone(UTC))


@pytest.fixture
def export(tmp_path: Path) -> Path:
    path = tmp_path / DEMO.file_name
    path.write_bytes(DEMO.zip())
    return path


def test_an_export_is_imported_once(cordially: Cordially, export: Path) -> None:
    first = cordially("import", str(export), "--json").json
    assert first["added"] > 600
    assert (first["updated"], first["unchanged"], first["problems"]) == (0, 0, [])
    assert {f["kind"] for f in first["files"]} >= {
        "connections",
        "invitations",
        "messages",
        "job_applications",
    }
    assert "Career Weather.csv" in first["kept_raw"]
    second = cordially("import", str(export), "--json").json
    assert (second["added"], second["updated"], second["unchanged"]) == (0, 0, first["added"])


def test_a_preview_writes_nothing(cordially: Cordially, export: Path) -> None:
    shown = cordially("import", str(export), "--preview", "--json").json
    assert shown["batch"] is None
    assert shown["added"] > 600
    assert cordially("people", "--json").json == []


def test_an_import_is_taken_back(cordially: Cordially, export: Path) -> None:
    batch = cordially("import", str(export), "--json").json["batch"]
    assert cordially("people", "--json").json
    assert cordially("import", "--undo", batch).status == 0
    assert cordially("people", "--json").json == []
    assert cordially("import", "--list", "--json").json[0]["state"] == "taken back"


def test_an_unpacked_folder_is_the_same(cordially: Cordially, export: Path, tmp_path: Path) -> None:
    for name, content in DEMO.archive.items():
        path = tmp_path / "unpacked" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    cordially("import", str(export), "--json")
    again = cordially("import", str(tmp_path / "unpacked"), "--json").json
    assert (again["added"], again["updated"]) == (0, 0)


def test_the_text_says_what_was_read_and_how_to_undo(cordially: Cordially, export: Path) -> None:
    told = cordially("import", str(export), "--yes")
    assert "Connections.csv" in told.out
    assert "Kept as they are, not read yet" in told.out
    assert "cordially import --undo b1" in told.out


def test_what_cannot_be_read_is_said(cordially: Cordially, tmp_path: Path) -> None:
    (tmp_path / "no.zip").write_bytes(b"PK\x03\x04 not really")
    assert cordially("import", str(tmp_path / "no.zip"), "--json").status == 1
    assert cordially("import", str(tmp_path / "missing.zip"), "--json").status == 3
    assert cordially("import").status == 2
    assert cordially("import", "--undo", "b77").status == 3


def test_one_bad_row_stops_nothing(cordially: Cordially, tmp_path: Path) -> None:
    path = tmp_path / "Connections.csv"
    path.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Dana,Reyes,https://www.linkedin.com/in/dana-reyes-demo,,Northwind,Recruiter,07 Jun 2025\n"
        "Bad,Row,https://www.linkedin.com/in/bad-row-demo,,Northwind\n"
        "Omar,Haddad,https://www.linkedin.com/in/omar-haddad-demo,,Fabrikam,Engineer,08 Jun 2025\n",
        encoding="utf-8",
    )
    told = cordially("import", str(path), "--json")
    assert told.json["added"] == 2
    [problem] = told.json["problems"]
    assert problem["row"] == 3
    assert "Bad" not in problem["reason"]


def test_an_unreadable_date_loses_nobody(cordially: Cordially, tmp_path: Path) -> None:
    path = tmp_path / "Connections.csv"
    path.write_text(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        "Dana,Reyes,https://www.linkedin.com/in/dana-reyes-demo,,Northwind,Recruiter,the other day\n",
        encoding="utf-8",
    )
    told = cordially("import", str(path), "--json")
    assert told.json["added"] == 1
    assert told.json["problems"][0]["cell"] == "Connected On"
    assert "Dana Reyes" in cordially("people").out


def test_what_is_no_export_is_refused_and_not_kept(cordially: Cordially, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("private", encoding="utf-8")
    assert cordially("import", str(tmp_path / "notes.txt"), "--json").status == 1
    assert cordially("import", "--list", "--json").json == []


def test_the_demo_shows_today_and_one_advice(cordially: Cordially, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("builtins.input", lambda *_: pytest.fail("the demo waits for input"))
    told = cordially("demo", "--print")
    assert told.status == 0
    assert told.out.startswith("A demo: every person, company and message below is invented.")
    assert "Today, Wednesday 18 March 2026" in told.out
    assert "Against, or careful" in told.out
    spoken = [line for line in told.out.splitlines() if "CORDIALLY_HOME" not in line and ".zip" not in line]
    assert max(map(len, spoken)) <= 110


def test_the_end_of_the_input_imports_nothing(
    cordially: Cordially, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ended(_: str = "") -> str:
        raise EOFError

    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(builtins, "input", ended)
    assert "Nothing was imported." in cordially("import", str(export)).out
    assert cordially("people", "--json").json == []


def test_without_an_input_nobody_is_asked(
    cordially: Cordially, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert cordially("import", str(export)).status == 0
    assert cordially("people", "forget", "p1").status == 1
    told = cordially("advise", "--stdin")
    assert told.status == 1
    assert "no standard input" in told.err


def test_what_the_demo_suggests_to_try_finds_something(
    cordially: Cordially, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = cordially("demo", "--print").out
    monkeypatch.setenv("CORDIALLY_HOME", str(home / "demo"))
    for suggested in (("who", "Wexcombe Rail"), ("ties", "Camila"), ("search", "timetable")):
        assert " ".join(suggested).replace("Wexcombe Rail", '"Wexcombe Rail"') in told
        assert cordially(*suggested).status == 0
    assert "open with" in cordially("ties", "Camila").out
    assert cordially("questions", "--json").json
