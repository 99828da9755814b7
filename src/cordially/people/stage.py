"""Where a process stands, told by its events."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from cordially.people.events import Event
from cordially.people.history import History
from cordially.people.moments import day_of, has_passed, how_long_ago, parsed

DECISIONS: Final = ("offered", "hired", "rejected", "withdrawn")
"""Events after which a process is decided, by them or by you."""

_OVER: Final = (None, "hired", "rejected", "withdrawn")
_AWAITS_WORD: Final = ("applied", "interviewing")
_WORDS: Final = (
    "applied",
    "interview_scheduled",
    "interviewed",
    "reopened",
    "promised_date",
    "heard_from",
    "met",
)


@dataclass(slots=True)
class _Course:
    """A process while it is being read from its first event to its last."""

    stage: str | None = None
    applied: bool = False
    interviewed: bool = False
    appointment: datetime | date | None = None

    def follow(self, event: Event) -> None:
        kind = event.kind
        if kind in DECISIONS:
            if not (kind == "offered" and self.stage == "hired"):
                self.stage = kind
        elif kind == "reopened":
            self.stage = "interviewing" if self.interviewed else "applied" if self.applied else "exploring"
        elif kind in ("exploring", "applied"):
            self._begin(kind)
        elif kind in ("interview_scheduled", "interviewed") and self.stage not in ("offered", "hired"):
            self._interview(event)

    def _begin(self, kind: str) -> None:
        if self.stage in _OVER:
            self.applied = self.interviewed = False
            self.appointment = None
            self.stage = kind
        elif self.stage == "exploring":
            self.stage = kind
        self.applied = self.applied or kind == "applied"

    def _interview(self, event: Event) -> None:
        if event.kind == "interviewed":
            self.interviewed = True
        else:
            at = event.data.get("at")
            self.appointment = parsed(at) if at else None
        self.stage = "interviewing" if self.interviewed else "interview_scheduled"


def stage_of(history: History, process: str) -> str | None:
    """Return the stage of a process, or None when it cannot be known.

    It cannot when nothing was logged, and when an interview was arranged, its time has passed, and nobody has said
    whether it took place. ``silent`` is a process that awaits word (applied, interviewing) past the date they gave,
    or for more than fourteen days; a word of yours does not break their silence.
    """
    course = _Course()
    for event in history.in_process(process):
        course.follow(event)
    if course.stage == "interview_scheduled" and _is_behind(course.appointment, history):
        return None
    if course.stage in _AWAITS_WORD and _is_silent(history, process, course.appointment):
        return "silent"
    return course.stage


def _is_behind(appointment: datetime | date | None, history: History) -> bool:
    return appointment is not None and has_passed(appointment, history.now, history.zone)


def _is_silent(history: History, process: str, appointment: datetime | date | None) -> bool:
    if appointment is not None and not _is_behind(appointment, history):
        return False
    words = words_of(history, process)
    if not words:
        return False
    last = words[-1]
    if last.kind == "promised_date":  # nothing has been heard since they gave the date
        return has_passed(parsed(last.data["by"]), history.now, history.zone)
    when = last.at
    if appointment is not None and when is not None:
        when = max(when, appointment, key=lambda moment: day_of(moment, history.zone))
    return how_long_ago(when, history.now, history.zone) == "longer"


def words_of(history: History, process: str) -> list[Event]:
    """Return what keeps a process alive: their words, from anyone with a part in it, and your application."""
    members = history.members(process)
    return [
        e
        for e in history.events
        if e.kind in _WORDS
        and (
            e.process == process
            or (e.process is None and e.person in members and e.kind in ("heard_from", "met"))
        )
    ]
