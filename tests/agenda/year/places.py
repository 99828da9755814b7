"""Where the simulated live: zones, countries and weekends, and a reckoning of polite hours that owes nothing to the planner."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Final, NamedTuple
from zoneinfo import ZoneInfo

import holidays

WORKDAY: Final = (time(8), time(19))
"""Nobody is written to outside these hours, by their own clock; a planner may well keep narrower ones."""

_SATURDAY_AND_SUNDAY: Final = (5, 6)
_FRIDAY_AND_SATURDAY: Final = (4, 5)
_WEEKENDS: Final = {"SA": _FRIDAY_AND_SATURDAY, "EG": _FRIDAY_AND_SATURDAY, "IL": _FRIDAY_AND_SATURDAY}
_WEEKENDS_TOO: Final = {"BD": _FRIDAY_AND_SATURDAY, "JO": _FRIDAY_AND_SATURDAY, "KW": _FRIDAY_AND_SATURDAY}


class Place(NamedTuple):
    """A zone, and the country (with its part, where holidays differ) that keeps its holidays."""

    zone: str
    country: str

    @property
    def clock(self) -> ZoneInfo:
        return ZoneInfo(self.zone)


PLACES: Final = tuple(
    Place(*line.split())
    for line in [
        "",
        "    Europe/London GB-ENG",
        "    Europe/Berlin DE-BY",
        "    Europe/Paris FR",
        "    Europe/Warsaw PL",
        "    Europe/Stockholm SE",
        "    Europe/Istanbul TR",
        "    Europe/Kyiv UA",
        "    America/New_York US-NY",
        "    America/Chicago US",
        "    America/Los_Angeles US-CA",
        "    America/St_Johns CA-NL",
        "    America/Mexico_City MX",
        "    America/Sao_Paulo BR-SP",
        "    America/Argentina/Buenos_Aires AR",
        "    Pacific/Honolulu US-HI",
        "    Pacific/Auckland NZ",
        "    Pacific/Chatham NZ",
        "    Pacific/Kiritimati KI",
        "    Australia/Sydney AU-NSW",
        "    Australia/Lord_Howe AU-NSW",
        "    Asia/Tokyo JP",
        "    Asia/Seoul KR",
        "    Asia/Shanghai CN",
        "    Asia/Singapore SG",
        "    Asia/Kolkata IN-KA",
        "    Asia/Kathmandu NP",
        "    Asia/Dhaka BD",
        "    Asia/Dubai AE",
        "    Asia/Riyadh SA",
        "    Asia/Jerusalem IL",
        "    Africa/Cairo EG",
        "    Africa/Lagos NG",
        "    Africa/Nairobi KE",
        "    Africa/Johannesburg ZA",
        "    ",
    ]
    if line.strip()
)


@cache
def _public_holidays(country: str) -> holidays.HolidayBase:
    code, _, part = country.partition("-")
    return holidays.country_holidays(code, subdiv=part or None)


@cache
def rests(country: str | None, day: date) -> str | None:
    """Return why nobody works on a day in a country, or None. An unknown country rests on Saturday and Sunday."""
    code = (country or "").partition("-")[0]
    weekend = _WEEKENDS.get(code) or _WEEKENDS_TOO.get(code) or _SATURDAY_AND_SUNDAY
    if day.weekday() in weekend:
        return "their weekend"
    if country is not None and day in _public_holidays(country):
        return f"a holiday there ({_public_holidays(country).get(day)})"
    return None


def disturbs(moment: datetime, zone: ZoneInfo, country: str | None) -> str | None:
    """Return why a message at this moment would be impolite where somebody lives, or None."""
    there = moment.astimezone(zone)
    if (why := rests(country, there.date())) is not None:
        return why
    if not WORKDAY[0] <= there.time() <= WORKDAY[1]:
        return f"{there:%H:%M} by their clock"
    return None


def at_work(after: datetime, place: Place, hours: tuple[int, int], minutes: int) -> datetime:
    """Return a moment of a working day of theirs, not before ``after``, ``minutes`` past the first of their hours."""
    zone = place.clock
    day = after.astimezone(zone).date()
    while True:
        local = datetime.combine(day, time(hours[0]), tzinfo=zone) + timedelta(minutes=minutes)
        if rests(place.country, day) is None and local >= after:
            return local.astimezone(after.tzinfo)
        day += timedelta(days=1)
