"""Words left out, and words too many."""

from __future__ import annotations

from typing import Final

from cordially.writing.proofing.rules import inflecting
from cordially.writing.proofing.rules.rule import Rule

_JOB: Final = "nurse|teacher|engineer|developer|analyst|designer|consultant|accountant|chef|driver|waiter|waitress|programmer|lawyer|translator|technician|student|carpenter|electrician|plumber|researcher|software engineer|project manager|data analyst"

RULES: Final = (
    Rule("thank-for", "missing-word", r"(?<!you to )(?<!him to )(?<!her to )(?<!them to )\b(?P<x>thank for)\b", "thank you for", needs=(" thank for ",)),
    Rule("thank's", "apostrophe", r"\b(?P<x>thank['’]s)\b(?= (?:for|again|so|to|a lot|very)\b|[,!.])", "thanks"),
    Rule("for-time-you", "missing-word", r"\bfor (?P<x>(?P<n>time|help|advice|information|opportunity|chance)) (?=(?:that )?you\b|to (?:speak|talk|meet|work|interview|learn|discuss|apply|join)\b)", r"the \g<n>", "The article is missing.",
         unless=r"for (?:help|advice|information|time) to"),
    Rule("would-like-verb", "missing-word", r"\b(?:would|'d) (?:really |also |very much )?(?P<x>(?P<l>like|love) (?P<v>hear|meet|learn|ask|know|discuss|join|see|thank|send|arrange|introduce|apply|contribute|connect|explore|become|understand|continue|speak|talk|work (?:with|for|at|in|on)))\b", r"\g<l> to \g<v>"),
    Rule("want-verb", "missing-word", r"\b(?:I|we|they|you)(?: also| really)? (?P<x>(?P<l>want|hope|need|wish|plan) (?P<v>hear|meet|learn|ask|know|discuss|join|see|thank|send|arrange|introduce|apply|contribute|connect|explore|become|understand|continue|speak|be|have|get|make))\b", r"\g<l> to \g<v>",
         unless=r"(?:need|plan) (?:be|have|know|see|make|get)$"),
    Rule("writing-ask", "missing-word", r"\b(?P<x>(?P<w>writing|reaching out|contacting you) (?P<v>ask|inform|apply|express|thank|introduce|tell|say|enquire|inquire|follow|see|let|share|request|find))\b", r"\g<w> to \g<v>"),
    Rule("able-verb", "missing-word", r"\b(?:am|is|are|was|were|be|been|'m|not|being) (?P<x>(?:able|happy|glad|ready|willing|eager|keen) (?P<v>meet|work|join|start|attend|speak|talk|help|make|do|provide|offer|send|answer|discuss|learn|hear|see|take|give|share))\b", message="The word 'to' is missing."),
    Rule("forward-hearing", "missing-word", r"\b(?P<x>(?P<l>look(?:ing|ed|s)? forward) (?P<n>hearing|meeting|seeing|speaking|talking|working|learning|discussing|joining|your|the|our|it|this|that|any))\b", r"\g<l> to \g<n>", "The word 'to' is missing after 'forward'."),
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
    Rule("would-great", "missing-word", r"\b(?:I|it|we|you|they|that|this|he|she)(?: would| will| could| may| might| should| must|'d|'ll) (?P<x>(?P<a>great|happy|glad|good|nice|interesting|helpful|lovely|interested|able|grateful|available|delighted|honou?red|wonderful|perfect|ready|thrilled|pleased))\b", r"be \g<a>",
         unless=r"'d (?:good|better|great|nice)$"),
    Rule("have-lot-of", "missing-word", r"(?<!\ba )(?<!whole )(?<!the )(?<!an )(?<!awful )\b(?P<x>lot of)\b", "a lot of", unless=None, needs=(" lot of ",)),
    Rule("thank-you-the", "missing-word", r"\b(?P<x>(?P<t>thank you|thanks)(?P<m> so much| very much| again|) (?P<d>the|your)) (?=(?:(?<=the )(?:invitation|time|chance|opportunity|tour|talk|call|offer|help|advice)|(?<=your )(?:time|help|advice|reply|support|kind\w*|quick|patience|interest|message|note))\b)", r"\g<t>\g<m> for \g<d>", "The word 'for' is missing."),
    Rule("thank-you-take", "verb-form", r"\b(?:thank you|thanks)(?: so much| very much| again)? (?P<x>(?:to take|to meet|to talk|to speak|to reply|to consider|to share|to give|to answer|taking|meeting|considering|sharing))\b", message="Write 'for' and the -ing form."),
    Rule("interested-the", "missing-word", r"\b(?:am|'m|very|really|be|was|are) (?P<x>interested) (?=(?:the|your|this|working|joining|learning|applying|a) )", "interested in"),
    Rule("listen-me", "missing-word", r"\b(?P<x>(?P<l>listen|listened|listening)) (?=(?:me|you|them|him|the|my|your|people|customers|patients)\b)", r"\g<l> to"),
    Rule("wait-you", "missing-word", r"\b(?:I|we|am|will) (?P<x>(?P<l>waiting|wait|waited)) (?=(?:your|you|the (?:answer|decision|reply|result))\b)", r"\g<l> for"),
    Rule("apply-the-role", "missing-word", r"\b(?:I|to|have|am|be|by) (?P<x>(?P<l>apply|applied|applying)) (?=(?:the|this|your|a) (?:\w+ )?(?:role|position|job|vacancy|post|opening)\b)", r"\g<l> for"),
    Rule("been-working-here-years", "missing-word", r"\b(?:have|has|'ve) been (?P<x>working here|working there|living here|here) (?=(?:two|three|four|five|six|seven|eight|nine|ten|many|\d+) years\b)", message="The word 'for' is missing."),
    Rule("hope-hear", "missing-word", r"\b(?:I|we) (?P<x>hope|wish|want|need|plan) (?=(?:hear|meet|learn|join|discuss|contribute|become)\b)", message="The word 'to' is missing."),
    Rule("how-you-are", "usage", r"(?:^|[.!?] )(?P<x>How you are|How it is going|What you think|Where you are|How you think|What I can do|When you can|What time it is|How I can|Where I can)\b[^.?!]{0,60}\?", message="In a question the verb comes first."),
    Rule("doubled-any-word", "repeated-word", r"\b(?P<x>(?P<w>[a-z]{3,}) (?P=w))\b(?!-)(?!['’])", r"\g<w>", cased=True,
         unless=r"^(?:one|two|three|four|five|six|seven|eight|nine|zero|had|that|very|really|many|long|far|bye|win|knock|tut|yes|blah|never|much|more|little|again|her|you|her|chop|hush|there|now|well|ever|so) "),
    Rule("as-well-as-also", "repeated-word", r"\b(?P<x>(?P<w>and|but|so|or),? (?:also )?(?P=w))\b", r"\g<w>"),
    Rule("the-which", "usage", r"\bin the (?P<x>next of|most of cases)\b", message="A set phrase came out wrong."),
    Rule("more-better", "usage", r"\b(?P<x>more (?P<a>better|easier|bigger|faster|larger|higher|smaller|cheaper|quicker|stronger|earlier|simpler|clearer))\b(?!-)", r"\g<a>", unless=r"no more"),
    Rule("most-best", "usage", r"\b(?P<x>most (?P<a>best|easiest|biggest|fastest|largest|highest))\b", r"\g<a>"),
    Rule("return-back", "usage", r"\b(?P<x>reply back to|revert back to)\b", "reply to", sure=False),
)  # fmt: skip
