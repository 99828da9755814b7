"""What the user's calendars show: the steps of the agenda that have a time, and the interviews that were arranged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from cordially.agenda.interviews import Interview, interviews_of
from cordially.agenda.steps import Step
from cordially.agenda.wording import say
from cordially.calendars import ledger
from cordially.calendars.entries import INTERVIEW_TAKES, Entry
from cordially.calendars.revisions import Publication, Revision, revise
from cordially.people.moments import parsed
from cordially.people.stage import stage_of
from cordially.services import agenda, places
from cordially.services.interviews import occasion

if TYPE_CHECKING:
    from cordially.agenda.habits import Habits
    from cordially.agenda.steps import Mark, Window
    from cordially.etiquette.advice import Adviser
    from cordially.journal import Journal
    from cordially.people import Event, Process

PAST_SHOWN: Final = timedelta(days=30)
"""How long an interview that is over still shows."""

_OVER: Final = ("rejected", "withdrawn", "hired")
_ONLY_ON_THE_PAGE: Final = ("let_go", "find_contact")
"""What has no hurry and asks for a look at the whole: a calendar full of processes that fell silent helps nobody."""

_BEFORE_THE_GOODBYE: Final = timedelta(minutes=30)
"""What is to be asked at the end of an interview is called to mind before it: nobody wants a telephone to ring in it."""

_PREPARING: Final = ("look_up_company", "view_profile", "view_profile_anonymously", "proof_profile")
_AFTER_INTERVIEW: Final = timedelta(hours=1)
"""How long after its guessed end an interview is asked about: some last longer."""

_OF_THEM: Final = re.compile(r"the (\w+) of them")


class Shown(NamedTuple):
    """What to show, numbered; ``asleep`` are the keys of snoozed steps, ``words`` the last mark of each step, by key."""

    store: str
    revisions: tuple[Revision, ...]
    asleep: frozenset[str]
    words: Mapping[str, Mark]


@dataclass(frozen=True, slots=True)
class _Gathered:
    entries: tuple[Entry, ...]
    asleep: frozenset[str]
    words: Mapping[str, Mark]


def ledger_path() -> Path:
    """Return where it is kept what was published so far."""
    return Path(places.home(), "calendar.json")


def shown(journal: Journal, adviser: Adviser, *, now: datetime, habits: Habits) -> Shown:
    """Return what calendars show now, and remember that it was published. Raises StoreError."""
    gathered = _gathered(journal, adviser, now=now, habits=habits)
    with ledger.opened(ledger_path()) as kept:
        current = {entry.key for entry in gathered.entries}
        ended = _ended(kept.published, current, gathered.words)
        published = revise(
            [*gathered.entries, *sorted(ended, key=lambda entry: entry.key)],
            kept.published,
            store=kept.store,
            now=now,
        )
        kept.published = published.remembered
        return Shown(kept.store, published.revisions, gathered.asleep, gathered.words)


Days: TypeAlias = frozenset[tuple[str, date]]
"""Processes with the days of those of their interviews whose hour nobody told."""


def _gathered(journal: Journal, adviser: Adviser, *, now: datetime, habits: Habits) -> _Gathered:
    day = agenda.day(journal, adviser, now=now, habits=habits)
    words = {mark.step: mark for mark in journal.marks()}
    arranged = _arranged(journal, now=now, habits=habits)
    interviews = _interview_entries(journal, arranged)
    days = frozenset(
        (process.id, one.begins) for process, one in arranged if not isinstance(one.begins, datetime)
    )
    steps = [
        entry
        for planned in (*day.now, *day.this_week, *(each for each in day.later if each.step.process))
        if (entry := step_entry(planned, days=days, zone=habits.zone)) is not None
    ]
    snoozed = [
        entry
        for planned in day.snoozed
        if (entry := step_entry(planned, until=_until(words, planned.step.key))) is not None
    ]
    return _Gathered(
        entries=tuple(sorted((*steps, *snoozed, *interviews), key=lambda entry: entry.key)),
        asleep=frozenset(entry.key for entry in snoozed),
        words=words,
    )


def _until(words: Mapping[str, Mark], key: str) -> datetime | None:
    mark = words.get(key)
    return mark.until if mark is not None and mark.how == "snoozed" else None


def step_entry(
    planned: agenda.Planned, *, until: datetime | None = None, days: Days = frozenset(), zone: tzinfo = UTC
) -> Entry | None:
    """Return a step as a thing to do; None where it has no time yet or belongs into no calendar.

    It may be begun from its earliest time, reminds at its best and is due at its latest; where it is never too late it is
    never overdue either. One that was snoozed is due when it wakes. What is tied to one of ``days`` has no hour.
    """
    step = planned.step
    window = step.window
    if step.kind in _ONLY_ON_THE_PAGE or (until is None and window is None):
        return None
    entry = Entry(
        key=step.key,
        kind="todo",
        title=planned.title,
        discreet=_label(step.kind),
        description=planned.why,
        start=window.earliest if window is not None and until is None else None,
        due=until or (window.latest if window is not None else None),
        best=until or (window.best if window is not None else None),
    )
    return (
        entry if until is not None or window is None else _around_interview(entry, step, window, days, zone)
    )


def _around_interview(entry: Entry, step: Step, window: Window, days: Days, zone: tzinfo) -> Entry:
    """Return what is tied to an interview so that it calls nobody during it, and has an hour only where that has one."""
    day = (window.latest or window.earliest).astimezone(zone).date()
    all_day = any(one == day and step.process in (None, process) for process, one in days)
    if step.kind == "report_interview":
        if all_day:
            return replace(entry, start=day, best=None)
        return replace(entry, best=max(window.best, window.earliest + _AFTER_INTERVIEW))
    if step.kind not in (*_PREPARING, "ask_to_connect"):
        return entry
    if all_day:
        return replace(entry, start=None, due=day, best=None if step.kind == "ask_to_connect" else entry.best)
    if step.kind == "ask_to_connect":
        before = window.earliest - _BEFORE_THE_GOODBYE
        return replace(entry, start=before, best=before)
    return entry


def _label(kind: str) -> str:
    """Return what a step is called where nobody is to be named, in the words of the page."""
    said = say(Step(key=kind, kind=kind, state="now", because="")).removesuffix(" (the process)")
    return _OF_THEM.sub(r"their \1", said).replace("something them", "something they")


def _ended(
    published: Mapping[str, Publication],
    current: Iterable[str],
    words: Mapping[str, Mark],
) -> Iterator[Entry]:
    """Yield what was published and is no longer there: done, or fallen away; its names are not remembered."""
    there = set(current)
    for key, before in published.items():
        if key in there:
            continue
        kind, mark, begins = key.partition(":")[0], words.get(key), before.begins
        done = mark is not None and mark.how == "done"
        if kind == "interview":
            if begins is None:
                continue
            ends = begins + (INTERVIEW_TAKES if isinstance(begins, datetime) else timedelta(days=1))
            yield Entry(
                key=key,
                kind="event",
                title="Interview",
                discreet="Interview",
                start=begins,
                end=ends,
                status="cancelled",
            )
            continue
        label = _label(kind)
        yield Entry(
            key=key,
            kind="todo",
            title=label,
            discreet=label,
            best=begins if isinstance(begins, datetime) else None,
            due=None if isinstance(begins, datetime) else begins,
            status="done" if done else "cancelled",
            ended=mark.at if done and mark is not None else None,
        )


def _arranged(journal: Journal, *, now: datetime, habits: Habits) -> list[tuple[Process, Interview]]:
    """Return the interviews that were arranged, in processes that go on; those long past are left out."""
    history = journal.history(now=now, zone=habits.zone)
    found: list[tuple[Process, Interview]] = []
    for process in journal.processes():
        if stage_of(history, process.id) in _OVER:
            continue
        events = history.in_process(process.id)
        found += [
            (process, one)
            for one in interviews_of(process.id, events, habits.zone)
            if one.arranged is not None and one.ends >= now - PAST_SHOWN and not _called_off(one, events)
        ]
    return found


def _interview_entries(journal: Journal, arranged: Sequence[tuple[Process, Interview]]) -> list[Entry]:
    there = {person for _, one in arranged for person in one.people}
    names = {person.id: person.called for person in journal.people(there)}
    return [_interview(process, one, names) for process, one in arranged]


def _called_off(interview: Interview, events: Iterable[Event]) -> bool:
    """Tell whether the last word about this interview is that it will not be."""
    off = False
    for event in events:
        at = event.data.get("at")
        if event.kind == "interview_cancelled" and (at is None or parsed(at) == interview.begins):
            off = True
        elif event.kind == "interview_scheduled" and at and parsed(at) == interview.begins:
            off = False
    return off


def _interview(process: Process, interview: Interview, names: Mapping[str, str]) -> Entry:
    begins = interview.begins
    ends: datetime | date = (
        begins + INTERVIEW_TAKES if isinstance(begins, datetime) else begins + timedelta(days=1)
    )
    what = occasion(process).capitalize()
    people = ", ".join(names[person] for person in interview.people if person in names)
    return Entry(
        key=f"interview:{process.id}:{interview.event}",
        kind="event",
        title=f"{what}: {process.called}",
        discreet=what,
        description=f"With {people}." if people else "",
        start=begins,
        end=ends,
    )
