"""The table of given names and families, read once when it is first asked for."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from cordially.network.letters import loose_sound, spellings


class KnownNames(NamedTuple):
    """``given`` leads from a name to the numbers of the lines it stands in; the others are sets of words."""

    given: dict[str, frozenset[int]]
    family_first: frozenset[str]
    family_first_or_not: frozenset[str]
    common_families: frozenset[str]
    particles: frozenset[str]
    titles: frozenset[str]


@cache
def known_names() -> KnownNames:
    """Return the table. Every word of it is a plain spelling."""
    table = tomllib.loads(files("cordially.network").joinpath("data", "names.toml").read_text("utf-8"))
    lines: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(table["given"]):
        for name in line.split():
            lines[name].add(number)
    return KnownNames(
        given={name: frozenset(numbers) for name, numbers in lines.items()},
        family_first=frozenset(table["family_first"].split()),
        family_first_or_not=frozenset(table["family_first_or_not"].split()),
        common_families=frozenset(table["common_families"].split()),
        particles=frozenset(table["particles"].split()),
        titles=frozenset(table["titles"].split()),
    )


def lines_of(word: str) -> frozenset[int]:
    """Return the lines of given names that a word stands in, none for a word that is no known given name."""
    return known_names().given.get(word, frozenset())


def may_be_one_given_name(one: str, other: str) -> bool:
    """Whether two words are the full name and a short form, two short forms, or two spellings of one given name.

    >>> may_be_one_given_name("bob", "robert"), may_be_one_given_name("alexander", "alexandra")
    (True, False)
    """
    return bool(lines_of(one) & lines_of(other))


def is_spelled_alike(one: str, other: str) -> bool:
    """Whether two words are usual spellings of one name (``sara``, ``sarah``), as far as rules can tell."""
    if max(len(one), len(other)) < 4 or (one[0] != other[0] and {one[0], other[0]} not in _SAME_START):
        return False
    return loose_sound(one) == loose_sound(other)


_SAME_START = ({"y", "j"}, {"c", "k"}, {"f", "p"}, {"v", "w"}, {"i", "y"})


def has_common_family(words: tuple[str, ...]) -> bool:
    """Whether the first or the last word of a name is one of the families that many people bear."""
    common = known_names().common_families
    return any(spelling in common for word in (words[:1] + words[-1:]) for spelling in spellings(word))
