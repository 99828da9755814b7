"""A question in an address: read kindly, written the same way every time."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest

from cordially.services import asked

PLAIN = [("role", "interviewer"), ("stage", "interviewing"), ("met", "yes")]


def read_back(address: str) -> asked.Asked:
    return asked.read(parse_qsl(urlsplit(address).query))


def test_an_address_says_everything_the_question_does() -> None:
    question = asked.read([*PLAIN, ("consent", "granted"), ("move", "ask_for_call"), ("temperament", "bold")])
    assert read_back(question.address) == question


def test_the_same_question_has_the_same_address_in_whatever_order_it_was_put() -> None:
    assert asked.read(PLAIN).address == asked.read(list(reversed(PLAIN))).address


def test_an_address_names_the_temperament_so_that_whoever_gets_it_sees_the_same_answer() -> None:
    assert "temperament=bold" in asked.read(PLAIN, temperament="bold").address


def test_empty_fields_are_left_out_and_nothing_else() -> None:
    pairs = [*PLAIN, ("consent", ""), ("move", "connect")]
    question = asked.read(pairs)
    assert asked.tidied(pairs, question) == question.address
    assert asked.tidied(PLAIN, asked.read(PLAIN)) is None


def test_a_misread_word_survives_the_tidying_so_that_it_can_be_told() -> None:
    pairs = [("role", "recruter"), ("met", "yes"), ("consent", "")]
    better = asked.tidied(pairs, asked.read(pairs))
    assert better is not None
    assert "recruter" in better
    assert "consent" not in better


def test_a_misspelt_value_is_told_with_the_nearest_and_the_rest_is_kept() -> None:
    question = asked.read([("role", "recruter"), ("met", "yes")])
    assert question.facts == (("met", "yes"),)
    (wrong,) = question.misread
    assert wrong.nearest == "a recruiter at the company"
    assert wrong.mended is not None
    assert read_back(wrong.mended).facts == (("role", "recruiter"), ("met", "yes"))


def test_a_misspelt_fact_is_told_with_what_was_meant() -> None:
    (wrong,) = asked.read([*PLAIN, ("raport", "warm")]).misread
    assert wrong.mended is not None
    assert read_back(wrong.mended).stated("rapport") == "warm"


@pytest.mark.parametrize(("field", "word"), [("move", "conect"), ("temperament", "cautous")])
def test_moves_and_temperaments_are_mended_too(field: str, word: str) -> None:
    (wrong,) = asked.read([*PLAIN, (field, word)]).misread
    assert wrong.mended is not None
    assert not read_back(wrong.mended).misread


def test_a_word_without_end_is_shown_shortened() -> None:
    (wrong,) = asked.read([("role", "x" * 5000)]).misread
    assert len(wrong.message) < 200


def test_facts_that_cannot_hold_together_come_with_ways_out_that_do() -> None:
    question = asked.read([("met", "no"), ("consent", "card_only"), ("role", "recruiter")])
    stuck = asked.impossible(question)
    assert stuck is not None
    reason, repairs = stuck
    assert "cards" in reason
    assert len(repairs) == 2
    for repair in repairs:
        mended = read_back(repair.address)
        assert asked.impossible(mended) is None
        assert mended.stated("role") == "recruiter"


def test_what_cannot_be_beside_the_rest_cannot_be_chosen() -> None:
    assert not asked.can_be(asked.read([("met", "no")]), "consent", "card_only")
    assert asked.can_be(asked.read([("met", "yes")]), "consent", "card_only")
