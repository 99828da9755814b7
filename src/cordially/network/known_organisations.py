"""The tables of organisations with several names, read once each when they are first asked for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, Literal, TypeAlias

from cordially.people import company_key, folded

OrganisationKind: TypeAlias = Literal["company", "school"]

_DATA: Final = Path(__file__).with_name("data")
_FILES: Final[dict[OrganisationKind, str]] = {"company": "companies.toml", "school": "schools.toml"}
_SHORT: Final = {
    "univ": "university",
    "uni": "university",
    "coll": "college",
    "inst": "institute",
    "st": "saint",
}
_LEFT_OUT: Final = frozenset({"the", "at"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """One organisation of the table: ``name`` is what to call it, ``keys`` are its names as they are compared.

    ``former`` are those of the keys that it no longer goes by; ``wholes`` are the keys of what it is a part of.
    """

    name: str
    key: str
    keys: frozenset[str]
    former: frozenset[str]
    wholes: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownOrganisations:
    """One table. ``by_domain`` has the domains that do not look like the name of their company. All words and keys in it are as ``plain_key`` writes them.

    ``everyday`` are names that are words of everyday, with which names of others begin too. ``ambiguous`` leads from a name that several go by to keys of those who do; there may be more of them.
    """

    by_key: dict[str, Organisation]
    by_domain: dict[str, Organisation]
    ambiguous: dict[str, frozenset[str]]
    everyday: frozenset[str]
    part_words: frozenset[str]
    nobody: frozenset[str]


@lru_cache(maxsize=65536)
def plain_key(name: str, kind: OrganisationKind) -> str:
    """Return a name without case, accents, punctuation and legal form; of a school also without short forms."""
    if kind == "company":
        return company_key(name)
    words = re.sub(
        r"[\W_]+", " ", re.sub(r"(?<=\w)['’](?=\w)", "", folded(name)).replace("&", " and ")
    ).split()
    kept = [_SHORT.get(word, word) for word in words if word not in _LEFT_OUT]
    return " ".join(kept or words) or folded(name)


@cache
def known_organisations(kind: OrganisationKind) -> KnownOrganisations:
    """Return the table of companies or of schools."""
    table = tomllib.loads((_DATA / _FILES[kind]).read_text("utf-8"))

    def keys_of(names: str, between: str) -> list[str]:
        return [plain_key(name.strip(), kind) for name in names.split(between) if name.strip()]

    wholes: dict[str, set[str]] = {}
    for line in _lines(table["parts"]):
        whole, _, parts = line.partition(": ")
        for part in keys_of(parts, ";"):
            wholes.setdefault(part, set()).add(plain_key(whole, kind))
    by_key: dict[str, Organisation] = {}
    for line in _lines(table["groups"]):
        today, _, before = line.partition("||")
        former = keys_of(before, "|")
        keys = keys_of(today, "|") + former
        organisation = Organisation(
            name=today.split("|")[0].strip(),
            key=keys[0],
            keys=frozenset(keys),
            former=frozenset(former) - set(keys_of(today, "|")),
            wholes=frozenset().union(*(wholes.get(key, ()) for key in keys)),
        )
        for key in keys:
            by_key.setdefault(key, organisation)
    for key in (*wholes, *set().union(*wholes.values())):
        if key not in by_key:
            above = frozenset(wholes.get(key, ()))
            by_key[key] = Organisation(
                name=key, key=key, keys=frozenset({key}), former=frozenset(), wholes=above
            )
    return KnownOrganisations(
        by_key=by_key,
        by_domain={
            domain: by_key[plain_key(name, kind)]
            for domain, _, name in (line.partition(": ") for line in _lines(table.get("domains", "")))
        },
        ambiguous={
            plain_key(name, kind): frozenset(keys_of(meant, ";"))
            for name, _, meant in (line.partition(": ") for line in _lines(table["ambiguous"]))
        },
        everyday=frozenset(table.get("everyday", "").split()),
        part_words=frozenset(folded(table["part_words"]).split()),
        nobody=frozenset(plain_key(name, kind) for name in table["nobody"]),
    )


def _lines(block: str) -> Iterable[str]:
    return (line for line in block.splitlines() if line.strip())
