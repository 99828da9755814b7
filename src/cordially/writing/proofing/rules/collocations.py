"""Verbs with their nouns (do a course, make a mistake), gerunds after little words, and turns of phrase of other languages."""

from __future__ import annotations

from typing import Final

from cordially.writing.proofing.rules import inflecting
from cordially.writing.proofing.rules.rule import Rule
from cordially.writing.proofing.rules.word_classes import SURE_VERBS

_GERUND: Final = "After this word the verb takes its -ing form."
_OBJECT: Final = r"(?= (?:the|a|an|my|our|your|his|her|their|this|that|these|those|all|every|each|with|to|in|on|for|about|from|at|it|them|him|you|me|us|people|[a-z]+s|[a-z]+ed|new|nervous|difficult|small|good)\b)"
_DONE: Final = {"make": "do", "made": "did", "makes": "does", "making": "doing"}
_MADE: Final = {"do": "make", "did": "made", "does": "makes", "doing": "making", "done": "made"}
_PLAIN_VERBS: Final = f"(?!(?:pay|need|deal|wear|list|fill|share|travel|contact|repair|respect|own|pass|hire|win|say|welcome|discount|try|fail)\\b)(?:{SURE_VERBS}|calm|cook|paint|repair|drive|teach|plan|organise|design|solve|fix|talk|negotiate|motivate|translate|persuade|remember|count|measure|cut|sew|knit|draw)"


def _to_do(verb: str) -> str | None:
    return _DONE.get(verb.casefold())


def _to_make(verb: str) -> str | None:
    return _MADE.get(verb.casefold())


def _gerund_of_to(phrase: str) -> str:
    return inflecting.gerund(phrase.removeprefix("to "))


