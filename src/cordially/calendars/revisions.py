"""How often an entry was changed: what lets a calendar update an entry it has instead of adding another one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from cordially.calendars.entries import Entry, fingerprint

REMEMBERED: Final = timedelta(days=30)
"""How long an entry that is done or has fallen away is still published as such."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """What is remembered of an entry that was published: no names, only what makes the next revision possible.

    ``begins`` is where an entry of the calendar stood, for one that has to be called off.
    """

    fingerprint: str
    sequence: int
    modified: datetime
    ended: bool = False
    begins: datetime | date | None = None


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
    into entries that changed and into no other, so the same entries give the same text at any time.
    """
    revisions: list[Revision] = []
    remembered: dict[str, Publication] = {}
    for entry in entries:
        known = before.get(entry.key)
        if entry.status != "open" and (known is None or _is_old(known, now)):
            continue
        mark = fingerprint(store, entry)
        if known is None:
            known = Publication(
                fingerprint=mark, sequence=0, modified=_second(now), begins=entry.begins
            )
        elif known.fingerprint != mark:
            known = Publication(
                fingerprint=mark,
                sequence=known.sequence + 1,
                modified=_second(now),
                ended=entry.status != "open",
                begins=entry.begins,
            )
        remembered[entry.key] = known
        revisions.append(Revision(entry, known.sequence, known.modified))
    return Published(tuple(revisions), remembered)


def _is_old(known: Publication, now: datetime) -> bool:
    return known.ended and now - known.modified > REMEMBERED


def _second(moment: datetime) -> datetime:
    return moment.replace(microsecond=0)
