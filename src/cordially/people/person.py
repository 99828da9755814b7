"""Somebody you know, or might."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person. What they are to you (role, rapport, consent …) is not here: it follows from the log.

    ``id`` is short and stable (``p12``). ``profile`` is the decoded, case-folded last part of their profile address.
    ``name`` is None for somebody known by profile only; ``company`` and ``position`` are as last heard of.
    """

    id: str
    name: str | None = None
    given: str | None = None
    family: str | None = None
    profile: str | None = None
    email: str | None = None
    company: str | None = None
    position: str | None = None

    @property
    def called(self) -> str:
        """What to call them on a page: the name, else the profile, else the id."""
        return self.name or self.profile or self.id


def folded(text: str) -> str:
    """Return ``text`` as it is compared and searched: no case, no accents, single spaces.

    >>> folded("  Zoë  Ångström ")
    'zoe angstrom'
    """
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(text.casefold().split())
