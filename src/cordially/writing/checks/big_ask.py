"""Big first ask.

What it finds: a job, a referral, a recommendation, one's papers carried to the right desk, a résumé reviewed, an hour or more, regular
mentoring. Where the two are close, or the reader offered it, it is none; fifteen minutes or one question never are.

Why: a small favour is easily granted and leads on; a large one is easily put off.

Flagged (connection_note):
> Hi Dana, your talk on berth planning in Gdynia stayed with me. Could you refer me for the planner role?

Flagged (informational_ask):
> Dear Priya, we both moved from wards into health data. Would you have an hour next week to review my CV?

Fine (informational_ask):
> Dear Priya, we both moved from wards into health data. Would you have fifteen minutes next week for two questions? If not, no harm done.

Fine (follow_up):
> Dear Dana, as you asked, I am sending my CV for the planner role in Gdynia. Is there anything else you need?
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.anatomy import Sentence
from cordially.writing.reading import Reading
from cordially.writing.rules import PERSONAL, Hit, Rule, sentences_saying

_PAPERS = (
    r"(?:cv|c\.v\.|r[eé]sum[eé]|application|details|name|profile|form|portfolio|papers|cover letter|file)"
)
_ASKING = r"(?:could|would|can|will|please|hop(?:e|ing)|appreciate|grateful|any chance|possible|wonder(?:ing|ed)?|mind|help|love|like|if you)"
_SURE: Final = re.compile(
    r"\b(?:hire|employ) me\b"
    r"|(?<!to )(?<!who )\b(?:refer|recommend|endorse|vouch for) me\b(?! to (?:someone|anyone|another))"
    rf"|\b{_ASKING}\b[^.]*\b(?:a|your|the|any) (?:job |employee |internal )?(?:referral|recommendation|endorsement)\b"
    rf"|\b(?:pass|forward|hand|push|put|get|deliver|slip|walk|take|bring|submit)(?: on| along| over| in)? my {_PAPERS}\b"
    rf"|\bpass (?:it|them|this) on to (?:the|your) (?:hiring )?(?:manager|team|boss)\b"
    r"|\bput in a (?:good |kind )?word\b|\b(?:good|kind) word (?:for me|with|in)\b"
    rf"|\b(?:look (?:over|at|through)|review|critique|check|edit|read|correct|rewrite|feedback on|comments? on|thoughts on|opinion on) my {_PAPERS}\b"
    rf"|\b{_ASKING}\b[^.]*\b(?:spare|have|give|take|find|borrow|offer|sit|meet|talk|speak|call|chat|lend|need|free|of)\b[^.]{0, 25}\b(?:an|one|1|1\.5|two|2|three|3|a couple of|a few|half a day|several) ?-?(?:full )?hours?\b(?<!half an hour)(?<!quarter of an hour)(?<!at an hour)(?<!for an hour over)(?! (?:ago|which|that|when|away|north|south|earlier|later|each|a week of))"
    rf"|\b{_ASKING}\b[^.]*\b(?:45|40|60|90|forty|forty-five|sixty|ninety)[- ]min\w*\b"
    r"|\b(?:every|each) (?:other )?(?:week|fortnight|month|sunday|monday|tuesday|wednesday|thursday|friday)\b[^.]*\b(?:coach|mentor|teach|guide|meet|help|call)\w*|\b(?:meet|meeting|speak|call|talk)\w* (?:with me |to me )?(?:every|each) (?:other )?(?:week|fortnight|month)\b"
    r"|\b(?:go|going|went|look|looked|read|reading) (?:through|over|at)? ?(?:both|them|it|these|my \w+)\b[^.]{0,40}\b(?:line by line|together|with me|what (?:to|i should) (?:change|improve|fix|mend))\b|\b(?:as|be) my (?:coach|sponsor|guide)\b"
    r"|\b(?:be|become) my mentor\b|\bmentor me\b|\bweekly (?:calls?|meetings?|sessions?)\b(?=[^.]*\?)"
    r"|\b(?:find|get|give|offer) me (?:a|an|any|the|some) (?:\w+ )?(?:jobs?|position|role|placement|internship|interview|work|opportunity)\b"
    r"|\b(?:do|if) you have (?:a |any |an )?(?:open |free |suitable )?(?:jobs?|positions?|work|openings?|vacanc\w+|opportunit\w+)(?: (?:for me|that (?:fit|suit|match)\w*))"
)
_UNLESS: Final = re.compile(
    r"\b(?:not|n't|never|without|rather than|instead of|nor|no) (?:\w+ ){0,4}?(?:ask\w*|request\w*|want\w*|need\w*|expect\w*|looking|after|here)\b"
    r"|\b(?:as|like) you (?:asked|suggested|offered|said|requested|proposed)\b|\byou (?:kindly |very kindly |once )?(?:offered|asked|suggested|proposed|invited)\b"
    r"|\b(?:thank|thanks|grateful|appreciate[sd]?)\b(?=[^.]*\b(?:for (?:passing|referring|recommending|forwarding|putting|reviewing|looking|reading|the (?:referral|recommendation|introduction|hour|two hours)|your|an|a|giving|sparing)|that you))"
    r"|\bi(?:'ll| will|'d be happy to| can| could| would be happy to| am happy to|'m happy to) (?:send|forward|pass|share|hand)\b"
)
_INTRODUCES: Final = re.compile(r"\b(?:introduc\w+|connect me|put me in touch)\b")


def _finds(reading: Reading) -> Iterator[Hit]:
    if reading.asked_for(
        "cv", "résumé", "resume", "apply", "referr", "recommend", "hour", "portfolio", "application"
    ):
        return
    close = reading.situation.ties == "close"
    for sentence in sentences_saying(reading, "big_ask", _SURE, _UNLESS):
        if _is_an_introduction(reading, sentence):
            continue
        yield Hit(sentence.span, severity="hint" if close else None)
        return


def _is_an_introduction(reading: Reading, sentence: Sentence) -> bool:
    """Asking for an introduction is what an introduction is for, unless nothing ties the two."""
    known = reading.situation.ties != "none" or reading.situation.role == "referrer"
    return reading.kind == "introduction" and known and bool(_INTRODUCES.search(sentence.plain))


RULE = Rule(
    code="AS01",
    name="big-first-ask",
    severity="warning",
    message="This asks for a lot.",
    why="Of a fresh contact a small favour is easily granted; a large one is put off, and the contact with it.",
    fix="Ask for one small thing: a question, or fifteen minutes.",
    sources=("M01", "M07", "G-first-ask"),
    kinds=PERSONAL,
    finds=_finds,
)
