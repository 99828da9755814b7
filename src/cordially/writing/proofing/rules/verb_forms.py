"""Verbs in the wrong form after another word: "interested in learn", "look forward to hear", "would like hearing"."""

from __future__ import annotations

from typing import Final

from cordially.writing.proofing.rules import inflecting
from cordially.writing.proofing.rules.rule import Rule

_PLAIN: Final = (
    "learn|take|hear|meet|manage|build|develop|improve|reduce|provide|create|become|join|contribute|discuss|explore|understand|know|"
    "find|give|write|speak|send|bring|teach|organi[sz]e|solve|deliver|achieve|maintain|ensure|implement|coordinate|analy[sz]e|"
    "collaborate|communicate|negotiate|prepare|hire|grow|expand|apply|continue|see|serve|publish|keep|get|make|receive|introduce|"
    "consider|explain|accept|arrange|connect|choose|include|let|allow|follow|come|spend|invite|read|add|obtain|gain|advise|"
    "supervise|motivate|mentor|recruit|optimi[sz]e|prioriti[sz]e|resolve|handle|adapt|evaluate|assess|automate|simplify|identify|"
    "establish|execute|facilitate|generate|protect|prevent|encourage|inspire|enable|operate|perform|pursue|tell|go|do|be|have|talk to|"
    "talk with|work with|work at|work for|work in|work on|chat with|help with|return to"
)
"""Plain verbs that are no nouns, so that a preposition before them is a slip."""
_ALSO_NOUNS: Final = "lead|help|train|support|design|plan|test|share|show|run|market|sell|answer|host|visit|review|control|lower|raise|process"
_STRICT: Final = (
    "learn|take|manage|build|develop|improve|reduce|provide|create|become|join|contribute|discuss|explore|understand|give|write|speak|send|bring|"
    "teach|organi[sz]e|solve|deliver|achieve|maintain|ensure|implement|coordinate|analy[sz]e|collaborate|communicate|negotiate|prepare|"
    "hire|expand|receive|introduce|consider|explain|accept|arrange|connect|choose|include|invite|add|obtain|gain|advise|supervise|motivate|"
    "mentor|recruit|optimi[sz]e|prioriti[sz]e|resolve|handle|adapt|evaluate|assess|automate|simplify|identify|establish|execute|facilitate|"
    "generate|protect|prevent|encourage|inspire|enable|operate|perform|pursue|meet|apply"
)
"""Those of them that hardly ever follow a preposition otherwise, not even in a list."""
_OBJECT: Final = r"(?=\s+(?:a|an|the|my|our|your|their|his|her|its|this|these|those|that|me|us|you|them|people|teams?|others|large|new)\b)"
_VERB: Final = rf"(?P<v>(?:{_PLAIN})\b|(?:{_ALSO_NOUNS})\b{_OBJECT})"
_ING: Final = (
    "hearing|meeting|seeing|speaking|talking|learning|discussing|knowing|joining|asking|working|visiting|reading|helping|starting|"
    "connecting|sharing|exploring|applying|contributing|developing|improving|managing|building|leading|becoming|making|taking|getting"
)
_GERUND: Final = "The verb takes its -ing form after '{}'."
_INFINITIVE: Final = "The verb takes its plain form here."


def _infinitive(fault: str) -> str | None:
    form = inflecting.plain(fault.removeprefix("to "))
    return None if form is None else f"to {form}"


