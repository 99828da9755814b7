"""Companies, and when two names mean the same one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cordially.people.legal_forms import (
    ARTICLES,
    DOTTED_ONLY,
    FIRST_PHRASES,
    LAST_PHRASES,
    LAST_WORDS,
    UNSPACED,
)
from cordially.people.person import folded

_INITIALS: Final = re.compile(r"\b(\w)\.(?=\w\b|\W|$)")
_APOSTROPHES: Final = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}]")
_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")
_DOTTED: Final = re.compile(r"[\s,]+(\w)\.\s?(\w)\.?$")
_BATH: Final = re.compile(r"\s[Ss]pa$")
"""What is written so is a place to bathe; a società per azioni is an S.p.A. or SpA."""
_UNSPACED: Final = tuple(sorted((folded(form) for form in UNSPACED), key=len, reverse=True))
_LONGEST_PHRASE: Final = max(len(phrase) for phrase in LAST_PHRASES)
_LAST: Final = frozenset(LAST_PHRASES) | {(word,) for word in LAST_WORDS}
_LAST_OF_LAST: Final = frozenset(phrase[-1] for phrase in _LAST)
_FIRST: Final = frozenset(FIRST_PHRASES)
_FIRST_OF_FIRST: Final = frozenset(phrase[0] for phrase in _FIRST)
_LEAST_UNSPACED: Final = min(max(form) for form in _UNSPACED)
"""A name whose letters all come before this one has no such form, which one look tells; most names are like that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A company a process is about. ``id`` is short and stable (``co4``)."""

    id: str
    name: str


@lru_cache(maxsize=65536)
def company_key(name: str) -> str:
    """Return what two spellings of one company have in common: no case, accents, punctuation, article or legal form.

    Whole names are compared, never parts of them, and a name that is nothing but a legal form stays as it is.

    >>> company_key("ACME, Inc.") == company_key("Acme") != company_key("Pacmetal")
    True
    >>> company_key("S.A.S."), company_key("Nordwind S.à r.l."), company_key("株式会社北風")
    ('sas', 'nordwind', '北風')
    """
    key = _stripped(name)
    while not key.isascii() and (shorter := _stripped(key)) != key:
        key = shorter
    return key


def _stripped(name: str) -> str:
    bare = folded(name)
    if not bare.isascii() and max(bare) >= _LEAST_UNSPACED:
        bare = _without_unspaced(bare)
    plain = bare
    if "." in plain:
        plain = _INITIALS.sub(r"\1", _without_dotted(plain) if "." in plain[-4:] else plain)
    plain = _APOSTROPHES.sub("", plain).replace("&", " and ")
    words = _BETWEEN_WORDS.sub(" ", plain).split()
    is_bath = words[-1:] == ["spa"] and _BATH.search(name.rstrip()) is not None
    before: list[str] = []
    while words != before:
        before = words
        words = _without_form_in_front(words if is_bath else _without_form_at_end(words))
    return " ".join(words) or bare or folded(name)


def _without_dotted(name: str) -> str:
    found = _DOTTED.search(name)
    return (
        name[: found.start()] if found and found.start() and "".join(found.groups()) in DOTTED_ONLY else name
    )


def _without_form_at_end(words: list[str]) -> list[str]:
    while count := _form_at_end(words):
        words = words[:-count]
        if words[-1] == "and" and len(words) > 1:  # "Hart & Co."
            words = words[:-1]
    return words


def _without_form_in_front(words: list[str]) -> list[str]:
    if words[0:1] == ["the"] and len(words) > 1 and tuple(words[1:]) not in _LAST:
        words = words[1:]
    if not words or words[0] not in _FIRST_OF_FIRST:
        return words
    for count in range(min(_LONGEST_PHRASE, len(words) - 1), 0, -1):
        if tuple(words[:count]) in _FIRST:
            return words[count:]
    return words


def _form_at_end(words: list[str]) -> int:
    """Return how many words at the end are a legal form, 0 when none are or nothing would be left of the name."""
    if not words or words[-1] not in _LAST_OF_LAST:
        return 0
    for count in range(min(_LONGEST_PHRASE, len(words) - 1), 0, -1):
        if tuple(words[-count:]) in _LAST and not ARTICLES.issuperset(words[:-count]):
            return count
    return 0


def _without_unspaced(name: str) -> str:
    for form in _UNSPACED:
        shorter = name.removeprefix(form).removesuffix(form).strip()
        if any(letter.isalnum() for letter in shorter):
            name = shorter
    return name
