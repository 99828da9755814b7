from typing import Any

import pytest
from tests.people.told import ACME, BIRCH, DANA, OMAR, history

from cordially.people.stage import stage_of

NOW = "2026-03-10T12:00+00:00"


@pytest.mark.parametrize(
    ("told", "stage"),
    [
        ([], None),
        ([("exploring", "2026-03-01")], "exploring"),
        ([("exploring", "2026-03-01"), ("applied", "2026-03-02")], "applied"),
        ([("applied", "2026-03-02"), ("exploring", "2026-03-03")], "applied"),
        ([("applied", None)], "applied"),
        ([("applied", "2026-03-02"), ("interview_scheduled", "2026-03-05")], "interview_scheduled"),
        ([("applied", "2026-03-02"), ("interviewed", "2026-03-05")], "interviewing"),
        ([("interviewed", "2026-03-05"), ("applied", "2026-03-06")], "interviewing"),
        ([("interviewed", "2026-03-05"), ("interview_scheduled", "2026-03-06")], "interviewing"),
        ([("interviewed", "2026-03-05"), ("offered", "2026-03-08")], "offered"),
        ([("offered", "2026-03-05"), ("interviewed", "2026-03-06")], "offered"),
        ([("offered", "2026-03-05"), ("hired", "2026-03-08")], "hired"),
        ([("applied", "2026-03-05"), ("rejected", "2026-03-08")], "rejected"),
        ([("applied", "2026-03-05"), ("withdrawn", "2026-03-08")], "withdrawn"),
        ([("applied", "2026-03-05"), ("rejected", "2026-03-06"), ("reopened", "2026-03-08")], "applied"),
        (
            [("interviewed", "2026-03-05"), ("rejected", "2026-03-06"), ("reopened", "2026-03-08")],
            "interviewing",
        ),
        ([("rejected", "2026-03-06"), ("reopened", "2026-03-08")], "exploring"),
        ([("interviewed", "2026-01-05"), ("rejected", "2026-01-06"), ("applied", "2026-03-08")], "applied"),
        ([("rejected", "2026-01-06"), ("interview_scheduled", "2026-03-08")], "interview_scheduled"),
    ],
)
def test_the_stage_follows_from_what_happened(told: list[Any], stage: str | None) -> None:
    assert stage_of(history(NOW, *told), ACME) == stage


def test_other_processes_do_not_matter() -> None:
    told = history(NOW, ("applied", "2026-03-01"), ("rejected", "2026-03-02", {"process": BIRCH}))
    assert stage_of(told, ACME) == "applied"


@pytest.mark.parametrize(
    ("now", "stage"),
    [("2026-03-15T23:00Z", "applied"), ("2026-03-16T01:00Z", "silent"), ("2026-05-01T00:00Z", "silent")],
)
def test_a_fortnight_without_a_word_is_silence(now: str, stage: str) -> None:
    assert stage_of(history(now, ("applied", "2026-03-01")), ACME) == stage


def test_a_word_of_theirs_ends_the_silence_and_one_of_yours_does_not() -> None:
    now = "2026-03-25T12:00Z"
    assert stage_of(history(now, ("applied", "2026-03-01"), ("followed_up", "2026-03-20")), ACME) == "silent"
    assert stage_of(history(now, ("applied", "2026-03-01"), ("heard_from", "2026-03-20")), ACME) == "applied"


def test_a_word_from_anybody_with_a_part_in_the_process_counts() -> None:
    now = "2026-03-25T12:00Z"
    part = ("role", None, {"person": OMAR, "process": ACME})
    word = ("heard_from", "2026-03-20", {"person": OMAR, "process": None})
    assert stage_of(history(now, ("interviewed", "2026-03-01"), part, word), ACME) == "interviewing"
    assert stage_of(history(now, ("interviewed", "2026-03-01"), word), ACME) == "silent"


@pytest.mark.parametrize(
    ("now", "stage"), [("2026-04-10T12:00Z", "interviewing"), ("2026-04-11T12:00Z", "silent")]
)
def test_a_date_they_gave_is_waited_for_and_not_a_day_longer(now: str, stage: str) -> None:
    told = [("interviewed", "2026-03-01"), ("promised_date", "2026-03-02", {"by": "2026-04-10"})]
    assert stage_of(history(now, *told), ACME) == stage


def test_a_word_after_the_promise_answers_it() -> None:
    told = [
        ("interviewed", "2026-03-01"),
        ("promised_date", "2026-03-02", {"by": "2026-03-08"}),
        ("heard_from", "2026-03-07"),
    ]
    assert stage_of(history(NOW, *told), ACME) == "interviewing"


def test_an_appointment_to_come_is_no_silence() -> None:
    told = [("interviewed", "2026-01-05"), ("interview_scheduled", "2026-01-06", {"at": "2026-03-20T09:00Z"})]
    assert stage_of(history(NOW, *told), ACME) == "interviewing"


def test_an_appointment_to_come_outlives_a_date_they_let_pass() -> None:
    told = [
        ("interviewed", "2026-03-01"),
        ("interview_scheduled", "2026-03-02", {"at": "2026-03-20T09:00Z"}),
        ("promised_date", "2026-03-03", {"by": "2026-03-08"}),
    ]
    assert stage_of(history(NOW, *told), ACME) == "interviewing"
    assert stage_of(history("2026-03-20T10:00Z", *told), ACME) == "silent"


def test_nobody_knows_the_stage_once_an_interview_should_have_been_and_nobody_said_how_it_went() -> None:
    told = [("interview_scheduled", "2026-03-01", {"at": "2026-03-10T11:00Z", "person": DANA})]
    assert stage_of(history("2026-03-10T10:59Z", *told), ACME) == "interview_scheduled"
    assert stage_of(history("2026-03-10T11:01Z", *told), ACME) is None
