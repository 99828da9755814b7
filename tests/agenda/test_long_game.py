"""The long game: one first message at a time, and thanks to whoever helped."""

from __future__ import annotations

from tests.agenda.searches import Search, search


def exploring() -> Search:
    made = Search().process("pr1")
    made.log("2026-03-02 10:00", "exploring", process="pr1")
    return made


def test_a_company_that_interests_you_is_looked_up_and_followed() -> None:
    kinds = {step.kind for step in exploring().plan("2026-03-03 10:00").steps}
    assert {"look_up_company", "follow_company"} <= kinds


def test_somebody_close_is_asked_before_a_stranger_is_written_to() -> None:
    made = exploring().person("p1", "hiring_manager").person("p2", "referrer")
    made.log("2026-01-05 10:00", "ties", "p2", ties="close")
    made.log("2026-01-05 10:00", "met", "p2")
    first = [
        s for s in made.steps("2026-03-03 10:00") if s.kind in ("ask_for_introduction", "introduce_yourself")
    ]
    assert [(step.kind, step.person) for step in first] == [("ask_for_introduction", "p2")]


def test_while_one_has_not_answered_nobody_else_there_is_written_to() -> None:
    made = exploring().person("p1", "hiring_manager").person("p2", "recruiter")
    (first,) = made.steps("2026-03-03 10:00", "introduce_yourself")
    assert first.assumed["met"] == "no"
    made.log("2026-03-03 10:05", "wrote", first.person, "pr1")
    assert not made.steps("2026-03-10 10:00", "introduce_yourself")
    (second,) = made.steps("2026-03-16 10:00", "introduce_yourself")
    assert second.person != first.person


def test_a_first_message_belongs_to_the_days_after_applying() -> None:
    made = search().person("p1", "hiring_manager")
    assert made.step("2026-03-03 11:00", "introduce_yourself").state == "now"
    assert not made.steps("2026-03-17 11:00", "introduce_yourself")


def test_whoever_left_a_letter_unanswered_is_not_asked_a_favour() -> None:
    made = exploring().person("p1", "hiring_manager")
    made.log("2026-02-20 10:00", "wrote", "p1")
    assert not made.steps("2026-03-16 10:00", "introduce_yourself")


def test_while_a_request_lies_with_them_they_are_not_written_to_besides() -> None:
    made = exploring().person("p1", "recruiter")
    made.log("2026-03-02 10:30", "not_met", "p1")
    made.log("2026-03-02 11:00", "invited", "p1", "pr1", note="personal")
    assert not made.steps("2026-03-16 10:00", "introduce_yourself")
    made.log("2026-03-16 11:00", "connected", "p1")
    assert made.steps("2026-03-19 15:00", "introduce_yourself")


def test_publishing_comes_up_once_a_month_and_not_in_a_secret_search() -> None:
    made = exploring().person("p1", "recruiter")
    assert made.step("2026-03-03 10:00", "publish").key == "publish:-:-:2026-03-01"
    made.mark("publish:-:-:2026-03-01", "done", "2026-03-04 10:00")
    assert not made.steps("2026-03-20 10:00", "publish")
    assert made.steps("2026-04-02 10:00", "publish")
    made.log("2026-04-02 11:00", "search", None, None, search="confidential")
    assert not made.steps("2026-04-02 12:00", "publish")


def test_a_referrer_who_was_asked_hears_that_it_led_to_something() -> None:
    made = search().person("p1", "referrer").person("p2", "referrer")
    made.log("2026-03-03 10:00", "wrote", "p1", "pr1")
    made.log("2026-03-09 10:00", "interview_scheduled", None, "pr1", at="2026-03-18 10:00")
    step = made.step("2026-03-11 10:00", "thank_for_help")
    assert step.person == "p1"
    made.log("2026-03-11 10:05", "thanked", "p1", by="help")
    assert not made.steps("2026-03-11 11:00", "thank_for_help")


def test_a_post_of_theirs_is_answered_once_a_month_and_never_of_somebody_who_refused() -> None:
    made = exploring().person("p1", "recruiter")
    step = made.step("2026-03-03 10:00", "engage_with_posts")
    assert step.key == "engage_with_posts:pr1:p1:2026-03-01"
    made.log("2026-03-03 11:00", "consent_refused", "p1")
    assert not made.steps("2026-03-03 12:00", "engage_with_posts")


def test_a_referrer_is_thanked_at_the_outcome_even_if_nothing_else_was_logged_of_them() -> None:
    for end in ("hired", "rejected", "offered"):
        made = search().person("p1", "referrer")
        assert not made.steps("2026-03-11 10:00", "thank_for_help")
        made.log("2026-03-24 10:00", end, None, "pr1")
        assert made.step("2026-03-25 10:00", "thank_for_help").state == "now"


def test_a_referrer_is_thanked_when_their_word_is_used() -> None:
    made = exploring().person("p1", "referrer")
    made.log("2026-03-03 10:00", "heard_from", "p1", "pr1", how="email")
    made.log("2026-03-05 10:00", "applied", None, "pr1")
    assert made.step("2026-03-06 10:00", "thank_for_help").because.startswith("You have made use")


def test_a_request_never_gives_a_meeting_as_its_reason_that_nobody_told_of() -> None:
    made = search().person("p1", "referrer")
    made.log("2026-03-24 10:00", "hired", None, "pr1")
    steps = made.steps("2026-03-25 10:00", "connect")
    assert steps
    assert all("having met" not in step.because for step in steps)
    assert all(step.assumed["met"] == "no" for step in steps if step.window)
