"""Whether a greeting names the reader: their name, a short form of it, a slip, or somebody else."""

from __future__ import annotations

import re
from itertools import chain
from typing import Final, Literal, TypeAlias

from cordially.network.known_names import is_spelled_alike, known_names, lines_of, may_be_one_given_name
from cordially.network.letters import spellings
from cordially.network.name_parts import parts_of
from cordially.people.person import folded

Naming: TypeAlias = Literal["reader", "misspelt", "another", "unclear"]
"""``unclear`` is what cannot be compared: another script, no name at all."""


def _words_of(told: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(told.split())


_WORD: Final = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_AFTER_NAMES: Final = re.compile(
    r"[-‐](?:san|sama|sensei|ji|jan|nim|bey|han[ıi]m|abi|khanum?)$", re.IGNORECASE
)
_NOT_NAMES: Final = _words_of(
    "all team everyone everybody both there friend friends colleague colleagues neighbour neighbor folks and or from at the of in my dear again hiring manager interviewer recruiter panel committee"
    " members member sir madam future fellow mutual alum alumna alumnus hr recruitment recruiting talent acquisition human resources department board sirs doctor bey hanim sahib begum ji san sensei"
    " nim ma'am good morning afternoon evening everyone's respected esteemed valued connection linkedin whom may concern it to first last name your"
)
_FAMILY_TITLES: Final = _words_of(
    "dr mr mrs ms mx miss prof professor doctor herr frau senor senora senorita sr sra srta monsieur madame mme mlle signor signora dott dottoressa judge justice ambassador"
)
"""Titles before the family name, which nobody shortens."""
_TITLES: Final = _FAMILY_TITLES | _words_of(
    "don dona pan pani captain capt chef coach rev reverend father sister brother hon honourable honorable minister councillor dean principal rabbi imam sheikh attorney director major colonel sergeant"
    " officer nurse matron chief ing lic dra sir dame lord lady"
)
_LONG_ENOUGH: Final = 4
_SLIPS: Final = 2
_STEM: Final = 3
_WHOLE: Final = 7
"""So many letters are a whole name, not a short form of another."""
_NICKNAME: Final = 5


def naming(named: str, to: str) -> Naming:
    """Say whom a greeting names, the reader being called ``to``.

    >>> naming("Bob", "Robert Nwosu"), naming("Ms. Reyez", "Dana Reyes"), naming("Tomasz", "Dana Reyes")
    ('reader', 'misspelt', 'another')
    """
    reader = _reader(to)
    every = [_clean(each) for each in _WORD.findall(named)]
    formal = any(word in _FAMILY_TITLES for word in every)
    if named.islower() and not any(lines_of(word) for word in every):
        return "unclear"  # "hi gorgeous"
    words = [word for word in every if word and word not in _TITLES]
    words = [word for word in words if word not in _NOT_NAMES]
    if not reader or not words or not all(word.isascii() for word in words):
        return "unclear"
    unmet = [word for word in words if not _is_of(word, reader, formal=formal)]
    if len(unmet) < len(words):
        rest = [name for name in reader if not any(_is_of(word, [name], formal=formal) for word in words)]
        slips = any(_is_slip(word, name) for word in unmet for name in chain.from_iterable(rest))
        return "misspelt" if slips else "reader"
    if any(_is_slip(word, name) for word in unmet for name in chain.from_iterable(reader)):
        return "misspelt"
    first = unmet[0]
    if not formal and any(
        first[:_STEM] == name[:_STEM]
        for name in chain.from_iterable(reader)
        if _STEM <= len(first) <= _NICKNAME
    ):
        return "unclear"  # Katka for Katarína: a short form we do not know
    if len(first) <= _NICKNAME and not lines_of(first) and any(first[0] == names[0][0] for names in reader):
        return "unclear"
    return "another"


def names_reader(text: str, to: str) -> bool:
    """Tell whether a text names the reader anywhere."""
    reader = _reader(to)
    return not reader or any(
        _is_of(word, reader, formal=False) for word in map(_clean, _WORD.findall(text)) if word
    )


def _reader(to: str) -> list[tuple[str, ...]]:
    """Return the words of the reader's name, each in its spellings; none for a name that cannot be compared."""
    parts = parts_of(to)
    if parts is None or (parts.native and not parts.words):
        return []
    return [word.spellings for word in (*parts.words, *parts.asides) if not word.is_initial]


def _clean(word: str) -> str:
    told = folded(_AFTER_NAMES.sub("", word)).replace("’", "'").strip("'-").removesuffix("'s")
    return told if told.isascii() else next(iter(spellings(told)), told)


def _is_of(word: str, reader: list[tuple[str, ...]], *, formal: bool) -> bool:
    """Whether a word is one of the reader's names, a part of a double one, or a usual short form.

    After a title (``formal``) stands the family name, which nobody shortens.
    """
    for names in reader:
        for name in names:
            if (
                word == name
                or {*spellings(word)} & {name}
                or name.replace("-", "").replace("'", "") == word.replace("-", "").replace("'", "")
            ):
                return True
            if len(word) == 1 and name.startswith(word):
                return True
            if _is_short(word, name, formal=formal):
                return True
    parts = [part for part in word.split("-") if part]
    if len(parts) > 1 and all(_is_of(part, reader, formal=formal) for part in parts):
        return True
    return bool(known_names().particles & {word})


def _is_short(word: str, name: str, *, formal: bool) -> bool:
    if may_be_one_given_name(word, name):
        short, long = sorted((word, name), key=len)
        full = len(short) >= _LONG_ENOUGH and not (long.startswith(short) and len(long) - len(short) > 1)
        other_spelling = is_spelled_alike(word, name) or (
            len(short) >= _WHOLE and _distance(word, name) <= _STEM
        )
        return not (full and other_spelling and len(long) - len(short) <= _SLIPS)
    if formal:
        return False
    short, long = sorted((word, name), key=len)
    return len(short) > 1 and long.startswith(short) and len(long) - len(short) > 1


def _is_slip(word: str, name: str) -> bool:
    """Whether a word is a name with a letter or two wrong."""
    if min(len(word), len(name)) < _LONG_ENOUGH - 1 or word == name:
        return False
    most = 1 if min(len(word), len(name)) <= _LONG_ENOUGH else 2
    return _distance(word, name) <= most


def _distance(one: str, other: str) -> int:
    from rapidfuzz.distance import DamerauLevenshtein  # noqa: PLC0415  # only where names differ

    return DamerauLevenshtein.distance(one, other)
