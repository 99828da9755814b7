"""Connecting: what it waits for, when its time has come, whom it never reaches, and what comes after."""

from __future__ import annotations

from typing import Any

import pytest
from tests.agenda.searches import Search, local, search

from cordially.agenda.approaches import APPROACHES


def met(person: str = "p2", role: str = "hiring_manager", **changes: Any) -> Search:
    """Interviewed by one person on 18 March, thanked the next day."""
    made = search(**changes).person(person, role)
    made.log("2026-03-18 14:00", "interviewed", person, "pr1")
    made.log("2026-03-19 10:00", "thanked", person, "pr1", by="email")
    return made


def test_before_the_decision_connecting_with_the_manager_waits_for_it() -> None:
    step = met().step("2026-03-20 10:00", "connect")
    assert (step.state, step.waits_for, step.window) == ("waiting", "decision", None)


@pytest.mark.parametrize("decision", ["rejected", "hired", "offered"])
def test_after_the_decision_it_comes_within_days(decision: str) -> None:
    made = met()
    made.log("2026-03-25 16:00", decision, None, "pr1")
    steps = made.steps("2026-03-26 10:00", "connect") or made.steps("2026-04-15 10:00", "connect")
    assert steps[0].state in ("now", "ahead")


def test_the_day_after_an_offer_is_early_enough() -> None:
    made = met()
    made.log("2026-03-25 16:00", "offered", None, "pr1")
    assert made.step("2026-03-25 17:00", "connect").state == "ahead"
    step = made.step("2026-03-26 10:00", "connect")
    assert step.state == "now"
    assert step.window is not None
    assert local(step.window.earliest) == "2026-03-26 09:00"


def test_a_question_for_feedback_that_is_only_proposed_holds_the_request_back_for_days_not_weeks() -> None:
    made = met()
    made.log("2026-03-18 16:00", "rejected", None, "pr1")
    assert made.steps("2026-03-19 10:00", "ask_for_feedback") or made.steps(
        "2026-03-20 10:00", "ask_for_feedback"
    )
    (step,) = made.steps("2026-03-20 10:00", "connect")
    assert step.window is not None
    assert (local(step.window.earliest) or "") < "2026-03-27"


def test_three_recruiters_of_one_company_are_not_approached_on_one_day() -> None:
    made = search().person("p1", "recruiter").person("p2", "recruiter").person("p3", "recruiter")
    first = [step for step in made.plan("2026-03-03 11:00").steps if step.kind in APPROACHES]
    assert len(first) >= 3
    assert len([step for step in first if step.state == "now"]) == 1
    made.log("2026-03-03 11:05", "wrote", "p1", "pr1")
    assert not [s for s in made.plan("2026-03-05 11:00").steps if s.kind in APPROACHES and s.state == "now"]


def test_weeks_after_the_decision_the_invitation_no_longer_belongs_to_it() -> None:
    made = met()
    made.log("2026-03-25 16:00", "hired", None, "pr1")
    assert not made.steps("2026-06-01 10:00", "connect")


def test_a_yes_of_theirs_is_followed_but_not_within_the_hour() -> None:
    made = met()
    made.log("2026-03-23 10:00", "consent_granted", "p2")
    step = made.step("2026-03-23 11:00", "connect")
    assert step.state == "ahead"
    assert made.step("2026-03-24 10:00", "connect").state == "now"


@pytest.mark.parametrize("no", ["consent_refused", "declined"])
def test_a_no_is_final(no: str) -> None:
    made = met()
    made.log("2026-03-20 10:00", no, "p2")
    made.log("2026-03-25 16:00", "rejected", None, "pr1")
    for day in ("2026-03-26 10:00", "2026-04-10 10:00", "2026-07-10 10:00"):
        assert not made.steps(day, "connect")
        assert not [step for step in made.steps(day, person="p2") if step.kind != "thank_by_email"]


def test_no_contact_before_the_decision_is_obeyed_and_ends_with_it() -> None:
    made = met("p1", "recruiter")
    made.log("2026-03-20 10:00", "asked_no_contact", "p1", "pr1", until="decision")
    steps = made.steps("2026-03-23 10:00", person="p1")
    assert all(step.state == "waiting" for step in steps)
    made.log("2026-03-25 16:00", "offered", None, "pr1")
    assert made.steps("2026-03-26 10:00", "connect", "p1")[0].state == "now"


def test_a_request_that_was_sent_is_not_sent_again() -> None:
    made = search().person("p1", "recruiter")
    assert made.steps("2026-03-03 10:00", "connect")
    made.log("2026-03-03 10:05", "invited", "p1", "pr1", note="personal")
    assert not made.steps("2026-03-04 10:00", "connect")


def test_after_a_month_taking_it_back_is_offered_and_no_new_one_follows_at_once() -> None:
    made = search().person("p1", "recruiter")
    made.log("2026-03-03 10:05", "invited", "p1", "pr1", note="personal")
    assert not made.steps("2026-04-01 10:00", "withdraw_invitation")
    assert made.step("2026-04-07 10:00", "withdraw_invitation").key == "withdraw_invitation:-:p1:2026-03-03"
    made.log("2026-04-07 10:05", "invitation_withdrawn", "p1")
    made.log("2026-04-08 10:00", "rejected", None, "pr1")
    made.log("2026-04-20 10:00", "reopened", None, "pr1")
    assert all(step.state == "ahead" for step in made.steps("2026-05-01 10:00", "connect"))


def test_whoever_does_not_answer_is_not_asked_to_connect() -> None:
    made = search().person("p1", "recruiter")
    assert not made.steps("2026-03-25 10:00", "connect")  # silent by now


def test_an_invitation_of_theirs_is_accepted_and_acceptance_thanked_for() -> None:
    made = search().person("p1", "recruiter")
    made.log("2026-03-03 10:00", "they_invited", "p1")
    assert made.step("2026-03-03 11:00", "accept_invitation").key == "accept_invitation:-:p1:2026-03-03"
    made.log("2026-03-03 11:05", "connected", "p1")
    assert not made.steps("2026-03-03 12:00", "accept_invitation")
    step = made.step("2026-03-03 12:00", "thank_for_connecting")
    assert step.window is not None
    assert local(step.window.latest) == "2026-03-10 18:00"
    made.log("2026-03-03 12:05", "thanked", "p1", by="connecting")
    assert not made.steps("2026-03-03 13:00", "thank_for_connecting")


def test_an_old_connection_is_no_news() -> None:
    made = search().person("p1", "recruiter")
    made.log("2026-01-05 10:00", "connected", "p1")
    assert not made.steps("2026-03-03 10:00", "thank_for_connecting")


def test_a_running_process_elsewhere_bids_to_wait() -> None:
    made = met()
    made.log("2026-03-25 16:00", "offered", None, "pr1")
    made.process("pr2", "Birch").log("2026-03-20 10:00", "applied", process="pr2")
    made.person("p2", "hiring_manager", "pr2", since="2026-03-20 10:00")
    made.log("2026-03-24 10:00", "interviewed", "p2", "pr2")
    assert {step.state for step in made.steps("2026-03-26 10:00", "connect", "p2")} == {"waiting"}


def test_an_unproofed_profile_comes_first() -> None:
    made = search().person("p1", "recruiter")
    made.proofed = False
    assert not [step for step in made.steps("2026-03-03 10:00", "connect") if step.state == "now"]
    assert made.step("2026-03-03 10:00", "proof_profile").state == "now"
