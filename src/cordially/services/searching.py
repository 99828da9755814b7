"""One search over people, companies and messages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from cordially.journal import Journal, Message
    from cordially.people import Person

_AROUND: Final = 60
"""How many characters of a message are shown on either side of what was found."""


class Found(NamedTuple):
    """What fits: people best first, companies with how many people are there, messages newest first."""

    people: list[Person]
    companies: list[tuple[str, int]]
    messages: list[Message]


def search(journal: Journal, text: str, *, limit: int) -> Found:
    """Return up to ``limit`` of each that have every word of ``text``; the last word may be a beginning."""
    return Found(
        people=journal.find_people(text, limit=limit),
        companies=journal.find_companies(text, limit=limit),
        messages=journal.search_messages(text, limit=limit),
    )


def excerpt(message: Message, text: str) -> str:
    """Return the part of a message around the first of the words, in one line."""
    whole = " ".join(" ".join(part for part in (message.subject, message.content) if part).split())
    places = [
        found.start() for word in text.split() if (found := re.search(re.escape(word), whole, re.IGNORECASE))
    ]
    start = max(0, min(places, default=0) - _AROUND)
    end = min(len(whole), start + 2 * _AROUND)
    return f"{'…' if start else ''}{whole[start:end].strip()}{'…' if end < len(whole) else ''}"


def as_json(found: Found, text: str) -> dict[str, Any]:
    """Return what was found as plain values for programs."""
    return {
        "people": [
            {"person": p.id, "name": p.name, "position": p.position, "company": p.company}
            for p in found.people
        ],
        "companies": [{"name": name, "people": count} for name, count in found.companies],
        "messages": [
            {
                "message": m.id,
                "person": m.person,
                "direction": m.direction,
                "medium": m.medium,
                "sent_at": m.sent_at.isoformat(),
                "excerpt": excerpt(m, text),
            }
            for m in found.messages
        ],
    }
