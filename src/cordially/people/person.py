"""Somebody you know, or might."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final


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


_ESCAPES: Final = re.compile(
    "\x1b\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?"  # what sets a terminal's title, with its text
    "|(?:\x1b\\[|\x9b)[0-?]*[ -/]*[@-~]?"  # what moves the cursor or colours
    "|\x1b[ -/]*[0-~]?"
)
_BLANKS: Final = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]")
_UNSEEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def as_shown(text: str) -> str:
    r"""Return a name without what would act on the page it is shown on, and without blanks around it.

    Commands to a terminal, control characters and overrides of the direction of writing go; line breaks become spaces.

    >>> as_shown(" Eve\x1b]0;title\x07 Mallory\u202e ")
    'Eve Mallory'
    """
    if not text.isprintable():
        text = _UNSEEN.sub("", _BLANKS.sub(" ", _ESCAPES.sub("", text)))
    return text.strip()


def folded(text: str) -> str:
    """Return ``text`` as it is compared and searched: no case, no accents, single spaces.

    >>> folded("  Zoë  Ångström ")
    'zoe angstrom'
    """
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join([c for c in decomposed if c < "\u0300" or not unicodedata.combining(c)])
    return " ".join(text.casefold().split())


def searched(
    name: str | None, company: str | None, position: str | None, *, name_folded: str | None = None
) -> str:
    """Return the words by which somebody is found, folded: name (or profile), company and position.

    ``name_folded`` is ``folded(name)`` where that is known already.
    """
    first = folded(name or "") if name_folded is None else name_folded
    return " ".join(filter(None, (first, _folded(company or ""), _folded(position or ""))))


_folded: Final = lru_cache(maxsize=8192)(folded)
"""Companies and positions are those of many."""
