"""The machine's clock and zone, and what people write about time."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cordially.cli import clock
from cordially.errors import BadInputError, CordiallyError

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


@pytest.mark.parametrize(
    ("text", "ahead", "meant"),
    [
        ("friday 10:00", True, datetime(2026, 3, 20, 9, tzinfo=UTC)),
        ("friday at 10:00", True, datetime(2026, 3, 20, 9, tzinfo=UTC)),
        ("Friday 10:00", False, datetime(2026, 3, 13, 9, tzinfo=UTC)),
        ("tomorrow", True, date(2026, 3, 19)),
        ("3 april 9:30", True, datetime(2026, 4, 3, 7, 30, tzinfo=UTC)),
        ("2026-03-30 10:00", True, datetime(2026, 3, 30, 8, tzinfo=UTC)),
        ("2026-03-20T10:00 Asia/Tokyo", True, datetime(2026, 3, 20, 1, tzinfo=UTC)),
        ("friday 10:00 america/new_york", True, datetime(2026, 3, 20, 14, tzinfo=UTC)),
        ("2026-03-20T10:00+05:30", True, datetime(2026, 3, 20, 4, 30, tzinfo=UTC)),
    ],
)
def test_a_time_is_read_as_people_write_it(text: str, ahead: bool, meant: object) -> None:  # noqa: FBT001
    present = datetime(2026, 3, 18, 12, tzinfo=UTC)
    assert clock.moment_of(text, present, ahead=ahead) == meant


def test_a_misspelt_zone_is_named() -> None:
    with pytest.raises(CordiallyError, match="Asia/Tokio") as refused:
        clock.moment_of("2026-03-20T10:00 Asia/Tokio", SUMMER)
    assert "Did you mean 'Asia/Tokyo'?" in str(refused.value.hint)


def test_a_stopped_clock_names_its_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORDIALLY_NOW", "2026-03-18T16:30")
    with pytest.raises(BadInputError):
        clock.now()
    monkeypatch.setenv("CORDIALLY_NOW", "2026-03-18T16:30+01:00")
    assert clock.now() == datetime(2026, 3, 18, 15, 30, tzinfo=UTC)


def test_a_zone_nobody_knows_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Nowhere/Land")
    assert clock.zone().utcoffset(SUMMER) is not None
