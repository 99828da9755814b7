"""A year in the life of one simulated seeker: the world acts by dice, the seeker looks at the plan and does some of it.

Everything follows from the seed and the seeker's number: the same year comes out however often it is lived.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from random import Random
from typing import Final, Protocol, TypeAlias

from tests.agenda.year.cast import Seeker, Somebody
from tests.agenda.year.companies import Course
from tests.agenda.year.deeds import REACHES, does
from tests.agenda.year.diary import Diary
from tests.agenda.year.places import PLACES, Place

from cordially.agenda.habits import Habits
from cordially.agenda.planning import Known, Plan
from cordially.agenda.steps import Mark, Step
from cordially.etiquette.advice import Adviser
from cordially.people import Company, Process

BEGINS: Final = datetime(2027, 9, 6, tzinfo=UTC)
"""A year with a leap day, both changes of the clocks, and every feast."""
YEAR: Final = timedelta(days=365)
TAIL: Final = timedelta(days=190)
"""Nothing new begins after the year, but what has begun goes on to its end."""
ALARM_WITHIN: Final = timedelta(days=8)
STIR: Final = timedelta(days=5)

Act: TypeAlias = Callable[[datetime], None]


class Planner(Protocol):
    """The planner, or one that was broken on purpose."""

    def __call__(self, known: Known, adviser: Adviser, *, now: datetime, habits: Habits) -> Plan: ...


class Watcher(Protocol):
    """Whoever looks over the seeker's shoulder."""

    def looks(self, life: Life, known: Known, plan: Plan, now: datetime) -> None: ...
    def acts(self, step: Step) -> None: ...
    def ends(self, life: Life, now: datetime) -> None: ...


