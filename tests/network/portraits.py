"""The forms in which little portraits of two people are told, and the organisations they speak of."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, Literal

from cordially.network.background import Background, BackgroundKind, Overlap
from cordially.network.closeness import Dealings
from cordially.network.introductions import Insider
from cordially.people import Person, folded

NOW = datetime(2026, 6, 15, 9, 0, tzinfo=UTC)

_ALSO_CALLED = {
    "international ledger machines": "ilm",
    "universidad de los andes verdes": "uav",
    "京都工業大学校": "kyoto industrial college",
    "tec de montecillo": "instituto tecnologico de montecillo",
}
_PERHAPS = {
    frozenset({"hillside college", "hillside university college"}),
    frozenset({"amberline", "amberline web services"}),
    frozenset({"uw", "university of westmarch"}),
    frozenset({"red lantern", "red lantern relief"}),
}


def same(one: str, other: str, _kind: Literal["company", "school"]) -> Literal["same", "maybe", "different"]:
    """A stand-in for the real comparison: equal names, a few other names, a few perhaps."""
    a, b = (_ALSO_CALLED.get(folded(name), folded(name)) for name in (one, other))
    if a == b:
        return "same"
    return "maybe" if frozenset({a, b}) in _PERHAPS else "different"


def fact(
    kind: BackgroundKind, name: str, started: str | None = None, finished: str | None = None, **more: Any
) -> Background:
    return Background(kind=kind, name=name, started=started, finished=finished, **more)


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two people and what they share: ``expected`` reads ``standing kind what``, best first, ``?`` for a question."""

    story: str
    mine: tuple[Background, ...]
    theirs: tuple[Background, ...]
    expected: tuple[str, ...]
    search: Literal["open", "confidential"] | None = None
    conversations: tuple[Collection[str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Acquaintance:
    """What passed with somebody, and the words a friend would use for it."""

    story: str
    dealings: Dealings
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class House:
    """People who know a company, and in which order a friend would turn to them (others not at all)."""

    story: str
    people: tuple[Insider, ...]
    order: tuple[str, ...]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def dealings(
    written: int = 0, heard: int = 0, first: str | None = None, last: str | None = None, **more: Any
) -> Dealings:
    for name in ("connected_on", "met", "thanked"):
        if isinstance(more.get(name), str):
            more[name] = date.fromisoformat(more[name])
    return Dealings(
        written=written,
        heard=heard,
        first_at=at(first) if first else None,
        last_at=at(last) if last else None,
        **more,
    )


def together(started: str, finished: str | None = None, *, certain: bool = True) -> Overlap:
    return Overlap(certain=certain, started=started, finished=finished, lasting=finished is None)


def insider(name: str, dealings: Dealings, *, there: bool | None = True, **more: Any) -> Insider:
    return Insider(person=Person(id=folded(name), name=name), dealings=dealings, now_there=there, **more)