RULES: Final = (
    Rule("make-a-course", "usage", r"\b(?P<x>make|made|makes|making) (?:a |an |my |the |some |our |his |her |a lot of |much |more |any |two |three )(?:\w+ )?(?P<n>course|training|degree|master's|master|bachelor|PhD|doctorate|internship|apprenticeship|research|homework|exam|exams|diploma|studies|sport|sports|housework|shopping|laundry|interviews? with|workout|yoga|placement|traineeship|residency)\b(?! (?:work|easier|better|more|easy|possible|guide|plan|a|the|so|feel|harder|materials?|easier|cheaper|fun|programme|open|available|proposal|video|tool|centre|kit))", message="These things are done, not made.", form=_to_do),
    Rule("do-a-mistake", "usage", r"\b(?P<x>do|did|does|doing|done) (?:a |an |the |some |any |many |my |our |several |big |few |no )?(?:big |great |small |good |important |hard |lot of |best |real )?(?P<n>mistakes?|decisions?|efforts?|suggestions?|proposals?|progress|phone calls?|changes?|difference|appointments?|plans|promises?|offers?|money|noise|complaints?|reservations?|friends|improvements?|contribution|compromises?)\b", message="These things are made, not done.", form=_to_make, unless=r"(?:do|did|does) (?:the |no |any |many |my |our |some |few )?(?:changes?|friends|plans|offers?|mistakes?|efforts?|decisions?|promises?|complaints?|improvements?|appointments?|suggestions?|proposals?|money|phone calls?|noise|reservations?|compromises?)$(?<!do mistakes)(?<!do progress)(?<!do mistake)"),
    Rule("make-a-photo", "usage", r"\b(?P<x>(?P<v>make|made|making|do|did) (?P<r>(?:a |some |many |the |two |three )?)(?P<n>photos?|pictures|exams? in|breaks?))\b(?=\s*[.,;!?]|\s+(?:of|with|in|at|for|every|and|from)\b)", message="Write 'take': photos, exams and breaks are taken.", unless=r"pictures? book", needs=("photo", "picture", " exam", " break")),
    Rule("say-me", "usage", r"\b(?P<x>(?P<v>say|said|says|saying) (?P<w>me|us|him|them))\b(?= (?:that|how|what|to|about|the|a|if|where|when|why|he|she|it|you|I)\b)", message="Write 'tell' or 'told' before a person.", unless=r"say us$"),
    Rule("learn-me", "usage", r"\b(?P<x>learn|learned|learnt|learns) (?:me|us|them|him) (?:how|to|the|that|a lot|much|everything)\b", message="The one who knows teaches; the other learns."),
    Rule("to-verb-after-preposition", "verb-form", rf"\b(?:interested in|good at|bad at|skilled at|instead of|capable of|responsible for|keen on|tired of|passionate about|succeeded in|succeed in|proud of|excited about|enthusiastic about|without|specialise in|specialised in|specialize in|used for|fond of|afraid of|thinking about|thinking of|dream of|dreaming of|insist on|insisted on|apologise for|thank you for|thanks for|in charge of|aim at|focus on|focused on|believe in|experience in|experience of|difficulty in|interest in|success in|talent for|way of|idea of|instead of|apart from|afraid of|know about|care about) (?P<x>to (?:{SURE_VERBS}|be|do|work|help|lead|play|open|start|use|show|support|train))\b",
         message=_GERUND, form=_gerund_of_to, needs=(" in to ", " at to ", " of to ", " for to ", " on to ", " about to ", " without to ")),
    Rule("good-at-plain", "verb-form", rf"\b(?:good at|bad at|skilled at|skilled in|better at|excellent at|capable of|tired of|afraid of|instead of|interested in|keen on|fond of|proud of|responsible for|in charge of|dream of|without|passionate about|experience in|experienced in|succeeded in|specialise in|specialised in|used for|insisted on|apologise for|charged with|tasked with|busy with|apart from|experience of) (?P<x>{_PLAIN_VERBS}){_OBJECT}",
         message=_GERUND, form=inflecting.gerund, unless=r"(?:experience in|experienced in|interested in|without|skilled in|keen on|busy with|used for|responsible for|in charge of|passionate about|specialised in|specialise in|experience of|proud of|instead of|fond of|tired of) (?:design|plan|cook|repair|say|share|cut|talk|paint|draw|count|measure|sport|produce|welcome|drive|wear|finish|fix|hire|start|contact)$", needs=(" good at ", " better at ", " bad at ", "skilled ", " capable of ", " tired of ", " afraid of ", " instead of ", " interested in ", " keen on ", " fond of ", " proud of ", " responsible for ", " charge of ", " dream of ", " without ", " about ", "experience", " succeeded ", "speciali", " used for ", " insisted ", " apologise ", " charged ", " tasked ", " busy ", " apart ")),
    Rule("instead-of-wait", "verb-form", r"(?:^|[.!?] |, )(?:Instead of|Without|After|Before|By|Besides|Despite) (?P<x>wait|complain|argue|go|give|become|be|have|make|take|write|speak|listen|hire|buy|sell|build|teach|learn|send|apply|join|choose|throw|waste|ask|tell|pay)(?= (?:for|the|a|an|my|our|your|to|it|them|up|with|away|in|about|another|more|and)\b|, )", message=_GERUND, form=inflecting.gerund, unless=r"(?:by|before|after|without) (?:ask|pay|waste|be|have|make|go)$x"),
    Rule("no-problem-with-plain", "verb-form", r"\b(?:no problem with|no problem in|difficulties in|difficulty in|used to the idea of|not mind|don't mind|would mind|look forward to|looking forward to|enjoy|enjoyed|enjoys|avoid|avoided|finished|keep|kept|practise|miss|suggest|suggested|recommend|consider|considering|considered) (?P<x>travel|work|be|have|go|learn|teach|write|cook|meet|see|hear|speak|join|become|move|talk to|talk with|help|start|drive|build|visit)(?= (?:in|on|at|with|to|a|an|the|my|our|your|for|again|you|from|together|abroad|people|new|nights|weekends|twice|more|about)\b)", message=_GERUND, form=inflecting.gerund,
         unless=r"(?:suggest|suggested|recommend|enjoy|enjoyed|enjoys|practise|avoid|miss|consider|considered|considering|finished|kept|keep|no problem with|no problem in|difficulties in|difficulty in|forward to) (?:travel|work|help|start|visit|drive|hear|cook)$(?<!forward to hear)(?<!forward to visit)(?<!forward to help)(?<!forward to start)|forward to work$x"),
    Rule("consist-in-ing", "usage", r"\b(?:work|job|role|task|tasks|duties|course|team|training|programme|position|post|day) (?:mainly |mostly |also )?(?P<x>(?P<v>consists?|consisted) (?:in|on|from|at|by))\b", r"\g<v> of", "Write 'consist of'.", needs=(" consist",)),
    Rule("in-the-age-of", "usage", r"\b(?P<x>(?:in|with|on) the age of) (?=\d|ten|eleven|twelve|thir|four|fif|six|seven|eigh|nine|twenty)", "at the age of"),
    Rule("have-years-old", "usage", r"\b(?:I|he|she|we|who) (?P<x>(?:have|has|had)) (?=(?:\d\d?|twenty|thirty|forty|fifty|\w+teen|\w+ty-\w+) years old\b)", message="One is, not has, so many years old."),
    Rule("am-agree", "usage", r"\b(?P<x>(?:I am|I'm) (?:agree|born in|disagree))\b(?<!born in)", "I agree"),
    Rule("am-born", "tense", r"\b(?P<x>(?:I am|I'm) born) (?=in|on|and)", "I was born"),
    Rule("know-to-verb", "usage", r"\b(?:I|we|he|she|they|who|to|also|already)(?: don't| do not|) (?P<x>know to) (?=(?:cook|drive|use|speak|write|work|make|do|play|bake|build|repair|read|sew|fix|program|code|type)\b)", "know how to"),
    Rule("the-same-than", "usage", r"\b(?:the )?same (?:\w+ )?(?P<x>than|like|then) (?=(?:the|my|our|your|you|in|before|me|last|I|we|mine|yours|his|her|them|us)\b)", "as"),
    Rule("as-adjective-than", "usage", r"\b(?:as|so) (?:good|well|much|many|big|large|fast|long|soon|hard|busy|old|young|important|strong|early|late) (?P<x>than|like) (?=(?:the|my|our|your|you|in|before|me|last|I|we|mine|possible|any|a)\b)", "as", unless=r"^so (?:much|many|long|well|good) (?:like|than)"),
    Rule("more-adjective-as", "usage", r"\b(?:more (?:\w+ )?|better|bigger|larger|faster|longer|harder|older|younger|cheaper|earlier|higher|lower|smaller|less|easier|stronger) (?P<x>as|that|of) (?=(?:the others|my colleagues|ten years|twenty years|five years|two years|three years|expected|usual|before|I (?:thought|expected)|we (?:thought|expected)|you (?:think|thought)|last year|half of)\b)", "than", unless=r"(?:better|more \w+|easier|higher|lower|stronger|older|younger|less) (?:as|that) (?:I|we|the)|(?:more|less|better|older|younger) \w+ of|that (?:I|we|you|the)|(?<!more) of"),
    Rule("participate-to", "usage", r"\b(?P<x>(?P<v>participat(?:e|ed|es|ing)) (?:to|at|on)) (?=(?:the|a|an|this|our|your|my|two|three|many|several)\b)", r"\g<v> in"),
    Rule("assist-to", "usage", r"\b(?:I|we|they|who) (?:also )?(?P<x>(?P<v>assisted|attended|visited|entered|approached|reached|married|answered|phoned|resembled) (?:to|at|with|into|in)) (?=(?:the|a|an|my|your|our) )", r"\g<v>", unless=r"assisted (?:with|in|at)|(?:reached|entered|attended|visited) (?:into|in|with|at)|attended at|answered (?:with|in|at)|entered (?:with|at)|married (?:in|at|into)|visited with|phoned (?:in|at|with)|approached (?:with|at|in)|reached in|attended to|reached to"),
    Rule("ask-to-person", "usage", r"\b(?:I|we|they|who|she|he|to|and) (?P<x>(?P<v>asked|ask|told|tell|advise|advised|thank|thanked|help|helped|invite|invited|remind|reminded|meet|met|phone|phoned) to) (?=(?:me|him|her|them|us|my \w+|our \w+|the (?:manager|director|team|nurse|boss|owner|teacher|teachers|students|patients|customers))(?:\s*[.,;!?]|$| (?:if|that|how|what|about|for|with|why|when|where)\b))", r"\g<v>"),
    Rule("on-year", "usage", r"\b(?:graduated|born|started|joined|moved|left|opened|began|retired|worked|arrived|founded|finished|qualified|won)(?: \w+){0,4}? (?P<x>(?:on|at)) (?=(?:19|20)\d\d\b(?!-))", "in", unless=r"\b(?:worked|opened|started|finished|left|began) (?:\w+ )*at|retired (?:\w+ )*at", needs=(" on 1", " on 2", " at 1", " at 2")),
    Rule("in-date", "usage", r"\b(?P<x>(?:in|at)) (?=(?:the )?\d\d?(?:st|nd|rd|th)? (?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)", "on", cased=True),
    Rule("on-month", "usage", r"\b(?:started|joined|moved|left|opened|began|retired|arrived|finish|finished|start|begin|meet|met|graduated|graduate|free|available|open|visit|come) (?:\w+ ){0,3}?(?P<x>on) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s*[.,;!?]|$| (?:19|20)\d\d| and\b| for\b| with\b))", "in", cased=True),
    Rule("in-night", "usage", r"\b(?:work|worked|works|drive|open|study|studied|sleep|shift|bake|train|ward|hospital|starts?|calls?) (?P<x>in the night|at the night|in nights)(?=\s*[.,;!?]|\s+(?:and|when|because)\b)", "at night", needs=(" in the night ", " at the night ", " in nights ")),
    Rule("enough-adjective", "usage", r"\b(?:am|is|are|was|were|not|be) (?P<x>enough (?P<a>good|experienced|strong|old|big|large|fast|brave|qualified|patient|confident|fluent|clear|careful|quick))\b(?= (?:to|for)\b|[.,])", r"\g<a> enough"),
    Rule("very-much-object", "usage", r"\b(?:I|we) (?P<x>(?P<v>like|enjoy|love|enjoyed|liked|appreciate) very much (?P<o>my work|my job|working|your work|the work|the city|the team|your article|your post|your talk|cooking|teaching))\b", r"\g<v> \g<o> very much"),
    Rule("since-long", "usage", r"\b(?:work|worked|working|live|know|known|been|here)(?: \w+){0,3} (?P<x>since (?:a )?long(?: time)?)(?=\s*[.,;!?]|\s+(?:and|in|as)\b)", "for a long time"),
    Rule("before-years", "usage", r"\b(?:I|we|he|she)(?: \w+){1,5} (?P<x>before (?P<n>(?:two|three|four|five|six|ten|many|some|\d+) (?:years|months|weeks|days)))(?=\s*[.,;!?]|$)", r"\g<n> ago", sure=False),
)  # fmt: skip
