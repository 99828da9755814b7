"""Whether two texts name the same town, as profiles and address books write it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, Final, Literal, NamedTuple

from cordially.network.pursuits import plain, table

_AREA: Final = re.compile(
    r"^(?:greater|greater area of|grande|gran|grand|região de|area metropolitana de|área metropolitana de|metropolregion|großraum|ville de|city of|metro)\s+"
    r"|\s+(?:metropolitan area|metropolitan region|metropolitan|metropolitan city|metro area|und umgebung|et périphérie|y alrededores|e região|area|region|city area)$",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"[,;/|·、]|\s-\s")


class _Place(NamedTuple):
    """A town (None for a country), and the regions and countries that it is said to be in."""

    town: str | None
    within: frozenset[str]


def same_place(one: str, other: str) -> Literal["same", "maybe", "different"]:
    """Tell whether two texts name one place.

    Towns of one name are ``maybe`` the same unless region or country agree; a city known all over the world is meant
    where nothing is said.
    """
    a, b = _read(one), _read(other)
    if a.town != b.town or (a.town is None and not a.within):
        return "different"
    if a.town is None:
        return "same" if a.within == b.within else "different"
    home = _cities().get(a.town, ("", frozenset()))[1]
    of_a, of_b = a.within or home, b.within or home
    if of_a <= of_b or of_b <= of_a or (home & of_a and home & of_b):
        return "same" if (of_a and of_b) or of_a == of_b else "maybe"
    both_tell = a.within & _broad() and b.within & _broad()
    return "different" if both_tell else "maybe"


def is_broad(name: str) -> bool:
    """Tell whether a text names a country or more, which so many share that it says little."""
    return _read(name).town is None


@lru_cache(maxsize=16384)
def _read(text: str) -> _Place:
    parts = [part.strip() for part in _BETWEEN.split(text) if part.strip()]
    names = [name for part in parts if (name := _region(part))]
    if not names:
        return _Place(None, frozenset())
    if len(names) == 1 and names[0] in _broad() and names[0] not in _cities():
        return _Place(None, frozenset(names))
    bare = parts[0]
    while (shorter := _AREA.sub("", bare).strip()) and shorter != bare:
        bare = shorter
    town = plain(bare)
    town = _cities().get(town, (town, frozenset()))[0]
    return _Place(town, frozenset(name for name in names[1:] if name != town))


def _region(text: str) -> str:
    name = plain(text)
    return _also().get(name, name)


@cache
def _cities() -> Mapping[str, tuple[str, frozenset[str]]]:
    """Return by each name of a well-known city the name it is compared by and where it lies."""
    return {
        plain(name): (plain(city["names"][0]), frozenset(_region(part) for part in city["of"]))
        for city in _places()["city"]
        for name in city["names"]
    }


@cache
def _also() -> Mapping[str, str]:
    return {plain(name): plain(group[0]) for group in _places()["also"] for name in group}


@cache
def _broad() -> frozenset[str]:
    return frozenset(_region(name) for name in _places()["broad"])


@cache
def _places() -> Mapping[str, Any]:
    return table("places")
