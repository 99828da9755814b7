"""Whether two descriptions are of one person, and why.

``certain`` needs a profile or a mailbox of one's own; a name alone is never enough. Where the evidence contradicts itself
the answer leans to two people: two records of one person are mended with a word, one record of two people is not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final, Literal, NamedTuple, TypeAlias

from cordially.network.domains import domain_of_company
from cordially.network.known_names import has_common_family
from cordially.network.mailboxes import domain_of, is_for_everybody, is_shared_address, mailbox_of, spells
from cordially.network.name_parts import parts_of
from cordially.network.names import NameLikeness, likeness
from cordially.network.organisations import same_organisation
from cordially.network.ornaments import names_two_people
from cordially.people import folded

__all__ = ["Employment", "Judgement", "Traits", "Verdict", "is_shared_address", "judge", "phone_key"]

Verdict: TypeAlias = Literal["certain", "likely", "unlikely", "different"]
Commonness: TypeAlias = Callable[[str], int]
"""How many people of the store bear a name, given as ``cordially.people.folded`` writes it."""


class Employment(NamedTuple):
    """A company and the days somebody began and ended there; None is unknown, an end also when it has not come."""

    company: str
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """What is known about somebody. Everything may be missing.

    ``profiles`` are decoded and case-folded, ``emails``, ``phones`` and ``places`` as written. ``first_seen`` and
    ``last_seen`` are the days of the first and the last word of them.
    """

    profiles: frozenset[str] = frozenset()
    emails: frozenset[str] = frozenset()
    phones: frozenset[str] = frozenset()
    name: str | None = None
    employers: tuple[Employment, ...] = ()
    places: tuple[str, ...] = ()
    first_seen: date | None = None
    last_seen: date | None = None


class Judgement(NamedTuple):
    """A verdict, how sure it is (0 to 1, comparable across verdicts), and its reasons in words fit to be shown."""

    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


LIKELY_FROM: Final = 0.55
"""The score from which something is worth asking the user about."""

_TOGETHER, _SAME_COMPANY, _SPELLED_THERE, _APART, _PERHAPS_COMPANY = 0.92, 0.85, 0.87, 0.7, 0.6
_SAME_PLACE, _NAME_ALONE, _NOTHING_BUT_COMMON = 0.72, 0.65, 0.4
_COMMON_NAME, _SEVERAL_BEAR_IT = 0.75, 0.9
"""What a name that many bear takes from evidence that is not of the strongest kind, and what several people of that
name in the store take from any."""


def judge(a: Traits, b: Traits, *, commonness: Commonness | None = None) -> Judgement:
    """Judge whether two descriptions are of one person. The order of the two does not matter."""
    like = likeness(a.name or "", b.name or "")
    agrees = like.kind in ("same", "compatible")
    if a.profiles & b.profiles:
        return Judgement("certain", 1.0, ("the same profile",))
    mailbox = bool(_own_mailboxes(a) & _own_mailboxes(b))
    if a.profiles and b.profiles:
        if mailbox and agrees:
            return Judgement(
                "likely", 0.8, ("the same e-mail address", like.reason, "different profile addresses")
            )
        return Judgement("different", 0.05, ("different profile addresses",))
    if mailbox and (names_two_people(a.name or "") or names_two_people(b.name or "")):
        return Judgement(
            "unlikely", 0.4, ("the same e-mail address", "one of the names is that of two people")
        )
    if mailbox:
        return _with_one_mailbox(like)
    phone = _share_a_phone(a, b)
    if like.kind == "different":
        if phone:
            return Judgement("unlikely", 0.2, ("the same telephone number", like.reason))
        return Judgement("different", 0.0, (like.reason,))
    if phone and agrees and like.score > 0.35:
        return Judgement("likely", 0.9, ("the same telephone number", like.reason))
    if phone:
        return Judgement("likely", 0.6, ("the same telephone number",))
    if like.kind == "unknown":
        return _without_names(a, b, commonness)
    return _by_name(a, b, like, commonness)


def _with_one_mailbox(like: NameLikeness) -> Judgement:
    reason = "the same e-mail address"
    if like.kind == "unknown":
        return Judgement("certain", 0.95, (reason,))
    if like.kind != "different":
        return Judgement("certain", 0.98, (reason, like.reason))
    if like.apart == "family":
        return Judgement("likely", 0.65, (reason, "the same given name with another family name"))
    return Judgement("unlikely", 0.3, (reason, like.reason))


def _without_names(a: Traits, b: Traits, commonness: Commonness | None) -> Judgement:
    """Judge where names cannot be compared: an address of one may spell the name of the other."""
    best = Judgement("unlikely", 0.1, ("there are no two names to compare",))
    for nameless, named in ((a, b), (b, a)):
        if not named.name:
            continue
        fullness = max((spells(email, named.name) for email in nameless.emails), default=0.0)
        there = max((spells(email, named.name) for email in _at_employers(nameless, named)), default=0.0)
        if there:
            score, reason = _SPELLED_THERE * (0.4 + 0.6 * there), "an address at the company spells the name"
        elif fullness == 1.0 and not _is_common(named.name, commonness):
            score, reason = 0.6, "an address spells the unusual name"
        elif fullness:
            score, reason = 0.3, "an address spells the name"
        else:
            continue
        if there <= 0.7 and _is_common(named.name, commonness):
            score *= _COMMON_NAME
        best = max(best, _judgement(score, (reason,)), key=lambda judged: (judged.score, judged.reasons))
    return best


def _by_name(a: Traits, b: Traits, like: NameLikeness, commonness: Commonness | None) -> Judgement:
    assert a.name is not None
    assert b.name is not None
    if _numbered(a, b):
        return Judgement("unlikely", 0.35, (like.reason, "their addresses at one company differ by a number"))
    if min(_length(a.name), _length(b.name)) < 2:
        return Judgement("unlikely", 0.25, (like.reason, "a single word is hardly a name"))
    common = _is_common(a.name, commonness) or _is_common(b.name, commonness)
    name = like.reason if like.kind != "same" else "the same name" if common else "the same unusual name"
    score, evidence = _evidence(a, b)
    if not evidence:
        if like.kind == "same" and not common and len(_full_words(a.name)) != 1:
            return _judgement(_NAME_ALONE, (name,))
        return Judgement(
            "unlikely", round(_NOTHING_BUT_COMMON * like.score, 3), (name, "nothing else agrees")
        )
    if like.kind == "compatible":
        score *= 0.5 + 0.5 * like.score
    if common and (like.kind == "compatible" or score < _SAME_COMPANY):
        score *= _COMMON_NAME
    if commonness and max(commonness(folded(a.name)), commonness(folded(b.name))) > 1:
        score *= _SEVERAL_BEAR_IT
    return _judgement(score, (name, evidence))


def _judgement(score: float, reasons: tuple[str, ...]) -> Judgement:
    score = round(score, 3)
    return Judgement("likely" if score >= LIKELY_FROM else "unlikely", score, reasons)


def _evidence(a: Traits, b: Traits) -> tuple[float, str]:
    """Return the strongest thing beside the name that speaks for one person, (0, "") if nothing does."""
    found = [(0.0, "")]
    for nameless, named in ((a, b), (b, a)):
        if named.name and any(spells(email, named.name) for email in _at_employers(nameless, named)):
            found.append((_SPELLED_THERE, "an address at the company"))
    found.extend(_between(one, other) for one in a.employers[:50] for other in b.employers[:50])
    if {folded(place) for place in a.places if place.strip()} & {folded(place) for place in b.places}:
        found.append((_SAME_PLACE, "the same place"))
    return max(found)


def _between(one: Employment, other: Employment) -> tuple[float, str]:
    verdict = same_organisation(one.company, other.company, kind="company").verdict
    if verdict == "different":
        return 0.0, ""
    if verdict == "maybe":
        return _PERHAPS_COMPANY, "perhaps the same company"
    if _is_before(one, other) or _is_before(other, one):
        return _APART, "the same company at another time"
    if _surely_overlap(one, other):
        return _TOGETHER, "the same company at the same time"
    return _SAME_COMPANY, "the same company"


def _is_before(one: Employment, other: Employment) -> bool:
    return one.until is not None and other.since is not None and one.until < other.since


def _surely_overlap(one: Employment, other: Employment) -> bool:
    if one.since is None or other.since is None:
        return False
    return max(one.since, other.since) <= min(one.until or one.since, other.until or other.since)


def _own_mailboxes(traits: Traits) -> frozenset[str]:
    return frozenset(
        mailbox for email in traits.emails if not is_shared_address(email) and (mailbox := mailbox_of(email))
    )


def _at_employers(writer: Traits, named: Traits) -> list[str]:
    """Return the addresses of one that are at a company of the other."""
    return [
        email
        for email in writer.emails
        if (domain := domain_of(email))
        and any(
            domain_of_company(domain, employment.company) != "different" for employment in named.employers
        )
    ]


def _numbered(a: Traits, b: Traits) -> bool:
    """Whether addresses of one company, no two of them equal, differ by a number: so companies tell namesakes apart."""
    ours, theirs = ({_unnumbered(mailbox) for mailbox in _own_mailboxes(traits)} for traits in (a, b))
    return any(not is_for_everybody(domain) for _, domain in ours & theirs)


def _unnumbered(mailbox: str) -> tuple[str, str]:
    local, _, domain = mailbox.rpartition("@")
    return local.rstrip("0123456789").rstrip("._-"), domain


def _is_common(name: str, commonness: Commonness | None) -> bool:
    """Whether many bear a name: several in the store, or one of the most frequent families and no third word."""
    parts = parts_of(name)
    if parts is None or (commonness is not None and commonness(folded(name)) > 1):
        return True
    words = _full_words(name)
    if not words:
        return sum(map(len, parts.native)) < 3
    return len(words) <= 2 and has_common_family(words)


def _full_words(name: str) -> tuple[str, ...]:
    parts = parts_of(name)
    words = parts.words if parts else ()
    return tuple(word.spellings[0] for word in words if not word.small and not word.is_initial)


def _length(name: str) -> int:
    """Return how many words a name has; of one written without spaces, its letters."""
    parts = parts_of(name)
    if parts is None:
        return 0
    if not parts.words and len(parts.native) == 1 and parts.script in ("CJK", "HANGUL"):
        return len(parts.native[0])
    full = len(_full_words(name))
    return max(full + any(word.is_initial for word in parts.words) if full else 0, len(parts.native))


@lru_cache(maxsize=65536)
def phone_key(phone: str) -> str | None:
    """Return the last eight digits of a telephone number, None for what has fewer. Equal numbers have equal keys."""
    digits = _digits(phone)
    return digits[-8:] if len(digits) >= 8 else None


def _digits(phone: str) -> str:
    """Return the digits of a number without zeros in front, the optional zero, and the extension."""
    number = phone.casefold().replace("(0)", "").partition("x")[0].partition("e")[0]
    return "".join(c for c in number if c in "0123456789").lstrip("0")


def _share_a_phone(a: Traits, b: Traits) -> bool:
    shared = {phone_key(phone) for phone in a.phones} & {phone_key(phone) for phone in b.phones}
    return any(
        phone_key(one) in shared and _is_same_phone(one, other)
        for one in a.phones
        for other in b.phones
        if shared
    )


def _is_same_phone(one: str, other: str) -> bool:
    """Whether two numbers are equal, or one is the other with its country in front."""
    if phone_key(one) is None or phone_key(one) != phone_key(other):
        return False
    shorter, longer = sorted((_digits(one), _digits(other)), key=len)
    return longer.endswith(shorter) and len(longer) - len(shorter) <= 3
