"""The facts of a situation, their values, and what it means not to know them.

A situation is one person, one process (or none), one moment. Every fact may be unknown (None); nothing is
silently defaulted. The order of ``FACTS`` and of the values in it is fixed: tables and bitsets index by it.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from cordially.errors import BadInputError, ImpossibleSituationError, UnknownWordError, unknown_word

FACTS: Final[dict[str, tuple[str, ...]]] = {
    "role": (
        "recruiter",
        "agency_recruiter",
        "hiring_manager",
        "interviewer",
        "executive",
        "peer",
        "referrer",
        "business_contact",
        "other",
    ),
    "stage": (
        "none",
        "exploring",
        "applied",
        "interview_scheduled",
        "interviewing",
        "offered",
        "hired",
        "rejected",
        "withdrawn",
        "silent",
    ),
    "met": ("yes", "no"),
    "rapport": ("warm", "neutral", "cold"),
    "culture": ("formal", "mixed", "informal"),
    "ties": ("close", "some", "none"),
    "purpose": ("opening", "learn", "reconnect", "business", "network"),
    "search": ("open", "confidential"),
    "elapsed": ("hour", "day", "week", "fortnight", "longer"),
    "link": ("none", "they_invited", "you_invited", "ignored", "declined", "connected"),
    "consent": ("none", "card_only", "open_door", "closed_door", "granted", "refused"),
    "note": ("personal", "blank"),
    "profile": ("proofed", "unproofed"),
}
"""Every fact of a situation with its values, in the fixed order used by tables and bitsets."""

DEFINING: Final = ("role", "stage", "met")
"""Facts that define the question: unknown, they are asked first and all their values are considered."""

IN_HAND: Final = ("note", "profile")
"""Facts the user can change before sending; unknown, they become conditions rather than questions."""

EVENTS: Final = ("link", "consent")
"""Facts the user would have mentioned had they happened."""

TEMPERAMENTS: Final = ("cautious", "balanced", "bold")
"""How to resolve disagreement; in order of caution."""


class Situation(NamedTuple):
    """One person, one process or none, one moment. None means unknown. Values are those of ``FACTS``."""

    role: str | None = None
    stage: str | None = None
    met: str | None = None
    rapport: str | None = None
    culture: str | None = None
    ties: str | None = None
    purpose: str | None = None
    search: str | None = None
    elapsed: str | None = None
    link: str | None = None
    consent: str | None = None
    note: str | None = None
    profile: str | None = None

    def known(self) -> dict[str, str]:
        """Return the facts that are known, in the order of ``FACTS``."""
        return {fact: value for fact in FACTS if (value := getattr(self, fact)) is not None}

    def unknown(self) -> tuple[str, ...]:
        """Return the names of the facts that are not known."""
        return tuple(fact for fact in FACTS if getattr(self, fact) is None)

    def but(self, **changed: str | None) -> "Situation":
        """Return this situation with some facts changed."""
        return self._replace(**changed)


assert Situation._fields == tuple(FACTS)


def parse(stated: Mapping[str, Any]) -> Situation:
    """Read a situation from a mapping of fact names to values; null or absent means unknown.

    Raises UnknownWordError (naming the nearest word and the field) for a fact or value outside the contract, and
    ImpossibleSituationError for facts that cannot hold together. ``temperament`` is accepted and left to the caller.
    """
    facts: dict[str, str] = {}
    for fact, value in stated.items():
        if fact == "temperament":
            continue
        if fact not in FACTS:
            raise unknown_word(fact, FACTS, what="fact of a situation", field=fact)
        if value is None:
            continue
        if value not in FACTS[fact]:
            raise unknown_word(value, FACTS[fact], what=f"value of '{fact}'", field=fact)
        facts[fact] = value
    situation = Situation(**facts)
    check_possible(situation)
    return situation


def parse_temperament(word: object) -> str:
    """Return a temperament, or raise UnknownWordError naming the nearest one."""
    if word not in TEMPERAMENTS:
        raise unknown_word(word, TEMPERAMENTS, what="temperament", field="temperament")
    return str(word)


class Impossible(NamedTuple):
    """A combination that cannot occur: every fact in ``facts`` has one of the values listed. ``reason`` is for people."""

    facts: Mapping[str, tuple[str, ...]]
    reason: str
    hint: str

    def covers(self, situation: "Situation") -> bool:
        """Say whether the situation falls under it; unmentioned events count as not having happened."""
        for fact, values in self.facts.items():
            value = getattr(situation, fact)
            if value is None and fact in EVENTS:
                value = "none"
            if value not in values:
                return False
        return True


IMPOSSIBLE: Final = (
    Impossible(
        facts={"met": ("no",), "consent": ("card_only",)},
        reason="Business cards are exchanged in person, yet you say you have not met.",
        hint="Set 'met' to yes, or 'consent' to something else.",
    ),
    Impossible(
        facts={
            "met": ("no",),
            "rapport": ("cold",),
            "link": ("none", "you_invited", "ignored"),
            "consent": ("none", "open_door"),
        },
        reason="Rapport cannot be cold with somebody you have not met or heard from.",
        hint="Leave 'rapport' out, or say what contact there was ('met', 'link' or 'consent').",
    ),
)
"""The combinations left out of every completion and refused, with the reason, when stated."""


def check_possible(situation: Situation) -> None:
    """Raise ImpossibleSituationError when stated facts cannot hold together."""
    for rule in IMPOSSIBLE:
        if rule.covers(situation):
            fact = [name for name in rule.facts if getattr(situation, name) is not None][-1]
            raise ImpossibleSituationError(rule.reason, hint=rule.hint, field=fact)


__all__ = [
    "DEFINING",
    "EVENTS",
    "FACTS",
    "IMPOSSIBLE",
    "IN_HAND",
    "TEMPERAMENTS",
    "BadInputError",
    "Impossible",
    "ImpossibleSituationError",
    "Situation",
    "UnknownWordError",
    "check_possible",
    "parse",
    "parse_temperament",
]
