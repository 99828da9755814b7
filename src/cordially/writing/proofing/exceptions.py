"""Right English that an engine takes for wrong: what it says of such places is not passed on."""

from __future__ import annotations

import re
from typing import Final

from cordially.writing.proofing.alerts import Alert

_SPELT_WITH_A_VOWEL: Final = re.compile(r"\s+[AEFHILMNORSX](?:[A-Z0-9]+|\d*)s?\b")
"""Letters whose names begin with a vowel: an FAA licence, an MBA, an X-ray."""
_EITHER_ARTICLE: Final = re.compile(
    r"\s+(?:histor|hono|hour|honest|heir|hotel|habitual|heroic|hysteri|heredit|hallucin)", re.IGNORECASE
)
_COLLECTIVE: Final = re.compile(
    r"\b(?:cast|crew|team|staff|family|committee|company|band|choir|orchestra|board|council|club|government|couple|crowd|audience|class|panel|"
    r"jury|police|public|press|management|majority|group|squad|union|faculty|firm|department|cabinet|congregation|trio|duo|pair|rest|youth|"
    r"cattle|clergy|[A-Z]\w+ (?:United|City|Rovers))\s+(?:still |both |all |also |now |often |never )?\Z",
    re.IGNORECASE,
)
_AFTER_COLLECTIVE: Final = frozenset(["are", "were", "have", "do", "don't", "aren't", "weren't", "haven't"])
_COUNTED: Final = re.compile(r"\s+(?:two|three|four|both|all|ten|were|are|had|have|built)\b")
"""What follows 'you' where no 'your' is meant: you two, that you were complaining about."""
_INVERTED: Final = re.compile(r"(?:\A|[.!?]\s+|\n)(?:Should|Had|Were|May|Would that)\s+[^.!?\n]*\Z")
_BROUGHT_ABOUT: Final = re.compile(
    r"\s+(?:an? |the |this |that |any |such |real |lasting |more )?(?:\w+ ){0,2}?(?:changes?|transfers?|mergers?|repairs?|cleans?|improvements?|cures?|rescues?|sales?|payments?|reforms?|transition|introductions?|clean)\b"
)


def is_article_wrong(paragraph: str, start: int, end: int) -> bool:
    """Say whether an alert on an article from ``start`` to ``end`` holds: not for letters read one by one, nor "Annex A is"."""
    article, after = paragraph[start:end], paragraph[end:]
    if article == "A" and re.search(r"\w\s+\Z", paragraph[:start]):
        return False
    if article.casefold() == "an" and (_SPELT_WITH_A_VOWEL.match(after) or _EITHER_ARTICLE.match(after)):
        return False
    return after[:1] not in ("&", ".", ")", "/", "-", "'", "+")


def is_right(paragraph: str, alert: Alert) -> bool:
    """Say whether an engine errs here: a British plural ("the cast are"), "should you need", "to effect a change", "Kahoot! and"."""
    if alert.engine == "own":
        return False
    before, stretch, after = (
        paragraph[: alert.start],
        paragraph[alert.start : alert.end],
        paragraph[alert.end :],
    )
    if stretch.casefold() in _AFTER_COLLECTIVE and _COLLECTIVE.search(before):
        return True
    if alert.rule == "QUESTION_MARK" and _INVERTED.search(before):
        return True
    if stretch.casefold() in ("effect", "effected") and _BROUGHT_ABOUT.match(after):
        return True
    if alert.category == "capital" and stretch in ("and", "or", "but", "for", "in", "with", "to", "as"):
        return bool(re.search(r"[A-Z]\w*!\s+\Z", before))
    if stretch.casefold() == "you" and _COUNTED.match(after):
        return True
    if stretch.casefold() == "every one":
        return bool(re.match(r"\s+of\b", after))
    return alert.category == "capital" and stretch == "day one"
