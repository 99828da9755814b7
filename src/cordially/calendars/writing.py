"""Calendars as text (RFC 5545, RFC 7986): for a file, a feed, or one entry on a server."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Final

from icalendar import Alarm, Calendar, Component, Event, Todo, vDatetime

from cordially.calendars.entries import Entry, Shown, as_shown, identity, without_names
from cordially.calendars.revisions import Revision

PRODUCT: Final = "-//Cordially//Agenda//EN"
NAME: Final = "Cordially"
REFRESHED: Final = timedelta(hours=1)
"""How often a calendar may ask for the feed again."""

BEFORE_INTERVIEW: Final = timedelta(hours=1)
BEFORE_DAY: Final = timedelta(hours=15)
"""What is known by its day only is called to mind at nine in the morning of the day before."""

_UNPRINTABLE: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_STATUSES: Final = {
    ("todo", "open"): "NEEDS-ACTION",
    ("todo", "done"): "COMPLETED",
    ("todo", "cancelled"): "CANCELLED",
    ("event", "open"): "CONFIRMED",
    ("event", "done"): "CONFIRMED",
    ("event", "cancelled"): "CANCELLED",
}


def calendar_text(
    revisions: Iterable[Revision], *, store: str, shown: Shown = "todos", discreet: bool = False
) -> bytes:
    """Return a whole calendar. The same revisions give the same bytes; times are in UTC, days are days."""
    calendar = _empty()
    calendar.add("name", NAME)
    calendar.add("x-wr-calname", NAME)
    calendar.add("refresh-interval", REFRESHED, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", "PT1H")
    for revision in revisions:
        for entry in as_shown([revision.entry], shown):
            calendar.add_component(
                component_of(revision._replace(entry=entry), store=store, discreet=discreet)
            )
    return bytes(calendar.to_ical(sorted=False))


def resource_text(component: Component) -> bytes:
    """Return one entry as it lies on a server: a calendar of its own."""
    calendar = _empty()
    calendar.add_component(component)
    return bytes(calendar.to_ical(sorted=False))


def _empty() -> Calendar:
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    return calendar


def component_of(revision: Revision, *, store: str, discreet: bool = False) -> Component:
    """Return the component of one entry, with its alarm."""
    entry = without_names(revision.entry) if discreet else revision.entry
    made: Component = Todo() if entry.kind == "todo" else Event()
    made.add("uid", identity(store, entry.key))
    made.add("dtstamp", revision.modified)
    made.add("last-modified", revision.modified)
    made.add("sequence", revision.sequence)
    made.add("summary", _text(entry.title))
    if entry.description:
        made.add("description", _text(entry.description))
    _add_times(made, entry)
    made.add("status", _STATUSES[entry.kind, entry.status])
    made.add("class", "PRIVATE")
    if entry.kind == "event" and not _is_interview(entry):  # a step takes nobody's hour
        made.add("transp", "TRANSPARENT")
    if entry.status == "done" and entry.kind == "todo":
        made.add("completed", entry.ended or revision.modified)
        made.add("percent-complete", 100)
    if entry.status == "open" and (alarm := _alarm(entry)) is not None:
        made.add_component(alarm)
    return made


def _add_times(made: Component, entry: Entry) -> None:
    if entry.kind == "event":
        made.add("dtstart", _whole(entry.start))
        made.add("dtend", _whole(entry.end))
        return
    if entry.start is not None and (entry.due is None or _is_before(entry.start, entry.due)):
        made.add("dtstart", _whole(entry.start))
    if entry.due is not None:
        made.add("due", _whole(entry.due))


def _is_before(start: datetime | date, due: datetime | date) -> bool:
    return isinstance(start, datetime) and isinstance(due, datetime) and _second(start) < _second(due)


def _whole(when: datetime | date | None) -> datetime | date:
    if isinstance(when, datetime):
        return _second(when)
    if when is None:
        raise ValueError("an appointment has a beginning and an end")
    return when


def _second(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _is_interview(entry: Entry) -> bool:
    return entry.key.startswith("interview:")


def _alarm(entry: Entry) -> Alarm | None:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _text(entry.title))
    if _is_interview(entry):
        alarm.add("trigger", -(BEFORE_INTERVIEW if isinstance(entry.start, datetime) else BEFORE_DAY))
        return alarm
    if entry.alarm is None:
        return None
    trigger = vDatetime(_second(entry.alarm))
    trigger.params["VALUE"] = "DATE-TIME"
    alarm.add("trigger", trigger)
    return alarm


def _text(text: str) -> str:
    """Return text without what a line of a calendar cannot carry; the library escapes and folds the rest."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
