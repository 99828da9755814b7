"""Days as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cordially.services.spoken_days import day_at_end

TODAY = date(2026, 3, 18)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "rest", "day"),
    [
        ("met dana today", "met dana", TODAY),
        ("met dana, yesterday.", "met dana", date(2026, 3, 17)),
        ("met dana two weeks ago", "met dana", date(2026, 3, 4)),
        ("met dana on wednesday", "met dana", date(2026, 3, 11)),
        ("met dana last tuesday", "met dana", date(2026, 3, 17)),
        ("met dana on 2026-01-02", "met dana", date(2026, 1, 2)),
        ("met dana on the 3rd of december", "met dana", date(2025, 12, 3)),
        ("met dana March 3, 2025", "met dana", date(2025, 3, 3)),
        ("met dana 29 feb", "met dana", date(2024, 2, 29)),
        ("met may", "met may", None),
        ("met dana on 31 february 2025", "met dana on 31 february 2025", None),
        ("yesterday", "", date(2026, 3, 17)),
    ],
)
def test_a_day_gone_by(text: str, rest: str, day: date | None) -> None:
    found = day_at_end(text, today=TODAY)
    assert (found.rest, found.day) == (rest, day)


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("interview tomorrow at 9", date(2026, 3, 19), "09:00"),
        ("interview on wednesday at 12am", date(2026, 3, 25), "00:00"),
        ("interview in 3 days", date(2026, 3, 21), None),
        ("interview on 2 january at 14.15", date(2027, 1, 2), "14:15"),
        ("interview next friday", date(2026, 3, 20), None),
    ],
)
def test_a_day_to_come(text: str, day: date, clock: str | None) -> None:
    found = day_at_end(text, today=TODAY, ahead=True)
    assert (found.day, found.clock) == (day, clock)


@given(some.text(max_size=60), some.booleans())
def test_no_text_is_too_odd(text: str, ahead: bool) -> None:  # noqa: FBT001
    found = day_at_end(text, today=TODAY, ahead=ahead)
    assert found.rest in text
