"""The log, laid out by person and by process, so that every question about it is answered without reading all of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from cordially.people import Event, History
from cordially.people.kinds import PARTS
from cordially.people.moments import day_of, latest_moment
from cordially.people.stage import DECISIONS, words_of

THEIR_WORDS = ("heard_from", "met", "interviewed", "interview_scheduled", "connected", "they_invited")
"""Kinds of events by which somebody shows that they are there."""

MESSAGES = ("wrote", "invited", "followed_up", "asked_feedback", "thanked")
"""Kinds of events by which the user reached somebody."""

ASKS = ("invited", "followed_up", "asked_feedback", "wrote")
"""Messages that wait for an answer; of what the user merely wrote nobody knows whether it asked for anything."""


class Ledger:
    """What happened by now, by person and by process, each in the order of happening."""

    def __init__(self, history: History) -> None:
        self.history = history
        self.now = history.now
        self.zone: tzinfo = history.zone
        self._of_person: dict[str, list[Event]] = defaultdict(list)
        self._of_process: dict[str, list[Event]] = defaultdict(list)
        self._parts: dict[str, set[str]] = defaultdict(set)
        self._around: dict[str, History] = {}
        for event in history.events:
            if event.person is not None:
                self._of_person[event.person].append(event)
            if event.process is not None:
                self._of_process[event.process].append(event)
                if event.kind in PARTS and event.person is not None:
                    self._parts[event.process].add(event.person)
        self._place = {id(event): number for number, event in enumerate(history.events)}

    def of_person(self, person: str, *kinds: str) -> list[Event]:
        """Return what happened with somebody, of certain kinds if any are named."""
        found = self._of_person.get(person, [])
        return [event for event in found if event.kind in kinds] if kinds else found

    def of_process(self, process: str, *kinds: str) -> list[Event]:
        """Return what happened in a process, of certain kinds if any are named."""
        found = self._of_process.get(process, [])
        return [event for event in found if event.kind in kinds] if kinds else found

    def members(self, process: str) -> set[str]:
        """Return the ids of those with a part in a process."""
        return self._parts.get(process, set())

    def around(self, process: str) -> History:
        """Return the part of the history that a process depends on: its own events and those of its members."""
        found = self._around.get(process)
        if found is None:
            found = self._around[process] = self._gathered(process)
        return found

    def _gathered(self, process: str) -> History:
        events = {self._place[id(event)]: event for event in self.of_process(process)}
        for person in self.members(process):
            events.update((self._place[id(event)], event) for event in self.of_person(person))
        ordered = tuple(event for _, event in sorted(events.items()))
        return History(events=ordered, now=self.now, zone=self.zone)

    def moment(self, event: Event) -> datetime:
        """Return the latest moment at which an event can have happened, never in the future."""
        return min(latest_moment(event.at, event.recorded_at, self.zone), self.now)

    def came_before(self, one: Event, other: Event) -> bool:
        """Tell whether one event stands before another in the order of happening."""
        return self._place[id(one)] < self._place[id(other)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The running of a process since it began, or since it was last taken up again after a decision.

    ``number`` is the event that took it up again, 0 the first time: what is done once a course is told apart by it.
    ``decided`` is the event that ended it, ``word`` the last by which they (or your application) kept it alive.
    """

    number: int
    events: tuple[Event, ...]
    decided: Event | None
    word: Event | None


def course_of(ledger: Ledger, process: str) -> Course:
    """Return the present course of a process."""
    events = ledger.of_process(process)
    begins, number, decided = 0, 0, None
    for place, event in enumerate(events):
        if event.kind in DECISIONS:
            if not (event.kind == "offered" and decided is not None and decided.kind == "hired"):
                decided = event
        elif event.kind == "reopened" or (
            event.kind in ("exploring", "applied") and decided is not None and decided.kind != "offered"
        ):
            begins, number, decided = place, event.id, None
    words = words_of(ledger.around(process), process)
    since = events[begins] if events else None
    told = [word for word in words if since is None or word is since or ledger.came_before(since, word)]
    return Course(
        number=number,
        events=tuple(events[begins:]),
        decided=decided,
        word=told[-1] if told else None,
    )


def iso_day(when: datetime | date, zone: tzinfo) -> str:
    """Return the day of a moment or day in ISO form, as it is written into keys."""
    return day_of(when, zone).isoformat()


__all__ = ["ASKS", "MESSAGES", "THEIR_WORDS", "Course", "Ledger", "course_of", "iso_day"]
