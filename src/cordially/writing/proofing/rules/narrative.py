"""Tenses in a sentence that tells what happened, and after words that look ahead."""

from __future__ import annotations

from typing import Final

from cordially.writing.proofing.rules import inflecting
from cordially.writing.proofing.rules.rule import Rule
from cordially.writing.proofing.rules.word_classes import DOUBTFUL_VERBS, OBJECT, ONE, PAST, SURE_VERBS

_I: Final = "I|we|he|she|they|it|you"
_TELLER: Final = "I|we|he|she|they"
_NP: Final = rf"(?:(?:{_I})|(?:the|my|our|your|a|his|her|their) (?:[\w-]+ )?\w+)"
_LAST: Final = r"last (?:week|month|year|night|summer|winter|spring|autumn|fall|quarter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_AGO: Final = (
    r"(?:a|an|two|three|four|five|six|ten|some|many|several|\d+) (?:days?|weeks?|months?|years?|hours?) ago"
)
_THEN: Final = (
    rf"(?:Yesterday|{_LAST}|{_AGO}|In (?:19|20)\d\d|(?:In|At|During) (?:my|our|the|that) (?:previous|last|former|first|old|earlier) (?:\w+ )?(?:job|role|post|position|company|school|hospital|team|year|employer|work)"
    rf"|During (?:my|our|the) (?:internship|studies|training|placement|apprenticeship|war|pandemic|strike|flood|first year|probation)|As (?:a student|a child|an apprentice|an intern|a trainee)|On my first day|Before that)"
)
_WHEN: Final = rf"(?:When|After|Before|While|Until|As soon as|The day|The week) {_NP} (?:first |finally |suddenly )?(?:{PAST}|hit|shut|cut|put|set)\b"
_MID: Final = r"(?:(?!(?:to(?! (?:the|my|our|a|his|her|their)\b)|and|that|which|who|what|how|now|still|today|can|could|will|would|may|might|must|should|did|do|does|let|lets|made|make|makes|help|helped|helps|watch|watched|saw|heard|had|because|since|but|so|if)\b)[\w'’-]+,? ){1,12}?"
_NOT_LASTING: Final = r"(?!(?:live|own|speak|believe|think|know|love|hope|want|need|remain|belong|prefer|understand|see|feel|enjoy|miss|like)\b)"
_HAPPENS: Final = rf"(?:{_NOT_LASTING}(?:{SURE_VERBS}))"
_ONCE: Final = rf"(?:{_HAPPENS}|(?:{DOUBTFUL_VERBS}){OBJECT}|pack|design|test|plan|report|check|answer|visit|order|call|ask|move|paint|repair|cook|serve|translate|draft|prepare)"
_OBJ: Final = r"(?= (?:the|a|an|my|our|your|his|her|their|its|this|these|those|all|every|each|two|three|four|five|me|us|him|them|it|with|to|up|out|how|new)\b)"
_NARRATED: Final = "The rest is told in the past: write the past tense."
_S_VERBS: Final = "|".join(
    inflecting.singular_verb(verb)
    for verb in SURE_VERBS.split("|")
    if verb not in ("know", "believe", "own", "live", "love")
)
_WILL: Final = "After this word the present tense stands for what is to come."


def _past(verb: str) -> str | None:
    plain = inflecting.plural_verb(verb) if verb.endswith("s") and not verb.endswith("ss") else verb
    return _IRREGULAR.get(plain or "") or (inflecting.past(plain) if plain else None)


_IRREGULAR: Final = {
    "find": "found", "keep": "kept", "get": "got", "bring": "brought", "buy": "bought", "sell": "sold", "tell": "told", "say": "said",
    "come": "came", "grow": "grew", "choose": "chose", "hold": "held", "lose": "lost", "pay": "paid", "hear": "heard", "see": "saw",
    "sing": "sang", "sit": "sat", "spend": "spent", "wear": "wore", "forget": "forgot", "feel": "felt", "deal": "dealt", "think": "thought",
    "know": "knew", "understand": "understood", "do": "did", "drive": "drove", "fall": "fell", "stand": "stood", "leave": "left", "let": "let",
}  # fmt: skip


def _tense(
    name: str, pattern: str, *, message: str = _NARRATED, unless: str | None = None, past: bool = True
) -> Rule:
    return Rule(name, "tense", pattern, message=message, unless=unless, form=_past if past else None)


