"""Whether two names mean the same company or school.

``same`` is said only of names that are equal once case, accents, punctuation and legal form are gone, and of names that
stand together in a table. Everything that merely looks alike is ``maybe``: to be asked, never to be taken for granted.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final, Literal, NamedTuple, TypeAlias

from cordially.network.known_organisations import (
    KnownOrganisations,
    Organisation,
    OrganisationKind,
    known_organisations,
    plain_key,
)
from cordially.people import folded

Verdict: TypeAlias = Literal["same", "maybe", "different"]

_PIECES: Final = re.compile(r"\s+[-–—|/•]+\s+|\s*\(|\)\s*")
_WORDS: Final = re.compile(r"\w+")
_SMALL: Final = frozenset(
    [
        "of",
        "and",
        "for",
        "the",
        "in",
        "at",
        "de",
        "la",
        "du",
        "des",
        "der",
        "die",
        "und",
        "fur",
        "y",
        "e",
        "et",
        "di",
        "da",
        "do",
        "dos",
        "del",
        "della",
        "van",
        "voor",
        "i",
        "za",
        "na",
        "w",
    ]
)


class Sameness(NamedTuple):
    """Whether two names mean one organisation; ``reason`` is in words fit to be shown."""

    verdict: Verdict
    reason: str


def is_named(name: str, kind: OrganisationKind) -> bool:
    """Whether a text names an organisation at all: ``Self-employed``, ``Confidential`` and ``N/A`` do not."""
    key = plain_key(name, kind)
    return (
        any(letter.isalpha() or letter.isdigit() for letter in key)
        and key not in known_organisations(kind).nobody
    )


@lru_cache(maxsize=65536)
def key_of(name: str, kind: OrganisationKind) -> str:
    """Return the one key by which all names of an organisation are known, as far as the table goes.

    >>> key_of("International Business Machines Corp.", "company") == key_of("IBM", "company")
    True
    """
    known, key = known_organisations(kind), plain_key(name, kind)
    found = _listed(name, key, known, kind)
    return found.key if found else key


@lru_cache(maxsize=65536)
def keys_of(name: str, kind: OrganisationKind) -> frozenset[str]:
    """Return all keys that the names of an organisation have, to look them up in a store; none if none is named."""
    if not is_named(name, kind):
        return frozenset()
    known, key = known_organisations(kind), plain_key(name, kind)
    found = _listed(name, key, known, kind)
    return found.keys | {key} if found else frozenset({key})


def same_organisation(a: str, b: str, *, kind: OrganisationKind) -> Sameness:
    """Compare two names of organisations. The order of the two does not matter.

    What names no organisation is different from everything, also from itself.
    """
    return _sameness(a, b, kind) if a <= b else _sameness(b, a, kind)


@lru_cache(maxsize=65536)
def _sameness(a: str, b: str, kind: OrganisationKind) -> Sameness:
    if not (is_named(a, kind) and is_named(b, kind)):
        return Sameness("different", "one of them names no organisation")
    known = known_organisations(kind)
    one, other = plain_key(a, kind), plain_key(b, kind)
    if one == other:
        if one in known.ambiguous and a.casefold().split() != b.casefold().split():
            return Sameness("maybe", "several organisations go by that name")
        return Sameness("same", "the same name")
    left, right = _listed(a, one, known, kind), _listed(b, other, known, kind)
    if _may_mean(one, other, right, known) or _may_mean(other, one, left, known):
        return Sameness("maybe", "several organisations go by that name")
    if left and right:
        return _between_known(left, right, {one, other})
    verdict = _by_looks(one, other, left or right, known, kind)
    return verdict or _by_initials((a, one), (b, other), left or right)


def lookalikes(company: str, names: Mapping[str, str]) -> dict[str, str]:
    """Return which of some names of companies may mean ``company``, as ``same_organisation`` has it, with the reason.

    ``names`` come with their keys as ``company_key`` writes them: most need not be looked at further.
    """
    is_worth_comparing = _first_look(company)
    found = {
        name: same_organisation(company, name, kind="company")
        for name, key in names.items()
        if is_worth_comparing(name, key)
    }
    return {name: judged.reason for name, judged in found.items() if judged.verdict == "maybe"}


def _first_look(company: str) -> Callable[[str, str], bool]:
    """Return what tells of a name and its key whether it could be ``maybe`` at all; each way of being so is named here."""
    known, key = known_organisations("company"), plain_key(company, "company")
    several = known.ambiguous.get(key, frozenset())
    is_known = bool(several) or _listed(company, key, known, "company") is not None
    acronyms = _acronyms(company, key)
    shortest = 0 if " " in key else 2 * len(key) - 1  # of a name with so many initials

    def is_worth_comparing(name: str, other: str) -> bool:
        return (
            other[:1] == key[:1]  # whatever looks alike begins alike
            or other in acronyms
            or other in known.ambiguous
            or other in several
            or (is_known and _listed(name, other, known, "company") is not None)
            or ((len(name) >= shortest > 0 or not name.isascii()) and key in _acronyms(name, other))
        )

    return is_worth_comparing


def _may_mean(short: str, key: str, listed: Organisation | None, known: KnownOrganisations) -> bool:
    keys = {key} | (listed.keys if listed else frozenset())
    return not keys.isdisjoint(known.ambiguous.get(short, ()))


def _listed(name: str, key: str, known: KnownOrganisations, kind: OrganisationKind) -> Organisation | None:
    """Return the organisation of the table with this name, also if it is written twice: ``KTH - Royal Institute …``."""
    if key in known.by_key:
        return known.by_key[key]
    pieces = [plain_key(piece, kind) for piece in _PIECES.split(name) if piece.strip()]
    if len(pieces) < 2:
        return None
    found = {known.by_key[piece].key: known.by_key[piece] for piece in pieces if piece in known.by_key}
    rest = [piece for piece in pieces if piece not in known.by_key]
    if len(found) == 1 and all(
        piece == _initials(other) for piece in rest for other in pieces if other != piece
    ):
        return next(iter(found.values()))
    return None


def _between_known(one: Organisation, other: Organisation, keys: set[str]) -> Sameness:
    if one.key == other.key:
        if keys & one.former:
            return Sameness("same", f"{one.name} went by another name before")
        return Sameness("same", "two names of one organisation")
    if one.keys & other.wholes or other.keys & one.wholes:
        return Sameness("maybe", "one is a part of the other")
    return Sameness("different", "two organisations")


def _by_looks(
    one: str, other: str, listed: Organisation | None, known: KnownOrganisations, kind: OrganisationKind
) -> Sameness | None:
    """Compare two names of which the table knows one at most."""
    shorter, longer = sorted((one.split(), other.split()), key=lambda words: (len(words), words))
    rest = _beyond(shorter, longer, kind)
    if rest is not None:
        listed_is_short = listed is not None and " ".join(shorter) in listed.keys
        if all(word in known.part_words or word in _SMALL for word in rest):
            return Sameness("maybe", "one looks like a part of the other")
        if kind == "school" and listed_is_short and rest[0] == "of":  # "Indiana University of Pennsylvania"
            return Sameness("different", "one name begins with the other, and means another place")
        if " ".join(shorter) in known.everyday:
            return Sameness("different", "only a word of the names is the same")
        return Sameness("maybe", "one name begins with the other")
    if _same_trunk(shorter, longer, known):
        return Sameness("maybe", "they may be parts of one organisation")
    if kind == "school" and _turned_round(shorter) == _turned_round(longer) is not None:
        return Sameness("maybe", "the same words in another order")
    if listed is None and _is_slip(shorter, longer):
        return Sameness("maybe", "the names differ by one letter")
    return None


def _by_initials(one: tuple[str, str], other: tuple[str, str], listed: Organisation | None) -> Sameness:
    for (_, acronym), (written, key) in ((one, other), (other, one)):
        if " " not in acronym and acronym in _acronyms(written, key):
            if listed and acronym in listed.keys:
                return Sameness("different", f"these are the initials of {listed.name} above all")
            return Sameness("maybe", "one may be the initials of the other")
    return Sameness("different", "the names differ")


def _acronyms(written: str, key: str) -> tuple[str | None, str | None]:
    return _initials(key), _initials(" ".join(_WORDS.findall(folded(written))))


def _beyond(shorter: list[str], longer: list[str], kind: OrganisationKind) -> list[str] | None:
    """Return what the longer name has beyond the shorter, None unless it begins with it (of a school: holds it)."""
    length = len(shorter)
    if length == len(longer) or (length == 1 and len(shorter[0]) < 2):
        return None
    if longer[:length] == shorter:
        return longer[length:]
    if kind == "school" and length > 1:
        known = known_organisations(kind).part_words
        for start in range(1, len(longer) - length + 1):
            rest = longer[:start] + longer[start + length :]
            if longer[start : start + length] == shorter and longer[0] in known:
                return rest
    return None


def _same_trunk(one: list[str], other: list[str], known: KnownOrganisations) -> bool:
    """Whether two names are one name with different words for branches behind it."""
    trunks = []
    for words in (one, other):
        kept = len(words)
        while kept > 1 and words[kept - 1] in known.part_words:
            kept -= 1
        trunks.append(words[:kept])
    return trunks[0] == trunks[1] and len(trunks[0][0]) > 2 and trunks[0][-1] not in _SMALL


def _initials(name: str) -> str | None:
    words = [word for word in name.split() if word not in _SMALL]
    return "".join(word[0] for word in words) if len(words) > 1 else None


def _turned_round(words: list[str]) -> tuple[str, ...] | None:
    """Return the place of ``University of Hillside`` or ``Hillside University``, None for other names."""
    if words[:2] == ["university", "of"] and len(words) > 2:
        return tuple(words[2:])
    if words[-1] == "university" and len(words) > 1:
        return tuple(words[:-1])
    return None


def _is_slip(one: list[str], other: list[str]) -> bool:
    """Whether one letter of one long word differs, all else being equal."""
    if len(one) != len(other):
        return False
    apart = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(apart) != 1 or min(len(apart[0][0]), len(apart[0][1])) < 6:
        return False
    a, b = apart[0]
    if a[0] != b[0] or abs(len(a) - len(b)) > 1:
        return False
    from rapidfuzz.distance import OSA  # noqa: PLC0415  # few names come so far

    return OSA.distance(a, b, score_cutoff=1) == 1
