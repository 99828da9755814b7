"""Subject and verb again: nouns for one and for many by class, phrases between them, relative clauses."""

from __future__ import annotations

from typing import Final

from cordially.writing.proofing.rules import inflecting
from cordially.writing.proofing.rules.rule import Rule
from cordially.writing.proofing.rules.word_classes import (
    DOUBTFUL_VERBS,
    DOUBTFUL_VERBS_S,
    FUNCTION,
    MANY,
    OBJECT,
    ONE,
    ONE_PERSON,
    ONE_THING,
    SURE_VERBS,
    SURE_VERBS_S,
    UNCOUNTED,
)

_ONE_SAYS: Final = "The subject is one, so the verb is singular."
_MANY_SAYS: Final = "The subject is more than one, so the verb is plural."
_START: Final = r"(?:^|[.!?;:] |, (?:but|so|because|while|although|and) )(?:(?:When|If|Because|Although|While|As|Where|But|So|And|Now|Today|Here|Every day|Usually|Currently) )?"
_MY: Final = "my|our|your|his|her|their"
_THE: Final = f"the|this|{_MY}"
_WORD: Final = r"(?!(?:and|or|who|that|which|what|when|where|while|as|if|because|but|than|how|why|whose|whom|until|before|after|is|was|are|were|has|have|had|each|so|then|not)\b)[\w'-]+"
_WITH: Final = rf"(?: (?:of|in|on|at|from|for|with|under|behind|near|around|across|between|about) (?:{_WORD} ){{0,3}}?{_WORD})"
_AUX_ONE: Final = "do not|don't|have|haven't|are|aren't|were|weren't"
_AUX_MANY: Final = "is|was|has|doesn't|does not|isn't|wasn't|hasn't"
_PEOPLE: Final = "someone|somebody|anyone|anybody|everyone|everybody|nobody|no one"


def _plural(verb: str) -> str | None:
    known = {
        "does not": "do not",
        "doesn't": "don't",
        "isn't": "aren't",
        "wasn't": "weren't",
        "hasn't": "haven't",
    }
    known |= {"is": "are", "am": "are", "was": "were", "has": "have"}
    return known.get(verb.casefold()) or inflecting.plural_verb(verb.casefold())


def _singular(verb: str) -> str | None:
    known = {"haven't": "hasn't", "aren't": "isn't", "weren't": "wasn't"}
    return known.get(verb.casefold()) or inflecting.singular_verb(verb.casefold())


def _one(
    name: str, pattern: str, *, unless: str | None = None, sure: bool = True, needs: tuple[str, ...] = ()
) -> Rule:
    return Rule(
        name, "agreement", pattern, message=_ONE_SAYS, form=_singular, unless=unless, sure=sure, needs=needs
    )


def _many(
    name: str, pattern: str, *, unless: str | None = None, sure: bool = True, needs: tuple[str, ...] = ()
) -> Rule:
    return Rule(
        name, "agreement", pattern, message=_MANY_SAYS, form=_plural, unless=unless, sure=sure, needs=needs
    )


_TIME: Final = r"(?:days|weeks|months|years|hours|nights|times|mornings|evenings|means|news|series)"
_PLURAL: Final = rf"(?!{_TIME}\b)(?:\w*[a-rtv-z]s|\w+(?:ss|sh|ch)es|\w+ses|children|people|men|women)(?<!\Wplus)(?<!ics)(?<!always)(?<!perhaps)(?<!thanks)(?<!ss)"
_SURE_OF_ONE: Final = rf"(?:(?:{SURE_VERBS})(?= |\.|,)|(?:{DOUBTFUL_VERBS}){OBJECT}|{_AUX_ONE})"
_SURE_OF_MANY: Final = rf"(?:(?:{SURE_VERBS_S})|(?:{DOUBTFUL_VERBS_S}){OBJECT}|{_AUX_MANY})"

