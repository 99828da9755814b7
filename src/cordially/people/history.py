"""The log as it stands at one moment: corrected, in order, nothing from the future."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import NamedTuple

from cordially.people.events import Event
from cordially.people.kinds import CORRECTIONS, PARTS
from cordially.people.moments import has_come, latest_moment


def standing(events: Iterable[Event]) -> list[Event]:
    """Return the events that have not been taken back, in the order of writing and without the corrections.

    The last word about an event counts: taken back, put back, taken back again.
    """
    written = sorted(events, key=lambda event: event.id)
    gone: set[int] = set()
    for event in written:
        if event.kind == "retracted":
            gone.add(event.data["event"])
        elif event.kind == "restored":
            gone.discard(event.data["event"])
    return [
        event
        for event in written
        if event.kind not in CORRECTIONS and (event.id == 0 or event.id not in gone)
    ]


def in_order(events: Iterable[Event], zone: tzinfo = UTC) -> list[Event]:
    """Return events in the order in which they happened.

    Those at an unknown time come first, then by moment, a day counting as its end in ``zone`` (or as the moment of
    writing, if that was the same day); of those at the same moment the one written first comes first.
    """
    return sorted(events, key=lambda event: (latest_moment(event.at, event.recorded_at, zone), event.id))


class _LaidOut(NamedTuple):
    """Events by whom they are about, by process and by kind, each in the order in which they happened; their places in it."""

    of_person: dict[str, list[Event]]
    of_process: dict[str, list[Event]]
    of_kind: dict[str, list[Event]]
    place: dict[int, int]

    @classmethod
    def of(cls, events: Iterable[Event]) -> _LaidOut:
        found = cls({}, {}, {}, {})
        for place, event in enumerate(events):
            found.place[id(event)] = place
            if event.person is not None:
                found.of_person.setdefault(event.person, []).append(event)
            if event.process is not None:
                found.of_process.setdefault(event.process, []).append(event)
            found.of_kind.setdefault(event.kind, []).append(event)
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What had happened by ``now``, in the order it happened. ``zone`` is where days begin and end for the user."""

    events: tuple[Event, ...]
    now: datetime
    zone: tzinfo = field(default=UTC)
    _laid_out: _LaidOut | None = field(default=None, init=False, repr=False, compare=False)

    @classmethod
    def of(cls, events: Iterable[Event], *, now: datetime, zone: tzinfo = UTC) -> History:
        """Return the history told by a raw log: corrections applied, future left out, in order of happening."""
        past = [event for event in standing(events) if has_come(event.at, now, zone)]
        return cls(events=tuple(in_order(past, zone)), now=now, zone=zone)

    @property
    def _index(self) -> _LaidOut:
        """The events laid out once: dozens of questions are asked of one history."""
        found = self._laid_out
        if found is None:
            found = _LaidOut.of(self.events)
            object.__setattr__(self, "_laid_out", found)
        return found

    def with_person(self, person: str, *kinds: str) -> list[Event]:
        """Return what happened with one person, of certain kinds if any are named."""
        return [e for e in self._index.of_person.get(person, ()) if not kinds or e.kind in kinds]

    def in_process(self, process: str | None, *kinds: str) -> list[Event]:
        """Return what happened in one process, with whomever, of certain kinds if any are named."""
        if process is None:
            return []
        return [e for e in self._index.of_process.get(process, ()) if not kinds or e.kind in kinds]

    def of_kind(self, kind: str) -> list[Event]:
        """Return what happened of one kind, with whomever."""
        return list(self._index.of_kind.get(kind, ()))

    def ordered(self, events: Iterable[Event]) -> list[Event]:
        """Return some events of this history in the order in which they happened."""
        place = self._index.place
        return sorted(events, key=lambda event: place[id(event)])

    def members(self, process: str) -> frozenset[str]:
        """Return the ids of the people who have a part in a process."""
        return frozenset(e.person for e in self.in_process(process, *PARTS) if e.person is not None)
