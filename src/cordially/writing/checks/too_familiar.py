"""Too familiar.

What it finds: pet names, flirting, their private life, family photographs, gossip.

Why: it felt informal or pushy is what ruled one candidate out (L05); and never stalk (H13).

Flagged (connection_note):
> Hey girl! Your kids look adorable in the beach photos, let's connect xoxo

Flagged (after_accept):
> Thanks for connecting Dana, you looked stunning at the fair in Gdynia. xx

Fine (connection_note):
> Hi Dana, we shared a table at the fair in Gdynia, and your tip about the tide tables saved my week. Shall we stay in touch?

Fine (after_accept):
> Thank you for connecting, Dana. Your story about the first tidal gate made the whole table laugh; I told it to my crew in Riga.
"""

from __future__ import annotations

from typing import Final

from cordially.writing.rules import Rule, saying

_SURE: Final = (
    r"\b(?:hey+|hi+|hello|dear|my) (?:babe|honey|sweetie|hun|gorgeous|beautiful|handsome|girl|girlie|bro|bestie|buddy|sexy|darling|love|dear heart)\b|\b(?:[\w-]+,? (?:darling|sweetheart|babe|honey|gorgeous)|babe|besties?)[,! ]|\bsexy\b|😘|❤️|\b(?:dress|legs|lips|perfume|figure) (?:should be|was|is|were|are) (?:\w+ )?(?:illegal|gorgeous|hot|stunning|lovely)"
    r"|\b(?:you (?:look|looked) (?:so |really |very )?(?:stunning|hot|gorgeous|cute|beautiful|lovely|great|sexy))\b"
    r"|\byour (?:\w+ )?(?:wife|husband|girlfriend|boyfriend|kids|children|daughter|son|baby|family|wedding|holiday|vacation|dog|instagram|facebook) (?:photos?|pictures?|pics?|is|are|look\w*|seems?)\b"
    r"|\b(?:xoxo|xx+|muah)\b"
    r"|\bhugs and kisses\b"
    r"|\bsaw (?:on|from) (?:facebook|instagram|your instagram|your facebook)\b"
    r"|\b(?:date me|go on a date|are you single|your smile)\b"
    r"|\b(?:grab|have) (?:some )?(?:beers?|drinks?|shots)\b(?=[^.]*\b(?:tonight|get|drunk|wasted)\b)"
)
_UNLESS: Final = r"\bxxl?\b(?= poster)"

RULE = Rule(
    code="TO05",
    name="too-familiar",
    severity="warning",
    message="This is more familiar than the acquaintance bears.",
    why="Private life and pet names make the reader keep a distance.",
    fix="Keep to what they share with everybody, and to the matter you met about.",
    sources=("H13", "L05", "G-private"),
    finds=saying("familiar", _SURE, _UNLESS),
)
