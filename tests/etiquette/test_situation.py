"""Situations: what is understood, what is refused and with which words, and what cannot hold together."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

import pytest

from cordially.errors import ImpossibleSituationError, UnknownWordError
from cordially.etiquette.completions import possible
from cordially.etiquette.situation import (
    DEFINING,
    EVENTS,
    FACTS,
    IMPOSSIBLE,
    IN_HAND,
    TEMPERAMENTS,
    Situation,
    parse,
    parse_temperament,
)


def test_a_situation_keeps_what_was_said_in_the_order_of_the_facts() -> None:
    situation = parse({"met": "yes", "role": "interviewer", "stage": "interviewing"})
    assert list(situation.known().items()) == [
        ("role", "interviewer"),
        ("stage", "interviewing"),
        ("met", "yes"),
    ]


def test_nothing_said_is_nothing_known() -> None:
    assert parse({}).known() == {}
    assert parse({}).unknown() == tuple(FACTS)


@pytest.mark.parametrize("fact", FACTS)
def test_null_means_unknown_and_is_never_a_default(fact: str) -> None:
    assert parse({fact: None}) == Situation()


@pytest.mark.parametrize(("fact", "value"), [(fact, value) for fact in FACTS for value in FACTS[fact]])
def test_every_value_of_the_contract_is_understood(fact: str, value: str) -> None:
    beside = {"met": "yes"} if value in ("card_only", "cold") else {}
    assert parse({**beside, fact: value}).known()[fact] == value


def test_known_and_unknown_facts_together_are_all_facts() -> None:
    situation = parse({"role": "peer", "note": "blank"})
    assert sorted([*situation.known(), *situation.unknown()]) == sorted(FACTS)


def test_the_temperament_beside_the_facts_is_left_to_the_caller() -> None:
    assert parse({"role": "peer", "temperament": "bold"}) == Situation(role="peer")


def test_changing_a_fact_leaves_the_others_and_the_original_alone() -> None:
    before = parse({"role": "peer", "met": "no"})
    assert before.but(met="yes").known() == {"role": "peer", "met": "yes"}
    assert before.but(role=None).known() == {"met": "no"}
    assert before.known() == {"role": "peer", "met": "no"}


@pytest.mark.parametrize(
    ("stated", "field", "word", "meant"),
    [
        ({"rol": "peer"}, "rol", "rol", "role"),
        ({"stages": "applied"}, "stages", "stages", "stage"),
        ({"temprament": "bold"}, "temprament", "temprament", None),
        ({"role": "recruter"}, "role", "recruter", "recruiter"),
        ({"role": "hiring manager"}, "role", "hiring manager", "hiring_manager"),
        ({"role": "Interviewer"}, "role", "Interviewer", "interviewer"),
        ({"role": "agency-recruiter"}, "role", "agency-recruiter", "agency_recruiter"),
        ({"stage": "interview"}, "stage", "interview", "interviewing"),
        ({"stage": "offerred"}, "stage", "offerred", "offered"),
        ({"link": "conected"}, "link", "conected", "connected"),
        ({"consent": "open door"}, "consent", "open door", "open_door"),
        ({"elapsed": "fortnite"}, "elapsed", "fortnite", "fortnight"),
    ],
)
def test_an_unknown_word_is_refused_with_the_nearest_one_and_its_field(
    stated: dict[str, str], field: str, word: str, meant: str | None
) -> None:
    with pytest.raises(UnknownWordError) as refused:
        parse(stated)
    assert refused.value.field == field
    assert f"'{word}'" in refused.value.message
    if meant is not None:
        assert f"Did you mean '{meant}'?" in refused.value.hint


@pytest.mark.parametrize("value", [True, False, 1, 0.5, ["yes"], {"is": "yes"}, "", "YES!"])
def test_a_value_of_another_kind_is_refused_as_a_word_would_be(value: object) -> None:
    with pytest.raises(UnknownWordError) as refused:
        parse({"met": value})
    assert refused.value.field == "met"
    assert "Choose from: yes, no." in refused.value.hint


def test_temperaments_are_read_and_misspelt_ones_refused() -> None:
    assert [parse_temperament(word) for word in TEMPERAMENTS] == list(TEMPERAMENTS)
    with pytest.raises(UnknownWordError) as refused:
        parse_temperament("balancd")
    assert refused.value.field == "temperament"
    assert "Did you mean 'balanced'?" in refused.value.hint
    with pytest.raises(UnknownWordError):
        parse_temperament(None)


@pytest.mark.parametrize(
    "stated",
    [
        {"met": "no", "consent": "card_only"},
        {"met": "no", "rapport": "cold"},
        {"met": "no", "rapport": "cold", "link": "ignored"},
        {"met": "no", "rapport": "cold", "link": "you_invited", "consent": "open_door"},
    ],
)
def test_facts_that_cannot_hold_together_are_refused_with_a_reason_and_a_way_out(
    stated: dict[str, str],
) -> None:
    with pytest.raises(ImpossibleSituationError) as refused:
        parse(stated)
    assert refused.value.message
    assert refused.value.hint
    assert refused.value.field in stated


@pytest.mark.parametrize(
    "stated",
    [
        {"consent": "card_only"},
        {"rapport": "cold"},
        {"met": "yes", "consent": "card_only"},
        {"met": "yes", "rapport": "cold"},
        {"met": "no", "rapport": "cold", "consent": "refused"},
        {"met": "no", "rapport": "cold", "link": "declined"},
        {"met": "no", "rapport": "cold", "link": "connected"},
        {"met": "no", "rapport": "warm"},
    ],
)
def test_what_may_be_so_is_not_refused(stated: dict[str, str]) -> None:
    assert parse(stated).known() == {fact: stated[fact] for fact in FACTS if fact in stated}


def plainly_impossible(facts: Mapping[str, str]) -> bool:
    if facts["met"] == "yes":
        return False
    if facts["consent"] == "card_only":
        return True
    heard_from = facts["link"] in ("they_invited", "declined", "connected") or facts["consent"] in (
        "closed_door",
        "granted",
        "refused",
    )
    return facts["rapport"] == "cold" and not heard_from


def test_exactly_the_impossible_combinations_are_refused_when_everything_is_stated() -> None:
    involved = ("met", "rapport", "link", "consent")
    for values in product(*(FACTS[fact] for fact in involved)):
        facts = dict(zip(involved, values, strict=True))
        assert possible(facts) == (not plainly_impossible(facts)), facts
        if plainly_impossible(facts):
            with pytest.raises(ImpossibleSituationError):
                parse(facts)
        else:
            assert parse(facts).known() == facts


def test_the_impossible_combinations_use_the_words_of_the_contract() -> None:
    for rule in IMPOSSIBLE:
        assert rule.reason.endswith(".")
        for fact, values in rule.facts.items():
            assert set(values) <= set(FACTS[fact])


def test_the_kinds_of_facts_do_not_overlap() -> None:
    kinds = [*DEFINING, *IN_HAND, *EVENTS]
    assert len(set(kinds)) == len(kinds)
    assert set(kinds) <= set(FACTS)


def test_role_and_stage_make_nothing_impossible() -> None:
    """Completions are enumerated by meeting and consent on that ground."""
    assert not {"role", "stage"}.intersection(fact for rule in IMPOSSIBLE for fact in rule.facts)
