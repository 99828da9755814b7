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

from cordially.writing.reading import Reading
from cordially.writing.rules import PERSONAL, Hit, Rule

_ASKS: Final = re.compile(
    r"\b(?:could|would|can|will|might) you\b(?! (?:be|have) (?:happy|glad|told))|\bplease (?:send|share|let|tell|forward|review|introduce|consider|give|call|add|read|look)\b|\bdo you (?:know|have)\b|\b(?:i'd|i would) (?:love|like|appreciate|be grateful) (?:for )?(?:you|if you|your|a|an)\b|\bmay i (?:ask|have|call|send)\b|\bcould we\b|\bi(?: also)? (?:need|want) (?:you|your)\b"
)
_MOST: Final = 2
_POLITE: Final = re.compile(
    r"\bplease let me know if\b|\blet me know if (?:you need|there|i can|anything)\b|\bwould you mind\b(?=[^.]*\bif\b)"
)


def _finds(reading: Reading) -> Iterator[Hit]:
    if reading.facts.they_asked:
        return
    asking = [
        each
        for each in reading.sentences
        if (_ASKS.search(each.plain) or each.is_question) and not _POLITE.search(each.plain)
    ]
    if len(asking) > _MOST:
        yield Hit(
            asking[_MOST].span,
            f"This is the {len(asking)}th thing the message asks for."
            if len(asking) > 3
            else "This is the third thing the message asks for.",
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
