"""``people``, ``processes``, ``log`` and ``today`` on a journal that starts empty."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cordially.services import rulebooks

from .conftest import Cordially


def test_empty_states_say_how_to_begin(cordially: Cordially) -> None:
    assert "cordially import" in cordially("people").out
    assert "processes add" in cordially("processes").out
    assert "cordially log --help" in cordially("log").out
    assert "cordially demo" in cordially("today").out


def test_a_request_for_no_contact_is_obeyed_until_it_lapses(northwind: Cordially) -> None:
    northwind("log", "asked_no_contact", "--person", "Dana", "--process", "Northwind", "until=decision")
    asked = ("advise", "--person", "Dana", "--move", "connect", "--move", "thank_by_email", "--json")
    [connect, thanks] = northwind(*asked).json["advice"]
    assert connect["verdict"] == "wait"
    assert (thanks["verdict"], thanks["until"]) == ("wait", "contact_allowed")
    northwind("log", "offered", "--process", "Northwind")
    [connect, thanks] = northwind(*asked).json["advice"]
    assert connect["verdict"] in ("do", "do_with_care")
    assert thanks["verdict"] == "do"


def test_advice_about_a_person_says_what_the_journal_knows(northwind: Cordially) -> None:
    told = northwind("advise", "--person", "Dana")
    assert told.out.startswith("Dana Reyes, Data Engineer, Northwind\n")
    assert "- Have you met or spoken? Yes." in told.out
    stated = northwind("advise", "--person", "Dana", "--consent", "granted", "--json").json
    assert stated["situation"]["consent"] == "granted"


def test_entries_are_taken_back_and_put_back(northwind: Cordially) -> None:
    entry = northwind("log", "offered", "--process", "Northwind", "--json").json[0]["entry"]
    assert northwind("processes", "--json").json[0]["stage"] == "offered"
    northwind("log", "--retract", str(entry))
    assert northwind("processes", "--json").json[0]["stage"] == "interviewing"
    northwind("log", "--restore", str(entry))
    assert northwind("processes", "--json").json[0]["stage"] == "offered"


def test_a_wrong_entry_is_explained(northwind: Cordially) -> None:
    assert "Did you mean 'applied'?" in northwind("log", "aplied", "--process", "Northwind").err
    assert northwind("log", "applied", "--process", "Nowhere").status == 3
    assert "not a date" in northwind("log", "applied", "--process", "Northwind", "--at", "the day before").err
    assert "NAME=VALUE" in northwind("log", "met", "video", "--person", "Dana").err
    assert northwind("log", "met", "how=pigeon", "--person", "Dana").status == 1


def test_the_kinds_of_entries_are_listed(cordially: Cordially) -> None:
    told = cordially("log", "--kinds", "--json").json
    assert {"met", "applied", "asked_no_contact", "consent_granted"} <= {kind["kind"] for kind in told}


def test_people_are_searched_shown_corrected_and_forgotten(northwind: Cordially) -> None:
    northwind("people", "add", "Dana Okafor", "--company", "Fabrikam", "--email", "dana@fabrikam.example")
    assert "Dana Okafor" in northwind("people", "fabrikam").out
    told = northwind("people", "show", "Dana")
    assert told.status == 1
    assert "Dana Reyes (p1, Northwind)" in told.err
    northwind("people", "edit", "Dana Okafor", "--position", "Recruiter")
    assert northwind("people", "show", "Dana Okafor", "--json").json["position"] == "Recruiter"
    assert northwind("people", "forget", "Dana Okafor").status == 1
    assert northwind("people", "forget", "Dana Okafor", "--yes").status == 0
    assert northwind("people", "show", "Dana Okafor").status == 3
    assert northwind("people", "nobody-like-this").status == 3


def test_processes_are_shown_and_forgotten(northwind: Cordially) -> None:
    assert "Dana Reyes: hiring manager" in northwind("processes", "show", "Northwind").out
    assert northwind("processes", "forget", "Northwind", "--yes").status == 0
    assert northwind("processes", "--json").json == []
    assert northwind("people", "show", "Dana").status == 0


def test_a_business_meeting_has_its_own_words(cordially: Cordially) -> None:
    cordially("processes", "add", "Contoso", "--title", "Reporting", "--business")
    cordially("log", "interviewed", "--process", "Contoso")
    assert "in talks" in cordially("processes").out


def test_a_no_stays_a_no_until_it_is_taken_back(northwind: Cordially) -> None:
    refused = northwind("log", "consent_refused", "--person", "Dana", "--json").json[0]["entry"]
    told = northwind("log", "consent_granted", "--person", "Dana")
    assert told.status == 1
    assert str(refused) in told.err
    northwind("log", "--retract", str(refused))
    assert northwind("log", "consent_granted", "--person", "Dana").status == 0


def test_hostile_names_cannot_drive_the_terminal(cordially: Cordially) -> None:
    cordially("people", "add", "Eve\x1b[2J\x07\u2028Nakamura")
    told = cordially("people", "eve")
    assert "\x1b" not in told.out
    assert "\x07" not in told.out
    assert "Eve Nakamura" in told.out
    assert "\x1b" not in cordially("people", "show", "p1").out


def test_names_of_every_script_are_listed_in_line(cordially: Cordially) -> None:
    columns = {"نور الحكواتي": 12, "田中 さくら": 11, "Suharti": 7, "Zoe\u0308 Ångström-Nuñez": 18}
    for name in columns:
        cordially("people", "add", name, "--company", "Northwind")
    titles, *lines = cordially("people").out.splitlines()
    for name, wide in columns.items():
        [line] = [line for line in lines if name in line]
        assert line.index("Northwind") - len(name) + wide == titles.index("Company")


def test_a_file_that_is_no_store_is_reported(cordially: Cordially, home: Path) -> None:
    home.mkdir()
    (home / "cordially.sqlite").write_bytes(b"this is no database, whatever its name says" * 40)
    told = cordially("today")
    assert told.status == 4
    assert told.err.startswith("cordially: ")
    assert (home / "cordially.sqlite").read_bytes().startswith(b"this is no database")


def test_an_unreachable_store_is_reported(cordially: Cordially, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORDIALLY_STORE", "postgresql://nobody@127.0.0.1:1/none")
    assert cordially("today").status == 4


@pytest.mark.parametrize(
    "line",
    [
        ("log", "--retract", "0"),
        ("log", "--limit", "0"),
        ("people", "--limit", "-1"),
        ("log", "met", "--person", "Dana", "--undo"),
        ("import", "export.zip", "--undo", "b1"),
    ],
)
def test_what_cannot_be_meant_is_refused(northwind: Cordially, line: tuple[str, ...]) -> None:
    before = northwind("log", "--json").json
    told = northwind(*line)
    assert told.status == 2
    assert told.err
    assert northwind("log", "--json").json == before


def test_where_nobody_speaks_today_has_nothing_to_do(northwind: Cordially, home: Path) -> None:
    sources = tuple(rulebooks.shipped().sources)
    (home / "rulebook").mkdir()
    (home / "rulebook" / "none.toml").write_text(
        f"[switch_off]\nsources = {json.dumps(sources)}\n", encoding="utf-8"
    )
    assert "Thank" not in northwind("today").out
    told = northwind("advise", "--person", "Dana", "--process", "Northwind")
    assert told.status == 0
    assert "Nobody in the rulebook speaks for any move here." in told.out
    assert (
        "Send a connection request: does not apply\n  Nobody in the rulebook speaks of it here." in told.out
    )
    assert "connected already" not in told.out


@pytest.mark.parametrize(
    ("detail", "kept"),
    [
        ("at=2026-03-20T10:00", "2026-03-20T09:00:00+00:00"),
        ("at=friday 10:00", "2026-03-20T09:00:00+00:00"),
        ("at=2026-03-30T10:00", "2026-03-30T08:00:00+00:00"),  # the clocks have changed by then
        ("at=2026-03-20T10:00 Asia/Tokyo", "2026-03-20T01:00:00+00:00"),
        ("at=tomorrow", "2026-03-19"),
    ],
)
def test_an_appointment_is_told_by_the_users_own_clock(
    northwind: Cordially, home: Path, detail: str, kept: str
) -> None:
    (home / "settings.toml").write_text('zone = "Europe/Berlin"\n', encoding="utf-8")
    told = northwind("log", "interview_scheduled", "--process", "Northwind", detail, "--json")
    assert told.json[0]["data"] == {"at": kept}


def test_a_promised_day_is_told_as_people_say_it(northwind: Cordially) -> None:
    told = northwind("log", "promised_date", "--process", "Northwind", "by=friday", "--json")
    assert told.json[0]["data"] == {"by": "2026-03-20"}
    told = northwind("log", "asked_no_contact", "--person", "Dana", "until=decision", "--json")
    assert told.json[0]["data"] == {"until": "decision"}


def test_a_time_that_cannot_be_read_is_named(northwind: Cordially) -> None:
    told = northwind("log", "interview_scheduled", "--process", "Northwind", "at=sometime soon")
    assert told.status == 1
    assert "'sometime soon'" in told.err
    assert "'friday 10:00'" in told.err


def test_it_is_taught_how_to_say_who_held_an_interview(northwind: Cordially) -> None:
    assert 'log interviewed --process Northwind --person "Dana Reyes"' in northwind("log", "--help").out
    kinds = northwind("log", "--kinds").out
    assert "interviewed: You were interviewed; about a process; --person NAME says" in kinds
    assert max(map(len, kinds.splitlines())) <= 80


def test_an_interview_told_anew_is_said_to_have_moved(northwind: Cordially) -> None:
    first = northwind("log", "interview_scheduled", "--process", "Northwind", "at=2026-03-20T10:00").out
    assert "moved" not in first
    told = northwind("log", "interview_scheduled", "--process", "Northwind", "at=2026-03-26T14:00").out
    assert "Until now it was to be on Friday 20 March, 10:00: taken as moved." in told
    page = northwind("today").out
    assert "Interviews ahead\n  Thursday 26 March, 14:00: " in page
    assert "Friday 20 March" not in page


def test_two_rounds_with_different_people_are_two_interviews(northwind: Cordially) -> None:
    northwind("people", "add", "Mei Tanaka")
    for who, at in (("Dana", "2026-03-20T10:00"), ("Mei", "2026-03-26T14:00")):
        told = northwind("log", "interview_scheduled", "--process", "Northwind", "--person", who, f"at={at}")
        assert "moved" not in told.out
    assert len(northwind("today", "--json").json["interviews"]) == 2


def test_a_talk_about_business_is_a_meeting(northwind: Cordially) -> None:
    northwind("processes", "add", "Contoso", "--title", "Reporting", "--business")
    northwind("log", "interview_scheduled", "--process", "Contoso", "at=2026-03-20T10:00")
    page = northwind("today").out
    assert "Meetings ahead\n  Friday 20 March, 10:00: Reporting, Contoso" in page
    assert "Meetings ahead" in northwind("today", "digest").out
    assert "the meeting is on Friday" in northwind("today", "done", "report_interview:pr2").err.replace(
        "\n  ", " "
    )
