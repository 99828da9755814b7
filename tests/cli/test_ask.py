"""``ask``: question by question, only what matters."""

from __future__ import annotations

import builtins
from collections.abc import Iterator

import pytest

from .conftest import Answered, Cordially


def converse(
    monkeypatch: pytest.MonkeyPatch, cordially: Cordially, *answers: str, facts: tuple[str, ...] = ()
) -> Answered:
    given: Iterator[str] = iter(answers)

    def answer(_: str = "") -> str:
        try:
            return next(given)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr(builtins, "input", answer)
    return cordially("ask", *facts)


def test_only_what_could_change_the_answer_is_asked(
    monkeypatch: pytest.MonkeyPatch, cordially: Cordially
) -> None:
    told = converse(monkeypatch, cordially, "interviewer", "interviewing", "1")
    assert told.status == 0
    asked = [line for line in told.out.splitlines() if line.endswith("?")]
    assert asked == [
        "Who are they in this?",
        "Where do things stand?",
        "Have they said whether connecting is welcome?",
    ]
    assert "not yet, until there is a decision" in told.out


def test_a_question_may_be_left_open_and_gone_back_to(
    monkeypatch: pytest.MonkeyPatch, cordially: Cordially
) -> None:
    told = converse(monkeypatch, cordially, "", "b", "4", "5", "granted")
    assert told.out.count("Who are they in this?") == 2
    assert "Send a connection request: yes" in told.out


def test_leaving_early_answers_with_what_is_known(
    monkeypatch: pytest.MonkeyPatch, cordially: Cordially
) -> None:
    told = converse(monkeypatch, cordially, "q")
    assert told.status == 0
    assert "Best now" in told.out


def test_nonsense_is_asked_again(monkeypatch: pytest.MonkeyPatch, cordially: Cordially) -> None:
    told = converse(monkeypatch, cordially, "99", "zzz", "recruiter", "q")
    assert told.out.count("Please answer with a number from 1 to 9") == 2


def test_facts_that_cannot_be_together_are_explained(
    monkeypatch: pytest.MonkeyPatch, cordially: Cordially
) -> None:
    told = converse(
        monkeypatch,
        cordially,
        "card_only",
        "q",
        facts=(
            "--role",
            "peer",
            "--stage",
            "none",
            "--met",
            "no",
            "--ties",
            "some",
            "--purpose",
            "learn",
            "--search",
            "open",
        ),
    )
    assert "you have not met" in told.out


def test_business_meetings_have_stages_of_their_own(
    monkeypatch: pytest.MonkeyPatch, cordially: Cordially
) -> None:
    told = converse(monkeypatch, cordially, "", "q", facts=("--role", "business_contact"))
    assert "in talks" in told.out
    assert "hired" not in told.out


def test_the_next_question_for_programs(cordially: Cordially) -> None:
    told = cordially("ask", "--role", "interviewer", "--stage", "interviewing", "--met", "yes", "--json")
    assert told.json["question"]["fact"] == "consent"
    settled = cordially(
        "ask",
        "--role",
        "interviewer",
        "--stage",
        "interviewing",
        "--met",
        "yes",
        "--consent",
        "granted",
        "--json",
    )
    assert settled.json["question"] is None


def test_the_opposite_is_not_taken_for_a_slip(monkeypatch: pytest.MonkeyPatch, cordially: Cordially) -> None:
    facts = ("--role", "interviewer", "--stage", "interviewing", "--met", "yes")
    told = converse(monkeypatch, cordially, "not refused", "grantd", facts=facts)
    assert "Please answer with a number" in told.out
    assert "Send a connection request: yes" in told.out


def test_a_refused_answer_needs_no_going_back(monkeypatch: pytest.MonkeyPatch, cordially: Cordially) -> None:
    facts = ("--role", "peer", "--stage", "none", "--ties", "some", "--purpose", "learn", "--search", "open")
    told = converse(monkeypatch, cordially, "no", "card_only", "b", "q", facts=facts)
    assert "you have not met" in told.out
    assert told.out.splitlines().count("Have you met or spoken?") == 2
