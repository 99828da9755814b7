"""Classes of words that several rules ask for: one person or thing, what cannot be counted, verbs and their forms.

Each is the inside of a pattern: words parted by bars.
"""

from __future__ import annotations

from typing import Final

from cordially.writing.proofing.rules import inflecting

ONE_PERSON: Final = (
    "father|mother|brother|sister|wife|husband|son|daughter|uncle|aunt|cousin|grandmother|grandfather|nephew|niece|friend|neighbour|"
    "neighbor|flatmate|partner|manager|boss|supervisor|colleague|director|teacher|tutor|mentor|professor|lecturer|headteacher|student|pupil|"
    "trainee|apprentice|intern|nurse|doctor|surgeon|midwife|pharmacist|dentist|vet|patient|engineer|developer|designer|analyst|accountant|"
    "auditor|lawyer|solicitor|judge|clerk|secretary|receptionist|assistant|recruiter|candidate|client|customer|guest|tenant|landlord|owner|"
    "supplier|buyer|seller|farmer|baker|butcher|chef|cook|waiter|waitress|barista|driver|pilot|captain|mechanic|electrician|plumber|carpenter|"
    "builder|welder|technician|operator|inspector|guide|curator|librarian|journalist|editor|writer|author|translator|interpreter|musician|"
    "conductor|actor|dancer|painter|photographer|coach|player|volunteer|employee|employer|worker|social worker|carer|cleaner|gardener|"
    "shopkeeper|founder|investor|consultant|adviser|advisor|specialist|expert|researcher|scientist|chemist|biologist|historian|economist|"
    "planner|architect|surveyor|contractor|foreman|shepherd|fisherman|sailor|officer|soldier|mayor|minister|priest|president|chairman|"
    "chairwoman|speaker|organiser|organizer|coordinator|programmer|postman|seamstress|tailor|potter|beekeeper|person|man|woman|child|boy|girl"
)
ONE_THING: Final = (
    "hotel|museum|shop|store|bakery|restaurant|café|cafe|kitchen|school|college|university|hospital|clinic|pharmacy|surgery|ward|library|"
    "theatre|theater|gallery|studio|workshop|garage|factory|mill|plant|warehouse|depot|farm|garden|orchard|vineyard|nursery|market|branch|"
    "airport|harbour|port|station|church|mosque|temple|museum|charity|foundation|town|village|city|country|region|district|"
    "building|house|flat|apartment|room|machine|engine|tractor|truck|van|car|bus|train|ship|boat|plane|phone|computer|laptop|printer|"
    "website|app|system|platform|tool|program|programme|course|class|workshop|degree|certificate|diploma|licence|license|exam|test|"
    "job|role|post|position|career|contract|salary|project|plan|report|article|book|letter|email|message|note|document|form|"
    "file|list|table|chart|map|photo|picture|painting|film|song|play|show|concert|exhibition|conference|meeting|interview|talk|lecture|"
    "presentation|seminar|visit|trip|journey|tour|flight|event|festival|party|wedding|season|shift|week|month|year|day|hour|problem|issue|"
    "mistake|error|question|answer|idea|suggestion|solution|goal|target|task|skill|method|process|procedure|product|service|brand|menu|"
    "recipe|dish|meal|cake|loaf|bottle|box|bag|order|invoice|budget|deadline|opportunity|chance|decision|result|reason|habit|hobby|story|"
    "language|word|sentence|sector|industry|department|office|background|experience|profile|portfolio|schedule|timetable|route|road|bridge|river"
)
ONE: Final = f"{ONE_PERSON}|{ONE_THING}"
"""Nouns for one; those that the British also take for several (team, staff, family, cast) are not among them."""
UNCOUNTED: Final = (
    "information|news|advice|equipment|furniture|homework|luggage|progress|research|software|hardware|feedback|evidence|machinery|"
    "knowledge|traffic|weather|work|training|accommodation|patience|help|money|music|food|water|paperwork|housework|stock|jewellery|jewelry"
)
MANY: Final = "|".join(
    {
        "man": "men",
        "woman": "women",
        "child": "children",
        "person": "people",
        "loaf": "loaves",
        "fisherman": "fishermen",
        "foreman": "foremen",
        "chairman": "chairmen",
        "chairwoman": "chairwomen",
        "postman": "postmen",
        "midwife": "midwives",
        "wife": "wives",
    }.get(noun, inflecting.plural(noun))
    for noun in ONE.split("|")
)
"""The plurals of those for one."""

