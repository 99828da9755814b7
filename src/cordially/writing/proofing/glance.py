"""A quick look for slips: engines are asked only about paragraphs with a word that is not plainly known.

Loading an engine costs more than everything else that is done with a message. Where every word is plain, our own rules
read a paragraph alone; what they miss, ``proof`` finds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from cordially.writing import acts
from cordially.writing.findings import Finding
from cordially.writing.proofing import masking, rules, words
from cordially.writing.proofing.alerts import Alert
from cordially.writing.proofing.languages import language_of
from cordially.writing.proofing.reading import LONGEST_TEXT, alerts_on, judged, paragraphs, sentences, whole

_LARGER: Final = False
"""The larger engine is for ``proof``: it takes longer than all the rest of a check."""
_UNFINISHED: Final = re.compile(r"[^\W_]+$")
_SHORTEST_STEM: Final = 2
_SHORTEST_PART: Final = 4
_LOWER: Final = re.compile(r"(?<![\w@#./’'-])[a-z]+(?:['’][a-z]+)?(?![\w@/]|[.’'-]\w)")


def glance(text: str, *, known: frozenset[str] = frozenset(), typing: bool = False) -> tuple[Finding, ...]:
    """Return the slips that a quick look finds, in order of place; ``known`` as for ``proof``. English only.

    While somebody is ``typing``, the word at the end is not finished, and not judged.
    """
    text = whole(text)
    own_words = words.pieces_of(known)
    findings: list[Finding] = []
    for start, paragraph in paragraphs(text[:LONGEST_TEXT]):
        if language_of(paragraph) in (None, "en"):
            at_end = typing and start + len(paragraph) == len(text)
            read = _UNFINISHED.sub("", paragraph) if at_end else paragraph
            for offset, piece in _pieces(read, own_words, typing=typing):
                plain = is_plain(piece, own_words)
                found = _own_alerts(piece) if plain else alerts_on(piece, "en", _LARGER)
                findings += judged(found, piece, start + offset, own_words, "en")
    return tuple(findings)


def _pieces(paragraph: str, own_words: frozenset[str], *, typing: bool) -> Iterator[tuple[int, str]]:
    """Yield what is read at once: a paragraph, but sentence by sentence while it changes with every letter that is typed."""
    if typing and not is_plain(paragraph, own_words):
        yield from sentences(paragraph)
    else:
        yield 0, paragraph


def is_plain(paragraph: str, own_words: frozenset[str] = frozenset()) -> bool:
    """Tell whether every word in small letters is plainly known: a common one, one of the trade, or one's own."""
    return all(_is_plain_word(word) or words.plain(word) in own_words for word in _LOWER.findall(paragraph))


@lru_cache(maxsize=8192)
def _is_plain_word(word: str) -> bool:
    whole = word.replace("’", "'").removesuffix("'s")
    return (
        len(whole) == 1
        or "'" in whole
        or _is_known(whole)
        or any(_is_known(stem) for stem in _stems(whole))
        or _is_compound(whole)
    )


def _is_known(word: str) -> bool:
    return words.is_common(word) or word in words.of_the_trade() or acts.knows_word(word)


def _stems(word: str) -> Iterator[str]:
    """Yield what a word may be a form of: ``rosters``, ``swapped``, ``planning``, ``handily``."""
    for ending in ("s", "es", "ed", "d", "ing", "ly", "er", "ers", "ity", "ness"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > _SHORTEST_STEM:
            yield stem
            if ending in ("ed", "ing", "er", "ers"):
                yield f"{stem}e"
                if stem[-1] == stem[-2]:
                    yield stem[:-1]
            if stem.endswith("i"):
                yield f"{stem[:-1]}y"


def _is_compound(word: str) -> bool:
    """Tell whether a word is two known ones of some length, ``whiteboard``."""
    return any(
        _is_known(word[:cut]) and _is_known(word[cut:])
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    )


@lru_cache(maxsize=1024)
def _own_alerts(paragraph: str) -> tuple[Alert, ...]:
    masked = masking.masked(paragraph)
    return tuple(
        alert for alert in rules.alerts_on(masked.text) if not masked.hides(alert.start, alert.end + 1)
    )
