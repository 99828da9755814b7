"""What is ordinary when nothing is said, and how common each value is."""

from __future__ import annotations

from itertools import product

import pytest

from cordially.etiquette.completions import possible
from cordially.etiquette.ordinary import COMMON, ORDINARY, ordinary
from cordially.etiquette.situation import DEFINING, FACTS

ASSUMED = [fact for fact in FACTS if fact not in DEFINING]
PROCESS = [stage for stage in FACTS["stage"] if stage not in ("none", "exploring")]


@pytest.mark.parametrize("fact", ASSUMED)
def test_there_is_an_ordinary_value_for_every_role_and_stage(fact: str) -> None:
    for role, stage in product(FACTS["role"], FACTS["stage"]):
        assert ordinary(fact, role, stage).value in FACTS[fact]


@pytest.mark.parametrize("fact", DEFINING)
def test_facts_that_define_the_question_have_no_ordinary_value(fact: str) -> None:
    with pytest.raises(KeyError):
        ordinary(fact, "recruiter", "applied")


@pytest.mark.parametrize(("role", "stage"), list(product(FACTS["role"], PROCESS)))
def test_in_a_process_the_ordinary_is_as_the_contract_says(role: str, stage: str) -> None:
    def usual(fact: str) -> str:
        return ordinary(fact, role, stage).value

    assert usual("purpose") == ("business" if role == "business_contact" else "opening")
    assert (usual("rapport"), usual("culture"), usual("search")) == ("neutral", "mixed", "open")
    assert (usual("consent"), usual("link")) == ("none", "none")
    assert (usual("note"), usual("profile")) == ("personal", "proofed")


def test_a_referrer_ordinarily_has_ties_with_you_and_nobody_else_does() -> None:
    for role, stage in product(FACTS["role"], FACTS["stage"]):
        assert (ordinary("ties", role, stage).value != "none") == (role == "referrer")


def test_silence_means_that_time_has_passed() -> None:
    assert ordinary("elapsed", "recruiter", "silent").value == "longer"


def test_without_a_process_no_opening_is_assumed() -> None:
    assert ordinary("purpose", "recruiter", "none").value == "network"


def test_every_ordinary_value_gives_its_reason_and_keeps_to_the_vocabulary() -> None:
    for entry in ORDINARY:
        assert entry.because.endswith(".")
        assert entry.value in FACTS[entry.fact]
        assert set(entry.roles) <= set(FACTS["role"])
        assert set(entry.stages) <= set(FACTS["stage"])


def test_every_entry_counts_somewhere() -> None:
    used = {
        ordinary(fact, role, stage) for fact, role, stage in product(ASSUMED, FACTS["role"], FACTS["stage"])
    }
    assert used == set(ORDINARY)


def test_the_ordinary_situation_can_be_whether_you_have_met_or_not() -> None:
    for role, stage, met in product(*(FACTS[fact] for fact in DEFINING)):
        usual = {fact: ordinary(fact, role, stage).value for fact in ASSUMED}
        assert possible({**usual, "role": role, "stage": stage, "met": met})


@pytest.mark.parametrize("fact", COMMON)
def test_how_common_the_values_are_adds_up_to_a_hundred(fact: str) -> None:
    assert sum(COMMON[fact].values()) == 100
    assert all(parts > 0 for parts in COMMON[fact].values())
    assert set(COMMON[fact]) <= set(FACTS[fact])


def test_only_events_that_would_have_been_mentioned_have_no_weight() -> None:
    unweighed = {
        (fact, value) for fact in FACTS for value in FACTS[fact] if value not in COMMON.get(fact, {})
    }
    assert unweighed == {("link", value) for value in FACTS["link"]} | {
        ("consent", "closed_door"),
        ("consent", "refused"),
    }
