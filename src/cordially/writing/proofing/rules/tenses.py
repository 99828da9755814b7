"""Tenses that do not fit the time named beside them."""

from __future__ import annotations

from typing import Final

from cordially.writing.proofing.rules import inflecting
from cordially.writing.proofing.rules.rule import Rule

_DAY: Final = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_LAST: Final = rf"last (?:week|month|year|night|summer|winter|spring|autumn|fall|quarter|{_DAY}|January|February|March|April|May|June|July|August|September|October|November|December)"
_AGO: Final = (
    r"(?:a|an|two|three|four|five|six|ten|some|many|several|\d+) (?:days?|weeks?|months?|years?|hours?) ago"
)
_PLAIN: Final = (
    "speak|lead|meet|discuss|work|manage|start|join|help|apply|attend|finish|move|write|talk|visit|build|develop|send|receive|"
    "organi[sz]e|graduate|open|train|teach|complete|reduce|increase|improve|launch|begin|become|win|run|call|ask|learn|give|take|make|go|leave|present"
)
_DONE: Final = (
    "met|seen|spoken|talked|worked|applied|sent|visited|written|attended|left|finished|graduated|received|discussed|moved|started|joined|"
    "completed|called|emailed|heard|interviewed|launched|won|bought|sold|gone"
)
_STATE: Final = "working|living|studying|leading|managing|teaching|running"
_PAST: Final = r"(?:\w{2,}(?<!e)ed|was|were|had|led|ran|taught|wrote|built|made|took|gave|spoke|went|grew|sold|bought|held|kept)"
_NEAR: Final = r"(?:(?!(?:that|which|who|whose|we|they|he|she|since|from|of|than|as|made|sent|gave|wrote|held|said|after|before|until|because)\b)(?!\w+ed\b)[\w'-]+ ){0,5}"

