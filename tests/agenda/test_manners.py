"""Manners towards one person, and the month's invitations with a note."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from tests.agenda.searches import BERLIN, Search, adviser, local, moment, search

from cordially.agenda.habits import Habits
from cordially.agenda.planning import plan
from cordially.agenda.reach import ASKING


def test_thanks_go_before_an_ask() -> None:
    made = search().person("p1", "recruiter")
    made.log("2026-03-18 12:00", "interviewed", "p1", "pr1")
    made.log("2026-03-18 15:00", "offered", None, "pr1")
    whole = made.plan("2026-03-18 15:30")
    (thanks,) = [step for step in whole.steps if step.kind == "thank_by_email"]
    (connect,) = [step for step in whole.steps if step.kind == "connect"]
    assert thanks.state == "now"
    assert connect.window is not None
    assert connect.window.earliest >= moment("2026-03-18 15:30") + timedelta(days=3)


def test_asks_of_one_person_keep_days_apart_across_processes() -> None:
    made = search().person("p1", "agency_recruiter").process("pr2", "Birch")
    made.log("2026-03-02 11:00", "applied", process="pr2")
    made.person("p1", "agency_recruiter", "pr2")
    asks = sorted(
        step.window.earliest if step.state == "ahead" else moment("2026-03-20 10:00")
        for step in made.steps("2026-03-20 10:00", person="p1")
        if step.kind in ASKING and step.window
    )
    assert len(asks) == 2
    assert all(later - sooner >= timedelta(days=7) for sooner, later in pairwise(asks))


def test_after_a_message_of_yours_the_next_that_nothing_called_for_waits_some_days() -> None:
    made = search().person("p1", "recruiter")
    made.log("2026-03-03 10:00", "followed_up", "p1", "pr1")
    assert all(step.state == "ahead" for step in made.steps("2026-03-04 10:00", "connect"))


def colleagues(count: int, account: str | None = "free") -> Search:
    """So many interviewers, of an offer that came on 24 March."""
    made = Search(habits=Habits(zone=BERLIN, country="DE", account=account)).process("pr1")  # type: ignore[arg-type]
    made.log("2026-03-02 10:00", "applied", process="pr1")
    for number in range(1, count + 1):
        made.person(f"p{number}", "interviewer")
        made.log("2026-03-11 14:00", "interviewed", f"p{number}", "pr1")
        made.log("2026-03-12 10:00", "thanked", f"p{number}", "pr1", by="email")
    made.log("2026-03-24 10:00", "hired", None, "pr1")
    return made


def test_five_a_month_go_to_those_who_count_most_and_the_rest_wait_for_the_next() -> None:
    made = colleagues(7)
    made.log("2026-03-12 10:00", "role", "p7", "pr1", role="hiring_manager")
    whole = made.plan("2026-03-26 10:00")
    invitations = [step for step in whole.steps if step.kind == "connect"]
    now = [step for step in invitations if step.state == "now"]
    later = [step for step in invitations if step.state == "ahead"]
    assert len(now) == 5
    assert {step.key for step in now} == set(whole.allowance.kept_for)
    assert {local(step.window.earliest) for step in later if step.window} == {"2026-04-01 09:00"}
    assert all("month" in step.because for step in later)
    assert local(whole.allowance.renews) == "2026-04-01 00:00"


def test_what_was_sent_this_month_counts() -> None:
    made = colleagues(3)
    for number in range(4):
        made.log("2026-03-05 10:00", "invited", f"p9{number}", note="personal")
    made.log("2026-03-05 10:00", "invited", "p95", note="blank")
    made.log("2026-02-05 10:00", "invited", "p96", note="personal")
    whole = made.plan("2026-03-26 10:00")
    assert whole.allowance.used == 4
    assert len([step for step in whole.steps if step.kind == "connect" and step.state == "now"]) == 1


def test_a_paid_account_has_no_such_limit() -> None:
    whole = colleagues(7, "premium").plan("2026-03-26 10:00")
    assert whole.allowance.of is None
    assert len([step for step in whole.steps if step.kind == "connect" and step.state == "now"]) == 7


def test_where_the_account_is_unknown_a_free_one_is_assumed_and_said() -> None:
    whole = colleagues(2, None).plan("2026-03-26 10:00")
    assert whole.allowance.of == 5
    assert all(step.assumed["account"] == "free" for step in whole.steps if step.kind == "connect")


@pytest.mark.parametrize("how", ["done", "skipped"])
def test_what_is_done_or_skipped_is_never_asked_again(how: str) -> None:
    made = colleagues(2)
    for step in made.plan("2026-03-26 10:00").steps:
        made.mark(step.key, how, "2026-03-26 10:00")
    keys = {mark.step for mark in made.marks}
    assert keys
    for day in ("2026-03-26 11:00", "2026-03-27 10:00", "2026-04-02 10:00"):
        assert keys.isdisjoint(step.key for step in made.plan(day).steps)


def test_what_is_snoozed_is_hidden_until_its_moment() -> None:
    made = colleagues(1)
    key = made.step("2026-03-26 10:00", "connect").key
    made.mark(key, "snoozed", "2026-03-26 10:00", until="2026-03-30 09:00")
    hidden = made.plan("2026-03-27 10:00")
    assert key not in {step.key for step in hidden.steps}
    assert key in {step.key for step in hidden.snoozed}
    assert key in {step.key for step in made.plan("2026-03-30 09:00").steps}


def test_the_order_of_what_is_known_does_not_matter() -> None:
    made = colleagues(4)
    known = made.known(moment("2026-03-26 10:00"))
    now = moment("2026-03-26 10:00")
    turned = known._replace(
        processes=tuple(reversed(known.processes)),
        situations=dict(reversed(list(known.situations.items()))),
    )
    one = plan(known, adviser(), now=now, habits=made.habits)
    assert one == plan(turned, adviser(), now=now, habits=replace(made.habits))
    assert one == plan(known, adviser(), now=now, habits=made.habits)


def test_two_thank_yous_to_one_person_are_never_due_at_once() -> None:
    made = search().person("p1", "recruiter")
    made.log("2026-03-18 12:00", "interviewed", "p1", "pr1")
    made.log("2026-03-18 14:00", "connected", "p1")
    now = [step.kind for step in made.steps("2026-03-18 16:00", person="p1") if step.state == "now"]
    assert now == ["thank_by_email"]
    made.log("2026-03-18 16:05", "thanked", "p1", "pr1", by="email")
    assert not made.steps("2026-03-23 10:00", "thank_for_connecting")


def test_notes_that_are_used_up_are_said_to_be_and_when_the_next_are_free() -> None:
    made = colleagues(1)
    for number in range(5):
        made.log("2026-03-05 10:00", "invited", f"p9{number}", note="personal")
    (step,) = made.steps("2026-03-26 10:00", "connect")
    assert step.because.startswith(
        "Five invitations with a note were sent this month; the next are free on Wednesday 1 April."
    )


def test_what_can_be_too_late_comes_in_the_order_of_its_last_day_and_then_of_its_worth() -> None:
    made = colleagues(3)
    made.process("pr2", "Birch").person("p50", "interviewer", "pr2")
    made.log("2026-03-25 10:00", "interviewed", "p50", "pr2")
    made.log("2026-03-20 10:00", "interview_scheduled", None, "pr2", at="2026-03-27 10:00")
    steps = [step for step in made.plan("2026-03-26 10:00").steps if step.state == "now"]
    dated = [step for step in steps if step.window and step.window.latest]
    assert len(dated) > 2
    assert steps[: len(dated)] == dated
    order = [((local(s.window.latest) or "")[:10], -s.worth) for s in dated if s.window]
    assert order == sorted(order)


def test_house_rules_are_not_listed_as_somebody_who_disagrees() -> None:
    made = search().person("p1", "hiring_manager").person("p2", "interviewer").person("p3", "referrer")
    made.log("2026-03-24 10:00", "rejected", None, "pr1")
    made.process("pr2", "Birch", pursuit="business").person("p4", "business_contact", "pr2")
    made.log("2026-03-24 10:00", "met", "p4", "pr2")
    steps = made.plan("2026-03-25 10:00").steps
    assert {"wait", "do_with_care"} <= {step.verdict for step in steps}
    for step in steps:
        disagree = step.favour if step.verdict == "wait" else step.against
        assert not [each for each in disagree if each.startswith("house-")]
