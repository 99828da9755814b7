"""Words of our own: those of a job search that dictionaries lack, and common English words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Final

_POSSESSIVE: Final = re.compile(r"['’]s?$")
_PIECES: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def _listed(name: str) -> Iterator[str]:
    text = files("cordially.writing.proofing").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines():
        yield from line.partition("#")[0].split()


@lru_cache(maxsize=1)
def of_the_trade() -> frozenset[str]:
    """Return the words of a job search, in lower case: tools, companies, skills, abbreviations."""
    return frozenset(word.casefold() for word in _listed("trade.txt"))


@lru_cache(maxsize=1)
def common() -> frozenset[str]:
    """Return common English words in their plain form; ``is_common`` knows their endings too."""
    return frozenset(_listed("common.txt"))


@lru_cache(maxsize=1)
def little() -> frozenset[str]:
    """Return the little words that hold English sentences together."""
    return frozenset(_listed("little.txt"))


@lru_cache(maxsize=1)
def abbreviations() -> frozenset[str]:
    """Return abbreviations that end in a full stop, without it, in lower case."""
    return frozenset(_listed("abbreviations.txt"))


@lru_cache(maxsize=10_000)
def is_common(word: str) -> bool:
    """Say whether a word, in lower case, is a common English one: listed, or listed without its ending."""
    words = common()
    if word in words or word in little():
        return True
    return any(stem in words for stem in _stems(word))


def _stems(word: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            for each in instead:
                yield stem + each
            if ending in ("ed", "ing", "er") and stem[-1] == stem[-2]:
                yield stem[:-1]


_ENDINGS: Final = (
    ("ies", ("y",)),
    ("ied", ("y",)),
    ("es", ("", "e")),
    ("s", ("",)),
    ("ed", ("", "e")),
    ("ing", ("", "e")),
    ("ers", ("", "e")),
    ("er", ("", "e")),
    ("ly", ("", "le")),
    ("ally", ("", "al")),
    ("ily", ("y",)),
    ("ments", ("",)),
    ("ment", ("",)),
    ("ness", ("",)),
)


@lru_cache(maxsize=16)
def pieces_of(names: frozenset[str]) -> frozenset[str]:
    """Return every word within these names, folded and without its possessive; hyphenated names also in pieces."""
    found: set[str] = set()
    for name in names:
        for word in name.split():
            bare = plain(word)
            found.add(bare)
            found.update(plain(piece) for piece in _PIECES.findall(word))
    found.discard("")
    return frozenset(found)


def plain(word: str) -> str:
    """Return a word folded, without punctuation around it and without its possessive ending."""
    return _POSSESSIVE.sub("", word.strip('.,;:!?()[]{}"“”«»„‘')).strip("'’").casefold()


def edits_between(one: str, other: str, most: int = 3) -> int:
    """Return by how many letters two words differ, neighbours that changed places counted once; ``most + 1`` for more."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row, earlier = row, [i], before
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        before = last
    return min(row[-1], most + 1)
