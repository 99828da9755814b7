"""Whether you are connected with somebody, told by the requests that went to and fro."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from cordially.people.events import Event
from cordially.people.history import History
from cordially.people.moments import When, day_of

IGNORED_AFTER: Final = timedelta(days=30)
"""A request of yours that has been pending for longer counts as ignored."""

_LINK_AFTER: Final = {
    "not_linked": "none",
    "invited": "you_invited",
    "they_invited": "they_invited",
    "connected": "connected",
    "declined": "declined",
    "you_declined": "none",
    "invitation_withdrawn": "none",
    "disconnected": "none",
    "connection_gone": "declined",
}
"""The link after each kind of event. Who is missing from a later archive took the connection back, or closed or hid the
account: a new request would be unwelcome or could not arrive, which is what a declined one means.
"""

_ENDS: Final = frozenset({"disconnected", "connection_gone"})

LINK_KINDS: Final = frozenset(_LINK_AFTER)
"""Kinds of events that tell of requests and connections."""


def link_of(history: History, person: str) -> str | None:
    """Return the link with a person, or None when nothing is known about requests.

    Who is connected stays so until the connection is removed: archives name the day of a connection but the minute
    of a request, so a request that seems to follow the connection is the one that led to it.
    """
    told = told_of_link(history.with_person(person))
    if not told:
        return None
    if told[-1].kind == "invited" and _is_ignored(told[-1], history):
        return "ignored"
    return _LINK_AFTER[told[-1].kind]


def connected_since(history: History, person: str) -> When:
    """Return when the present connection with a person was made, as far as it is known.

    None when you are not connected (see ``link_of``), and when nothing tells since when you are.
    """
    return made_at(history.with_person(person))


def made_at(events: Iterable[Event]) -> When:
    """Return when the present connection was made, from what happened with one person (see ``told_of_link``)."""
    told = told_of_link(events)
    if not told or told[-1].kind != "connected":
        return None
    return next((event.at for event in told if event.at is not None), None)


def told_of_link(events: Iterable[Event]) -> list[Event]:
    """Return the events that say how the link with one person stands, the decisive ones last.

    While you are connected these are all that say so since the connection was made, else the last one of all.
    ``events`` stand, are all with that person, and come in the order in which they happened.
    """
    told: list[Event] = []
    for event in events:
        if event.kind not in _LINK_AFTER:
            continue
        if event.kind == "connected" and told and told[-1].kind == "connected":
            told.append(event)
        elif not told or told[-1].kind != "connected" or event.kind in _ENDS:
            told = [event]
    return told


def _is_ignored(request: Event, history: History) -> bool:
    if request.at is None:
        return False
    return day_of(history.now, history.zone) - day_of(request.at, history.zone) > IGNORED_AFTER
