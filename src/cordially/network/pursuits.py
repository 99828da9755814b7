"""Whether two names mean the same skill, pastime, language or certificate.

Names are equal but for case, accents, blanks, hyphens and plurals, or stand in one line of ``data/pursuits.toml``.
Likeness of letters says nothing: hiking is not hiring.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final, Literal, NamedTuple, TypeAlias

from cordially.people import as_shown, folded

PursuitKind: TypeAlias = Literal["skill", "certification", "interest", "language"]

_MARKS: Final = dict.fromkeys(map(ord, "®™©℠.'\N{RIGHT SINGLE QUOTATION MARK}"))
_LETTERS: Final = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "æ": "ae",
        "œ": "oe",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "&": " and ",
    }
)
_DOTNET: Final = re.compile(r"(?<!\w)\.net\b", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"[^\w+#]+|_+")
_BRITISH: Final = tuple(
    (re.compile(british), american)
    for british, american in (
        (r"(?<=\w\w)is(?=ation|ing\b|ed?\b)", "iz"),
        (
            r"\b(cancel|channel|counsel|fuel|label|level|model|signal|travel|tunnel)l(?=ing\b|ed\b|ors?\b|ers?\b)",
            r"\1",
        ),
        (r"\b(behavi|col|lab|hum|fav)our", r"\1or"),
        (r"\b(theat|cent)re\b", r"\1er"),
    )
)
"""Spellings of one word on the two sides of the Atlantic. What they spoil, they spoil on both sides alike."""

_SAYS_NOTHING: Final = {
    "skill": frozenset({"programming language", "software", "framework", "web framework", "library", "tool"}),
    "interest": frozenset({"sport", "sports", "game", "board game", "hobby"}),
}
"""What may stand in brackets behind a name without making it another."""

_SHORTEST_SURE_ACRONYM: Final = 3
"""Two letters have too many readings: PT trains people or heals them."""

_PLAYING: Final = re.compile(r"(?i:play(?:ing)?)\s+(?:the\s+|a\s+)?(?=\S)")


class _Name(NamedTuple):
    """A name as it is compared, and the short form that stands in brackets behind it."""

    whole: str
    short: str | None


def same_pursuit(one: str, other: str, kind: PursuitKind) -> Literal["same", "maybe", "different"]:
    """Tell whether two names mean the same: ``maybe`` where a word means two things, such as football."""
    a, b = _named(one, kind), _named(other, kind)
    if not a.whole or not b.whole:
        return "different"
    if a.whole == b.whole:
        return "same"
    if a.whole == b.short or b.whole == a.short:
        return "same" if len(a.short or b.short or "") >= _SHORTEST_SURE_ACRONYM else "maybe"
    if a.short is not None and a.short == b.short:
        return "maybe"
    return "maybe" if frozenset({a.whole, b.whole}) in _perhaps(kind) else "different"


def pursuit_key(name: str, kind: PursuitKind) -> str:
    """Return what the names of one pursuit have in common, empty for a name without letters."""
    return _named(name, kind).whole


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Return a text in the words by which it is compared: no case, accents, marks or plurals, American spelling.

    >>> plain("Board-Games"), plain("Organisational Behaviour®"), plain("C++")
    ('board game', 'organizational behavior', 'c++')
    """
    text = _DOTNET.sub("dotnet", as_shown(text)).translate(_MARKS)
    words = _BETWEEN.sub(" ", folded(text).translate(_LETTERS)).strip()
    for british, american in _BRITISH:
        words = british.sub(american, words)
    return " ".join(_singular(word) for word in words.split())


def table(name: str) -> Mapping[str, Any]:
    """Return one of the tables that come with this room."""
    return tomllib.loads(files("cordially.network").joinpath("data", f"{name}.toml").read_text("utf-8"))


@lru_cache(maxsize=65536)
def _named(name: str, kind: PursuitKind) -> _Name:
    whole = _together(name)
    known = _known_as(kind)
    if whole in known:
        return _Name(known[whole], None)
    if kind == "interest" and (played := _PLAYING.match(name.strip())):
        return _named(name.strip()[played.end() :], kind)
    outside, inside = _brackets(name)
    if outside is None or inside is None:
        return _Name(whole, None)
    if kind == "language" or folded(inside) in _SAYS_NOTHING.get(kind, ()):
        return _named(outside, kind)
    if _shortens(inside, outside):
        return _Name(_named(outside, kind).whole, known.get(_together(inside), _together(inside)))
    return _Name(whole, None)


def _brackets(name: str) -> tuple[str, str] | tuple[None, None]:
    bare = name.translate(dict.fromkeys(map(ord, "®™©℠"))).strip()
    outside, opening, rest = bare.rpartition("(")
    if not opening or not outside.strip() or not rest.endswith(")") or not rest[:-1].strip():
        return None, None
    return outside.strip(), rest[:-1].strip()


def _shortens(short: str, long: str) -> bool:
    """Whether the letters of ``short`` stand in ``long`` in this order, the first at its beginning."""
    letters = short.replace(".", "")
    if not 2 <= len(letters) <= 8 or not letters.isalnum() or not letters[:2].isupper():
        return False
    rest = iter(folded(long))
    return folded(long)[:1] == letters[0].casefold() and all(c in rest for c in letters.casefold())


def _together(name: str) -> str:
    return plain(name).replace(" ", "")


def _singular(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word[-2] in "sui":
        return word
    return word[:-3] + "y" if word.endswith("ies") and len(word) > 4 else word[:-1]


@cache
def _known_as(kind: PursuitKind) -> Mapping[str, str]:
    names = _pursuits()[kind]["same"]
    return {_together(name): _together(group[0]) for group in names for name in group}


@cache
def _perhaps(kind: PursuitKind) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset(_named(name, kind).whole for name in pair) for pair in _pursuits()[kind]["perhaps"]
    )


@cache
def _pursuits() -> Mapping[str, Any]:
    return table("pursuits")
