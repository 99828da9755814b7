"""Job searches told in a few lines: events in, the plan at a moment out, situations derived as the product does."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import cache
from typing import Any, Literal
from zoneinfo import ZoneInfo

from tests.etiquette.shipped import shipped_files

from cordially.agenda.habits import Habits, Whereabouts
from cordially.agenda.planning import Known, Plan, plan
from cordially.agenda.steps import Mark, Step
from cordially.etiquette.advice import Adviser
from cordially.etiquette.bits import Bits, compile_rulebook
from cordially.etiquette.rulebook.reading import read_rulebook
from cordially.etiquette.situation import Situation
from cordially.journal.situations import situation_of
from cordially.people import Company, Event, History, Person, Process
from cordially.people.moments import When

BERLIN = ZoneInfo("Europe/Berlin")


@cache
def adviser() -> Adviser:
    book = read_rulebook(shipped_files())
    return Adviser(book, Bits(compile_rulebook(book)))


def moment(text: str, zone: ZoneInfo = BERLIN) -> datetime:
    """A moment in local time: ``2026-03-04 14:00``."""
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


@dataclass
class Search:
    """A log being written. ``now`` of an entry is when it was written down; times are the user's own."""

    habits: Habits = field(default_factory=lambda: Habits(zone=BERLIN, country="DE", account="free"))
    events: list[Event] = field(default_factory=list)
    processes: dict[str, Process] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    places: dict[str, Whereabouts] = field(default_factory=dict)
    marks: list[Mark] = field(default_factory=list)
    outsiders: list[str] = field(default_factory=list)
    proofed: bool | None = True

    @property
    def zone(self) -> ZoneInfo:
        assert isinstance(self.habits.zone, ZoneInfo)
        return self.habits.zone

    def process(
        self, process: str, company: str | None = "Acme", *, pursuit: Literal["job", "business"] = "job"
    ) -> Search:
        self.processes[process] = Process(
            id=process,
            company=Company(id=f"c{process}", name=company) if company else None,
            pursuit=pursuit,
        )
        return self

    def person(
        self,
        person: str,
        role: str | None = None,
        process: str | None = "pr1",
        *,
        zone: str | None = None,
        country: str | None = None,
        since: str = "2026-01-02 09:00",
    ) -> Search:
        self.people.setdefault(person, Person(id=person, name=f"Name {person}"))
        if zone or country:
            self.places[person] = Whereabouts(ZoneInfo(zone) if zone else None, country)
        if process is None:
            self.outsiders.append(person)
        if role:
            self.log(since, "role", person, process, role=role)
        elif process:
            self.log(since, "takes_part", person, process)
        return self

    def log(
        self,
        told: str | None,
        kind: str,
        /,
        person: str | None = None,
        process: str | None = None,
        **data: Any,
    ) -> Event:
        when: When = None
        recorded = datetime(2026, 1, 1, tzinfo=UTC)
        if told is not None:
            when = date.fromisoformat(told) if len(told) == 10 else moment(told, self.zone)
            recorded = (
                when
                if isinstance(when, datetime)
                else moment(f"{told} 20:00", self.zone) + timedelta(hours=1)
            )
        if "at" in data and len(data["at"]) != 10:
            data["at"] = moment(data["at"], self.zone).isoformat()
        event = Event(
            id=len(self.events) + 1,
            kind=kind,
            at=when,
            recorded_at=recorded,
            person=person,
            process=process,
            data=data,
        )
        self.events.append(event)
        return event

    def mark(self, key: str, how: Any, at: str, until: str | None = None) -> None:
        self.marks.append(
            Mark(key, how, moment(at, self.zone), moment(until, self.zone) if until else None, None)
        )

    def known(self, now: datetime) -> Known:
        history = History.of(self.events, now=now, zone=self.zone)
        situations: dict[tuple[str, str | None], Situation] = {}
        for process in self.processes.values():
            for person in sorted(history.members(process.id)):
                situations[person, process.id] = situation_of(
                    self.events, person=self.people[person], process=process, now=now, zone=self.zone
                )
        for person in self.outsiders:
            situations[person, None] = situation_of(
                self.events, person=self.people[person], process=None, now=now, zone=self.zone
            )
        return Known(
            history=history,
            processes=tuple(self.processes.values()),
            people=self.people,
            situations=situations,
            whereabouts=self.places,
            marks=tuple(self.marks),
            profile_proofed=self.proofed,
        )

    def plan(self, now: str) -> Plan:
        at = moment(now, self.zone)
        return plan(self.known(at), adviser(), now=at, habits=self.habits)

    def steps(self, now: str, kind: str | None = None, person: str | None = None) -> list[Step]:
        return [
            step
            for step in self.plan(now).steps
            if (kind is None or step.kind == kind) and (person is None or step.person == person)
        ]

    def step(self, now: str, kind: str, person: str | None = None) -> Step:
        found = self.steps(now, kind, person)
        assert len(found) == 1, [step.key for step in self.plan(now).steps]
        return found[0]


def search(**changes: Any) -> Search:
    """A search from Berlin with one process (``pr1``, Acme) that was applied for on 2 March 2026, a Monday."""
    made = Search(**changes).process("pr1")
    made.log("2026-03-02 10:00", "applied", process="pr1")
    return made


def local(when: datetime | None, zone: ZoneInfo = BERLIN) -> str | None:
    return f"{when.astimezone(zone):%Y-%m-%d %H:%M}" if when else None
