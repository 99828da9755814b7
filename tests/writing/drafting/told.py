"""A writer with much to tell, and readers with names of many shapes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cordially.writing.drafting import Draft, Habits, draft, parse_occasion

EVERYTHING = {
    "learned": "how you moved nights to two teams",
    "fit": "I ran night shifts at two hospitals for six years.",
    "reason": "I want to plan for a whole region",
    "common_ground": "sang in the Hilltop choir",
    "their_work": "your talk on burn units",
    "role_title": "Night Planner",
    "company": "Northwind",
    "met_on": "Monday",
    "met_at": "the spring fair in Ghent",
    "promised": "2026-05-15",
    "helped_with": "introducing me to Amara Okonkwo",
    "helper": "Tomas Berg",
    "wanted_person": "Amara Okonkwo",
    "question": "how new planners learn the rota",
    "news": "I finished the rigging course you mentioned",
    "event": "the Delta rail conference",
    "other_offer": "I have another offer and must answer by Friday.",
    "own_name": "Robin Vale",
}

NAMES = (
    "Dana Reyes", "DANA REYES", "Dr. Amara Okonkwo", "Prof. Dr. Anke van den Berg", "Reyes, Dana", "Wang Xiaoming",
    "Nguyễn Thị Mai", "Nagy Péter", "Suharto", 'Robert "Bob" Smith', "J. Smith", "ندى حداد", "王小明", "DUPONT Marie",
    "Abdul Rahman al-Farsi", "María José García López", "Dana 🚀 Reyes, PhD", "Ms. Dana Reyes",
)  # fmt: skip

SITUATIONS: Mapping[tuple[str, str], Mapping[str, str]] = {
    ("connection_note", "before_applying"): {"stage": "exploring"},
    ("connection_note", "after_applying"): {"stage": "applied"},
    ("connection_note", "before_meeting"): {"stage": "interview_scheduled", "met": "no"},
    ("connection_note", "after_meeting"): {"stage": "interviewing", "met": "yes", "consent": "granted"},
    ("connection_note", "offered"): {"stage": "offered", "met": "yes"},
    ("connection_note", "hired"): {"stage": "hired", "met": "yes"},
    ("connection_note", "turned_down"): {"stage": "rejected", "met": "yes"},
    ("connection_note", "withdrawn"): {"stage": "withdrawn", "met": "yes"},
    ("after_accept", "hired"): {"stage": "hired", "link": "connected"},
    ("after_accept", "turned_down"): {"stage": "rejected", "link": "connected"},
    ("after_rejection", "feedback"): {"stage": "rejected", "met": "yes"},
    ("after_rejection", "thanks"): {"stage": "rejected", "met": "no"},
    ("informational_ask", "call"): {"stage": "exploring", "met": "no"},
    ("introduction", "yourself"): {"stage": "exploring", "met": "no"},
    ("follow_up", "after_applying"): {"stage": "applied"},
    ("follow_up", "promised_date"): {"stage": "interviewing", "met": "yes"},
    ("follow_up", "silence"): {"stage": "silent", "met": "yes"},
}
"""A situation that goes with each kind and aim; for the others any will do."""


def drafted(
    kind: str, aim: str | None = None, *, facts: Mapping[str, str] | None = None, habits: Habits | None = None, **stated: Any
) -> Draft:  # fmt: skip
    """Draft a message to Dana Reyes, but for what is stated."""
    situation = stated.pop("situation", SITUATIONS.get((kind, aim or ""), {}))
    occasion = parse_occasion(
        {"kind": kind, "aim": aim, "to": "Dana Reyes", "situation": situation, **stated}
    )
    return draft(occasion, EVERYTHING if facts is None else facts, habits)


def text_of(made: Draft) -> str:
    """Return the text of a draft that has one."""
    assert made.text is not None, made.missing or made.declined
    return made.text
