"""What a calendar server holds of one entry, as far as it says something about a step."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any, NamedTuple

from icalendar import Calendar, Component

_OURS = (
    "UID",
    "DTSTAMP",
    "LAST-MODIFIED",
    "SEQUENCE",
    "DTSTART",
    "DTEND",
    "DUE",
    "DURATION",
    "STATUS",
    "COMPLETED",
    "PERCENT-COMPLETE",
    "CLASS",
    "TRANSP",
)
_WORDED = ("SUMMARY", "DESCRIPTION")


class Remote(NamedTuple):
    """One entry on the server. ``due`` and ``start`` are moments in UTC or days; ``changed`` is None where it is not told."""

    uid: str
    href: str
    etag: str
    kind: str
    done: bool
    cancelled: bool
    due: datetime | date | None
    start: datetime | date | None
    changed: datetime | None
    component: Component


def read(text: str, *, href: str, etag: str, zone: tzinfo) -> Remote | None:
    """Return what a resource says, or None where it is no entry like ours. Times without a zone are in ``zone``."""
    try:
        found = Calendar.from_ical(text)
        parts = [part for part in found.subcomponents if part.name in ("VTODO", "VEVENT")]
        if len(parts) != 1 or "UID" not in parts[0]:
            return None
        part = parts[0]
        status = str(part.get("STATUS", "")).upper()
        percent = part.get("PERCENT-COMPLETE")
        return Remote(
            uid=str(part["UID"]),
            href=href,
            etag=etag,
            kind="todo" if part.name == "VTODO" else "event",
            done=status == "COMPLETED"
            or (
                status != "NEEDS-ACTION"
                and ("COMPLETED" in part or (percent is not None and int(percent) == 100))
            ),
            cancelled=status == "CANCELLED",
            due=_when(part.get("DUE"), zone),
            start=_when(part.get("DTSTART"), zone),
            changed=_changed(part, zone),
            component=part,
        )
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        return None  # somebody else's, in words of their own: not ours to judge


def _when(value: Any, zone: tzinfo) -> datetime | date | None:
    when = getattr(value, "dt", None)
    if isinstance(when, datetime):
        return (when if when.tzinfo else when.replace(tzinfo=zone)).astimezone(UTC)
    return when if isinstance(when, date) else None


def _changed(part: Component, zone: tzinfo) -> datetime | None:
    told = [_when(part.get(name), zone) for name in ("COMPLETED", "LAST-MODIFIED")]
    moments = [when for when in told if isinstance(when, datetime)]
    return max(moments, default=None)


def moment(when: datetime | date, *, begins: time, zone: tzinfo) -> datetime:
    """Return a moment in UTC; a day is meant from the time the user's day begins."""
    if isinstance(when, datetime):
        return when
    return datetime.combine(when, begins, tzinfo=zone).astimezone(UTC)


def worded(component: Component) -> tuple[str, ...]:
    """Return fingerprints of how an entry is put into words: enough to see whether somebody reworded it."""
    return tuple(
        hashlib.sha256(str(component.get(name, "")).encode("utf-8", "replace")).hexdigest()[:16]
        for name in _WORDED
    )


def merged(ours: Component, theirs: Component, *, before: tuple[str, ...]) -> Component:
    """Return our entry with what the user added to it on the server: their own wording, labels, notes and the like.

    ``before`` is ``worded`` of what we had written there.
    """
    for name, value in theirs.items():
        if name not in _OURS and name not in _WORDED:
            ours[name] = value
    for name, was, there in zip(_WORDED, before, worded(theirs), strict=False):
        if was != there and name in theirs:
            ours[name] = theirs[name]
    return ours
