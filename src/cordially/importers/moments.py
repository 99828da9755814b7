"""Read the dates of an export: instants in UTC, days, and months of a career.

Every function returns None for a text that is no date (also for a blank one). Years outside 2003-2099 are no dates:
the network opened in 2003, and a number read from the wrong column should not pass for a year.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

PACIFIC = ZoneInfo("America/Los_Angeles")
"""The zone of ``Sent At`` in Invitations.csv (measured: accepted notes are otherwise answered before they are sent)."""

_FIRST_YEAR, _LAST_YEAR = 2003, 2099
_FIRST_CAREER = 1900

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janvier enero gennaio janeiro januari janv ene gen",
            "feb february februar février febrero febbraio fevereiro februari févr fev",
            "mar march märz mars marzo março maart mär mrt",
            "apr april avril abril aprile avr abr",
            "may mai mayo maggio maio mei mag",
            "jun june juni juin junio giugno junho giu",
            "jul july juli juillet julio luglio julho juil lug",
            "aug august août agosto augustus augusti ago",
            "sep september sept septembre septiembre settembre setembro set",
            "oct october oktober octobre octubre ottobre outubro okt ott out",
            "nov november novembre noviembre novembro",
            "dec december dezember décembre diciembre dicembre dezembro desember dez déc dic des",
        ),
        start=1,
    )
    for name in names.split()
}
"""English in every export seen; the others are there in case an export in another language turns up."""

_CLOCK = re.compile(
    r"(?:(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})|(\d{4})[-/](\d\d)[-/](\d\d))"
    r"(?:, ?|\s+|T)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d{1,6})?)?(?:[\s\u202f]*([AaPp])\.?[Mm]\.?)?",
    re.ASCII,
)
_UTC = (" UTC", " GMT", " (GMT)", " (UTC)", "Z")
_RESAVED = re.compile(
    r"\d{1,2}/\d{1,2}/\d{4}(?: .*)?|\d{1,2}/\d{1,2}/\d\d \d{1,2}:\d\d(?::\d\d)?|\d{1,2}-[A-Za-z]{3}-\d\d",
    re.ASCII,
)
_LONG = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) (\d\d:\d\d:\d\d) (?:UTC|GMT) (\d{4})", re.ASCII)
_IN_WORDS = re.compile(
    r"([A-Za-z]{3,9})\.? (\d{1,2}), (\d{4})(?:,| at)? (\d{1,2}):(\d\d)[ \u202f]?([AaPp])[Mm]", re.ASCII
)
_NUMBERS = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)|(\d{1,2})/(\d{1,2})/(\d{2}|\d{4})|(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII
)
_SPLIT = re.compile(r"[\s\-.,]+")


class Day(NamedTuple):
    """A calendar day, and whether its form shows that another program saved the file again."""

    value: date | None
    resaved: bool


def utc_second(text: str) -> datetime | None:
    """Read ``2024-03-20 09:12:11 UTC`` (messages), also without the suffix."""
    if len(text) == 23 and text.endswith(" UTC"):
        text = text[:19]
    if len(text) != 19 or text[10] not in " T":
        return None
    try:
        moment = datetime.fromisoformat(text + "+00:00")
    except ValueError:
        return None
    return moment if _FIRST_YEAR <= moment.year <= _LAST_YEAR else None


def pacific_minute(text: str) -> datetime | None:
    """Read ``6/9/24, 11:30 PM`` in US Pacific time; the result is in UTC.

    In the hour that the end of summer time repeats, the first pass is meant. Forms that spreadsheets leave behind
    (``6/9/2024 23:30``, ``2024-06-09 23:30:00``) are read too.
    """
    return _clock(text, PACIFIC)


def _clock(text: str, zone: tzinfo) -> datetime | None:
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    month, day, year, iso_year, iso_month, iso_day, hour, minute, second, half = found.groups()
    clock = int(hour)
    if half:
        if clock > 12:
            return None
        clock = clock % 12 + (12 if half in "Pp" else 0)
    when = (_year(year), int(month), int(day)) if year else (int(iso_year), int(iso_month), int(iso_day))
    if not _FIRST_YEAR <= when[0] <= _LAST_YEAR:
        return None
    try:
        return datetime(*when, clock, int(minute), int(second or 0), tzinfo=zone).astimezone(UTC)
    except ValueError:
        return None


def utc_moment(text: str) -> datetime | None:
    """Read a time that is in UTC in whichever form the network writes it, or a spreadsheet after it.

    ``2024-03-20 09:12:11`` (posts, follows), ``2024/03/20 09:12:11 UTC`` (searches, endorsements), ``Wed Mar 20 09:12:11
    UTC 2024`` (company follows), ``2024-03-20 09:12 UTC`` (courses watched), ``03/20/24 09:12 AM UTC`` (receipts).
    """
    found = _LONG.fullmatch(text)
    if found:
        number = _MONTHS.get(found[1].casefold(), 0)
        return utc_second(f"{found[4]}-{number:02d}-{found[2]} {found[3]}")
    return _clock(_without_zone(text), UTC)


def network_minute(text: str) -> datetime | None:
    """Read a time in UTC where the text says so, in US Pacific time where it does not."""
    bare = _without_zone(text)
    return _clock(bare, PACIFIC if bare == text else UTC) or utc_moment(text)


def noted_moment(text: str) -> datetime | date | None:
    """Read a time or day of unknown form: Pacific in the form of Sent At, in UTC in any other."""
    bare = _without_zone(text)
    if bare == text and is_raw_minute(text):
        return pacific_minute(text)
    return utc_moment(text) or utc_day(text).value or _day_in_words(text)


def minute_in_words(text: str) -> datetime | None:
    """Read the time in ``You uploaded a photo on April 12, 2026 at 8:03 AM (GMT)``; the result is in UTC."""
    found = _IN_WORDS.search(text)
    if found is None:
        return None
    month_name, day, year, hour, minute, half = found.groups()
    return _clock(f"{_MONTHS.get(month_name.casefold(), 0)}/{day}/{year} {hour}:{minute} {half}M", UTC)


def span_in_words(text: str) -> tuple[datetime, datetime] | None:
    """Read ``Sep 12, 2024 07:00 PM - Sep 12, 2024 08:00 PM``: two local times of an unknown place, without a zone."""
    begins, _, ends = text.partition(" - ")
    first, last = minute_in_words(begins), minute_in_words(ends or begins)
    return (first.replace(tzinfo=None), last.replace(tzinfo=None)) if first and last else None


def day_or_month(text: str) -> str | None:
    """Read ``Apr 9, 2024``, ``2024-04-09``, ``Apr 2024`` or ``2024`` into as much of an ISO date as it tells."""
    day = (
        _day_in_words(text)
        or _numbered_day(text, _FIRST_CAREER)
        or _named_day(_SPLIT.split(text), _FIRST_CAREER)
    )
    return day.isoformat() if day else month(text)


def looks_resaved(text: str) -> bool:
    """Whether a time or day has a form that only other programs write: ``6/16/2021 3:28``, ``18-Jun-24``."""
    return _RESAVED.fullmatch(text) is not None


def _without_zone(text: str) -> str:
    for suffix in _UTC:
        if text.endswith(suffix):
            return text[: -len(suffix)]
    return text


def _day_in_words(text: str) -> date | None:
    """Read ``Apr 9, 2024``."""
    parts = _SPLIT.split(text.strip())
    if len(parts) != 3 or parts[0].isdecimal():
        return None
    return _named_day([parts[1], parts[0], parts[2]], _FIRST_CAREER)


def is_raw_minute(text: str) -> bool:
    """Whether a time has the very form that the network writes, ``M/D/YY, h:mm AM``."""
    return text[-2:] in ("AM", "PM") and ", " in text


@lru_cache(maxsize=8192)
def utc_day(text: str) -> Day:
    """Read ``07 Jun 2026`` (a UTC day), the 2018 form ``6/7/18, 3:28 PM`` (Pacific), or a re-saved form."""
    parts = text.split(" ")
    if len(parts) == 3 and len(parts[2]) == 4:
        named = _named_day(parts)
        if named:
            return Day(named, resaved=False)
    moment = pacific_minute(text)
    if moment:
        return Day(moment.date(), not is_raw_minute(text))
    value = _numbered_day(text) or _named_day(_SPLIT.split(text))
    return Day(value, resaved=value is not None)


@lru_cache(maxsize=1024)
def month(text: str) -> str | None:
    """Read ``Mar 2019`` or ``2019`` into ``2019-03`` or ``2019``, keeping the precision that was given."""
    text = text.strip()
    parts = _SPLIT.split(text)
    if len(parts) == 1 and len(text) == 4 and text.isdecimal():
        return f"{int(text)}" if 1900 <= int(text) <= _LAST_YEAR else None
    if len(parts) != 2:
        return None
    number = _MONTHS.get(parts[0].casefold())
    if number is None or not parts[1].isdecimal() or len(parts[1]) not in (2, 4):
        return None
    return f"{_career_year(parts[1]):04d}-{number:02d}"


def _career_year(text: str) -> int:
    """Fill up a year: a spreadsheet shortens ``Mar 1998`` to ``Mar-98``, and no job starts decades from now."""
    year = int(text)
    if year > 99:
        return year
    return 2000 + year if year < 70 else 1900 + year


def _year(text: str) -> int:
    return int(text) + 2000 if len(text) == 2 else int(text)


def _named_day(parts: list[str], first: int = _FIRST_YEAR) -> date | None:
    if len(parts) != 3 or not (parts[0].isdecimal() and parts[2].isdecimal()) or len(parts[2]) not in (2, 4):
        return None
    return _day(_year(parts[2]), _MONTHS.get(parts[1].casefold(), 0), int(parts[0]), first)


def _numbered_day(text: str, first: int = _FIRST_YEAR) -> date | None:
    found = _NUMBERS.fullmatch(text.removesuffix(" 00:00:00"))
    if found is None:
        return None
    numbers = found.groups()
    if numbers[0]:
        return _day(int(numbers[0]), int(numbers[1]), int(numbers[2]), first)
    if numbers[3]:
        return _day(_year(numbers[5]), int(numbers[3]), int(numbers[4]), first)
    return _day(int(numbers[8]), int(numbers[7]), int(numbers[6]), first)


def _day(year: int, month_number: int, day: int, first: int) -> date | None:
    if not first <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month_number, day)
    except ValueError:
        return None
