"""People met lately outside of any process."""

from __future__ import annotations

from tests.agenda.searches import Search


def at_a_fair() -> Search:
    made = Search().person("p1", process=None)
    made.log("2026-03-17 15:00", "met", "p1", how="in_person")
    made.log("2026-03-17 15:30", "cards_exchanged", "p1")
    return made


def test_a_card_calls_for_a_word_first_and_the_request_waits_for_a_yes() -> None:
    made = at_a_fair()
    assert made.step("2026-03-18 10:00", "thank_by_email").state == "now"
    step = made.step("2026-03-18 10:00", "connect")
    assert (step.state, step.waits_for) == ("waiting", "consent")


def test_a_yes_brings_the_request_within_a_day() -> None:
    made = at_a_fair()
    made.log("2026-03-17 15:40", "consent_granted", "p1")
    step = made.step("2026-03-18 10:00", "connect")
    assert step.state == "now"
    assert "interview" not in step.because
    assert not made.steps("2026-03-18 10:00", "thank_by_email")
    made.log("2026-03-18 10:05", "invited", "p1", note="personal")
    assert not made.steps("2026-03-18 11:00", "connect")


def test_a_month_later_the_meeting_is_too_long_ago_for_a_request() -> None:
    made = at_a_fair()
    made.log("2026-03-17 15:40", "consent_granted", "p1")
    assert not made.steps("2026-04-20 10:00", "connect")
