"""Conditions reduced to what the voices contribute: the same verdicts, also with a position left out."""

from __future__ import annotations

import pytest

from cordially.etiquette.bits import Bits
from cordially.etiquette.cells import cells, own_masks
from cordially.etiquette.contributions import Contributions, each
from cordially.etiquette.moves import MOVES
from cordially.etiquette.resolve import weigh
from cordially.etiquette.situation import TEMPERAMENTS


@pytest.mark.parametrize("move", range(len(MOVES)), ids=MOVES)
def test_the_verdicts_are_those_of_weighing_every_cell(move: int, bits: Bits) -> None:
    contributions = Contributions(bits.programs[move])
    found = cells(own_masks(bits, move))
    for cell in found[:: len(found) // 4000 + 1]:
        plain = tuple(bits.verdict(cell.bits, move, temperament) for temperament in TEMPERAMENTS)
        assert tuple(contributions.verdicts_of(cell.bits)) == plain


@pytest.mark.parametrize("move", range(len(MOVES)), ids=MOVES)
def test_leaving_a_position_out_is_weighing_without_it(move: int, bits: Bits) -> None:
    program = bits.programs[move]
    contributions = Contributions(program)
    found = cells(own_masks(bits, move))
    for cell in found[:: len(found) // 300 + 1]:
        standing = contributions.standing(cell.bits)
        if standing is None:
            continue
        here = contributions.verdicts(standing)
        left_out = dict(contributions.left_out(standing))
        for bit in each(cell.bits & program.positions):
            plain = tuple(weigh(program, cell.bits ^ bit, temper).verdict for temper in TEMPERAMENTS)
            assert tuple(left_out.get(bit, here)) == plain


@pytest.mark.parametrize("move", range(len(MOVES)), ids=MOVES)
def test_what_stands_and_what_is_replaced_are_what_the_outcome_shows(move: int, bits: Bits) -> None:
    contributions = Contributions(bits.programs[move])
    found = cells(own_masks(bits, move))
    for cell in found[:: len(found) // 300 + 1]:
        outcome = bits.outcome(cell.bits, move, "cautious")
        standing = contributions.standing(cell.bits)
        if standing is None:
            assert (outcome.verdict, outcome.favour, outcome.against) == (0, 0, 0)
        else:
            assert standing.active | standing.gates == outcome.favour | outcome.against
            assert contributions.replaced(standing.active) == outcome.set_aside


def test_the_single_bits_come_lowest_first() -> None:
    assert list(each(0b10110)) == [0b10, 0b100, 0b10000]
    assert list(each(0)) == []
