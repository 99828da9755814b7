"""The agenda: what to do now, this week and later, what waits for what, and what becomes of a step once it is done."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakKeyDictionary

from cordially.agenda.habits import UNTOLD
from cordially.agenda.known import Known
from cordially.agenda.planning import plan
from cordially.agenda.steps import Step
from cordially.agenda.wording import granted, say, waits, when
from cordially.errors import BadInputError, NotFoundError
from cordially.services.agenda_order import begins, by_reason, end_of_week, first_the_pressing, nearest
from cordially.services.agenda_steps import ends_before, happened, remark, still_to_say, yet_to_come
from cordially.services.day_words import moment_in_words
from cordially.services.interviews import Interview, ahead, occasion
from cordially.services.questions import moved_processes

if TYPE_CHECKING:
    from cordially.agenda.allowance import Allowance
    from cordially.agenda.habits import Habits
    from cordially.agenda.panels import Panel
    from cordially.agenda.planning import Plan
    from cordially.agenda.steps import How, Mark
    from cordially.etiquette.advice import Adviser
    from cordially.journal import Journal, Scene
    from cordially.people import Person, Process


class Planned(NamedTuple):
    """A step as it is shown: its title, its time in words, and why.

    ``agree`` and ``disagree`` are the names of the voices for and against it, each once; ``granted`` says what was taken
    for granted about its time. ``until`` is the moment until which it is snoozed.
    """

    step: Step
    person: Person | None
    process: Process | None
    title: str
    when: str
    why: str
    agree: tuple[str, ...] = ()
    disagree: tuple[str, ...] = ()
    granted: tuple[str, ...] = ()
    until: datetime | None = None

    @property
    def pressing(self) -> bool:
        """Whether it can be too late for it, or much else waits for it: what has no end is done when there is time."""
        ends = self.step.window is not None and self.step.window.latest is not None
        return ends or self.step.kind == "report_interview"


class Day(NamedTuple):
    """One day's agenda, each group in the order of what to do first, and the interviews ahead, the next first."""

    now: tuple[Planned, ...]
    this_week: tuple[Planned, ...]
    later: tuple[Planned, ...]
    waiting: tuple[Planned, ...]
    snoozed: tuple[Planned, ...]
    panels: tuple[Panel, ...]
    allowance: Allowance
    interviews: tuple[Interview, ...] = ()
    scene: Scene | None = None

    @property
    def pressing(self) -> tuple[Planned, ...]:
        """What can be done now and can be too late, or is waited for by much else."""
        return tuple(each for each in self.now if each.pressing)

    @property
    def whenever(self) -> tuple[Planned, ...]:
        """What can be done now and is never too late."""
        return tuple(each for each in self.now if not each.pressing)

    @property
    def every(self) -> tuple[Planned, ...]:
        """All steps in the order of the page: this is how they are numbered."""
        return (*self.now, *self.this_week, *self.waiting, *self.later, *self.snoozed)


class Marked(NamedTuple):
    """A step that was marked, or whose mark was taken back; ``title`` says what it is.

    ``events`` are the lines of the log written, or taken back, with it. ``to_say`` is what is left for the user to tell;
    ``remark`` is what a friend would remark: the advice was to wait, or it will be too late by then.
    """

    mark: Mark
    events: tuple[int, ...]
    title: str
    to_say: str | None = None
    remark: str | None = None


_made: WeakKeyDictionary[Journal, tuple[tuple[object, ...], Day]] = WeakKeyDictionary()
"""The agenda each journal had last, with what it was made of: page after page asks for the same."""


def day(journal: Journal, adviser: Adviser, *, now: datetime, habits: Habits) -> Day:
    """Return the agenda at a moment, by the user's habits. It may have been made up to a minute before, of the same store."""
    changes = journal.changes()  # before anything is read: what is written meanwhile makes it another
    if changes is None:
        return made_anew(journal, adviser, now=now, habits=habits)
    made_of = (changes, f"{now:%Y-%m-%dT%H:%M%z}", habits, adviser)
    last = _made.get(journal)
    if last is None or last[0] != made_of:
        last = _made[journal] = (made_of, made_anew(journal, adviser, now=now, habits=habits))
    return last[1]