RULES: Final = (
    Rule(
        "gerund-after-preposition",
        "verb-form",
        rf"\b(?:interested in|(?:experienced?|skilled|specialized|specialised|success|succeed(?:ed)?|interest|expertise) in|"
        rf"capable of|instead of|in charge of|tired of|proud of|afraid of|thought of|think(?:ing)? of|"
        rf"responsible for|reason for not|passionate about|excited about|serious about|"
        rf"good at|great at|keen on|focus(?:ed|ing)? on|insist(?:ed)? on|without|by means of|purpose of|idea of|goal of|way of|"
        rf"thank(?:s| you)(?: again| so much| very much)? for|(?:sorry|apologi[sz]e) for|experience of|chance of) (?P<x>{_VERB})",
        message=_GERUND.format("of, in, for, about"),
        unless=r"(?:way of|idea of|goal of|purpose of|experience of|chance of|thank\w*[\w ]* for|interest in|proud of|afraid of|tired of) "
        r"(?:be|have|go|do|get|come|keep|read|let|find|know|see)$|(?:focus\w*|keen) on (?:do|have|see|find|go|come)$|without (?:let|hire|find|do|go|read|see|have)$", form=inflecting.gerund),
    Rule(
        "gerund-after-to",
        "verb-form",
        rf"\b(?:look(?:ing|ed|s)? (?:\w+ )?forward to|(?:committed|dedicated|accustomed|opposed|devoted) to|in addition to|"
        rf"(?:I am|I'm|I was|we are|we were|get|got|getting|became|become|am quite|am well) used to|objected to|with a view to) (?P<x>{_VERB})",
        message=_GERUND.format("to"),
        unless=r"\b(?:addition|used) to (?:be|have|let|do|see|find|come|read)$", form=inflecting.gerund),
    Rule(
        "gerund-after-verb",
        "verb-form",
        rf"\b(?:enjoy(?:ed|s)?|suggest(?:ed|s)?|avoid(?:ed|s)?|(?<!to )recommend(?:ed)?|finish(?:ed)?|(?:can't|cannot) help|look(?:ing|ed)? forward) "
        rf"(?P<x>to (?:{_PLAIN}|talk|work|read|chat|{_ALSO_NOUNS}))\b",
        message="This verb is followed by the -ing form.",
        unless=r"recommended to|forward to|enjoyed to be$|suggest(?:ed|s)? to \w+ that", form=lambda fault: inflecting.gerund(fault.removeprefix("to "))),
    Rule("would-like-to", "verb-form", rf"\b(?:would|'d) like (?P<x>(?P<v>{_ING}))\b", message=_INFINITIVE, form=_infinitive),
    Rule(
        "to-plus-ing",
        "verb-form",
        rf"\b(?:want|wants|wanted|hope|hopes|hoped|able|would like|would love|'d like|'d love|nice|good|great|lovely|glad|pleased|"
        rf"happy|opportunity|chance|wish|decided|plan|planning|willing|ready|eager|invited me|asked me|allow(?:ed)? me|like you) "
        rf"(?P<x>to (?:{_ING}))\b",
        message=_INFINITIVE,
        unless=r"(?:good|nice|great|ready|happy) to (?:reading|meeting|working)$|ready to (?:wearing)", form=_infinitive),
    Rule("opportunity-for", "verb-form", rf"\b(?:opportunity|chance) (?P<x>for (?:{_PLAIN}))\b", message="Write 'to' and the verb."),
    Rule(
        "modal-and-past",
        "verb-form",
        r"\b(?:I|you|we|they|he|she|it|who) (?:will|would|can|could|should|must|may|might)(?: not|n't)?(?: also| always| really| gladly)? "
        r"(?P<x>went|saw|took|gave|wrote|spoke|knew|began|chose|did|was|were|made|sent|met|told|brought|kept|helped|worked|worked|"
        r"liked|loved|wanted|joined|provided|helps|makes|works|likes|gives|takes|needs|wants|brings|goes|has|does|learned|"
        r"managed|started|appreciated|supported|led|discussed|been|being|looked|considered|shared|built|used)\b",
        message=_INFINITIVE, form=inflecting.plain),
    Rule(
        "did-and-past",
        "verb-form",
        r"\b(?:did not|didn't|did (?:you|he|she|they|we|I)|does not|doesn't|do not|don't) (?P<x>went|saw|took|gave|wrote|spoke|knew|began|chose|"
        r"was|were|made|sent|met|told|brought|kept|worked|received|heard|had|got|came|found|thought|understood|helped|wanted|has|is|are|"
        r"works|makes|goes|needs|wants|knows)\b",
        message=_INFINITIVE, form=inflecting.plain),
    Rule("let-me-to", "verb-form", rf"\b(?:let|lets|make|made|makes|help me to to) (?:me|us|him|them|you) (?P<x>to (?:{_PLAIN}))\b",
         message="'Let' and 'make' take the verb without 'to'."),
    Rule("could-you-to", "verb-form", rf"\b(?:can|could|would|will) (?:you|I|we) (?P<x>to (?P<v>{_PLAIN}))\b", r"\g<v>", _INFINITIVE),
    Rule("must-to", "verb-form", rf"\b(?:can|could|should|must|may|might) (?P<x>to (?P<v>{_PLAIN}))\b", r"\g<v>", _INFINITIVE,
         unless=r"(?:may|might|can) to$"),
    Rule("interesting-in", "verb-form", r"\b(?:am|'m|are|was|were|be|been|very|really|more) (?P<x>interesting) (?:in|to)\b", "interested",
         unless=r"(?:are|be|was|were|really|very|more|been) interesting (?:to|in (?:that|the|a|its|their|many|some|different|two))\b"),
    Rule("capable-to", "verb-form", r"\b(?P<x>capable to)\b", "able to"),
    Rule("to-made", "verb-form", r"\b(?:want|wants|like|need|hope|able|order|try|trying|plan) to (?P<x>made|went|saw|took|gave|wrote|spoke|knew|began|chose|did|"
         r"was|sent|met|told|brought|worked|managed|learned|improved|helped|joined|discussed|asked|talked|shared)\b", message=_INFINITIVE),
    Rule("participle-for-progressive", "verb-form",
         r"\b(?:I am|I'm|I was|we were|we are|we're|they are|who is|she is|he is) (?:currently |also |now |still )?"
         r"(?P<x>(?P<v>work|look|study|write|apply|search|try|manage|speak|hope|wait|think))\b(?!-)",
         message="The verb takes its -ing form after 'am'.", form=inflecting.gerund),
    Rule("gerund-after-any", "verb-form",
         rf"\b(?:about|of|in|with|without|by|before|after|from|despite|through|while|for) (?P<x>{_STRICT})\b{_OBJECT}", message=_GERUND.format("of, in, by, before"), form=inflecting.gerund),
    Rule("about-to", "verb-form", rf"\b(?:think(?:ing)?|thought|talk(?:ing|ed)?|dream(?:ing|t)?|worried|excited|passionate|serious|enthusiastic|curious) (?P<x>about to (?:{_PLAIN}|open|start|move|change|work|study|leave|offer))\b", message=_GERUND.format("about")),
    Rule("spend-time", "verb-form", rf"\bspen[dt]\w* (?:\w+ ){{1,3}}?(?:years|months|weeks|days|hours|time|a year|afternoons?|evenings?) (?P<x>{_STRICT}|help|work|lead|train|support|plan|test)\b", message="After time spent the verb takes its -ing form.", form=inflecting.gerund,
         unless=r"time (?:work|plan|test|support)$"),
    Rule("asked-me-ing", "verb-form", rf"\b(?:encouraged?|asked|invited?|wanted|allowed|advised|expected|enabled|required|persuaded|convinced|urged|helped) (?:me|us|him|her|them|you) (?P<x>{_ING})\b", message="This verb is followed by 'to' and the plain form.",
         form=_infinitive),
    Rule("plan-ing", "verb-form", rf"\b(?:I|we|they)(?: also| now| really)? (?:plan|planned|hope|hoped|decided|agreed|refused|offered|promised|wish|want|wanted|expect|intend|aim) (?P<x>{_ING})\b", message="This verb is followed by 'to' and the plain form.",
         form=_infinitive),
    Rule("responsible-to", "verb-form", rf"\bresponsible (?P<x>to (?P<v>{_STRICT}|lead|plan|train|support|supervise))\b", message="Write 'for' and the -ing form.", form=lambda fault: f"for {inflecting.gerund(fault.removeprefix('to '))}"),
    Rule("difficulty-to", "verb-form", rf"\b(?:difficulty|difficulties|experience|success) (?P<x>to (?P<v>{_STRICT}))\b", message="Write 'in' and the -ing form.", form=lambda fault: f"in {inflecting.gerund(fault.removeprefix('to '))}"),
    Rule("mind-to", "verb-form", rf"\b(?:would you mind|do you mind|worth|busy|consider(?:ed|ing)?|keep|kept|practi[cs]e|imagine|miss(?:ed)?|postpone|delay) (?P<x>to (?:{_STRICT}|talk|work|help))\b", message="This verb is followed by the -ing form.", form=lambda fault: inflecting.gerund(fault.removeprefix("to ")),
         unless=r"consider(?:ed)? to|kept to|busy to"),
    Rule("agree", "verb-form", r"\b(?P<x>(?:I am|I'm) agree)\b", "I agree"),
    Rule("looking-without-am", "missing-word",
         r"(?:(?<=^)|(?<=[.!?;] )|(?<=, )|(?<=and )|(?<=that )|(?<=\n))(?P<x>(?P<w>I|we) (?P<v>looking|working|writing|hoping|planning|applying|interested|currently working|"
         r"reaching out|excited))\b(?! at the)", message="The verb 'am' or 'are' is missing."),
    Rule("to-use-of", "verb-form", r"\bin order (?P<x>to (?:improving|reducing|making|getting|providing|building|learning))\b", message=_INFINITIVE),
    Rule("please-to-meet", "verb-form", r"(?:(?<=^)|(?<=am )|(?<=was )|(?<=very )|(?<=so )|(?<=be )|(?<=[.!] ))(?P<x>please to) (?:meet|hear|see|learn|be|read)\b", "pleased to"),
)  # fmt: skip
