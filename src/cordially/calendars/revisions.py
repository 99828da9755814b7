"""How often an entry was changed: what lets a calendar update an entry it has instead of adding another one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from cordially.calendars.entries import Entry, fingerprint

STALE: Final = timedelta(days=1)
"""An alarm older than this calls nobody; it is taken out of the entry."""

REMEMBERED: Final = timedelta(days=30)
"""How long an entry that is done or has fallen away is still published as such."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What is remembered of an entry that was published: no names, only what makes the next revision possible.

    ``begins`` is where an entry of the calendar stood, for one that has to be called off; the others are its times.
    """

    fingerprint: str
    sequence: int
    modified: datetime
    ended: bool = False
    begins: datetime | date | None = None
    start: datetime | None = None
    best: datetime | None = None
    alarm: datetime | None = None


class Revision(NamedTuple):
    """An entry as it is to be published: ``sequence`` counts its changes, ``modified`` is when the last one was, in UTC."""

    entry: Entry
    sequence: int
    modified: datetime


class Published(NamedTuple):
    """The entries to publish now, and what is to be remembered of them, by key."""

    revisions: tuple[Revision, ...]
    remembered: dict[str, Publication]


def revise(
    entries: Iterable[Entry], before: Mapping[str, Publication], *, store: str, now: datetime
) -> Published:
    """Count the changes of entries since they were last published.

    One that is over is published only if it was while it was open, and for ``REMEMBERED`` after it ended. ``now`` goes
    into entries that changed and into no other, so the same entries give the same text at any time. A time that has come
    stays where it was published, however often the plan is made anew; an alarm is only set while it is still ahead.
    """
    revisions: list[Revision] = []
    remembered: dict[str, Publication] = {}
    for each in entries:
        known = before.get(each.key)
        entry = _steady(each, known, now)
        if entry.status != "open" and (known is None or _is_old(known, now)):
            continue
        mark = fingerprint(store, entry)
        if known is None:
            known = _publication(entry, mark, 0, now)
        elif known.fingerprint != mark:
            known = _publication(entry, mark, known.sequence + 1, now)
        remembered[entry.key] = known
        revisions.append(Revision(entry, known.sequence, known.modified))
    return Published(tuple(revisions), remembered)


def _publication(entry: Entry, mark: str, sequence: int, now: datetime) -> Publication:
    return Publication(
        fingerprint=mark,
        sequence=sequence,
        modified=_second(now),
        ended=entry.status != "open",
        begins=entry.begins,
        start=entry.start if isinstance(entry.start, datetime) else None,
        best=entry.best,
        alarm=entry.alarm,
    )


def _steady(entry: Entry, known: Publication | None, now: datetime) -> Entry:
    if entry.kind != "todo" or entry.status != "open":
        return entry
    start, best = entry.start, entry.best
    if known is not None:
        if isinstance(start, datetime) and known.start is not None and max(start, known.start) <= now:
            start = known.start
        if best is not None and known.best is not None and max(best, known.best) <= now:
            best = known.best
    alarm = best
    if best is not None and best <= now and (known is None or known.alarm != best or now - best > STALE):
        alarm = None
    return replace(entry, start=start, best=best, alarm=alarm)


def _is_old(known: Publication, now: datetime) -> bool:
    return known.ended and now - known.modified > REMEMBERED


def _second(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
