"""The components of a calendar file, split before anything in them is read: a bad one does not take others with it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from cordially.importers.icalendar_files.content_lines import ContentLine

MOST_GUESTS = 200
"""Guests of one entry that are read; more are counted."""

_LEFT_OUT = frozenset({"VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY"})
_WHOLE_COMPONENTS = _LEFT_OUT | {"VEVENT", "VTIMEZONE"}
_MOST_ALIKE = 8
_MOST_DATES = 500
_MOST_OF_MAKERS = 60
_READ_WRITTEN = """
METHOD UID SUMMARY DTSTART DTEND DURATION RRULE EXRULE RDATE EXDATE RECURRENCE-ID SEQUENCE DTSTAMP LAST-MODIFIED
STATUS LOCATION DESCRIPTION ATTENDEE ORGANIZER URL CONFERENCE TZID TZOFFSETTO TZOFFSETFROM
"""
_READ = frozenset(_READ_WRITTEN.split())
_MOST = {"ATTENDEE": MOST_GUESTS, "EXDATE": _MOST_DATES, "RDATE": _MOST_DATES}
_KEPT_OF_BAD_WRITTEN = """
UID SUMMARY DTSTART DTEND DURATION RRULE RECURRENCE-ID SEQUENCE STATUS ATTENDEE ORGANIZER
"""
_KEPT_OF_BAD = frozenset(_KEPT_OF_BAD_WRITTEN.split())
_LONGEST_RAW = 16 * 1024
_SHORT = 300
_NO_PARAMETERS: Mapping[str, str] = {}
_ADDRESS_AT_END = re.compile(r":mailto:[^:]*$", re.IGNORECASE)
_CARELESS_PARAMETER = re.compile(r";([A-Za-z-]+)=(.*?)(?=;[A-Za-z-]+=|$)", re.DOTALL)


class Property(NamedTuple):
    """A property: its parameters by upper-case name, and its value as written."""

    parameters: Mapping[str, str]
    value: str


@dataclass(slots=True)
class Component:
    """A component as written. ``line`` is that of its BEGIN (or of an END that nothing began), 1-based.

    ``whole`` is whether it was begun and closed. Components inside it are left out, except ``parts`` of a time zone.
    """

    name: str
    line: int
    calendar: Calendar
    whole: bool = True
    parts: list[Component] = field(default_factory=list)
    guests: int = 0
    _texts: dict[str, list[str]] = field(default_factory=dict)
    _of_makers: int = 0

    def take(self, text: str) -> None:
        """Keep a content line, unless it is of no use or there are too many like it."""
        name = name_of(text)
        if name.startswith("X-"):
            self._of_makers += 1
            if self._of_makers > _MOST_OF_MAKERS:
                return
        elif name not in _READ:
            return
        self.guests += name == "ATTENDEE"
        alike = self._texts.setdefault(name, [])
        if len(alike) < _MOST.get(name, _MOST_ALIKE):
            alike.append(text)

    def every(self, name: str) -> Iterator[Property]:
        """Yield the properties of a name that can be read."""
        for text in self._texts.get(name, ()):
            found = property_of(text)
            if found:
                yield found

    def first(self, name: str) -> Property | None:
        """Return the first property of a name that is not blank."""
        return next((found for found in self.every(name) if found.value.strip()), None)

    def text(self, name: str) -> str:
        """Return the first value of a name that is not blank, its escapes undone; else an empty text."""
        found = self.first(name)
        return unescaped(found.value).strip() if found else ""

    def of_makers(self) -> Iterator[str]:
        """Yield the content lines of properties that are the makers' own (``X-…``)."""
        for name, texts in self._texts.items():
            if name.startswith("X-"):
                yield from texts

    @property
    def guests_left_out(self) -> int:
        """How many guests there are beside those that were kept."""
        return self.guests - len(self._texts.get("ATTENDEE", ()))

    def keep_guests(self, most: int) -> int:
        """Keep at most so many of the guests, and return how many there are."""
        kept = self._texts.get("ATTENDEE", [])
        del kept[max(0, most) :]
        return len(kept)

    def raw(self) -> str:
        """Return what is worth keeping of an entry that cannot be read: no texts, as they hold passwords."""
        texts = (text for name in self._texts if name in _KEPT_OF_BAD for text in self._texts[name])
        return "\n".join(texts)[:_LONGEST_RAW]


@dataclass(slots=True, eq=False)
class Calendar:
    """What a VCALENDAR says of itself, and its time zones."""

    head: Component | None = None
    zones: list[Component] = field(default_factory=list)

    def text(self, name: str) -> str:
        """Return a property of the calendar itself, an empty text if it has none."""
        return self.head.text(name) if self.head else ""