RULES: Final = (
    _tense("then-past-and-plain", rf"(?:^|[.!?] )(?:{_THEN}|{_WHEN}[^.!?;,]{{0,60}}),? (?:{_NP}) (?:also |then |first |quickly )?{PAST} {_MID}and (?:then |also |quickly |immediately )?(?P<x>{_ONCE}){_OBJ}",
           unless=r"\b(?:now|today|still|currently|ever since)\b|\b(?:needed|wanted|decided|asked|told|learned|learnt|tried|had|able|chance|time|used|began|started|hoped|how|began) (?:\w+ ){0,3}to\b"),
    _tense("past-list-plain", rf"\b(?:{_TELLER}) (?:also |then |first )?{PAST} (?:(?!(?:to|and|that|which|who|what|how|can|could|will|would|did|do|does|let|made|make|help|helped|watch|watched|saw|had|if|now)\b)[\w'’-]+ ){{0,6}}(?!(?:to|and|that)\b)[\w'’-]+, (?P<x>{_ONCE}){_OBJ}[^.!?;,]{{2,60}},? and (?:then |also )?{PAST}\b(?! (?:by|in which)\b)"),
    _tense("when-past-then-present", rf"(?:^|[.!?] )(?:{_WHEN}[^.!?;,]{{0,50}}, |Yesterday,? (?:(?:morning|evening|afternoon),? )?|{_LAST},? )(?:I|we|they|you) (?:then |immediately |quickly )?(?P<x>{_ONCE}|am|are|mention|explain|promise)\b(?! (?:still|now)\b)(?= )",
           unless=r"\b(?:When|After|Until|Before|As soon as) (?:you|your \w+) |\bnow\b"),
    _tense("when-past-then-one-present", rf"(?:^|[.!?] )(?:{_WHEN}[^.!?;,]{{0,50}}, |Yesterday,? (?:(?:morning|evening|afternoon),? )?|{_LAST},? )(?:he|she|it|(?:the|my|our|your|his|her|their) (?:[\w-]+ )?(?:{ONE}|team|family|staff|crew|office|company)) (?:then |immediately |quickly )?(?P<x>(?:{_S_VERBS})|is|has)\b(?! (?:still|now|always|been)\b)(?= )"),
    Rule("before-past-have-done", "tense", rf"(?:^|[.!?] )(?:By the time|Before|When|After|Until) {_NP} (?:first |finally )?{PAST}\b[^.!?;,]{{0,60}}, {_NP}(?P<x> (?:have|has)) (?!to\b)(?:already |never |also |just )?(?:\w+ed|been|run|done|made|taught|worked|had|built|grown|sold|written|seen|led|taken|given)\b", message="Of what came before something past: write 'had'.",
         unless=r"\b(?:ever )?since\b"),
    Rule("if-would-would", "tense", rf"(?:^|[.!?] |\bbut |\band )If {_NP} (?P<x>would(?: have)? (?!like\b|be (?:so kind|willing|open|happy|interested|useful|helpful|easier|better)\b)\w+)\b[^.!?;]{{1,60}}, {_NP}(?:'d| would| could)\b", message="After 'if' no 'would': write the past tense.", unless=r"\bIf you would"),
    Rule("i-would-if-would", "tense", r"\b(?:I|we) would \w+ [^.!?;,]{1,50}\bif (?:I|we|there|it|they|he|she) (?P<x>would (?:have|be|get|know|find|live|own))\b(?! (?:useful|helpful|easier|better|of (?:use|interest|help)|possible|all right|okay|welcome|worth))", message="After 'if' no 'would': write the past tense.", unless=r"\b(?:wonder|ask|know|see|check) (?:\w+ )?if "),
    Rule("until-np-will", "tense", r"\b(?:as soon as|until|once|by the time) (?:the|my|our|your|his|her|their) (?:[\w-]+ ){1,3}(?P<x>will \w+)\b", message=_WILL, unless=r"\b(?:that|which|who|what|and|than|at|is|was) (?:\w+ ){0,3}will|\bonce the \w+ \w+ed "),
    Rule("if-will", "tense", r"(?:^|[.!?] )(?:If|When|As soon as|Before|After|Until|Once) (?:I|we|they|she|he|it|the \w+) (?P<x>will (?:have|get|come|arrive|find|finish|receive|know|hear|return|see|move|start|meet|need))\b", message=_WILL),
    Rule("will-when-will", "tense", rf"\b(?:will|'ll) (?:call|write|send|tell you more|let you know|come|start|reply|contact|phone|email|visit|bring|ring|inform|message|update)\b[^.!?;,]{{0,40}} (?:when|after|before|if) {_NP} (?P<x>will (?:have|get|come|arrive|find|finish|receive|hear|return|know|see))\b", needs=(" will ",), message=_WILL, unless=r"\b(?:know|tell|inform|say|ask)\b[^.]* (?:when|if) "),
    Rule("i-know-name-since", "tense", r"(?:^|[.!?,] |\band |\bthat )(?:I|We)(?P<x> know) (?!that\b|how\b|what\b|this\b)(?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?|him|her|them|each other|the \w+) since (?:our|my|we|I|the|19|20|\w+ school|childhood|last|January|February|March|April|May|June|July|August|September|October|November|December)", message="Since then until now: 'have known'.", needs=(" know ",)),
    Rule("plain-since-my", "tense", r"(?:^|[.!?,] |\band )(?:I|We)(?P<x> (?:work|live|teach|study|run|manage|lead|am|are|play|sing|cook|drive|help|serve|sell|volunteer))\b [^.!?;,]{0,40}\bsince (?:my (?:\w+ )?(?:studies|graduation|childhood|school|degree|apprenticeship|arrival|youth|marriage|first)|our (?:wedding|first)|childhood|I (?:was|left|moved|graduated|finished|arrived|came|joined|started|retired|qualified)\b|we (?:moved|married|opened|left|met|came)\b|the (?:pandemic|war|spring|summer|autumn|winter|beginning|start|age of)|last (?:year|month|week|spring|summer|autumn|winter)|(?:early|late) (?:19|20))", message="Since then until now: write 'have' and the participle."),
    Rule("for-years-i-work", "tense", r"(?:^|[.!?] )For (?:the (?:last|past) )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|many|several|\d+) (?:years|months|weeks),? (?:I|we)(?P<x> (?:work|live|teach|study|run|manage|lead|am|are|play|cook|drive|help|serve))\b", message="Until now: write 'have' and the participle."),
    Rule("since-year-i-work", "tense", r"(?:^|[.!?] )Since (?:19|20)\d\d,? (?:I|we)(?P<x> (?:work|live|teach|study|run|manage|lead|am|are|play|cook|drive|help|serve|work(?:ed)?|lived|taught|led|was))\b(?! able)", message="Since then until now: write 'have' and the participle."),
    Rule("do-past", "tense", r"\b(?:did|does|do)(?:n't|n’t| not)(?: \w+ly)? (?P<x>went|saw|took|gave|wrote|knew|began|chose|made|sent|met|told|brought|kept|built|heard|got|found|thought|understood|felt|sold|bought|taught|ran|came|spoke|had|was|were|wanted|worked|liked|needed|received|finished|started|learned|helped|managed|expected|realised|realized)\b", needs=(" did", " does", " do"), message="After 'did' the verb is plain.", form=inflecting.plain),
    Rule("did-you-past", "tense", r"(?:^|[.!?] )Did (?:you|they|he|she|we|I|it) (?P<x>went|saw|took|gave|wrote|knew|made|sent|met|told|brought|kept|heard|got|found|thought|had|was|were|wanted|worked|liked|needed|received|finished|started)\b", needs=(" did ",), message="After 'did' the verb is plain.", form=inflecting.plain),
    Rule("to-past", "tense", r"\b(?:want|wanted|like|hope|hoped|able|decided|began|started|tried|need|needed|agreed|asked|managed|learned|helped \w+|going|used|happy|glad|plan|planned|ready|love|had|have|forgot|continued) to (?P<x>went|saw|took|gave|wrote|knew|began|chose|made|sent|met|told|brought|kept|built|heard|got|found|thought|understood|sold|bought|taught|ran|came|spoke|had|was|were|worked|learned|helped|joined|improved|managed|discussed|received|finished)\b", message="After 'to' the verb is plain.", form=inflecting.plain,
         unless=r"(?:had|have) to (?:made|had)$|(?:used|happy) to (?:\w+ed) (?=by)"),
    Rule("modal-past", "tense", r"\b(?:can|could|would|should|might|must|will)(?:n't| not)? (?P<x>went|saw|took|gave|wrote|knew|began|chose|made|sent|met|told|brought|kept|built|heard|got|understood|sold|bought|taught|came|spoke|wanted|worked|needed|received|finished|started|helped|learned|improved|discussed|joined)\b", message="Here the verb is plain.", form=inflecting.plain),
    Rule("i-am-work", "tense", r"\b(?:I|We)(?P<x> (?:am|are) (?:work|live|study|write|apply|look|hope|teach|manage|lead|plan|want|need|know|agree|think|believe|understand|love|enjoy|have|speak|come|run|help))\b(?= (?:the|a|an|my|our|your|you|it|this|in|at|as|for|to|with|on|that|from|forward)\b)", message="Two forms of the verb are mixed."),
)  # fmt: skip
