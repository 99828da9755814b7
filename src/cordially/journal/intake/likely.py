"""Who of the new people is somebody known under another record: what is certain is joined, what is likely is asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from cordially.journal.ids import id_of
from cordially.journal.intake.identity import Identity
from cordially.journal.intake.known import Known
from cordially.journal.intake.rows import Rows
from cordially.network.candidates import candidates
from cordially.network.identity import Employment, Judgement, Traits, judge
from cordially.people import folded

KIND: Final = "same_person"

_ONE_ENTRY: Final = "one entry of your address book has addresses of both"
_Addresses: TypeAlias = tuple[dict[int, list[str]], dict[int, list[str]]]


def ask_who_is_whom(known: Known, rows: Rows, identity: Identity) -> None:
    """Compare those of the new people who have no profile with everybody, and the rest with those who had none."""
    for one, other in sorted(identity.linked):
        _settle(known, rows, one, other, Judgement("likely", 0.9, (_ONE_ENTRY,)))
    emails, profiles = _addresses(known)
    loose = {number for number in identity.fresh if number not in profiles}
    others = [row for row in known.names_and_companies if row[0] not in known.kept.merged()]
    loose_before = {number for number, _, _ in others if number not in profiles}
    if not loose and not (loose_before and identity.fresh):
        return
    traits = _traits(known, identity, (emails, profiles))
    everybody = {row[0]: traits(*row) for row in (*others, *_named(identity))}
    bearers = Counter(folded(traits.name or "") for traits in everybody.values())
    pairs = _pairs(loose, everybody.keys(), everybody)
    pairs |= _pairs(loose_before, identity.fresh.keys() - loose, everybody)
    for one, other in sorted(pairs):
        judged = judge(
            everybody[one], everybody[other], commonness=_commonness(bearers, everybody, one, other)
        )
        _settle(known, rows, one, other, judged)


def _commonness(
    bearers: Counter[str], everybody: Mapping[int, Traits], one: int, other: int
) -> Callable[[str], int]:
    """Return how many people bear a name, if the two in question are one."""
    names = {folded(everybody[number].name or "") for number in (one, other)}
    return lambda name: bearers[folded(name)] - (1 if names == {folded(name)} else 0)


def _named(identity: Identity) -> Iterator[tuple[int, str | None, str | None]]:
    for number, seen in identity.fresh.items():
        yield number, seen.name, seen.company


def _pairs(
    some: Iterable[int], others: Iterable[int], everybody: Mapping[int, Traits]
) -> set[tuple[int, int]]:
    found = candidates(((n, everybody[n]) for n in some), ((n, everybody[n]) for n in others))
    return {(min(pair), max(pair)) for pair in found if pair[0] != pair[1]}


def _settle(known: Known, rows: Rows, one: int, other: int, judged: Judgement) -> None:
    one, other = sorted((rows.shown_as(known.kept.of(one)), rows.shown_as(known.kept.of(other))))
    if judged.verdict not in ("certain", "likely") or one == other:
        return
    key = f"{id_of('person', one)}|{id_of('person', other)}"
    if (KIND, key) in known.asked:
        return
    payload: dict[str, Any] = {
        "people": [id_of("person", one), id_of("person", other)],
        "score": round(judged.score, 2),
        "why": list(judged.reasons),
    }
    certain = judged.verdict == "certain"
    number = rows.question(KIND, key, payload, person=one, other=other, settled=certain)
    known.asked[KIND, key] = (number, "yes" if certain else "open")
    if certain:
        rows.join(other, one, judged.reasons, number)


def _addresses(known: Known) -> _Addresses:
    """Return e-mail addresses and profiles by person, those of this import included."""
    found: _Addresses = ({}, {})
    for kind, by_person in zip(("email", "profile"), found, strict=True):
        for key, number in known.keys[kind].items():
            by_person.setdefault(number, []).append(key)
    return found


def _traits(known: Known, identity: Identity, addresses: _Addresses) -> Callable[..., Traits]:
    """Return what makes the traits of somebody out of number, name and company."""
    emails, profiles = addresses

    def traits(number: int, name: str | None, company: str | None) -> Traits:
        return Traits(
            name=name,
            emails=frozenset(emails.get(number, ())),
            profiles=frozenset(profiles.get(number, ())),
            phones=frozenset(identity.phones.get(number, ())) | frozenset(known.phones.get(number, ())),
            employers=(Employment(company),) if company else (),
        )

    return traits
