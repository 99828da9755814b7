"""Bare bump.

What it finds: "just checking in", "any update?", "circling back", with nothing besides: no date they gave, no new fact, nothing of the talk. "As you
suggested" makes it welcome.

Why: it asks for work and brings none.

Flagged (follow_up):
> Hi Dana, just checking in on this. Any updates?

Flagged (follow_up):
> Dear Dana, I wanted to bring my earlier message back to the top of your inbox.

Fine (follow_up):
> Dear Dana, as you suggested, I am checking in this week about the planner role in Gdynia.

Fine (follow_up):
> Dear Dana, you named last Friday for news about the planner role in Gdynia. Is there an update? In the meantime the tide-gate course you mentioned has begun, and I joined it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.reading import Reading
from cordially.writing.rules import PERSONAL, Hit, Rule, sentences_saying

_SURE: Final = re.compile(
    r"\b(?:just |only |quickly |simply )?(?:checking|check|circling|circle|following|touching|touch|dropping|pinging|bumping|popping) (?:back|up|in|base)\b(?: (?:on|with|about|to|again|here|regarding|and|if|whether|once|for)\b|\W*$)"
    r"|\b(?:bump|float|bring|push|move|nudge)(?:ing)? (?:this|my|that|it)\b[^.]*\b(?:top|up|inbox|again)\b|\b(?:any|some) (?:updates?|news|word|progress|thoughts|luck)\b[^.]{0,30}\?|\b(?:did|have|had) you (?:\w+ )?(?:see|saw|seen|get|got|gotten|receive|received|read|a chance to (?:look|read|review|see)) (?:at )?(?:my|the|it|this)\b|\bjust (?:a )?(?:quick |gentle |friendly )?(?:reminder|nudge|follow[- ]?up|ping)\b|\b(?:gentle|friendly) (?:reminder|nudge|ping)\b"
)
_UNLESS: Final = re.compile(
    r"\b(?:as|like) (?:you|we) (?:\w+ )?(?:suggested|asked|agreed|proposed|said|invited|mentioned|requested|discussed|promised)\b|\byou (?:\w+ )?(?:suggested|asked|told|invited|encouraged|wanted) (?:\w+ )?(?:me|that i)\b|\b(?:not|n't|rather than|instead of|more than) (?:\w+ )?(?:just|only|simply|another|a) (?:\w+ )?(?:check\w*|bump\w*|nudge|reminder|ping\w*)\b"
)
_BRINGS: Final = re.compile(
    r"\byou (?:\w+ )?(?:named|said|mentioned|expected|hoped|planned|told|gave|promised|wrote|thought|indicated|suggested|asked|explained|described|were going)\b|\b(?:since (?:we|then|our)|in the meantime|meanwhile|i have now|i've now|i(?:'ve| have) (?:since|just|finished|completed|passed|received|started|attached|updated|put together)|news (?:from|on) my (?:side|end)|attached|happy to (?:send|share|provide)|enclosed)\b"
)
_ABOUT: Final = re.compile(
    r"\b(?:interview(?:ed)?|spoke|met|conversation|talked|appl(?:ied|ication)|position|role|post|meeting)\b"
)
_DATED: Final = re.compile(
    r"\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|last week|two weeks|three weeks|a week ago|yesterday|(?:january|february|march|april|june|july|august|september|october|november|december)|may \d|\d{1,2}(?:st|nd|rd|th)|\d{1,2}[./]\d{1,2}|fortnight)\b"
)


def _finds(reading: Reading) -> Iterator[Hit]:
    if reading.asked_for(
        "follow",
        "check",
        "write",
        "get in touch",
        "contact",
        "remind",
        "ping",
        "call",
        "ask",
        "email",
        "e-mail",
    ):
        return
    bumps = list(sentences_saying(reading, "bump", _SURE, _UNLESS))
    if not bumps:
        return
    rest = reading.sentences
    if any(_BRINGS.search(each.plain) or _UNLESS.search(each.plain) for each in rest):
        return
    if any(reading.does(each, "specific") for each in rest if each not in bumps):
        return
    if any(
        _ABOUT.search(each.plain) and _DATED.search(each.plain) and reading.does(each, "specific")
        for each in bumps
    ):
        return
    yield Hit(bumps[0].span)


RULE = Rule(
    code="TO10",
    name="bare-bump",
    severity="warning",
    message="This asks for news and brings nothing.",
    why="Without the date they gave, or something new, it is one more reminder in the pile.",
    fix="Name the date they gave you, or one thing that is new since.",
    sources=("L03", "G-bump"),
    kinds=PERSONAL,
    finds=_finds,
)
