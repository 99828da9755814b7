"""Subject and verb, number and noun."""

from __future__ import annotations

from typing import Final

from cordially.writing.proofing.rules import inflecting
from cordially.writing.proofing.rules.rule import Rule

_SINGULAR_SUBJECT: Final = (
    "experience|background|manager|boss|role|job|company|task|goal|aim|profile|résumé|resume|CV|portfolio|degree|career|"
    "plan|project|course|position|article|talk|question|interest|colleague|mentor|supervisor|network|approach|focus|passion|training|responsibility"
)
_PLAIN_VERBS: Final = (
    "include|involve|require|consist|allow|make|give|teach|mean|combine|agree|know|say|think|believe|need|want|seem|enable|provide|"
    "are|were|have|do not|don't|fit|match|go|become|bring|continue|depend|suggest"
)
_PEOPLE: Final = (
    "engineer|developer|nurse|driver|analyst|designer|teacher|student|colleague|consultant|technician|researcher|intern|"
    "volunteer|employee|manager|accountant|scientist|planner|buyer|writer|editor|candidate|client|customer|supplier|apprentice|"
    "director|recruiter|trainee|assistant|supervisor|programmer|architect|specialist|operator"
)
_THINGS: Final = "project|plant|site|country|company|product|shop|store|branch|campaign|skill|team|report|paper|course|office|department|reason|question|idea|role|book|city"
_UNITS: Final = "year|month|week|day|hour|minute"
_NUMBER: Final = (
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred"
)
_NO_NOUN: Final = r"(?=\s*(?:[.,;:!?)]|$)|\s+(?:and|or|in|at|of|for|from|with|who|that|on|ago|to|by|about|since|before|after|across|experience|are|were|is|was|have|I|we|why|they|needed)\b(?!-))"
_ONE: Final = "The subject is one, so the verb is singular."

