"""What the user said in their calendar since it was last looked at, and whether it is their last word.

Values are compared, not versions: a server or program that stores an entry anew without changing it says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Final, Literal, NamedTuple, TypeAlias

from cordially.calendars.remote import Remote, moment
from cordially.people.moments import day_of

Said: TypeAlias = Literal["done", "snoozed", "skipped", "reopened"]

CANCELLED_THERE: Final = "cancelled in your calendar"
DELETED_TWICE: Final = "deleted twice in your calendar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What is remembered of an entry on the server: what we wrote there, to see what the user changed.

    ``deleted`` tells that the user deleted it and was heard; ``deletions`` counts how often. ``worded`` holds fingerprints of texts, no texts.
    """

    uid: str
    kind: str
    fingerprint: str
    status: str
    due: datetime | None = None
    begins: datetime | date | None = None
    best: datetime | None = None
    deleted: bool = False
    deletions: int = 0
    worded: tuple[str, ...] = ()


class Word(NamedTuple):
    """The user's last word about a step, here: when it was said."""

    how: str
    at: datetime


class Heard(NamedTuple):
    """What the user said of a step in their calendar."""

    said: Said
    until: datetime | None = None
    reason: str | None = None


def heard(
    kept: Kept,
    remote: Remote | None,
    word: Word | None,
    *,
    now: datetime,
    since: datetime | None,
    begins: time,
    zone: tzinfo,
) -> Heard | None:
    """Return what the user said of a step in their calendar, or None where they said nothing or something later here.

    ``word`` is their last one here, ``since`` when both were last brought together. What has no time of its own (a
    deletion, a change by a program that does not date it) gives way to a word said here since, except that done is done:
    to thank somebody twice is worse than to be asked again.
    """
    here = word.at if word is not None and (since is None or word.at > since) else None
    if remote is None:
        return None if here is not None else _deleted(kept, now=now, begins=begins, zone=zone)
    said = _said(kept, remote, now=now, begins=begins, zone=zone)
    if said is None or here is None:
        return said
    if remote.changed is None or (since is not None and remote.changed <= since):  # not dated, or not anew
        return said if said.said == "done" else None
    return said if remote.changed >= here else None


def _deleted(kept: Kept, *, now: datetime, begins: time, zone: tzinfo) -> Heard | None:
    if kept.deleted or kept.status != "open" or kept.kind != "todo":
        return None
    if kept.deletions:
        return Heard("skipped", reason=DELETED_TWICE)
    tomorrow = day_of(now, zone) + timedelta(days=1)
    return Heard("snoozed", until=moment(tomorrow, begins=begins, zone=zone))


def _said(kept: Kept, remote: Remote, *, now: datetime, begins: time, zone: tzinfo) -> Heard | None:
    if kept.kind != "todo":
        return None
    if kept.status != "open":
        return None if remote.done or remote.cancelled else Heard("reopened")
    if remote.done:
        return Heard("done")
    if remote.cancelled:
        return Heard("skipped", reason=CANCELLED_THERE)
    if remote.due is None or _same(remote.due, kept.due, zone):
        return None
    until = moment(remote.due, begins=begins, zone=zone)
    earliest = max(now, kept.best) if kept.best is not None else now
    return Heard("snoozed", until=until) if until > earliest else None


def _same(there: datetime | date, ours: datetime | None, zone: tzinfo) -> bool:
    if ours is None:
        return False
    if isinstance(there, datetime):
        return abs(there - ours) < timedelta(minutes=1)
    return there == day_of(ours, zone)


def moved(kept: Kept, remote: Remote, zone: tzinfo) -> bool:
    """Tell whether the user gave an interview another time in their calendar."""
    if kept.kind != "event" or kept.begins is None or remote.start is None:
        return False
    if isinstance(remote.start, datetime) and isinstance(kept.begins, datetime):
        return abs(remote.start - kept.begins) >= timedelta(minutes=1)
    return day_of(remote.start, zone) != day_of(kept.begins, zone)
