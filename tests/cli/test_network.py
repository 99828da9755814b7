"""Calendar, contacts, mail and export together, as somebody would use them from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.importers.exports import CONNECTIONS, EDUCATION, POSITIONS, connection, sheet, zipped

from .conftest import Cordially

CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Example//EN
BEGIN:VEVENT
UID:one@northwind.example
DTSTAMP:20260310T090000Z
DTSTART:20260320T130000Z
DTEND:20260320T140000Z
SUMMARY:Interview: Data Engineer at Northwind
ORGANIZER;CN=Dana Reyes:mailto:dana.reyes@northwind.example
ATTENDEE;CN=Robin Vale;PARTSTAT=ACCEPTED:mailto:robin@vale.example
LOCATION:https://meet.google.com/abc-defg-hij
END:VEVENT
END:VCALENDAR
"""
CONTACTS = """BEGIN:VCARD
VERSION:3.0
FN:Ada Finch
N:Finch;Ada;;;
EMAIL;TYPE=work:ada.finch@fernwood.example
ORG:Fernwood Ltd
END:VCARD
"""
MAIL = """From robin@vale.example Tue Mar 17 18:00:00 2026
From: Robin Vale <robin@vale.example>
To: Dana Reyes <dana.reyes@northwind.example>
Subject: Thank you for our conversation
Date: Tue, 17 Mar 2026 18:00:00 +0000
Message-ID: <1@vale.example>
Content-Type: text/plain; charset=utf-8

Hi Dana,

thank you for taking the time to speak with me this morning about the pipeline work.

Robin

"""


@pytest.fixture
def files(tmp_path: Path) -> dict[str, str]:
    """An export, a calendar, an address book and a mailbox of Robin Vale's."""
    zipped(
        tmp_path / "export.zip",
        {
            "Connections.csv": sheet(
                CONNECTIONS,
                connection("Ada", "Finch", "ada-finch", position="Welder"),
                connection("Bo", "Lund", "bo-lund", company="IBM", position="Recruiter"),
                connection("Chi", "Okeke", "chi-okeke", company="International Business Machines Corp."),
                connection("Dee", "Hart", "dee-hart", company="IBM Watson Health"),
                connection("=cmd|' /C calc'!A0", "Eve", "eve", company="Alder"),
            ),
            "Positions.csv": sheet(POSITIONS, ("Fernwood", "Welder", "", "Leeds", "Mar 2019", "Jun 2022")),
            "Education.csv": sheet(EDUCATION, ("Hillside College", "2011", "2014", "", "BSc", "Rowing")),
        },
    )
    for name, content in {"work.ics": CALENDAR, "book.vcf": CONTACTS, "sent.mbox": MAIL}.items():
        (tmp_path / name).write_text(content, encoding="utf-8", newline="\n")
    return {path.suffix: str(path) for path in tmp_path.iterdir() if path.is_file()}


@pytest.fixture
def everything(cordially: Cordially, files: dict[str, str]) -> Cordially:
    done = cordially("import", "--json", "--me", "robin@vale.example", *files.values())
    assert done.status == 0, done.err
    assert done.json["problems"] == []
    return cordially


def test_files_are_recognised_by_content_whatever_they_are_called(
    cordially: Cordially, files: dict[str, str], tmp_path: Path
) -> None:
    for number, path in enumerate(files.values()):
        Path(path).rename(tmp_path / f"{number}.bin")
    paths = [str(path) for path in sorted(tmp_path.glob("*.bin"))]
    read = cordially("import", "--json", "--preview", *paths)
    assert read.status == 0, read.err
    kinds = {file["kind"] for file in read.json["files"]}
    assert {"connections", "calendar", "contacts", "mailbox"} <= kinds


def test_everything_again_changes_nothing(everything: Cordially, files: dict[str, str]) -> None:
    again = everything("import", "--json", "--me", "robin@vale.example", *files.values()).json
    assert (again["added"], again["updated"], again["questions"]) == (0, 0, 0)
    for file in again["files"]:
        assert file["rows"] == file["unchanged"] + file["problems"]


