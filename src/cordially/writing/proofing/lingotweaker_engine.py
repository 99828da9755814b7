"""LingoTweaker: grammar by the rules of LanguageTool, where the extra ``grammar`` is installed."""

from __future__ import annotations

import re
import threading
from functools import lru_cache
from importlib.util import find_spec
from typing import Any, Final

from cordially.writing.proofing.alerts import Alert, Category

_OFF: Final = frozenset(
    {
        "OXFORD_SPELLING_Z_NOT_S",
        "BACHELOR_ABBR",
        "ENGLISH_WORD_REPEAT_BEGINNING_RULE",
        "ENROLLED_IN_FOR",
        "MISSING_COMMA_AFTER_INTRODUCTORY_PHRASE",
        "A_RB_NN",
        "DASH_RULE",
        "WHITESPACE_RULE",
        "TOO_LONG_SENTENCE",
        "EN_QUOTES",
        "EN_UNPAIRED_BRACKETS",
        "EN_UNPAIRED_QUOTES",
        "WORD_CONTAINS_UNDERSCORE",
        "PROFANITY",
        "EN_WORD_COHERENCY",
        "EN_SPECIFIC_CASE_COHERENCY",
        "MISSING_HYPHEN",
        "HOUR_HYPHEN",
        "SEEKER_COMPOUNDS",
        "PER_CENT",
        "EN_ELLIPSIS",
        "LIGATURES",
        "A_THANK_YOU",
        "NAMED_IT_AS",
        "HAVE_A_BREAKFAST",
        "ADVERB_VERB_ADVERB_REPETITION",
        "WORTH_WHILE",
        "CONDITIONAL_CLAUSE",
        "NON3PRS_VERB",
        "AM_I",
        "SHOULD_BE_DO",
        "GAVE_GIVE",
        "AGREEMENT_SENT_START_2",
        "IT_IS_2",
        "EN_DIACRITICS_REPLACE",
    }
)
_OFF_CATEGORIES: Final = (
    "REDUNDANCY",
    "PLAIN_ENGLISH",
    "SEMANTICS",
    "REPETITIONS_STYLE",
    "CREATIVE_WRITING",
    "GENDER_NEUTRALITY",
    "AMERICAN_ENGLISH_STYLE",
    "BRITISH_ENGLISH",
    "WIKIPEDIA",
    "TEXT_ANALYSIS",
    "MULTITOKEN_SPELLING",
)
_OFF_PREFIXES: Final = ("EN_COMPOUNDS_", "OXFORD_SPELLING")
_MARKS_WORTH_HAVING: Final = frozenset(
    {"DOUBLE_PUNCTUATION", "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA", "COMMA_PERIOD", "QUESTION_MARK"}
)
"""The rest of that group is about commas on which careful writers differ."""
_STYLE_WORTH_HAVING: Final = frozenset({"REASON_IS_BECAUSE", "IRREGARDLESS"})
_LINKING: Final = frozenset(
    {"However", "Therefore", "Moreover", "Furthermore", "Nevertheless", "Additionally"}
)

_CATEGORIES: Final[dict[str, Category]] = {
    "CONFUSED_WORDS": "wrong-word",
    "TYPOS": "wrong-word",
    "CASING": "capital",
    "COLLOCATIONS": "usage",
    "COMPOUNDING": "compound",
    "PUNCTUATION": "punctuation",
    "TYPOGRAPHY": "spacing",
    "NONSTANDARD_PHRASES": "usage",
    "STYLE": "usage",
}
_BY_RULE: Final[tuple[tuple[str, Category], ...]] = (
    ("EN_A_VS_AN", "article"),
    ("A_MY", "article"),
    ("A_NNS", "article"),
    ("IS_PLEASURE", "article"),
    ("ENGLISH_WORD_REPEAT", "repeated-word"),
    ("EN_CONTRACTION", "apostrophe"),
    ("POSSESSIVE_APOSTROPHE", "apostrophe"),
    ("WONT_CONTRACTION", "apostrophe"),
    ("CANT", "apostrophe"),
    ("IT_IS", "apostrophe"),
    ("I_LOWERCASE", "capital"),
    ("UPPERCASE_SENTENCE_START", "capital"),
    ("MODAL_OF", "usage"),
    ("DOUBLE_PUNCTUATION", "punctuation"),
    ("HAVE_PART", "tense"),
    ("PRP_HAVE_VB", "tense"),
    ("BEEN_PART", "tense"),
    ("AUXILIARY_DO", "tense"),
    ("ADMIT_ENJOY", "verb-form"),
    ("HE_VERB_AGR", "agreement"),
    ("IT_VBZ", "agreement"),
    ("BASE_FORM", "agreement"),
    ("PERS_PRONOUN_AGREEMENT", "agreement"),
    ("AGREEMENT", "agreement"),
    ("THERE_S_MANY", "agreement"),
    ("THIS_NNS", "agreement"),
)
_DETERMINER: Final = re.compile(r"(?:my|our|your|his|her|their)\s+$", re.IGNORECASE)
_TAG: Final = re.compile(r"</?suggestion>")

