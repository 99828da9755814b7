"""Generic invitation.

What it finds: the network's stock sentence and its paraphrases, in notes and first messages that hold nothing else of the reader's.

Why: never send the stock sentence (L14); a request without a line of one's own is read as spam (H10, I10).

Flagged (connection_note):
> I'd like to add you to my professional network on LinkedIn.

Flagged (connection_note):
> Hi Dana, I came across your profile and think we could both benefit from being connected.

Flagged (connection_note):
> Hello Dana, I am always looking to expand my network with like-minded professionals in our industry.

Fine (connection_note):
> Hi Dana, I came across your profile while reading your article on berth planning in Gdynia. I plan berths in Riga and would like to connect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.reading import Reading
from cordially.writing.rules import Hit, Rule, sentences_saying

_SURE: Final = re.compile(
    r"\b(?:add|include|have) you (?:to|in|as (?:part of|a)) (?:my|a) (?:professional |linkedin |growing )?(?:network|connections?|contacts?|circle)\b|\b(?:join|be part of) my (?:professional |linkedin )?network\b"
    r"|\b(?:expand|expanding|grow|growing|build|building|broaden|broadening|extend|widen|enlarge|increase|strengthen)(?:ing)? (?:my|our|a|the) (?:professional |linkedin |personal |own )?(?:network|connections|circle|contacts)\b"
    r"|\b(?:like-?minded|fellow) (?:professionals?|people|individuals|leaders)\b|\b(?:mutual(?:ly)?|both) (?:benefit\w*|advantage\w*)\b|\b(?:came|stumbled|run|ran) (?:across|upon|into|on) your (?:\w+ )?profile\b|\b(?:found|saw|noticed|viewed|read|seen) your (?:\w+ )?profile\b(?=[^.]*\b(?:connect|interest\w*|impress\w*|and)\b)"
    r"|\b(?:synerg\w+|explore (?:potential |possible |future )?(?:opportunities|collaborations?)|exchange (?:ideas|insights|thoughts)|(?:potential|possible|future) (?:opportunities|collaborations?))\b"
    r"|\b(?:always|love|like) (?:to |looking to |keen to )?(?:meet|meeting|connect|connecting|network|networking) with (?:new |interesting |other |great |more |fellow )*(?:people|professionals|leaders|talent)\b|\blet(?:'s| us) connect\b\W*$|\b(?:stay|keep|be) (?:connected|in touch) (?:on|via|through) linkedin\b\W*$"
)
_UNLESS: Final = re.compile(
    r"\b(?:not|n't|rather than|instead of|never) (?:\w+ ){0,3}?(?:stock|generic|usual|just|simply|another|because)\b"
)


def _finds(reading: Reading) -> Iterator[Hit]:
    stock = list(sentences_saying(reading, "generic", _SURE, _UNLESS))
    if not stock or any(reading.does(each, "specific") for each in reading.sentences):
        return
    yield Hit(stock[0].span)


RULE = Rule(
    code="CO01",
    name="generic-invitation",
    severity="warning",
    message="This could go to anybody.",
    why="The stock sentence and its cousins tell the reader that nothing is meant for them.",
    fix="Say why this person: where you met, what of theirs you read, which role.",
    sources=("L14", "I10", "H10", "G-stock-invitation"),
    kinds=frozenset({"connection_note", "after_accept", "introduction", "informational_ask", "follow_up"}),
    finds=_finds,
)
