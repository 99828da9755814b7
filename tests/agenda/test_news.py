"""Asking for news: when the day they gave has passed, whom, how often, and when to let go."""

from __future__ import annotations

import pytest
from tests.agenda.searches import Search, local, search


def waiting_for_news() -> Search:
    """A recruiter and a manager; interviewed on Wednesday 18 March, thanked, nothing since."""
    made = search().person("p1", "recruiter").person("p2", "hiring_manager")
    made.log("2026-03-18 14:00", "interviewed", "p2", "pr1")
    made.log("2026-03-19 10:00", "thanked", "p2", "pr1", by="email")
    return made


def test_the_day_they_gave_is_waited_for_and_one_working_day_more() -> None:
    made = waiting_for_news()
    made.log("2026-03-18 15:00", "promised_date", None, "pr1", by="2026-03-27")  # a Friday
    step = made.step("2026-03-20 10:00", "follow_up")
    assert (step.state, step.person) == ("ahead", "p1")
    assert step.window is not None
    assert local(step.window.earliest) == "2026-03-30 09:00"
    assert made.step("2026-03-30 10:00", "follow_up").state == "now"


def test_without_a_day_a_week_after_an_interview_is_customary() -> None:
    step = waiting_for_news().step("2026-03-20 10:00", "follow_up")
    assert step.window is not None
    assert local(step.window.earliest) == "2026-03-26 15:00"


def test_two_weeks_after_an_application_are_customary() -> None:
    made = search().person("p1", "recruiter")
    step = made.step("2026-03-05 10:00", "follow_up")
    assert step.window is not None
    assert local(step.window.earliest) == "2026-03-17 10:00"


def test_the_manager_is_asked_where_there_is_no_recruiter() -> None:
    made = search().person("p2", "hiring_manager").person("p3", "interviewer")
    assert made.step("2026-03-20 10:00", "follow_up").person == "p2"


def test_once_asked_they_have_a_week_before_the_second_and_last_question() -> None:
    made = waiting_for_news()
    made.log("2026-03-27 10:00", "followed_up", "p1", "pr1")
    step = made.step("2026-03-30 10:00", "follow_up")
    assert step.key == "follow_up:pr1:p1:2026-03-27"
    assert step.window is not None
    assert local(step.window.earliest) == "2026-04-07 09:00"  # after Easter
    made.log("2026-04-07 10:00", "followed_up", "p1", "pr1")
    assert not made.steps("2026-04-30 10:00", "follow_up")


def test_a_question_found_in_the_mail_counts() -> None:
    made = waiting_for_news()
    made.log("2026-03-27 10:00", "followed_up", "p1")
    assert made.step("2026-03-30 10:00", "follow_up").key == "follow_up:pr1:p1:2026-03-27"


def test_two_questions_without_an_answer_lead_to_letting_go() -> None:
    made = waiting_for_news()
    made.log("2026-03-27 10:00", "followed_up", "p1", "pr1")
    made.log("2026-04-07 10:00", "followed_up", "p1", "pr1")
    assert not made.steps("2026-04-20 10:00", "let_go")
    assert made.step("2026-04-22 10:00", "let_go").state == "now"


def test_their_answer_begins_the_count_anew() -> None:
    made = waiting_for_news()
    made.log("2026-03-27 10:00", "followed_up", "p1", "pr1")
    made.log("2026-04-07 10:00", "followed_up", "p1", "pr1")
    made.log("2026-04-09 10:00", "heard_from", "p1", "pr1")
    step = made.step("2026-04-20 10:00", "follow_up")
    assert step.key == "follow_up:pr1:p1:2026-04-09"
    assert not made.steps("2026-04-20 10:00", "let_go")


def test_a_question_nobody_wants_to_ask_ends_in_letting_go() -> None:
    made = waiting_for_news()
    made.mark("follow_up:pr1:p1:2026-03-18", "skipped", "2026-03-27 10:00")
    assert not made.steps("2026-04-30 10:00", "follow_up")
    assert made.steps("2026-04-30 10:00", "let_go")


