"""Which unknown words are worth a word: misspellings, not names, tools, places and jargon.

A dictionary rejects nearly every name. What is capitalised is taken for a name unless it is one letter away from a common
word; what both engines and both sides of the Atlantic reject in lower case is taken for a misspelling.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from cordially.writing.proofing import words
from cordially.writing.proofing.alerts import Alert

_LETTERS: Final = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?\Z")
_BEGINS: Final = re.compile(r"(?:\A|[.!?:\n•|–—-]\s*)[\"“'(]?\Z")
_BROKEN_NAME: Final = re.compile(r"(?<![^\W_])[^\W\d_a-z][^\W\d_]{0,3}['’]\Z")
"""What stands before the rest of a name with an apostrophe: \"Ng'andu\", \"Sant'anna\"."""
_FEWEST_CAPITALISED: Final = 6
_NOBILIARY: Final = frozenset(
    [
        "van",
        "von",
        "de",
        "der",
        "den",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "das",
        "du",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "bint",
        "ibn",
        "ben",
        "ter",
        "ten",
        "zu",
        "af",
        "av",
    ]
)
SHORT_TYPOS: Final = {
    "teh": "the", "hte": "the", "adn": "and", "anf": "and", "fo": "of", "fro": "for",
    "yuo": "you", "yoru": "your", "taht": "that", "thta": "that", "wiht": "with", "hvae": "have",
    "ahve": "have", "thsi": "this", "tihs": "this", "jsut": "just", "waht": "what", "whn": "when", "fomr": "from",
    "frm": "from", "mroe": "more", "alos": "also", "baout": "about", "aobut": "about", "knwo": "know",
    "liek": "like", "tiem": "time", "wokr": "work", "owrk": "work", "taem": "team", "noe": "one", "otu": "out",
    "whcih": "which", "wich": "which", "becuase": "because", "wnat": "want", "thier": "their", "cna": "can",
    "alot": "a lot", "abit": "a bit", "isnt": "isn't", "hav": "have", "im": "I'm", "ive": "I've", "thx": "thanks",
    "pls": "please", "plz": "please", "aswell": "as well", "inspite": "in spite", "infact": "in fact",
}  # fmt: skip
"""Short misspellings, for which being near to another word proves nothing."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word that dictionaries do not have (``to_both`` engines), where it stands, and what they offer instead."""

    word: str
    start: int
    end: int
    before: str
    after: str
    suggestions: tuple[str, ...]
    to_both: bool

    @property
    def begins_a_sentence(self) -> bool:
        """Say whether a capital would be there for any word."""
        return bool(_BEGINS.search(self.before))


def judged(alert: Alert, text: str, known: frozenset[str], knows: Callable[[str], bool]) -> Alert | None:
    """Return what is to be said of an unknown word, or None when it is to be left alone.

    ``known`` are words of the writer's own, folded; ``knows`` asks the dictionaries about one word.
    """
    word = text[alert.start : alert.end]
    bare = re.sub(r"['’]s?\Z", "", word)
    if not bare or _is_allowed(bare, known) or knows(bare) or _BROKEN_NAME.search(text[: alert.start]):
        return None
    if re.search(r"[-–/.]", bare):
        return _in_parts(alert, text, known, knows)
    suggestions = alert.suggestions
    if bare != word:  # the possessive of a misspelt word: suggestions are possessives too
        suggestions = tuple(re.sub(r"['’]s?\Z", "", each) for each in suggestions)
    unknown = Unknown(
        bare,
        alert.start,
        alert.start + len(bare),
        text[: alert.start],
        text[alert.end :],
        suggestions,
        to_both=alert.engine != "harper",
    )
    if not _LETTERS.match(bare):
        return None
    if bare != word and not bare.islower():
        return None  # what has a possessive and a capital is a name
    verdict = _lower(unknown, knows) if bare.islower() else _capitalised(unknown, knows)
    if verdict is None:
        return None
    best, sure, category = verdict
    return replace(
        alert,
        end=unknown.end,
        suggestions=(best, *(s for s in suggestions[:4] if s != best)),
        sure=sure,
        category="capital" if category else "misspelling",
    )


def judged_abroad(alert: Alert, text: str, known: frozenset[str], language: str) -> Alert | None:
    """Return what is to be said of an unknown word in a language other than English, or None.

    German writes nouns with a capital: there such a word counts where a suggestion is one letter away.
    """
    word = text[alert.start : alert.end]
    if _is_allowed(word, known) or not word.isalpha() or len(word) < 4:
        return None
    if word.islower():
        return alert
    if language != "de" or not word[1:].islower():
        return None
    near = any(words.edits_between(word, each, 1) <= 1 for each in alert.suggestions[:3])
    return replace(alert, sure=False) if near and len(word) > 5 else None


def _is_allowed(word: str, known: frozenset[str]) -> bool:
    folded = word.casefold()
    trade = words.of_the_trade()
    return any(
        each in known or each in trade
        for each in (folded, folded.removesuffix("s"), folded.removesuffix("es"))
    )


def _in_parts(alert: Alert, text: str, known: frozenset[str], knows: Callable[[str], bool]) -> Alert | None:
    """Judge the parts of a hyphenated word one by one: most are words, and one is misspelt."""
    for part in re.finditer(r"[^-–/.]+", text[alert.start : alert.end]):
        if len(part[0]) < 4:
            continue
        piece = replace(
            alert,
            start=alert.start + part.start(),
            end=alert.start + part.end(),
            suggestions=_offered(alert, part[0]),
        )
        found = judged(piece, text, known, knows)
        if found is not None and found.sure and found.suggestions and found.category != "capital":
            return found  # "bain-marie" is no Marie
    return None