_making: Final = threading.Lock()
_engines: Final[dict[str, Any]] = {}
ENGLISH: Final = "en"


@lru_cache(maxsize=64)
def is_installed(language: str = ENGLISH) -> bool:
    """Say whether the engine and its data for a language (two letters) can be loaded."""
    return find_spec("lt_py") is not None and find_spec(f"lingotweaker_data_{language}") is not None


def _engine(language: str) -> Any:
    """Return the one engine of a language, made on first use (English: two seconds). All threads may use it at once."""
    with _making:
        if language not in _engines:
            from lt_py import Engine  # noqa: PLC0415  # optional, and slow to load

            if language == ENGLISH:
                _engines[language] = Engine(
                    ENGLISH,
                    variant="en-US",
                    disabled_rules=list(_OFF),
                    disabled_categories=list(_OFF_CATEGORIES),
                )
            else:
                _engines[language] = Engine(language)
        return _engines[language]


def alerts_on(text: str, language: str = ENGLISH) -> list[Alert]:
    """Return what LingoTweaker says of a paragraph; ``is_installed(language)`` must hold."""
    raw = text.encode("utf-8", "replace")
    found: list[Alert] = []
    for match in _engine(language).check(text):
        rule, group = str(match["rule_id"]), str(match["category_id"])
        start = len(raw[: match["offset"]].decode("utf-8", "replace"))
        stretch = raw[match["offset"] : match["offset"] + match["length"]].decode("utf-8", "replace")
        if language == ENGLISH and not _is_wanted(rule, group, stretch, text[:start]):
            continue
        unknown = _is_spelling(rule)
        found.append(
            Alert(
                engine="lingotweaker",
                rule=rule,
                start=start,
                end=start + len(stretch),
                category="misspelling" if unknown else _category(rule, group),
                suggestions=tuple(match["suggestions"]),
                message=None if unknown else _TAG.sub("'", str(match["message"])),
                sure=group not in ("STYLE", "PUNCTUATION") and rule != "POSSESSIVE_APOSTROPHE",
                unknown_word=unknown,
            )
        )
    return found


def _is_spelling(rule: str) -> bool:
    return rule.startswith(("MORFOLOGIK_RULE", "HUNSPELL_", "FR_SPELLING_RULE")) or "SPELLER_RULE" in rule


def _is_wanted(rule: str, group: str, stretch: str, before: str) -> bool:
    if rule in _OFF or rule.startswith(_OFF_PREFIXES):
        return False
    if group == "MULTITOKEN_SPELLING":  # takes a name for that of somebody famous
        return False
    if group == "STYLE":
        return rule in _STYLE_WORTH_HAVING
    if group == "PUNCTUATION" and rule not in _MARKS_WORTH_HAVING:
        return False
    if rule == "SENT_START_CONJUNCTIVE_LINKING_ADVERB_COMMA":
        return stretch in _LINKING
    if rule == "POSSESSIVE_APOSTROPHE":  # "the returns desk" is right, "my managers advice" is not
        return bool(_DETERMINER.search(before))
    return True


def _category(rule: str, group: str) -> Category:
    for prefix, category in _BY_RULE:
        if rule.startswith(prefix):
            return category
    return _CATEGORIES.get(group, "grammar")