def test_an_interview_in_the_calendar_is_asked_about(everything: Cordially) -> None:
    everything("processes", "add", "Northwind", "--title", "Data Engineer")
    (question,) = [q for q in everything("questions", "--json").json if q["kind"] == "interview"]
    assert question["at"].startswith("2026-03-20T13:00")
    assert [person["name"].split(",")[0] for person in question["people"]] == ["Dana Reyes"]
    assert "Friday 20 March, 13:00" in everything("questions").out
    done = everything("questions", "yes", question["id"], "--process", "Northwind")
    assert done.status == 0, done.err
    logged = everything("log", "--json", "--process", "Northwind").json
    assert "interview_scheduled" in {event["kind"] for event in logged}
    everything("questions", "undo", question["id"])
    assert everything("log", "--json", "--process", "Northwind").json == []


def test_an_interview_of_no_process_says_what_to_do(everything: Cordially) -> None:
    (question,) = [q["id"] for q in everything("questions", "--json").json if q["kind"] == "interview"]
    refused = everything("questions", "yes", question)
    assert refused.status == 1
    assert "--process" in refused.err
    assert everything("questions", "yes", question, "--new-process").status == 0
    assert "Northwind" in everything("processes").out


def test_did_i_already_thank_her(everything: Cordially) -> None:
    shown = everything("people", "show", "Dana Reyes", "--json").json
    assert ("thanked", "messages") in {(event["kind"], event["source"]) for event in shown["log"]}
    assert shown["last_wrote"] == "2026-03-17T18:00:00+00:00"
    assert "You thanked them" in everything("people", "show", "Dana Reyes").out


def test_bodies_are_not_kept_unless_asked_for(everything: Cordially, files: dict[str, str]) -> None:
    assert everything("search", "pipeline").status == 3
    again = everything("import", "--json", "--keep-bodies", "--me", "robin@vale.example", files[".mbox"]).json
    assert again["updated"] == 1
    assert everything("search", "pipeline").status == 0


def test_a_contact_and_a_connection_that_may_be_one_are_asked_about(everything: Cordially) -> None:
    questions = [q for q in everything("questions", "--json").json if q["kind"] == "same_person"]
    assert len(questions) == 1
    assert everything("questions", "yes", questions[0]["id"]).status == 0
    shown = everything("people", "show", "Ada Finch", "--json").json
    assert (shown["profile"], shown["email"]) == ("ada-finch", "ada.finch@fernwood.example")
    assert len(shown["records"]) == 2
    everything("questions", "undo", questions[0]["id"])
    assert everything("people", "show", "Ada Finch").status == 1  # two of that name again


def test_whom_you_know_under_any_name_of_the_company(everything: Cordially) -> None:
    found = everything("who", "IBM", "--json").json
    assert {person["name"] for person in found["now"]} == {"Bo Lund", "Chi Okeke"}
    assert [maybe["name"] for maybe in found["perhaps"]] == ["IBM Watson Health"]
    everything("questions", "yes", found["perhaps"][0]["question"])
    assert len(everything("who", "international business machines", "--json").json["now"]) == 3
    told = everything("who", "IBM")
    assert told.status == 0
    assert "Who could introduce you" in told.out


def test_a_no_is_not_asked_again(everything: Cordially) -> None:
    found = everything("who", "IBM", "--json").json
    everything("questions", "no", found["perhaps"][0]["question"])
    assert everything("who", "IBM", "--json").json["perhaps"] == []


def test_nobody_at_a_company_is_said(everything: Cordially) -> None:
    told = everything("who", "Nowhere", "Ltd")
    assert told.status == 3
    assert "cordially import" in told.out


