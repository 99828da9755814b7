"""Pressure.

What it finds: an answer demanded, a date set, an ultimatum, however polite. Another offer told plainly, with its date and without a demand, is none.

Why: who decides does so with others, and may not say when.

Flagged (follow_up):
> Dear Dana, I interviewed for the planner role in Gdynia on the 4th. I need your answer by Friday.

Flagged (thank_you_email):
> Dear Dana, thank you for explaining how the night shift hands over. If I don't hear back from you by Monday I will take the other offer.

Fine (follow_up):
> Dear Dana, I interviewed for the planner role in Gdynia on the 4th. Another yard has offered me a post and asks for my answer on Friday; I wanted you to know, as I would still rather work with you.

Fine (follow_up):
> Dear Dana, you named this Friday for news about the planner role in Gdynia. Is there anything you still need from me? No rush on my side.
"""

from __future__ import annotations

from typing import Final

from cordially.writing.rules import Rule, saying

_SURE: Final = (
    r"\b(?:i(?:'d| would|'ll)? (?:\w+ )?(?:appreciate|need|like|want|expect|require|ask|must ask|await|count on)|(?:please|kindly) (?:\w+ )?(?:send|give|let|confirm|reply|respond|accept|answer|decide|revert|call))\b[^.?]{0,70}\b(?:by|before|within|until|no later than|latest) (?:tomorrow|today|tonight|noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:the )?end of|eod|cob|close of|\w+ (?:days?|hours?)|(?:this|next) (?:week|monday|tuesday|wednesday|thursday|friday))\b|\b(?:please|kindly) (?:accept|confirm|reply|answer|respond|decide|call)\b[^.?]{0,50}\b(?:today|tonight|at once|right away)\b|"
    r"\bi (?:need|expect|require|demand|want|await) (?:an|a|your|the|to have an|to hear your) (?:\w+ )?(?:answer|reply|response|decision|confirmation)\b"
    r"|\bi (?:expect|need|must|want) to (?:hear|know)(?: back)?(?: from you)? (?:by|before|today|tomorrow|immediately|asap|soon|now)\b"
    r"|\b(?:reply|respond|answer|get back to me|let me know|confirm|decide) (?:to me )?(?:asap|a\.s\.a\.p|immediately|at once|right away|urgently|by (?:tomorrow|today|tonight|noon|end of (?:the )?day|eod|close of business|cob))\b"
    r"|\b(?:hurry|speed) (?:up|things up|this up|the process)\b"
    r"|\bif i (?:do not|don't) hear (?:back )?(?:from you )?(?:by|within|before|until|soon)\b"
    r"|\b(?:last|final) (?:chance|opportunity|call|reminder|notice)\b"
    r"|\b(?:clock is ticking|running out of patience|can(?:not|'t) wait (?:forever|much longer|any longer))\b"
    r"|\bas soon as possible\b(?=[^.]*\b(?:answer|reply|respon|decision|decide|hear)\w*)"
    r"|\b(?:why|what) (?:is|are) (?:it |this |you )?taking so long\b"
    r"|\burgent(?:ly)? (?:response|reply|answer|feedback)\b"
)
_UNLESS: Final = (
    r"\b(?:do|did) you (?:still )?(?:expect|plan|hope|think)\b|\byou (?:\w+ )?(?:said|mentioned|named|expected|hoped|planned|told|wrote|promised)\b|\bwhether|\bif (?:you|that|it|there|anything)\b|"
    r"\b(?:no|not|n't|without|zero|never) (?:\w+ ){0,3}?(?:rush|hurry|pressure|urgency|need|expect\w*)\b"
    r"|\btake (?:all )?(?:the|your|as much) time\b"
    r"|\b(?:as|like) you (?:asked|suggested|said|requested)\b"
    r"|\byou (?:asked|told|wanted) me to\b"
)

RULE = Rule(
    code="TO02",
    name="pressure",
    severity="warning",
    message="This presses for an answer.",
    why="Pressure on timing makes saying no the easiest answer.",
    fix="Ask when you may expect news, or name your other date plainly and leave the rest to them.",
    sources=("M09", "G-pressure"),
    finds=saying("pressure", _SURE, _UNLESS),
)
