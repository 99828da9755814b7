"""How far a process has come whatever silence followed, and the interview that is still to come."""

from __future__ import annotations

from datetime import UTC, date, datetime

from tests.people.told import ACME, history

from cordially.people.stage import interview_ahead, stage_of, stage_reached

NOW = "2026-03-10T12:00+00:00"


def test_silence_hides_nothing_of_how_far_it_has_come() -> None:
    told = history(NOW, ("applied", "2026-01-01"), ("interviewed", "2026-01-20"))
    assert (stage_of(told, ACME), stage_reached(told, ACME)) == ("silent", "interviewing")


def test_without_a_word_it_has_come_nowhere() -> None:
    assert stage_reached(history(NOW), ACME) is None


def test_an_interview_is_ahead_until_its_time() -> None:
    booked = ("interview_scheduled", "2026-03-05", {"at": "2026-03-10T13:00+00:00"})
    told = history(NOW, ("applied", "2026-03-01"), booked)
    assert interview_ahead(told, ACME) == datetime(2026, 3, 10, 13, tzinfo=UTC)
    assert interview_ahead(history("2026-03-10T13:01+00:00", booked), ACME) is None


def test_an_interview_of_today_whose_hour_nobody_said_is_ahead_all_day() -> None:
    booked = ("interview_scheduled", "2026-03-05", {"at": "2026-03-10"})
    assert interview_ahead(history(NOW, booked), ACME) == date(2026, 3, 10)


def test_what_is_over_has_no_interview_ahead() -> None:
    booked = ("interview_scheduled", "2026-03-05", {"at": "2026-03-12"})
    assert interview_ahead(history(NOW, booked, ("withdrawn", "2026-03-09")), ACME) is None
