"""What can only be judged when a year is over: whether all came to an end, and whether anything was forgotten."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from tests.agenda.year.companies import Course
from tests.agenda.year.occasions import moment_of
from tests.agenda.year.tally import Fault, Tally
from tests.agenda.year.world import Life

from cordially.people import Event
from cordially.people.stage import stage_of

ENDS: Final = ("hired", "rejected", "withdrawn")
TOLD_IN_TIME: Final = timedelta(days=3)
"""An interview that was written down and looked at later than that may go without thanks."""
THANKED_WITHIN: Final = timedelta(days=8)
CHASED_WITHIN: Final = timedelta(days=12)
PENDING: Final = timedelta(days=31)
CHANNELS: Final = ("recruiter", "agency_recruiter", "hiring_manager")
ASKING: Final = timedelta(days=3)
"""How long after the day they gave one may well wait."""
_DAY: Final = timedelta(days=1)
_DOOR: Final = timedelta(days=60)
_THANKS: Final = ("thank_by_email", "thank_by_letter")
_SMALL: Final = ("role", "takes_part", "rapport", "thanked", "viewed_profile", "invited", "asked_feedback")
_COUNTED: Final = {
    "refusals": "consent_refused",
    "declined": "declined",
    "closed doors": "asked_no_contact",
    "reopened": "reopened",
}


class Aftermath:
    """Judges a year that is over.

    ``looks`` are the moments at which the seeker looked, ``shown`` those at which a step of a kind about a person or
    process was for now or ahead. Only who looked in time can have been told in time.
    """

    def __init__(
        self,
        seed: int,
        tally: Tally,
        life: Life,
        shown: Mapping[tuple[str, str], Sequence[datetime]],
        looks: Sequence[datetime],
    ) -> None:
        self._seed, self._tally, self._life = seed, tally, life
        self._shown, self._looks = shown, looks

    def judge(self, now: datetime) -> None:
        """Judge the whole year, which ended at ``now``."""
        told = Counter(event.kind for event in self._life.diary.events)
        self._tally.seen.update({name: told[kind] for name, kind in _COUNTED.items()})
        history = self._life.diary.history(now)
        for course in self._life.courses.values():
            self._tally.seen["processes"] += 1
            stage = stage_of(history, course.process.id)
            if stage not in ENDS:
                self._add("an end for all", now, course.process.id, f"is still {stage}")
            self._is_chased(course)
        for course, at in self._life.interviews:
            self._is_thanked(course, at)

    def _add(self, rule: str, at: datetime, about: str, what: str) -> None:
        self._tally.add(Fault(rule, self._seed, self._life.seeker.number, at, about, what))

    def _is_thanked(self, course: Course, at: datetime) -> None:
        for event in self._events(course):
            if event.kind != "interviewed" or event.at != at or event.person is None:
                continue
            one = self._life.people[event.person]
            told, until = event.recorded_at, at + THANKED_WITHIN
            if one.refused or self._keeps_shut(course, at) or not self._looked(told, at + TOLD_IN_TIME):
                continue
            if any(
                e.kind == "thanked" and at <= moment_of(e) <= told for e in self._life.diary.of_person[one.id]
            ):
                continue
            self._tally.seen["thanks due"] += 1
            shown = [when for kind in _THANKS for when in self._shown.get((kind, one.id), ())]
            if not any(at <= when <= until for when in shown):
                self._tally.seen["thanks missed"] += 1
                self._add("thanked", at, one.id, f"was never to be thanked for {course.process.id}")

    def _is_chased(self, course: Course) -> None:
        for promise in self._events(course):
            if promise.kind != "promised_date":
                continue
            given = moment_of(promise)
            by = datetime.combine(date.fromisoformat(promise.data["by"]), time(0), tzinfo=UTC) + _DAY
            until = by + CHASED_WITHIN
            if self._keeps_shut(course, given) or self._has_word(course, promise, given, until):
                continue
            if not self._can_ask(course, by) or not self._looked(by + ASKING, until):
                continue
            self._tally.seen["news due"] += 1
            shown = self._shown.get(("follow_up", course.process.id), ())
            if not any(by - _DAY <= when <= until for when in shown):
                self._tally.seen["news missed"] += 1
                self._add(
                    "asked for news", by, course.process.id, "nobody was to be asked after the day they gave"
                )

    def _events(self, course: Course) -> list[Event]:
        return self._life.diary.of_process[course.process.id]

    def _has_word(self, course: Course, promise: Event, given: datetime, until: datetime) -> bool:
        """Tell whether anything but a question of the seeker's came between a promise and the time to ask."""
        return any(
            event.kind not in ("followed_up", *_SMALL) and given <= moment_of(event) <= until
            for event in self._events(course)
            if event is not promise
        )

    def _looked(self, first: datetime, last: datetime) -> bool:
        return any(first <= when <= last for when in self._looks)

    def _can_ask(self, course: Course, by: datetime) -> bool:
        """Tell whether there is somebody to ask who has no request of yours to answer: one ask of one person at a time."""
        return any(
            self._life.people[one].role in CHANNELS
            and not self._life.people[one].refused
            and not any(
                event.kind in ("invited", "declined")
                and by - PENDING <= moment_of(event) <= by + CHASED_WITHIN
                for event in self._life.diary.of_person[one]
            )
            for one in self._life.diary.members[course.process.id]
        )

    def _keeps_shut(self, course: Course, at: datetime) -> bool:
        """Tell whether somebody in the process asked for no contact around that time."""
        members = self._life.diary.members[course.process.id]
        told = [*self._events(course), *(e for one in members for e in self._life.diary.of_person[one])]
        return any(
            event.kind == "asked_no_contact" and moment_of(event) - _DAY <= at + _DOOR for event in told
        )
