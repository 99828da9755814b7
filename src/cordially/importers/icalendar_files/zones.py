"""Time zones as calendar files name them: by place, by their Windows names, or spelt out in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from cordially.importers.icalendar_files.rules import rule_of

if TYPE_CHECKING:
    from cordially.importers.icalendar_files.components import Component
    from cordially.importers.icalendar_files.rules import Steps

_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)(?::?(\d\d))?")
_NAMED_OFFSET = re.compile(r"(?:GMT|UTC|ETC/GMT)?([+-])(\d{1,2})(?::?(\d\d))?", re.IGNORECASE)
_LOCAL = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)")
_UNIVERSAL = frozenset(
    {"utc", "gmt", "z", "zulu", "tzone://microsoft/utc", "coordinated universal time", "greenwich mean time"}
)
_OF_THIS_MACHINE = frozenset({"", "localtime", "local", "posixrules"})
_FIRST_YEAR, _LAST_YEAR = 1970, 2060
_LONGEST_NAME = 200


def zone_named(name: str) -> tzinfo | None:
    """Return the time zone of a name, None if nobody but the file can know it.

    Known are places (``Europe/Berlin``, whatever stands before them in the name), Windows names
    (``W. Europe Standard Time``) and offsets (``UTC+01:00``).
    """
    return _zone_named(name.strip().strip('"').strip()) if len(name) <= _LONGEST_NAME else None


@lru_cache(maxsize=512)
def _zone_named(name: str) -> tzinfo | None:
    if name.casefold() in _UNIVERSAL:
        return UTC
    if name.casefold() in _OF_THIS_MACHINE:
        return None
    place = _windows().get(name.casefold(), name)
    parts = place.strip("/").split("/")
    # Names that are meant to be unique in the world put their maker first: /mozilla.org/20070129_1/Europe/Berlin
    for begin in range(max(0, len(parts) - 3), len(parts)) if "/" in place else (0,):
        candidate = "/".join(parts[begin:])
        if begin == len(parts) - 1 and len(parts) > 1:
            break
        try:
            return ZoneInfo(candidate)
        except (KeyError, ValueError, OSError):
            continue
    found = _NAMED_OFFSET.fullmatch(name)
    if found and not name.casefold().startswith("etc/"):
        return _fixed(found[1], int(found[2]), int(found[3] or 0))
    return None


@lru_cache(maxsize=1)
def _windows() -> dict[str, str]:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415

    return {name.casefold(): place for name, place in WINDOWS_TO_OLSON.items()}


def _fixed(sign: str, hours: int, minutes: int, seconds: int = 0) -> tzinfo | None:
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if offset >= timedelta(hours=18):
        return None
    return timezone(-offset if sign == "-" else offset)


class _Onset(NamedTuple):
    """From when, on the local clock just before, which offset from UTC holds."""

    at: datetime
    before: timedelta
    after: timedelta


class SpeltOutZone(tzinfo):
    """A time zone as a file spells it out, for the years 1970-2060."""

    def __init__(self, onsets: list[_Onset]) -> None:
        self._onsets = sorted(onsets)
        self._starts = [onset.at for onset in self._onsets]

    def utcoffset(self, moment: datetime | None) -> timedelta:
        """Return the offset at a local time: of an hour that comes twice the first, of one left out that before."""
        if moment is None:
            return timedelta(0)
        local = moment.replace(tzinfo=None)
        position = bisect_right(self._starts, local) - 1
        if position < 0:
            return self._onsets[0].before
        onset = self._onsets[position]
        skipped = onset.after - onset.before
        is_skipped = skipped > timedelta(0) and local < onset.at + skipped
        return onset.before if is_skipped else onset.after

    def dst(self, moment: datetime | None) -> timedelta | None:
        """Return None: which part of the offset is summer time does not matter here."""
        del moment
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        """Return None: the zone has no name outside its file."""
        del moment
        return None


def zone_spelt_out(component: Component, steps: Steps) -> tzinfo | None:
    """Read a VTIMEZONE, None if nothing in it can be read."""
    onsets: list[_Onset] = []
    for part in component.parts:
        before, after = _offset(part.text("TZOFFSETFROM")), _offset(part.text("TZOFFSETTO"))
        begun = _local(part.text("DTSTART"))
        if after is None or begun is None:
            continue
        days = _days_of(part, begun.date(), steps)
        onsets += [
            _Onset(datetime.combine(day, begun.time()), after if before is None else before, after)
            for day in days
        ]
    return SpeltOutZone(onsets) if onsets else None


def _days_of(part: Component, begun: date, steps: Steps) -> set[date]:
    days = {begun}
    for written in part.every("RRULE"):
        rule = rule_of(written.value, begun)
        if rule and rule.frequency == "YEARLY":
            last = _until(rule.until) or date(_LAST_YEAR, 12, 31)
            days.update(rule.days(max(begun, date(_FIRST_YEAR - 1, 1, 1)), last, steps))
    for written in part.every("RDATE"):
        days.update(moment.date() for each in written.value.split(",") if (moment := _local(each)))
    return days


def _until(text: str | None) -> date | None:
    moment = _local(text) if text and "T" in text else _local(f"{text}T235959") if text else None
    return moment.date() if moment else None


def _offset(text: str) -> timedelta | None:
    found = _OFFSET.fullmatch(text.strip())
    if found is None:
        return None
    size = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    if size >= timedelta(hours=18):
        return None
    return -size if found[1] == "-" else size


def _local(text: str) -> datetime | None:
    found = _LOCAL.match(text.strip())
    if found is None:
        return None
    try:
        return datetime(*(int(part) for part in found.groups()))  # type: ignore[arg-type]  # noqa: DTZ001
    except ValueError:
        return None
