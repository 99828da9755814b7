"""Articles left out before what can be counted, and put in where none belongs."""

from __future__ import annotations

from typing import Final

from cordially.writing.proofing.rules import inflecting
from cordially.writing.proofing.rules.rule import Rule
from cordially.writing.proofing.rules.word_classes import FUNCTION, MANY, ONE_PERSON

_THING: Final = (
    "hotel|museum|shop|bakery|restaurant|café|cafe|school|hospital|clinic|pharmacy|library|theatre|gallery|studio|workshop|garage|factory|"
    "mill|warehouse|depot|farm|garden|orchard|vineyard|nursery|market stall|charity|foundation|house|flat|apartment|machine|engine|tractor|"
    "truck|van|car|boat|phone|computer|laptop|printer|website|app|system|platform|tool|course|workshop|degree|certificate|diploma|licence|"
    "license|test|job|contract|project|plan|report|article|book|letter|document|map|film|song|concert|exhibition|conference|"
    "interview|presentation|seminar|trip|journey|tour|event|festival|wedding|problem|mistake|question|idea|suggestion|solution|"
    "method|procedure|product|recipe|dish|invoice|deadline|decision|habit|story|business|company|start-up|startup|blog|portfolio|meeting|"
    "database|network|prototype|model|campaign|newsletter|podcast|survey|guesthouse|kiosk|stall|salon|practice|kindergarten|choir|band"
)
_ADJ: Final = (
    "small|large|big|new|old|little|great|good|long|short|strong|deep|keen|clear|real|genuine|solid|special|local|busy|quiet|successful|"
    "very good|very small|young|modern|simple|difficult|beautiful|interesting|different|useful|famous|private|public|internal|online|weekly|"
    "monthly|daily|free|full-time|part-time|second-hand|better|valid|proper|complete|detailed|nice|family|fresh|permanent|second|"
    "final-year|first-year|second-year|third-year|two-year|three-year|four-year|one-year|ten-year|five-year|six-month|three-month|two-week|[a-z]+-room"
)
_TRAIT: Final = (
    "interest|passion|desire|background|reputation|understanding|eye|relationship|sense|record|memory|wish|love|preference|"
    "commitment|connection|command|grasp|ear|voice|feeling|impression|opinion|attitude|talent|ability|career|team|network|team"
)
_HAVING: Final = "have|has|had|having|run|runs|ran|own|owns|owned|bought|built|build|found|need|needs|needed|opened|started|wrote|designed|manage|managed|developed|launched|attended|got|want|wanted|find|open|start|buy|rent|rented|set up|running|created|create|give|gave|received|signed|bring|brought|offer|offered"
_NOUN_GROUP: Final = rf"(?:(?:{_ADJ}) )(?:{_THING}|{_TRAIT}|{ONE_PERSON})"
_MISSING: Final = "The article is missing."
_NO: Final = "Here no article belongs."
_ABSTRACT: Final = (
    "patience|honesty|kindness|teamwork|education|creativity|curiosity|punctuality|discipline|empathy|trust|respect|loyalty|humour|humor|"
    "hard work|good communication|good design|good teamwork|good planning|good preparation|good leadership|courage|generosity|gratitude|"
    "hospitality|happiness|perseverance|persistence|reliability|transparency|honest feedback|cleanliness|practice|experience|flexibility|optimism|knowledge"
)
_LANDS: Final = (
    "Germany|France|Italy|Spain|Portugal|Poland|Ireland|England|Scotland|Wales|Sweden|Norway|Denmark|Finland|Iceland|Greece|Turkey|Türkiye|"
    "Russia|Ukraine|Romania|Bulgaria|Hungary|Austria|Switzerland|Belgium|Croatia|Serbia|Slovenia|Slovakia|Estonia|Latvia|Lithuania|Egypt|"
    "Morocco|Tunisia|Algeria|Nigeria|Ghana|Kenya|Uganda|Tanzania|Ethiopia|Zambia|Zimbabwe|South Africa|India|Pakistan|Bangladesh|Nepal|"
    "China|Japan|Korea|South Korea|Taiwan|Vietnam|Thailand|Malaysia|Singapore|Indonesia|Australia|New Zealand|Canada|Mexico|Brazil|Argentina|"
    "Chile|Peru|Colombia|Ecuador|Europe|Africa|Asia|South America|London|Paris|Berlin|Madrid|Lisbon|Dublin|Lagos|Nairobi|Accra|Tokyo|Seoul|Istanbul"
)
_TONGUES: Final = "English|French|German|Spanish|Italian|Portuguese|Dutch|Polish|Swedish|Turkish|Arabic|Chinese|Japanese|Korean|Russian|Hindi|Swahili|Greek"


