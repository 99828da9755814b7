"""A quick look for slips: engines are asked only about paragraphs with a word that is not plainly known.

Loading an engine costs more than everything else that is done with a message. Where every word is plain, our own rules
read a paragraph alone; what they miss, ``proof`` finds.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cordially.writing import acts
from cordially.writing.findings import Finding
from cordially.writing.proofing import masking, rules, words
from cordially.writing.proofing.alerts import Alert
from cordially.writing.proofing.languages import language_of
from cordially.writing.proofing.reading import LONGEST_TEXT, alerts_on, judged, paragraphs

_LOWER: Final = re.compile(r"(?<![\w@#./’'-])[a-z]+(?:['’][a-z]+)?(?![\w@/]|[.’'-]\w)")


def glance(text: str, *, known: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """Return the slips that a quick look finds, in order of place; ``known`` as for ``proof``. English only."""
    own_words = words.pieces_of(known)
    findings: list[Finding] = []
    for start, paragraph in paragraphs(text[:LONGEST_TEXT]):
        if language_of(paragraph) in (None, "en"):
            found = (
                _own_alerts(paragraph)
                if is_plain(paragraph, own_words)
                else alerts_on(paragraph, "en", False)
            )  # noqa: FBT003
            findings += judged(found, paragraph, start, own_words, "en")
    return tuple(findings)


def is_plain(paragraph: str, own_words: frozenset[str] = frozenset()) -> bool:
    """Tell whether every word in small letters is plainly known: a common one, one of the trade, or one's own."""
    return all(_is_plain_word(word) or words.plain(word) in own_words for word in _LOWER.findall(paragraph))


@lru_cache(maxsize=8192)
def _is_plain_word(word: str) -> bool:
    stem = word.replace("’", "'").removesuffix("'s")
    return (
        len(stem) == 1
        or "'" in stem
        or words.is_common(stem)
        or stem in words.of_the_trade()
        or acts.knows_word(stem)
    )


@lru_cache(maxsize=1024)
def _own_alerts(paragraph: str) -> tuple[Alert, ...]:
    masked = masking.masked(paragraph)
    return tuple(
        alert for alert in rules.alerts_on(masked.text) if not masked.hides(alert.start, alert.end + 1)
    )
