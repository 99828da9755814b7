"""Words of the pages: days and moments as the user's calendar has them, and hints without commands."""

from __future__ import annotations

import re
from datetime import date, datetime, tzinfo
from typing import Final

_COMMAND: Final = re.compile(
    r"\bcordially [a-z]|\bcordially\[|(?<!\w)--[a-z]|\bIds? look"
    r"|'(?:people|processes|log|imports|questions|drafts|backup|doctor)\b[^']*'"
)
_SENTENCE: Final = re.compile(r"(?<=[.?])\s+(?=[A-Z'])")
_CONDITION: Final = ("If ", "To ", "See")


def day(value: date | datetime | None, *, now: datetime, zone: tzinfo) -> str:
    """Return a day in words: ``today``, ``tomorrow``, ``Tuesday 3 March``, with the year where it is another one.

    >>> from datetime import UTC
    >>> day(date(2026, 3, 3), now=datetime(2026, 3, 2, tzinfo=UTC), zone=UTC)
    'tomorrow'
    """
    if value is None:
        return "at an unknown time"
    which = value.astimezone(zone).date() if isinstance(value, datetime) else value
    today = now.astimezone(zone).date()
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}.get((which - today).days)
    if near:
        return near
    words = f"{which:%A} {which.day} {which:%B}"
    return words if which.year == today.year else f"{words} {which.year}"


def moment(value: date | datetime | None, *, now: datetime, zone: tzinfo) -> str:
    """Return a day with its time of day, where that is known.

    >>> from datetime import UTC
    >>> moment(datetime(2026, 3, 2, 9, 5, tzinfo=UTC), now=datetime(2026, 3, 2, tzinfo=UTC), zone=UTC)
    'today, 09:05'
    """
    words = day(value, now=now, zone=zone)
    return f"{words}, {value.astimezone(zone):%H:%M}" if isinstance(value, datetime) else words


def month(value: str | None) -> str:
    """Return a month of a profile, ``2022-03`` or ``2022``, in words; what is no month stays as it is.

    >>> month("2022-03")
    'March 2022'
    """
    try:
        return f"{date.fromisoformat(f'{value}-01'):%B %Y}"
    except ValueError:
        return value or ""


def without_commands(hint: str) -> str:
    """Return a hint for a page: what is to be typed into a terminal is left out, and a sentence that leads to it.

    >>> without_commands("Take the answer back first: cordially questions undo q3.")
    'Take the answer back first.'
    >>> without_commands("See 'cordially draft --list'.")
    ''
    """
    kept = []
    for sentence in _SENTENCE.split(hint):
        if not _COMMAND.search(sentence):
            kept.append(sentence)
            continue
        before, colon, after = sentence.partition(": ")
        if colon and after.startswith("cordially ") and not before.startswith(_CONDITION):
            kept.append(f"{before}.")
    return " ".join(kept)