RULES: Final = (
    _one("one-and-plain-verb", rf"{_START}(?:{_THE}|a|each|every) (?:[\w-]+ )?(?:{ONE}) (?P<x>{_SURE_OF_ONE})\b",
         unless=r"(?:my|your|our) (?:\w+ )?\w+ and \w+ \w+$|\b(?:and|or|of|to|in|for|at|on|both|the two|who|let|see|help) \w+ (?:\w+)$|\b(?:if|as if) (?:\w+ ){1,3}were$"),
    _one("one-of-a-place-and-plain-verb", rf"{_START}(?:{_THE}|a|each|every) (?:[\w-]+ )?(?:{ONE}) (?:in|at|from|on|of) (?:(?:{_THE}|a) )?(?:[A-Z]\w+|(?:{ONE})) (?P<x>(?:{SURE_VERBS})(?= (?:me|us|you|him|it|the|a|an|my|our|your|all|to|that|about)\b)|do not|don't|have)\b"),
    _one("uncounted-are", rf"{_START}(?:{_THE}|all the|some|any|that) (?:[\w-]+ )?(?:{UNCOUNTED}) (?:(?:about|on|from|of|for|in) (?:{_THE}) \w+ )?(?P<x>are|were|have|aren't|weren't|haven't)\b",
         unless=r"(?:work|stock|training|music) (?:are|were|have)$|\bif "),
    _one("who-is-one", needs=(" who ",), pattern=rf"\b(?:a|an|another|every|each|{_PEOPLE}) (?:(?:[\w-]+ )?(?:{ONE_PERSON}) )?who (?:always |never |really |also |usually |often )?(?P<x>(?:{SURE_VERBS})|(?:{DOUBTFUL_VERBS}){OBJECT}|{_AUX_ONE})\b",
         unless=r"^(?:an?|another|every|each) who|(?:have|are|were)$x"),
    _one("everyone-who-came-were", needs=(" who ",), pattern=rf"\b(?:{_PEOPLE}|every \w+) who (?!knew|thought|said|saw|told|heard|felt|believed|asked|showed|noticed|understood)(?:\w+ed|came|saw|went|took|read|sent|gave|wrote|bought|met|spoke|left|helped|tried|works?|lives?|comes|visits?|reads?|knows|tried|ate|made|heard)(?: (?:to|at|in|with|for|on|from))?(?: (?:{_THE}|a|an|that|it|us|me|them|you|here|there)(?: [\w-]+)?(?: \w+)?)? (?P<x>were|are|have|don't|do not)\b",
         unless=r"\b(?:what|that|who|how|when|which|if|and|or|because|people|they|we|you) (?:\w+ ){0,2}(?:were|are|have|don't|do not)$|\w+s (?:were|are|have|don't)$"),
    _one("nobody-at-place", rf"(?:^|[.!?,] |\b(?:and|but|that|because) )(?:{_PEOPLE}|everything|nothing|something)(?: (?:in|on|from|at|of|about) (?:{_THE}) (?:\w+ )?\w+| here| there| else)? (?P<x>have|haven't|are|aren't|were|weren't|don't|do not|{SURE_VERBS})\b(?! I\b| you\b)",
         unless=r"\bto |nothing (?:but|to) |let |\w+s (?:\w+)$"),
    Rule("one-of-the-best-noun", "agreement", rf"\bone of (?:the|{_MY}|these|those|its) (?:(?:very |few |most [\w-]+ |[\w-]+est |best |first |main |top |other |many |old |new |great |key |big |good |young )+)?(?P<x>{ONE}){FUNCTION}", message="After 'one of' the noun is plural.", form=inflecting.plural,
         unless=r"one of (?:the|my|our|its) (?:\w+ )?(?:day|week|month|year)$", needs=("one of",)),
    Rule("number-and-one", "agreement", rf"(?<!-)\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|many|several|a few|various|these|those|all my|all our|other two) (?:new |young |old |small |large |local |senior |junior |other |good |different |busy |great |more )?(?P<x>{ONE}){FUNCTION}(?!\s+(?:and|or) \w)", message="More than one takes the plural.", form=inflecting.plural,
         unless=r"(?:twenty|thirty|forty|fifty|hundred) day$|(?:these|those) (?:\w+ )?class$|\b(?:one|grade|year|of the) (?:\w+) ", needs=(" two ", " three ", " four ", " five ", " six ", " seven ", " eight ", " nine ", " ten ", " eleven ", " twelve ", " fifteen ", " twenty ", "ty ", " hundred ", " many ", " several ", " few ", " various ", " these ", " those ", " all ")),
    Rule("this-and-many", "agreement", rf"\b(?P<x>this) (?:new |young |old |small |large |local |other |good |different |great |nice |beautiful |past |last |first |important )?(?:{MANY})(?=\s*[.,;!?]|\s+(?:are|were|have|in|at|for|from|that|which|with|will|can|need|make|help|and|to|who)\b)", "these", "More than one takes 'these'.",
         unless=r"this (?:\w+ )?(?:means|works|helps|shows|matters|includes|reports|lists|forms|orders|plans|results|parties|questions|maps|tasks|tables|routes|boxes|forms|projects|guides|cooks|cleans|judges|farms|guards|ships|trains|bridges|books|photos|conductors|files|documents|visits|tours|coaches|pilots|nurses|shops|schools|mills|vans|houses|programs|machines|invoices|bottles|bags|dishes|plays|films|pictures|paints)$", needs=("this",)),
    Rule("this-past-months-have", "agreement", r"\b(?P<x>this) (?:(?:past|last|first|coming|few) )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|few|several|many) (?:years|months|weeks|days|hours|projects|people|children) (?:have|were|are|taught|gave|made|I|we|in|at)\b", "these", "More than one takes 'these'."),
    _many("she-and-i-was", r"(?:^|[.!?;:] |, (?:and|but|so|because) )(?:She|He|They|You|We|(?:My|Our|His|Her|Your|The|A) [\w-]+(?: [\w-]+)?|[A-Z][\w'-]+) and (?:I|he|she|you|they) (?P<x>was|am|is|has|wasn't|isn't|hasn't|doesn't)\b",
          unless=r"^(?:When|If|As|What|That|This|Yes|Thanks|It|Then|Now|Here) |'s and"),
    _many("two-persons-verb", rf"(?:^|[.!?] )(?:My|Our|His|Her|The) (?:{ONE_PERSON}) and (?:my|our|his|her|the) (?:{ONE_PERSON}) (?:both |all |also |often )?(?P<x>is|was|has|doesn't|isn't|wasn't|hasn't|{SURE_VERBS_S})\b"),
    _many("both-and-verb", r"(?:^|[.!?] )Both (?:the |my |our |her |his )?[\w-]+ and (?:the |my |our |her |his )?[\w-]+ (?P<x>is|was|has|doesn't|isn't|wasn't|hasn't)\b"),
    _one("neither-nor-were", rf"(?:^|[.!?] |\bthat )neither (?:{_THE}) (?:{ONE}) nor (?:{_THE}) (?:{ONE}) (?P<x>were|are|have)\b", sure=False),
    Rule("there-is-still-two", "agreement", r"\bthere(?P<x>(?:'s| is| was| has been|'s been) )(?:still |also |always |only |now |already |currently |usually |often )?(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d\d?|many|several|a few|few|some (?:\w+ )?(?:people|men|women|children|\w+ers|\w+ings|\w+ions|places)|lots of \w+s|plenty of \w+s|a lot of \w+s|so many|too many|other \w+s)\b(?! ?%| (?:o'clock|hours?|weeks?|years?|per cent|of a kind))", message="More than one follows: 'there are'.",
         unless=r"lots? of (?:news|\w*ess|\w*us)$|plenty of \w*ss$|few (?:in|who)$|(?:ten|many) a$", needs=("there",)),
    Rule("there-are-one", "agreement", rf"\bthere(?P<x> (?:are|were|have been) )(?:still |also |always |only |now )?(?:an?|one|another) (?:[\w-]+ )?(?:{ONE_THING}|manager|teacher|nurse|person|man|woman)(?=\s*(?:[.,;!?]|$)| (?:in|at|on|for|near|where|who|that|which|to|with)\b)", message="One follows: 'there is'.", needs=("there",),
         unless=r"few|hundred|thousand|dozen"),
    _many("many-in-place-verb", rf"(?:^|[.!?] |, (?:but|and|so|because) )(?:{_THE}|these|those|most|many|some|all|both|two|three|several) (?:(?:[\w-]+) )?{_PLURAL}{_WITH}? (?P<x>(?:{SURE_VERBS_S}){OBJECT}|{_AUX_MANY})\b(?!['-])",
          unless=r"^(?:[.!?,] ?)?(?:and |but |so |because )?(?:this|some|many|most|the) \w+ (?:\w+ )?(?:is|was|has)$x|\b(?:news|series|means|headquarters|works|physics|sales|class|species|lens|gas|bus|virus|campus|status|process|focus|bonus|census|business|analysis|basis|crisis|thesis|tennis|diabetes|chess|this|his|its|us|less|yes|Paris|sports|arts|Sciences|Nations|Systems|states|Airlines|Airways) (?:\w+ ){0,3}\w+(?:'t)?$|\bnumber of|\b(?:one|each|every|none|either|neither|any|LinkedIn) |\w'\w? "),
    _many("most-of-many-verb", rf"(?:^|[.!?] |, |\b(?:that|but|because|and) )(?:some|most|many|all|several|a few|two|three|four|five|both|few) of (?:the|my|our|your|these|those|his|her|their) (?:[\w-]+ )?(?:{MANY}|people|others) (?P<x>is|was|has|doesn't|isn't|wasn't|{SURE_VERBS_S})\b"),
    _many("many-that-i-verb", rf"(?:^|[.!?] )(?:The|All the|These|Those|Most|Many|Some) (?:[\w-]+ )?(?!{_TIME}\b){_PLURAL} (?:(?:that|who|which|whom) )?(?:I|we|you|they|he|she) (?:{_WORD} ){{1,6}}?(?P<x>{_AUX_MANY}|(?:{SURE_VERBS_S}){OBJECT}|works (?=late|hard|well|here|in|at|for))\b",
          unless=r"\b(?:this|that|it|he|she|one|everyone|everything|nobody|each|every|there|mother|father|company|team|way) \w+(?:'t| not)?$"),
    _many("many-who-verb", needs=(" who ",), pattern=rf"\b(?=[a-z]+ who\b)(?:people|those|{MANY}) who (?:always |never |really |also |usually |often )?(?P<x>is|was|has|doesn't|isn't|wasn't|{SURE_VERBS_S})\b",
          unless=r"\bone of|^notes who"),
    _many("many-verb", rf"(?:^|[.!?] |\b(?:that|because|but|when|if|where|and) )(?:{_THE}|these|those|most|many|some|all|both|two|three|several|our) (?:[\w-]+ )?(?:{MANY}|people) (?P<x>(?:{SURE_VERBS_S}){OBJECT}|doesn't|isn't|wasn't|hasn't|does not)\b",
          unless=r"(?:people|works) (?:skills|\w+)$x"),
)  # fmt: skip
