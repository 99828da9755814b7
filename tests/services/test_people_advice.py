"""What was done already, and what they promised."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count
from typing import Any

import pytest

from cordially.people import Event
from cordially.services.people_advice import done_moves, promised_news

NOW = datetime(2026, 3, 18, 16, 30, tzinfo=UTC)
_numbers = count(1)


def event(kind: str, process: str | None = "pr1", **data: Any) -> Event:
    return Event(
        id=next(_numbers), kind=kind, at=NOW, recorded_at=NOW, person="p1", process=process, data=data
    )


@pytest.mark.parametrize(
    ("kind", "data", "done"),
    [
        ("thanked", {"by": "email"}, "thank_by_email"),
        ("thanked", {"by": "letter"}, "thank_by_email"),
        ("thanked", {"by": "help"}, "thank_for_help"),
        ("thanked", {"by": "connecting"}, "thank_for_connecting"),
        ("viewed_profile", {}, "view_profile_anonymously"),
        ("asked_feedback", {}, "ask_for_feedback"),
        ("followed_up", {}, "follow_up"),
    ],
)
def test_what_is_logged_needs_no_repeating(kind: str, data: dict[str, str], done: str) -> None:
    assert done in done_moves([event(kind, **data)], "pr1")


def test_a_new_meeting_deserves_new_thanks() -> None:
    told = [event("thanked", by="email"), event("interviewed")]
    assert done_moves(told, "pr1") == ()


def test_their_answer_allows_another_question_later() -> None:
    assert "follow_up" not in done_moves([event("followed_up"), event("heard_from")], "pr1")


def test_what_was_done_in_another_process_counts_there_only() -> None:
    told = [event("thanked", process="pr2", by="email"), event("profile_proofed", process=None)]
    assert done_moves(told, "pr1") == ("proof_profile",)


def test_the_last_promise_counts_until_its_day_is_over() -> None:
    told = [event("promised_date", by="2026-03-20"), event("promised_date", by="2026-03-18")]
    assert promised_news(told, NOW, UTC) == date(2026, 3, 18)
    assert promised_news(told, datetime(2026, 3, 19, tzinfo=UTC), UTC) is None
    assert promised_news([], NOW, UTC) is None
