"""What the user tells for a message, in their own words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Final

from cordially.errors import BadInputError, unknown_word


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftFacts:
    """What goes into a message. None means untold; nothing here is ever guessed.

    ``learned`` what they said or you learned · ``fit`` what qualifies you · ``reason`` why you write to them, or what draws
    you · ``common_ground`` what you share · ``their_work`` an article, talk, product or project of theirs · ``role_title`` ·
    ``company`` · ``met_at`` the place or event · ``met_on`` the day, ISO or in words · ``promised`` by when they would let you
    know · ``helped_with`` what they did for you · ``helper`` who pointed you to them · ``wanted_person`` whom you want to be
    introduced to · ``question`` · ``news`` something new you can tell · ``event`` where you both were · ``other_offer`` an offer
    with its date · ``sign_off`` · ``own_name``.
    """

    learned: str | None = None
    fit: str | None = None
    reason: str | None = None
    common_ground: str | None = None
    their_work: str | None = None
    role_title: str | None = None
    company: str | None = None
    met_at: str | None = None
    met_on: str | None = None
    promised: str | None = None
    helped_with: str | None = None
    helper: str | None = None
    wanted_person: str | None = None
    question: str | None = None
    news: str | None = None
    event: str | None = None
    other_offer: str | None = None
    sign_off: str | None = None
    own_name: str | None = None

    def told(self) -> dict[str, str]:
        """Return the facts that were told, in the fixed order."""
        return {name: value for name in FACT_NAMES if (value := getattr(self, name)) is not None}


FACT_NAMES: Final[tuple[str, ...]] = tuple(each.name for each in fields(DraftFacts))
"""Every fact of a draft, in the fixed order of forms and exports."""


def parse_draft_facts(stated: Mapping[str, Any]) -> DraftFacts:
    """Read the facts from plain values; null or absent means untold.

    Raises UnknownWordError for a fact that no draft knows, BadInputError for a value that is no text.
    """
    told: dict[str, str] = {}
    for name, value in stated.items():
        if name not in FACT_NAMES:
            raise unknown_word(name, FACT_NAMES, what="fact of a draft", field=f"facts.{name}")
        if value is None:
            continue
        if not isinstance(value, str):
            raise BadInputError(
                f"'{name}' is no text.", hint="Give a text, or leave it out.", field=f"facts.{name}"
            )
        told[name] = value
    return DraftFacts(**told)
