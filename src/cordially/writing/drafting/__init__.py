"""Facts into drafts: the message for the move at hand, in the user's own words, without an invented detail."""

from __future__ import annotations

from cordially.writing.drafting.drafter import draft
from cordially.writing.drafting.drafts import Declined, Draft, DraftSentence, LeftOut, Question
from cordially.writing.drafting.facts import FACT_NAMES, DraftFacts, parse_draft_facts
from cordially.writing.drafting.occasion import AIMS, FOR_MOVES, Occasion, parse_occasion
from cordially.writing.drafting.readers import Reader, parse_reader
from cordially.writing.drafting.voice import Habits, parse_habits

__all__ = [
    "AIMS",
    "FACT_NAMES",
    "FOR_MOVES",
    "Declined",
    "Draft",
    "DraftFacts",
    "DraftSentence",
    "Habits",
    "LeftOut",
    "Occasion",
    "Question",
    "Reader",
    "draft",
    "parse_draft_facts",
    "parse_habits",
    "parse_occasion",
    "parse_reader",
]
