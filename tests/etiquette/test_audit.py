"""The audit: gaps, contradictions and their winners, and what each position decides, counted by hand beside it."""

from __future__ import annotations

import pytest
from tests.etiquette.small_books import bits_of, position

from cordially.etiquette.audit import Audit, MoveAudit, audit
from cordially.etiquette.bits import Bits
from cordially.etiquette.moves import MOVES
from cordially.etiquette.rulebook.model import Box, Position, Rulebook
from cordially.etiquette.situation import TEMPERAMENTS

ALL = 31_104_000


def audited(*positions: Position, applies: tuple[Box, ...] = ()) -> Audit:
    return audit(bits_of(*positions, applies={"connect": applies} if applies else None), ["connect"])


def move_of(*positions: Position, applies: tuple[Box, ...] = ()) -> MoveAudit:
    [move] = audited(*positions, applies=applies).moves
    return move


def test_a_move_of_which_nobody_speaks_is_silent_and_unspoken_everywhere() -> None:
    move = move_of()
    assert (move.situations, move.not_applicable) == (ALL, 0)
    assert (move.silent, move.unspoken, move.contradicted) == (ALL, ALL, 0)
    assert move.unspoken_example is not None


def test_where_a_move_does_not_apply_it_is_no_gap() -> None:
    move = move_of(applies=({"role": ("peer",)},))
    assert (move.not_applicable, move.unspoken) == (ALL * 8 // 9, ALL // 9)
    assert move.unspoken_example is not None
    assert move.unspoken_example.role == "peer"


def test_only_the_house_speaking_is_silence_but_not_unspoken() -> None:
    move = move_of(
        position("house-for", "favour"), position("ada-for", "favour", when={"culture": ("formal",)})
    )
    assert (move.silent, move.unspoken, move.unspoken_example) == (ALL * 2 // 3, 0, None)


def test_a_mere_caution_is_silence_but_not_unspoken() -> None:
    assert (move_of(position("fay-care", "care")).silent, move_of(position("fay-care", "care")).unspoken) == (
        ALL,
        0,
    )


def test_verdicts_are_counted_per_temperament_over_all_situations() -> None:
    move = move_of(
        position("ada-for", "favour", when={"culture": ("formal", "mixed")}),
        position("dee-wait", "wait", when={"culture": ("mixed",)}),
        applies=({"role": ("peer",)},),
    )
    peer = ALL // 9
    assert move.verdicts["cautious"] == {
        "not_applicable": ALL - peer + peer // 3,
        "avoid": 0,
        "wait": peer // 3,
        "do_with_care": 0,
        "do": peer // 3,
    }
    assert move.verdicts["bold"]["do_with_care"] == peer // 3
    for temperament in TEMPERAMENTS:
        assert sum(move.verdicts[temperament].values()) == ALL


def test_contradictions_are_counted_with_who_wins_them() -> None:
    move = move_of(
        position("ada-for", "favour", when={"role": ("peer", "other")}),
        position("ben-for", "favour", when={"role": ("peer",)}),
        position("eva-avoid", "avoid"),
    )
    ninth = ALL // 9
    assert move.contradicted == 2 * ninth
    cautious, balanced, bold = (move.winners[temperament] for temperament in TEMPERAMENTS)
    assert (cautious["avoid"], cautious["do_with_care"]) == (ninth, ninth)
    assert (balanced["avoid"], balanced["do_with_care"]) == (ninth, ninth)
    assert (bold["avoid"], bold["do_with_care"]) == (0, 2 * ninth)
    assert sum(cautious.values()) == move.contradicted


def test_the_house_contradicts_nobody_and_neither_does_a_gate() -> None:
    gate = position("gil-note", "wait", gate=True, until="personal_note", when={"note": ("blank",)})
    assert move_of(position("ada-for", "favour"), position("house-wait", "wait"), gate).contradicted == 0


def test_what_a_voice_set_aside_itself_is_no_contradiction() -> None:
    found = audited(position("ada-wait", "wait"), position("ada-go", "favour", when={"met": ("yes",)}))
    assert found.moves[0].contradicted == 0
    assert found.two_minds == ()


def test_a_voice_of_two_minds_is_reported_with_where_both_hold() -> None:
    [minds] = audited(
        position("ada-go", "favour", when={"culture": ("formal", "mixed")}),
        position("ada-wait", "wait", when={"culture": ("mixed", "informal")}),
        position("ben-wait", "wait"),
    ).two_minds
    assert (minds.favour, minds.against, minds.count) == ("ada-go", "ada-wait", ALL // 3)
    assert minds.example.culture == "mixed"


def test_positions_that_never_decide_and_never_take_effect_are_named() -> None:
    found = audited(
        position("ada-for", "favour"),
        position("ben-for", "favour"),
        position("bob-for", "favour"),
        position("cai-nowhere", "wait", when={"met": ("no",), "consent": ("card_only",)}),
        position("dee-excepted", "wait", unless=({},)),
        position("eva-peers", "wait", when={"role": ("peer",)}),
    )
    assert found.never_in_effect == ("cai-nowhere", "dee-excepted")
    assert found.never_decide == ("ada-for", "ben-for", "bob-for", "cai-nowhere", "dee-excepted")
    eva = found.positions[-1]
    assert (eva.id, eva.in_effect, eva.decides["cautious"]) == ("eva-peers", ALL // 9, ALL // 9)
    assert eva.influence == sum(eva.decides.values())


# --- The shipped rulebook --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shipped(bits: Bits) -> Audit:
    return audit(bits)


def test_all_moves_and_positions_are_audited_in_their_order(shipped: Audit, book: Rulebook) -> None:
    assert tuple(move.move for move in shipped.moves) == MOVES
    assert sorted(each.id for each in shipped.positions) == sorted(book.positions)
    assert {move.situations for move in shipped.moves} == {ALL}


def test_no_move_is_without_a_word_where_it_applies(shipped: Audit) -> None:
    gaps = {move.move: move.unspoken_example.known() for move in shipped.moves if move.unspoken_example}
    assert gaps == {}


def test_every_position_takes_effect_somewhere(shipped: Audit) -> None:
    assert shipped.never_in_effect == ()


def test_disagreement_is_there_and_the_temperaments_settle_it_differently(shipped: Audit) -> None:
    connect = shipped.moves[MOVES.index("connect")]
    assert connect.contradicted > 0
    goes = [connect.winners[each]["do"] + connect.winners[each]["do_with_care"] for each in TEMPERAMENTS]
    assert goes == sorted(goes)
    assert goes[0] < goes[2]
