"""Proofing a text: paragraph by paragraph, each read once and remembered, so that a changed one costs only itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Final

from cordially.writing.findings import Finding
from cordially.writing.proofing import (
    exceptions,
    guard,
    harper_engine,
    lingotweaker_engine,
    masking,
    merging,
    rules,
    words,
)
from cordially.writing.proofing.alerts import Alert
from cordially.writing.proofing.categories import CATEGORIES, SOURCES
from cordially.writing.proofing.languages import NAMES, language_of

LONGEST_TEXT: Final = 60_000
"""Code points of a text that are read; what follows is left unread, and said so."""
_HALF: Final = re.compile("[\ud800-\udfff]")
LONGEST_PARAGRAPH: Final = 4_000
"""A longer one is read in pieces, cut at line or sentence ends."""

_BLANK_LINES: Final = re.compile(r"\n[^\S\n]*\n\s*")
_CUTS: Final = (re.compile(r"\n"), re.compile(r"[.!?]\s"), re.compile(r"\s"))
_ABBREVIATED: Final = re.compile(r"([\w.]+)\.\s*[\"“(]?\Z")
_ENDS: Final = re.compile(r"[.!?]\s+(?=[A-ZÀ-Þ])")


@dataclass(frozen=True, slots=True)
class Proofed:
    """What proofing found, in order of place. ``unread`` says in sentences what was left unread, and why."""

    findings: tuple[Finding, ...]
    unread: tuple[str, ...] = ()


def proof(
    text: str,
    *,
    known: frozenset[str] = frozenset(),
    language: str = "en",
    grammar: bool | None = None,
) -> tuple[Finding, ...]:
    """Return the faults of spelling, grammar and typing in a text, in order of place.

    ``known`` are names and words to leave alone, any capitals, with or without 's. ``language`` is the one the text is
    meant to be in (two letters); paragraphs in another are left alone. ``grammar`` asks for the larger engine (True), or
    does without it (False); None uses it where it is installed.
    """
    return read(text, known=known, language=language, grammar=grammar).findings


def read(
    text: str,
    *,
    known: frozenset[str] = frozenset(),
    language: str = "en",
    grammar: bool | None = None,
) -> Proofed:
    """Proof a text as ``proof`` does, and also say what was left unread."""
    text = whole(text)
    own_words = words.pieces_of(known)
    larger = grammar is not False and lingotweaker_engine.is_installed(language)
    findings: list[Finding] = []
    unread: dict[str, None] = {}
    if len(text) > LONGEST_TEXT:
        unread[f"Only the first {LONGEST_TEXT:,} characters were read."] = None
    if grammar and not larger:
        unread["The extra 'grammar' is not installed here."] = None
    for start, paragraph in paragraphs(text[:LONGEST_TEXT]):
        other = language_of(paragraph)
        if other is not None and other != language:
            unread[_in_another(other)] = None
        elif language != "en" and not larger:
            unread[_no_engine(language)] = None
        else:
            found = alerts_on(paragraph, language, larger)
            findings += judged(found, paragraph, start, own_words, language)
    return Proofed(tuple(findings), tuple(unread))


def _in_another(language: str) -> str:
    name = NAMES.get(language)
    return f"What is in {name} was left alone." if name else "What is not in English was left alone."


def _no_engine(language: str) -> str:
    name = NAMES.get(language, f"'{language}'")
    return f"Nothing here reads {name}: it takes the packages lingotweaker and lingotweaker-data-{language}."


def whole(text: str) -> str:
    """Return a text of the same length that every engine can read: half a pair of surrogates becomes a question mark."""
    return _HALF.sub("\ufffd", text)


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of a text and where they begin; one that is too long comes in pieces."""
    start = 0
    for gap in [*_BLANK_LINES.finditer(text), None]:
        end = gap.start() if gap else len(text)
        while end - start > LONGEST_PARAGRAPH:
            cut = start + _cut(text[start : start + LONGEST_PARAGRAPH])
            yield start, text[start:cut]
            start = cut
        if text[start:end].strip():
            yield start, text[start:end]
        start = gap.end() if gap else end


