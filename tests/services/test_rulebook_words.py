"""Conditions and stances in plain words, for every position there is."""

from __future__ import annotations

import pytest

from cordially.etiquette.moves import MOVES
from cordially.etiquette.rulebook.model import Rulebook
from cordially.etiquette.situation import FACTS
from cordially.services import rulebook_words as words
from cordially.services import rulebooks


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return rulebooks.shipped()


def test_conditions_are_a_plain_sentence(book: Rulebook) -> None:
    position = book.positions["lang-a-card-is-not-permission"]
    assert words.when_words(
        position._replace(when={"role": ("interviewer",), "met": ("yes",)}, unless=())
    ) == ("When they are an interviewer and you have met.")


def test_exceptions_are_told(book: Rulebook) -> None:
    position = book.positions["lang-a-card-is-not-permission"]._replace(
        when={}, unless=({"consent": ("granted",)}, {"search": ("confidential",)})
    )
    assert words.when_words(position) == (
        "Whatever the situation; but not when they have said that connecting is welcome; "
        "nor when your search is confidential."
    )


def test_a_long_list_of_roles_is_told_by_who_is_left_out() -> None:
    everybody_else = tuple(role for role in FACTS["role"] if role != "executive")
    assert words.box_words({"role": everybody_else}) == "they are anybody but an executive"


def test_the_stages_of_business_are_those_of_business() -> None:
    assert words.box_words({"role": ("business_contact",), "stage": ("offered", "hired")}) == (
        "they are a possible client or partner and it stands at “agreed in principle” or “deal”"
    )


def test_every_position_reads_as_sentences_without_a_word_of_the_vocabulary(book: Rulebook) -> None:
    for position in book.positions.values():
        told = words.about_words(position)
        assert told[0].isupper()
        assert told.endswith(".")
        assert "_" not in told
        assert "_" not in words.stance_words(position)


def test_every_value_of_every_fact_has_a_clause() -> None:
    clauses = {words.clause(fact, value) for fact, values in FACTS.items() for value in values}
    assert len(clauses) == sum(len(values) for values in FACTS.values())


def test_every_move_is_a_question_and_offered_once() -> None:
    assert set(words.MOVE_QUESTIONS) == set(MOVES)
    assert sorted(move for _, moves in words.MOVE_GROUPS for move in moves) == sorted(MOVES)
