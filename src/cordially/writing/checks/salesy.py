"""Salesy.

What it finds: the pitch of a product, a service or oneself as one. "No pitch" is no pitch; telling of one's work in sales is none.

Why: a request is to learn (M01); almost every public guide forbids a pitch.

Flagged (connection_note):
> Hi Dana, we help companies like yours cut berth costs by 30%. Book a free demo today!

Flagged (after_accept):
> Thanks for connecting! Our platform can boost your revenue; here is a link to schedule a call.

Fine (connection_note):
> Hi Dana, no sales pitch here: your talk on berth planning in Gdynia stayed with me, and I would like to follow your work.

Fine (after_accept):
> Thank you for connecting, Dana. I sold cranes for six years, so your point in Gdynia about idle time rang true.
"""

from __future__ import annotations

from typing import Final

from cordially.writing.rules import Rule, saying

_SURE: Final = (
    r"\bwe (?:help|enable|empower|work with|specialize in helping|specialise in helping) (?:\w+ ){0,3}?(?:companies|businesses|firms|teams|brands|leaders|clients|organi[sz]ations|people|professionals) (?:like yours|such as yours|to|with|grow|save|increase|achieve|scale)\b"
    r"|\b(?:book|schedule|grab|see|get|request|watch) (?:a|your|our|the) (?:free |quick |short |live |15-minute |product )*(?:demo|audit|trial|consultation|slot|discovery call|strategy call)\b"
    r"|\b(?:special|limited|exclusive) (?:offer|discount|time|deal)\b"
    r"|\b\d{1,3} ?% (?:off|discount|more leads|roi)\b"
    r"|\b(?:our|my) (?:product|solution|platform|software|service|package|tool) (?:can|will|helps?|could|would|is designed|has helped|lets|guarantees)\b"
    r"|\b(?:free (?:trial|demo|audit|webinar|consultation)|money[- ]back|no obligation|act now|don't miss|game[- ]chang\w+ solution|boost your (?:sales|revenue|leads|roi)|10x)\b"
    r"|\bi guarantee (?:you )?(?:results|that|to)\b"
)
_UNLESS: Final = (
    r"\b(?:no|not|n't|without|never|nor) (?:\w+ ){0,4}?(?:pitch\w*|sell\w*|sales|demo|selling)\b"
    r"|\bi(?:'m| am) not (?:here to |trying to )?(?:pitch|sell)\w*"
    r"|\b(?:thank|thanks|asked|you (?:showed|demoed|described|offered|mentioned))\b(?=[^.]*\b(?:demo|trial|audit|platform|product)\b)"
)

RULE = Rule(
    code="TO06",
    name="salesy",
    severity="warning",
    message="This sells.",
    why="A pitch in a first message is the surest way to be ignored.",
    fix="Say why this person; keep the offer for when they ask.",
    sources=("M01", "G-pitch"),
    finds=saying("selling", _SURE, _UNLESS),
)