def _without(phrase: str) -> str:
    return phrase.split(" ", 1)[1]


def _with_the(phrase: str) -> str:
    return f"the {phrase}"


def _missing(
    name: str,
    pattern: str,
    *,
    unless: str | None = None,
    definite: bool = False,
    sure: bool = True,
    cased: bool = False,
    needs: tuple[str, ...] = (),
) -> Rule:
    form = _with_the if definite else inflecting.with_article
    return Rule(
        name,
        "article",
        pattern,
        message=_MISSING,
        unless=unless,
        form=form,
        sure=sure,
        cased=cased,
        needs=needs,
    )


def _many(
    name: str,
    pattern: str,
    *,
    unless: str | None = None,
    cased: bool = False,
    sure: bool = True,
    needs: tuple[str, ...] = (),
) -> Rule:
    return Rule(
        name,
        "article",
        pattern,
        message=_NO,
        form=_without,
        unless=unless,
        cased=cased,
        sure=sure,
        needs=needs,
    )


RULES: Final = (
    _missing("have-small-farm", rf"\b(?:I|we|they|you|he|she|who|to|and|sister|brother|family|wife|husband|also|still|now|currently) (?:{_HAVING}) (?P<x>{_NOUN_GROUP}){FUNCTION}",
             unless=r"\b(?:have|need|start|open|find) (?:free|public|private|full-time|part-time|online|fresh|local|better) \w+$|(?:has|had|have|need|bring|want|give|gave|find|found|got) (?:real|special|great|good|genuine|better|new|long|old|fresh|second) (?:love|respect|talent|experience|feeling|memory|understanding|practice|business|opinion|interest|desire)$"),
    _missing("have-farm", rf"\b(?:I|we|they|he|she|who) (?:also |now |still )?(?:run|runs|ran|own|owns|owned|opened|bought|built|rent|rented|started) (?P<x>{_THING})(?=\s*(?:[.,;!?]|$)| (?:in|near|outside|with|for|on|that|which|where|called|together|from) )",
             unless=r"(?:ran|run|started|runs) (?:school|practice|business|work|test|car|interview|book|plan|conference|event|product|project|campaign|machine)$"),
    _missing("have-meeting", r"\b(?:have|had|having|attended|got|scheduled|arrange|arranged|book|booked) (?P<x>(?:interview|meeting|appointment|question|problem|idea|suggestion|conversation|discussion|conference|job|degree|diploma|certificate|driving licence|licence)) (?=(?:with|at|in|about|for|on|to|from|tomorrow|today|next|last|this) )"),
    _missing("am-adjective-person", rf"\b(?:am|I'm|is|was|he's|she's|became|become|be) (?:also |currently |now |still |already )?(?P<x>(?:final-year|first-year|second-year|third-year|fourth-year|last-year|experienced|qualified|certified|certificated|licensed|trained|recent|hard-?working|part-time|full-time|self-employed|young|good|great|passionate|reliable|freelance|retired|professional|single|skilled|very good|highly \w+|dedicated|registered|newly \w+|responsible) (?:{ONE_PERSON}|graduate|nanny|seamstress|linguist|baker)){FUNCTION}"),
    _missing("as-adjective-person", rf"\b(?:work|worked|working|works|trained|started|job|experience|years) as (?P<x>(?:junior |part-time |full-time |freelance |experienced |self-employed |qualified |volunteer |night |primary |secondary |school |shop |hotel |private |care |bus |taxi |truck |farm )?(?:{ONE_PERSON}|receptionist|labourer|porter|cashier|tutor|nanny|bartender|attendant)){FUNCTION}",
             unless=r"as (?:captain|president|minister|mayor|chairman|chairwoman|head|coach|curator|director|conductor|treasurer|partner|manager|editor|secretary|foreman|supervisor|coordinator|owner|founder|deputy|guest|priest)$"),
    _missing("at-end-of", r"\b(?P<p>at|by|until|in|on|from|towards|near|since) (?P<x>(?:end|beginning|start|time|middle|age|bottom|edge|outskirts|suburbs|field|process|form|form|world|hands|help|city|north|south|east|west|centre|heart|basis)) of (?=(?:the|a|an|my|our|your|this|that|these|last|next|each|every|[A-Z]|\d|\w+ing)\b)",
             definite=True, unless=r"\b(?:at heart|by hands|at time|from (?:start|form|time|age|end|beginning|process|field|world)|in (?:form|time|world|hands|age|end|start|help|edge|bottom|beginning|basis|heart) ?|by (?:help|time|form|field|process|age|start)|in process|on (?:time|top|form|age|end|start|process|field|hands|help|city)|at (?:age|city|field|process|world|form|help|hands|basis|middle)|until (?:age|time)|in city|by (?:city|world)|near (?:city|time)|since (?:time|age)) of", cased=False, needs=(" of ",)),
    _missing("in-same", r"\b(?:in|at|on|with|from|for|of|to|have|had|has|by|the|was|is|are) (?P<x>same) (?:time|company|team|school|hospital|day|year|place|city|town|village|street|building|office|way|field|sector|problem|idea|shop|department|ward|person|people|role|class|university|age|goal|result|house)\b", definite=True, unless=r"the same|of same|is same|was same|are same", needs=(" same ",)),
    _missing("for-last-years", r"\b(?:for|in|over|during|within) (?P<x>(?:last|past|next|first)) (?:few |two |three |four |five |six |seven |eight |ten |several |couple of |\d+ )(?:years|months|weeks|days|hours|decades)\b", definite=True, needs=(" last ", " past ", " next ", " first ")),
    _missing("for-first-time", r"\b(?:for) (?P<x>(?:first|second|third|last)) time\b", definite=True, needs=(" time ",)),
    _missing("on-first-day", r"\bon (?P<x>(?:first|second|third|last|next|following)) (?:day|page|floor|week|night|evening|shift|visit)(?= (?:of|in|at|I|we|on)\b|[,.])", definite=True, needs=(" on ",)),
    _missing("ministry-of", r"\b(?:joined|left|at|for|with|from|by|in|to) (?P<x>(?:Ministry|Department|Embassy|Institute|Faculty|Chamber|Office|Republic|Kingdom)) of (?=[A-Z])", definite=True, cased=True, unless=r"^(?:at|from|in|by|for) (?:Department|Office|Institute|Faculty)", needs=(" ministry ", " department ", " embassy ", " institute ", " faculty ", " chamber ", " office ", " republic ", " kingdom ")),
    _missing("university-of", r"\b(?:joined|studied at|studying at|study at|graduated from|worked at|working at|work at|degree from|degree at|master's at|PhD at|lecturer at the|teach at|taught at|left) (?P<x>(?:University|College|Institute|Faculty|School)) of (?=[A-Z])", definite=True, cased=True, needs=(" of ",)),
    _missing("in-usa", r"\b(?:in|to|from|across|of|visit|visited|left|for) (?P<x>(?:USA|US|UK|UAE|EU|United States|United Kingdom|United Arab Emirates|European Union|Netherlands|Philippines|Czech Republic|Dominican Republic|Bahamas|Maldives|Gambia|Ivory Coast|Middle East|Balkans|Alps|Far East|Red Cross|United Nations))(?=\s*(?:[.,;!?]|$)| (?:and|in|for|as|with|since|where|to|I|we|last|next|before|after|on|at|who|when)\b)", definite=True, cased=True,
             unless=r"^(?:of|for) (?:US|UK|EU)"),
    _missing("met-at-conference", r"\b(?:met|meet|spoke|talked|speak|heard|saw|seen|talk|presented|you|each other|work|worked|studied|works) (?:you |her |him |briefly |each other )?(?:at|in|during) (?P<x>(?:conference|job fair|career fair|trade fair|workshop|wedding|meeting|seminar|party|exhibition|concert|competition|small company|small town|small village|big company|large company|restaurant|hotel|bakery|shop|factory|office|library|museum|clinic|kindergarten|pharmacy|warehouse|garage|meet-?up|webinar|festival))(?=\s*(?:[.,;!?]|$)| (?:in|on|about|last|two|three|for|of|near|and|where|by|with|as)\b)",
             unless=r"in (?:conference|concert|exhibition|competition)$"),
    _missing("find-new-position", r"\b(?:find|get|want|seek|seeking|looking for|look for|search for|searching for|apply for|applied for|applying for|offer me|offered me|start|started|need|accept|accepted|got|found|consider|considering) (?P<x>(?:new |better |similar |permanent |full-time |part-time |good |suitable |junior |senior |first |different |next )(?:position|job|role|post|career|challenge|opportunity|place|apprenticeship|internship|placement|company|employer|flat|contract))" + FUNCTION, unless=r" (?:first|next) \w+$"),
    _missing("looking-for-job", r"\b(?:looking for|look for|searching for|search for|find|found|got|get|apply for|need) (?P<x>(?:job|position|internship|apprenticeship|placement|flat|room))(?= (?:in|at|as|with|near|where|that|which|for)\b|[.,!?])", unless=r"(?:find|get|need) (?:room|placement|position)$", needs=(" job ", " position ", " internship ", " apprenticeship ", " placement ", " flat ", " room ")),
    _missing("it-is-pleasure", r"\b(?:it is|it was|it's|that is|that was|would be|will be|has been|had been|is|was) (?:such |really |also )?(?P<x>(?:great|good|nice|real|big|huge|wonderful|long|difficult|strange|true|small|hard|lovely|amazing|very \w+) (?:pleasure|honour|honor|privilege|idea|day|experience|opportunity|time|question|problem|mistake|decision|challenge|success|surprise|place|chance|way|job|shame|step|week|year|story|joy|relief))(?=\s*(?:[.,;!?]|$)| (?:to|for|that|in|and|of|with|when|because|at|but)\b)",
             unless=r"(?:is|was) (?:good|great|hard|real|long) (?:time|experience|way|success)$|\bwhat \w+ "),
    _missing("what-great-idea", r"(?:^|[.!] )(?:What|Such) (?P<x>(?:great|good|lovely|nice|wonderful|beautiful|kind|brilliant|interesting|clever) (?:idea|day|talk|article|post|story|project|team|place|photo|visit|gesture|letter|message|event|note))\b"),
    _many("the-patience-is", rf"\b(?:believe|believed|think|convinced|know|learned|learnt|opinion|say|feel|that|sure|found|agree) (?:that )?(?P<x>the (?:{_ABSTRACT})) (?=(?:is|are|matters?|makes?|helps?|comes?|begins?|starts?|should|can|will|always|takes|brings)\b)",
          unless=r"(?:found|feel|know|that|say|learned|sure) the (?:trust|respect|experience|knowledge|humour|education|hospitality|practice|hard work|kindness|generosity|patience)$"),
    _many("the-patience-is-most", rf"(?:^|[.!?] |\bthat )(?P<x>the (?:{_ABSTRACT})) (?=is (?:the (?:first|most|best|key|only)|what (?:every|a|all)|very important|important|essential|more important|everything|my|half)\b)", unless=r"the (?:experience|practice|education|hospitality)$"),
    Rule("with-the-patience", "article", rf"\b(?:value|learned|learnt|teaches|taught me|need|needs|requires|require|with|appreciate|takes|demands) (?P<x>the (?:{_ABSTRACT}))(?= and (?:the )?(?:{_ABSTRACT})\b)", message=_NO, form=_without, sure=False),
    _many("the-x-university", r"\b(?:at|from|to|joined|left|attended) (?P<x>the (?:(?!Open|American|National|Catholic|Technical|Free|Royal|Islamic|State|Medical|British|German|European|African|Hebrew|Federal|Polytechnic|Central|Chinese|International|Autonomous|Indian|Agricultural|Pontifical)[A-Z][\w'’-]+ )(?:(?:National|State|Technical) )?University)(?=\s*[.,;!?]| (?:in|for|and|as|to|where|studying|last|before|after|on|with|while|since|I|during)\b|$)", cased=True, needs=(" university ",)),
    _many("in-the-country", rf"\b(?:in|to|from|at|near|across|around|left|visit|visited) (?P<x>the (?:{_LANDS}))(?=\s*(?:[.,;!?]|$)| (?:and|in|for|as|with|since|where|to|I|we|last|next|before|after|on|at|who|when|is|was|has|two|three)\b)", cased=True),
    _many("speak-the-language", rf"\b(?:speak|speaks|spoke|speaking|learn|learning|learned|studied|study|teach|taught|in|fluent in|into|understand) (?P<x>the (?:{_TONGUES}))(?=\s*(?:[.,;!?]|$)| (?:and (?!\w+ \w*s\b)|well|fluently|at|to|for|with|since|in|very)\b)", cased=True, unless=r"(?:in|into|to) the \w+ and"),
    Rule("in-the-charge", "article", r"\b(?:(?:am|is|are|was|were|be|been|'m) (?:now |still |also )?in (?P<x>the charge) of)", "charge", _NO),
    Rule("set-phrase-the", "article", r"\b(?P<p>for|on|in|by|at|with) (?P<x>the (?P<n>(?<=for the )(?:example)|(?<=on the )(?:purpose|foot)|(?<=in the )(?:advance|common|general|detail|touch|love|addition|person|trouble)|(?<=by the )(?:mistake|heart|accident|chance|hand)|(?<=at the )(?:home|first|least|last|work|once)))(?=\s*(?:[.,;!?]|$)| (?:with|to|and|for|I|we|about)\b)", r"\g<n>", _NO,
         unless=r"in the (?:person|general|common|trouble)$|by the (?:hand|chance)$|at the (?:last|first|work)$"),
    Rule("go-to-the-work", "article", r"\b(?:go|went|come|came|get|got|back|drive|drove|cycle|walk|going|return|returned|travel) to (?P<x>the (?P<n>work|bed))(?=\s*(?:[.,;!?]|$)| (?:by|at|every|in|on|and|with|after|early|late)\b)", r"\g<n>", _NO, needs=(" to the work ", " to the bed ")),
    Rule("a-great-news", "article", r"\b(?P<x>(?:a|an) (?:(?:very |really )?(?:good|great|useful|helpful|valuable|new|important|nice|honest|free|interesting|big|small|old|wonderful|kind|professional|modern|heavy|detailed|quick|little) )?(?:advice|information|news|equipment|furniture|homework|luggage|progress|software|hardware|feedback|evidence|machinery|jewellery|paperwork|housework|weather|traffic|accommodation))(?=\s*(?:[.,;:!?]|$)|\s+(?:about|on|from|that|which|to|I|we|for|of|in|with|is|was|when|and (?:a|the|I|we))\b)", message="This noun takes no 'a': write 'some', or 'a piece of'.",
         unless=r"a (?:news|information) and|a little \w+$|\ba (?:software|hardware|traffic|weather|news|information|equipment) (?:for|in|of)$"),
    Rule("a-many", "article", rf"(?<!such )(?<!many )\b(?P<x>an? )(?:(?:good|great|new|young|local|small|big|different|old|beautiful|other|useful|nice|interesting) )?(?:{MANY}){FUNCTION}", message="Before more than one no 'a'.",
         unless=r"\ba (?:\w+ )?(?:works|means|plays|shows|ships|guards|children|women|men|people|guests|days|weeks|months|years|hours|stores)$x|\b(?:a|an) (?:people|women|men|children)$"),
    Rule("other-noun", "article", rf"\b(?:in|at|from|for|with|to|on|have|has|had|found|is|was) (?P<x>other (?:{ONE_PERSON}|hospital|school|company|city|country|town|job|project|department|ward|hotel|shop)){FUNCTION}", message="Write 'another', or the plural.", unless=r"\b(?:no|any|each|every|the|some) other", needs=(" other ",)),
    Rule("another-many", "agreement", rf"\b(?P<x>another) (?:{MANY})(?=\s*[.,;!?]|\s+(?:in|at|and|for|from|with|who|that|of|to)\b)", "other", "Before more than one write 'other'.", unless=r"another (?:works|means|plans|reports|days|hours|weeks|months|years)$", needs=(" another ",)),
)  # fmt: skip
