"""Answering who wrote last, in a process under way."""

from __future__ import annotations

import pytest
from tests.agenda.searches import Search, local


def written_to(how: str = "message") -> Search:
    """A recruiter who wrote on a Monday."""
    made = Search().process("pr1", "Kite").person("p1", "recruiter")
    made.log("2026-03-16 11:00", "heard_from", "p1", "pr1", how=how)
    made.log("2026-03-16 12:00", "exploring", None, "pr1")
    return made


def test_who_wrote_last_is_answered_within_a_working_day_before_all_else() -> None:
    step = written_to().plan("2026-03-17 10:00").steps[0]
    assert (step.kind, step.person, step.state) == ("answer_them", "p1", "now")
    assert step.window is not None
    assert local(step.window.latest) == "2026-03-17 18:00"
    assert "Monday 16 March" in step.because


def test_a_letter_is_still_answered_within_ten_days_and_then_no_more() -> None:
    step = written_to().step("2026-03-24 10:00", "answer_them")
    assert step.state == "now"
    assert step.window is not None
    assert local(step.window.latest) == "2026-03-24 18:00"
    assert not written_to().steps("2026-03-27 10:00", "answer_them")


@pytest.mark.parametrize("how", ["phone", "video"])
def test_a_talk_needs_no_written_answer(how: str) -> None:
    assert not written_to(how).steps("2026-03-17 10:00", "answer_them")


@pytest.mark.parametrize(
    ("kind", "data"), [("wrote", {}), ("thanked", {"by": "email"}), ("followed_up", {}), ("rejected", {})]
)
def test_your_word_or_the_end_of_the_process_ends_it(kind: str, data: dict[str, str]) -> None:
    made = written_to()
    made.log("2026-03-17 10:00", kind, None if kind == "rejected" else "p1", "pr1", **data)
    assert not made.steps("2026-03-17 11:00", "answer_them")


def test_a_letter_skipped_is_not_asked_about_again_but_the_next_is() -> None:
    made = written_to()
    made.mark(made.step("2026-03-17 10:00", "answer_them").key, "skipped", "2026-03-17 10:00")
    assert not made.steps("2026-03-17 11:00", "answer_them")
    made.log("2026-03-18 11:00", "heard_from", "p1", "pr1", how="email")
    assert made.steps("2026-03-18 12:00", "answer_them")


def test_thanks_for_an_interview_answer_a_letter_by_the_way() -> None:
    made = written_to()
    made.log("2026-03-17 10:00", "interviewed", "p1", "pr1")
    made.log("2026-03-17 11:00", "heard_from", "p1", "pr1", how="email")
    assert made.steps("2026-03-17 14:00", "thank_by_email")
    assert not made.steps("2026-03-17 14:00", "answer_them")
