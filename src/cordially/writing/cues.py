"""Words by which the harmless parts of a message are known without the model: thanks, a reason, something of the reader's."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from cordially.writing.acts import Act
from cordially.writing.anatomy import Sentence

THANKS: Final = re.compile(
    r"\b(?:thank(?:s|ing you| you| u)?|\w+ for (?:accepting|connecting|adding|letting me in|the (?:accept|add))|thankful|grateful|gratitude|appreciat\w+|obliged|indebted|cheers for|never (?:\w+ )?thanked|merci|gracias|danke|obrigad[oa]|it was (?:kind|good|generous) of you|kind of you)\b"
)
_NO_THANKS: Final = re.compile(
    r"\bthank(?:s|ing you)? in advance\b|\bno thanks to\b|\bthanks for nothing\b|\b(?:would|i'd) (?:be (?:grateful|thankful|obliged)|(?:really |greatly |much )?appreciate)\b"
)
REASON: Final = re.compile(
    r"\b(?:because|since|so that|as (?:i|you|we)|the reason|which is why|that is why|that's why|why i|i am writing|i'm writing|writing to|reaching out|i (?:recently |just |have |'ve )*applied|my application|i (?:would |'d )(?:love|like) to (?:learn|hear|know|understand|follow|stay|keep)"
    r"|(?:hoping|hope|want|wish|keen|curious|eager|interested) (?:to|in|about)|exploring|considering|thinking (?:of|about)|moving (?:into|from|to)|looking (?:into|at)|in case|for future|be considered|look(?:ing)? forward to working)\b"
)
_READERS: Final = re.compile(
    r"\byou(?:r)? (?:\w+ ){0,3}?(?:talk|article|post|piece|paper|lecture|podcast|book|blog|interview with|thread|session|panel|workshop|webinar|presentation|keynote|advert|ad|listing|posting|opening|project|report|study|column|review|design|film|album|exhibition|restaurant|recipe|thesis|dissertation|research|question|comment|remark|advice|suggestion|recommendation|explanation|description|story|example|point|answer)\b"
    r"|\byou (?:\w+ )?(?:said|mentioned|told|explained|described|shared|wrote|spoke|talked|asked|suggested|showed|walked|pointed|outlined|posted|published|built|led|launched|designed|presented|gave|recommended|noted|listed|advertised|are (?:hiring|advertising|leading|recruiting|looking) )\b"
    r"|\b(?:pointed|referred|sent|introduced|recommended|led|directed|put) me (?:to|on to|in touch with|towards?) (?:you|your)\b|\b(?:gave|passed|handed) me your (?:name|contact|number|address|e-?mail|card)\b|\b(?:says?|said|tells me|told me) (?:that )?you\b|\b(?:suggest\w*|recommend\w*|thought|advised) (?:that )?(?:i|me to) (?:contact|write|speak|reach|get in touch|talk|ask|connect|drop|should)\b"
    r"|\bhow you (?!are|doing|can|could|feel)\w+|\bas you (?:did|do|have|said|put|wrote|told)\b|\byour (?:\w+ )?(?:move|step|switch|path|way) (?:from|into|to)\b"
    r"|\b(?:we|us) (?:\w+ )?(?:met|spoke|talked|discussed|chatted|worked|studied|sat|shared|walked|went|touched|covered|were|both (?:work|study|studied|know|grew|come|came|went|moved|play|like|live|started|left|speak)\w*)\b"
    r"|\b(?:our|the|your|that|this) (?:conversation|discussion|chat|interview|call|talk|meeting) (?:on|about|regarding|yesterday|today|last|this|of|at)\b"
    r"|\b(?:learn(?:ed|ing|t)?|hear(?:d|ing)?|talk(?:ed|ing)?|discuss(?:ed|ing)?|speak(?:ing)?|spoke) (?:more )?(?:about|how|that|why|of) (?:how |the |your |what |this )?(?!(?:the |your |this |that |more |a |my |our |its |all )?(?:\w+ )?(?:role|roles|position|positions|company|team|teams|organi[sz]ation|opportunity|opportunities|job|firm|responsibilities|culture|business|work|experience|you|yourself|career|industry|it|background|profile|journey|future|next|hear|meet|things|vacancy|openings?|possibilities|possible|potential)\b)\w+"
)
_THANKED_FOR: Final = re.compile(
    r"\b(?:thank\w*|grateful|appreciat\w+|enjoyed|liked|loved|glad)\b[^.!?]*\b(?:for |that you |when you |how you )?(?:you )?(?:(?:show|explain|walk|tell|describ|shar|answer|press|lett|introduc|point|giv|tak|ask|stay|find|read|correct|teach|say|spend|hav)(?:ing|ed|n)?|told|gave|took|showed)(?: me| us)? (?!the time\b|time\b|your time\b|me\b|an opportunity|the opportunity|the chance|a chance|my invitation|my request)(?:\w+ )*?(?:how|why|what|where|which|the|your|about|through|round|around|on|of)\b"
)
_ROLE: Final = re.compile(
    r"\b(?:the|your|a|an|for) (?:[\w/&+#-]+ ){1,5}(?:role|position|post|job|opening|vacancy|team|programme|program|department|ward|unit|site|office|plant)\b"
)
_VAGUE: Final = re.compile(
    r"\b(?:the|your|a|this|an|any|this) (?:open|current|available|exciting|great|interesting|possible|potential|new|right|amazing|wonderful|same|other|future|suitable|similar)? ?(?:role|position|post|job|opening|vacancy|team|department|office|company)\b"
)
_NAMES: Final = re.compile(
    r"(?<=[a-z,;:)'’] )(?!I\b|I'|I’)[A-Z][\w&.'’-]*[a-z0-9A-Z](?: (?:of |for |de |the |and |& )?[A-Z][\w&.'’-]*)*|\b[A-Z][a-z]+[A-Z]\w+|[\"“«][^\"”»]{3,80}[\"”»]"
)
_COMMON_NAMES: Final = re.compile(
    r"^(?:LinkedIn|Linkedin|English|CV|Resume|PDF|Zoom|Teams|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Ms|Mrs|Dr|Best|Regards|Thanks|Thank|HR|CEO|CTO|COO|CFO|B2B|SaaS|AI|IT|UX|UI|ROI|OK|Hi|Hello|Dear|PhD|MBA|BA|MA|BSc|MSc|Sincerely|Kind|Google Meet|Happy|God)\b"
)
_TURNED_TO: Final = re.compile(
    r"\b(?:saw|seen|read|noticed|heard|watched|listened|applied|apply|met|follow(?:ed|ing)?|visited|attended|know|knew|worked with|studied with|interviewed|spoke|talked|recommended|suggested|referred|because of|thanks to|enjoyed|loved|liked|learned|learnt|joined you|hope to join|interested in)\b"
)
"""Sentences about the writer that turn to the reader's side: what was read, seen, applied for."""
_OWN: Final = re.compile(r"^\s*(?:(?:i|i'm|i've|my|we|our)\b(?!.*\b(?:you|your)\b))")


