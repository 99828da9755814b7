"""Working days by country: weekends, public holidays, and the days around the turn of the year that are kept quiet."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Final

QUIET: Final = frozenset({(12, 24), (12, 25), (12, 26), (12, 31), (1, 1)})
"""Month and day of what is kept quiet everywhere: offices are half empty and mail waits, whatever the law says."""

_SATURDAY_AND_SUNDAY: Final = frozenset({5, 6})
_DAY: Final = timedelta(days=1)


def is_working_day(day: date, country: str | None) -> bool:
    """Tell whether offices in a country work on a day.

    ``country`` is an ISO 3166 code, with a subdivision if it is known (``DE-BY``). Where it is None, or no holidays are
    known for it, only Saturday, Sunday and the quiet days are off.
    """
    if (day.month, day.day) in QUIET:
        return False
    weekend, off = _calendar(country, day.year) if country else (_SATURDAY_AND_SUNDAY, frozenset())
    return day.weekday() not in weekend and day not in off


def working_days_after(day: date, count: int, country: str | None) -> date:
    """Return the day that is ``count`` working days after ``day``; none after it is the day itself, or the next that works."""
    found = day
    while not is_working_day(found, country):
        found += _DAY
    for _ in range(count):
        found += _DAY
        while not is_working_day(found, country):
            found += _DAY
    return found


@lru_cache(maxsize=1024)
def _calendar(country: str, year: int) -> tuple[frozenset[int], frozenset[date]]:
    """Return the days of the week that are off, and the public holidays of a year. Known for a year, they do not change."""
    import holidays  # noqa: PLC0415  # takes its time to load, and is needed only where a country is known

    code, _, part = country.upper().partition("-")
    for subdivision in (part, None) if part else (None,):
        try:
            found = holidays.country_holidays(code, subdiv=subdivision, years=year, expand=False)
        except (NotImplementedError, KeyError):
            continue  # a part of the country that the library does not tell apart, or no such country
        return frozenset(found.weekend), frozenset(found)
    return _SATURDAY_AND_SUNDAY, frozenset()
