"""The referee's own reckoning, against days that anybody can look up."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from tests.agenda.year.places import PLACES, at_work, disturbs, rests


@pytest.mark.parametrize(
    ("country", "day", "does_rest"),
    [
        ("SA", date(2027, 9, 10), True),  # a Friday
        ("SA", date(2027, 9, 12), False),  # a Sunday
        ("AE", date(2027, 9, 12), True),
        ("US-NY", date(2028, 7, 4), True),
        ("GB-ENG", date(2028, 7, 4), False),
        ("DE-BY", date(2028, 6, 15), True),  # Corpus Christi, which Berlin does not keep
        ("DE", date(2028, 6, 15), False),
        ("JP", date(2028, 2, 29), False),
        (None, date(2027, 12, 27), False),
        (None, date(2027, 9, 12), True),
    ],
)
def test_a_country_rests_on_its_own_days(country: str | None, day: date, does_rest: bool) -> None:  # noqa: FBT001
    assert (rests(country, day) is not None) is does_rest


def test_noon_here_is_night_on_the_other_side() -> None:
    noon = datetime(2028, 3, 1, 12, tzinfo=UTC)
    assert disturbs(noon, ZoneInfo("Europe/London"), "GB-ENG") is None
    assert disturbs(noon, ZoneInfo("Pacific/Auckland"), "NZ") == "01:00 by their clock"


@pytest.mark.parametrize("place", PLACES)
def test_the_world_itself_works_in_office_hours(place: tuple[str, str]) -> None:
    zone, country = place
    at = at_work(datetime(2027, 12, 24, 23, tzinfo=UTC), next(p for p in PLACES if p == place), (9, 17), 200)
    assert disturbs(at, ZoneInfo(zone), country) is None
