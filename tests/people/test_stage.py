from typing import Any

import pytest
from tests.people.told import ACME, BIRCH, DANA, OMAR, at, day, history

from cordially.people.stage import awaits_report, stage_of

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
    assert stage_of(history("2026-03-20T10:00Z", *told), ACME) == "interviewing"  # they came to it, after all
    assert stage_of(history("2026-04-04T10:00Z", *told), ACME) == "silent"


ARRANGED = ("interview_scheduled", "2026-03-01", {"at": "2026-03-10T11:00Z", "person": DANA})


@pytest.mark.parametrize(
    ("now", "stage"),
    [
        ("2026-03-10T10:59Z", "interview_scheduled"),
        ("2026-03-10T11:01Z", "interview_scheduled"),
        ("2026-03-24T11:00Z", "interview_scheduled"),
        ("2026-03-24T11:01Z", "silent"),
    ],
)
@pytest.mark.parametrize("before", [[], [("applied", "2026-02-01")]])
def test_an_interview_behind_you_leaves_the_stage_for_a_fortnight(
    before: list[Any], now: str, stage: str
) -> None:
    assert stage_of(history(now, *before, ARRANGED), ACME) == stage


def test_a_word_or_a_date_of_theirs_after_the_interview_is_no_silence() -> None:
    word = ("heard_from", "2026-03-20")
    assert stage_of(history("2026-03-30T12:00Z", ARRANGED, word), ACME) == "interview_scheduled"
    date = ("promised_date", "2026-03-10", {"by": "2026-03-31"})
    assert stage_of(history("2026-03-30T12:00Z", ARRANGED, date), ACME) == "interview_scheduled"
    assert stage_of(history("2026-04-01T12:00Z", ARRANGED, date), ACME) == "silent"


def test_an_interview_arranged_for_nobody_knows_when_is_never_behind_you() -> None:
    told = history("2026-12-01T00:00Z", ("interview_scheduled", "2026-03-01"))
    assert stage_of(told, ACME) == "interview_scheduled"
    assert awaits_report(told, ACME) is None


@pytest.mark.parametrize(
    ("then", "asked"),
    [
        ([], True),
        ([("interviewed", "2026-03-10")], False),
        ([("interviewed", "2026-03-05")], True),
        ([("rejected", "2026-03-11")], False),
        ([("interview_scheduled", "2026-03-09", {"at": "2026-03-20T11:00Z"})], False),
        ([("heard_from", "2026-03-11")], True),
    ],
)
def test_how_an_interview_went_is_asked_until_somebody_says(then: list[Any], asked: bool) -> None:  # noqa: FBT001
    told = history("2026-03-12T12:00Z", ("applied", "2026-02-01"), ARRANGED, *then)
    assert awaits_report(told, ACME) == (at("2026-03-10T11:00Z") if asked else None)


def test_how_an_interview_went_is_not_asked_before_it_was() -> None:
    assert awaits_report(history("2026-03-10T10:59Z", ARRANGED), ACME) is None
    by_day = ("interview_scheduled", "2026-03-01", {"at": "2026-03-10"})
    assert awaits_report(history("2026-03-10T23:00Z", by_day), ACME) is None
    assert awaits_report(history("2026-03-11T00:00Z", by_day), ACME) == day("2026-03-10")


OFF = ("interview_cancelled", "2026-03-08")
SECOND = ("interview_scheduled", "2026-03-02", {"at": "2026-03-20T11:00Z"})


@pytest.mark.parametrize(
    ("told", "stage"),
    [
        ([("applied", "2026-02-28"), ARRANGED, OFF], "applied"),
        ([ARRANGED, OFF], "applied"),
        ([("interviewed", "2026-02-20"), ARRANGED, OFF], "interviewing"),
        ([ARRANGED, ("offered", "2026-03-07"), OFF], "offered"),
        ([ARRANGED, ("rejected", "2026-03-07"), OFF], "rejected"),
        ([OFF], None),
        (
            [ARRANGED, OFF, ("interview_scheduled", "2026-03-09", {"at": "2026-03-20T11:00Z"})],
            "interview_scheduled",
        ),
        ([ARRANGED, SECOND, OFF], "interview_scheduled"),
    ],
)
def test_an_interview_called_off_leaves_the_process_where_it_was(told: list[Any], stage: str | None) -> None:
    assert stage_of(history(NOW, *told), ACME) == stage


def test_calling_off_is_a_word_of_theirs() -> None:
    told = [
        ("applied", "2026-01-10"),
        ("interview_scheduled", "2026-02-01", {"at": "2026-03-10T11:00Z"}),
        OFF,
    ]
    assert stage_of(history("2026-03-22T12:00Z", *told), ACME) == "applied"
    assert stage_of(history("2026-03-23T12:00Z", *told), ACME) == "silent"


@pytest.mark.parametrize(
    ("which", "now", "asked"),
    [
        ("2026-03-10T11:00Z", "2026-03-12T12:00Z", None),
        ("2026-03-10T11:00Z", "2026-03-20T12:00Z", "2026-03-20T11:00Z"),
        ("2026-03-10T12:00+01:00", "2026-03-12T12:00Z", None),
        ("2026-03-20T11:00Z", "2026-03-12T12:00Z", "2026-03-10T11:00Z"),
        ("2026-03-20T11:00Z", "2026-03-20T12:00Z", "2026-03-10T11:00Z"),
        ("2026-04-01T11:00Z", "2026-03-20T12:00Z", "2026-03-20T11:00Z"),
    ],
)
def test_of_two_appointments_the_one_named_is_called_off(which: str, now: str, asked: str | None) -> None:
    told = history(now, ARRANGED, SECOND, ("interview_cancelled", "2026-03-08", {"at": which}))
    assert awaits_report(told, ACME) == (at(asked) if asked else None)


def test_how_one_called_off_went_is_never_asked() -> None:
    assert awaits_report(history("2026-03-12T12:00Z", ARRANGED, OFF), ACME) is None


def test_an_appointment_that_was_over_when_the_next_was_called_off_does_not_come_back() -> None:
    off = ("interview_cancelled", "2026-03-12", {"at": "2026-03-20T11:00Z"})
    told = history("2026-03-12T12:00Z", ("applied", "2026-02-01"), ARRANGED, SECOND, off)
    assert stage_of(told, ACME) == "applied"
    assert awaits_report(told, ACME) is None


def test_an_appointment_of_an_earlier_application_does_not_come_back() -> None:
    anew = [("rejected", "2026-03-02"), ("applied", "2026-03-03")]
    later = ("interview_scheduled", "2026-03-04", {"at": "2026-03-09T11:00Z"})
    told = [("applied", "2026-02-01"), ARRANGED, *anew, later, ("interview_cancelled", "2026-03-05")]
    assert stage_of(history("2026-03-06T12:00Z", *told), ACME) == "applied"
