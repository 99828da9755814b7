"""Several asks.

What it finds: more than two requests in one first message.

Why: one ask can be granted at once; three are put off together.

Flagged (informational_ask):
> Dear Priya, we both moved from wards into health data. Could you tell me how you found your first post? Would you also read my plan? And could you introduce me to your manager? Do you know other firms that are hiring?

Fine (informational_ask):
> Dear Priya, we both moved from wards into health data. Would you have fifteen minutes next week? I would like to ask how you found your first post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.anatomy import Sentence
from cordially.writing.reading import Reading
from cordially.writing.rules import PERSONAL, Hit, Rule

_ASKS: Final = re.compile(
    r"\b(?:could|would|can|will|might) you\b(?! (?:be|have) (?:happy|glad|told))|\bplease (?:send|share|let|tell|forward|review|introduce|consider|give|call|add|read|look)\b|\bdo you (?:know|have)\b|\b(?:i'd|i would)(?: also)? (?:love|like|appreciate|be grateful) (?:for )?(?:you|if you|your|a|an)\b|\bmay i (?:ask|have|call|send)\b|\bcould we\b|\bi(?: also)? (?:need|want) (?:you|your)\b"
)
_LISTED: Final = re.compile(
    r", (?:and |or )?(?=(?:\w+ )?(?:how|which|what|who|whether|if|where|when|why|tell|introduce|have|let|send|share|ask|find|look|give|read|put|forward|review|help|an?|the|your|some|two|three)\b)|, and |; "
)
_MOST: Final = 2
_POLITE: Final = re.compile(
    r"\bplease let me know if\b|\blet me know if (?:you need|there|i can|anything)\b|\bwould you mind\b(?=[^.]*\bif\b)"
)


def _finds(reading: Reading) -> Iterator[Hit]:
    if reading.facts.they_asked:
        return
    asked = 0
    for sentence in reading.sentences:
        if _POLITE.search(sentence.plain):
            continue
        asked += _asks_in(sentence)
        if asked > _MOST:
            yield Hit(sentence.span, f"So far the message asks for {asked} things.")
            return


def _asks_in(sentence: Sentence) -> int:
    """Count what a sentence asks for: each request, and in a request each further thing of a list."""
    asks = len(_ASKS.findall(sentence.plain))
    if not asks:
        return int(sentence.is_question)
    items = _LISTED.split(sentence.plain)
    return max(
        asks,
        len(items)
        if len(items) > _MOST and asks == 1 and all(len(each.split()) > 1 for each in items)
        else 1,
    )


RULE = Rule(
    code="AS02",
    name="several-asks",
    severity="warning",
    message="The message asks for several things.",
    why="One small ask can be granted at once; several are put off together.",
    fix="Keep the one that matters now.",
    sources=("M01", "G-one-ask"),
    kinds=PERSONAL - {"follow_up"},
    finds=_finds,
)
