"""The machine's clock and zone, and what people write about time."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cordially.cli import clock
from cordially.errors import BadInputError

SUMMER = datetime(2026, 7, 1, 12, tzinfo=UTC)
WINTER = datetime(2026, 1, 20, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def berlin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")


@pytest.mark.parametrize("present", [SUMMER, WINTER])
def test_an_hour_is_read_by_the_clock_of_its_own_day(present: datetime) -> None:
    assert clock.moment_of("2026-01-15T23:30", present) == datetime(2026, 1, 15, 22, 30, tzinfo=UTC)
    assert clock.moment_of("2026-06-15T23:30", present) == datetime(2026, 6, 15, 21, 30, tzinfo=UTC)


def test_days_are_the_days_at_home() -> None:
    late = datetime(2026, 7, 1, 23, 0, tzinfo=UTC)
    assert clock.moment_of("today", late) == date(2026, 7, 2)
    assert clock.moment_of("yesterday", late) == date(2026, 7, 1)


@pytest.mark.parametrize("text", ["2026-03-18", "20260318", "2026-W12-3"])
def test_every_iso_day_is_a_day(text: str) -> None:
    assert clock.moment_of(text, SUMMER) == date(2026, 3, 18)


@pytest.mark.parametrize(
    "text", ["0001-01-01T00:00+14:00", "9999-12-31T23:59-10:00", "soon", "2026-02-30", "18/03/2026"]
)
def test_what_is_no_date_is_told(text: str) -> None:
    with pytest.raises(BadInputError):
        clock.moment_of(text, SUMMER)


def test_a_stopped_clock_names_its_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORDIALLY_NOW", "2026-03-18T16:30")
    with pytest.raises(BadInputError):
        clock.now()
    monkeypatch.setenv("CORDIALLY_NOW", "2026-03-18T16:30+01:00")
    assert clock.now() == datetime(2026, 3, 18, 15, 30, tzinfo=UTC)


def test_a_zone_nobody_knows_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Nowhere/Land")
    assert clock.zone().utcoffset(SUMMER) is not None
