"""Asks to bend the rules.

What it finds: asking for the questions in advance, for a round to be skipped, for a deadline to be forgotten, for what is confidential: who
else applied, what others earn, what the panel said.

Why: it asks the reader to choose between you and their duty.

Flagged (informational_ask):
> Dear Priya, we both moved from wards into health data. Could you send me the interview questions in advance?

Flagged (follow_up):
> Dear Dana, about the planner role in Gdynia: could we skip the second round, and who else is in the running?

Fine (informational_ask):
> Dear Priya, we both moved from wards into health data. Which questions should I be asking myself before I follow you? Fifteen minutes would do.
"""

from __future__ import annotations

from typing import Final

from cordially.writing.rules import Rule, saying

_SURE: Final = (
    r"\b(?:tell|send|share|give|let) me\b[^.?]{0,40}\b(?:questions?|case study|case studies|tasks?|tests?|topics) (?:that )?(?:they|you|the panel|he|she)(?:'ll| will)? (?:ask|asked|use|used|set|give)\b|\bhow (?:did )?(?:i|the others?|the other candidates) (?:was |were )?(?:ranked?|scored?|compared?)\b|\bwho (?:got (?:it|the job|the role|the position)|was (?:chosen|hired|picked))\b|"
    r"\b(?:send|give|share|tell|slip|leak|forward|let me (?:see|have|know)|get)\b[^.?]{0,30}\b(?:the|your|some|those|interview|test|exam) (?:interview |test |exam |case |assessment )*(?:questions?|answers?|tasks?)\b[^.?]{0,25}\b(?:in advance|beforehand|before (?:the|my)|ahead of|early|will be asked|they(?:'ll| will) ask)\b"
    r"|\b(?:skip|jump|bypass|get around|waive|avoid) (?:the |this |that |a |your )?(?:\w+ )?(?:rounds?|queue|line|test|process|screening|assessment|formalit\w+|hr|stage)\b(?=[^.]*)"
    r"|\bwho (?:else|are the other|the other)\b[^.?]{0,25}\b(?:appl(?:ied|icants?)|running|candidates?|interview\w*|shortlist\w*|competing|consider\w*)\b"
    r"|\b(?:off the record|between (?:us|you and me)|nobody (?:has|needs) to know|no one (?:has|needs) to know|keep (?:it|this) between us|on the quiet)\b"
    r"|\b(?:make|grant) (?:me )?an exception\b|\bbend the rules?\b|\bback-?dat\w+\b|\b(?:accept|take|add) my (?:late )?application (?:after|although|even though|despite)\b"
)
_UNLESS: Final = (
    r"\b(?:not|n't|never|no|without|wouldn't) (?:\w+ ){0,4}?(?:exception\w*|ask\w*|want\w*|expect\w*|skip\w*|bend\w*|bypass\w*|off the record)\b"
    r"|\bi (?:do not|don't|would not|wouldn't|never)\b|\b(?:thank|thanks)\b"
)

RULE = Rule(
    code="AS03",
    name="bends-rules",
    severity="error",
    message="This asks the reader to bend a rule or a confidence.",
    why="It puts the reader between you and their duty, and says how you would act in theirs.",
    fix="Ask what everybody may know: how the process goes, what the work is like.",
    sources=("M02", "G-rules"),
    finds=saying("bends_rules", _SURE, _UNLESS),
)
