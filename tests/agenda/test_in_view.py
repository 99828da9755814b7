"""No open process is passed over in silence."""

from __future__ import annotations

from tests.agenda.searches import Search, search


def test_applied_with_nobody_known_brings_ways_to_know_somebody() -> None:
    kinds = {step.kind for step in search().plan("2026-03-05 10:00").steps}
    assert {"find_contact", "follow_company", "share_job"} <= kinds


def test_a_secret_search_is_shared_with_nobody() -> None:
    made = search()
    made.log("2026-03-02 11:00", "search", None, "pr1", search="confidential")
    assert not made.steps("2026-03-05 10:00", "share_job")


def test_where_somebody_is_known_nobody_has_to_be_found() -> None:
    assert not search().person("p1", "recruiter").steps("2026-03-05 10:00", "find_contact")


def test_with_nothing_to_do_a_process_says_what_it_waits_for_and_from_when_it_may_be_closed() -> None:
    made = search(proofed=True)
    for kind in ("find_contact", "follow_company", "share_job"):
        made.mark(f"{kind}:pr1:-:0", "done", "2026-03-05 10:00")
    step = made.step("2026-03-06 10:00", "await_news")
    assert (step.state, step.waits_for) == ("waiting", "news")
    assert "Wednesday 1 April" in step.because
    assert [step.kind for step in made.plan("2026-04-02 10:00").steps] == ["let_go"]


def test_no_contact_before_the_decision_leaves_a_line() -> None:
    made = search().person("p1", "recruiter")
    made.log("2026-03-04 12:00", "asked_no_contact", None, "pr1", until="decision")
    for day in ("2026-03-06 10:00", "2026-03-25 10:00"):
        assert any(step.process == "pr1" for step in made.plan(day).steps)


def test_a_process_is_named_every_day_until_it_is_closed() -> None:
    made = search().person("p1", "recruiter")
    made.log("2026-03-03 10:05", "invited", "p1", "pr1", note="personal")
    for day in range(4, 31):
        assert any(step.process == "pr1" for step in made.plan(f"2026-03-{day:02} 10:00").steps)


def test_who_declined_a_request_is_still_asked_for_news() -> None:
    made = search().person("p1", "recruiter")
    made.log("2026-03-03 10:05", "invited", "p1", "pr1", note="personal")
    made.log("2026-03-05 10:00", "declined", "p1")
    assert made.step("2026-03-18 10:00", "follow_up").state == "now"
    made.log("2026-03-18 11:00", "consent_refused", "p1")
    assert not made.steps("2026-03-19 10:00", "follow_up")


def test_an_interest_with_nobody_to_write_to_is_kept_in_view() -> None:
    made = Search().process("pr1", None)
    made.log("2026-03-02 10:00", "exploring", process="pr1")
    assert made.step("2026-03-05 10:00", "await_news").waits_for == "next_step"
