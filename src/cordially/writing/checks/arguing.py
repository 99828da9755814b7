"""Arguing.

What it finds: a decision disputed, blame, a claim to have been the better one.

Why: ask what could have gone better and to be told of openings (M05); public guides print insulting replies that ended all chances.

Flagged (after_rejection):
> Dear Dana, I disagree with your decision, I was clearly the most qualified candidate for the planner role.

Flagged (after_rejection):
> Dear Dana, thank you for telling me. You made a mistake and will regret it.

Fine (after_rejection):
> Dear Dana, thank you for telling me, and for the two good conversations. I will not argue with the choice; was there one answer you missed something in?

Fine (after_rejection):
> Dear Dana, thank you for your letter. You turned my design down for good reasons, and it got better for it.
"""

from __future__ import annotations

from typing import Final

from cordially.writing.rules import Rule, saying

_SURE: Final = (
    r"\b(?:you|your (?:team|company|panel|decision|process)) (?:\w+ )?(?:made|are making|have made|was|is|were) (?:a |an )?(?:big |huge |serious |grave |wholly |simply )?(?:mistake|wrong (?:to|not to|in)|unfair|error|biased|unprofessional|unjust|ridiculous|disgrace\w*|joke)\b"
    r"|\b(?:reconsider|rethink|overturn|reverse|review) (?:your|the|this|that) (?:decision|rejection|choice|verdict)\b"
    r"|\bi (?:strongly |really |completely |totally |respectfully )?(?:disagree|do not accept|don't accept|refuse to accept|object|dispute|protest|question)\b(?=[^.]*\b(?:decision|rejection|assessment|feedback|choice|outcome|verdict|reason)\b)"
    r"|\b(?:i was|i am|i'm) (?:clearly |obviously |by far |much |far )?(?:the best|the most qualified|more qualified|better qualified|better than)\b(?=[^.]*\b(?:candidate|applicant|person|anyone|whoever|hired|chose|choice)\b)"
    r"|\b(?:will|going to) regret\b"
    r"|\byou(?:'ll| will) (?:see|regret|be sorry)\b"
    r"|\b(?:explain|justify) (?:to me )?(?:why|how) (?:i|you|someone|they)\b(?=[^.]*\b(?:reject|not (?:hired|chosen|selected)|turned? (?:me )?down|picked|chose|overlook)\w*)"
)
_UNLESS: Final = (
    r"\b(?:not|n't|never|no) (?:\w+ ){0,3}?(?:argu\w+|disput\w+|reconsider|question(?:ing)?|change your mind|to contest|contest)\b"
    r"|\byou (?:made|have made) (?:a |the )?right\b"
    r"|\b(?:if|should) (?:you|the|they) (?:ever )?(?:reconsider|circumstances)\b"
)

RULE = Rule(
    code="TO07",
    name="arguing",
    severity="error",
    message="This argues with the decision.",
    why="Nobody was ever hired by winning the argument; several were remembered for it.",
    fix="Thank them, and ask at most one narrow question.",
    sources=("M05", "G-arguing"),
    finds=saying("arguing", _SURE, _UNLESS),
)
