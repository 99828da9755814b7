"""Files of items: what a row means, what is left out of it, and what it is kept apart by."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from tests.importers.exports import read_file, read_files, seen, sheet

from cordially.importers.linkedin.habit_files import post_number
from cordially.importers.linkedin.job_files import listed
from cordially.proposals import ItemSeen, PersonSeen

ENDORSED = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status"
FOLLOWS = "Date,Status,FullName"


def items(name: str, content: str | bytes) -> list[ItemSeen]:
    return seen(read_file(name, content), ItemSeen)


def test_a_time_that_cannot_be_read_is_left_out_and_the_row_is_kept_with_the_problem() -> None:
    content = sheet("Organization,Followed On", ("Alder plc", "in spring"))
    reading = read_file("Company Follows.csv", content)
    [follow] = seen(reading, ItemSeen)
    assert (follow.name, follow.at) == ("Alder plc", None)
    [problem] = reading.problems
    assert (problem.line, problem.cell, problem.raw) == (2, "Followed On", "Alder plc,in spring\n")


def test_a_row_of_which_nothing_can_be_read_is_a_problem() -> None:
    reading = read_file("Company Follows.csv", sheet("Organization,Followed On", ("", "in spring")))
    assert reading.proposals == []
    assert [(problem.line, problem.cell, problem.raw) for problem in reading.problems] == [
        (2, None, ",in spring\n")
    ]


def test_an_address_that_is_no_profile_is_left_out_of_its_row() -> None:
    row = ("2024/03/20 09:12:11 UTC", "Welding", "Mei", "Tan", "https://elsewhere.example/mei", "ACCEPTED")
    reading = read_file("Endorsement_Received_Info.csv", sheet(ENDORSED, row))
    [one] = seen(reading, ItemSeen)
    assert one.person == PersonSeen(name="Mei Tan", given="Mei", family="Tan")
    assert [problem.cell for problem in reading.problems] == ["Endorser Public Url"]


def test_the_address_of_an_endorser_has_no_scheme_and_may_be_encoded() -> None:
    row = ("2024/03/20 09:12:11 UTC", "Welding", "Zoë", "Çelik", "www.linkedin.com/in/zo%C3%AB-c", "ACCEPTED")
    [one] = items("Endorsement_Received_Info.csv", sheet(ENDORSED, row))
    assert one.person
    assert one.person.profile == "zoë-c"


def test_a_name_with_a_line_break_is_a_problem() -> None:
    content = sheet(FOLLOWS, ("2025-02-03 04:05:06", "Active", "Aiko\nMori"))
    reading = read_file("Member_Follows.csv", content)
    assert reading.proposals == []
    assert [problem.line for problem in reading.problems] == [2]
    assert "Aiko" not in reading.problems[0].reason


def test_a_hidden_member_is_somebody_without_a_name() -> None:
    [one] = items("Member_Follows.csv", sheet(FOLLOWS, ("2025-02-03 04:05:06", "Active", "LinkedIn Member")))
    assert one.person == PersonSeen()


def test_a_column_that_nobody_knows_is_kept_under_its_heading() -> None:
    [one] = items("Languages.csv", sheet("Name,Proficiency,Since", ("Español", "Native", "birth")))
    assert one.extra == (("Since", "birth"),)


def test_a_cell_under_no_heading_is_kept_by_its_place() -> None:
    [one] = items("Languages.csv", "Name,Proficiency,\nEspañol,Native,yes\n")
    assert one.extra == (("column 3", "yes"),)


def test_cells_without_a_heading_may_be_missing() -> None:
    [one] = items("Languages.csv", "Name,Proficiency,\nEspañol,Native\n")
    assert one.details == (("proficiency", "Native"),)


def test_the_same_fact_of_two_archives_has_one_key_and_repetitions_in_one_file_have_two() -> None:
    again = items("Skills.csv", "Name\nWelding\nwelding \n")
    [once] = items("Skills.csv", "Name\nWelding\n")
    assert [one.key for one in again] == [once.key, f"{once.key}#2"]


def test_a_status_that_changes_does_not_make_another_endorsement() -> None:
    row = ("2024/03/20 09:12:11 UTC", "Welding", "Mei", "Tan", "www.linkedin.com/in/mei-tan")
    pending, accepted = (
        items("Endorsement_Received_Info.csv", sheet(ENDORSED, (*row, status)))[0]
        for status in ("PENDING", "ACCEPTED")
    )
    assert pending.key == accepted.key


def test_a_month_keeps_its_precision() -> None:
    header = "Title,Description,Url,Started On,Finished On"
    [one] = items("Projects.csv", sheet(header, ("Gate", "", "", "Mar 2016", "2017")))
    assert dict(one.details) == {"started": "2016-03", "finished": "2017"}


def test_a_text_may_have_lines_that_look_like_rows() -> None:
    header = "Title,Description,Url,Started On,Finished On"
    text = "Parts:\nhinge,iron,,Mar 2016,2017\nbolt"
    [one] = items("Projects.csv", sheet(header, ("Gate", text, "", "Mar 2016", "2017")))
    assert dict(one.details)["description"] == text


def test_a_text_that_is_never_closed_gives_the_next_rows_back() -> None:
    header = "Title,Description,Url,Started On,Finished On"
    reading = read_file("Projects.csv", f'{header}\nGate,"of iron,,Mar 2016,\nArch,,,2019,\nRail,,,2020,\n')
    assert [one.name for one in seen(reading, ItemSeen)] == ["Arch", "Rail"]
    assert [problem.line for problem in reading.problems] == [2]


def test_a_spreadsheet_changes_the_form_of_times_and_that_is_noted() -> None:
    content = sheet("Date,Type,Link", ("6/16/2021 3:28", "LIKE", "https://www.linkedin.com/feed/update/x"))
    reading = read_file("Reactions.csv", content)
    assert [one.at for one in seen(reading, ItemSeen)] == [datetime(2021, 6, 16, 3, 28, tzinfo=UTC)]
    assert "changed dates" in reading.files[0].note


def test_windows_line_ends_are_a_sign_of_saving_again_only_where_the_network_did_not_write_them() -> None:
    skills = read_file("Skills.csv", "Name\r\nWelding\r\n")
    saved = read_file("Saved_Items.csv", "savedItem,createdTime\r\nurn:li:activity:7,2021-06-16 03:28:00\r\n")
    assert "Windows line ends" in skills.files[0].note
    assert saved.files[0].note == ""


def test_an_event_is_on_the_day_it_begins_as_nobody_knows_the_time_zone() -> None:
    row = ("Weld Fair", "Sep 12, 2024 07:00 PM - Sep 13, 2024 01:00 AM", "APPROVED", "")
    [one] = items("Events.csv", sheet("Event Name,Event Time,Status,External Url", row))
    assert one.at == date(2024, 9, 12)
    assert (dict(one.details)["starts"], dict(one.details)["ends"]) == (
        "2024-09-12T19:00",
        "2024-09-13T01:00",
    )


@pytest.mark.parametrize(
    ("address", "number"),
    [
        ("https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A71", "71"),
        ("https://www.linkedin.com/feed/update/urn:li:ugcPost:72", "72"),
        ("https://www.linkedin.com/feed/update/urn%3Ali%3AgroupPost%3A11-73", "73"),
        ("https://www.linkedin.com/posts/robin-vale_welds-activity-74-9xYz", "74"),
        ("urn:li:comment:(urn:li:activity:75,80)", "75"),
        ("https://www.linkedin.com/pulse/on-seams", None),
    ],
)
def test_the_number_of_a_post_is_found_in_its_address(address: str, number: str | None) -> None:
    assert post_number(address) == number


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("[Leeds, UK], [York]", "Leeds, UK | York"),
        ("[Leeds]", "Leeds"),
        ("Leeds | York", "Leeds | York"),
        ("[Leeds", "[Leeds"),
        ("[]", None),
    ],
)
def test_lists_of_2018_are_written_like_those_of_today(cell: str, expected: str | None) -> None:
    assert listed(cell) == expected


def test_files_for_which_a_number_at_the_end_is_a_member_and_those_for_which_it_is_a_part() -> None:
    reading = read_files(
        {
            "Votes_4821034.csv": sheet("Date,Link,OptionText", ("2025-02-03 04:05:06", "x", "Yes")),
            "Jobs/Saved Jobs_2.csv": sheet(
                "Saved Date,Job Url,Job Title,Company Name", ("6/9/24, 11:30 PM", "", "Fitter", "")
            ),
        }
    )
    assert {file.kind for file in reading.files} == {"votes", "saved_jobs"}


def test_the_row_that_is_a_problem_is_kept_up_to_a_bound() -> None:
    content = f'Time,Search Query\nnever,"{"ü" * 100_000}\n"\n"x",y,"z"\n'
    reading = read_file("SearchQueries.csv", content)
    first, second = (problem.raw for problem in reading.problems)
    assert len(first.encode()) <= 64 * 1024
    assert first.startswith('never,"üü')
    assert second == '"x",y,"z"\n'
