"""All that the agenda is made from, read at once: what is under way, who has a part in it, and who else matters now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta, tzinfo
from typing import Any, Final, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Date,
    Select,
    String,
    and_,
    bindparam,
    func,
    not_,
    or_,
    select,
)

from cordially.agenda.habits import Whereabouts
from cordially.etiquette.situation import Situation
from cordially.journal import people, processes, schema, whereabouts
from cordially.journal.gathering import Gathered
from cordially.journal.ids import id_of
from cordially.journal.sameness import Kept
from cordially.journal.situations import situation_in
from cordially.people import History, Person, Process
from cordially.people.kinds import PARTS
from cordially.people.moments import day_of
from cordially.people.stage import stage_of

_events = schema.events

REMEMBERED: Final = timedelta(days=400)
"""How long after its last line a process still gives rise to anything: half a year's interval, twice, and some days."""

_PENDING: Final = timedelta(days=180)
"""How long a request can be pending: LinkedIn takes it back itself after six months."""

_NEWLY_CONNECTED: Final = timedelta(days=14)
_MOST: Final = 12
"""How many people of each kind outside of processes are looked at: nobody answers a hundred invitations today."""

_MOST_NOTED: Final = 30
"""How many of those of whom the user wrote something down, without a process."""

_NOTED: Final = (
    "met",
    "wrote",
    "heard_from",
    "thanked",
    "role",
    "ties",
    "rapport",
    "cards_exchanged",
    "consent_granted",
    "open_door",
    "purpose",
)
"""What the user writes down of people they care to know."""

_CLOSING: Final = ("declined", "you_declined", "invitation_withdrawn", "not_linked")


class Scene(NamedTuple):
    """What is under way. ``situations`` are by person and process (None: in no process)."""

    history: History
    processes: tuple[Process, ...]
    people: Mapping[str, Person]
    situations: Mapping[tuple[str, str | None], Situation]
    whereabouts: Mapping[str, Whereabouts]

    def process(self, process: str | None) -> Process | None:
        """Return a process by its id, None for one that is not under way."""
        return next((each for each in self.processes if each.id == process), None)


def scene(connection: Connection, *, now: datetime, zone: tzinfo) -> Scene:
    """Return what is under way at ``now``; ``zone`` is where the user's days begin and end."""
    every = processes.all_of_them(connection)
    outside = [id_of("person", number) for number in _outside(connection, now)]
    gathered = Gathered(connection, people=outside, processes=[process.id for process in every])
    history = History.of(gathered.everything(), now=now, zone=zone)
    alive = _alive(history, every)
    members = _members(history, alive)
    inside = {person for those in members.values() for person in those}
    alone = [person for person in outside if person not in inside]
    who = {person.id: person for person in people.several(connection, sorted({*inside, *alone}))}
    situations: dict[tuple[str, str | None], Situation] = {}
    for process, those in (*members.items(), *((None, [person]) for person in alone)):
        where = process.id if process else None
        # one for all of them: they share most of it
        told = History.of(gathered.about_several(those, where), now=now, zone=zone)
        stage = stage_of(told, where) if where else "none"
        situations |= {
            (person, where): situation_in(told, person=who[person], process=process, stage=stage)
            for person in those
            if person in who
        }
    return Scene(history, tuple(alive), who, situations, whereabouts.of_people(connection, who))


def _members(history: History, processes_alive: Iterable[Process]) -> dict[Process, list[str]]:
    """Return who has a part in each process, in one pass: sixty processes would make sixty."""
    parts: dict[str | None, set[str]] = {}
    for event in history.events:
        if event.kind in PARTS and event.person is not None:
            parts.setdefault(event.process, set()).add(event.person)
    return {process: sorted(parts.get(process.id, ())) for process in processes_alive}


def _alive(history: History, every: Iterable[Process]) -> list[Process]:
    last: dict[str, datetime] = {}
    for event in history.events:
        if event.process is not None:
            last[event.process] = event.recorded_at
    oldest = day_of(history.now - REMEMBERED, history.zone)
    return [
        process
        for process in every
        if process.id not in last or day_of(last[process.id], history.zone) >= oldest
    ]


def _outside(connection: Connection, now: datetime) -> list[int]:
    """Return the people whose requests are open, whose connection is new, or of whom the user wrote something down."""
    kept = Kept(connection)
    found: dict[int, None] = {}
    for statements, kind, since in (
        (_OLDEST_OPEN, "invited", now - _PENDING),
        (_NEWEST_OPEN, "they_invited", now - _PENDING),
        (_NEWEST, "connected", now - _NEWLY_CONNECTED),
    ):
        asked = {"of_kind": kind, "since": since, "since_day": since.date()}
        for statement in statements:
            rows = connection.execute(statement, asked).scalars()
            found |= dict.fromkeys(kept.of(number) for number in rows)
    found |= dict.fromkeys(kept.of(number) for number in connection.execute(_NOTED_PEOPLE).scalars())
    return list(found)


def _lately(*conditions: ColumnElement[bool], newest: bool) -> tuple[Select[Any], Select[Any]]:
    """Return what asks for the people of events of a kind since a moment: of those known by the moment, and by the day.

    In these words the index of kinds answers, and stops at the first few.
    """
    since = bindparam("since", type_=schema.Moment)
    parts: tuple[tuple[ColumnElement[bool], ColumnElement[Any]], ...] = (
        (and_(_events.c.on_day.is_(None), _events.c.at >= since), _events.c.at),
        (_events.c.on_day >= bindparam("since_day", type_=Date), _events.c.on_day),
    )
    moments, days = (
        select(_events.c.person_id)
        .where(_events.c.kind == bindparam("of_kind", type_=String), come, *conditions)
        .order_by(column.desc() if newest else column)
        .limit(_MOST)
        for come, column in parts
    )
    return moments, days


def _is_open() -> ColumnElement[bool]:
    """Return the condition that nothing tells that a request was answered; a connection may stand before it."""
    later = _events.alias("later")
    answered = select(later.c.id).where(
        later.c.person_id == _events.c.person_id,
        or_(
            later.c.kind == "connected",
            and_(later.c.kind.in_(_CLOSING), later.c.id > _events.c.id),
        ),
    )
    return not_(answered.exists())


# Made once: to put such a statement together takes longer than to answer it.
_OLDEST_OPEN: Final = _lately(_is_open(), newest=False)
_NEWEST_OPEN: Final = _lately(_is_open(), newest=True)
_NEWEST: Final = _lately(newest=True)
_NOTED_PEOPLE: Final = (
    select(_events.c.person_id)
    .where(
        _events.c.kind.in_(_NOTED),
        _events.c.source == "you",
        func.coalesce(_events.c.process_id, 0)
        == 0,  # so that the index of kinds is used, not that of processes
    )
    .group_by(_events.c.person_id)
    .order_by(func.max(_events.c.id).desc())
    .limit(_MOST_NOTED)
)
