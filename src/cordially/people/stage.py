"""Where a process stands, told by its events."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
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
    "interview_cancelled",
    "interviewed",
    "reopened",
    "promised_date",
    "heard_from",
    "met",
)


@dataclass(slots=True)
class _Course:
    """A process while it is being read from its first event to its last.

    ``appointment`` is the last interview arranged; ``reported`` tells whether anybody said what became of it.
    ``arranged`` are the times of all that were, in the order of the log, without those called off.
    """

    zone: tzinfo
    stage: str | None = None
    applied: bool = False
    interviewed: bool = False
    appointment: datetime | date | None = None
    reported: bool = False
    arranged: list[datetime | date] = field(default_factory=list)

    @classmethod
    def of(cls, history: History, process: str) -> _Course:
        course = cls(zone=history.zone)
        for event in history.in_process(process):
            course.follow(event)
        return course

    def follow(self, event: Event) -> None:
        kind = event.kind
        if kind in DECISIONS:
            self.reported = True
            if not (kind == "offered" and self.stage == "hired"):
                self.stage = kind
        elif kind == "reopened":
            self.stage = "interviewing" if self.interviewed else "applied" if self.applied else "exploring"
        elif kind in ("exploring", "applied"):
            self._begin(kind)
        elif kind in ("interview_scheduled", "interviewed") and self.stage not in ("offered", "hired"):
            self._interview(event)
        elif kind == "interview_cancelled":
            self._call_off(event)

    def _begin(self, kind: str) -> None:
        if self.stage in _OVER:
            self.applied = self.interviewed = False
            self.appointment = None
            self.arranged.clear()
            self.stage = kind
        elif self.stage == "exploring":
            self.stage = kind
        self.applied = self.applied or kind == "applied"

    def _interview(self, event: Event) -> None:
        if event.kind == "interviewed":
            self.interviewed = True
            self.reported = self.reported or self._is_kept_by(event)
        else:
            at = event.data.get("at")
            self.appointment, self.reported = parsed(at) if at else None, False
            if self.appointment is not None:
                self.arranged.append(self.appointment)
        self.stage = "interviewing" if self.interviewed else "interview_scheduled"

    def _call_off(self, event: Event) -> None:
        """Forget one appointment, the last unless the entry names another; one still to come then takes its place."""
        at = event.data.get("at")
        which = parsed(at) if at else self.appointment
        self.arranged = [each for each in self.arranged if each != which]
        if which is not None and which != self.appointment:
            return
        to_come = [each for each in self.arranged if event.at is not None and self._is_after(each, event.at)]
        self.appointment, self.reported = (to_come[-1], False) if to_come else (None, True)
        if self.appointment is None and self.stage == "interview_scheduled":
            self.stage = "applied"  # whoever was invited is known there, and awaits word

    def _is_after(self, appointment: datetime | date, when: datetime | date) -> bool:
        if isinstance(appointment, datetime) and isinstance(when, datetime):
            return appointment > when
        return day_of(appointment, self.zone) >= day_of(when, self.zone)

    def _is_kept_by(self, interview: Event) -> bool:
        """Whether an interview is the one arranged: an earlier one was another round."""
        if self.appointment is None or interview.at is None:
            return True
        return day_of(interview.at, self.zone) >= day_of(self.appointment, self.zone)


def stage_of(history: History, process: str) -> str | None:
    """Return the stage of a process, or None when nothing was logged of it.

    ``silent`` is a process that awaits word (applied, interviewing, or with an arranged interview behind it) past the
    date they gave, or for more than fourteen days; a word of yours does not break their silence. Until then an
    interview whose time has passed leaves the stage as it is: see ``awaits_report``.
    """
    course = _Course.of(history, process)
    awaits_word = course.stage in _AWAITS_WORD or (
        course.stage == "interview_scheduled" and _is_behind(course.appointment, history)
    )
    if awaits_word and _is_silent(history, process, course.appointment):
        return "silent"
    return course.stage


def stage_reached(history: History, process: str) -> str | None:
    """Return how far a process has come, whether or not they have fallen silent since; None when nothing was logged."""
    return _Course.of(history, process).stage


def interview_ahead(history: History, process: str) -> datetime | date | None:
    """Return the time of the interview that is arranged and still to come, None without one or where it is unknown."""
    course = _Course.of(history, process)
    if course.stage in _OVER or _is_behind(course.appointment, history):
        return None
    return course.appointment


def awaits_report(history: History, process: str) -> datetime | date | None:
    """Return the time of the last interview arranged when it has passed and nobody has said what became of it.

    None when there is nothing to ask: none was arranged for a known time, it is still to come, an interview on that
    day or later was logged, or the process was decided since.
    """
    course = _Course.of(history, process)
    if course.reported or not _is_behind(course.appointment, history):
        return None
    return course.appointment


def _is_behind(appointment: datetime | date | None, history: History) -> bool:
    return appointment is not None and has_passed(appointment, history.now, history.zone)


def _is_silent(history: History, process: str, appointment: datetime | date | None) -> bool:
    if appointment is not None and not _is_behind(appointment, history):
        return False
    words = words_of(history, process)
    if not words:
        return False
    last = words[-1]
    when = last.at
    if last.kind == "promised_date":  # nothing has been heard since they gave the date
        promised = parsed(last.data["by"])
        if appointment is None or day_of(promised, history.zone) >= day_of(appointment, history.zone):
            return has_passed(promised, history.now, history.zone)
        when = appointment  # to which they came after the date they had given
    if appointment is not None and when is not None:
        when = max(when, appointment, key=lambda moment: day_of(moment, history.zone))
    return how_long_ago(when, history.now, history.zone) == "longer"


def words_of(history: History, process: str) -> list[Event]:
    """Return what keeps a process alive: their words, from anyone with a part in it, and your application."""
    words = history.in_process(process, *_WORDS)
    for member in history.members(process):
        words += [e for e in history.with_person(member, "heard_from", "met") if e.process is None]
    return history.ordered(words)
