"""Which facts of two people are about the same thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final, Literal, NamedTuple, TypeAlias

from cordially.network.background import Background, BackgroundKind
from cordially.network.commonplaces import is_nowhere
from cordially.network.places import same_place
from cordially.network.pursuits import same_pursuit
from cordially.people import as_shown

Likeness: TypeAlias = Literal["same", "maybe", "different"]
SameOrganisation: TypeAlias = Callable[[str, str, Literal["company", "school"]], Likeness]

LONGEST_NAME: Final = 300
"""No organisation, skill or town has a longer name."""


class Match(NamedTuple):
    """Facts of both sides about one thing: theirs are surely the same, or all perhaps."""

    mine: Sequence[Background]
    theirs: Sequence[Background]
    sure: bool


def named(facts: Iterable[Background]) -> list[Background]:
    """Return the facts that name something, in a fixed order, as they are shown."""
    # What is longer than any name is a text that slipped into the wrong column.
    shown = (replace(fact, name=" ".join(as_shown(fact.name).split())) for fact in facts)
    return sorted(
        (fact for fact in shown if len(fact.name) <= LONGEST_NAME and not is_nowhere(fact.name, fact.kind)),
        key=lambda fact: (fact.kind, fact.started or "", fact.finished or "", fact.name),
    )


def matches(
    my_kind: BackgroundKind,
    their_kind: BackgroundKind,
    mine: list[Background],
    theirs: list[Background],
    same: SameOrganisation,
) -> Iterator[Match]:
    """Yield what both sides have in common, and what they may have: each thing of the user's once.

    What is surely one thing of the user's is not asked about as another.
    """
    alike = _comparison(my_kind, their_kind, same)
    names = list(dict.fromkeys(fact.name for fact in theirs if fact.kind == their_kind))
    if not names:
        return
    groups = _grouped([fact for fact in mine if fact.kind == my_kind], alike)
    likeness = [{name: _likeness(group, name, alike) for name in names} for group in groups]
    taken = {name for found in likeness for name in names if found[name] == "same"}
    for group, found in zip(groups, likeness, strict=True):
        surely = {name for name in names if found[name] == "same"}
        perhaps = [name for name in names if found[name] == "maybe" and name not in taken]
        meant = surely or set(perhaps[:1])
        if meant:
            facts = [fact for fact in theirs if fact.kind == their_kind and fact.name in meant]
            yield Match(group, facts, sure=bool(surely))


def _likeness(group: list[Background], name: str, alike: Callable[[str, str], Likeness]) -> Likeness:
    found = {alike(own, name) for own in dict.fromkeys(fact.name for fact in group)}
    return "same" if "same" in found else "maybe" if "maybe" in found else "different"


def _grouped(facts: list[Background], alike: Callable[[str, str], Likeness]) -> list[list[Background]]:
    """Return facts in groups that are surely about one thing, so that nothing is said twice."""
    groups: list[list[Background]] = []
    of_name: dict[str, list[Background]] = {}
    for fact in facts:
        group = of_name.get(fact.name)
        if group is None:
            group = next((g for g in groups if alike(g[0].name, fact.name) == "same"), None)
            if group is None:
                groups.append(group := [])
            of_name[fact.name] = group
        group.append(fact)
    return groups


def _comparison(
    mine: BackgroundKind, theirs: BackgroundKind, same: SameOrganisation
) -> Callable[[str, str], Likeness]:
    if mine in ("skill", "certification", "interest", "language"):
        kind = mine
        return lambda one, other: same_pursuit(one, other, kind)
    if mine == "place":
        return same_place
    return lambda one, other: same(one, other, "school" if "school" in (mine, theirs) else "company")