def _offered(alert: Alert, part: str) -> tuple[str, ...]:
    pieces = [piece for each in alert.suggestions for piece in re.split(r"[-–/.\s]", each)]
    return tuple(p for p in pieces if p.casefold() != part.casefold() and words.edits_between(p, part) <= 2)


def _lower(unknown: Unknown, knows: Callable[[str], bool]) -> tuple[str, bool, bool] | None:
    """Judge a word in lower case: (what to write, whether that is sure, whether it is about capitals)."""
    word = unknown.word
    if word in SHORT_TYPOS:
        return SHORT_TYPOS[word], True, False
    proper = word.capitalize()
    if len(word) > 3 and (proper in unknown.suggestions[:3] or knows(proper)):
        return (proper, True, True) if word not in _NOBILIARY and not unknown.before.endswith("-") else None
    if word in _NOBILIARY or len(word) < 4 or _is_foreign_company(unknown):
        return None
    near = _nearest(word, unknown.suggestions)
    if near is None:
        return None
    best, distance = near
    if _is_coined(word, best, distance, knows):
        return None
    if len(word) <= 5 and not (distance == 1 and words.is_common(best.casefold())):
        return None
    sure = words.is_common(best.casefold())
    if distance > 1 and not sure and not unknown.to_both:
        return None  # a word of some trade: one small dictionary lacks many
    if distance == 3 and (len(word) < 9 or not sure):
        return None
    return best, sure, False


def _is_coined(word: str, best: str, distance: int, knows: Callable[[str], bool]) -> bool:
    """Say whether it is two words joined, as "hillwalking": no slip, unless a common word is one letter away."""
    if " " in best:
        return best.split()[0].casefold() not in words.little()
    if distance == 1 and (
        words.is_common(best.casefold()) or words.is_common(best.casefold().removesuffix("s"))
    ):
        return False
    return any(knows(word[:cut]) and knows(word[cut:]) for cut in range(4, len(word) - 3))


def _is_foreign_company(unknown: Unknown) -> bool:
    """Say whether the word stands between capitalised words with a nobiliary word before it: 'van der velde'."""
    last = unknown.before.split()[-1:] or [""]
    return last[0].casefold() in _NOBILIARY


def _capitalised(unknown: Unknown, knows: Callable[[str], bool]) -> tuple[str, bool, bool] | None:
    """Judge a word with a capital; as ``_lower``."""
    word = unknown.word
    folded = word.casefold()
    if not word[1:].islower():
        return None
    brand = next((s for s in unknown.suggestions[:2] if s.casefold() == folded and s != word), None)
    if brand is not None and not brand.islower() and len(word) > 4:
        return brand, False, True
    if unknown.begins_a_sentence and folded in SHORT_TYPOS and folded not in ("th", "im", "noe", "cna"):
        return SHORT_TYPOS[folded].capitalize(), False, False
    if len(word) < _FEWEST_CAPITALISED or (unknown.begins_a_sentence and knows(folded)):
        return None
    near = _nearest(folded, tuple(s.casefold() for s in unknown.suggestions if not s[1:].isupper()), most=1)
    if near is None or not words.is_common(near[0]) or " " in near[0]:
        return None
    if _is_part_of_a_name(unknown) or not _is_slip(folded, near[0]):
        return None
    return near[0].capitalize(), False, False


_VOWELS: Final = frozenset("aeiou")


def _is_slip(word: str, meant: str) -> bool:
    """Say whether one letter is off in a way in which hands err and names seldom differ from words.

    A letter left out, two that changed places, one typed twice; in long words also a wrong vowel ("definately").
    """
    if word[0] != meant[0]:
        return False
    if len(word) == len(meant):
        differs = [i for i, (a, b) in enumerate(zip(word, meant, strict=True)) if a != b]
        if len(differs) == 1:
            i = differs[0]
            return len(word) >= 8 and {word[i], meant[i]} <= _VOWELS
        return len(differs) == 2  # neighbours, as it is one edit
    if len(word) < len(meant):
        return True
    return len(word) >= 10 or any(
        a == b and word[:i] + word[i + 1 :] == meant for i, (a, b) in enumerate(itertools.pairwise(word))
    )


def _is_part_of_a_name(unknown: Unknown) -> bool:
    """Say whether a capitalised word beside it is no common one: 'Michael Staton', but not 'Senior Enginer'."""
    beside = (
        re.search(r"([A-Z][\w'’.-]*)[^\S\n]+\Z", unknown.before),
        re.match(r"(?:['’]s)?[^\S\n]+(?:(?:de|van|von|of|del|da)[^\S\n]+)?([A-Z][\w'’.-]*)", unknown.after),
    )
    return any(found and not words.is_common(words.plain(found[1])) for found in beside)


def _nearest(word: str, suggestions: tuple[str, ...], most: int = 3) -> tuple[str, int] | None:
    """Return the suggestion to make and its distance: the common one among those that are near, else the first."""
    near = [(s, words.edits_between(word, s.casefold(), most)) for s in suggestions[:6] if s]
    near = [(s, distance) for s, distance in near if distance <= most]
    if not near:
        return None
    least = min(distance for _, distance in near)
    close = [(s, distance) for s, distance in near if distance <= max(least, 1) and "'" not in s]
    common = [(s, distance) for s, distance in close if words.is_common(s.casefold())]
    alike = [pair for pair in common if pair[0][-2:].casefold() == word[-2:]]
    if common:
        return (alike or common)[0]
    return close[0] if close else near[0]