ONLY_VERBS: Final = (
    "include|involve|require|consist|allow|make|give|teach|bring|know|think|believe|understand|agree|want|seem|enable|provide|become|"
    "continue|suggest|keep|take|get|go|come|say|tell|ask|write|speak|send|sell|buy|grow|build|serve|begin|choose|employ|handle|manage|"
    "deserve|produce|prepare|deliver|receive|deal|depend|enjoy|expect|feel|follow|happen|hold|improve|introduce|join|learn|live|lose|"
    "maintain|meet|operate|organise|organize|own|pay|prefer|protect|recommend|remain|remember|represent|see|seek|specialise|specialize|"
    "tend|treat|wait|wear|sing|belong|apply|arrive|attend|bake|carry|clean|collect|compare|complain|contain|create|decide|describe|"
    "develop|discuss|earn|encourage|explain|fail|fill|find|finish|forget|hear|hire|inspire|invite|leave|listen|mention|"
    "need|obtain|pass|perform|possess|publish|reduce|refer|rely|repair|respect|say|sit|solve|spend|stay|succeed|supervise|travel|"
    "try|welcome|win|exist|appear|offer|run|work|help|combine|connect|cover|lead|play|look|open|start|use|show|support|train"
)
"""Plain verbs that differ from their past tense; several are nouns too, so what follows them has to tell."""
NOUNS_TOO: Final = frozenset(
    [
        "offer",
        "run",
        "work",
        "help",
        "cover",
        "lead",
        "play",
        "look",
        "open",
        "start",
        "use",
        "show",
        "support",
        "train",
        "need",
        "deal",
        "hold",
        "wait",
        "clean",
        "find",
    ]
)
SURE_VERBS: Final = "|".join(verb for verb in dict.fromkeys(ONLY_VERBS.split("|")) if verb not in NOUNS_TOO)
DOUBTFUL_VERBS: Final = "|".join(sorted(NOUNS_TOO))
SURE_VERBS_S: Final = "|".join(inflecting.singular_verb(verb) for verb in SURE_VERBS.split("|"))
DOUBTFUL_VERBS_S: Final = "|".join(inflecting.singular_verb(verb) for verb in DOUBTFUL_VERBS.split("|"))

IRREGULAR_PASTS: Final = (
    "was|were|had|went|came|saw|took|gave|wrote|spoke|knew|began|chose|did|made|sent|met|told|brought|kept|led|built|heard|got|found|"
    "thought|understood|left|felt|held|stood|sold|bought|taught|ran|grew|drove|broke|became|lost|won|fell|flew|drew|threw|wore|sat|"
    "slept|spent|paid|said|began|rose|sang|swam|caught|fought|sought|dealt|meant|learnt|burnt|ate|drank|hid|rode|shook|stole|woke"
)
PAST: Final = rf"(?:{IRREGULAR_PASTS}|\w{{2,}}(?<!e)ed)"

OBJECT: Final = (
    r"(?= (?:the|a|an|my|our|your|his|her|their|its|this|these|those|all|every|each|both|some|any|many|more|most|two|three|four|five|"
    r"six|me|us|you|him|them|it|people|children|students|customers|everyone|everything|new|free|paid|good|late|hard|well|very|only)\b)"
)
FUNCTION: Final = (
    r"(?=\s*(?:[.,;:!?)]|$)|\s+(?:and|or|but|in|at|of|for|from|with|who|that|which|on|to|by|about|since|before|after|until|when|where|while|"
    r"because|is|was|are|were|has|have|had|will|would|can|could|I|we|you|they|he|she|it|near|outside|inside|between|into|over|last|next)\b)"
)
"""What follows a noun that is the last of its group."""
