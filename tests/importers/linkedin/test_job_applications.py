"""Job Applications.csv, whole or in parts."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.importers.exports import APPLICATIONS, read_file, read_files, seen, sheet

from cordially.proposals import ApplicationSeen

ROW = (
    "6/1/26, 9:15 AM",
    "robin@example.org",
    "",
    "Alder plc",
    "Lead Welder",
    "http://www.linkedin.com/jobs/view/41",
    "cv.pdf",
    "Are you certified?:Yes | Years of work:7 | Link:https://example.org/a",
)


def test_an_application_with_its_answers() -> None:
    [one] = seen(read_file("Job Applications.csv", sheet(APPLICATIONS, ROW)), ApplicationSeen)
    assert (one.company, one.title, one.job, one.resume) == ("Alder plc", "Lead Welder", "41", "cv.pdf")
    assert one.applied_at == datetime(2026, 6, 1, 16, 15, tzinfo=UTC)
    assert one.answers == (
        ("Are you certified?", "Yes"),
        ("Years of work", "7"),
        ("Link", "https://example.org/a"),
    )
    assert one.extra == (("Contact Email", "robin@example.org"),)


def test_an_answer_may_hold_the_mark_between_answers() -> None:
    row = (*ROW[:7], "Which?:steel | iron | Since:2019")
    [one] = seen(read_file("Job Applications.csv", sheet(APPLICATIONS, row)), ApplicationSeen)
    assert one.answers == (("Which?", "steel | iron"), ("Since", "2019"))


def test_all_parts_of_a_split_file_are_read() -> None:
    parts = {
        f"Jobs/Job Applications{part}.csv": sheet(
            APPLICATIONS, (*ROW[:5], f"http://www.linkedin.com/jobs/view/{n}", "", "")
        )
        for n, part in enumerate(("", "_1", "_2"), start=41)
    }
    reading = read_files(parts)
    assert [one.job for one in seen(reading, ApplicationSeen)] == ["41", "42", "43"]
    assert {file.kind for file in reading.files} == {"job_applications"}


def test_without_a_number_the_whole_address_is_the_job() -> None:
    [one] = seen(
        read_file("Job Applications.csv", sheet(APPLICATIONS, (*ROW[:5], "https://example.org/job", "", ""))),
        ApplicationSeen,
    )
    assert one.job == "https://example.org/job"


def test_a_broken_date_and_an_empty_job_are_reported() -> None:
    reading = read_file(
        "Job Applications.csv", sheet(APPLICATIONS, ("soon", *ROW[1:]), ("6/1/26, 9:15 AM", "x", *[""] * 6))
    )
    assert [problem.line for problem in reading.problems] == [2, 3]
