"""A week looked back upon and a week ahead: what was done and heard, what is open, what comes, what waits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cordially.people.kinds import KINDS
from cordially.people.moments import day_of
from cordially.people.stage import stage_of, words_of
from cordially.services import agenda
from cordially.services.people_advice import OPEN_STAGES

if TYPE_CHECKING:
    from cordially.agenda.habits import Habits
    from cordially.etiquette.advice import Adviser
    from cordially.journal import Journal, Scene
    from cordially.people import Event, Person, Process
    from cordially.services.agenda import Day

WEEK: Final = timedelta(days=7)

_DONE: Final = (
    "exploring",
    "applied",
    "interviewed",
    "met",
    "thanked",
    "followed_up",
    "wrote",
    "asked_feedback",
    "invited",
    "invitation_withdrawn",
    "profile_proofed",
    "withdrawn",
)
_HEARD: Final = (
    "heard_from",
    "interview_scheduled",
    "interview_cancelled",
    "promised_date",
    "asked_no_contact",
    "offered",
    "hired",
    "rejected",
    "reopened",
    "consent_granted",
    "consent_refused",
    "they_invited",
    "connected",
    "declined",
)


class Open(NamedTuple):
    """A process under way; ``last`` is the day of its last word, None where there was none."""

    process: Process
    stage: str | None
    last: date | None


class Line(NamedTuple):
    """What happened on a day, with whom and in which process, as far as that is known."""

    day: date
    says: str
    person: Person | None
    process: Process | None

    def __str__(self) -> str:
        about = ", ".join(each.called for each in (self.person, self.process) if each)
        return f"{self.day:%A} {self.day.day} {self.day:%B}: {self.says}{f': {about}' if about else ''}"


class Together(NamedTuple):
    """The same thing with several people on one day."""

    says: str
    people: list[Person]
    process: Process | None


class Review(NamedTuple):
    """A week behind, line by line and oldest first, and the agenda ahead.

    ``open`` has what is alive first, the latest word before all; ``ticked`` and ``skipped`` count the steps marked so.
    """

    done: tuple[Line, ...]
    heard: tuple[Line, ...]
    open: tuple[Open, ...]
    day: Day
    since: date
    ticked: int = 0
    skipped: int = 0


def review(journal: Journal, adviser: Adviser, *, now: datetime, habits: Habits) -> Review:
    """Return the review of the seven days up to ``now``, and what is ahead."""
    ahead = agenda.day(journal, adviser, now=now, habits=habits)
    scene = ahead.scene or journal.scene(now=now, zone=habits.zone)
    since = day_of(now - WEEK, habits.zone)
    lately = [
        event
        for event in scene.history.events
        if event.at is not None and day_of(event.at, habits.zone) > since
    ]
    in_a_process = {_which(event, scene) for event in lately if event.process is not None}
    lately = [event for event in lately if event.process or _which(event, scene) not in in_a_process]
    marked = [each.how for each in journal.marks() if now - WEEK < each.at <= now]
    return Review(
        tuple(dict.fromkeys(_line(event, scene) for event in lately if event.kind in _DONE)),
        tuple(dict.fromkeys(_line(event, scene) for event in lately if event.kind in _HEARD)),
        tuple(sorted(_open(scene), key=_liveliest)),
        ahead,
        since,
        marked.count("done"),
        marked.count("skipped"),
    )


def _line(event: Event, scene: Scene) -> Line:
    return Line(
        day_of(event.at or event.recorded_at, scene.history.zone),
        KINDS[event.kind].says,
        scene.people.get(event.person or ""),
        scene.process(event.process),
    )


def by_day(lines: Sequence[Line]) -> dict[date, list[Together]]:
    """Return what happened under its days, the same thing with several people as one."""
    days: dict[date, list[Together]] = {}
    for line in lines:
        of_day = days.setdefault(line.day, [])
        same = next((one for one in of_day if (one.says, one.process) == (line.says, line.process)), None)
        if same is None:
            same = Together(line.says, [], line.process)
            of_day.append(same)
        if line.person and line.person not in same.people:
            same.people.append(line.person)
    return days


def _liveliest(each: Open) -> tuple[bool, int]:
    return each.stage == "silent", -(each.last or date.min).toordinal()


def _which(event: Event, scene: Scene) -> tuple[str, str | None, date]:
    """Return what tells a word from another: the same e-mail is in the mail and, with its process, in the log."""
    return event.kind, event.person, day_of(event.at or event.recorded_at, scene.history.zone)


def _open(scene: Scene) -> list[Open]:
    found = []
    for process in scene.processes:
        stage = stage_of(scene.history, process.id)
        if stage is None or stage in OPEN_STAGES:
            words = [event.at for event in words_of(scene.history, process.id) if event.at is not None]
            days = [day_of(at, scene.history.zone) for at in words]
            found.append(Open(process, stage, max(days, default=None)))
    return found


def as_json(found: Review, numbers: Mapping[str, int] | None = None) -> dict[str, Any]:
    """Return a review as plain values for programs; ``numbers`` are those of the steps, by their keys."""
    return {
        "since": found.since.isoformat(),
        "done": [str(each) for each in found.done],
        "heard": [str(each) for each in found.heard],
        "ticked": found.ticked,
        "skipped": found.skipped,
        "open": [
            {
                "process": each.process.id,
                "title": each.process.called,
                "stage": each.stage,
                "last": each.last.isoformat() if each.last else None,
            }
            for each in found.open
        ],
        "ahead": agenda.as_json(found.day, numbers),
    }
