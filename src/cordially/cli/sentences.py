"""Advice in words for the terminal: the answer first, then who says so, who disagrees, and what would change it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cordially.cli.terminal import VERDICT_STYLES, bullet, heading, paragraph, style
from cordially.etiquette import reasons

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cordially.etiquette.advice import Advice, Counsel
    from cordially.etiquette.rulebook.model import Rulebook

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


def counsel_text(book: Rulebook, counsel: Counsel, *, hint: str = "") -> str:
    """Return counsel as text: the best moves first, then each move asked about in full.

    ``hint`` says how to answer what is not known, where that is possible.
    """
    role = counsel.situation.role
    blocks = [best_text(book, counsel.best)]
    blocks += [advice_text(book, advice, role=role, hint=hint) for advice in counsel.advice]
    return "\n\n".join(blocks)


def best_text(book: Rulebook, best: Sequence[str]) -> str:
    """Return the best moves as a short numbered list."""
    lines = [heading("Best now")]
    lines += [f"  {number}. {book.moves[move].label}" for number, move in enumerate(best, start=1)]
    if not best:
        lines.append("  Nobody in the rulebook speaks for any move here.")
    return "\n".join(lines)


def advice_text(book: Rulebook, advice: Advice, *, role: str | None = None, hint: str = "") -> str:
    """Return the advice on one move in full; a business contact's stages have words of their own."""
    return "\n".join(_advice_lines(book, advice, role, hint))


def verdict_words(verdict: str, until: str | None) -> str:
    """Return a verdict in plain words."""
    words = VERDICT_WORDS[verdict]
    return f"{words}, {UNTIL_WORDS[until]}" if until else words


def _advice_lines(book: Rulebook, advice: Advice, role: str | None, hint: str) -> Iterator[str]:
    label = book.moves[advice.move].label
    words = verdict_words(advice.verdict, advice.until)
    yield f"{heading(label)}: {style(words, VERDICT_STYLES[advice.verdict])}"
    yield paragraph(advice.because, 2)
    if advice.supposing:
        supposed = ", ".join(
            f"{_SUPPOSED[fact]}: {value_words(fact, v, role)}" for fact, v in advice.supposing.items()
        )
        yield paragraph(f"This is the most cautious of the possible answers; it supposes {supposed}.", 2)
    if advice.conditions and advice.verdict != "not_applicable":
        yield paragraph(f"That holds {' and '.join(CONDITION_WORDS[c] for c in advice.conditions)}.", 2)
    for fact, value in advice.assumed.items():
        yield paragraph(
            f"Assumed: {FACT_QUESTIONS[fact]} {value_words(fact, value, role).capitalize()}.", 2, 4
        )
    if advice.instead:
        what = "Meanwhile" if advice.verdict == "wait" else "Instead"
        names = "; ".join(_lower(book.moves[move].label) for move in advice.instead)
        yield paragraph(f"{what}: {names}.", 2, 4)
    yield from _side("For it", book, advice.favour, advice.set_aside)
    yield from _side("Against, or careful", book, advice.against, advice.set_aside)
    if advice.changes:
        yield "  What would change it"
        for change in advice.changes:
            answer = value_words(change.fact, change.value, role).capitalize()
            yield bullet(f"{FACT_QUESTIONS[change.fact]} {answer}. Then: {VERDICT_WORDS[change.verdict]}.", 4)
    if advice.ask and hint:
        questions = " ".join(FACT_QUESTIONS[fact] for fact in advice.ask)
        yield paragraph(f"Not known, and it matters: {questions} {hint}", 2, 4)


_SUPPOSED: Final = {"role": "they are", "stage": "it stands at", "met": "you have met"}


def _side(title: str, book: Rulebook, ids: Sequence[str], set_aside: Sequence[str]) -> Iterator[str]:
    if not ids:
        return
    yield f"  {title}"
    for position_id in ids:
        yield bullet(citation(book, position_id, replaced=position_id in set_aside), 4)


def citation(book: Rulebook, position_id: str, *, replaced: bool = False) -> str:
    """Return who says it, where, and why, in one line."""
    position = book.positions[position_id]
    aside = " [set aside: the same voice says something narrower here]" if replaced else ""
    if position.voice == "house":
        return f"House rule: {position.because}{aside}"
    voice = book.voices[position.voice]
    source = book.sources[position.source]
    year = f", {source.year}" if source.year else ""
    where = "" if source.publication == voice.name else f", {source.publication}"
    return f"{voice.name} ({voice.role}{where}{year}): {position.because}{aside}"


def _lower(label: str) -> str:
    return label[0].lower() + label[1:]
