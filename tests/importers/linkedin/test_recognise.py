"""Files are known by content; what nobody reads is kept as it is, with the reason."""

from __future__ import annotations

import pytest
from tests.importers.exports import (
    CONNECTIONS,
    MESSAGES_2023,
    connection,
    message,
    read_file,
    read_files,
    seen,
    sheet,
    small_export,
)

from cordially.errors import BadInputError
from cordially.importers.linkedin.catalogue import file_name
from cordially.importers.linkedin.recognise import ASSISTANT, UNKNOWN, UNUSED
from cordially.proposals import MessageSeen


def test_a_renamed_file_is_known_by_its_columns() -> None:
    assert read_file("my people.csv", sheet(CONNECTIONS, connection("Ada", "Finch", "ada-finch"))).files[
        0
    ].kind == ("connections")


@pytest.mark.parametrize(
    "name",
    [
        "guide_messages.csv",
        "coach_messages.csv",
        "learning_coach_messages.csv",
        "learning_role_play_messages.csv",
    ],
)
def test_conversations_with_assistants_are_kept_apart_from_people(name: str) -> None:
    reading = read_files(
        {"messages.csv": sheet(MESSAGES_2023, message()), name: sheet(MESSAGES_2023, message("Tip"))}
    )
    assert [one.content for one in seen(reading, MessageSeen)] == ["Hello there"]
    assert [(raw.file, raw.reason) for raw in reading.raw] == [(name, ASSISTANT)]


def test_files_nobody_reads_are_kept_byte_by_byte_with_the_reason() -> None:
    odd: dict[str, bytes] = {
        "Logins.csv": b"Login Date,IP Address\n",
        "Ad_Targeting.csv": b"Company Names,Company Names,Job Titles,Job Titles\nA; B,C,D,E\n",
        "Patents.csv": b"Claim,Office\nHinge,Nowhere\n",
        "page.html": b"<p>",
        "Novelty.csv": b"a,b\n\xff\n",
        "x.bin": b"\0",
    }
    files: dict[str, str | bytes] = {**small_export(), **odd}
    reading = read_files(files)
    assert {raw.file: (raw.content, raw.reason) for raw in reading.raw} == {
        "Logins.csv": (odd["Logins.csv"], UNUSED),
        "Ad_Targeting.csv": (odd["Ad_Targeting.csv"], UNUSED),
        "Patents.csv": (odd["Patents.csv"], UNUSED),
        "page.html": (b"<p>", UNKNOWN),
        "Novelty.csv": (odd["Novelty.csv"], UNKNOWN),
        "x.bin": (b"\0", UNKNOWN),
    }


def test_a_file_unlike_its_name_is_a_problem_and_kept() -> None:
    reading = read_files({**small_export(), "Connections.csv": "one,two\n1,2\n", "Invitations.csv": ""})
    assert {problem.file: problem.reason.split(" ")[0] for problem in reading.problems} == {
        "Connections.csv": "No",
        "Invitations.csv": "The",
    }
    assert {raw.file for raw in reading.raw} == {"Connections.csv", "Invitations.csv"}


@pytest.mark.parametrize(
    ("content", "reason"),
    [("", "empty"), ("one,two\n1,2\n", "columns of connections"), ("PK\x03\x04 not quite", "cut short")],
)
def test_a_single_file_that_is_not_what_it_says_is_refused(content: str, reason: str) -> None:
    with pytest.raises(BadInputError, match=reason):
        read_file("Connections.csv", content)


def test_files_of_nobodys_export_are_refused() -> None:
    with pytest.raises(BadInputError, match="nothing in it that can be imported"):
        read_files({"holiday.jpg": b"\xff\xd8", "notes.docx": b"x"})


