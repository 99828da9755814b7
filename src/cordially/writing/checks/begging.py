"""Begging.

What it finds: pleas, despair, pity: "I would take anything", "my rent is due".

Why: it makes the reader responsible for the writer. The one voice for writing to a hiring manager before applying asks that it be done without begging (I01).

Flagged (connection_note):
> Hi Dana, I am desperate for work and would take any job at all at the Gdynia yard, please give me a chance.

Flagged (follow_up):
> Dear Dana, I have not heard about the planner role and my rent is due. You are my last hope.

Fine (connection_note):
> Hi Dana, your talk on berth planning in Gdynia stayed with me. Please tell me if a question or two would be welcome.

Fine (informational_ask):
> Dear Priya, I would be grateful for fifteen minutes on how you moved from the ward to health data. If it does not suit, no harm done.
"""

from __future__ import annotations

from typing import Final

from cordially.writing.rules import Rule, saying

_SURE: Final = (
    r"\bi(?: am|'m)? ?(?:really |truly |so |very |absolutely )?(?:desperate|begging|beg)\b"
    r"|\bbeg(?:ging)? you\b"
    r"|\bplease,? (?:please|i beg)\b"
    r"|\b(?:i(?:'ll| will| would|'d) (?:take|accept|do)) (?:any(?:thing)?|whatever)(?: (?:job|role|position|work|you have|you can|at all))\b"
    r"|\b(?:any|whatever) (?:job|work|role|position) (?:at all|will do|would do|is fine|you (?:have|can))\b"
    r"|\b(?:have|need|got) to (?:pay|feed) (?:my|the) (?:rent|bills|family|children|kids|mortgage)\b"
    r"|\b(?:my|the) (?:rent|bills|mortgage) (?:is|are) (?:due|overdue|unpaid|piling)\b"
    r"|\bi really,? really need\b"
    r"|\b(?:you(?:'re| are)) my (?:last|only) (?:hope|chance)\b"
    r"|\b(?:please )?(?:just )?give me (?:a|one|this|the|another) (?:single )?chance\b"
    r"|\bhave (?:mercy|pity)\b"
    r"|\bi(?:'m| am) on my knees\b"
)
_UNLESS: Final = (
    r"\b(?:not|n't|never|without|no longer|hardly) (?:\w+ )?(?:desperate|beg|begging|mercy|pity)\b"
    r"|\bbeg(?:s|ged)? (?:the question|your pardon|to differ)\b"
    r"|\bdesperate (?:for|to) (?:rain|coffee|sleep)\b"
)

RULE = Rule(
    code="TO01",
    name="begging",
    severity="error",
    message="This pleads rather than asks.",
    why="Pity is no reason to hire; it takes away what the rest of the message built.",
    fix="Say what you bring and what you would like; leave out what you need.",
    sources=("I01", "G-begging"),
    finds=saying("begging", _SURE, _UNLESS),
)
