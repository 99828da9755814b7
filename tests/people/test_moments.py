from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.people.told import at, day

from cordially.people.moments import LONG_AGO, has_come, has_passed, how_long_ago, latest_moment, parsed

TOKYO = ZoneInfo("Asia/Tokyo")
NOW = at("2026-03-10T12:00+00:00")


@pytest.mark.parametrize(
    ("ago", "band"),
    [
        (timedelta(0), "hour"),
        (timedelta(hours=1), "hour"),
        (timedelta(hours=1, seconds=1), "day"),
        (timedelta(hours=24), "day"),
        (timedelta(hours=25), "week"),
        (timedelta(days=7), "week"),
        (timedelta(days=7, seconds=1), "fortnight"),
        (timedelta(days=14), "fortnight"),
        (timedelta(days=14, seconds=1), "longer"),
    ],
)
def test_each_band_ends_exactly_where_it_says(ago: timedelta, band: str) -> None:
    assert how_long_ago(NOW - ago, NOW, UTC) == band


@pytest.mark.parametrize(
    ("on", "band"),
    [
        ("2026-03-10", "day"),
        ("2026-03-09", "day"),
        ("2026-03-08", "week"),
        ("2026-03-03", "week"),
        ("2026-03-02", "fortnight"),
        ("2026-02-24", "fortnight"),
        ("2026-02-23", "longer"),
    ],
)
def test_what_is_known_by_the_day_is_counted_in_days_and_never_within_the_hour(on: str, band: str) -> None:
    assert how_long_ago(day(on), NOW, UTC) == band


def test_an_unknown_time_is_no_time_ago() -> None:
    assert how_long_ago(None, NOW, UTC) is None


def test_today_is_the_day_of_the_users_zone() -> None:
    late = at("2026-03-10T20:00+00:00")
    assert has_come(day("2026-03-11"), late, TOKYO)
    assert not has_come(day("2026-03-11"), late, UTC)
    assert has_passed(day("2026-03-10"), late, TOKYO)
    assert not has_passed(day("2026-03-10"), late, UTC)


def test_a_day_counts_as_its_end_unless_it_was_written_down_that_very_day() -> None:
    noon = at("2026-03-10T12:00+00:00")
    assert latest_moment(day("2026-03-10"), noon, UTC) == noon
    assert latest_moment(day("2026-03-09"), noon, UTC) > at("2026-03-09T23:59+00:00")
    assert latest_moment(None, noon, UTC) == LONG_AGO


def test_a_moment_is_read_into_utc_and_a_day_stays_a_day() -> None:
    assert parsed("2026-03-10T13:00+01:00") == datetime(2026, 3, 10, 12, tzinfo=UTC)
    assert parsed("2026-03-10") == date(2026, 3, 10)
    with pytest.raises(ValueError, match="zone"):
        parsed("2026-03-10T13:00")