def _cut(piece: str) -> int:
    for pattern in _CUTS:
        ends = [found.end() for found in pattern.finditer(piece)]
        if ends:
            return ends[-1]
    return len(piece)


@lru_cache(maxsize=1024)
def alerts_on(paragraph: str, language: str, larger: bool) -> tuple[Alert, ...]:  # noqa: FBT001  # part of the key
    """Return what the engines and our own rules say of a paragraph, whatever anybody's own words are."""
    masked = masking.masked(paragraph)
    found: list[Alert] = []
    if language == "en":
        found += rules.alerts_on(masked.text)
        found += harper_engine.alerts_on(masked.text)
    if larger:
        for start, sentence in sentences(masked.text):
            found += [alert.moved(start) for alert in sentence_alerts(sentence, language)]
        found = [alert for alert in found if not _is_known_to_one(alert, found)]
    return tuple(alert for alert in found if not masked.hides(alert.start, alert.end + 1))


@lru_cache(maxsize=4096)
def sentence_alerts(sentence: str, language: str) -> tuple[Alert, ...]:
    """Ask the larger engine, the slowest, sentence by sentence: in a paragraph under change most are as they were."""
    return tuple(lingotweaker_engine.alerts_on(sentence, language))


def sentences(paragraph: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a paragraph and where they begin; in doubt two stay together."""
    start = 0
    for end in _ENDS.finditer(paragraph):
        last = _ABBREVIATED.search(paragraph[start : end.start() + 1])
        if last and (last[1].casefold() in words.abbreviations() or len(last[1]) < 3 or "." in last[1]):
            continue
        yield start, paragraph[start : end.end()]
        start = end.end()
    if paragraph[start:].strip():
        yield start, paragraph[start:]


def _is_known_to_one(alert: Alert, alerts: list[Alert]) -> bool:
    """Say whether only the smaller dictionary lacks a word."""
    return (
        alert.unknown_word
        and alert.engine == "harper"
        and not any(
            other.engine != "harper" and other.start < alert.end and alert.start < other.end
            for other in alerts
        )
    )


def judged(
    alerts: tuple[Alert, ...], paragraph: str, start: int, own_words: frozenset[str], language: str
) -> Iterator[Finding]:
    """Yield the findings of alerts on a paragraph that begins at ``start`` of its text: those that hold for these own words."""
    asked = harper_engine.knows if language == "en" else partial(_unasked, language)
    kept: list[Alert] = []
    for alert in alerts:
        if alert.unknown_word:
            found = (
                guard.judged(alert, paragraph, own_words, asked)
                if language == "en"
                else guard.judged_abroad(alert, paragraph, own_words, language)
            )
            if found is not None:
                kept.append(found)
        elif _is_believed(alert, paragraph, own_words, first=not start):
            kept.append(alert)
    for alert in merging.merged(kept):
        yield _finding(alert.moved(start), paragraph[alert.start : alert.end])


def _unasked(language: str, word: str) -> bool:  # noqa: ARG001  # other languages have one dictionary only
    return False


def _is_believed(alert: Alert, paragraph: str, own_words: frozenset[str], *, first: bool) -> bool:
    """Say whether an alert of grammar holds here: not about somebody's name, an abbreviation, or a right doubling."""
    stretch = paragraph[alert.start : alert.end]
    if words.plain(stretch) in own_words:
        return False
    if alert.engine != "own" and _is_of_a_name(alert, paragraph):
        return False
    if alert.category == "repeated-word":
        return stretch.casefold() not in (
            "had had",
            "that that",
            "is is",
            "do do",
            "her her",
            "bye bye",
            "no no",
        )
    if alert.rule in ("AnA", "EN_A_VS_AN"):
        return exceptions.is_article_wrong(paragraph, alert.start, alert.end)
    if exceptions.is_right(paragraph, alert):
        return False
    if alert.rule in ("SentenceCapitalization", "UPPERCASE_SENTENCE_START"):
        return _begins_a_sentence(paragraph, alert, first=first)
    if alert.rule == "HAVE_PART_AGREEMENT" and stretch == "have":  # "the best we've had have come late"
        return False
    if alert.rule == "PronounVerbAgreement":  # "a thank-you reminds", "everybody who asked you says"
        return not re.search(r"\byou\s+\Z", paragraph[: alert.start], re.IGNORECASE)
    return bool(stretch.strip()) or alert.engine == "own"


_NAMING: Final = frozenset({"grammar", "wrong-word", "repeated-word", "compound", "usage"})
_CAPITALISED: Final = re.compile(r"(?!I\b)[^\W\d_a-z][\w'’.-]*(?:\s+[^\W\d_a-z][\w'’.-]*)*\Z")
_WITHIN: Final = re.compile(r"(?:[^\W\d_]\.|[^\W\d_]/)\Z")


def _is_of_a_name(alert: Alert, paragraph: str) -> bool:
    """Say whether it is about part of a name or a legal form: 's.r.o in', 'S/A is', 'van der Ven', 'Nistor Nistor'."""
    before, stretch = paragraph[: alert.start], paragraph[alert.start : alert.end]
    if _WITHIN.search(before):
        return True
    if stretch == "i":  # "Misiaszek i syn", not "as you know, i left"
        return bool(re.search(r"[A-Z][\w'’-]*\s+\Z", before))
    if alert.category not in _NAMING or alert.rule == "LINKEDIN":
        return False
    if alert.engine == "harper" and re.search(r"\s[A-Z]", stretch):
        return True
    return bool(_CAPITALISED.match(stretch) and re.search(r"[\w,]\s+\Z", before))


def _begins_a_sentence(paragraph: str, alert: Alert, *, first: bool) -> bool:
    before = paragraph[: alert.start]
    word = paragraph[alert.start : alert.end]
    if not word.isalpha() or not (words.is_common(word) or word in words.little()):
        return False
    if not before.strip():  # what follows a greeting, and the line of a headline, may go on small
        return first and paragraph.rstrip().endswith((".", "!", "?")) and len(paragraph.split()) > 3
    if not before.rstrip().rstrip("\"”')").endswith((".", "!", "?")):
        return False
    last = _ABBREVIATED.search(before)
    return last is None or not (
        last[1].casefold() in words.abbreviations() or len(last[1]) == 1 or "." in last[1]
    )


def _finding(alert: Alert, stretch: str) -> Finding:
    described = CATEGORIES[alert.category]
    best = next((each for each in alert.suggestions if each != stretch), None)
    shown = " ".join(stretch.split()) or "this place"
    message = described.says.format(shown)
    if alert.message and alert.category != "misspelling":
        message = f"{message} {alert.message}"
    return Finding(
        code=described.code,
        name=alert.category,
        severity="warning" if alert.sure else "hint",
        span=(alert.start, alert.end),
        message=message,
        why=described.why,
        fix=best,
        sources=SOURCES,
        safe=best is not None and _is_safe(alert, stretch, best),
    )


def _is_safe(alert: Alert, stretch: str, best: str) -> bool:
    """Say whether the fix can be put in unseen: nothing else can have been meant."""
    if not alert.sure:
        return False
    if alert.category in ("repeated-word", "spacing"):
        return alert.engine == "own" or best.casefold() == stretch.split()[0].casefold()
    if alert.category == "misspelling":
        close = words.edits_between(stretch.casefold(), best.casefold(), 2) <= (1 if len(stretch) < 7 else 2)
        return close and words.is_common(best.casefold())
    return alert.category in ("capital", "article") and stretch.casefold() in (best.casefold(), "a", "an")
