"""What a calendar shows: things to do and appointments, before anybody wrote them down in a calendar's own words."""

from __future__ import annotations

import hashlib
import hmac
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final, Literal, TypeAlias

Kind: TypeAlias = Literal["todo", "event"]
Status: TypeAlias = Literal["open", "done", "cancelled"]
Shown: TypeAlias = Literal["todos", "events", "both"]
"""How steps are shown: as things to do, as entries of the calendar itself, or as both. Interviews are always the latter."""

SHOWN: Final[tuple[Shown, ...]] = ("todos", "events", "both")
STEP_TAKES: Final = timedelta(minutes=15)
"""How long a step shows where it is an entry of the calendar itself."""

INTERVIEW_TAKES: Final = timedelta(hours=1)
"""How long an interview shows: nobody said when it ends."""

_TWIN: Final = "#event"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing to do, or one appointment.

    ``key`` is that of the step, or names the interview; it stays the same whatever is changed. Moments are aware and in
    UTC; an appointment known by its day only has a day as ``start``, and a thing to do on a day without an hour has a day as
    ``due`` or ``start``. A thing to do has ``due``, and ``start`` is when it may be begun; an appointment has ``start`` and ``end`` (the day after, for a day). ``discreet`` is the title without
    anybody's name. ``best`` is when a thing to do is best done, ``alarm`` when to call it to mind. ``ended`` is when it was done or fell away.
    """

    key: str
    kind: Kind
    title: str
    discreet: str
    description: str = ""
    start: datetime | date | None = None
    end: datetime | date | None = None
    due: datetime | date | None = None
    best: datetime | None = None
    alarm: datetime | None = None
    status: Status = "open"
    ended: datetime | None = None

    @property
    def begins(self) -> datetime | date | None:
        """Where it stands in a calendar; None where it has no time."""
        if self.kind == "event":
            return self.start
        return self.best or self.due or (None if isinstance(self.start, datetime) else self.start)


def identity(store: str, key: str) -> str:
    """Return the identity of an entry in every calendar: the same for the same store and key, and telling nothing of either."""
    digest = hmac.new(store.encode(), key.encode(), hashlib.sha256).digest()
    return str(uuid.UUID(bytes=digest[:16], version=5))


def fingerprint(store: str, entry: Entry) -> str:
    """Return a fingerprint of all that is shown of an entry; it changes when a calendar has to be told, and only then."""
    shown = "\0".join(
        repr(part)
        for part in (
            entry.kind,
            entry.title,
            entry.description,
            *map(_moment, (entry.start, entry.end, entry.due, entry.best, entry.alarm)),
            entry.status,
        )
    )
    return hmac.new(store.encode(), shown.encode("utf-8", "replace"), hashlib.sha256).hexdigest()[:32]


def _moment(when: datetime | date | None) -> str | None:
    return when.isoformat() if when is not None else None


def as_shown(entries: Iterable[Entry], shown: Shown) -> Iterator[Entry]:
    """Yield entries as the user wants to see steps: as todos, as events at their best time, or both, each with a key of its own."""
    for entry in entries:
        if entry.kind == "event" or shown in ("todos", "both"):
            yield entry
        if entry.kind == "todo" and shown in ("events", "both") and (twin := _as_event(entry)) is not None:
            yield twin


def _as_event(entry: Entry) -> Entry | None:
    begins = entry.begins
    if begins is None:
        return None
    # a calendar has no way to show that an appointment was done: one that is done has no place in the days ahead
    status: Status = "open" if entry.status == "open" else "cancelled"
    return replace(
        entry,
        key=f"{entry.key}{_TWIN}",
        kind="event",
        start=begins,
        end=begins + (STEP_TAKES if isinstance(begins, datetime) else timedelta(days=1)),
        due=None,
        status=status,
    )


def without_names(entry: Entry) -> Entry:
    """Return an entry that names nobody, for a calendar that others see."""
    return replace(entry, title=entry.discreet, description="")
