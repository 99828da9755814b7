"""Whether a name tells of a private matter: faith, politics, health, private life or origin."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from cordially.network.pursuits import table
from cordially.people import folded

_BETWEEN: Final = re.compile(r"[\W_]+")
_APOSTROPHES: Final = re.compile("['\N{RIGHT SINGLE QUOTATION MARK}]")


class _Matter(NamedTuple):
    name: str
    words: re.Pattern[str]
    but_not_with: re.Pattern[str] | None


@lru_cache(maxsize=16384)
def private_matter(name: str) -> str | None:
    """Return the private matter that a group, a cause or a pastime is about, None where nothing shows one.

    >>> private_matter("Saint Olga Parish Choir"), private_matter("Parishville Rowing Club")
    ('faith', None)
    """
    text = _spaced(name)
    for matter in _matters():
        if matter.words.search(text) and not (matter.but_not_with and matter.but_not_with.search(text)):
            return matter.name
    return None


def _spaced(text: str) -> str:
    return f" {_BETWEEN.sub(' ', _APOSTROPHES.sub('', folded(text))).strip()} "


@cache
def _matters() -> tuple[_Matter, ...]:
    return tuple(
        _Matter(
            matter["name"],
            _any_of(matter["words"]),
            _any_of(matter["but_not_with"]) if matter.get("but_not_with") else None,
        )
        for matter in table("private_matters")["matter"]
    )


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(_sought(word) for word in words))


def _sought(word: str) -> str:
    text = _spaced(word.removesuffix("*")).strip()
    if word[0] >= "\u3000":  # scripts that put no blanks between words
        return re.escape(text)
    return f" {re.escape(text)}" + ("" if word.endswith("*") else " ")
