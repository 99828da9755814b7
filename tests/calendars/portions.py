"""Entries to write, at moments of one spring."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from cordially.calendars.entries import Entry
from cordially.calendars.revisions import Revision, revise

NOW = datetime(2026, 3, 18, 16, 30, tzinfo=UTC)
STORE = "4f0c9a"


def todo(key: str = "thank_by_email:pr1:p1:2026-03-18", **changes: Any) -> Entry:
    values: dict[str, Any] = {
        "key": key,
        "kind": "todo",
        "title": "Thank Ngozi Adeyemi by e-mail",
        "discreet": "Thank by e-mail",
        "description": "The first evening is remembered.",
        "start": NOW + timedelta(hours=1),
        "best": NOW + timedelta(hours=2),
        "due": NOW + timedelta(hours=24),
    }
    return Entry(**(values | changes))


def interview(key: str = "interview:pr1:7", **changes: Any) -> Entry:
    begins = NOW + timedelta(days=2)
    values: dict[str, Any] = {
        "key": key,
        "kind": "event",
        "title": "Interview: Analyst, Northwind",
        "discreet": "Interview",
        "description": "With Tomás Quispe.",
        "start": begins,
        "end": begins + timedelta(hours=1),
    }
    return Entry(**(values | changes))


def whole_day(day: date, key: str = "interview:pr1:8") -> Entry:
    return interview(key, start=day, end=day + timedelta(days=1))


def first(*entries: Entry, now: datetime = NOW) -> tuple[Revision, ...]:
    return revise(entries, {}, store=STORE, now=now).revisions
