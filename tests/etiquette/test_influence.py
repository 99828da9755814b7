"""What a verdict hangs on, on rulebooks small enough to count by hand."""

from __future__ import annotations

from tests.etiquette.small_books import bits_of, position

from cordially.etiquette.influence import Influence
from cordially.etiquette.rulebook.model import Box, Position

ALL = 31_104_000


def influence(*positions: Position, applies: tuple[Box, ...] = ()) -> Influence:
    return Influence(bits_of(*positions, applies={"connect": applies} if applies else None), 0)


def test_a_lone_position_decides_wherever_it_holds() -> None:
    found = influence(position("ada-for", "favour", when={"culture": ("formal",)}))
    assert found.in_effect == {1: ALL // 3}
    assert found.decides == {1: (ALL // 3,) * 3}


def test_two_who_agree_decide_nothing_one_by_one() -> None:
    found = influence(position("ada-for", "favour"), position("ben-for", "favour"))
    assert found.decides == {1: (0, 0, 0), 2: (0, 0, 0)}
    assert found.in_effect == {1: ALL, 2: ALL}


def test_a_wait_against_one_in_favour_decides_for_the_cautious_and_the_balanced_and_spoils_the_do_of_the_bold() -> (
    None
):
    found = influence(position("ada-for", "favour"), position("dee-wait", "wait"))
    assert found.decides[0b10] == (ALL, ALL, ALL)
    assert found.decides[0b01] == (0, 0, ALL)


def test_a_position_decides_nothing_where_its_move_is_not_applicable() -> None:
    found = influence(position("ada-for", "favour"), applies=({"role": ("peer",)},))
    assert found.not_applicable == ALL * 8 // 9
    assert found.decides == {1: (ALL // 9,) * 3}
    assert found.in_effect == {1: ALL // 9}


def test_an_exception_is_no_place_where_a_position_is_in_effect() -> None:
    found = influence(position("ada-for", "favour", unless=({"role": ("peer",)},)))
    assert found.in_effect == {1: ALL * 8 // 9}


def test_one_gate_of_two_for_the_same_thing_decides_nothing() -> None:
    blank: Box = {"note": ("blank",)}
    gates = [
        position(f"{name}-note", "wait", gate=True, until="personal_note", when=blank)
        for name in ("gil", "hal")
    ]
    assert influence(position("ada-for", "favour"), *gates).decides[0b10] == (0, 0, 0)
    alone = influence(position("ada-for", "favour"), gates[0])
    assert alone.decides[0b10] == (ALL // 2,) * 3


def test_the_stretches_of_a_move_are_all_situations_in_which_it_applies() -> None:
    found = influence(position("ada-for", "favour", when={"met": ("yes",)}), applies=({"role": ("peer",)},))
    assert sum(stretch.size for stretch in found.stretches) + found.not_applicable == ALL
