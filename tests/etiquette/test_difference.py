"""What a change of the rulebook changes, in numbers, examples and four words."""

from __future__ import annotations

import pytest
from tests.etiquette.shipped import shipped_files
from tests.etiquette.small_books import position, small_book

from cordially.etiquette.difference import (
    EQUIVALENT,
    INCOMPARABLE,
    LESS_PERMISSIVE,
    MORE_PERMISSIVE,
    Difference,
    difference,
)
from cordially.etiquette.rulebook.model import MoveRule, Position, Rulebook
from cordially.etiquette.rulebook.reading import RulebookFile, read_rulebook

ALL = 31_104_000
GO = position("ada-for", "favour")
WAIT_FORMAL = position("dee-wait", "wait", when={"culture": ("formal",)})


def between(old: tuple[Position, ...], new: tuple[Position, ...]) -> Difference:
    return difference(small_book(*old), small_book(*new))


def test_the_same_rulebook_is_equivalent(book: Rulebook) -> None:
    found = difference(book, book)
    assert (found.word, found.moves) == (EQUIVALENT, ())


def test_other_words_in_the_same_conditions_are_equivalent() -> None:
    reworded = GO._replace(id="ada-says-go", because="In other words.", stance="urge")
    assert between((GO, WAIT_FORMAL), (reworded, WAIT_FORMAL)).word == EQUIVALENT


def test_a_wait_taken_away_is_more_permissive_and_counted_exactly() -> None:
    found = between((GO, WAIT_FORMAL), (GO,))
    assert found.word == MORE_PERMISSIVE
    [move] = found.moves
    assert move.move == "connect"
    assert {(s.temperament, s.before, s.after, s.count) for s in move.shifts} == {
        ("cautious", "wait", "do", ALL // 3),
        ("balanced", "wait", "do", ALL // 3),
        ("bold", "do_with_care", "do", ALL // 3),
    }
    assert move.count == ALL
    assert all(shift.example.culture == "formal" for shift in move.shifts)


def test_the_other_way_round_is_less_permissive() -> None:
    found = between((GO,), (GO, WAIT_FORMAL))
    assert found.word == LESS_PERMISSIVE
    assert found.about("connect").words == dict.fromkeys(("cautious", "balanced", "bold"), LESS_PERMISSIVE)


def test_some_up_and_some_down_is_incomparable() -> None:
    informal = WAIT_FORMAL._replace(when={"culture": ("informal",)})
    assert between((GO, WAIT_FORMAL), (GO, informal)).word == INCOMPARABLE


def test_one_move_up_and_another_down_is_incomparable_as_a_whole_and_plain_in_each() -> None:
    publish = position("ada-publish", "favour", move="publish")
    care = position("fay-care", "care", move="publish")
    found = between((GO, WAIT_FORMAL, publish), (GO, publish, care))
    assert found.word == INCOMPARABLE
    assert found.about("connect").word == MORE_PERMISSIVE
    assert found.about("publish").word == LESS_PERMISSIVE
    assert found.about("follow_up").word == EQUIVALENT
    with pytest.raises(ValueError, match="tuple"):
        found.about("no_such_move")


def test_becoming_applicable_is_neither_up_nor_down() -> None:
    old = small_book(GO, applies={"connect": [{"role": ("peer",)}]})
    new = small_book(GO)
    found = difference(old, new)
    assert found.word == INCOMPARABLE
    [move] = found.moves
    assert {(s.before, s.after, s.count) for s in move.shifts} == {("not_applicable", "do", ALL * 8 // 9)}


def test_a_difference_of_one_temperament_leaves_the_others_equivalent() -> None:
    found = between((GO, position("ben-for", "favour"), WAIT_FORMAL), (GO, WAIT_FORMAL))
    assert found.about("connect").words == {
        "cautious": EQUIVALENT,
        "balanced": LESS_PERMISSIVE,
        "bold": EQUIVALENT,
    }


def test_only_what_moves_say_counts_not_their_worth(book: Rulebook) -> None:
    rule = book.moves["connect"]
    moves = {**book.moves, "connect": MoveRule("connect", "Link up", rule.applies, ())}
    assert difference(book, book._replace(moves=moves)).word == EQUIVALENT


def test_an_overlay_of_the_shipped_rulebook_is_described(book: Rulebook) -> None:
    overlay = RulebookFile(
        "mine.toml", '[switch_off]\npositions = ["house-a-declined-request-is-not-repeated"]'
    )
    found = difference(book, read_rulebook([*shipped_files(), overlay]))
    assert [move.move for move in found.moves] == ["connect"]
    for shift in found.moves[0].shifts:
        assert shift.example.link == "declined"
        assert shift.before == "avoid"