def made_anew(journal: Journal, adviser: Adviser, *, now: datetime, habits: Habits) -> Day:
    """Return the agenda at a moment, read and planned anew."""
    scene = journal.scene(now=now, zone=habits.zone)
    marks = [each for each in journal.marks() if each.at <= now]
    return _day(scene, marks, adviser, now=now, habits=habits, moved=moved_processes(journal))


def mark(
    journal: Journal,
    key: str,
    how: How,
    *,
    now: datetime,
    habits: Habits,
    adviser: Adviser,
    until: datetime | None = None,
    reason: str | None = None,
    others: Sequence[str] = (),
) -> Marked:
    """Mark a step as done, skipped or snoozed. Done writes into the log what the step stands for, in one transaction.

    ``others`` are the ids of those who were there, for the report of an interview. Raises NotFoundError for an unknown key and for a
    step that no longer applies, BadInputError for a snooze without a moment ahead, for a done step whose interview is yet to
    come, for anything but skipping what only waits for their news, and what the log refuses.
    """
    if how == "snoozed" and (until is None or until <= now):
        raise BadInputError(
            "A step is put off until a time to come.", hint="Such as tomorrow, 3d or a day.", field="until"
        )
    scene = journal.scene(now=now, zone=habits.zone)
    marks = journal.marks()
    shown = _day(scene, marks, adviser, now=now, habits=habits, moved=moved_processes(journal))
    planned = step_of(shown, key, marks)
    if planned.step.kind == "await_news" and how != "skipped":
        raise BadInputError(
            "There is nothing to do about this but to wait.",
            hint="Say what happened once it has, or skip it to have it out of sight.",
            field="step",
        )
    if how == "done" and (begins := yet_to_come(planned.step, scene.history)) is not None:
        raise BadInputError(
            f"That is yet to come: the {occasion(planned.process)} is on {moment_in_words(begins, now, habits.zone)}.",
            hint="Say so when it has been. Is it off? cordially log interview_cancelled --process "
            f"{planned.step.process}",
            field="step",
        )
    lines = happened(planned.step, scene.history, now=now, others=others) if how == "done" else []
    written = journal.mark(
        key, how, now=now, until=until if how == "snoozed" else None, reason=reason, happened=lines
    )
    to_say = still_to_say(planned.step, scene.history) if how == "done" and not others else None
    returns = False
    if how == "snoozed" and until is not None and ends_before(planned.step, until):
        then = _plan(journal.scene(now=until, zone=habits.zone), marks, adviser, until, habits)
        returns = any(step.key == key for step in (*then.steps, *then.snoozed))
    said = remark(planned.step, written.mark, habits, returns=returns)
    return Marked(written.mark, written.events, planned.title, to_say, said)


def take_back(journal: Journal, key: str, *, now: datetime) -> Marked:
    """Take back the last mark of a step, and the lines of the log written with it. Raises NotFoundError."""
    taken = journal.unmark(key, now=now)
    return Marked(taken.mark, taken.events, title_of(journal, key))


def title_of(journal: Journal, key: str) -> str:
    """Return what a step is called by its key alone, whether or not it still applies."""
    kind, *about = key.split(":")
    people = {person.id: person for person in journal.people(_ids(about, "p"))}
    processes = {process.id: process for process in journal.processes() if process.id in about}
    step = Step(key=key, kind=kind, state="now", because="")
    return say(step, next(iter(people.values()), None), next(iter(processes.values()), None))


def _ids(parts: Sequence[str], letters: str) -> list[str]:
    return [part for part in parts if part.removeprefix(letters).isdecimal() and part.startswith(letters)]