def test_what_you_share_is_ranked_and_nothing_is_invented(everything: Cordially) -> None:
    assert everything("ties", "Bo Lund", "--json").json["ties"] == []
    everything("people", "know", "Bo Lund", "school", "Hillside College", "--from", "2012", "--to", "2015")
    everything("people", "know", "Bo Lund", "interest", "rowing")
    found = everything("ties", "Bo Lund", "--json").json["ties"]
    assert {tie["kind"] for tie in found} == {"school", "interest"}
    assert found[0]["standing"] == "open_with"
    assert "Hillside College" in everything("ties", "Bo Lund").out
    assert "cordially people know" in everything("ties", "Chi Okeke").out


def test_schools_that_may_be_one_are_asked_about_once_and_the_answer_counts(everything: Cordially) -> None:
    everything("people", "know", "Bo Lund", "school", "Hillside College of Nursing")
    (maybe,) = everything("ties", "Bo Lund", "--json").json["perhaps"]
    assert maybe["names"] == ["Hillside College", "Hillside College of Nursing"]
    assert f"cordially questions yes {maybe['question']}" in everything("ties", "Bo Lund").out
    everything("questions", "yes", maybe["question"])
    told = everything("ties", "Bo Lund", "--json").json
    assert (told["perhaps"], [tie["sure"] for tie in told["ties"]]) == ([], [True])


def test_a_former_employer_in_common_is_found(everything: Cordially) -> None:
    found = everything("ties", "ada-finch", "--json").json["ties"]
    assert [(tie["kind"], tie["what"]) for tie in found] == [("work", "Fernwood")]


def test_where_a_value_comes_from_is_said(everything: Cordially) -> None:
    told = everything("people", "show", "Bo Lund", "--sources").out
    assert "export.zip/Connections.csv, line 3 (import b1, 2026-03-18)" in " ".join(told.split())
    everything("people", "edit", "Bo Lund", "--company", "Alder")
    assert "you wrote it" in everything("people", "show", "Bo Lund", "--sources").out


def test_imports_are_listed_shown_and_undone(everything: Cordially) -> None:
    listed = everything("imports", "--json").json
    assert [batch["state"] for batch in listed] == ["stands"]
    shown = everything("imports", "show", "b1")
    assert "Known" in shown.out
    body = everything("imports", "show", "b1", "--json").json
    for file in (*body["files"], *body["raw"]):
        assert file["rows"] == sum(
            file[name] for name in ("added", "updated", "unchanged", "problems", "raw")
        )
    assert everything("imports", "undo", "b1").status == 0
    assert everything("people", "--json").json == []
    assert everything("questions", "--json").json == []
    assert everything("imports", "show", "b9").status == 3


def test_a_search_finds_people_companies_and_messages(everything: Cordially) -> None:
    found = everything("search", "ibm", "--json").json
    assert {company["name"] for company in found["companies"]} == {"IBM", "IBM Watson Health"}
    assert {person["name"] for person in found["people"]} >= {"Bo Lund", "Dee Hart"}
    assert [m["medium"] for m in everything("search", "conversation", "--json").json["messages"]] == ["email"]
    assert everything("search", "zzz").status == 3


def test_no_cell_of_the_table_acts_in_a_spreadsheet(everything: Cordially, tmp_path: Path) -> None:
    target = tmp_path / "people.csv"
    assert everything("export", "people", str(target)).status == 0
    told = target.read_text(encoding="utf-8-sig")
    assert "'=cmd|" in told
    assert not any(
        cell.startswith(("=", "+", "-", "@")) for line in told.splitlines() for cell in line.split(",")
    )
    assert everything("export", "people", str(target)).status == 1


def test_two_records_are_joined_and_parted_by_hand(everything: Cordially) -> None:
    one, other = (everything("people", name, "--json").json[0]["id"] for name in ("Bo", "Chi"))
    assert everything("people", "same", one, other).status == 0
    assert everything("people", "show", other, "--json").json["id"] == one
    assert everything("people", "apart", other).status == 0
    assert everything("people", "show", other, "--json").json["id"] == other
