"""Interviews in a calendar that is imported again: what changed is asked once, and the stage follows the answer."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.journal.readings import application, meeting, reading
from tests.journal.stores import LATER, NOW, dump

from cordially.agenda.habits import Habits
from cordially.journal import Journal, Question
from cordially.people import standing
from cordially.people.stage import awaits_report, stage_of
from cordially.proposals import Attendee, MeetingSeen, PersonSeen
from cordially.services import agenda, rulebooks
from cordially.services import questions as asked

BERLIN = ZoneInfo("Europe/Berlin")
DANA = PersonSeen(name="Dana Reyes", email="dana@northwind.example")
OMAR = PersonSeen(name="Omar Aziz", email="omar@northwind.example")
INES = PersonSeen(name="Inês Prado", email="ines@northwind.example")
FIRST = NOW + timedelta(days=3)
MOVED = NOW + timedelta(days=6)
APPLIED = application("Northwind", "Analyst", NOW - timedelta(days=2))


@pytest.fixture
def agreed(journal: Journal) -> Journal:
    """A log with an application, and an interview with Dana that was agreed to."""
    journal.apply(reading(APPLIED, meeting("a", FIRST, DANA)), now=NOW)
    journal.answer("q1", yes=True, now=NOW)
    return journal


def ask(journal: Journal, *meetings: MeetingSeen, now: datetime = LATER) -> list[Question]:
    """Import a calendar and return what is open then."""
    journal.apply(reading(*meetings), now=now)
    return journal.questions()


def arranged(journal: Journal) -> list[str]:
    return [e.data["at"] for e in journal.events_of(process="pr1") if e.kind == "interview_scheduled"]


def stage(journal: Journal, now: datetime = LATER) -> str | None:
    return stage_of(journal.history(now=now), "pr1")


def said(journal: Journal, question: Question, now: datetime = LATER) -> str:
    return asked.sentence(journal, question, now=now, zone=BERLIN)


def test_a_move_is_asked_once_with_both_times(agreed: Journal) -> None:
    (question,) = ask(agreed, meeting("a", MOVED, DANA))
    assert said(agreed, question) == (
        "The interview of Friday 13 March, 13:00 with Dana Reyes for Analyst, Northwind has moved to "
        "Monday 16 March, 13:00. Write it down?"
    )
    assert ask(agreed, meeting("a", MOVED, DANA)) == [question]


def test_a_move_agreed_to_leaves_one_appointment_and_one_part(agreed: Journal) -> None:
    (question,) = ask(agreed, meeting("a", MOVED, DANA))
    done = agreed.answer(question.id, yes=True, now=LATER)
    assert asked.outcome_sentence(agreed, done) == "1 entry written into the log, 1 taken out."
    assert arranged(agreed) == [MOVED.isoformat()]
    assert [e.kind for e in agreed.events_of(process="pr1")].count("takes_part") == 1


def test_a_move_taken_back_brings_the_old_time_back(agreed: Journal) -> None:
    (question,) = ask(agreed, meeting("a", MOVED, DANA))
    agreed.answer(question.id, yes=True, now=LATER)
    agreed.take_answer_back(question.id, now=LATER)
    assert arranged(agreed) == [FIRST.isoformat()]
    assert [q.id for q in agreed.questions()] == [question.id]


def test_a_move_refused_is_asked_again_only_when_it_moves_again(agreed: Journal) -> None:
    (question,) = ask(agreed, meeting("a", MOVED, DANA))
    agreed.answer(question.id, yes=False, now=LATER)
    assert ask(agreed, meeting("a", MOVED, DANA, OMAR)) == []
    (again,) = ask(agreed, meeting("a", MOVED + timedelta(hours=1), DANA, OMAR))
    assert again.payload["moved_from"] == FIRST.isoformat()
    assert arranged(agreed) == [FIRST.isoformat()]


def test_an_interview_refused_and_then_moved_is_asked_about_as_a_new_one(journal: Journal) -> None:
    journal.apply(reading(APPLIED, meeting("a", FIRST, DANA)), now=NOW)
    journal.answer("q1", yes=False, now=NOW)
    (question,) = ask(journal, meeting("a", MOVED, DANA))
    assert said(journal, question).startswith("Is there to be an interview")


def test_moved_back_before_you_answered_there_is_nothing_to_ask(agreed: Journal) -> None:
    assert len(ask(agreed, meeting("a", MOVED, DANA))) == 1
    assert ask(agreed, meeting("a", FIRST, DANA)) == []
    assert arranged(agreed) == [FIRST.isoformat()]
    assert [q.id for q in ask(agreed, meeting("a", MOVED, DANA))] == ["q2"], "the same question again"


def test_an_old_time_gone_by_is_no_silence_and_wants_no_report_once_it_has_moved(agreed: Journal) -> None:
    now = FIRST + timedelta(days=16)
    ahead = now + timedelta(days=2)
    assert (stage(agreed, now), awaits_report(agreed.history(now=now), "pr1")) == ("silent", FIRST)
    (question,) = ask(agreed, meeting("a", ahead, DANA), now=now)
    agreed.answer(question.id, yes=True, now=now)
    assert (stage(agreed, now), awaits_report(agreed.history(now=now), "pr1")) == (
        "interview_scheduled",
        None,
    )
    after = ahead + timedelta(hours=1)
    assert awaits_report(agreed.history(now=after), "pr1") == ahead


def test_how_it_went_is_not_asked_while_the_question_about_its_move_is_open(agreed: Journal) -> None:
    now = FIRST + timedelta(days=1)

    def asked() -> bool:
        day = agenda.day(agreed, rulebooks.built_in(), now=now, habits=Habits(zone=BERLIN))
        return any(each.step.kind == "report_interview" for each in day.every)

    assert asked()
    (question,) = ask(agreed, meeting("a", MOVED, DANA), now=now)
    assert not asked()
    agreed.answer(question.id, yes=False, now=now)
    assert asked()


def test_a_move_to_a_time_gone_by_asks_whether_it_took_place(agreed: Journal) -> None:
    now = MOVED + timedelta(days=1)
    (question,) = ask(agreed, meeting("a", MOVED, DANA), now=now)
    assert said(agreed, question, now).endswith(
        "was moved to Monday 16 March, 13:00. Did it take place then?"
    )
    agreed.answer(question.id, yes=True, now=now)
    assert (arranged(agreed), stage(agreed, now)) == ([], "interviewing")
    assert awaits_report(agreed.history(now=now), "pr1") is None


def test_a_meeting_that_took_place_and_gets_another_time_is_a_further_one(agreed: Journal) -> None:
    now = FIRST + timedelta(days=1)
    agreed.record("interviewed", at=FIRST, now=now, process="pr1", person="p1")
    (question,) = ask(agreed, meeting("a", MOVED, DANA), now=now)
    assert said(agreed, question, now).startswith("Is there to be a further interview")
    assert said(agreed, question, now).endswith("after the one on Friday 13 March, 13:00?")


def test_an_agreed_interview_that_goes_by_is_not_asked_about_again(agreed: Journal) -> None:
    now = FIRST + timedelta(days=1)
    assert ask(agreed, meeting("a", FIRST, DANA, place="Graz"), now=now) == []
    assert awaits_report(agreed.history(now=now), "pr1") == FIRST


def test_one_of_a_day_that_gets_its_hour_says_so(journal: Journal) -> None:
    journal.apply(reading(APPLIED, meeting("a", date(2026, 3, 13), DANA)), now=NOW)
    journal.answer("q1", yes=True, now=NOW)
    (question,) = ask(journal, meeting("a", FIRST, DANA))
    assert "The interview of Friday 13 March with" in said(journal, question)
    assert "has moved to 13:00 that day." in said(journal, question)


def test_a_move_across_the_change_of_clocks_keeps_the_hour_on_the_wall(journal: Journal) -> None:
    before = datetime(2026, 3, 27, 10, tzinfo=BERLIN).astimezone(UTC)  # clocks go forward on the 29th
    after = datetime(2026, 3, 30, 10, tzinfo=BERLIN).astimezone(UTC)
    assert after - before == timedelta(days=3) - timedelta(hours=1)
    journal.apply(reading(APPLIED, meeting("a", before, DANA)), now=NOW)
    journal.answer("q1", yes=True, now=NOW)
    (question,) = ask(journal, meeting("a", after, DANA))
    assert "of Friday 27 March, 10:00" in said(journal, question)
    assert "moved to Monday 30 March, 10:00" in said(journal, question)
    journal.answer(question.id, yes=True, now=LATER)
    assert awaits_report(journal.history(now=after, zone=BERLIN), "pr1") is None
    assert awaits_report(journal.history(now=after + timedelta(minutes=1), zone=BERLIN), "pr1") == after


@pytest.mark.parametrize(
    ("zone", "old", "new"),
    [
        ("Pacific/Auckland", "Saturday 14 March, 01:00", "Tuesday 17 March, 01:00"),
        ("America/Los_Angeles", "Friday 13 March, 05:00", "Monday 16 March, 05:00"),
        ("Asia/Kathmandu", "Friday 13 March, 17:45", "Monday 16 March, 17:45"),
    ],
)
def test_the_times_of_a_move_are_those_of_your_own_clock(
    agreed: Journal, zone: str, old: str, new: str
) -> None:
    (question,) = ask(agreed, meeting("a", MOVED, DANA))
    told = asked.sentence(agreed, question, now=LATER, zone=ZoneInfo(zone))
    assert f"of {old} with" in told
    assert f"to {new}." in told


def test_one_you_wrote_down_yourself_moves_too(journal: Journal) -> None:
    journal.apply(reading(APPLIED), now=NOW)
    journal.record("interview_scheduled", at=NOW, now=NOW, process="pr1", data={"at": FIRST.isoformat()})
    assert ask(journal, meeting("a", FIRST, DANA)) == []
    (question,) = ask(journal, meeting("a", FIRST + timedelta(minutes=30), DANA))
    assert question.payload["moved_from"] == FIRST.isoformat()
    journal.answer(question.id, yes=True, now=LATER)
    assert arranged(journal) == [(FIRST + timedelta(minutes=30)).isoformat()]
    journal.take_answer_back(question.id, now=LATER)
    assert arranged(journal) == [FIRST.isoformat()]


def test_two_talks_of_a_day_that_change_places_both_move(journal: Journal) -> None:
    one, other = FIRST, FIRST + timedelta(hours=1)
    journal.apply(reading(APPLIED, meeting("a", one, DANA), meeting("b", other, OMAR)), now=NOW)
    for question in journal.questions():
        journal.answer(question.id, yes=True, now=NOW)
    moved = ask(journal, meeting("a", other, DANA), meeting("b", one, OMAR))
    assert [q.payload["moved_from"] for q in moved] == [one.isoformat(), other.isoformat()]
    for question in moved:
        journal.answer(question.id, yes=True, now=LATER)
    assert sorted(arranged(journal)) == [one.isoformat(), other.isoformat()]


def test_a_moved_series_moves_only_in_the_occurrence_that_did(agreed: Journal) -> None:
    more = [meeting(f"s:{n}", FIRST + timedelta(days=7 * n), DANA, recurring=True) for n in (1, 2)]
    for question in ask(agreed, *more):
        agreed.answer(question.id, yes=True, now=LATER)
    later = more[1].starts + timedelta(days=1)
    assert isinstance(later, datetime)
    (question,) = ask(agreed, more[0], replace(more[1], starts=later))
    assert (question.at, question.payload["moved_from"]) == (later, more[1].starts.isoformat())


def test_one_called_off_is_asked_and_the_process_awaits_word_from_then(agreed: Journal) -> None:
    (question,) = ask(agreed, meeting("a", FIRST, DANA, cancelled=True))
    assert said(agreed, question) == (
        "The interview of Friday 13 March, 13:00 with Dana Reyes for Analyst, Northwind was called off. "
        "Write it down?"
    )
    agreed.answer(question.id, yes=True, now=LATER)
    assert stage(agreed) == "applied"
    assert stage(agreed, LATER + timedelta(days=13)) == "applied"
    assert stage(agreed, LATER + timedelta(days=15)) == "silent"
    assert awaits_report(agreed.history(now=FIRST + timedelta(days=1)), "pr1") is None
    agreed.take_answer_back(question.id, now=LATER)
    assert stage(agreed) == "interview_scheduled"


def test_one_called_off_after_it_moved_is_asked_about_by_the_time_that_was_agreed(agreed: Journal) -> None:
    (question,) = ask(agreed, meeting("a", MOVED, DANA, cancelled=True))
    assert question.at == FIRST
    agreed.answer(question.id, yes=True, now=LATER)
    assert stage(agreed) == "applied"


def test_one_called_off_and_refused_is_not_asked_again_and_may_still_move(agreed: Journal) -> None:
    (question,) = ask(agreed, meeting("a", FIRST, DANA, cancelled=True))
    agreed.answer(question.id, yes=False, now=LATER)
    assert ask(agreed, meeting("a", FIRST, DANA, cancelled=True, place="Graz")) == []
    (moved,) = ask(agreed, meeting("a", MOVED, DANA))
    assert moved.payload["moved_from"] == FIRST.isoformat()


def test_one_called_off_and_then_on_again_is_asked_about_anew(agreed: Journal) -> None:
    (question,) = ask(agreed, meeting("a", FIRST, DANA, cancelled=True))
    agreed.answer(question.id, yes=True, now=LATER)
    (again,) = ask(agreed, meeting("a", FIRST, DANA))
    assert said(agreed, again).startswith("Is there to be an interview")
    agreed.answer(again.id, yes=True, now=LATER)
    assert (arranged(agreed), stage(agreed)) == ([FIRST.isoformat()], "interview_scheduled")


def test_a_new_entry_for_the_same_time_is_no_calling_off(agreed: Journal) -> None:
    old, new = meeting("a", FIRST, DANA, cancelled=True), meeting("b", FIRST, DANA, OMAR)
    (question,) = ask(agreed, old, new)
    assert said(agreed, question).startswith("Omar Aziz has been added to the interview of Friday 13 March")
    assert arranged(agreed) == [FIRST.isoformat()]


@pytest.mark.parametrize("new_first", [True, False])
def test_put_off_by_a_new_entry_the_new_time_counts(agreed: Journal, new_first: bool) -> None:  # noqa: FBT001
    found = ask(agreed, meeting("a", FIRST, DANA, cancelled=True), meeting("b", MOVED, DANA))
    assert len(found) == 2
    for question in sorted(found, key=lambda q: bool(q.payload["cancelled"]), reverse=not new_first):
        agreed.answer(question.id, yes=True, now=LATER)
    assert stage(agreed) == "interview_scheduled"
    after = MOVED + timedelta(hours=1)
    assert awaits_report(agreed.history(now=FIRST + timedelta(hours=1)), "pr1") is None
    assert awaits_report(agreed.history(now=after), "pr1") == MOVED


@pytest.mark.parametrize("told", [{"at": FIRST.isoformat()}, {}])
def test_once_yours_was_called_off_another_entry_for_that_time_is_asked_about(
    journal: Journal, told: dict[str, str]
) -> None:
    journal.apply(reading(APPLIED), now=NOW)
    journal.record("interview_scheduled", at=NOW, now=NOW, process="pr1", data={"at": FIRST.isoformat()})
    assert ask(journal, meeting("a", FIRST, DANA)) == []
    journal.record("interview_cancelled", at=LATER, now=LATER, process="pr1", data=told)
    (question,) = ask(journal, meeting("b", FIRST, OMAR))
    assert said(journal, question).startswith("Is there to be an interview")


def test_once_an_agreed_one_was_called_off_another_entry_for_that_time_is_asked_about(
    agreed: Journal,
) -> None:
    (off,) = ask(agreed, meeting("a", FIRST, DANA, cancelled=True))
    agreed.answer(off.id, yes=True, now=LATER)
    (question,) = ask(agreed, meeting("b", FIRST, OMAR))
    assert question.payload["meeting"] == "meeting:b"
    (later,) = ask(agreed, meeting("b", MOVED, OMAR))
    assert "further" not in said(agreed, later), "the one before did not take place"


def test_one_you_wrote_down_yourself_is_called_off_too(journal: Journal) -> None:
    journal.apply(reading(APPLIED), now=NOW)
    journal.record("interview_scheduled", at=NOW, now=NOW, process="pr1", data={"at": FIRST.isoformat()})
    assert ask(journal, meeting("a", FIRST, DANA)) == []
    (question,) = ask(journal, meeting("a", FIRST, DANA, cancelled=True))
    journal.answer(question.id, yes=True, now=LATER)
    assert stage(journal) == "applied"
    journal.take_answer_back(question.id, now=LATER)
    assert stage(journal) == "interview_scheduled"


def test_one_that_you_said_took_place_and_was_called_off_after_all_did_not(journal: Journal) -> None:
    gone_by = NOW - timedelta(days=1)
    journal.apply(reading(APPLIED, meeting("a", gone_by, DANA)), now=NOW)
    journal.answer("q1", yes=True, now=NOW)
    (question,) = ask(journal, meeting("a", gone_by, DANA, cancelled=True))
    done = journal.answer(question.id, yes=True, now=LATER)
    assert asked.outcome_sentence(journal, done) == "Taken out of the log."
    assert stage(journal) == "applied"
    journal.take_answer_back(question.id, now=LATER)
    assert stage(journal) == "interviewing"


def test_of_two_rounds_the_one_that_was_not_called_off_stays(agreed: Journal) -> None:
    (second,) = ask(agreed, meeting("b", MOVED, OMAR))
    agreed.answer(second.id, yes=True, now=LATER)
    (off,) = ask(agreed, meeting("b", MOVED, OMAR, cancelled=True))
    agreed.answer(off.id, yes=True, now=LATER)
    assert stage(agreed) == "interview_scheduled"
    assert awaits_report(agreed.history(now=FIRST + timedelta(hours=1)), "pr1") == FIRST


def test_another_entry_with_other_people_of_the_company_is_a_further_interview(agreed: Journal) -> None:
    (question,) = ask(agreed, meeting("b", MOVED, INES, title="Second round"))
    assert (question.payload["process"], question.payload["process_sure"]) == ("pr1", True)
    assert said(agreed, question) == (
        "Is there to be a further interview 'Second round' on Monday 16 March, 13:00 with Inês Prado, for "
        "Analyst, Northwind, after the one on Friday 13 March, 13:00?"
    )
    assert asked.as_json(agreed, question)["after"] == FIRST.isoformat()
    agreed.answer(question.id, yes=True, now=LATER)
    assert arranged(agreed) == [FIRST.isoformat(), MOVED.isoformat()]


def test_a_second_talk_on_the_same_day_is_no_further_round(agreed: Journal) -> None:
    (question,) = ask(agreed, meeting("b", FIRST + timedelta(hours=2), INES))
    assert "further" not in said(agreed, question)


def test_of_two_processes_at_a_company_the_one_with_interviews_is_meant(agreed: Journal) -> None:
    agreed.add_process("Northwind", "Engineer")
    (question,) = ask(agreed, meeting("b", MOVED, INES))
    assert (question.payload["process"], question.payload["process_sure"]) == ("pr1", False)
    assert "further" not in said(agreed, question), "it may be the first one for the other post"


def test_people_who_were_added_are_offered_a_part(agreed: Journal) -> None:
    (question,) = ask(agreed, meeting("a", FIRST, DANA, OMAR))
    assert said(agreed, question) == (
        "Omar Aziz has been added to the interview of Friday 13 March, 13:00. Do they have a part in "
        "Analyst, Northwind?"
    )
    agreed.answer(question.id, yes=True, now=LATER)
    assert {p.name for p, _ in agreed.people_in("pr1")} == {"Dana Reyes", "Omar Aziz"}
    assert arranged(agreed) == [FIRST.isoformat()]
    agreed.take_answer_back(question.id, now=LATER)
    assert {p.name for p, _ in agreed.people_in("pr1")} == {"Dana Reyes"}


def test_people_added_one_after_the_other_are_asked_about_together_until_answered(agreed: Journal) -> None:
    ask(agreed, meeting("a", FIRST, DANA, OMAR))
    (both,) = ask(agreed, meeting("a", FIRST, DANA, OMAR, INES))
    assert "Omar Aziz and Inês Prado have been added" in said(agreed, both)
    agreed.answer(both.id, yes=False, now=LATER)
    assert ask(agreed, meeting("a", FIRST, DANA, OMAR, INES, place="Graz")) == []


def test_of_one_you_wrote_down_yourself_only_who_was_added_since_is_offered(journal: Journal) -> None:
    journal.apply(reading(APPLIED), now=NOW)
    journal.record("interview_scheduled", at=NOW, now=NOW, process="pr1", data={"at": FIRST.isoformat()})
    assert ask(journal, meeting("a", FIRST, DANA)) == []
    (question,) = ask(journal, meeting("a", FIRST, DANA, OMAR))
    assert [journal.person(each).name for each in question.people] == ["Omar Aziz"]


def test_whoever_has_no_part_gets_none_when_the_interview_moves(agreed: Journal) -> None:
    (question,) = ask(agreed, meeting("a", FIRST, DANA, OMAR))
    agreed.answer(question.id, yes=False, now=LATER)
    (moved,) = ask(agreed, meeting("a", MOVED, DANA, OMAR))
    assert moved.people == ("p1",)


def test_people_added_before_you_answered_are_in_the_question(journal: Journal) -> None:
    journal.apply(reading(APPLIED, meeting("a", FIRST, DANA)), now=NOW)
    (question,) = ask(journal, meeting("a", FIRST, DANA, OMAR))
    assert (question.people, question.kind) == (("p1", "p2"), "interview")


def test_people_added_and_moved_at_once_are_one_question(agreed: Journal) -> None:
    ask(agreed, meeting("a", FIRST, DANA, OMAR))
    (question,) = ask(agreed, meeting("a", MOVED, DANA, OMAR))
    assert "with Dana Reyes and Omar Aziz" in said(agreed, question)
    agreed.answer(question.id, yes=True, now=LATER)
    assert {p.name for p, _ in agreed.people_in("pr1")} == {"Dana Reyes", "Omar Aziz"}


def test_whoever_answers_the_invitation_is_not_a_new_one(agreed: Journal) -> None:
    seen = meeting("a", FIRST, DANA)
    assert ask(agreed, replace(seen, people=(Attendee(person=DANA, answer="accepted"),))) == []


def test_an_earlier_answer_taken_back_after_the_move_asks_nothing_outdated(agreed: Journal) -> None:
    (moved,) = ask(agreed, meeting("a", MOVED, DANA))
    agreed.answer(moved.id, yes=True, now=LATER)
    agreed.take_answer_back("q1", now=LATER)
    assert agreed.questions() == []
    assert arranged(agreed) == [MOVED.isoformat()]
    assert {p.name for p, _ in agreed.people_in("pr1")} == {"Dana Reyes"}, "the later answer says so too"


def test_a_later_import_taken_back_leaves_everything_as_it_was(agreed: Journal) -> None:
    before = dump(agreed)
    changed = (meeting("a", MOVED, DANA, OMAR), meeting("b", MOVED + timedelta(days=4), INES))
    assert len(ask(agreed, *changed)) == 2
    agreed.take_back("b2", now=LATER)
    assert dump(agreed) == before


_CHANGES = st.lists(
    st.tuples(
        st.integers(0, 3),  # the day
        st.booleans(),  # called off
        st.sets(st.sampled_from([OMAR, INES])),
        st.sampled_from(["yes", "no", "nothing", "back"]),
    ),
    max_size=6,
)


@settings(max_examples=40, deadline=None)
@given(changes=_CHANGES)
def test_whatever_a_calendar_does_there_is_one_question_and_one_appointment(
    blank: Path, changes: list[tuple[int, bool, set[PersonSeen], str]]
) -> None:
    with TemporaryDirectory() as directory:
        shutil.copy(blank, f"{directory}/journal.sqlite")
        with Journal.open(f"sqlite:///{directory}/journal.sqlite", now=NOW) as journal:
            _follow(journal, changes)


def _follow(journal: Journal, changes: list[tuple[int, bool, set[PersonSeen], str]]) -> None:
    journal.apply(reading(APPLIED), now=NOW)
    now = NOW
    for number, (day, cancelled, others, answer) in enumerate(changes):
        now = NOW + timedelta(minutes=number)
        people = (DANA, *sorted(others, key=lambda person: person.name or ""))
        seen = meeting("a", FIRST + timedelta(days=day), *people, cancelled=cancelled)
        journal.apply(reading(seen), now=now)
        found = journal.questions()
        assert len(found) <= 1
        again = journal.preview(reading(seen), now=now)
        assert (again.updated, again.new_questions) == (0, 0)
        if found and answer != "nothing":
            journal.answer(found[0].id, yes=answer != "no", now=now)
        if found and answer == "back":
            before = [e.id for e in standing(journal.log())]
            journal.take_answer_back(found[0].id, now=now)
            journal.answer(found[0].id, yes=True, now=now)
            assert len(standing(journal.log())) == len(before)
        assert len(arranged(journal)) <= 1
        live = arranged(journal)
        if found and answer in ("yes", "back") and not cancelled and found[0].kind == "interview":
            assert live == [seen.starts.isoformat()]
            assert stage(journal, now) == "interview_scheduled"
        if found and answer in ("yes", "back") and cancelled:
            assert stage(journal, now) == "applied"