class Life:
    """One seeker's year."""

    def __init__(self, seed: int, number: int) -> None:
        self.dice = Random(f"{seed}:{number}")  # dice, not secrets
        self.seeker = Seeker.of(number, self.dice)
        self.diary = Diary(self.seeker.zone)
        self.people: dict[str, Somebody] = {}
        self.courses: dict[str, Course] = {}
        self.marks: list[Mark] = []
        self.means_to_ask: set[str] = set()
        """People whom the seeker means to ask, at the goodbye, whether connecting is welcome."""
        self.interviews: list[tuple[Course, datetime]] = []
        self._acts: list[tuple[datetime, int, Act]] = []
        self._count = 0
        self.alarm: datetime | None = None
        self._begin()

    def _begin(self) -> None:
        dice = self.dice
        starts = sorted(dice.randint(0, 300) for _ in range(dice.randint(2, 6)))
        for day in starts:
            at = BEGINS + timedelta(days=day, hours=dice.randint(6, 18), minutes=dice.randint(0, 59))
            self.at(at, self._takes_up)
        if dice.random() < 0.3:
            self.at(BEGINS + timedelta(days=dice.randint(5, 300), hours=15), self._goes_to_fair)
        if dice.random() < 0.5:
            self.diary.write("profile_proofed", BEGINS)
        if dice.random() < 0.15:
            self.diary.write("search", BEGINS, search="confidential")

    def at(self, when: datetime, act: Act) -> None:
        """Let something happen at a moment."""
        self._count += 1
        heapq.heappush(self._acts, (when.astimezone(UTC), self._count, act))

    def somebody(self, role: str, near: Place, process: Process | None) -> Somebody:
        """Bring in a person; agencies and referrers are sometimes known from another process."""
        if role in ("agency_recruiter", "referrer") and self.dice.random() < 0.3:
            known = [one for one in self.people.values() if one.role == role]
            if known:
                return self.dice.choice(known)
        company = process.company.name if process and process.company else f"Guild {len(self.people)}"
        one = Somebody.of(self.seeker.number * 1000 + len(self.people) + 1, role, self.dice, near, company)
        self.people[one.id] = one
        return one

    def _takes_up(self, at: datetime) -> None:
        number = f"{self.seeker.number}{len(self.courses) + 1:02}"
        place = self.seeker.place if self.dice.random() < 0.5 else self.dice.choice(PLACES)
        process = Process(
            id=f"pr{number}", company=Company(id=f"co{number}", name=f"House {number}"), title="Clerk"
        )
        course = Course(self, process, place, self.dice)
        self.courses[process.id] = course
        course.begins(at)

    def _goes_to_fair(self, at: datetime) -> None:
        """Meet many people on one day, most of whom would like to stay in touch."""
        for _ in range(self.dice.randint(4, 9)):
            one = self.somebody(
                self.dice.choice(("recruiter", "peer", "business_contact")), self.seeker.place, None
            )
            self.diary.write("role", at, person=one.id, role=one.role)
            self.diary.write("met", at, person=one.id, how="in_person")
            if self.dice.random() < 0.7:
                self.grants(one, at)
            else:
                self.diary.write("cards_exchanged", at, person=one.id)

    # --- what people say

    def grants(self, one: Somebody, at: datetime) -> None:
        one.granted, one.shut = True, False
        self.diary.write("consent_granted", at, person=one.id)

    def refuses(self, one: Somebody, at: datetime) -> None:
        one.refused = True
        self.diary.write("consent_refused", at, person=one.id)

    def shuts(self, one: Somebody, at: datetime, until: str | None) -> None:
        one.shut = True
        self.diary.write("asked_no_contact", at, person=one.id, until=until)
        if until is not None:
            opens = datetime.combine(datetime.fromisoformat(until), time(0), tzinfo=self.seeker.zone)
            one.opens = opens.astimezone(UTC)
            self.at(opens, lambda _: setattr(one, "shut", False))

    def was_interviewed(self, course: Course, at: datetime) -> None:
        self.interviews.append((course, at))
        for one in course.panel:
            if self.dice.random() < 0.06:
                self.at(
                    at + timedelta(days=self.dice.randint(1, 9)),
                    partial(self._is_invited_by, one),
                )

    def _is_invited_by(self, one: Somebody, at: datetime) -> None:
        told = {event.kind for event in self.diary.of_person[one.id]}
        if (
            not told & {"invited", "connected", "they_invited", "consent_refused"}
            and one.id in self.diary.of_person
        ):
            self.diary.write("they_invited", at, person=one.id)

    def decided(self, course: Course, at: datetime) -> None:
        """Hired, the seeker steps out of most of what else is open."""
        if any(event.kind == "hired" for event in self.diary.of_process[course.process.id]):
            for other in self.courses.values():
                if not other.over and self.dice.random() < 0.6:
                    self.at(at + timedelta(days=self.dice.randint(1, 10)), other.withdraws)

    # --- the year

    def live(self, planner: Planner, adviser: Adviser, watcher: Watcher) -> None:
        """Live the year: whenever the seeker looks, plan, let the watcher see it, and do some of it."""
        now = BEGINS
        for now in self._looks():
            known = self.known(now)
            plan = planner(known, adviser, now=now, habits=self.seeker.habits)
            self._sets_alarm(plan, now)
            watcher.looks(self, known, plan, now)
            self._works_through(plan, now, watcher)
        watcher.ends(self, now + timedelta(days=1))

    def _looks(self) -> Iterator[datetime]:
        day = BEGINS.date()
        now = BEGINS
        while day < (BEGINS + YEAR + TAIL).date():
            now = self._time_on(day)
            while self.alarm is not None and self.alarm < now:
                yield self._not_before_last(self.alarm)
            now = self._not_before_last(now)
            if self.diary.events:
                yield now
            day += timedelta(days=self.dice.choice(self.seeker.ways.gap) * self._patience(now))
        self._let_happen(now)

    def _not_before_last(self, now: datetime) -> datetime:
        """Let happen what comes before a look; return when it is, which is after everything the seeker did."""
        self._let_happen(now)
        return now if self.diary.latest is None else max(now, self.diary.latest + timedelta(seconds=1))

    def _time_on(self, day: date) -> datetime:
        dice, begins = self.dice, self.seeker.habits.day_begins.hour
        hour = dice.choice((begins, begins, begins + 1, begins + 3, 13, 17, 20, dice.randint(0, 23)))
        return datetime.combine(day, time(hour, dice.randint(0, 59)), tzinfo=self.seeker.zone).astimezone(UTC)

    def _patience(self, now: datetime) -> int:
        """Return how much more rarely the seeker looks while nothing goes on."""
        if all(course.over for course in self.courses.values()):
            return 7
        return 1 if self.diary.latest is not None and now - self.diary.latest < STIR else 3

    def _sets_alarm(self, plan: Plan, now: datetime) -> None:
        """Let the calendar call, as the feed does, at the best time of the first thing that is near."""
        best = [
            step.window.best
            for step in plan.steps
            if step.state == "ahead" and step.window is not None and step.kind in REACHES
        ]
        near = [at for at in best if now < at < now + ALARM_WITHIN]
        self.alarm = min(near, default=None) if self.dice.random() < self.seeker.ways.heeds_alarm else None

    def _let_happen(self, now: datetime) -> None:
        while self._acts and self._acts[0][0] <= now:
            when, _, act = heapq.heappop(self._acts)
            act(when)

    def known(self, now: datetime) -> Known:
        """Return what the planner is given, as the journal would gather it."""
        diary = self.diary
        processes = tuple(course.process for course in self.courses.values())
        pairs: list[tuple[Somebody, Process | None]] = [
            (self.people[person], process)
            for process in processes
            for person in sorted(diary.members[process.id])
        ]
        pairs += [(one, None) for one in self.people.values() if one.id in diary.of_person]
        return Known(
            history=diary.history(now),
            processes=processes,
            people={one.id: one.person for one, _ in pairs},
            situations={
                (one.id, process.id if process else None): diary.situation(one.person, process, now)
                for one, process in pairs
            },
            whereabouts={one.id: one.told for one, _ in pairs},
            marks=tuple(self.marks),
            profile_proofed=True if any(e.kind == "profile_proofed" for e in diary.general) else None,
        )

    def _works_through(self, plan: Plan, now: datetime, watcher: Watcher) -> None:
        ways, dice = self.seeker.ways, self.dice
        for step in plan.steps:
            if step.kind == "ask_to_connect" and step.person is not None and dice.random() < 0.7:
                self.means_to_ask.add(step.person)
            if step.state != "now":
                continue
            luck = dice.random()
            if luck < ways.skips and step.kind not in ("let_go", "log_decision"):
                self.marks.append(Mark(step.key, "skipped", now, reason="Not for me"))
            elif luck < ways.skips + ways.snoozes:
                until = now + timedelta(days=dice.randint(1, 4))
                self.marks.append(Mark(step.key, "snoozed", now, until=until))
            elif luck < ways.skips + ways.snoozes + ways.does:
                watcher.acts(step)
                now += timedelta(seconds=20)
                does(self, step, now)
