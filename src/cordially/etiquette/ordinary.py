"""What is ordinary when nothing is said, and how common each value is.

A careful friend does not assume the worst of everything left unsaid; they assume the ordinary and say so. Both
tables are judgement, not measurement: ordinary values are named in every answer they influence, and the weights only
decide which question is asked first.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple


class Ordinary(NamedTuple):
    """The value a fact ordinarily has, for which roles and stages (empty = any), and why."""

    fact: str
    value: str
    because: str
    roles: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()


_UNDER_WAY = ("applied", "interview_scheduled", "interviewing", "offered", "hired", "rejected", "withdrawn")

ORDINARY: Final = (
    Ordinary(
        "rapport", "neutral", "Most conversations are neither warm nor cold, and people say when they were."
    ),
    Ordinary("culture", "mixed", "Most employers are neither strictly formal nor wholly informal."),
    Ordinary(
        "ties", "some", "Who could introduce or vouch for you shares something with you.", roles=("referrer",)
    ),
    Ordinary("ties", "none", "Shared history is usually mentioned."),
    Ordinary(
        "purpose",
        "business",
        "With a client or partner the purpose is business.",
        roles=("business_contact",),
    ),
    Ordinary(
        "purpose",
        "network",
        "With no process there is ordinarily no specific role in view.",
        stages=("none",),
    ),
    Ordinary("purpose", "opening", "In a process the purpose is the opening."),
    Ordinary("search", "open", "People who must keep a search secret say so."),
    Ordinary("elapsed", "day", "What was just said to you is usually a day old.", stages=_UNDER_WAY[1:]),
    Ordinary(
        "elapsed",
        "week",
        "While it is quiet, the last word is about a week old.",
        stages=("exploring", "applied"),
    ),
    Ordinary("elapsed", "longer", "Silence means that some time has passed.", stages=("silent",)),
    Ordinary(
        "elapsed", "longer", "With no process under way, the last contact is usually old.", stages=("none",)
    ),
    Ordinary("link", "none", "An invitation, sent or received, would have been mentioned."),
    Ordinary("consent", "none", "A permission or a refusal would have been mentioned."),
    Ordinary("note", "personal", "The note is in your hands; the answer assumes you write one."),
    Ordinary("profile", "proofed", "The profile is in your hands; the answer assumes you proof it first."),
)
"""Ordinary values in order of precedence: the first entry that fits the role and stage counts."""

COMMON: Final[Mapping[str, Mapping[str, int]]] = {
    "role": {
        "recruiter": 24,
        "agency_recruiter": 12,
        "hiring_manager": 24,
        "interviewer": 16,
        "executive": 3,
        "peer": 6,
        "referrer": 6,
        "business_contact": 5,
        "other": 4,
    },
    "stage": {
        "none": 12,
        "exploring": 12,
        "applied": 22,
        "interview_scheduled": 9,
        "interviewing": 22,
        "offered": 4,
        "hired": 3,
        "rejected": 7,
        "withdrawn": 1,
        "silent": 8,
    },
    "met": {"yes": 50, "no": 50},
    "rapport": {"warm": 30, "neutral": 60, "cold": 10},
    "culture": {"formal": 20, "mixed": 60, "informal": 20},
    "ties": {"close": 10, "some": 30, "none": 60},
    "purpose": {"opening": 55, "learn": 12, "reconnect": 8, "business": 10, "network": 15},
    "search": {"open": 85, "confidential": 15},
    "elapsed": {"hour": 5, "day": 25, "week": 35, "fortnight": 15, "longer": 20},
    "consent": {"none": 70, "card_only": 8, "open_door": 10, "granted": 12},
    "note": {"personal": 60, "blank": 40},
    "profile": {"proofed": 70, "unproofed": 30},
}
"""How common each value is, in parts of a hundred, for the facts whose absence from a description is not telling."""


@cache
def ordinary(fact: str, role: str, stage: str) -> Ordinary:
    """Return the ordinary value of a fact, with its reason, for a role and a stage."""
    for entry in ORDINARY:
        if (
            entry.fact == fact
            and (not entry.roles or role in entry.roles)
            and (not entry.stages or stage in entry.stages)
        ):
            return entry
    raise KeyError(fact)
