"""Days and times of a calendar file: in UTC, in a named zone, or on whatever clock the reader has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING

from cordially.importers.icalendar_files.zones import zone_named, zone_spelt_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cordially.importers.icalendar_files.components import Calendar, Property
    from cordially.importers.icalendar_files.rules import Steps

_WRITTEN = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE | re.ASCII,
)
_REST_OF_ZONE = re.compile(r"([^:]{1,100}):(?=\d{8})")
_DURATION = re.compile(
    r"([+-])?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?", re.ASCII
)
_FIRST_YEAR, _LAST_YEAR = 1583, 2200
_MOST_DATES = 2_000


@dataclass(frozen=True, slots=True)
class When:
    """A day, or a local time and its zone. ``sure`` is whether the file says which zone is meant, if any is."""

    local: date
    zone: tzinfo | None = None
    sure: bool = True

    @property
    def day(self) -> date:
        """The local calendar day."""
        return self.local.date() if isinstance(self.local, datetime) else self.local

    @property
    def clock(self) -> time | None:
        """The local time of day, None for a whole day."""
        return self.local.time() if isinstance(self.local, datetime) else None

    @property
    def value(self) -> datetime | date:
        """The moment in UTC, or the day."""
        return self.moment if isinstance(self.local, datetime) else self.local

    @property
    def moment(self) -> datetime:
        """The moment in UTC; of a day that at which it begins in UTC."""
        local = self.local if isinstance(self.local, datetime) else datetime.combine(self.local, time(0))
        return local.replace(tzinfo=self.zone or UTC).astimezone(UTC)

    def on(self, day: date) -> When:
        """Return the same time of another day."""
        clock = self.clock
        return When(day if clock is None else datetime.combine(day, clock), self.zone, self.sure)

    def __str__(self) -> str:
        value = self.value
        return f"{value:%Y%m%dT%H%M%SZ}" if isinstance(value, datetime) else f"{value:%Y%m%d}"


class Clock:
    """Reads the times of one VCALENDAR; those without a zone are in that of the calendar, else in ``zone``.

    ``steps`` bound the work on time zones that calendars spell out.
    """

    def __init__(self, calendar: Calendar, zone: tzinfo, steps: Steps) -> None:
        self._calendar = calendar
        self._steps = steps
        self._known: dict[str, tzinfo | None] = {}
        self._floating = self.zone(calendar.text("X-WR-TIMEZONE")) or zone

    def zone(self, name: str) -> tzinfo | None:
        """Return a zone known by its name, or else one that the calendar spells out."""
        if name not in self._known:
            self._known[name] = zone_named(name) or self._spelt_out(name)
        return self._known[name]

    def _spelt_out(self, name: str) -> tzinfo | None:
        wanted = name.strip('"').casefold()
        for component in self._calendar.zones if wanted else ():
            if component.text("TZID").strip('"').casefold() == wanted:
                return zone_spelt_out(component, self._steps)
        return None

    def when(self, written: Property | None) -> When | None:
        """Read a day or a time, None if it is neither. Years outside 1583-2200 are none."""
        if written is None:
            return None
        zone, text = _apart(written)
        return self._when(text, zone, written.parameters.get("VALUE", ""))

    def whens(self, written: Property) -> Iterator[When]:
        """Read a list of days, times, or periods (of which the start counts), leaving out what is neither."""
        (zone, text), kind = _apart(written), written.parameters.get("VALUE", "")
        for each in text.split(",")[:_MOST_DATES]:
            when = self._when(each.partition("/")[0], zone, "" if kind.upper() == "PERIOD" else kind)
            if when:
                yield when

    def _when(self, text: str, zone: str, kind: str) -> When | None:
        found = _WRITTEN.fullmatch(text.strip())
        if found is None or not _FIRST_YEAR <= int(found[1]) <= _LAST_YEAR:
            return None
        try:
            day = date(int(found[1]), int(found[2]), int(found[3]))
            if found[4] is None or kind.upper() == "DATE":
                return When(day)
            hours, minutes, seconds = int(found[4]), int(found[5]), min(int(found[6] or 0), 59)
            midnight = hours == 24 and minutes == seconds == 0
            local = datetime.combine(day, time(0 if midnight else hours, minutes, seconds))
            local += timedelta(days=midnight)
        except (ValueError, OverflowError):
            return None
        if found[7]:
            return When(local, UTC if found[7] in "Zz" else _offset(found[7]))
        known = self.zone(zone) if zone else self._floating
        return When(local, known or self._floating, sure=known is not None)


def _apart(written: Property) -> tuple[str, str]:
    """Return the name of the zone and the value, also where a name with a colon in it lacks its quotation marks."""
    zone = written.parameters.get("TZID", "")
    more = _REST_OF_ZONE.match(written.value) if zone else None
    if more is None:
        return zone, written.value
    return f"{zone}:{more[1]}", written.value[more.end() :]


def length_of(text: str) -> timedelta | None:
    """Read a duration such as ``PT1H30M``, None if it is none or runs backwards."""
    found = _DURATION.fullmatch(text.strip().upper())
    if found is None or found[1] == "-" or not any(found.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)


def _offset(text: str) -> tzinfo:
    size = timedelta(hours=min(int(text[1:3]), 18), minutes=int(text[-2:]))
    return timezone(-size if text[0] == "-" else size)
