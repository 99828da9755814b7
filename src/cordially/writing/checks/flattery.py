"""Flattery without an object.

What it finds: admiration for a profile, a career, a journey, with nothing in it that is this reader's. Praise of one thing is welcome.

Why: a request is to learn, not to flatter (M01).

Flagged (connection_note):
> Hi Dana, I am so impressed by your amazing career and would love to connect.

Flagged (informational_ask):
> Dear Priya, you are such an inspiration. Would you have fifteen minutes for me?

Fine (connection_note):
> Hi Dana, I was impressed by how your talk in Gdynia took the empty-container problem apart. I plan berths in Riga. May I connect?

Fine (informational_ask):
> Dear Priya, your paper on ward rosters changed how we plan nights in Cork. Would you have fifteen minutes for two questions? If not, no harm done.
"""

from __future__ import annotations

from typing import Final

from cordially.writing.rules import Rule, saying

_SURE: Final = (
    r"\b(?:you(?:'re| are)|you have been) (?:such |truly |really |so |just |simply )*(?:an? )?(?:true |real |huge |great |absolute )?(?:inspir\w+|legend|genius|rock ?star|visionary|icon|hero|guru|phenomenal|the best|amazing|incredible|brilliant|extraordinary)\b"
    r"|\b(?:so |very |really |deeply |truly |extremely |incredibly |absolutely |hugely )*(?:impressed|amazed|inspired|blown away|in awe|awed|fascinated|wowed|dazzled) (?:by|with|of|at) (?:your|all your|everything) (?:\w+ )?(?:profile|career|background|journey|experience|achievements?|accomplishments?|success|work|resume|expertise|personality|everything|story|trajectory)\b(?! (?:on|at|in|with|from|for|as|to|of)\b)"
    r"|\byour (?:impressive|amazing|incredible|stellar|outstanding|remarkable|inspiring|stunning|extraordinary|brilliant|fantastic|phenomenal) (?:profile|career|background|journey|experience|achievements?|accomplishments?|success|resume|expertise|personality|trajectory)\b(?! (?:on|at|in|with|from|as)\b)"
    r"|\b(?:huge|big|biggest|massive) (?:fan|admirer) of (?:yours|you|your work)\b(?! (?:on|at|in)\b)"
)
_UNLESS: Final = r"\b(?:not|n't|no|without|never) (?:\w+ )?(?:flatter\w*|to flatter)\b"

RULE = Rule(
    code="TO04",
    name="flattery",
    severity="warning",
    message="This praises without saying what for.",
    why="Praise that would fit anybody is heard as a means to an end.",
    fix="Name the one thing of theirs you mean, and what it did for you.",
    sources=("M01", "G-flattery"),
    finds=saying("flattery", _SURE, _UNLESS),
)