def test_one_plan_never_says_both_ask_and_let_go() -> None:
    made = waiting_for_news()
    for day in range(1, 31):
        kinds = {step.kind for step in made.plan(f"2026-05-{day:02} 10:00").steps}
        assert len(kinds & {"follow_up", "let_go"}) == 1


def test_who_keeps_a_silent_process_open_is_asked_again_after_two_months() -> None:
    made = search()
    offer = made.step("2026-04-10 10:00", "let_go")
    made.mark(offer.key, "skipped", "2026-04-10 10:00")
    assert not made.steps("2026-06-05 10:00", "let_go")
    assert made.step("2026-06-10 10:00", "let_go").key == "let_go:pr1:-:2026-04-10"


@pytest.mark.parametrize("until", ["decision", "2026-06-01"])
def test_nobody_is_asked_while_the_door_is_closed(until: str) -> None:
    made = waiting_for_news()
    made.log("2026-03-19 12:00", "asked_no_contact", None, "pr1", until=until)
    assert not made.steps("2026-04-01 10:00", "follow_up")


def test_the_question_goes_past_somebody_who_wants_no_contact() -> None:
    made = waiting_for_news()
    made.log("2026-03-19 12:00", "asked_no_contact", "p1")
    assert made.step("2026-04-01 10:00", "follow_up").person == "p2"


def test_before_an_interview_nobody_is_asked_for_news() -> None:
    made = waiting_for_news()
    made.log("2026-03-20 10:00", "interview_scheduled", "p2", "pr1", at="2026-04-15 10:00")
    assert not made.steps("2026-04-10 10:00", "follow_up")


def test_a_process_taken_up_again_after_a_no_is_planned_anew() -> None:
    made = waiting_for_news()
    made.log("2026-03-27 10:00", "followed_up", "p1", "pr1")
    made.log("2026-04-07 10:00", "followed_up", "p1", "pr1")
    made.log("2026-04-10 10:00", "rejected", None, "pr1")
    assert not made.steps("2026-04-20 10:00", "follow_up")
    reopened = made.log("2026-05-04 10:00", "reopened", None, "pr1")
    step = made.step("2026-05-05 10:00", "follow_up")
    assert step.window is not None
    assert local(step.window.earliest) == "2026-05-19 10:00"
    made.log("2026-05-06 10:00", "interview_scheduled", "p2", "pr1", at="2026-05-12 10:00")
    again = made.step("2026-05-07 10:00", "look_up_company")
    assert again.key == f"look_up_company:pr1:-:{reopened.id}"
    assert made.steps("2026-05-07 10:00", "thank_by_email", "p2")


def test_an_offer_asks_for_the_decision() -> None:
    made = waiting_for_news()
    made.log("2026-03-25 10:00", "offered", None, "pr1")
    assert made.step("2026-03-26 10:00", "log_decision").state == "ahead"
    assert made.step("2026-03-31 10:00", "log_decision").state == "now"
    made.log("2026-03-31 11:00", "hired", None, "pr1")
    assert not made.steps("2026-03-31 12:00", "log_decision")


def test_an_interest_that_led_nowhere_for_two_months_may_be_set_aside() -> None:
    made = Search().process("pr1")
    made.log("2026-03-02 10:00", "exploring", process="pr1")
    assert not made.steps("2026-04-20 10:00", "let_go")
    assert made.steps("2026-05-04 10:00", "let_go")


def test_old_applications_are_tidied_up_a_few_at_a_time_the_oldest_first() -> None:
    made = Search()
    for number in range(1, 8):
        made.process(f"pr{number}")
        made.log(f"2026-01-{number + 10} 10:00", "applied", process=f"pr{number}")
    offered = made.steps("2026-04-20 10:00", "let_go")
    assert [step.process for step in offered] == ["pr1", "pr2", "pr3"]
    made.log("2026-04-20 10:05", "withdrawn", None, "pr1")
    assert {step.process for step in made.steps("2026-04-20 10:10", "let_go")} == {"pr2", "pr3", "pr4"}
