"""What so many share that it says nothing, and words that stand where a name should."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, TypeAlias

from cordially.network.pursuits import PursuitKind, plain, pursuit_key, table

Rarity: TypeAlias = Literal["everybody", "of_a_trade", "rare"]


def rarity(name: str, kind: PursuitKind) -> Rarity:
    """Tell whether a skill, pastime or language is everybody's, that of a whole trade or country, or rarer.

    What is in no table counts as rare.
    """
    return _rarities(kind).get(pursuit_key(name, kind), "rare")


def is_nowhere(name: str, kind: str) -> bool:
    """Tell whether a text stands where the name of an employer, a school or a place should: freelance, high school."""
    words = plain(name)
    if not any(letter.isalnum() for letter in words) or words in _words(kind, "nowhere"):
        return True
    return any(words.startswith(f"{beginning} ") for beginning in _words(kind, "begins"))


def is_crowded(name: str, kind: str) -> bool:
    """Tell whether a school is one at which everybody learns alone, so that nobody meets there."""
    return plain(name) in _words(kind, "everybody")


@cache
def _rarities(kind: PursuitKind) -> Mapping[str, Rarity]:
    tiers: tuple[Rarity, ...] = ("of_a_trade", "everybody")
    return {
        pursuit_key(name, kind): tier
        for tier in tiers
        for name in _commonplaces().get(kind, {}).get(tier, ())
    }


@cache
def _words(kind: str, tier: str) -> frozenset[str]:
    return frozenset(plain(name) for name in _commonplaces().get(kind, {}).get(tier, ()))


@cache
def _commonplaces() -> Mapping[str, Any]:
    return table("commonplaces")
