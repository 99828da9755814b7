"""What a card says somebody is called."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

_WRITTEN_FAMILY_FIRST = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "IDEOGRAPHIC")


class Naming(NamedTuple):
    """A name as a whole and its parts; ``unsaid`` are those that the whole leaves out, as (what it is, part)."""

    whole: str | None
    given: str | None
    family: str | None
    unsaid: tuple[tuple[str, str], ...] = ()


def naming(formatted: str, parts: list[str]) -> Naming:
    """Bring the formatted name and the parts of the structured one together; either may be missing.

    The order of a name is what the formatted one says. Without one, names in Chinese, Japanese and Korean letters
    have the family first. A program that knows no parts puts the whole name into one: that tells nothing.
    """
    family, given, middle, prefix, suffix = (*parts, "", "", "", "", "")[:5]
    whole = formatted or _composed(family, given, middle, prefix, suffix)
    only = given or family
    if not (given and family) and " " in only and only.casefold() == whole.casefold():
        given = family = ""
    others = (("middle name", middle), ("prefix", prefix), ("suffix", suffix))
    unsaid = tuple((what, part) for what, part in others if part and part not in whole)
    return Naming(whole or None, given or None, family or None, unsaid)


def _composed(family: str, given: str, middle: str, prefix: str, suffix: str) -> str:
    if family and given and _is_written_family_first(family + given):
        return f"{prefix}{family}{given}{suffix}"
    return " ".join(part for part in (prefix, given, middle, family, suffix) if part)


def _is_written_family_first(letters: str) -> bool:
    return all(
        unicodedata.name(letter, "").startswith(_WRITTEN_FAMILY_FIRST) for letter in letters if letter != " "
    )
