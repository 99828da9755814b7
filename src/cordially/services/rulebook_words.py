"""The rulebook in plain words: moves as questions, stances, evidence, and the conditions of a position."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cordially.etiquette.reasons import UNTIL_WORDS
from cordially.etiquette.rulebook.model import FOR, HOUSE
from cordially.etiquette.situation import FACTS
from cordially.services.plain_words import BUSINESS_STAGE_NAMES, STAGE_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from cordially.etiquette.rulebook.model import Box, Position

MOVE_QUESTIONS: Final = {
    "connect": "Should I connect?",
    "ask_to_connect": "Should I ask whether connecting is welcome?",
    "accept_invitation": "Should I accept their invitation?",
    "decline_invitation": "Should I decline their invitation?",
    "withdraw_invitation": "Should I take back my request?",
    "introduce_yourself": "Should I write and introduce myself?",
    "ask_for_call": "Should I ask for a short call?",
    "ask_for_introduction": "Should I ask them to introduce or refer me?",
    "thank_by_email": "Should I thank them by e-mail?",
    "thank_by_letter": "Should I thank them by letter?",
    "thank_for_help": "Should I thank them for their help?",
    "follow_up": "Should I ask for news?",
    "ask_for_feedback": "Should I ask for feedback?",
    "thank_for_connecting": "Should I thank them for connecting?",
    "keep_in_touch": "Should I keep in touch?",
    "step_out": "Should I tell them that I am stepping out?",
    "view_profile": "Should I look at their profile?",
    "view_profile_anonymously": "Should I look at their profile unseen?",
    "look_up_company": "Should I look up the company?",
    "follow_company": "Should I follow the company?",
    "join_group": "Should I join a group of theirs?",
    "share_job": "Should I share the job with my network?",
    "engage_with_posts": "Should I respond to their posts?",
    "publish": "Should I publish something of my own?",
    "proof_profile": "Should I proofread my profile?",
    "put_profile_link_on_resume": "Should I put my profile’s address on the résumé?",
}
MOVE_GROUPS: Final = (
    ("Connecting", ("connect", "ask_to_connect", "accept_invitation", "decline_invitation", "withdraw_invitation")),
    ("Asking", ("introduce_yourself", "ask_for_call", "ask_for_introduction", "follow_up", "ask_for_feedback")),
    ("Thanking and keeping in touch",
     ("thank_by_email", "thank_by_letter", "thank_for_help", "thank_for_connecting", "keep_in_touch", "step_out")),
    ("Looking", ("view_profile", "view_profile_anonymously", "look_up_company")),
    ("Being visible", ("follow_company", "join_group", "share_job", "engage_with_posts", "publish")),
    ("Getting ready", ("proof_profile", "put_profile_link_on_resume")),
)  # fmt: skip
"""The moves in the order in which they are offered; every move once."""

STANCE_WORDS: Final = {
    "avoid": "no",
    "wait": "not yet",
    "care": "careful",
    "accept": "fine",
    "favour": "good",
    "urge": "by all means",
}
"""Stances from the most against to the most in favour."""

EVIDENCE_WORDS: Final = {
    "first_hand": "first hand",
    "reported": "reported",
    "opinion": "opinion",
}
_TOLD: Final = {
    "first_hand": "Told first hand.",
    "reported": "Reported, not seen.",
    "opinion": "An opinion.",
}
SIDE_WORDS: Final = {"against": "Against, or not yet", "care": "With care", "for": "In favour"}

_LISTED: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {
    "role": (
        "they are",
        {
            "recruiter": "a recruiter at the company",
            "agency_recruiter": "a recruiter from an agency",
            "hiring_manager": "the hiring manager",
            "interviewer": "an interviewer",
            "executive": "an executive",
            "peer": "somebody who works there",
            "referrer": "somebody who could vouch for you",
            "business_contact": "a possible client or partner",
            "other": "somebody else",
        },
    ),
    "rapport": (
        "you got on",
        {"warm": "warmly", "neutral": "neither warmly nor coldly", "cold": "coldly"},
    ),
    "culture": (
        "the place is",
        {"formal": "formal", "mixed": "neither very formal nor informal", "informal": "informal"},
    ),
    "purpose": (
        "you want",
        {
            "opening": "a specific role",
            "learn": "to learn something",
            "reconnect": "to be in touch again",
            "business": "to sell or to partner",
            "network": "nothing in particular",
        },
    ),
    "elapsed": (
        "you last met or heard from them",
        {
            "hour": "within the hour",
            "day": "about a day ago",
            "week": "about a week ago",
            "fortnight": "about two weeks ago",
            "longer": "longer ago",
        },
    ),
}
"""Facts whose values share the beginning of a clause."""

_CLAUSES: Final[Mapping[str, Mapping[str, str]]] = {
    "met": {"yes": "you have met", "no": "you have not met"},
    "ties": {
        "close": "you worked or studied together",
        "some": "you share a contact, a school or a group",
        "none": "nothing ties you to them",
    },
    "search": {"open": "your search is no secret", "confidential": "your search is confidential"},
    "link": {
        "none": "there is no invitation between you",
        "they_invited": "they invited you",
        "you_invited": "your request is pending",
        "ignored": "your request is pending for over a month",
        "declined": "they declined your request",
        "connected": "you are connected",
    },
    "consent": {
        "none": "nothing was said about connecting",
        "card_only": "you exchanged cards",
        "open_door": "their profile or advert invites contact",
        "closed_door": "they asked for no direct contact for now",
        "granted": "they have said that connecting is welcome",
        "refused": "they have said no",
    },
    "note": {"personal": "the request carries a personal note", "blank": "the request is blank"},
    "profile": {"proofed": "your profile is proofread", "unproofed": "your profile is not proofread"},
}

_STAGE: Final[Mapping[str, str]] = {
    "none": "there is no process",
    "exploring": "you are interested and have sent nothing",
    "applied": "you have applied",
    "interview_scheduled": "an interview is booked",
    "interviewing": "you have met them and a decision is to come",
    "offered": "there is an offer",
    "hired": "you are hired",
    "rejected": "you are turned down",
    "withdrawn": "you have stepped out",
    "silent": "no answer comes past their date",
}
_BUSINESS_STAGE: Final[Mapping[str, str]] = {
    "none": "there is no business in view",
    "exploring": "they are a prospect and nothing is sent",
    "applied": "you have approached them",
    "interview_scheduled": "a meeting is booked",
    "interviewing": "you are in talks",
    "offered": "you are agreed in principle",
    "hired": "there is a deal",
    "rejected": "there is no deal",
    "withdrawn": "you have stepped out",
    "silent": "no answer comes past their date",
}


def side(stance: str) -> str:
    """Return the side of a stance: ``for``, ``care`` or ``against``."""
    if stance in FOR:
        return "for"
    return "care" if stance == "care" else "against"


def clause(fact: str, value: str, role: str | None = None) -> str:
    """Return a fact with a value as a clause that follows an “if”.

    >>> clause("consent", "granted")
    'they have said that connecting is welcome'
    """
    if fact == "stage":
        return (_BUSINESS_STAGE if role == "business_contact" else _STAGE)[value]
    if fact in _LISTED:
        beginning, words = _LISTED[fact]
        return f"{beginning} {words[value]}"
    return _CLAUSES[fact][value]


def box_words(box: Box) -> str:
    """Return a set of situations as clauses joined by “and”; empty where it holds everywhere.

    >>> box_words({"role": ("interviewer",), "met": ("yes",)})
    'they are an interviewer and you have met'
    >>> box_words({"stage": ("interviewing",), "met": ("yes",)})
    'you have met them and a decision is to come'
    """
    business = tuple(box.get("role", ())) == ("business_contact",)
    told_already = {"met"} if _tells_of_meeting(box, business=business) else set()
    parts = [
        _values(fact, box[fact], business=business) for fact in FACTS if fact in box.keys() - told_already
    ]
    if len(parts) < 3:
        return " and ".join(parts)
    return f"{', '.join(parts[:-1])}, and {parts[-1]}"


def _tells_of_meeting(box: Box, *, business: bool) -> bool:
    """Say whether the words of the stage say already that they met."""
    told = not business and tuple(box.get("stage", ())) == ("interviewing",)
    return told and tuple(box.get("met", ())) == ("yes",)


def when_words(position: Position) -> str:
    """Return in which situations a position holds, as a sentence."""
    holds = box_words(position.when)
    but = "; nor when ".join(box_words(box) for box in position.unless)
    sentence = f"When {holds}" if holds else "Whatever the situation"
    return f"{sentence}; but not when {but}." if but else f"{sentence}."


def about_words(position: Position) -> str:
    """Return when a position holds, what stands behind it, and how it counts, in sentences."""
    told = [when_words(position)]
    if position.voice != HOUSE:
        told.append(_TOLD[position.evidence])
    if position.harm:
        told.append("Harm came of it.")
    if position.settles:
        told.append("A fact on record: it decides by itself.")
    if position.gate:
        told.append("Holds the move back until it is put right.")
    return " ".join(told)


def begun(name: str) -> str:
    """Return a name as it stands at the beginning of a line."""
    return name[:1].upper() + name[1:]


def stance_words(position: Position) -> str:
    """Return a stance in plain words, with what is waited for."""
    if position.until:
        return f"not until {UNTIL_WORDS[position.until]}"
    return STANCE_WORDS[position.stance]


def _values(fact: str, values: Sequence[str], *, business: bool) -> str:
    left_out = [value for value in FACTS[fact] if value not in values]
    values = [value for value in FACTS[fact] if value in values]
    if fact == "stage":
        names = BUSINESS_STAGE_NAMES if business else STAGE_NAMES
        if len(values) == 1:
            return clause(fact, values[0], "business_contact" if business else None)
        if len(left_out) <= 2:
            return f"it stands anywhere but at {_or([f'“{names[value]}”' for value in left_out])}"
        return f"it stands at {_or([f'“{names[value]}”' for value in values])}"
    if fact in _LISTED:
        beginning, words = _LISTED[fact]
        if fact == "role" and len(left_out) <= 2:
            return f"they are anybody but {_or([words[value] for value in left_out])}"
        return f"{beginning} {_or([words[value] for value in values])}"
    if len(left_out) == 1 and len(values) > 2:
        return f"it is not so that {_CLAUSES[fact][left_out[0]]}"
    return _or([_CLAUSES[fact][value] for value in values])


def _or(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} or {words[-1]}"