RULES: Final = (
    Rule("from-to-present", "tense", rf"\bfrom (?:19|20)\d\d (?:to|until|till) (?:19|20)\d\d,? (?:I|we) (?P<x>(?:{_PLAIN}|am|is|are|have|sell|edit|design|write|coordinate|supervise|oversee|serve|support|handle|direct|head|edit|volunteer))\b",
         message="The years named are over: write the past tense.", form=inflecting.past),
    Rule("am-working-since", "tense", r"\b(?:I|we)(?P<x>(?: am| are|'m|'re) (?:working|living|studying|leading|managing|teaching|running))\b(?=[^.!?]{0,50}\bsince (?:19|20)\d\d\b)", message="Since a year: write 'have been'."),
    Rule("as-soon-as-will", "tense", r"\b(?:as soon as|until|once) (?:I|we|you|they|he|she|it) (?P<x>will (?:hear|know|have|get|receive|finish|arrive|see|return|start|be))\b", message="After 'as soon as' write the present tense.",
         unless=r"\bonce (?:it|they|he|she) will be"),
    Rule("currently-past", "tense", rf"\b(?:currently|presently|at the moment|at present|nowadays|right now),? (?:I|we) (?P<x>{_PAST})\b", message="'Currently' asks for the present tense.",
         unless=r"\b(?:need|feed|speed|succeed|proceed|exceed|embed)$"),
    Rule("i-currently-past", "tense", r"\b(?:I|we) currently (?P<x>\w{2,}(?<!e)ed|was|were|led|ran|taught|wrote|built|made|took|grew|held)\b", message="'Currently' asks for the present tense."),
    Rule("yesterday-present", "tense",
         rf"(?:^|[.!?] )(?:Yesterday|{_LAST}|{_AGO}|In (?:19|20)\d\d)(?: morning| afternoon| evening)?,? (?:I|we|they|you) (?P<x>(?:{_PLAIN}|am|is|are|have))\b(?! been| never)",
         message="The time named is over: write the past tense.", form=inflecting.past),
    Rule("present-yesterday", "tense", rf"\b(?:I|we|they) (?P<x>(?:{_PLAIN}))\b (?={_NEAR}(?:yesterday|{_LAST}|{_AGO})\s*(?:[.,;!?]|$| (?:and|but|at|in)\b))",
         message="The time named is over: write the past tense.", unless=r"to (?:I|we|they)", form=inflecting.past),
    Rule("perfect-yesterday", "tense", rf"\b(?:I|we|they|you)(?P<x>(?: have|'ve) (?:{_DONE}))\b (?={_NEAR}(?:yesterday|{_LAST}|{_AGO})\s*(?:[.,;!?]|$| (?:and|but|at|in)\b))",
         message="The time named is over: write the simple past.", unless=r"have (?:heard)$"),
    Rule("perfect-in-year", "tense", rf"\b(?:I|we|they)(?P<x>(?: have|'ve) (?:{_DONE}|built|led|managed|taught|won|passed|earned|obtained))\b (?={_NEAR}in (?:19|20)\d\d\s*(?:[.,;!?]|$| (?:and|but|at)\b))", message="The time named is over: write the simple past."),
    Rule("when-i-join", "tense", rf"\b(?:When|After|Before|Since|As soon as) (?:I|we|you) (?P<x>(?:{_PLAIN}))\b (?=[^,.;!?]{{0,40}}\bin (?:19|20)\d\d\b)", message="The time named is over: write the past tense.", form=inflecting.past),
    Rule("in-year-i-lead", "tense", rf"\b(?:in|since|until|during|from) (?:19|20)\d\d,? (?:I|we) (?P<x>(?:{_PLAIN}))\b(?! now)", message="The time named is over: write the past tense.", form=inflecting.past,
         unless=r"(?:since|from|until)"),
    Rule("if-i-would-have", "tense", r"\bif (?:I|you|we|they|he|she) (?P<x>would have) (?=\w+(?:ed|n|t|d)\b)", "had", "After 'if' no 'would'."),
    Rule("used-to-past", "tense", r"\bused to (?P<x>worked|lived|managed|was|were|had|led|taught|did|went|ran|helped)\b", message="'Used to' takes the plain form.", form=inflecting.plain),
    Rule("since-i-am", "tense", r"\b(?:I|we) (?P<x>know|work with) (?=(?:him|her|them|you|each other|\w+) (?:since|for) (?:(?:19|20)\d\d|(?:two|three|four|five|six|seven|eight|nine|ten|many|\d+) years))", message="Since then until now: write 'have' and the participle."),
    Rule("present-since", "tense", rf"\b(?:I|we|they)(?P<x>(?: am| are|'m|'re) (?:{_STATE}))\b (?={_NEAR}(?:since (?:\d{{4}}|January|February|March|April|May|June|July|August|September|October|November|December|{_LAST})|for (?:over |more than |almost |about )?(?:two|three|four|five|six|seven|eight|nine|ten|many|\d+) years (?:now)?)\b)",
         message="Since then until now: write 'have been' and the -ing form."),
    Rule("simple-since", "tense", rf"\b(?:I|we) (?P<x>(?:work|live|study|lead|manage|teach|run))\b (?={_NEAR}since (?:\d{{4}}|January|February|March|April|May|June|July|August|September|October|November|December|{_LAST})\b)",
         message="Since then until now: write 'have' and the participle."),
    Rule("am-since", "tense", rf"\b(?P<x>(?:I am|I'm)) (?={_NEAR}(?:since (?:\d{{4}}|{_LAST})|for (?:two|three|four|five|six|seven|eight|nine|ten|many|\d+) years)\s*(?:[.,;!?]|$))",
         "I have been", "Since then until now: 'I have been'."),
    Rule("have-and-plain", "tense",
         r"\b(?:I|we|you|they|who|has|and)(?: have|'ve|) (?:also |always |often |already |successfully |recently )?(?P<x>(?P<v>learn|develop|manage|apply|attend|receive|enjoy|contribute|achieve|collaborate|implement|organize|organise|create|improve|reduce|gather|participate|acquire|gain))\b",
         message="'Have' takes the participle.", unless=r"^(?:I|we|you|they|who|and|has) (?!have)(?!'ve)|^(?:and) ", form=inflecting.participle),
    Rule("have-work", "tense", r"\b(?:I|we|they|who)(?: have|'ve) (?:also |always )?(?P<x>work)(?= (?:as an?|at|with|for (?:the|a|an)|in (?:two|three|four|five|several|many|different|various|the \w+ (?:industry|sector|field)))\b)", "worked"),
    Rule("have-past", "tense",
         r"\b(?:have|has|had|having|'ve)(?: not| never| always| already| also| just| recently)? (?P<x>went|saw|wrote|spoke|chose|began|took|gave|knew|grew|drove|broke|became|did|forgot|showed up|ran|came)\b",
         message="'Have' takes the participle.", form=inflecting.participle),
    Rule("have-lead", "tense",
         r"\b(?:have|has|had|having|'ve)(?: also| successfully| previously| always| recently)? (?P<x>lead)(?= (?:a|an|the|my|our|teams?|multiple|several|many|two|three|projects|efforts|large|and)\b)", "led",
         unless=r"lead (?:a|an)? ?(?:roles?|developers?)"),
    Rule("was-lead-by", "tense", r"\b(?:was|were|is|are|been|being|be) (?P<x>lead) by\b", "led"),
    Rule("was-build", "tense", r"\b(?:was|were|been|being|is|are) (?:also |then |first )?(?P<x>build)(?= (?:by|in|on|with|for|using|from|to|and)\b)", "built"),
    Rule("was-send", "tense", r"\b(?:was|were|been|being) (?:also |then |first )?(?P<x>(?:send|write|take|choose|make|ask|hire|invite|promote|teach|develop|design|manage|lead|create))(?= by\b)", message="The passive takes the participle.", form=inflecting.participle),
    Rule("been-plain", "tense", r"\b(?:been|being) (?P<x>(?:send|write|take|choose|make|ask|invite|teach|develop|give|know|work|help|learn|build))\b(?! (?:up|to)\b)(?!-)", message="'Been' takes a participle.", form=inflecting.participle),
    Rule("i-seen", "tense", r"(?:^|[.!?,] |and )(?:I|we|they|he|she) (?P<x>seen|done|been|gone|written|spoken|taken|begun)\b", message="'Have' is missing, or write the simple past."),
)  # fmt: skip
