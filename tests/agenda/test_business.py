"""A piece of business: its talks are meetings, and nobody there is spoken of as a candidate."""

from __future__ import annotations

from tests.agenda.searches import Search, local

from cordially.agenda.wording import say


def business(**changes: object) -> Search:
    made = Search(**changes).process("pr1", "Contoso", pursuit="business")  # type: ignore[arg-type]
    return made.person("p1", "business_contact")


def arranged(**changes: object) -> Search:
    made = business(**changes)
    made.log("2026-03-16 09:00", "interview_scheduled", None, "pr1", at="2026-03-20 10:00")
    return made


def test_before_a_meeting_company_and_contact_are_looked_up_and_nobody_speaks_of_interviews() -> None:
    steps = arranged(proofed=False).plan("2026-03-18 10:00").steps
    assert {"look_up_company", "view_profile", "proof_profile"} <= {step.kind for step in steps}
    assert not [s.because for s in steps if "interview" in s.because and "meeting" not in s.because]
    assert not [s.because for s in steps if "recruit" in s.because or "candidate" in s.because]
    assert any("Kenneth Lang" in s.because for s in steps if s.kind == "view_profile")


def test_after_a_meeting_it_is_asked_how_the_meeting_went() -> None:
    made = arranged()
    step = made.step("2026-03-20 12:00", "report_interview")
    assert say(step, None, made.processes["pr1"]) == "Say how the meeting went (Contoso)"


def test_whoever_was_met_in_business_is_thanked_and_asked_for_news_a_week_later() -> None:
    made = business()
    made.log("2026-03-20 10:00", "met", "p1", "pr1", how="in_person")
    assert made.step("2026-03-20 14:00", "thank_by_email").person == "p1"
    made.log("2026-03-20 14:05", "thanked", "p1", "pr1", by="email")
    ask = made.step("2026-03-25 14:00", "follow_up")
    assert ask.because.startswith("A week without news after a")
    assert ask.window is not None
    assert local(ask.window.earliest) == "2026-03-30 09:00"
    assert not made.steps("2026-03-25 14:00", "report_interview")


def test_a_meeting_told_either_way_gives_the_same_answer_about_connecting() -> None:
    told = []
    for kind in ("met", "interviewed"):
        made = business()
        made.log("2026-03-20 10:00", kind, "p1", "pr1")
        made.log("2026-03-20 14:05", "thanked", "p1", "pr1", by="email")
        told += [(step.state, step.waits_for) for step in made.steps("2026-03-23 14:00", "connect")]
    assert len(told) == 2
    assert told[0] == told[1]


def test_after_two_questions_a_piece_of_business_may_be_closed() -> None:
    made = business()
    made.log("2026-03-02 10:00", "met", "p1", "pr1")
    made.log("2026-03-10 10:00", "followed_up", "p1", "pr1")
    made.log("2026-03-18 10:00", "followed_up", "p1", "pr1")
    assert made.steps("2026-04-10 10:00", "let_go")
