"""Rows as they are shown: names in an archive are written by others. The records keep them as they came."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from cordially.people import as_shown
from cordially.proposals import PersonSeen

_SHOWN: Final = ("name", "given", "family", "email", "company", "position")


def presentable(person: PersonSeen) -> PersonSeen:
    """Return somebody as seen, without anything in the texts that acts on the page; mostly that is the same."""
    texts = (person.name, person.given, person.family, person.email, person.company, person.position)
    if "".join(filter(None, texts)).isprintable():
        return person
    return replace(person, **{field: presentable_text(getattr(person, field)) for field in _SHOWN})


def presentable_text(text: str | None) -> str | None:
    """Return a text as it is shown, None when that leaves nothing."""
    return (as_shown(text) or None) if text else None
