"""What every planner works with: the log laid out, opinions, places, marks, and the making of steps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from types import MappingProxyType
from typing import Final

from cordially.agenda.cases import OPEN_STAGES, Case, Part
from cordially.agenda.habits import Habits
from cordially.agenda.interviews import interviews_of
from cordially.agenda.known import Known
from cordially.agenda.ledger import MESSAGES, THEIR_WORDS, Course, Ledger, course_of
from cordially.agenda.making import key_of, made_step
from cordially.agenda.opinions import Opinion, Opinions
from cordially.agenda.polite import Place, needs_scheduling, place_of, polite_window
from cordially.agenda.reach import COURTESIES, INSTEAD, REACHING
from cordially.agenda.steps import Mark, State, Step, Window
from cordially.etiquette.advice import Adviser
from cordially.etiquette.situation import Situation
from cordially.people import Event, History, Process
from cordially.people.consent import consent_of
from cordially.people.stage import stage_of

_IN_TOUCH: Final = ("heard_from", "interviewed", "met", "they_invited")
"""By these somebody who said no shows that a letter is welcome again; a new request never is."""


_BEFORE_TALKS: Final = (None, "exploring", "applied", "interview_scheduled")
_SILENT_AFTER: Final = timedelta(days=14)
"""A piece of business in which people have met stands where a job does after an interview."""


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Everything known, laid out for planners. ``now`` is the moment of the plan."""

    known: Known
    adviser: Adviser
    habits: Habits
    now: datetime
    _places: dict[str, Place] = field(default_factory=dict)

    @cached_property
    def ledger(self) -> Ledger:
        """The log by person and process."""
        return Ledger(self.known.history)

    @cached_property
    def opinions(self) -> Opinions:
        """What advice says."""
        return Opinions(self.adviser, self.habits.temperament)

    @cached_property
    def marks(self) -> dict[str, Mark]:
        """The last mark of each step."""
        return {mark.step: mark for mark in self.known.marks}

    @cached_property
    def closed_doors(self) -> frozenset[tuple[str, str | None]]:
        """Those who asked for no contact for now, with the process in which they have a part."""
        return frozenset(
            about
            for about, situation in self.known.situations.items()
            if situation.consent == "closed_door" or (situation.consent == "refused" and self._shut(*about))
        )

    def _shut(self, person: str, process: str | None) -> bool:
        """Tell whether the door is closed to somebody of whom consent tells first that they refused."""
        around = self.ledger.around(process).events if process else self.ledger.of_person(person)
        others = tuple(event for event in around if event.kind != "consent_refused")
        history = History(events=others, now=self.now, zone=self.ledger.zone)
        return consent_of(history, person, process) == "closed_door"

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The processes, in the order of their ids."""
        parts: dict[str, list[Part]] = {}
        for (person, process), situation in self.known.situations.items():
            if process is not None:
                parts.setdefault(process, []).append(self._part(person, process, situation))
        return tuple(
            self._case(process, sorted(parts.get(process.id, ()), key=lambda part: part.rank))
            for process in sorted(self.known.processes, key=lambda process: process.id)
        )

    @cached_property
    def outsiders(self) -> tuple[Part, ...]:
        """Those who matter outside any process."""
        found = [
            self._part(person, None, situation)
            for (person, process), situation in self.known.situations.items()
            if process is None
        ]
        return tuple(sorted(found, key=lambda part: part.person))

    @cached_property
    def busy(self) -> frozenset[str]:
        """Those with a part in a process that is under way."""
        return frozenset(
            part.person for case in self.cases if case.stage in OPEN_STAGES for part in case.parts
        )

    @cached_property
    def parts_of(self) -> dict[str, list[tuple[Case, Part]]]:
        """The processes in which somebody has a part."""
        found: dict[str, list[tuple[Case, Part]]] = {}
        for case in self.cases:
            for part in case.parts:
                found.setdefault(part.person, []).append((case, part))
        return found

    def _part(self, person: str, process: str | None, situation: Situation) -> Part:
        proofed = self.known.profile_proofed
        if proofed is not None:
            situation = situation.but(profile="proofed" if proofed else "unproofed")
        return Part(person=person, process=process, situation=situation)

    def _case(self, process: Process, parts: Sequence[Part]) -> Case:
        course = course_of(self.ledger, process.id)
        stage = parts[0].situation.stage if parts else stage_of(self.ledger.around(process.id), process.id)
        interviews = interviews_of(
            process.id,
            course.events,
            self.ledger.zone,
            met=self._met_in(process.id, course),
            meeting_counts=process.pursuit == "business",
        )
        if process.pursuit == "business" and stage in _BEFORE_TALKS and (word := course.word) is not None:
            held = [one.ends for one in interviews if one.held]
            if held and all(one.held or one.ends < self.now for one in interviews):
                last = max(*held, self.ledger.moment(word))
                stage = "silent" if self.now - last > _SILENT_AFTER else "interviewing"
                parts = [replace(part, situation=part.situation.but(stage=stage)) for part in parts]
        return Case(
            process=process, stage=stage, course=course, parts=tuple(parts), interviews=tuple(interviews)
        )

    def _met_in(self, process: str, course: Course) -> list[Event]:
        """Return the meetings with people of a process since it began, in the order of happening."""
        began = course.events[0] if course.events else None
        return [
            event
            for person in sorted(self.ledger.members(process))
            for event in self.ledger.of_person(person, "met")
            if event.process in (process, None)
            and (began is None or event is began or self.ledger.came_before(began, event))
        ]

    def opinion(self, move: str, situation: Situation) -> Opinion:
        """Return what advice says of a move in a situation."""
        return self.opinions.on(move, situation)

    def opinion_in(self, case: Case, move: str, situation: Situation) -> Opinion:
        """Return what advice says of a move in a process; in business, without what is said of job interviews."""
        opinion = self.opinion(move, situation)
        return opinion.in_business() if case.is_business else opinion

    def place(self, person: str) -> Place:
        """Return where somebody is reached."""
        found = self._places.get(person)
        if found is None:
            found = self._places[person] = place_of(self.known.whereabouts.get(person), self.habits)
        return found

    def day(self, when: datetime | date) -> date:
        """Return the calendar day of something for the user."""
        return when.astimezone(self.ledger.zone).date() if isinstance(when, datetime) else when

    def is_settled(self, kind: str, process: str | None, person: str | None, occasion: str) -> bool:
        """Tell whether the user said of a step, or of its other way, that it is done or is not to be done."""
        for way in INSTEAD.get(kind, (kind,)):
            mark = self.marks.get(key_of(way, process, person, occasion))
            if mark is not None and mark.how in ("done", "skipped"):
                return True
        return False

    def keeps_away(self, part: Part) -> bool:
        """Tell whether somebody said no, to connecting or to a request, and has not been in touch since."""
        if part.situation.consent != "refused" and part.situation.link != "declined":
            return False
        return not self._is_in_touch_since(part, "consent_refused", "declined", "connection_gone")

    def wants_no_word(self, part: Part) -> bool:
        """Tell whether somebody refused contact, and has not been in touch since; to decline a request is less."""
        return part.situation.consent == "refused" and not self._is_in_touch_since(part, "consent_refused")

    def _is_in_touch_since(self, part: Part, *no: str) -> bool:
        events = self.ledger.of_person(part.person)
        noes = [place for place, event in enumerate(events) if event.kind in no]
        after = events[noes[-1] + 1 :] if noes else ()
        return any(event.kind in _IN_TOUCH for event in after)

    def door_is_closed(self, part: Part) -> bool:
        """Tell whether they asked for no contact for now; what belongs to no process waits for every door."""
        if part.process is not None:
            return (part.person, part.process) in self.closed_doors
        return any(person == part.person for person, _ in self.closed_doors)

    def reaching(
        self,
        opinion: Opinion,
        part: Part,
        occasion: str,
        *,
        earliest: datetime,
        because: str,
        best: datetime | None = None,
        latest: datetime | None = None,
        at_last: datetime | None = None,
        supposing: Mapping[str, str] = MappingProxyType({}),
    ) -> Step | None:
        """Return a step that reaches somebody at a polite time, or None when it is settled, unwelcome or too late.

        Between ``latest`` and ``at_last`` it is late, and still better than never. ``supposing`` is
        what was assumed of the situation. While contact is not allowed the
        step waits for that; somebody who said no is left alone, but for the courtesy that is owed.
        """
        kind, person, process = opinion.move, part.person, part.process
        if self.is_settled(kind, process, person, occasion):
            return None
        away = self.wants_no_word if kind == "follow_up" else self.keeps_away
        if kind not in COURTESIES and away(part):
            return None
        if self.door_is_closed(part):
            return self.waiting(opinion, part, occasion, until="contact_allowed", because=because)
        place = self.place(person)
        window = polite_window(place, earliest=earliest, now=self.now, best=best, latest=latest)
        if window is None and at_last is not None:
            window = polite_window(place, earliest=earliest, now=self.now, latest=at_last)
            because = f"A little late, and still welcome. {because}"
        if window is None:
            return None
        assumed = {**place.assumed, **supposing}
        if needs_scheduling(window, place):
            assumed["send"] = "scheduled"
        return made_step(opinion, process, person, occasion, self._state(window), window, because, assumed)

    def own(
        self,
        opinion: Opinion,
        process: str | None,
        person: str | None,
        occasion: str,
        *,
        window: Window,
        because: str,
    ) -> Step | None:
        """Return a step that reaches nobody, or None when it is settled or its time is over."""
        assert opinion.move not in REACHING
        if self.is_settled(opinion.move, process, person, occasion):
            return None
        if window.latest is not None and window.latest <= self.now:
            return None
        return made_step(opinion, process, person, occasion, self._state(window), window, because, {})

    def waiting(
        self, opinion: Opinion, part: Part, occasion: str, *, until: str, because: str
    ) -> Step | None:
        """Return a step that waits for something without a date, or None when it is settled."""
        if self.is_settled(opinion.move, part.process, part.person, occasion) or self.keeps_away(part):
            return None
        return made_step(
            opinion, part.process, part.person, occasion, "waiting", None, because, {}, waits_for=until
        )

    def idle(self, opinion: Opinion, process: str, occasion: str, *, until: str, because: str) -> Step | None:
        """Return a line on a process in which nothing is to do but wait, or None when the user skipped it."""
        if self.is_settled(opinion.move, process, None, occasion):
            return None
        return made_step(opinion, process, None, occasion, "waiting", None, because, {}, waits_for=until)

    def _state(self, window: Window) -> State:
        return "now" if window.earliest <= self.now else "ahead"


def as_strangers(desk: Desk, part: Part) -> Situation:
    """Return the situation with somebody of whom nobody said whether you met: you have not, if nothing tells of them."""
    if part.situation.met is None and not desk.ledger.of_person(part.person, *THEIR_WORDS, *MESSAGES):
        return part.situation.but(met="no")
    return part.situation
