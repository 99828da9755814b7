"""Calendar entries: kept, and asked about; nothing reaches the log by itself."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.journal.readings import application, meeting, reading, somebody
from tests.journal.stores import LATER, NOW, dump

from cordially.errors import BadInputError
from cordially.journal import Journal
from cordially.proposals import PersonSeen

DANA = PersonSeen(name="Dana Reyes", email="dana@northwind.example")
AHEAD, GONE_BY = NOW + timedelta(days=3), NOW - timedelta(days=3)
RECENT = NOW - timedelta(days=2)


def kinds(journal: Journal) -> list[str]:
    return [event.kind for event in journal.log()]


def test_an_interview_is_asked_about_and_not_written_down(journal: Journal) -> None:
    journal.apply(reading(meeting("a", AHEAD, DANA)), now=NOW)
    (question,) = journal.questions()
    assert (question.kind, question.at, question.people) == ("interview", AHEAD, ("p1",))
    assert journal.log() == []
    assert journal.person("p1").email == DANA.email


def test_a_yes_to_one_to_come_arranges_it_in_its_process(journal: Journal) -> None:
    journal.apply(reading(application("Northwind GmbH", "Analyst"), meeting("a", AHEAD, DANA)), now=NOW)
    (question,) = journal.questions()
    assert question.payload["process"] == "pr1"
    journal.answer(question.id, yes=True, now=NOW)
    situation = journal.situation(journal.person("p1"), journal.process("pr1"), now=NOW)
    assert situation.stage == "interview_scheduled"
    assert [person.id for person, _ in journal.people_in("pr1")] == ["p1"]


def test_a_yes_to_one_gone_by_means_you_have_met(journal: Journal) -> None:
    journal.apply(
        reading(
            application("Northwind", "Analyst", RECENT), meeting("a", GONE_BY, DANA, call="meet.example")
        ),
        now=NOW,
    )
    journal.answer("q1", yes=True, now=NOW)
    situation = journal.situation(journal.person("p1"), journal.process("pr1"), now=NOW)
    assert (situation.stage, situation.met) == ("interviewing", "yes")
    assert [e.data for e in journal.log(kinds=["interviewed"])] == [{"how": "video"}]


def test_an_interview_of_no_known_process_needs_one_named(journal: Journal) -> None:
    journal.apply(reading(meeting("a", GONE_BY, DANA)), now=NOW)
    with pytest.raises(BadInputError) as refused:
        journal.answer("q1", yes=True, now=NOW)
    assert refused.value.code == "process"
    process = journal.add_process("Northwind")
    assert journal.answer("q1", yes=True, now=NOW, process=process.id).state == "yes"


def test_a_no_is_remembered(journal: Journal) -> None:
    given = reading(meeting("a", AHEAD, DANA))
    journal.apply(given, now=NOW)
    journal.answer("q1", yes=False, now=NOW)
    journal.apply(given, now=LATER)
    assert journal.questions() == []


def test_an_answer_taken_back_takes_back_what_it_wrote(journal: Journal) -> None:
    journal.apply(reading(application("Northwind", "Analyst", RECENT), meeting("a", AHEAD, DANA)), now=NOW)
    journal.answer("q1", yes=True, now=NOW)
    journal.take_answer_back("q1", now=NOW)
    assert journal.situation(journal.person("p1"), journal.process("pr1"), now=NOW).stage == "applied"
    assert [q.id for q in journal.questions()] == ["q1"]


def test_a_moved_interview_replaces_the_open_question(journal: Journal) -> None:
    journal.apply(reading(meeting("a", AHEAD, DANA)), now=NOW)
    journal.apply(reading(meeting("a", AHEAD + timedelta(days=1), DANA)), now=LATER)
    (question,) = journal.questions()
    assert question.at == AHEAD + timedelta(days=1)


def test_a_moved_interview_that_was_confirmed_moves_in_the_log(journal: Journal) -> None:
    journal.apply(reading(application("Northwind", "Analyst", RECENT), meeting("a", AHEAD, DANA)), now=NOW)
    journal.answer("q1", yes=True, now=NOW)
    moved = AHEAD + timedelta(days=1)
    journal.apply(reading(meeting("a", moved, DANA)), now=LATER)
    journal.answer("q2", yes=True, now=LATER)
    arranged = [e for e in journal.events_of(process="pr1") if e.kind == "interview_scheduled"]
    assert [e.data["at"] for e in arranged] == [moved.isoformat()]


def test_a_cancelled_interview_that_was_confirmed_is_asked_about(journal: Journal) -> None:
    journal.apply(reading(application("Northwind", "Analyst", RECENT), meeting("a", AHEAD, DANA)), now=NOW)
    journal.answer("q1", yes=True, now=NOW)
    journal.apply(reading(meeting("a", AHEAD, DANA, cancelled=True)), now=LATER)
    (question,) = journal.questions()
    assert question.payload["cancelled"]
    journal.answer(question.id, yes=True, now=LATER)
    assert journal.situation(journal.person("p1"), journal.process("pr1"), now=LATER).stage == "applied"


def test_a_cancelled_interview_nobody_confirmed_is_not_asked_about(journal: Journal) -> None:
    journal.apply(reading(meeting("a", AHEAD, DANA)), now=NOW)
    journal.apply(reading(meeting("a", AHEAD, DANA, cancelled=True)), now=LATER)
    assert journal.questions() == []


def test_one_question_a_person_asks_whether_you_met(journal: Journal) -> None:
    journal.apply(
        reading(
            *(
                meeting(f"m{n}", GONE_BY - timedelta(days=n), DANA, kind="meeting", title="Coffee")
                for n in range(3)
            )
        ),
        now=NOW,
    )
    (question,) = journal.questions()
    assert (question.kind, question.at) == ("met", GONE_BY)
    journal.answer(question.id, yes=True, now=NOW)
    assert journal.situation(journal.person("p1"), None, now=NOW).met == "yes"


def test_whom_you_met_already_is_not_asked_about(journal: Journal) -> None:
    person = journal.add_person("Dana Reyes", email=DANA.email)
    journal.record("met", at=None, now=NOW, person=person.id)
    journal.apply(reading(meeting("m", GONE_BY, DANA, kind="meeting")), now=NOW)
    assert journal.questions() == []


@pytest.mark.parametrize(
    "entry",
    [
        meeting("old", NOW - timedelta(days=800), DANA),
        meeting("other", AHEAD, DANA, kind="other"),
        meeting("crowd", GONE_BY, *(PersonSeen(email=f"p{n}@x.example") for n in range(40)), kind="meeting"),
        meeting("coming", AHEAD, DANA, kind="meeting"),
    ],
    ids=lambda entry: entry.uid,
)
def test_what_is_not_worth_asking_is_only_kept(journal: Journal, entry: object) -> None:
    batch = journal.apply(reading(entry), now=NOW)  # type: ignore[arg-type]
    assert (batch.added, journal.questions()) == (1, [])


def test_a_whole_day_is_a_day(journal: Journal) -> None:
    journal.apply(
        reading(application("Northwind", "Analyst", RECENT), meeting("a", date(2026, 3, 5), DANA)), now=NOW
    )
    journal.answer("q1", yes=True, now=NOW)
    assert [e.at for e in journal.log(kinds=["interviewed"])] == [date(2026, 3, 5)]


def test_taking_the_calendar_back_leaves_no_questions(journal: Journal) -> None:
    before = dump(journal)
    journal.apply(reading(meeting("a", AHEAD, DANA), meeting("m", GONE_BY, DANA, kind="meeting")), now=NOW)
    journal.take_back("b1", now=LATER)
    assert dump(journal) == before


def test_what_you_answered_stays_when_the_calendar_is_taken_back(journal: Journal) -> None:
    process = journal.add_process("Northwind")
    journal.apply(reading(meeting("a", GONE_BY, DANA)), now=NOW)
    journal.answer("q1", yes=True, now=NOW, process=process.id)
    journal.take_back("b1", now=LATER)
    assert "interviewed" in kinds(journal)
    assert [p.name for p in journal.people()] == ["Dana Reyes"]


def test_the_people_of_a_process_tell_which_one_it_is(journal: Journal) -> None:
    one, _ = journal.add_process("Alder"), journal.add_process("Birch")
    person = journal.add_person("Dana Reyes", email=DANA.email)
    journal.involve(person.id, one.id, "recruiter", now=NOW)
    journal.apply(reading(meeting("a", AHEAD, DANA)), now=NOW)
    (question,) = journal.questions()
    assert (question.payload["process"], question.payload["process_sure"]) == (one.id, True)


def test_somebody_known_by_name_only_is_that_person(journal: Journal) -> None:
    journal.apply(reading(meeting("a", AHEAD, somebody("Dana Reyes", profile=None))), now=NOW)
    journal.apply(reading(meeting("b", AHEAD, somebody("Dana Reyes", profile=None))), now=NOW)
    assert len(journal.people()) == 1
