"""The faults that proofing tells apart: stable codes and names of our own, whatever engine found them."""

from __future__ import annotations

from typing import Final, NamedTuple

from cordially.writing.proofing.alerts import Category


class Described(NamedTuple):
    """A category's code, what is said of a stretch of text, and why it matters. ``{}`` is the stretch."""

    code: str
    says: str
    why: str


_SLIP: Final = "A reader who judges care by the writing stops here."
_WRONG_WORD: Final = "A spelling checker passes over this; a reader does not."
_GRAMMAR: Final = "A slip of grammar is what some readers remember."
_MARK: Final = "It looks hurried."

CATEGORIES: Final[dict[Category, Described]] = {
    "misspelling": Described("SP01", "'{}' is misspelt.", _SLIP),
    "wrong-word": Described("SP02", "'{}' is a word, but not the one that is meant here.", _WRONG_WORD),
    "capital": Described("SP03", "'{}' is written with other capitals.", _MARK),
    "compound": Described("SP04", "'{}' is joined or parted differently.", _MARK),
    "agreement": Described("GR01", "'{}' does not agree with the words around it.", _GRAMMAR),
    "tense": Described("GR02", "'{}' is in the wrong tense or form.", _GRAMMAR),
    "verb-form": Described("GR03", "'{}' is the wrong form of the verb.", _GRAMMAR),
    "article": Described("GR04", "The article at '{}' is missing or wrong.", _GRAMMAR),
    "usage": Described("GR05", "'{}' is not how it is said.", _GRAMMAR),
    "missing-word": Described("GR06", "A word is missing at '{}'.", _GRAMMAR),
    "grammar": Described("GR07", "Something is wrong with the grammar at '{}'.", _GRAMMAR),
    "repeated-word": Described("TY01", "'{}' is said twice.", _MARK),
    "punctuation": Described("TY02", "The punctuation at '{}' is off.", _MARK),
    "apostrophe": Described("TY03", "The apostrophe in '{}' is missing or out of place.", _MARK),
    "spacing": Described("TY04", "The spacing at '{}' is off.", _MARK),
}
"""Every category, in the order of its code."""

SOURCES: Final = ("G-typos",)
"""Guidance on messages: no typos, names right."""
