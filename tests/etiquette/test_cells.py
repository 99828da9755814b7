"""The whole space, cell by cell: nothing left out, nothing counted twice, every example where it belongs."""

from __future__ import annotations

from itertools import product
from math import prod

import pytest
from tests.etiquette.small_books import bits_of, position

from cordially.etiquette.bits import Bits
from cordially.etiquette.cells import cells, own_masks, side_by_side, situation_of, with_boxes
from cordially.etiquette.completions import possible
from cordially.etiquette.moves import MOVES
from cordially.etiquette.situation import FACTS, parse

INVOLVED = ("met", "rapport", "link", "consent")
POSSIBLE = sum(
    possible(dict(zip(INVOLVED, values, strict=True)))
    for values in product(*(FACTS[fact] for fact in INVOLVED))
) * prod(len(values) for fact, values in FACTS.items() if fact not in INVOLVED)
"""How many complete situations there are: of four facts the possible combinations, of the others all."""


def test_there_are_thirty_one_million_situations() -> None:
    """216 combinations of the four, less 18 of cards with strangers, less 6 of cold strangers: 192 times 162,000."""
    assert 216 - 18 - 6 == 192
    assert POSSIBLE == 192 * (9 * 10) * 3 * 3 * 5 * 2 * 5 * 2 * 2 == 31_104_000


@pytest.mark.parametrize("move", range(len(MOVES)), ids=MOVES)
def test_the_cells_of_every_move_add_up_to_the_whole_space(move: int, bits: Bits) -> None:
    found = cells(own_masks(bits, move))
    assert sum(cell.size for cell in found) == POSSIBLE
    assert len({cell.bits for cell in found}) == len(found)


@pytest.mark.parametrize("move", range(len(MOVES)), ids=MOVES)
def test_a_cells_example_is_a_possible_situation_in_it(move: int, bits: Bits) -> None:
    found = cells(own_masks(bits, move))
    for cell in found[:: len(found) // 300 + 1]:
        situation = cell.situation()
        assert situation.unknown() == ()
        assert parse(situation.known()) == situation
        assert bits.of_move(bits.holding(situation.known()), move) == cell.bits


def test_without_conditions_there_is_one_cell_and_its_example_is_ordinary() -> None:
    [cell] = cells({fact: dict.fromkeys(values, 0) for fact, values in FACTS.items()})
    assert (cell.bits, cell.size) == (0, POSSIBLE)
    facts = cell.situation().known()
    assert (facts["rapport"], facts["culture"], facts["search"]) == ("neutral", "mixed", "open")
    assert (facts["link"], facts["consent"], facts["note"]) == ("none", "none", "personal")


def test_one_condition_splits_the_space_by_its_share() -> None:
    masks = own_masks(bits_of(position("ada-for", "favour", when={"culture": ("formal", "mixed")})), 0)
    sizes = {cell.bits & 1: 0 for cell in cells(masks)}
    for cell in cells(masks):
        sizes[cell.bits & 1] += cell.size
    assert sizes == {1: POSSIBLE * 2 // 3, 0: POSSIBLE // 3}


def test_a_condition_on_an_impossible_combination_holds_nowhere() -> None:
    strangers_cards = position("ada-for", "favour", when={"met": ("no",), "consent": ("card_only",)})
    assert not any(cell.bits & 1 for cell in cells(own_masks(bits_of(strangers_cards), 0)))


def test_within_a_box_only_its_situations_are_counted() -> None:
    masks = own_masks(bits_of(), 0)
    assert sum(cell.size for cell in cells(masks, within={"role": ("peer", "other")})) == POSSIBLE * 2 // 9
    cards = cells(masks, within={"consent": ("card_only",)})
    assert {cell.situation().met for cell in cards} == {"yes"}
    assert sum(cell.size for cell in cards) == 18 * POSSIBLE // 192


def test_boxes_beside_the_conditions_are_bits_above_them() -> None:
    bits = bits_of(position("ada-for", "favour"))
    width = bits.slices[0][1].bit_length()
    masks = with_boxes(own_masks(bits, 0), width, [{"met": ("yes",)}, {"role": ("peer",)}])
    sizes = [0, 0, 0, 0]
    for cell in cells(masks):
        sizes[cell.bits >> width] += cell.size
    met = 3 * 6 * 6 * POSSIBLE // 192
    assert sizes == [(POSSIBLE - met) * 8 // 9, met * 8 // 9, (POSSIBLE - met) // 9, met // 9]


def test_two_rulebooks_side_by_side_keep_their_own_conditions(bits: Bits) -> None:
    move = MOVES.index("thank_by_letter")
    other = bits_of(position("ada-for", "favour", move="thank_by_letter", when={"culture": ("formal",)}))
    width = bits.slices[move][1].bit_length()
    both = cells(side_by_side(own_masks(bits, move), own_masks(other, move), width))
    assert sum(cell.size for cell in both) == POSSIBLE
    for cell in both:
        facts = cell.situation().known()
        assert cell.bits & ((1 << width) - 1) == bits.of_move(bits.holding(facts), move)
        assert cell.bits >> width == other.of_move(other.holding(facts), move)


def test_numbers_of_situations_are_digits_in_the_order_of_the_facts() -> None:
    assert situation_of(0).known() == {fact: values[0] for fact, values in FACTS.items()}
    last = prod(len(values) for values in FACTS.values()) - 1
    assert situation_of(last).known() == {fact: values[-1] for fact, values in FACTS.items()}
    assert situation_of(1).known() == {**situation_of(0).known(), "profile": "unproofed"}
