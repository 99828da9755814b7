"""Counting working days keeps the order of events, whatever day it is."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from cordially.demo.workdays import HOME, Workdays

MONDAY = datetime(2026, 3, 16, 12, 0, tzinfo=UTC)


def back(days_after_monday: int, count: int) -> date:
    return Workdays(now=MONDAY + timedelta(days=days_after_monday)).ago(count).astimezone(HOME).date()


def ahead(days_after_monday: int, count: int) -> date:
    return Workdays(now=MONDAY + timedelta(days=days_after_monday)).ahead(count).astimezone(HOME).date()


def test_the_working_day_before_monday_and_before_a_weekend_is_friday() -> None:
    assert back(0, 1) == date(2026, 3, 13)
    assert back(5, 1) == back(6, 1) == date(2026, 3, 20)


def test_the_working_day_after_friday_and_after_a_weekend_is_monday() -> None:
    assert ahead(4, 1) == ahead(5, 1) == ahead(6, 1) == date(2026, 3, 23)
    assert ahead(0, 5) == date(2026, 3, 23)


@pytest.mark.parametrize("weekday", range(7))
def test_days_are_counted_one_by_one_and_never_fall_on_a_weekend(weekday: int) -> None:
    past = [back(weekday, count) for count in range(1, 300)]
    future = [ahead(weekday, count) for count in range(1, 300)]
    assert past == sorted(set(past), reverse=True)
    assert future == sorted(set(future))
    assert all(day.weekday() < 5 for day in past + future)
    assert past[0] < Workdays(now=MONDAY + timedelta(days=weekday)).today < future[0]


def test_a_clock_is_read_at_home_also_in_summer() -> None:
    summer = Workdays(now=datetime(2026, 7, 8, 12, 0, tzinfo=UTC))
    assert summer.ago(1, "09:30") == datetime(2026, 7, 7, 8, 30, tzinfo=UTC)


def test_a_moment_is_told_backwards_or_with_a_plus_ahead() -> None:
    days = Workdays(now=MONDAY)
    assert days.moment("2 10:00") == days.ago(2, "10:00")
    assert days.moment("+3 14:00") == days.ahead(3, "14:00")
