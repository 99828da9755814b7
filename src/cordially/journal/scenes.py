"""All that the agenda is made from, read at once: what is under way, who has a part in it, and who else matters now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta, tzinfo
from typing import Any, Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, and_, func, not_, or_, select

from cordially.agenda.habits import Whereabouts
from cordially.etiquette.situation import Situation
from cordially.journal import people, processes, schema, whereabouts
from cordially.journal.gathering import Gathered
from cordially.journal.ids import id_of
from cordially.journal.sameness import Kept
from cordially.journal.situations import situation_in
from cordially.people import History, Person, Process
from cordially.people.moments import day_of

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
    members = {process: sorted(history.members(process.id)) for process in alive}
    inside = {person for those in members.values() for person in those}
    alone = [person for person in outside if person not in inside]
    who = {person.id: person for person in people.several(connection, sorted({*inside, *alone}))}
    situations: dict[tuple[str, str | None], Situation] = {}
    for process, those in (*members.items(), *((None, [person]) for person in alone)):
        where = process.id if process else None
        events = {id(e): e for person in those for e in gathered.about(person, where)}
        told = History.of(events.values(), now=now, zone=zone)  # one for all of them: they share most of it
        situations |= {
            (person, where): situation_in(told, person=who[person], process=process)
            for person in those
            if person in who
        }
    return Scene(history, tuple(alive), who, situations, whereabouts.of_people(connection, who))


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
    for kind, since, newest_first in (
        ("invited", now - _PENDING, False),
        ("they_invited", now - _PENDING, True),
        ("connected", now - _NEWLY_CONNECTED, True),
    ):
        open_only = () if kind == "connected" else (_is_open(),)
        for come, column in (
            (and_(_events.c.on_day.is_(None), _events.c.at >= since), _events.c.at),
            (_events.c.on_day >= since.date(), _events.c.on_day),
        ):
            lately = (
                select(_events.c.person_id)
                .where(_events.c.kind == kind, come, *open_only)
                .order_by(column.desc() if newest_first else column)
                .limit(_MOST)
            )
            found |= dict.fromkeys(kept.of(number) for number in connection.execute(lately).scalars())
    found |= dict.fromkeys(kept.of(number) for number in connection.execute(_noted()).scalars())
    return list(found)


def _noted() -> Select[Any]:
    return (
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
