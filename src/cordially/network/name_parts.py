"""The name of a person, taken apart: what is left of it when titles, credentials and ornaments are gone."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import Final, NamedTuple

from cordially.network.known_names import known_names, lines_of
from cordially.network.letters import is_transliterated, script_of, spellings
from cordially.network.ornaments import without_ornaments

_GENERATIONS: Final = {
    "jr": "jr", "jnr": "jr", "junior": "jr", "filho": "jr", "sr": "sr", "snr": "sr", "senior": "sr",
    "ii": "ii", "2nd": "ii", "iii": "iii", "3rd": "iii", "iv": "iv", "4th": "iv", "neto": "neto", "sobrinho": "sobrinho",
}  # fmt: skip
_GENERATIONS_AS_LAST_NAMES: Final = frozenset({"filho", "neto", "sobrinho", "junior"})

_MOST_WORDS: Final = 12
"""Words of a name that are looked at."""
_SERVANT: Final = re.compile(r"abd(?:[aeou]l|[aeou]r(?=r)|ou)?-?(?=[a-z]{3})")

_BETWEEN: Final = re.compile(r"[-.,()\"&\s]+")
_NO_LETTER: Final = re.compile("[^a-z]")
_PLAIN_ONLY: Final = frozenset({"plain"})
_MAIDEN: Final = re.compile(
    r"\b(?:geborene|geb|n[eé]e?|born|formerly|z\s+d(?:omu)?|roz(?:ená)?|ex)\.?\s+", re.IGNORECASE
)
_PATRONYMIC: Final = re.compile(r"(?:[oe]vich|[oe]vych|yovych|ovna|evna|[oi]vna|ichna|inichna|yivna)$")
_SLAVIC_FAMILY: Final = re.compile(r"..(?:[oe]va?|sk[iy]{1,2}|skaya|enko|chuk)$")
_VOWEL_POINTS: Final = re.compile("[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]")
"""Hebrew and Arabic are written with them or without."""
_ARABIC: Final = str.maketrans("أإآٱىیةک", "ااااييهك")
"""Letters that Arabic and Persian hands write in one way or the other."""
_HONORIFICS: Final = ("先生", "さん", "さま", "様", "女士", "小姐", "선생님", "님", "씨")


class Word(NamedTuple):
    """A word of a name in its plain spellings, the usual one first.

    ``small`` is a particle (van, de la, al), which many leave out. ``foreign`` was written in Cyrillic or Greek.
    """

    spellings: tuple[str, ...]
    small: bool = False
    foreign: bool = False

    @property
    def is_initial(self) -> bool:
        """Whether it stands for a longer word that begins with it."""
        return len(self.spellings[0]) == 1


class NameParts(NamedTuple):
    """A name in comparable parts.

    ``words`` have the given names first if that can be told, else they are in the order written; ``ordered`` says
    whether it could. ``asides`` may stand in for words: nicknames, maiden names, doubtful titles. ``native`` are the
    words in a script that is not spelled in Latin letters here, and ``script`` which that is.
    """

    words: tuple[Word, ...]
    asides: tuple[Word, ...] = ()
    generation: str | None = None
    ordered: bool = False
    native: tuple[str, ...] = ()
    script: str | None = None


@lru_cache(maxsize=65536)
def parts_of(name: str) -> NameParts | None:
    """Return the parts of a name, or None for what is no name: nothing, an address, a hidden member."""
    clean = without_ornaments(name)
    if clean is None:
        return None
    plain, native = [], []
    for word in clean.split()[:_MOST_WORDS]:
        scripts = _PLAIN_ONLY if word.isascii() else {script_of(c) for c in word if c.isalpha()}
        if scripts - {"plain"}:
            native.append(word)
        elif any(c.isalpha() for c in word):
            plain.append(word)
    parts = _plain_parts(" ".join(plain)) if plain else NameParts(())
    if native:
        parts = parts._replace(native=_native_words(native), script=_script_of(native))
    return parts if parts.words or parts.native else None


def _plain_parts(text: str) -> NameParts:
    """Take simple names apart here; what has titles, brackets or more than one comma needs the parser, which is slow."""
    head, credentials = _without_credentials(text)
    sides = [side.split() for side in head.split(",")]
    names = sides[-1] + (sides[0] if len(sides) == 2 else [])
    if all(sides) and len(sides) <= 2 and 1 < len(names) <= 5 and not any(map(_needs_parsing, names)):
        return _put_together(names, [], _generation_in(credentials), ordered=len(sides) == 2)
    return _parsed(head, credentials)


def _needs_parsing(word: str) -> bool:
    if len(word) == 2 and word[1] == ".":
        return not word[0].isalpha()
    return not word.replace("-", "").replace("'", "").isalpha() or word.casefold() in _vocabulary()


def _generation_in(suffixes: list[str]) -> str | None:
    return next((_GENERATIONS[bare] for word in suffixes if (bare := _bare(word)) in _GENERATIONS), None)


@cache
def _vocabulary() -> frozenset[str]:
    """Return the words that are titles, credentials or the like in some language."""
    from nameparser import Lexicon  # noqa: PLC0415  # 50 ms, and most names do without

    known = Lexicon.default()
    return (
        frozenset(known.titles | known.suffix_words | known.suffix_acronyms | known.maiden_markers)
        | frozenset(known.conjunctions)
        | frozenset({"born", "formerly", "ex", "domu", "d", "jr", "sr"})
    )


def _parsed(text: str, credentials: list[str]) -> NameParts:
    from nameparser import parse  # noqa: PLC0415

    head, maiden = _without_maiden(text)
    roles: dict[str, list[str]] = {}
    for token in parse(head).tokens:
        roles.setdefault(token.role.value, []).append(token.text)
    family_before = "," in head and bool(roles.get("family") and roles.get("given"))
    names = roles.get("given", []) + roles.get("middle", []) + roles.get("family", [])
    asides = maiden + roles.get("nickname", []) + roles.get("maiden", [])
    titles = [word for word in roles.get("title", []) if _bare(word) not in known_names().titles]
    if sum(1 for word in names if _bare(word)) < 2:
        names, titles = titles + names, []
    generation = _generation_in(roles.get("suffix", []) + credentials)
    if not names:
        names = roles.get("suffix", [])
    before = head.split(",")[0]
    ordered = family_before and any(word in before.split() for word in roles.get("family", []))
    ordered = ordered and not any(word in before.split() for word in roles.get("given", []))
    return _put_together(names, asides + titles, generation, ordered=ordered)


def _without_maiden(text: str) -> tuple[str, list[str]]:
    head, *rest = _MAIDEN.split(text, maxsplit=1)
    if not rest or not any(c.isalpha() for c in head):
        return text, []
    return head.rstrip(" (,"), rest[0].strip(" ()").replace(")", " ").split()[:2]


def _without_credentials(text: str) -> tuple[str, list[str]]:
    """Take capitals after a comma for credentials where a whole name stands before it (``Jane Doe, SPHR``)."""
    head, *rest = (part.strip() for part in text.split(","))
    shouted = text.isupper()
    if not rest or len(head.split()) < 2 or head.split()[0].casefold() in known_names().particles:
        return text, []
    if len(rest) > 1 or (not shouted and rest[0].isupper() and len(rest[0].replace(".", "")) > 1):
        return head, " ".join(rest).split()
    if shouted and len(rest[0]) <= 4:
        return head, rest
    return text, []


def _put_together(names: list[str], asides: list[str], generation: str | None, *, ordered: bool) -> NameParts:
    shouted = all(name.isupper() for name in names)
    words: list[Word] = []
    for name in names:
        words.extend(_words_of(name, shouted=shouted, first=not words))
    while len(words) > 1 and words[-1].small:  # a family of its own (Do, Van, Ben), as no particle comes last
        words[-1] = words[-1]._replace(small=False)
    if sum(not word.small for word in words) > 2 and words[-1].spellings[0] in _GENERATIONS_AS_LAST_NAMES:
        generation = generation or _GENERATIONS[words.pop().spellings[0]]
    if all(word.small for word in words):
        words = [word._replace(small=False) for word in words]
    if not ordered:
        words, ordered = _given_first(words) if shouted else _capitals_last(names, words)
    beside = [word for name in asides for word in _words_of(name, shouted=shouted, first=True)]
    return NameParts(tuple(words[:8]), tuple(beside[:6]), generation, ordered)


def _words_of(name: str, *, shouted: bool, first: bool) -> list[Word]:
    """Return the words of one word as written: parts around hyphens and dots, initials, particles."""
    found: list[Word] = []
    if (
        len(name) == 2
        and name.isalpha()
        and first
        and not shouted
        and name.isupper()
        and not set(name) & set("AEIOUY")
    ):
        return [Word((letter.casefold(),)) for letter in name]
    for piece in [name] if name.isalpha() else _BETWEEN.split(name):
        foreign = is_transliterated(piece)
        plain = tuple(_NO_LETTER.sub("", spelling) for spelling in spellings(piece))
        if not plain[0]:
            continue
        servant = _SERVANT.match(plain[0]) if plain[0].startswith("abd") else None
        if servant and servant.end() < len(plain[0]) and servant.group() != "abd":
            found.append(Word(("abdul",), small=True))
            plain = (plain[0][servant.end() :],)
        elif plain[0] in ("abd", "abdel", "abdal", "abdur"):
            plain = ("abdul",)
        small = plain[0] in known_names().particles and not (first and not found and plain[0] != "abdul")
        found.append(Word(plain, small=(small and len(piece) > 1) or plain[0] == "abdul", foreign=foreign))
    return found


def _given_first(words: list[Word]) -> tuple[list[Word], bool]:
    """Put a family that stands first by the custom of its language last; tell whether the order is certain."""
    if len(words) < 2:
        return words, False
    known = known_names()
    first, last = words[0].spellings[0], words[-1].spellings[0]
    if len(words) == 3 and _PATRONYMIC.search(last):
        return [words[1], words[2], words[0]], True
    if len(words) == 3 and _PATRONYMIC.search(words[1].spellings[0]):
        return words, True
    starts, ends = first in known.family_first, last in known.family_first
    if (
        starts
        and not ends
        and last not in known.common_families
        and (first not in known.family_first_or_not or _looks_korean(words[1:]))
    ):
        return words[1:] + words[:1], True
    if (
        _SLAVIC_FAMILY.search(first)
        and not _SLAVIC_FAMILY.search(last)
        and (words[0].foreign or lines_of(last))
    ):
        return words[1:] + words[:1], True
    if ends and not starts:
        return words, True
    return words, bool(_SLAVIC_FAMILY.search(last) and not _SLAVIC_FAMILY.search(first))


def _capitals_last(names: list[str], words: list[Word]) -> tuple[list[Word], bool]:
    """Believe those who write the family in capitals (``DUPONT Marie``), in either order."""
    if len(names) == len(words) == 2:
        if len(names[0]) > 2 and names[0].isupper():
            return words[::-1], True
        if len(names[1]) > 1 and names[1].isupper():
            return words, True
    return _given_first(words)


def _looks_korean(rest: list[Word]) -> bool:
    return len(rest) == 2 and all(
        2 <= len(word.spellings[0]) <= 5 and not lines_of(word.spellings[0]) for word in rest
    )


def _native_words(written: list[str]) -> tuple[str, ...]:
    words = []
    for word in written:
        letters = "".join(
            c for c in word if unicodedata.category(c)[0] in "LM" and not _VOWEL_POINTS.match(c)
        )
        letters = letters.translate(_ARABIC)
        for tail in _HONORIFICS:
            if letters.endswith(tail) and len(letters) > len(tail):
                letters = letters.removesuffix(tail)
                break
        if letters:
            words.append(letters)
    return tuple(words[:6])


def _script_of(written: list[str]) -> str:
    return next(
        script
        for word in written
        for letter in word
        if letter.isalpha() and (script := script_of(letter)) != "plain"
    )


def _bare(word: str) -> str:
    return "".join(c for c in spellings(word)[0] if c.isalnum())
