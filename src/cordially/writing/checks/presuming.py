"""Presuming the outcome.

What it finds: writing as if hired, invited on or agreed. Silent once an offer was made, and for "if".

Why: an unnamed hiring manager calls it putting the cart before the horse (I04).

Flagged (thank_you_email):
> Dear Dana, thank you for explaining how the night shift hands over. I can't wait to start with you and have told my new team in Gdynia all about it.

Flagged (connection_note):
> Hi Dana, it was good to meet about the planner role. I am looking forward to joining the team in Gdynia!

Fine (thank_you_email):
> Dear Dana, thank you for explaining how the night shift hands over. If it comes to it, I would gladly start with the yard in Gdynia.

Fine (connection_note):
> Hi Dana, thank you for the invitation to Thursday's call about the planner role in Gdynia. I look forward to it and would like to connect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule, sentences_saying

_SURE: Final = re.compile(
    r"\b(?:when|once|after) i (?:start|join|begin|come on board|am (?:hired|on board|part of))(?: (?:with you|at|the|your|work\w*|on|in))\b"
    r"|\b(?:my|our) (?:future|new|soon-to-be) (?:boss|manager|team|desk|office|colleagues?|employer|job)\b"
    r"|\b(?:can't|cannot|can not) wait to (?:start|join|work with (?:you|everyone|the team)|be (?:part|on))\b"
    r"|\b(?:look|looking) forward to (?:joining|starting|working (?:with|alongside|at|for) (?!you again)|being (?:part|on)|becoming|my first day|starting|start)\b"
    r"|\bas (?:we'll|we will) (?:soon )?be (?:colleagues|working together|teammates)|\b(?:see|meet) you (?:all )?(?:at|in|for) (?:the )?(?:next|second|final) (?:round|interview|stage)\b"
    r"|\b(?:i(?:'m| am) (?:sure|certain|confident|positive) (?:that )?(?:i(?:'ll| will)|you(?:'ll| will)|we(?:'ll| will)) (?:be (?:hired|joining|working|offered|chosen|picked)|get (?:the|this)|hire|choose|pick|offer|make|work))\b"
    r"|\b(?:as|being) (?:your|the) (?:new|next|future) \w+\b(?=[^.]*\bi (?:will|'ll|shall|am going)\b)"
    r"|\bi(?:'ve| have) already (?:told|given|handed|found|rented|signed|bought|quit|resigned)\b(?=[^.]*\b(?:landlord|notice|flat|apartment|boss|job|uniform|lease|house)\b)"
)
_UNLESS: Final = re.compile(
    r"\b(?:if|should|were|whether|in case|hope|hoping|would|could|might|had)\b(?=[^.]*\b(?:join|start|work|begin|part)\w*)"
    r"|\b(?:not|n't) (?:\w+ )?(?:assum|presum|taking (?:it|anything) for granted)\w*"
    r"|\blooking forward to joining (?:you (?:on|for|at)|the (?:call|meeting|interview|webinar|event|session)|your (?:webinar|session|talk|group|event))\b"
)
_DECIDED: Final = re.compile(
    r"\b(?:accept(?:ed|ing)?|signed|for|received|got|with|have) (?:the|your|my|this) (?:\w+ ){0,4}?(?:offer|contract)\b|\b(?:was|been|were|am|being) (?:offered|hired|selected|chosen)\b"
    r"|\bmy first day\b|\b(?:delighted|thrilled|happy|glad|pleased|excited) to (?:be joining|have accepted|accept|have joined|be starting)\b|\bjust (?:accepted|joined|signed)\b"
)
"""Words by which the message itself says that the decision has fallen."""


def _finds(reading: Reading) -> Iterator[Hit]:
    business = reading.situation.role == "business_contact" or reading.situation.purpose == "business"
    if reading.situation.stage in ("offered", "hired") or (business and reading.situation.stage != "none"):
        return
    if any(_DECIDED.search(sentence.plain) for sentence in reading.sentences):
        return
    for sentence in sentences_saying(reading, "presuming", _SURE, _UNLESS):
        yield Hit(sentence.span)
        return


RULE = Rule(
    code="TO03",
    name="presuming-the-outcome",
    severity="warning",
    message="This takes the decision for granted.",
    why="Before the decision it reads as over-confident and can tip an undecided reader against you.",
    fix="Say what draws you to the work instead of when you begin.",
    sources=("I04", "G-presuming"),
    finds=_finds,
)
