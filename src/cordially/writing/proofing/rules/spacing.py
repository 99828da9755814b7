"""Spaces and marks: where they are missing, doubled, or on the wrong side."""

from __future__ import annotations

from typing import Final

from cordially.writing.proofing.rules.rule import Rule

RULES: Final = (
    Rule("space-before-comma", "spacing", r"(?<=\w)(?P<x> +(?P<m>[,;]))(?=\s|$)", r"\g<m>", "No space before this mark."),
    Rule("space-before-stop", "spacing", r"(?<=[a-z]{2})(?P<x> +(?P<m>[.!?]))(?=\s|$)", r"\g<m>", "No space before this mark."),
    Rule("space-before-comma-word", "spacing", r"(?<=[a-z]{2})(?P<x> ,)(?=[A-Za-z]{2})", ", ", "The space belongs after the comma."),
    Rule("space-after-comma", "spacing", r"(?<=[a-z]{2})(?P<x>(?P<m>[,;]))(?=[a-z]{2})", r"\g<m> ", "A space is missing after this mark."),
    Rule("space-after-comma-name", "spacing", r"(?<=[a-z]{2})(?P<x>(?P<m>[,;]))(?=[A-Z][a-z]{2})", r"\g<m> ", "A space is missing after this mark.", cased=True),
    Rule("space-after-stop", "spacing", r"(?<=[a-z]{2})(?P<x>(?P<m>[.!?]))(?=(?:I|The|It|We|Thank|Thanks|You|My|Please|This|As|In|If|Your|Our|When|After|At|For|Let|What|How)\b)", r"\g<m> ", "A space is missing after this mark.", cased=True),
    Rule("space-in-bracket", "spacing", r"(?P<x>\( +)(?=\w)", "(", "No space after an opening bracket."),
    Rule("space-at-bracket", "spacing", r"(?<=\w)(?P<x> +\))", ")", "No space before a closing bracket."),
    Rule("space-before-bracket", "spacing", r"(?<=[a-z]{3})(?P<x>\()(?=[A-Za-z][a-z]{2,} )", " (", "A space is missing before the bracket.", unless=r"\(s\)"),
    Rule("two-spaces", "spacing", r"(?<=[a-z,])(?P<x>  +)(?=[a-z])", " ", "Two spaces.", sure=False, cased=True),
    Rule("double-mark", "punctuation", r"(?<=\w)(?P<x>(?P<m>[,;])[,;]+)", r"\g<m>", "One mark is enough."),
    Rule("two-stops", "punctuation", r"(?<=[a-z]{3})(?P<x>\.\.)(?=\s|$)", ".", "One full stop ends a sentence, three leave it open."),
    Rule("comma-and-stop", "punctuation", r"(?<=[a-z]{3})(?P<x>,\.)(?=\s|$)", ".", "Two marks for one."),
    Rule("question-mark", "punctuation",
         r"(?:^|(?<=[.!?] ))(?:(?:What|Which) (?:time|day|date|week) (?:suits|works|would|is|fits)|(?:When|Where|How|Why|What|Who) (?:is|are|do|does|did|can|could|would|will|was|were|should) (?:you|we|they|the|your|there)|"
         r"(?:Do|Did|Can|Could|Would) you (?:have|know|think|mind|like|be (?:open|free|willing|available|able))|Is (?:it|there) (?:possible|any|a (?:good|better))) [^.?!\n:]{0,120}(?P<x>\.)(?=\s|$)", "?", "A question ends with a question mark.", sure=False),
    Rule("question-mark-when", "punctuation", r"(?:^|(?<=[.!?] ))(?:What|Which) (?:time|day|date|week) (?:suits|works|fits)(?: \w+){0,3}(?P<x>\.)(?=\s|$)", "?", "A question ends with a question mark.", sure=False),
    Rule("apostrophe-s-team", "apostrophe", r"\b(?:my|our|your|their|his|her) (?P<x>(?P<n>manager|company|team|boss|father|mother|brother|sister|colleague|employer|client|mentor|partner|supervisor)s) (?=(?:boss|desk|car|phone|email|house|view|opinion|values|approach|first|own|new|advice|goals?|team|office|work|name|help|support|idea|role|job|website|mission|success|decision|death|illness|plan|plans|report|request|feedback|budget|clients|products)\b)", r"\g<n>'s"),
    Rule("years-experience", "apostrophe", r"\b(?P<x>(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|\d+\+?) (?:years|weeks|months)) (?=(?:notice)\b)", message="An apostrophe belongs after the s.", sure=False),
    Rule("greeting-im", "apostrophe", r"\b(?P<x>(?:Im|im)) (?=(?:a|an|the|very|so|glad|happy|looking|writing|sure|not|interested|working|afraid|sorry|excited|open|free|based|from|in|currently)\b)", "I'm", cased=True),
    Rule("contractions", "apostrophe", r"\b(?P<x>(?P<a>do|does|did|is|was|has|have|had|could|would|should|are|were)nt)\b", r"\g<a>n't", needs=("nt ",)),
    Rule("cant", "apostrophe", r"\b(?:I|we|you|they|he|she|it|who) (?P<x>cant)\b", "can't"),
    Rule("wont", "apostrophe", r"\b(?:I|we|you|they|he|she|it|that|this) (?P<x>wont)\b(?! to)", "won't"),
    Rule("youre", "apostrophe", r"\b(?P<x>(?P<a>you|they)(?P<b>re|ve|ll))\b", r"\g<a>'\g<b>"),
    Rule("ive", "apostrophe", r"\b(?P<x>Ive)\b(?= (?:been|had|worked|seen|read|done|met|always|just|spent|led|also|never)\b)", "I've", cased=True),
    Rule("thats", "apostrophe", r"\b(?P<x>(?P<a>that|there|what|here|who)s)\b(?= (?:a|the|why|what|how|very|not|been|my|so|kind|great|good|all|no|always|your)\b)", r"\g<a>'s"),
    Rule("lets", "apostrophe", r"(?:^|[.!?] |so |please )(?P<x>lets)\b(?= (?:talk|meet|have|speak|discuss|connect|keep|stay|find|see|catch|plan)\b)", "let's"),
    Rule("lower-i", "capital", r"(?<![\w.'’(-])(?P<x>i)(?=(?:['’](?:m|ve|d|ll)|,? (?:am|was|have|had|would|will|can|could|do|did|think|hope|look|like|want|work|need|also|know|met|saw|believe|wanted|enjoyed|feel|may|might|should|really|just|forgot|learned|led|spoke|read)\b))", "I", cased=True),
    Rule("weekday", "capital", r"\b(?P<x>(?P<d>mon|tues|wednes|thurs|fri|satur|sun)day)(?P<s>s?)\b", r"\g<d>day", cased=True),
    Rule("language-name", "capital", r"(?:\b(?:speak|speaks|fluent|in|native|learn|learning|basic|studied|teach|taught|some|business|and|of|spoken|written|good) )(?P<x>(?P<l>english|french|german|spanish|italian|portuguese|dutch|swedish|chinese|japanese|arabic|russian|polish|korean|turkish|hindi|swahili))\b(?! (?:dress|press|fries|toast|windows?|horn|bulldog))", r"\g<l>", cased=True, unless=r"(?:and|of|some|good|in) (?:polish)$"),
)  # fmt: skip
