"""Days and moments in words, as the user's calendar has them."""

from __future__ import annotations

import re
from datetime import date, datetime, tzinfo
from typing import Final

_OF_A_TERMINAL: Final = re.compile(
    r"\bcordially(?: [a-z]+)? (?:-|[a-z])|\bcordially\[|(?:^|\s)--[a-z]|\bIds? look"
    r"|'(?:log|people|processes|imports|questions)\b[^']*'"
)


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


def hint(text: str) -> str:
    """Return what to do next without the sentences that name a command, which is no help to whoever has a page before them.

    >>> hint("It may no longer apply. See: cordially today --all")
    'It may no longer apply.'
    >>> hint("Search for them in Network.")
    'Search for them in Network.'
    """
    sentences = re.split(r"(?<=[.?!])\s+", text)
    return " ".join(sentence for sentence in sentences if not _OF_A_TERMINAL.search(sentence))
