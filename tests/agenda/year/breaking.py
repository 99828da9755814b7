"""Planners broken on purpose, one for each rule: each must be caught, or the rule proves nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Final, NamedTuple, TypeAlias

from tests.agenda.year.deeds import ASKS, REACHES
from tests.agenda.year.world import Planner

from cordially.agenda.habits import Habits
from cordially.agenda.planning import Known, Plan
from cordially.agenda.steps import Step, Window
from cordially.etiquette.advice import Adviser


class Made(NamedTuple):
    """A plan as it was made, from what, and when."""

    steps: list[Step]
    known: Known
    now: datetime


Bend: TypeAlias = Callable[[Made], list[Step]]
_MINUTE: Final = timedelta(minutes=1)


def _step(
    kind: str, now: datetime, person: str | None, process: str | None = None, occasion: str = "bent"
) -> Step:
    return Step(
        key=f"{kind}:{process or '-'}:{person or '-'}:{occasion}",
        kind=kind,
        state="now",
        because="Bent on purpose.",
        person=person,
        process=process,
        window=Window(now - _MINUTE, now, now + _MINUTE),
        assumed={"zone": "bent"},
    )


def _changed(step: Step, now: datetime) -> Step:
    """Return a step as one for now."""
    return _step(step.kind, now, step.person, step.process, step.key.rsplit(":", 1)[1])


def _hurries(made: Made) -> list[Step]:
    """Do at once what reaches people and is still ahead."""
    return [_changed(s, made.now) if s.state == "ahead" and s.kind in REACHES else s for s in made.steps]


def _leaves_window(made: Made) -> list[Step]:
    return [
        Step(key=s.key, kind=s.kind, state="now", because=s.because, person=s.person, window=s.window)
        if s.state == "ahead"
        else s
        for s in made.steps
    ]


def _hides_assumption(made: Made) -> list[Step]:
    return [
        Step(
            key=s.key,
            kind=s.kind,
            state=s.state,
            because=s.because,
            person=s.person,
            process=s.process,
            window=s.window,
            waits_for=s.waits_for,
        )
        for s in made.steps
    ]


def _says_twice(made: Made) -> list[Step]:
    return [*made.steps, *made.steps[:1]]


def _gives_no_reason(made: Made) -> list[Step]:
    return [
        Step(key=s.key, kind=s.kind, state=s.state, because="", window=s.window, waits_for=s.waits_for)
        for s in made.steps
    ]


def _repeats_done(made: Made) -> list[Step]:
    return [*made.steps, *_marked(made, {mark.step for mark in made.known.marks if mark.how == "done"})]


def _ignores_snooze(made: Made) -> list[Step]:
    asleep = {mark.step for mark in made.known.marks if mark.until is not None and mark.until > made.now}
    return [*made.steps, *_marked(made, asleep)]


def _marked(made: Made, keys: set[str]) -> list[Step]:
    window = Window(made.now - _MINUTE, made.now, made.now + _MINUTE)
    return [
        Step(key=key, kind=key.split(":")[0], state="now", because="Bent.", window=window)
        for key in sorted(keys)
    ]


def _pesters(*told: str, kind: str) -> Bend:
    """Add a step of a kind for everybody of whom one of these events is told."""

    def bend(made: Made) -> list[Step]:
        people = {e.person for e in made.known.history.events if e.kind in told and e.person is not None}
        return [*made.steps, *(_step(kind, made.now, person) for person in sorted(people))]

    return bend


def _knocks(made: Made) -> list[Step]:
    """Ask everybody for news in a process that asked for no contact."""
    shut = {
        e.process for e in made.known.history.events if e.kind == "asked_no_contact" and e.process is not None
    }
    asked = sorted(
        (person, process)
        for person, process in made.known.situations
        if process in shut and process is not None
    )
    return [*made.steps, *(_step("keep_in_touch", made.now, person, process) for person, process in asked)]


def _approaches(made: Made) -> list[Step]:
    """Approach everybody in a process at once."""
    people = sorted((person, process) for person, process in made.known.situations if process is not None)
    return [*made.steps, *(_step("introduce_yourself", made.now, *about) for about in people)]


def _prepares(made: Made) -> list[Step]:
    """Prepare for interviews of processes that have ended."""
    ended = {
        e.process
        for e in made.known.history.events
        if e.kind in ("hired", "rejected", "withdrawn") and e.process
    }
    return [*made.steps, *(_step("look_up_company", made.now, None, one) for one in sorted(ended))]


def _asks_more(made: Made) -> list[Step]:
    more = [
        _step("ask_for_call", made.now, s.person)
        for s in made.steps
        if s.state == "now" and s.kind in ASKS and s.person
    ]
    return [*made.steps, *more]


def _writes_more(made: Made) -> list[Step]:
    more = [
        _step("keep_in_touch", made.now, s.person)
        for s in made.steps
        if s.state == "now" and s.kind in REACHES and s.person is not None
    ]
    return [*made.steps, *more]


def _spends(made: Made) -> list[Step]:
    return [*made.steps, *(_step("connect", made.now, person) for person in sorted(made.known.people))]


def _nags(made: Made) -> list[Step]:
    """Ask for news again wherever it was asked for."""
    asked = {
        (e.person, e.process)
        for e in made.known.history.events
        if e.kind == "followed_up" and e.process is not None
    }
    return [
        *made.steps,
        *(_step("follow_up", made.now, person, process) for person, process in sorted(asked, key=str)),
    ]


def _gives_up(made: Made) -> list[Step]:
    """Let go of every process in which news is to be asked for."""
    asked = {s.process for s in made.steps if s.kind == "follow_up" and s.process is not None}
    return [*made.steps, *(_step("let_go", made.now, None, process) for process in sorted(asked))]


def _leaves_out(*kinds: str) -> Bend:
    def bend(made: Made) -> list[Step]:
        return [s for s in made.steps if s.kind not in kinds]

    return bend


def _wavers() -> Bend:
    """Say something else every other time."""
    count = 0

    def bend(made: Made) -> list[Step]:
        nonlocal count
        count += 1
        return made.steps if count % 2 else [*made.steps, _step("publish", made.now, None)]

    return bend


BREAKS: Final[Mapping[str, Callable[[], Bend]]] = {
    "in its window": lambda: _leaves_window,
    "polite there": lambda: _hurries,
    "assumed is said": lambda: _hides_assumption,
    "one key": lambda: _says_twice,
    "shape": lambda: _gives_no_reason,
    "done is done": lambda: _repeats_done,
    "snoozed is hidden": lambda: _ignores_snooze,
    "once per occasion": lambda: _pesters("invited", kind="connect"),
    "no means no": lambda: _pesters("consent_refused", "declined", kind="connect"),
    "the door is closed": lambda: _knocks,
    "one approach at a time": lambda: _approaches,
    "answers the unanswered": lambda: _pesters("wrote", kind="answer_them"),
    "in view": lambda: _leaves_out("await_news"),
    "over is over": lambda: _prepares,
    "one ask at a time": lambda: _asks_more,
    "one message at a time": lambda: _writes_more,
    "five a month": lambda: _spends,
    "two at most": lambda: _nags,
    "of one mind": lambda: _gives_up,
    "an end for all": lambda: _leaves_out("let_go"),
    "thanked": lambda: _leaves_out("thank_by_email", "thank_by_letter"),
    "asked for news": lambda: _leaves_out("follow_up"),
    "same again": _wavers,
}
"""The rules, each with what breaks it; made anew for each run."""


def broken(planner: Planner, bend: Bend) -> Planner:
    """Return a planner that bends its plans."""

    def plan(known: Known, adviser: Adviser, *, now: datetime, habits: Habits) -> Plan:
        made = planner(known, adviser, now=now, habits=habits)
        return made._replace(steps=tuple(bend(Made(list(made.steps), known, now))))

    return plan
