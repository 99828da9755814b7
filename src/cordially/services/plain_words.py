"""The vocabulary in plain words, the same in every door."""

from __future__ import annotations

from typing import Final

from cordially.etiquette import reasons

VERDICT_WORDS: Final = {
    "do": "yes",
    "do_with_care": "yes, with care",
    "wait": "not yet",
    "avoid": "no",
    "not_applicable": "does not apply",
}
UNTIL_WORDS: Final = {event: f"until {words}" for event, words in reasons.UNTIL_WORDS.items()}
CONDITION_WORDS: Final = {
    "personal_note": "with a personal note",
    "profile_proofed": "once your profile is proofread",
}
FACT_QUESTIONS: Final = {
    "role": "Who are they in this?",
    "stage": "Where do things stand?",
    "met": "Have you met or spoken?",
    "rapport": "How did you get on?",
    "culture": "What is the place like?",
    "ties": "What ties you to them?",
    "purpose": "What is it about for you?",
    "search": "May your present employer know that you are looking?",
    "elapsed": "How long ago did you last meet or hear from them?",
    "link": "Is there an invitation between you?",
    "consent": "Have they said whether connecting is welcome?",
    "note": "Would the request carry a note of your own?",
    "profile": "Is your profile proofread?",
}
VALUE_WORDS: Final = {
    "role": {
        "recruiter": "a recruiter at the company",
        "agency_recruiter": "a recruiter from an agency",
        "hiring_manager": "the hiring manager, who decides",
        "interviewer": "somebody else who interviews you",
        "executive": "an executive",
        "peer": "somebody who works there, or will",
        "referrer": "somebody who could introduce or vouch for you",
        "business_contact": "a possible client or partner",
        "other": "somebody else",
    },
    "stage": {
        "none": "no process",
        "exploring": "interested, nothing sent",
        "applied": "applied",
        "interview_scheduled": "an interview is booked",
        "interviewing": "met them, more rounds or a decision to come",
        "offered": "an offer is made",
        "hired": "hired",
        "rejected": "turned down",
        "withdrawn": "you stepped out",
        "silent": "no answer past their date, or two weeks",
    },
    "met": {"yes": "yes", "no": "no"},
    "rapport": {"warm": "warmly", "neutral": "neither warmly nor coldly", "cold": "coldly"},
    "culture": {"formal": "formal", "mixed": "neither very formal nor informal", "informal": "informal"},
    "ties": {
        "close": "you worked or studied together",
        "some": "a shared contact, school or group",
        "none": "nothing",
    },
    "purpose": {
        "opening": "a specific role or process",
        "learn": "to learn something",
        "reconnect": "to be in touch again",
        "business": "to sell or to partner",
        "network": "nothing in particular",
    },
    "search": {"open": "yes", "confidential": "no, it is confidential"},
    "elapsed": {
        "hour": "within the hour",
        "day": "about a day",
        "week": "about a week",
        "fortnight": "about two weeks",
        "longer": "longer",
    },
    "link": {
        "none": "none",
        "they_invited": "they invited you",
        "you_invited": "your request is pending",
        "ignored": "your request is pending for over a month",
        "declined": "they declined",
        "connected": "you are connected",
    },
    "consent": {
        "none": "nothing was said",
        "card_only": "you exchanged cards",
        "open_door": "their profile or advert invites contact",
        "closed_door": "they asked for no direct contact for now",
        "granted": "they said yes",
        "refused": "they said no",
    },
    "note": {"personal": "yes, personal", "blank": "no, blank"},
    "profile": {"proofed": "yes", "unproofed": "not yet"},
}

BUSINESS_STAGES: Final = {
    "none": "no business in view",
    "exploring": "a prospect, nothing sent",
    "applied": "approached",
    "interview_scheduled": "a meeting is booked",
    "interviewing": "in talks",
    "offered": "agreed in principle",
    "hired": "deal",
    "rejected": "no deal",
    "withdrawn": "you stepped out",
    "silent": "no answer past their date, or two weeks",
}
"""How the stages are shown in a business meeting."""


ROLE_NAMES: Final = {
    "recruiter": "recruiter",
    "agency_recruiter": "agency recruiter",
    "hiring_manager": "hiring manager",
    "interviewer": "interviewer",
    "executive": "executive",
    "peer": "works there",
    "referrer": "referrer",
    "business_contact": "client or partner",
    "other": "other",
}
"""Roles in a word or two, for lists."""
STAGE_NAMES: Final = {
    "none": "no process",
    "exploring": "exploring",
    "applied": "applied",
    "interview_scheduled": "interview booked",
    "interviewing": "interviewing",
    "offered": "offer made",
    "hired": "hired",
    "rejected": "turned down",
    "withdrawn": "withdrawn",
    "silent": "silent",
}
"""Stages in a word or two, for lists."""
BUSINESS_STAGE_NAMES: Final = {
    "none": "none",
    "exploring": "prospect",
    "applied": "approached",
    "interview_scheduled": "meeting booked",
    "interviewing": "in talks",
    "offered": "agreed in principle",
    "hired": "deal",
    "rejected": "no deal",
    "withdrawn": "withdrawn",
    "silent": "silent",
}
"""The same for a business meeting."""


def stage_name(stage: str | None, pursuit: str) -> str:
    """Return where a process stands in a word or two."""
    if stage is None:
        return "nothing logged"
    return (BUSINESS_STAGE_NAMES if pursuit == "business" else STAGE_NAMES)[stage]


def value_words(fact: str, value: str, role: str | None = None) -> str:
    """Return a value in plain words; the stages of a business meeting have words of their own."""
    if fact == "stage" and role == "business_contact":
        return BUSINESS_STAGES[value]
    return VALUE_WORDS[fact][value]


def verdict_words(verdict: str, until: str | None) -> str:
    """Return a verdict in plain words."""
    words = VERDICT_WORDS[verdict]
    return f"{words}, {UNTIL_WORDS[until]}" if until else words