class Components:
    """The entries among content lines, whole or not. ``left_out`` counts components of other kinds."""

    def __init__(self, lines: Iterable[ContentLine]) -> None:
        self._lines = lines
        self.left_out: Counter[str] = Counter()
        self.calendars: list[Calendar] = []

    def __iter__(self) -> Iterator[Component]:
        """Yield each VEVENT once it ends or turns out to be cut short; time zones go to their calendars."""
        self._calendar = self._begin_calendar(1)
        self._open: Component | None = None
        self._inside: list[str] = []
        for number, text in self._lines:
            name = name_of(text)
            if name == "BEGIN":
                yield from self._begun(_named(text), number)
            elif name == "END":
                yield from self._ended(_named(text), number)
            else:
                self._take(text)
        yield from self._cut_short()

    def _begin_calendar(self, line: int) -> Calendar:
        calendar = Calendar()
        calendar.head = Component("VCALENDAR", line, calendar)
        self.calendars.append(calendar)
        return calendar

    def _begun(self, name: str, number: int) -> Iterator[Component]:
        if name == "VCALENDAR":
            yield from self._cut_short()
            self._calendar = self._begin_calendar(number)
        elif name in _WHOLE_COMPONENTS:
            yield from self._cut_short()
            self._open = Component(name, number, self._calendar)
        elif self._open is not None:
            if not self._inside:
                self._open.parts.append(Component(name, number, self._calendar))
            self._inside.append(name)
            del self._inside[_MOST_ALIKE:]

    def _ended(self, name: str, number: int) -> Iterator[Component]:
        opened = self._open
        if opened is not None and name == opened.name:
            self._open, self._inside = None, []
            yield from self._finished(opened)
        elif name in _WHOLE_COMPONENTS:
            yield from self._cut_short()
            if name == "VEVENT":
                yield Component(name, number, self._calendar, whole=False)
        elif name == "VCALENDAR":
            yield from self._cut_short()
        elif name in self._inside:
            del self._inside[self._inside.index(name) :]

    def _take(self, text: str) -> None:
        if self._open is None:
            assert self._calendar.head
            self._calendar.head.take(text)
        elif not self._inside:
            self._open.take(text)
        elif self._open.name == "VTIMEZONE" and len(self._open.parts) <= _MOST_DATES:
            self._open.parts[-1].take(text)

    def _finished(self, component: Component) -> Iterator[Component]:
        if component.name == "VEVENT":
            yield component
        elif component.name == "VTIMEZONE":
            if len(self._calendar.zones) < _MOST_DATES:
                self._calendar.zones.append(component)
        else:
            self.left_out[component.name] += 1

    def _cut_short(self) -> Iterator[Component]:
        """Yield the entry that is open, if any, as one that is not whole."""
        opened, self._open, self._inside = self._open, None, []
        if opened is None:
            return
        if opened.name == "VEVENT":
            opened.whole = False
            yield opened
        elif opened.name in _LEFT_OUT:
            self.left_out[opened.name] += 1


def name_of(text: str) -> str:
    """Return the upper-case name of a content line, without a group before it."""
    colon = text.find(":")
    head = text if colon < 0 else text[:colon]
    return head.partition(";")[0].strip().rpartition(".")[2].upper()


def property_of(text: str) -> Property | None:
    """Return parameters and value of a content line, None if it is none."""
    head, colon, value = text.partition(":")
    if not colon:
        return None
    if ";" not in head:
        return Property(_NO_PARAMETERS, value)
    return _short_property(text) if len(text) <= _SHORT else _property(text)


def _property(text: str) -> Property:
    from icalendar.parser import Contentline  # noqa: PLC0415

    try:
        _, parameters, value = Contentline(text).raw_parts()  # type: ignore[no-untyped-call]
    except ValueError:
        return _careless(text)
    plain = {
        name.upper(): each if isinstance(each, str) else ",".join(each) for name, each in parameters.items()
    }
    return Property(plain, value)


_short_property = lru_cache(maxsize=4096)(_property)
"""The same guests come to hundreds of entries."""


def unescaped(value: str) -> str:
    """Undo the escapes of a text: of line breaks, commas, semicolons and backslashes."""
    if "\\" not in value:
        return value
    from icalendar.parser import unescape_backslash  # noqa: PLC0415

    text: str = unescape_backslash(value)
    return text


def _careless(text: str) -> Property:
    """Read a content line with quotation marks or signs where none may be (``CN=Ann "Annie" Lee``)."""
    address = _ADDRESS_AT_END.search(text)
    colon = address.start() if address else text.rindex(":")
    found = _CARELESS_PARAMETER.findall(text[:colon])
    return Property({name.upper(): value.strip(' "') for name, value in found}, text[colon + 1 :])


def _named(text: str) -> str:
    return text.partition(":")[2].strip().upper()
