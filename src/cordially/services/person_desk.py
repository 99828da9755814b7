"""Advice about one person from what the day's agenda has read already, as reading twice takes twice as long."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Final

from cordially.people.moments import latest_moment
from cordially.people.stage import stage_of
from cordially.services.people_advice import (
    OPEN_STAGES,
    PersonCounsel,
    counsel_on,
    done_moves,
    old_connections,
    promised_news,
)
from cordially.services.reader_facts import process_with

if TYPE_CHECKING:
    from cordially.etiquette.advice import Adviser
    from cordially.etiquette.situation import Situation
    from cordially.journal import Journal, Scene
    from cordially.people import Process
    from cordially.services.person_page import PersonPage


_REQUEST_OPEN: Final = timedelta(days=190)
_NEW_CONNECTION: Final = timedelta(days=20)
"""For a little longer than ``journal.scenes`` looks at open requests and new connections."""


def may_have_steps(known: PersonPage, *, now: datetime) -> bool:
    """Tell whether the agenda can have a step with somebody: for most people of a large network it cannot.

    Whoever is in no process has steps only after what the user noted, an open request, or a new connection.
    """
    if known.processes or any(event.source == "you" for event in known.events):
        return True
    connected = any(event.kind == "connected" for event in known.events)
    for event in known.events:
        since = now - latest_moment(event.at, event.recorded_at, UTC)
        if event.kind == "connected" and since < _NEW_CONNECTION:
            return True
        if event.kind in ("invited", "they_invited") and not connected and since < _REQUEST_OPEN:
            return True
    return False


def process_of(
    journal: Journal, known: PersonPage, scene: Scene | None, *, now: datetime, zone: tzinfo
) -> Process | None:
    """Return the person's latest process that is open, else their latest, None without any."""
    if scene is None:
        return process_with(journal, known.person, now=now, zone=zone)
    open_now = (one for one in known.processes if stage_of(scene.history, one.id) in OPEN_STAGES)
    return next(open_now, known.processes[0] if known.processes else None)


def situation_of(
    journal: Journal,
    known: PersonPage,
    process: Process | None,
    scene: Scene | None,
    *,
    now: datetime,
    zone: tzinfo,
) -> Situation:
    """Return the situation with a person, as the scene has it where they are in it."""
    key = (known.person.id, process.id if process else None)
    found = scene.situations.get(key) if scene else None
    return found if found is not None else journal.situation(known.person, process, now=now, zone=zone)


def counsel(
    journal: Journal,
    adviser: Adviser,
    known: PersonPage,
    process: Process | None,
    situation: Situation,
    *,
    now: datetime,
    zone: tzinfo,
    temperament: str,
) -> PersonCounsel:
    """Advise about a person in a situation, as ``people_advice.about_person`` does."""
    done = done_moves(known.events, process.id if process else None)
    if known.person.id in old_connections(journal, [known.person.id], now=now, zone=zone):
        done = (*done, "thank_for_connecting")
    promised = promised_news(journal.events_of(process=process.id), now, zone) if process else None
    return counsel_on(
        adviser,
        known.person,
        process,
        situation,
        done=done,
        promised=promised,
        temperament=temperament,
        moves=None,
    )
