"""Harper: spelling and grammar of English, in every installation."""

from __future__ import annotations

import re
import threading
from functools import lru_cache
from typing import Any, Final

from cordially.writing.proofing.alerts import Alert, Category

_OFF_NAMES: Final = """
LookingForwardTo OxfordComma NoOxfordComma DisjointPrefixes RoadMap OrthographicConsistency
SplitWords CompoundNouns MissingPreposition NumericRangeEnDash Regionalisms LongSentences
SpelledNumbers BoringWords UseTitleCase FillerWords Hedging AvoidCurses BlacklistWhitelist
EllipsisLength UseEllipsisCharacter Dashes QuoteSpacing AvoidContractions Freezing Excellent
Starving VeryUnique Oxymorons WholeEntire OkToOkay Chalkboard Touristic Towards Upward Expat
Expatriate Cybersec PreferPled PreferPleaded PreferSneaked PreferSnuck CondenseAllThe
WordPressDotcom ToDoHyphen MoreAdjective Insensitive Brutality UpdatePlaceNames Koreas Misuse
Misused RedundantThat HyphenateNumberDay FirstPersonModifierHyphen InDemandInDepth BuiltIn
CrossPlatform CaseSensitive NoFrenchSpaces Spaces UnclosedQuotes Impressed Lots CapitalizeOn Discuss
DotInitialisms CurrencyPlacement PhrasalVerbAsCompoundNoun OpenCompounds SomeWithoutArticle
NominalWants PossessiveNoun WrongApostrophe ProperNouns MassNouns AWhile OneOfTheSingular
WhomSubjectOfVerb MissingTo QuantifierNumeralConflict NotTo ProgressiveNeedsBe LetsConfusion
ToTwoToo
"""
_OFF: Final = frozenset(_OFF_NAMES.split())
"""Rules of taste, rules that take a headline for a sentence, and one (the first) that writes to standard output."""
_OFF_PREFIX: Final = ("Expand", "Redundant")
_DULL_KINDS: Final = frozenset({"Style", "Readability", "Regionalism", "Formatting", "Redundancy"})

_CATEGORIES: Final[dict[str, Category]] = {
    "Agreement": "agreement",
    "Capitalization": "capital",
    "Punctuation": "punctuation",
    "Repetition": "repeated-word",
    "Malapropism": "wrong-word",
    "Eggcorn": "wrong-word",
    "Typo": "wrong-word",
    "Spelling": "wrong-word",
    "WordChoice": "wrong-word",
    "BoundaryError": "compound",
    "Nonstandard": "usage",
    "Usage": "usage",
}
_BY_RULE: Final[dict[str, Category]] = {
    "AnA": "article",
    "TheMy": "article",
    "ModalOf": "usage",
    "HadOf": "usage",
    "CommaFixes": "spacing",
    "MissingDeterminer": "missing-word",
    "SimplePastToPastParticiple": "tense",
    "DidPast": "tense",
    "HelpedPast": "tense",
    "InflectedVerbAfterTo": "verb-form",
    "LetToDo": "verb-form",
    "GetUsedTo": "verb-form",
    "ItsContraction": "apostrophe",
    "ItsPossessive": "apostrophe",
    "Cant": "apostrophe",
    "Didnt": "apostrophe",
    "ThenThan": "wrong-word",
}
_DOUBTFUL: Final = frozenset({"DiscourseMarkers", "MissingDeterminer", "NounVerbConfusion"})

_here: Final = threading.local()
_REPLACE, _REMOVE = 0, 1


def _linter(dialect: int, *, spelling_only: bool) -> Any:
    """Return this thread's linter: one must not be used by two threads. The first costs half a second, others little."""
    kept: dict[tuple[int, bool], Any] = _here.__dict__.setdefault("linters", {})
    if (dialect, spelling_only) not in kept:
        import harper  # noqa: PLC0415  # loading it is worth something only where a text is read

        linter = harper.Linter(dialect=harper.Dialect(dialect))
        rules = linter.get_lint_config()
        off = (lambda rule: rule != "SpellCheck") if spelling_only else _is_off
        linter.set_lint_config({rule: not off(rule) and on is not False for rule, on in rules.items()})
        kept[dialect, spelling_only] = linter
    return kept[dialect, spelling_only]


def _is_off(rule: str) -> bool:
    return rule in _OFF or rule.startswith(_OFF_PREFIX)


_AMERICAN, _BRITISH = 0, 1


def alerts_on(text: str) -> list[Alert]:
    """Return what Harper says of a paragraph of English."""
    found: list[Alert] = []
    told = _linter(_AMERICAN, spelling_only=False).organized_lints(text, language="plaintext")
    for rule, lints in told.items():
        for lint in lints:
            if str(lint.lint_kind) in _DULL_KINDS:
                continue
            start, end = lint.span.start, lint.span.end
            suggestions = tuple(_text_of(each, text[start:end]) for each in lint.suggestions)
            unknown = rule == "SpellCheck"
            category = (
                "misspelling"
                if unknown
                else _BY_RULE.get(rule) or _CATEGORIES.get(str(lint.lint_kind), "grammar")
            )
            found.append(
                Alert(
                    engine="harper",
                    rule=rule,
                    start=start,
                    end=end,
                    category=category,
                    suggestions=suggestions,
                    message=None if unknown else _plain(lint.message),
                    sure=rule not in _DOUBTFUL,
                    unknown_word=unknown,
                )
            )
    return found


def _text_of(suggestion: Any, problem: str) -> str:
    if suggestion.kind == _REPLACE:
        return str(suggestion.replacement_text)
    return "" if suggestion.kind == _REMOVE else f"{problem}{suggestion.replacement_text}"


def _plain(message: str) -> str:
    return re.sub(r"`([^`]*)`", r"'\1'", message).strip()


@lru_cache(maxsize=20_000)
def knows(word: str) -> bool:
    """Say whether the word, as it is written, stands in the American or the British dictionary."""
    return any(
        not _linter(dialect, spelling_only=True).lint(word, language="plaintext")
        for dialect in (_AMERICAN, _BRITISH)
    )
