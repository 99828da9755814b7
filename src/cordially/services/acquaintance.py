"""Whom the user knows at a company and who could introduce them, and what they share with somebody."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from cordially.errors import StoreError
from cordially.network.background import Background, Overlap, overlap
from cordially.network.introductions import Insider, Introduction, could_introduce
from cordially.network.organisations import lookalikes, same_organisation
from cordially.people import company_key
from cordially.services.organisations import comparison, key_of_pair
from cordially.services.own_background import facts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from cordially.etiquette.situation import Situation
    from cordially.journal import Journal, Question
    from cordially.network.closeness import Dealings
    from cordially.network.common_ground import Tie
    from cordially.network.matching import SameOrganisation
    from cordially.people import Person

_MOST_SUGGESTED: Final = 5
"""Of names that may mean the company asked for, so many are asked about, those with most people first."""


class Formerly(NamedTuple):
    """Somebody who worked at a company before, with what is known of it."""

    person: Person
    background: Background


class Company(NamedTuple):
    """Whom the user knows at a company. ``perhaps`` asks about other names that may mean it."""

    name: str
    now_there: list[Person]
    formerly_there: list[Formerly]
    introductions: list[Introduction]
    perhaps: list[Question]


def who(journal: Journal, company: str, *, now: datetime, zone: tzinfo) -> Company:
    """Return whom the user knows at a company, now and formerly, and who could introduce them, best first.

    Names that may mean the same company are asked about once (see ``questions``); the answers count from then on.
    """
    now_there = journal.people_at(company)
    here = {person.id for person in now_there}
    told = [(who, background) for who, background in journal.formerly_at(company) if who not in here]
    people = {person.id: person for person in journal.people(dict.fromkeys(who for who, _ in told))}
    formerly = [Formerly(people[who], background) for who, background in told if who in people]
    everybody = [*now_there, *people.values()]
    dealings = _dealings(journal, everybody, now=now, zone=zone)
    roles = journal.roles(now=now, zone=zone)
    left = {
        one.person.id: False for one in formerly if one.background.finished or one.background.current is False
    }
    insiders = [
        Insider(
            person=person,
            dealings=dealings[person.id],
            now_there=True if person.id in here else left.get(person.id),
            role=roles.get(person.id),
        )
        for person in everybody
    ]
    return Company(
        name=company,
        now_there=now_there,
        formerly_there=formerly,
        introductions=could_introduce(insiders, company=company, now=now),
        perhaps=_perhaps(journal, company, now),
    )


class Ties(NamedTuple):
    """What the user shares with somebody, best to speak of first, and which names may mean one organisation."""

    found: list[Tie]
    perhaps: list[Question]


def ties(
    journal: Journal, person: Person, *, now: datetime, zone: tzinfo, situation: Situation | None = None
) -> Ties:
    """Return what the user shares with somebody, best to speak of first (claim M04).

    ``situation`` is the one with them where it is known already: it tells whether the search is confidential.
    Names of companies and schools that may mean one are asked about once; the answers count from then on.
    """
    from cordially.network.common_ground import common_ground  # noqa: PLC0415  # it takes a while, and only this needs it

    mine = facts_of(journal.own_profile())
    theirs = _facts_about(journal, [person])[person.id]
    theirs += [
        Background(kind="skill", name=skill, source="you endorsed them for it", professed=True)
        for skill in journal.endorsed_for(person.id)
    ]
    third = journal.shared_conversations(person.id)
    names = {p.id: p.called for p in journal.people({who for talk in third for who in talk})}
    search = (situation or journal.situation(person, None, now=now, zone=zone)).search
    same = comparison(journal)
    found = common_ground(
        mine,
        theirs,
        same=same,
        search="confidential" if search == "confidential" else "open" if search == "open" else None,
        conversations=[[names[who] for who in sorted(talk) if who in names] for talk in third],
    )
    return Ties(found, _alike(journal, mine, theirs, same, now))


def _alike(
    journal: Journal, mine: list[Background], theirs: list[Background], same: SameOrganisation, now: datetime
) -> list[Question]:
    """Ask about organisations of both that may be one."""
    asked: dict[str, Question] = {}
    for kind, field in (("work", "company"), ("school", "school")):
        organisation: Literal["company", "school"] = "school" if field == "school" else "company"
        pairs = {(a.name, b.name) for a in mine for b in theirs if a.kind == b.kind == kind}
        for one, other in sorted(pairs):
            if same(one, other, organisation) != "maybe":
                continue
            reason = same_organisation(one, other, kind=organisation).reason
            asking: Literal["same_company", "same_school"] = (
                "same_school" if field == "school" else "same_company"
            )
            question = _asked(journal, asking, {"names": [one, other], "why": [reason]}, now)
            if question is not None and question.state == "open":
                asked[question.id] = question
    return list(asked.values())


def _asked(
    journal: Journal, kind: Literal["same_company", "same_school"], payload: dict[str, Any], now: datetime
) -> Question | None:
    try:
        return journal.ask(kind, key_of_pair(*payload["names"]), payload, now=now)
    except StoreError:
        return None  # a store that can only be read, or in which others write, asks nothing now


def _facts_about(journal: Journal, people: Sequence[Person]) -> dict[str, list[Background]]:
    known = journal.backgrounds_of([person.id for person in people])
    return {
        person.id: [
            *(
                [
                    Background(
                        kind="work",
                        name=person.company,
                        role=person.position,
                        current=True,
                        source="their latest entry",
                        professed=True,
                    )
                ]
                if person.company
                else []
            ),
            *known.get(person.id, []),
        ]
        for person in people
    }


def _dealings(
    journal: Journal, people: Sequence[Person], *, now: datetime, zone: tzinfo
) -> dict[str, Dealings]:
    """Return what passed between the user and each of these people, with the work and studies they had in common."""
    dealings = journal.dealings_with([person.id for person in people], now=now, zone=zone)
    mine = [fact for fact in facts_of(journal.own_profile()) if fact.kind in ("work", "school")]
    if not mine:
        return dealings
    same, facts = comparison(journal), _facts_about(journal, people)
    for person in people:
        worked = _together("work", mine, facts[person.id], same)
        studied = _together("school", mine, facts[person.id], same)
        if worked or studied:
            dealings[person.id] = replace(
                dealings[person.id], worked_together=worked, studied_together=studied
            )
    return dealings


def _together(
    kind: str, mine: Iterable[Background], theirs: Iterable[Background], same: SameOrganisation
) -> Overlap | None:
    found = [
        together
        for one in mine
        for other in theirs
        if one.kind == other.kind == kind
        and same(one.name, other.name, "school" if kind == "school" else "company") == "same"
        and (together := overlap(one, other)) is not None
    ]
    return max(found, key=lambda together: (together.certain, together.lasting), default=None)


def _perhaps(journal: Journal, company: str, now: datetime) -> list[Question]:
    """Ask about names that may mean the company, as far as they were not asked about before."""
    asked_for = company_key(company)
    names = {one.name: one for one in journal.employers() if one.key != asked_for}
    maybe = lookalikes(company, {name: one.key for name, one in names.items()})
    asked: list[Question] = []
    keys: set[str] = set()
    for name, reason in maybe.items():
        key, count = names[name].key, names[name].people
        if key in keys or len(asked) == _MOST_SUGGESTED:
            continue
        keys.add(key)
        payload: dict[str, Any] = {"names": [company, name], "why": [reason], "people_there": count}
        question = _asked(journal, "same_company", payload, now)
        if question is not None and question.state == "open":
            asked.append(question)
    return asked


def company_json(company: Company) -> dict[str, Any]:
    """Return whom the user knows at a company as plain values for programs."""
    return {
        "company": company.name,
        "now": [_person_json(person) for person in company.now_there],
        "formerly": [
            {
                **_person_json(one.person),
                "was": one.background.role,
                "until": one.background.finished,
                "source": one.background.source,
            }
            for one in company.formerly_there
        ],
        "introductions": [
            {
                **_person_json(one.person),
                "strength": round(one.closeness.strength, 3),
                "closeness": one.closeness.word,
                "way": one.way,
                "says": one.says,
                "how": one.how,
                "reasons": list(one.closeness.reasons),
            }
            for one in company.introductions
        ],
        "perhaps": [
            {
                "question": q.id,
                "name": q.payload["names"][1],
                "people": q.payload["people_there"],
                "why": q.payload["why"],
            }
            for q in company.perhaps
        ],
    }


def _person_json(person: Person) -> dict[str, Any]:
    return {"person": person.id, "name": person.name, "position": person.position, "company": person.company}


def tie_json(tie: Tie) -> dict[str, Any]:
    """Return one thing in common as plain values for programs."""
    when = tie.overlap
    return {
        "kind": tie.kind,
        "what": tie.what,
        "says": tie.says,
        "sure": tie.sure,
        "standing": tie.standing,
        "why": tie.why,
        "from": when.started if when else None,
        "to": when.finished if when else None,
    }
