"""Sarcasm or insult.

What it finds: bitterness dressed as politeness, and plain insults.

Why: two recruiters have printed such replies; they ended all chances.

Flagged (after_rejection):
> Dear Dana, thanks for nothing. Good luck with your so-called process.

Flagged (follow_up):
> Dear Dana, how considerate of you to keep me waiting for a month.

Fine (after_rejection):
> Dear Dana, thank you for the time you all took. Good luck with the new berths in Gdynia; I hope the night shift gets its planner.

Fine (thank_you_email):
> Dear Dana, thank you for not laughing at my stupid question about the tide gate; your answer about the night shift made me want the planner role more.
"""

from __future__ import annotations

from typing import Final

from cordially.writing.rules import Rule, saying

_SURE: Final = (
    r"\b(?:thanks|thank you) (?:so much |a lot )?for (?:nothing|wasting|ignoring|ghosting|the silence|stringing|leading me on)\b"
    r"|\b(?:idiot|moron|stupid|incompetent|clueless|pathetic|loser|liars?|hypocrite|clown|shame on you|screw you|go to hell|f\*+k|fuck|bullshit|bs|crap|a joke of (?:a|an))s?\b"
    r"|\b(?:good luck|best of luck) (?:with|finding) (?:that|your (?:mediocre|so-called|second-rate)|someone (?:willing|stupid|desperate)|anyone)\b"
    r"|\bso-called (?:process|interview|professional|recruiter|company|manager)\b"
    r"|\bhow (?:very )?(?:professional|generous|kind|considerate) of you to (?:ignore|ghost|not|keep me|waste|make me wait|forget)\b"
    r"|\bwaste of (?:my )?time\b"
)
_UNLESS: Final = (
    r"\b(?:not|n't|never|no|hardly|anything but|far from) (?:\w+ ){0,2}?(?:a )?(?:waste|stupid|pathetic|incompetent|clueless)\b"
    r"|\b(?:my|a|one|this|another|the|such a) (?:\w+ )?(?:stupid|idiotic|dumb) (?:\w+ )?(?:question|mistake|idea|joke|remark)\b"
    r"|\bi(?:'m| was| felt| am| must look| must have looked| feel) (?:\w+ ){0,2}?(?:idiot|moron|clown|fool)|\bi (?:was|felt|am|must look) (?:\w+ )?(?:stupid|clueless|an? (?:idiot|moron))\b"
)

RULE = Rule(
    code="TO09",
    name="sarcasm-or-insult",
    severity="error",
    message="This is bitter or insulting.",
    why="It is the one message that is shown around.",
    fix="Wait a day; then thank them or write nothing.",
    sources=("M05", "G-insult"),
    finds=saying("sarcasm", _SURE, _UNLESS),
)
