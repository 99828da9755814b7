"""Processes as they stand, with the people in them, in the order in which to think of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from cordially.agenda.interviews import Interview
from cordially.agenda.ledger import Course
from cordially.etiquette.situation import Situation
from cordially.people import Process

RANK: Final = (
    "hiring_manager",
    "recruiter",
    "agency_recruiter",
    "executive",
    "interviewer",
    "business_contact",
    "referrer",
    "peer",
    "other",
)
"""Whom to think of first where one of several is chosen: who decides, then who carries word."""


OPEN_STAGES: Final = (
    "exploring",
    "applied",
    "interview_scheduled",
    "interviewing",
    "offered",
    "silent",
)
"""Stages of a process that is under way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Somebody's part in a process (None: outside any), and how things stand with them."""

    person: str
    process: str | None
    situation: Situation

    @property
    def rank(self) -> tuple[int, bool, str]:
        """Who comes first among several: by role, whom you have met before others, then by name of the record."""
        role = self.situation.role
        return (
            RANK.index(role) if role in RANK else len(RANK),
            self.situation.met != "yes",
            self.person,
        )


@dataclass(frozen=True, kw_only=True)
class Case:
    """One process as it stands: its course, its stage, its people in order of rank, and its interviews."""

    process: Process
    stage: str | None
    course: Course
    parts: tuple[Part, ...]
    interviews: tuple[Interview, ...]

    @property
    def id(self) -> str:
        """The process's id."""
        return self.process.id

    @property
    def is_business(self) -> bool:
        """Whether it is a piece of business: its talks are meetings, not interviews."""
        return self.process.pursuit == "business"

    @property
    def talk(self) -> str:
        """What a talk there is called."""
        return "meeting" if self.is_business else "interview"

    def part_of(self, person: str) -> Part:
        """Return somebody's part, as a person of whom nothing is known but the stage if they have none."""
        for part in self.parts:
            if part.person == person:
                return part
        return Part(person=person, process=self.id, situation=Situation(stage=self.stage))
