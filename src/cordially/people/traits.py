"""What you said about somebody or something: the last word counts, the closest one first."""

from __future__ import annotations

from datetime import datetime

from cordially.people.events import Event
from cordially.people.history import History
from cordially.people.moments import latest_moment


def role_of(history: History, person: str, process: str | None) -> str | None:
    """Return a person's role in a process; failing that, the role they have for you in general.

    A part in a process without a role (``takes_part``, or ``role`` as older versions wrote it) takes none away.
    """
    told = sorted(history.with_person(person, "role"), key=lambda event: _said_at(event, history))
    roles = {e.process: e.data["role"] for e in told if e.data.get("role")}
    return roles.get(process) or roles.get(None)


def _said_at(event: Event, history: History) -> tuple[datetime, int]:
    """Return when a role was given: one without a time counts from when it was written down."""
    if event.at is None:
        return event.recorded_at, event.id
    return latest_moment(event.at, event.recorded_at, history.zone), event.id


def trait_of(history: History, trait: str, *, person: str, process: str | None) -> str | None:
    """Return the value last given to ``trait`` (rapport, ties, culture, purpose, search), or None.

    What was said about this person in this process goes before what was said about the person, that before what was
    said about the process, and that before what was said in general; what was said about the person in another
    process says nothing here, except how you get on and what ties you.
    """
    said: dict[tuple[str | None, str | None], str] = {}
    for event in history.of_kind(trait):
        said[event.person, event.process] = event.data[trait]
        if event.person == person and trait in ("rapport", "ties"):
            said[person, process] = event.data[trait]
    for key in ((person, process), (person, None), (None, process), (None, None)):
        if key in said:
            return said[key]
    return None
