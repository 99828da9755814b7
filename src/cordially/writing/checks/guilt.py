"""Guilt.

What it finds: a reproach for silence, a count of messages sent, courtesy called for.

Why: silence is rarely meant as "not interested" (H10); four public guides forbid scolding.

Flagged (follow_up):
> Dear Dana, you never replied to me about the planner role in Gdynia. The least you could do is to answer.

Flagged (follow_up):
> Dear Dana, this is my third message about the planner role. You have probably forgotten me.

Fine (follow_up):
> Dear Dana, I know the yard in Gdynia is busy before winter. Is there news about the planner role you expected to decide last week?

Fine (after_rejection):
> Dear Dana, thank you for telling me. I am disappointed, of course, and glad to have met the night shift.
"""

from __future__ import annotations

from typing import Final

from cordially.writing.rules import Rule, saying

_SURE: Final = (
    r"\bhope (?:that )?(?:when [^.,]{1,40},? )?(?:next time )?you(?:'ll| will| can| could)? (?:\w+ )?(?:think (?:about|of|twice)|bear (?:it|that|this) in mind|sleep|live with|be (?:happy|proud|satisfied) (?:now|with yourself))\b|\bhope (?:that )?it was worth it\b"
    r"|\b(?:mother|father|mum|mom|dad|wife|husband|children|kids|son|daughter|family|brother|sister)\b[^.]{0,70}\b(?:cry|cried|crying|wept|weep|weeping|suffer\w*|ashamed|has paid for|paid for (?:it|that|this)|sold (?:a|his|her|the)|told (?:the|half the) (?:whole )?(?:building|ward|church|village|street))\b"
    r"|\b(?:your silence (?:is|has|does)|what (?:your silence|you|this) (?:is|are) doing to|i (?:can|could) see (?:that )?you (?:were|are|have been) (?:online|active)|i know (?:that )?you have (?:read|seen) it)\b"
    r"|\b(?:turned down|refused|gave up|cancelled|passed up|said no to)\b[^.]{0,70}\bbecause (?:of what )?you (?:\w+ )?(?:seemed|said|told|smiled|promised|were so)\b|"
    r"\b(?:you|nobody|no one) (?:have |has |had |'ve |still )*(?:ignored|ignore|never (?:replied|answered|responded|called|wrote|bothered)|not (?:bothered|even)|didn't (?:even|bother)|forgot(?:ten)?(?: about)? me|ghosted)\b"
    r"|\b(?:you(?:'ve| have)? (?:probably|clearly|obviously|must have) (?:forgotten|forgot|lost interest|ignored|moved on))\b"
    r"|\b(?:this is|that's|it is) (?:now )?(?:my|the) (?:third|fourth|fifth|\d(?:rd|th)) (?:message|e-?mail|time|attempt|letter|reminder)\b"
    r"|\bi(?:'m| am) (?:very |really |so |quite |rather |extremely |deeply )?(?:disappointed|hurt|upset|offended|surprised|saddened) (?:that|by|not|to|at|in|with) (?:you|your|not|the|be|hear)\b(?=[^.]*\b(?:repl|answer|heard|hear|respon|silence|ignore|bother|contact|call|treat)\w*)"
    r"|\b(?:the least you (?:could|can)|common courtesy|at least have the (?:decency|courtesy)|after (?:all|everything) i(?:'ve| have)?)\b"
    r"|\bi (?:took|gave up|wasted|spent) (?:\w+ ){0,4}?(?:off|hours|days?|weeks?|time)\b(?=[^.]*\b(?:and (?:you|not|no|nothing|heard)|for (?:you|nothing)|without)\b)"
)
_UNLESS: Final = (
    r"\b(?:not|n't|never|no) (?:\w+ ){0,2}?(?:disappointed|hurt|blame|a reproach|surprised)\b(?! that you)"
    r"|\bi (?:have |had |'ve )?(?:forgot|ignored|never)\b"
)

RULE = Rule(
    code="TO08",
    name="guilt",
    severity="warning",
    message="This reproaches the reader.",
    why="Whoever feels accused does not answer warmly, if at all.",
    fix="Say what you would like to know, as if you wrote for the first time.",
    sources=("H10", "G-guilt"),
    finds=saying("guilt", _SURE, _UNLESS),
)