RULES: Final = (
    Rule("every-noun-receive", "agreement", r"(?:^|[.!?] )(?:Every|Each) (?!(?:of|other|time|day|week|month|year|morning|now)\b)[a-z]+(?<!s) (?P<x>receive|get|keep|have|take|need|want|go|make|work|know|come|bring|give|learn|teach|write|read|send|start|begin|are|were|do)\b", message=_ONE, form=inflecting.singular_verb),
    Rule("each-of-mine-keep", "agreement", r"\b(?:each|every one) of (?:the|my|your|our|these|those|their) (?:\w+ )?\w+s (?P<x>receive|get|keep|take|need|want|go|make|work|know|come|bring|give|learn)\b", message=_ONE, form=inflecting.singular_verb),
    Rule("this-useful-things", "agreement", r"\b(?:for|of|in|on|with|all|about|to) (?P<x>this) (?:useful|helpful|kind|great|wonderful|valuable|good|interesting|many|generous|new|few|two|three) (?:suggestions|ideas|questions|comments|tips|words|insights|resources|documents|books|weeks|months|years|changes|results|notes|answers|projects)\b", "these", "More than one takes 'these'."),
    Rule("two-and-was", "agreement", r"(?:^|[.!?] )(?:The|My|Our|Your) [a-z-]+(?: [a-z-]+)? and (?:the|my|our|your) [a-z-]+(?: [a-z-]+)? (?P<x>was|is|has) both\b", message="Two take the plural."),
    Rule("each-of", "agreement", r"\b(?:each|every one) of (?:the|my|your|our|these|those|their) (?:\w+ )?\w+s (?P<x>were|are|have)\b", message=_ONE, form=inflecting.singular_verb),
    Rule("one-of", "agreement", r"(?:^|[.!?,] |and |that )one of (?:the|my|your|our|their) (?:\w+ )?\w+s (?P<x>were|are|have)\b(?! ever| been)", message=_ONE, form=inflecting.singular_verb),
    Rule("everyone-have", "agreement",
         r"(?:^|[.!?,] )(?:everyone|everybody|someone|somebody|nobody|no one)(?: (?:in|on|from|at) (?:the|my|our|your|this) \w+)? (?P<x>have|are|were|know|want|seem|agree)\b",
         message=_ONE, form=inflecting.singular_verb),
    Rule("my-experience-include", "agreement",
         rf"(?:^|[.!?] |, and |, but |that |because )(?P<d>My|Our|Your|The|This|Her|His)(?: (?:main|current|present|last|previous|biggest|first|new|next|whole|former|own))? "
         rf"(?:{_SINGULAR_SUBJECT}) (?P<x>{_PLAIN_VERBS})\b",
         message=_ONE,
         unless=r"that (?:my|our|your|the|this|her|his) [\w ]*(?:role|position|plan|company|job|project|course) \w+ (?:be|have)$|training (?:include|make|provide)s?$|colleague need$", form=inflecting.singular_verb),
    Rule("it-show", "agreement", r"(?:^|[.!?,] |and )(?:it|this|that|he|she) (?P<x>show|make|help|mean|take|give|include|need|work|seem|look|bring|require|allow)\b(?! sure)",
         message=_ONE, unless=r"(?:this|that) (?:show|work|help|need|look|make|take)$|and (?:it|this|that|he|she)", form=inflecting.singular_verb),
    Rule("plan-work-well", "agreement", r"(?:^|[.!?] )(?:The|My|Our|Your|This) (?:plan|system|team|process|tool|approach|method|idea|app|product|service) (?P<x>work|run|look|help)(?= (?:well|us|me|very|great|fine|better)\b)",
         message=_ONE, form=inflecting.singular_verb),
    Rule("number-and-person", "agreement",
         rf"\b(?:of|with|for|led|managed|manage|trained|train|by|supervised|hired|mentored|coached|lead|from|to|and|over|than) (?:{_NUMBER}) (?:\w+ )?(?P<x>(?P<n>{_PEOPLE}))\b{_NO_NOUN}",
         r"\g<n>s", "More than one takes the plural."),
    Rule("number-and-thing", "agreement",
         rf"(?<!-)\b(?:(?<!of the )(?:{_NUMBER})|several|various|multiple|both of the|all of the|many of the|one of the|one of my|one of your|few|many) (?P<x>(?P<n>{_THINGS}|{_PEOPLE}))\b{_NO_NOUN}",
         message="More than one takes the plural.", unless=r"^(?:few|many) (?:team|role)|of the team$|\bmany a ", form=inflecting.plural),
    Rule("number-and-time", "agreement",
         rf"(?<![-\w])(?<!a )(?<!an )(?<!the )(?<!my )(?<!our )(?<!their )(?<!your )(?:(?:{_NUMBER})|(?:[2-9]|[1-9]\d)\+?|several|few|many) (?P<x>(?P<n>{_UNITS}))\b(?=\s*(?:[.,;!?)]|$)|\s+(?:of|ago|in|at|as|experience|before|after|later|and)\b(?!-))",
         r"\g<n>s", "More than one takes the plural.", unless=r"^\d+ (?:in|at)$"),
    Rule("this-projects", "agreement", r"\b(?P<x>this (?P<n>projects|skills|years|tasks|roles|companies|teams|reasons|ideas|products|clients|customers))\b(?!')(?! (?:team|manager))", r"these \g<n>"),
    Rule("these-skill", "agreement", r"\b(?P<x>(?P<d>these|those) (?P<n>skill|year|result|task|role|company|reason|question|idea|position|opportunity|experience))\b(?!-)(?= (?:is|are|was|were|has|have|that|which|will|in|from|and|taught|helped)\b)",
         r"\g<d> \g<n>s", message="The noun and its word do not agree in number."),
    Rule("many-experience", "agreement", r"\b(?:many|few|several) (?P<x>experience|information|advice|knowledge|feedback|equipment|progress|software|research|training)\b(?=\s*(?:[.,;!?]|$)|\s+(?:with|in|of|about|on|from|for)\b)",
         message="This noun has no plural of that kind: write 'much' or 'a lot of'.", unless=r"several (?:research|software|training)$"),
    Rule("informations", "agreement", r"\b(?P<x>informations|advices|equipments|knowledges|softwares|furnitures|homeworks|evidences|feedbacks)\b", message="This noun has no plural."),
    Rule("an-advice", "article", r"\b(?P<x>an (?:advice|information|equipment))\b(?=\s*(?:[.,;!?]|$)|\s+(?:about|on|from|that|which|to)\b)", message="This noun takes no 'a': write 'some', or 'a piece of'."),
    Rule("i-has", "agreement", r"(?:^|[.!?,;] |and |that |but |because )(?:I|we|they) (?P<x>has)\b", "have"),
    Rule("i-is", "agreement", r"(?:^|[.!?,;:] |\b(?:and|that|but|because|when|if|where|while|as|so|who|what|how|since|until|before|after|than|why) )(?:we|you|they) (?P<x>was)\b", "were"),
    Rule("he-have", "agreement", r"(?:^|[.!?,] |that |because )(?:he|she|it) (?P<x>have)\b", "has"),
    Rule("there-is-many", "agreement", r"\b(?P<x>there(?:'s| is| was)) (?:many|several|a few|three|four|five|some \w+ers)\b", message="More than one follows: 'there are'."),
    Rule("every-have", "agreement", r"(?:^|[.!?,] |\b(?:that|because|but) )(?:every|each|another) (?!of\b|other\b)[a-z]+[a-rt-z] (?P<x>have|are|were|do|don't|want|need)\b(?! to be)", message=_ONE, form=inflecting.singular_verb, unless=r"need$|each (?:day|year|week|month|time)"),
    Rule("and-i-was", "agreement", r"(?:^|[.!?,] |\band |\bthat )(?:my|our|the|his|her) \w+ and I (?P<x>was|am|is|has)\b", message="Two are the subject, so the verb is plural."),
    Rule("a-list-of-are", "agreement", r"\bA (?:list|copy|set|summary|series|sample|selection) of (?:the |my |your |our )?\w+ (?P<x>are|were|have)\b", message=_ONE, form=inflecting.singular_verb, cased=True),
    Rule("things-i-do-is", "agreement", r"(?:^|[.!?] )The (?!news\b)\w+[^sui\W]s (?:that )?(?:I|we|you) \w+(?: \w+)? (?P<x>is|was|has)\b", message="The subject is more than one, so the verb is plural.", unless=r"process|(?:this|that|what|who|how) (?:is|was|has)$"),
    Rule("costs-of-was", "agreement", r"(?:^|[.!?] )The (?!news|series|species|means|headquarters|lens\b)\w+[^sui\W]s of (?:the|my|our|your|this|that) \w+ (?P<x>was|is|has)\b", message="The subject is more than one, so the verb is plural."),
    Rule("colleagues-thinks", "agreement", r"(?:^|[.!?,] |and |that )(?:my|our|your|the|these|most|many|both|all) (?:colleagues|managers|engineers|nurses|drivers|teachers|parents|students|patients|employees|developers|people|analysts) (?P<x>thinks|says|knows|likes|wants|needs|agrees|believes|works|uses|tells|asks|gives|makes|takes|has been|comes|goes)\b", message="The subject is more than one, so the verb is plural.", form=inflecting.plural_verb),
    Rule("neither-were", "agreement", r"\b(?:neither|either) of (?:the|these|those|my|our|them|us) ?\w* (?P<x>were|are|have)\b", message=_ONE, sure=False, form=inflecting.singular_verb),
    Rule("i-goes", "agreement", r"(?:^|[.!?,] |and |that |because )(?:I|we|they|you) (?P<x>is|does|goes|makes|works|needs|wants|likes|knows|thinks|believes|hopes|enjoys|has been)\b", message="The verb does not go with its subject.", form=inflecting.plural_verb),
    Rule("he-work", "agreement", r"(?:^|[.!?] |because )(?:He|She) (?P<x>work|manage|lead|know|think|say|want|need|like|run|live|speak|teach|believe|tell|go|do|plan|handle|report|report)\b", message=_ONE, form=inflecting.singular_verb, cased=True),
    Rule("those-this", "agreement", r"\b(?P<x>(?:that|this) (?:months|weeks|days|people|candidates|colleagues|documents|books|countries))\b(?=\s*(?:[.,;!?]|$)| (?:are|were|have|that|which)\b)", message="The noun and its word do not agree in number.", unless=r"that (?:people|months|weeks|days|candidates|colleagues|documents|books|countries)"),
    Rule("list-of-are", "agreement", r"(?:^|[.!?] )The (?:list|set|series|quality|level|use|cost|success|lack|aim|goal|purpose) of (?:the |my |your |our )?\w+s (?P<x>are|were|have)\b", message=_ONE, form=inflecting.singular_verb),
    Rule("plural-has", "agreement", r"(?:^|[.!?] )(?:My|Our|Your|The|These|Those|All) (?:\w+ )?(?:colleagues|skills|results|years|managers|clients|customers|teams|projects|people|students|questions|tasks|duties|responsibilities|references|parents|drivers|nurses|engineers) (?P<x>is|was|has|makes|includes|shows|helps|means)\b",
         message="The subject is more than one, so the verb is plural.", unless=r"people skills|(?:customers|clients|projects|teams|skills|people|students) (?:means|helps|is|makes|shows)$"),
    Rule("much-people", "agreement", r"\b(?P<x>much) (?:people|projects|skills|companies|countries|years|ideas|clients|customers|opportunities|questions|things|jobs)\b", "many"),
    Rule("less-meetings", "agreement", r"\b(?P<x>less) (?:people|projects|skills|companies|meetings|errors|mistakes|ideas|clients|customers|complaints|questions|steps|jobs|defects|accidents|delays|returns)\b", "fewer", sure=False),
)  # fmt: skip
