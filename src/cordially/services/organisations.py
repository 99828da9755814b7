"""Which names mean one company or school: by rule, by the table of aliases, or because the user said so."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from cordially.network.organisations import same_organisation
from cordially.people import folded

if TYPE_CHECKING:
    from cordially.journal import Journal
    from cordially.network.matching import Likeness, SameOrganisation

OrganisationKind = Literal["company", "school"]


def key_of_pair(one: str, other: str) -> str:
    """Return the key under which two names are asked about, whichever is named first."""
    return "|".join(sorted((folded(one), folded(other))))


def comparison(journal: Journal) -> SameOrganisation:
    """Return how organisations are compared: as the rules do, unless the user answered otherwise."""
    answered: dict[tuple[str, str], Likeness] = {}
    for question in journal.questions("yes", "no"):
        if question.kind in ("same_company", "same_school"):
            pair = key_of_pair(*question.payload["names"])
            kind = question.kind.removeprefix("same_")
            answered[kind, pair] = "same" if question.state == "yes" else "different"

    @cache  # the same few employers of the user are compared with those of everybody
    def same(one: str, other: str, kind: OrganisationKind) -> Likeness:
        told = answered.get((kind, key_of_pair(one, other)))
        return told or same_organisation(one, other, kind=kind).verdict

    return same
