"""Lines of the log in words, for pages: what happened, without the date it carries, which a page shows as its own."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from cordially.people.kinds import KINDS
from cordially.people.moments import parsed
from cordially.services.plain_words import ROLE_NAMES

if TYPE_CHECKING:
    from cordially.people import Event

_BUSINESS: Final = {
    "applied": "You approached them",
    "interview_scheduled": "A meeting was arranged",
    "interview_cancelled": "A meeting was called off",
    "interviewed": "You talked business",
    "offered": "They agreed in principle",
    "hired": "It is a deal",
}
_HOW: Final = {
    "in_person": "in person",
    "phone": "by phone",
    "video": "by video",
    "email": "by e-mail",
    "message": "by message",
    "letter": "by letter",
}
_THANKED: Final = {
    "email": "You thanked them by e-mail",
    "letter": "You thanked them by letter",
    "help": "You thanked them for their help",
    "connecting": "You thanked them for connecting",
}
_WORDS: Final = {
    "rapport": {"warm": "You got on warmly", "neutral": "You got on well enough", "cold": "It stayed cool"},
    "ties": {
        "close": "You worked or studied together",
        "some": "You share a contact, school or group",
        "none": "Nothing ties you to them",
    },
    "culture": {
        "formal": "They are formal",
        "mixed": "They are neither very formal nor informal",
        "informal": "They are informal",
    },
    "search": {
        "open": "Everybody may know that you are looking",
        "confidential": "Your search is confidential here",
    },
}
_DATED: Final = {
    "interview_scheduled": ("at", "for"),
    "interview_cancelled": ("at", "of"),
    "promised_date": ("by", "by"),
    "asked_no_contact": ("until", "until"),
}


def says(event: Event, pursuit: str = "job") -> str:
    """Return what happened in words, without dates.

    >>> from datetime import UTC, datetime
    >>> from cordially.people import Event
    >>> at = datetime(2026, 3, 2, tzinfo=UTC)
    >>> says(Event(id=1, kind="interviewed", at=at, recorded_at=at, process="pr1", data={"how": "video"}))
    'You were interviewed by video'
    """
    data = event.data
    if event.kind == "thanked":
        return _THANKED.get(data.get("by", ""), KINDS["thanked"].says)
    if event.kind in _WORDS:
        return _WORDS[event.kind].get(data.get(event.kind, ""), KINDS[event.kind].says)
    if event.kind == "role":
        return f"Their part: {ROLE_NAMES.get(data.get('role', ''), 'not known')}"
    if event.kind == "invited" and data.get("note"):
        return f"You asked to connect, {'with a personal note' if data['note'] == 'personal' else 'without a note'}"
    if event.kind == "asked_no_contact" and data.get("until") == "decision":
        return "No direct contact, please, until it is decided"
    words = (
        KINDS[event.kind].says if pursuit != "business" else _BUSINESS.get(event.kind, KINDS[event.kind].says)
    )
    if event.kind == "promised_date":
        words = "They promised news"
    how = _HOW.get(data.get("how", ""))
    return f"{words} {how}" if how else words


def date_in(event: Event) -> tuple[str, datetime | date] | None:
    """Return the date an event speaks of, with the word before it (``for``, ``by``, ``until``); None without one."""
    name, joined = _DATED.get(event.kind, ("", ""))
    value = event.data.get(name) if name else None
    if not isinstance(value, str) or value == "decision":
        return None
    return joined, parsed(value)
