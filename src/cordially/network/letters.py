"""Letters of many alphabets, brought to the twenty-six in which names are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from cordially.people import folded

_LETTERS: Final = """
а a  б b  в v  г g  ґ g  д d  ђ dj  е e  ё e  є ye  ж zh  з z  и i  і i  ї yi  й y  ј j  к k  л l  љ lj  м m  н n  њ nj  о o  п p
р r  с s  т t  ћ c  у u  ў u  ф f  х kh  ц ts  ч ch  џ dz  ш sh  щ shch  ъ -  ы y  ь -  э e  ю yu  я ya
α a  β v  γ g  δ d  ε e  ζ z  η i  θ th  ι i  κ k  λ l  μ m  ν n  ξ x  ο o  π p  ρ r  σ s  τ t  υ y  φ f  χ ch  ψ ps  ω o
ø o  ł l  đ d  æ ae  œ oe  þ th  ð d  ı i  ə a  ħ h
"""
_PLAIN: Final = str.maketrans(
    {
        letter: latin.strip("-")
        for letter, latin in (pair.split() for pair in re.split(r"\s{2,}|\n", _LETTERS.strip()))
    }
)
_WIDE: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
"""How the same letters are written where a keyboard has no dots and rings."""

_GREEK_PAIRS: Final = (("ου", "ou"), ("γγ", "ng"), ("γκ", "gk"), ("αυ", "av"), ("ευ", "ev"))

_ASIAN: Final = frozenset({"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "IDEOGRAPHIC", "KATAKANA-HIRAGANA"})
_COMPARABLE: Final = frozenset({"LATIN", "CYRILLIC", "GREEK"})


@lru_cache(maxsize=4096)
def script_of(letter: str) -> str:
    """Return the script of a letter: ``plain`` for those that can be spelled in Latin letters, else its Unicode name.

    The three scripts of Japanese and Chinese are one, ``CJK``.
    """
    if letter.isascii():
        return "plain"
    first = unicodedata.name(letter, "UNKNOWN").split(" ")[0]
    if first in _COMPARABLE:
        return "plain"
    if first == "HANGUL":
        return first
    return "CJK" if first in _ASIAN else first


@lru_cache(maxsize=65536)
def spellings(word: str) -> tuple[str, ...]:
    """Return the ways to spell a word with a to z: without marks first, then as typists without them do.

    >>> spellings("Müller")
    ('muller', 'mueller')
    >>> spellings("Зоя")
    ('zoya',)
    """
    if word.isascii():
        return (word.casefold(),)
    lower = unicodedata.normalize("NFC", word.replace("İ", "i").casefold())
    if any("α" <= letter <= "ω" for letter in unicodedata.normalize("NFD", lower)):
        lower = _in_pairs(folded(lower))
    plain = folded(lower.translate(_PLAIN))
    wide = folded(lower.translate(_WIDE).translate(_PLAIN))
    return (plain,) if plain == wide else (plain, wide)


def is_transliterated(word: str) -> bool:
    """Whether a word is written in Cyrillic or Greek, whose Latin spellings vary from country to country."""
    return any("Ͱ" <= letter <= "ԯ" for letter in word)


def _in_pairs(greek: str) -> str:
    for pair, latin in _GREEK_PAIRS:
        greek = greek.replace(pair, latin)
    return greek.replace("ς", "σ")


_RULES: Final = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        ("s(?:h?ch)", "sh"),
        ("tch", "ch"),
        ("tz", "ts"),
        ("kh", "h"),
        ("x", "ks"),
        ("ph", "f"),
        ("w", "v"),
        ("[yj]", "i"),
        ("i{2,}", "i"),
        ("ou", "u"),
        ("^ie", "e"),
    )
)
_LOOSER: Final = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        ("ck", "k"),
        ("c(?![eiyh])", "k"),
        ("th", "t"),
        ("(?<=.)z", "s"),
        ("(?<=[aou])e(?![aeiou])", ""),
        ("h$", ""),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=65536)
def sound(spelling: str) -> str:
    """Return what the Latin spellings of one Cyrillic or Greek word have in common.

    >>> sound("yevgeniy") == sound("evgeny")
    True
    """
    for pattern, by in _RULES:
        spelling = pattern.sub(by, spelling)
    return spelling


@lru_cache(maxsize=65536)
def loose_sound(spelling: str) -> str:
    """Return what the usual spellings of one name have in common (``Sara``, ``Sarah``; ``Erik``, ``Eric``)."""
    spelling = sound(spelling)
    for pattern, by in _LOOSER:
        spelling = pattern.sub(by, spelling)
    return spelling
