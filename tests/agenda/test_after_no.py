"""After a decision: feedback once, stepping out with grace, keeping in touch seldom."""

from __future__ import annotations

from tests.agenda.searches import Search, local, search


def turned_down() -> Search:
    """Interviewed by a manager and two others, thanked, turned down on Wednesday 25 March in the afternoon."""
    made = search()
    for person, role in (("p2", "hiring_manager"), ("p3", "interviewer"), ("p4", "interviewer")):
        made.person(person, role)
        made.log("2026-03-18 14:00", "interviewed", person, "pr1")
        made.log("2026-03-19 10:00", "thanked", person, "pr1", by="email")
    made.log("2026-03-25 16:00", "rejected", None, "pr1")
    return made


def test_feedback_is_asked_for_once_of_one_person_in_the_days_after() -> None:
    made = turned_down()
    step = made.step("2026-03-25 17:00", "ask_for_feedback")
    assert (step.state, step.person) == ("ahead", "p2")
    assert step.window is not None
    assert [local(moment) for moment in step.window] == [
        "2026-03-26 09:00",
        "2026-03-27 09:00",
        "2026-04-08 18:00",
    ]
    made.log("2026-03-26 10:00", "asked_feedback", "p2", "pr1")
    assert not made.steps("2026-03-27 10:00", "ask_for_feedback")


def test_feedback_declined_by_the_user_is_not_asked_of_the_next() -> None:
    made = turned_down()
    made.mark("ask_for_feedback:pr1:p2:2026-03-25", "skipped", "2026-03-26 10:00")
    assert not made.steps("2026-03-26 11:00", "ask_for_feedback")


def test_feedback_is_not_asked_for_weeks_later() -> None:
    assert not turned_down().steps("2026-04-20 10:00", "ask_for_feedback")


def test_feedback_goes_before_the_request_to_connect() -> None:
    made = turned_down()
    (connect,) = made.steps("2026-03-26 10:00", "connect", "p2")
    assert connect.state == "ahead"
    assert made.step("2026-03-26 10:00", "ask_for_feedback").state == "now"


def test_three_months_after_the_last_word_a_greeting_is_due_to_two_of_them() -> None:
    made = turned_down()
    steps = made.steps("2026-06-22 10:00", "keep_in_touch")
    assert [step.person for step in steps] == ["p2", "p3"]
    assert all(step.state == "now" for step in steps)
    assert all(local(step.window.earliest) == "2026-06-17 11:00" for step in steps if step.window)


def test_after_a_greeting_without_an_answer_the_next_is_half_a_year_off_and_the_last() -> None:
    made = turned_down()
    made.log("2026-06-22 10:00", "wrote", "p2")
    assert all(step.person != "p2" for step in made.steps("2026-07-20 10:00", "keep_in_touch"))
    (step,) = made.steps("2026-10-01 10:00", "keep_in_touch", "p2")
    assert step.window is not None
    assert local(step.window.earliest) == "2026-12-21 09:00"  # half a year later, and in winter
    made.log("2026-12-21 10:00", "wrote", "p2")
    assert not made.steps("2027-12-20 10:00", "keep_in_touch", "p2")
    made.log("2027-01-10 10:00", "heard_from", "p2")
    assert made.steps("2027-05-10 10:00", "keep_in_touch", "p2")


def test_nobody_is_greeted_while_a_process_with_them_runs() -> None:
    made = turned_down().process("pr2", "Birch")
    made.log("2026-06-01 10:00", "applied", process="pr2")
    made.person("p2", "hiring_manager", "pr2", since="2026-06-01 10:00")
    assert not made.steps("2026-06-22 10:00", "keep_in_touch", "p2")


def test_somebody_outside_any_process_is_greeted_too() -> None:
    made = search().person("p9", None, None)
    made.log("2025-10-01 10:00", "met", "p9")
    made.log("2025-10-02 10:00", "purpose", "p9", purpose="reconnect")
    assert made.step("2026-03-03 10:00", "keep_in_touch").key == "keep_in_touch:-:p9:2025-10-01"


def test_they_hear_from_you_that_you_step_out() -> None:
    made = search().person("p1", "recruiter")
    made.log("2026-03-18 14:00", "interviewed", "p1", "pr1")
    made.log("2026-03-19 10:00", "thanked", "p1", "pr1", by="email")
    made.log("2026-03-20 10:00", "withdrawn", None, "pr1")
    step = made.step("2026-03-20 11:00", "step_out")
    assert step.window is not None
    assert local(step.window.latest) == "2026-03-25 18:00"
    made.log("2026-03-20 12:00", "wrote", "p1", "pr1")
    assert not made.steps("2026-03-20 13:00", "step_out")


def test_who_was_silent_for_weeks_need_not_be_told() -> None:
    made = search().person("p1", "recruiter")
    made.log("2026-03-03 10:00", "heard_from", "p1", "pr1")
    made.log("2026-05-20 10:00", "withdrawn", None, "pr1")
    assert not made.steps("2026-05-20 11:00", "step_out")