@pytest.mark.parametrize("name", ["notes.txt", "Skills.csv", "diary.csv", "guide_messages.csv"])
def test_without_a_file_that_is_read_nothing_is_kept(name: str) -> None:
    content = sheet(MESSAGES_2023, message("Tip")) if "messages" in name else "Dear diary\n"
    with pytest.raises(BadInputError, match=r"export|imported"):
        read_file(name, content)
    with pytest.raises(BadInputError, match=r"export|imported"):
        read_files({name: content, "x.bin": "x"})


def test_a_file_with_only_a_header_was_recognised_and_had_no_rows() -> None:
    reading = read_file("Connections.csv", sheet(CONNECTIONS))
    assert [(file.kind, file.rows) for file in reading.files] == [("connections", 0)]
    assert not reading.nothing_good


def test_a_file_of_which_no_row_is_any_good_is_read_and_says_so() -> None:
    bad = ("Ada", "Finch\nBen", "", "", "", "", "07 Jun 2026")
    reading = read_file("Connections.csv", sheet(CONNECTIONS, bad, bad))
    assert reading.nothing_good
    assert (reading.files[0].rows, len(reading.problems)) == (2, 2)
    assert not read_file("Connections.csv", sheet(CONNECTIONS, bad, connection("A", "B", "a-b"))).nothing_good


@pytest.mark.parametrize(
    ("path", "stem", "part", "member"),
    [
        ("Jobs/Job Applications.csv", "jobapplications", 0, None),
        ("Jobs/Job Applications_10.csv", "jobapplications", 10, None),
        ("Shares_123456789.csv", "shares", 0, "123456789"),
        ("Member_Follows_4821034.csv", "memberfollows", 0, "4821034"),
        ("Ad Targeting.csv", "adtargeting", 0, None),
        ("Connections (1).csv", "connections", 0, None),
        ("messages - Copy.csv", "messages", 0, None),
    ],
)
def test_numbers_at_the_end_of_a_name_are_parts_or_a_member(
    path: str, stem: str, part: int, member: str | None
) -> None:
    name = file_name(path)
    assert (name.stem, name.part, name.member) == (stem, part, member)


def test_parts_belong_together_and_copies_do_not() -> None:
    assert file_name("Jobs/Job Applications.csv").whole == file_name("Jobs/Job Applications_2.csv").whole
    assert file_name("Connections.csv").whole != file_name("Connections (1).csv").whole


@pytest.mark.parametrize("name", ["notes.txt", "notes", "events.txt", "contacts.json"])
def test_files_of_your_own_that_are_named_like_files_of_the_export_are_left_alone(name: str) -> None:
    reading = read_files({**small_export(), name: "Dear diary\n"})
    assert [raw.reason for raw in reading.raw] in ([], [UNKNOWN])
    assert all(file.file != name for file in reading.files)


def test_a_file_of_items_with_half_of_its_columns_is_a_problem() -> None:
    reading = read_files({**small_export(), "Comments.csv": "Date,Link,Words\n2025-02-03 04:05:06,x,y\n"})
    [problem] = reading.problems
    assert (problem.file, problem.line) == ("Comments.csv", None)
    assert "(date, link, message)" in problem.reason


def test_a_spreadsheet_under_the_name_of_an_export_s_file_is_a_problem() -> None:
    files: dict[str, str | bytes] = {**small_export(), "Reactions.csv": b"PK\x03\x04 and so on"}
    reading = read_files(files)
    assert [problem.reason for problem in reading.problems] == ["The file is a spreadsheet, not CSV."]


@pytest.mark.parametrize("name", ["messages.csv", "Comments.csv", "Events.csv"])
def test_a_sentence_instead_of_a_table_means_no_rows(name: str) -> None:
    reading = read_files({"Connections.csv": sheet(CONNECTIONS), name: "No conversations found\n"})
    assert {file.file: file.rows for file in reading.files} == {"Connections.csv": 0, name: 0}
    assert reading.problems == []


def test_a_heading_and_a_blank_line_are_no_rows() -> None:
    reading = read_file("Profile Summary.csv", "Profile Summary\n\n")
    assert [(file.kind, file.rows) for file in reading.files] == [("profile_summary", 0)]