def last_marked(journal: Journal) -> str:
    """Return the key of the step marked last. Raises NotFoundError where none is marked."""
    marks = journal.marks()
    if not marks:
        raise NotFoundError("No step is marked.", hint="There is nothing to take back.", field="step")
    return marks[-1].step


def _day(
    scene: Scene,
    marks: Sequence[Mark],
    adviser: Adviser,
    *,
    now: datetime,
    habits: Habits,
    moved: Collection[str],
) -> Day:
    """Return the day; how an interview went is not asked where it may have moved and the user has not said so yet."""
    made = _plan(scene, marks, adviser, now, habits)
    until = {each.step: each.until for each in marks}
    shown = [
        _shown(step, scene, adviser, now, habits)
        for step in made.steps
        if not (step.kind == "report_interview" and step.process in moved)
    ]
    near, far = nearest(shown)
    week = end_of_week(now, habits)
    ahead_of_now = [each for each in near if each.step.state == "ahead"]
    return Day(
        now=first_the_pressing([each for each in near if each.step.state == "now"], habits),
        this_week=tuple(each for each in ahead_of_now if begins(each, now) < week),
        later=(*(each for each in ahead_of_now if begins(each, now) >= week), *far),
        waiting=by_reason([each for each in near if each.step.state == "waiting"]),
        snoozed=tuple(
            _shown(step, scene, adviser, now, habits)._replace(until=until.get(step.key))
            for step in made.snoozed
        ),
        panels=made.panels,
        allowance=made.allowance,
        interviews=tuple(ahead(scene.history, scene.processes, scene.people)),
        scene=scene,
    )


def _plan(scene: Scene, marks: Sequence[Mark], adviser: Adviser, now: datetime, habits: Habits) -> Plan:
    proofed = any(event.kind == "profile_proofed" for event in scene.history.events)
    known = Known(
        history=scene.history,
        processes=scene.processes,
        people=scene.people,
        situations=scene.situations,
        whereabouts=scene.whereabouts,
        marks=tuple(marks),
        profile_proofed=True if proofed else None,
    )
    return plan(known, adviser, now=now, habits=habits)


def _shown(step: Step, scene: Scene, adviser: Adviser, now: datetime, habits: Habits) -> Planned:
    person = scene.people.get(step.person) if step.person else None
    process = scene.process(step.process)
    there = scene.whereabouts.get(step.person or "", UNTOLD)
    return Planned(
        step,
        person,
        process,
        say(step, person, process),
        waits(step) if step.state == "waiting" else when(step, now, habits.zone, there.zone),
        step.because,
        _voices(adviser, step.favour),
        _voices(adviser, step.against),
        tuple(granted(step)),
    )


def _voices(adviser: Adviser, positions: Iterable[str]) -> tuple[str, ...]:
    book = adviser.book
    said = (book.positions[each].voice for each in positions if each in book.positions)
    return tuple(dict.fromkeys("the house rules" if v == "house" else book.voices[v].name for v in said))


def step_of(shown: Day, key: str, marks: Sequence[Mark]) -> Planned:
    """Return the step of a day by its key. Raises NotFoundError, which says so where it was marked."""
    found = next((each for each in shown.every if each.step.key == key), None)
    if found is not None:
        return found
    said = next((each for each in marks if each.step == key and each.how != "snoozed"), None)
    if said is not None:
        raise NotFoundError(
            f"This step is {said.how} already.",
            hint=f"To take that back: cordially today undo {key}",
            field="step",
        )
    raise NotFoundError(
        f"There is no step '{key}' now.",
        hint="It may no longer apply since something happened. See: cordially today --all",
        field="step",
    )


def as_json(shown: Day, numbers: Mapping[str, int] | None = None) -> dict[str, Any]:
    """Return the agenda as plain values for programs; moments are in UTC. ``numbers``: by the keys of the steps."""
    from cordially.services.agenda_json import day_json  # noqa: PLC0415  # pages need it not

    return day_json(shown, numbers)
