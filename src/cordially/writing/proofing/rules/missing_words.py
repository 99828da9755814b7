"""Words left out, and words too many."""

from __future__ import annotations

from typing import Final

from cordially.writing.proofing.rules import inflecting
from cordially.writing.proofing.rules.rule import Rule

_JOB: Final = "nurse|teacher|engineer|developer|analyst|designer|consultant|accountant|chef|driver|waiter|waitress|programmer|lawyer|translator|technician|student|carpenter|electrician|plumber|researcher|software engineer|project manager|data analyst"

RULES: Final = (
    Rule("thank-for", "missing-word", r"\b(?P<x>thank for)\b", "thank you for"),
    Rule("thank's", "apostrophe", r"\b(?P<x>thank['’]s)\b(?= (?:for|again|so|to|a lot|very)\b|[,!.])", "thanks"),
    Rule("for-time-you", "missing-word", r"\bfor (?P<x>(?P<n>time|help|advice|information|opportunity|chance)) (?=(?:that )?you\b|to (?:speak|talk|meet|work|interview|learn|discuss|apply|join)\b)", r"the \g<n>", "The article is missing.",
         unless=r"for (?:help|advice|information|time) to"),
    Rule("would-like-verb", "missing-word", r"\b(?:would|'d) (?:really |also |very much )?(?P<x>(?P<l>like|love) (?P<v>hear|meet|learn|ask|know|discuss|join|see|thank|send|arrange|introduce|apply|contribute|connect|explore|become|understand|continue|speak|talk|work (?:with|for|at|in|on)))\b", r"\g<l> to \g<v>"),
    Rule("want-verb", "missing-word", r"\b(?:I|we|they|you)(?: also| really)? (?P<x>(?P<l>want|hope|need|wish|plan) (?P<v>hear|meet|learn|ask|know|discuss|join|see|thank|send|arrange|introduce|apply|contribute|connect|explore|become|understand|continue|speak|be|have|get|make))\b", r"\g<l> to \g<v>",
         unless=r"(?:need|plan) (?:be|have|know|see|make|get)$"),
    Rule("writing-ask", "missing-word", r"\b(?P<x>(?P<w>writing|reaching out|contacting you) (?P<v>ask|inform|apply|express|thank|introduce|tell|say|enquire|inquire|follow|see|let|share|request|find))\b", r"\g<w> to \g<v>"),
    Rule("able-verb", "missing-word", r"\b(?:am|is|are|was|were|be|been|'m|not|being) (?P<x>(?:able|happy|glad|ready|willing|eager|keen) (?P<v>meet|work|join|start|attend|speak|talk|help|make|do|provide|offer|send|answer|discuss|learn|hear|see|take|give|share))\b", message="The word 'to' is missing."),
    Rule("forward-hearing", "missing-word", r"\b(?P<x>look(?P<e>ing|ed|s)? forward) (?=(?:hearing|meeting|seeing|speaking|talking|working|learning|discussing|joining|your|the|our|it|this|that|any)\b)", message="The word 'to' is missing after 'forward'."),
    Rule("forward-to-you", "missing-word", r"\b(?:look(?:ing|ed|s)? forward to|thank(?:s| you) for|waiting for|grateful for|thanks to) (?P<x>you) (?=(?:reply|response|answer|time|feedback|message|help|support|advice|thoughts|news|decision|email|e-mail)\b)", "your"),
    Rule("hope-you-well", "missing-word", r"\b(?:I )?hope (?:that )?(?P<x>you) (?=(?:well|fine|good|doing|all well|and your \w+ well)\b)", "you are", unless=r"you well know"),
    Rule("as-nurse", "article", rf"\b(?:I|he|she)(?: have| has|'ve| am| was)? (?:also )?(?:work|worked|works|working|been working|started|served|trained|retrained)(?: for \w+ years)? as (?P<x>(?P<n>{_JOB}))\b(?=\s*(?:[.,;!?]|$)|\s+(?:for|in|at|with|from|and|since|on|before|until|who|when)\b)", message="The article is missing.", form=inflecting.with_article),
    Rule("i-am-engineer", "article", rf"\b(?:I am|I'm|she is|he is|I was) (?:currently )?(?P<x>(?P<n>{_JOB}))\b(?=\s*(?:[.,;!?]|$)|\s+(?:with|in|at|from|by|who|and I)\b)", message="The article is missing.", form=inflecting.with_article),
    Rule("was-pleasure", "article", r"\b(?:was|is|be|been|such|it's) (?P<x>(?P<n>pleasure|honou?r|privilege)) (?=to\b)", message="The article is missing.", unless=r"such honou?r", form=inflecting.with_article),
    Rule("have-opportunity", "article", r"\b(?:have|had|having|get|got|give me|gave me) (?P<x>(?P<n>opportunity|chance)) (?=to\b)", r"the \g<n>", "The article is missing."),
    Rule("working-this-field", "missing-word", r"\bworking (?P<x>(?P<n>this|the same)) (?=(?:field|industry|sector|company|area|role|department|environment|place)\b)", r"in \g<n>"),
    Rule("as-soon-possible", "missing-word", r"\bas soon (?P<x>possible)\b", "as possible"),
    Rule("a-lot-experience", "missing-word", r"\b(?P<x>a lot) (?=(?:experience|work|people|projects|information|time|help|fun|interest)\b)", "a lot of", unless=r"a lot (?:work|time|help|people|interest)$"),
    Rule("one-the-best", "missing-word", r"\bone (?P<x>the) (?=(?:best|most|first|main|reasons?|few|biggest|largest|leading)\b)", "of the"),
    Rule("double-article", "repeated-word", r"\b(?P<x>(?:a the|the a|an the|the an|a an|an a|the my|my the|the your|your the|a my|my a|the our|our the))\b(?! (?:la|priori|team|star)\b)(?!\.)(?!-)", message="One of these two words is too many.", unless=r"\ba a\b", cased=True),
    Rule("doubled-word", "repeated-word",
         r"\b(?P<x>(?P<w>the|a|an|and|to|of|in|for|with|on|at|from|about|by|I|we|you|he|she|they|my|your|our|their|be|am|are|was|were|will|would|can|could|have|has|if|it|as|or|but|not|this|who|what|me|very much|look|hear|time|work|team|role|thank|hope) (?P=w))\b(?!-)(?!['’])", r"\g<w>",
         unless=r"^(?:on on|in in \w)$", cased=True),
    Rule("more-better", "usage", r"\b(?P<x>more (?P<a>better|easier|bigger|faster|larger|higher|smaller|cheaper|quicker|stronger|earlier|simpler|clearer))\b(?!-)", r"\g<a>", unless=r"no more"),
    Rule("most-best", "usage", r"\b(?P<x>most (?P<a>best|easiest|biggest|fastest|largest|highest))\b", r"\g<a>"),
    Rule("return-back", "usage", r"\b(?P<x>reply back to|revert back to)\b", "reply to", sure=False),
)  # fmt: skip
