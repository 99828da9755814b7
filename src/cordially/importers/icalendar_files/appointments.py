"""One entry of a calendar as it is written: when it is, how it recurs, who comes, and which version of it this is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta
from typing import TYPE_CHECKING

from cordially.importers.icalendar_files.components import unescaped
from cordially.importers.icalendar_files.guests import guests_of
from cordially.importers.icalendar_files.recognising import is_called_off
from cordially.importers.icalendar_files.times import When, length_of
from cordially.importers.keys import digest, digest_of
from cordially.people import as_shown

if TYPE_CHECKING:
    from cordially.importers.icalendar_files.components import Component
    from cordially.importers.icalendar_files.guests import Guest
    from cordially.importers.icalendar_files.times import Clock

_LONGEST_TITLE = 500
_LONGEST_UID = 1_000
_LONGEST_TEXT = 8_000
_MOST_LENGTH = timedelta(days=366)
_MIDNIGHT = time(0)
_MOST_RULES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """An entry, or one changed occurrence of a recurring one (``occurrence`` says which).

    ``uid`` is as written, or made of the content where the file has none. ``length`` is None where no end is given;
    that of whole days counts the days. ``version`` orders versions of the same entry. ``texts`` are looked through and
    not kept.
    """

    line: int
    uid: str
    title: str | None
    start: When
    length: timedelta | None
    ended_badly: bool
    version: tuple[int, str, bool]
    cancelled: bool
    tentative: bool
    occurrence: When | None
    onwards: bool
    rules: tuple[str, ...]
    added: tuple[When, ...]
    dropped: frozenset[str]
    location: str
    texts: tuple[str, ...]
    guests: tuple[Guest, ...]
    guests_left_out: int

    @property
    def recurs(self) -> bool:
        """Whether it comes more than once."""
        return bool(self.rules or self.added) and self.occurrence is None

    @property
    def identity(self) -> tuple[str, str]:
        """What two versions of the same entry have in common."""
        return self.uid, str(self.occurrence) if self.occurrence else ""

    @property
    def key(self) -> str:
        """The natural key of the entry as a whole: it stays when the entry is moved."""
        return f"meeting:{digest(self.uid)}"


def read_appointment(component: Component, clock: Clock, method: str) -> Appointment | None:
    """Read a whole entry, None if it does not say when it is."""
    start = clock.when(component.first("DTSTART"))
    occurrence = clock.when(component.first("RECURRENCE-ID"))
    if start is None and component.first("DTSTART") is None and method == "CANCEL":
        start = occurrence
    if start is None:
        return None
    start, all_day = _as_day(start, component)
    length, ended_badly = _length(component, clock, start, all_day=all_day)
    title = " ".join(as_shown(component.text("SUMMARY")).split())[:_LONGEST_TITLE] or None
    status = component.text("STATUS").upper()
    cancelled = method == "CANCEL" or status in ("CANCELLED", "CANCELED") or is_called_off(title)
    guests = guests_of(component)
    range_ = component.first("RECURRENCE-ID")
    return Appointment(
        line=component.line,
        uid=component.text("UID")[:_LONGEST_UID] or _uid_of_content(start, title, guests),
        title=title,
        start=start,
        length=length,
        ended_badly=ended_badly,
        version=(*_version(component), cancelled),
        cancelled=cancelled,
        tentative=status == "TENTATIVE",
        occurrence=occurrence,
        onwards=range_ is not None and range_.parameters.get("RANGE", "").upper() == "THISANDFUTURE",
        rules=tuple(rule.value for rule in component.every("RRULE"))[:_MOST_RULES],
        added=tuple(when for dates in component.every("RDATE") for when in clock.whens(dates)),
        dropped=frozenset(str(when) for dates in component.every("EXDATE") for when in clock.whens(dates)),
        location=component.text("LOCATION"),
        texts=_texts(component),
        guests=tuple(guests),
        guests_left_out=component.guests_left_out,
    )


def _as_day(start: When, component: Component) -> tuple[When, bool]:
    """Return the start, as a day if it is one; Outlook may write whole days as midnights."""
    if start.clock is None:
        return start, True
    said = (component.text("X-MICROSOFT-CDO-ALLDAYEVENT") or component.text("X-FUNAMBOL-ALLDAY")).upper()
    if said in ("TRUE", "1") and start.clock == _MIDNIGHT:
        return When(start.day), True
    return start, False


def _length(
    component: Component, clock: Clock, start: When, *, all_day: bool
) -> tuple[timedelta | None, bool]:
    """Return how long it lasts, and whether an end is written that cannot be."""
    written = component.first("DTEND")
    end = clock.when(written)
    if end is None:
        length = length_of(component.text("DURATION"))
        return (timedelta(days=1) if all_day and length is None else length), written is not None
    if all_day:
        length = end.day - start.day
        # Some programs write the last day, not the day after it.
        return max(length, timedelta(days=1)), length < timedelta(0)
    if end.clock is None:
        return None, True
    length = end.moment - start.moment
    is_sound = timedelta(0) <= length <= _MOST_LENGTH
    return (length if is_sound else None), not is_sound


def _version(component: Component) -> tuple[int, str]:
    number = component.text("SEQUENCE")
    stamp = component.text("DTSTAMP") or component.text("LAST-MODIFIED")
    return (int(number) if number.isdecimal() and len(number) < 12 else 0), stamp[:20]


def _uid_of_content(start: When, title: str | None, guests: list[Guest]) -> str:
    return f"none:{digest_of(str(start), title, *(guest.address for guest in guests[:1]))}"


def _texts(component: Component) -> tuple[str, ...]:
    """Return the texts that tell what an entry is about and where people talk, the description first."""
    written = [component.text("DESCRIPTION")]
    written += (unescaped(each.value) for name in ("CONFERENCE", "URL") for each in component.every(name))
    written += (unescaped(text) for text in component.of_makers())
    return tuple(text[:_LONGEST_TEXT] for text in written)
