"""Whether you have met somebody, and when you last met or heard from them."""

from __future__ import annotations

from typing import Final

from cordially.people.events import Event
from cordially.people.history import History
from cordially.people.kinds import WAYS_TO_SPEAK
from cordially.people.moments import how_long_ago

MEETINGS: Final = ("met", "interviewed", "cards_exchanged")
"""Kinds of events at which you have spoken with somebody."""


def met_of(history: History, person: str) -> str | None:
    """Return ``yes`` when you have spoken in person, by phone or by video, ``no`` when you said not yet, else None."""
    if any(is_meeting(e) for e in history.with_person(person)):
        return "yes"
    return "no" if history.with_person(person, "not_met") else None


def elapsed_of(history: History, person: str) -> str | None:
    """Return how long ago you last met or heard from a person (``hour`` … ``longer``), or None when never, or unknown."""
    words = [e for e in history.with_person(person) if e.kind == "heard_from" or is_meeting(e)]
    return how_long_ago(words[-1].at, history.now, history.zone) if words else None


def is_meeting(event: Event) -> bool:
    """Tell whether an event means that you have spoken with its person."""
    return event.kind in MEETINGS or (
        event.kind in ("heard_from", "wrote") and event.data.get("how") in WAYS_TO_SPEAK
    )