def _thanks(sentence: Sentence, _to: str | None) -> bool:
    return bool(THANKS.search(sentence.plain)) and not _NO_THANKS.search(sentence.plain)


def _reason(sentence: Sentence, _to: str | None) -> bool:
    return bool(REASON.search(sentence.plain))


_CALLED: Final = re.compile(
    r",\s*[A-Z][\w'’-]+\s*[,.!?]|\b[Mm]y name(?: is|'s) [^,.]+|\bI(?:'m| am) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?"
)


def names_in(sentence: Sentence, to: str | None) -> list[str]:
    """Return the proper names in a sentence, as far as capitals tell them: not those of days, of the reader, of tools all use."""
    readers = {word.casefold() for word in (to or "").split()}
    addressed = [found.span() for found in _CALLED.finditer(sentence.text)]
    return [
        found.group()
        for found in _NAMES.finditer(sentence.text)
        if not _COMMON_NAMES.match(found.group())
        and found.group().split()[0].casefold() not in readers
        and not any(start <= found.start() < end for start, end in addressed)
    ]


def _specific(sentence: Sentence, to: str | None) -> bool:
    if _READERS.search(sentence.plain) or _THANKED_FOR.search(sentence.plain):
        return True
    if _ROLE.search(sentence.plain) and not _VAGUE.search(sentence.plain):
        return True
    own = _OWN.search(sentence.plain) and not _TURNED_TO.search(sentence.plain)
    return bool(names_in(sentence, to)) and not own


_SMALL_ASK: Final = re.compile(
    r"\b(?:(?:could|would|can|may|might) (?:you|we|i)|would it be|do you|are you|is there|any chance|if you (?:have|had|ever|are|were)|happy to|let me know|grateful (?:for|if)|appreciate|like to (?:connect|stay|keep|join)|love to (?:connect|stay|keep|hear|learn|ask)|hope (?:to|we|you))\b"
)

_PLEASANT: Final = re.compile(r"\bi(?:'m| am)? (?:look(?:ing)? forward|hope|wish|trust|remain)\b|\bthank")
_SELF: Final = re.compile(r"\b(?:i|i'm|i've|i'd|i'll|my|me|mine|myself)\b")

CUES: Final[dict[Act, Callable[[Sentence, str | None], bool]]] = {
    "thanks": _thanks,
    "reason": _reason,
    "specific": _specific,
    "small_ask": lambda sentence, _to: bool(_SMALL_ASK.search(sentence.plain)),
    "about_self": lambda sentence, _to: (
        bool(_SELF.search(sentence.plain))
        and not re.search(r"\byou", sentence.plain)
        and not _PLEASANT.search(sentence.plain)
    ),
}
"""How each harmless act is known by its words: a function of the sentence and the reader's name."""
