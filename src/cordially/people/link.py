"""Whether you are connected with somebody, told by the requests that went to and fro."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from cordially.people.events import Event
from cordially.people.history import History
from cordially.people.moments import day_of

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
}


def link_of(history: History, person: str) -> str | None:
    """Return the link with a person, or None when nothing is known about requests.

    Who is connected stays so until the connection is removed: archives name the day of a connection but the minute
    of a request, so a request that seems to follow the connection is the one that led to it.
    """
    link: str | None = None
    last: Event | None = None
    for event in history.with_person(person, *_LINK_AFTER):
        if link == "connected" and event.kind != "disconnected":
            continue
        link, last = _LINK_AFTER[event.kind], event
    if link == "you_invited" and last is not None and _is_ignored(last, history):
        return "ignored"
    return link


def _is_ignored(request: Event, history: History) -> bool:
    if request.at is None:
        return False
    return day_of(history.now, history.zone) - day_of(request.at, history.zone) > IGNORED_AFTER
