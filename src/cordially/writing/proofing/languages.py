"""Which language a paragraph is in, told by its little words; unknown where there are too few of them to tell."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from cordially.writing.proofing import words

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LITTLE: Final = {
    "de": "der die das und ist nicht ich sie mit für auf den dem ein eine einen im zu von bei wir uns ihr ihre ihnen auch sich habe haben "
    "wird werden sehr als wie oder aber über nach noch nur mir mich dass sind war hat zum zur vom mein meine seit durch bin gerne vielen",
    "fr": "le la les et est une des du que qui dans pour pas sur avec je vous nous il elle sont ce cette au aux mais ou plus mon ma mes votre vos "
    "bonjour beaucoup de notre nos été suis avez ai leur par très bien merci chez depuis",
    "es": "el los las y es una que en por para con no se su sus del al lo como más pero mi muy también desde usted ustedes nos este esta ha he han "
    "soy estoy gracias hola sobre está",
    "it": "il lo gli e è una che di per con non si sono della del nel alla dei delle ho ha mi suo sua loro anche più come questo questa molto grazie "
    "da al sul dal nella",
    "pt": "o os as e é uma que em para com não se do da dos das no na por mais mas meu minha muito também você eu foi são obrigado obrigada sua seu "
    "ao como está",
    "nl": "de het een en van is dat niet ik je met voor op zijn aan ook als maar naar bij heb wij ons uw hun wordt worden nog wel door over deze "
    "graag mijn bent heeft dit zou",
    "sv": "och att det är en ett jag som för på med inte av den till har om vi du men så från kan var ska mig min mitt er era hos också mycket tack",
    "da": "og at det er en et jeg som for på med ikke af den til har om vi du men så fra kan var skal mig min mit hos også meget tak",
    "pl": "i w na z że się nie do jest to jak ale od po za przez oraz jestem mam dla był bardzo dziękuję o co pana pani",
    "fi": "ja on ei että se hän oli ovat mutta kun myös olen minä sinä joka niin kuin sekä kiitos",
    "ro": "și este nu care în pe cu din la pentru sunt mai sau dar am de un o vă mulțumesc",
    "tr": "ve bir bu için ile da de çok olarak ben siz daha ama gibi teşekkür olan hakkında merhaba isterim teşekkürler",
    "cs": "a je se na že v s z do to pro jsem jako ale by jsou velmi děkuji",
}
NAMES: Final = {
    "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "sv": "Swedish",
    "da": "Danish", "pl": "Polish", "fi": "Finnish", "ro": "Romanian", "tr": "Turkish", "cs": "Czech", "en": "English",
}  # fmt: skip
_SETS: Final = {language: frozenset(told.split()) for language, told in _LITTLE.items()}
_FEWEST: Final = 2
_LONG: Final = 30
"""From so many words on, a paragraph without English words is no English, whatever else it may be."""


def language_of(paragraph: str) -> str | None:
    """Return two letters for the language, ``""`` for one that is certainly not English but not known, None if open."""
    letters = [c for c in paragraph if c.isalpha()]
    if not letters:
        return None
    if sum(not _is_latin(c) for c in letters) * 2 > len(letters):
        return ""
    found = [w.casefold() for w in _WORD.findall(paragraph)]
    english = sum(w in words.little() for w in found)
    scores = {language: sum(w in known for w in found) for language, known in _SETS.items()}
    best = max(scores, key=lambda language: scores[language])
    if scores[best] >= _FEWEST and scores[best] > english * 1.5:
        return best
    if english >= _FEWEST and english >= scores[best]:
        return "en"
    if len(found) >= _LONG and english * 50 < len(found) and not _has_english(found):
        return ""
    return None


def _has_english(found: list[str]) -> bool:
    known = sum(words.is_common(w) or w in words.of_the_trade() for w in found)
    return known * 6 >= len(found)


def _is_latin(letter: str) -> bool:
    return letter < "ɐ" or unicodedata.name(letter, "").startswith("LATIN")
