"""How disagreement is decided, one sentence per test, on rulebooks of a few positions."""

from __future__ import annotations

from itertools import product

import pytest
from tests.etiquette.small_books import PLAIN, bits_of, names, outcome, position, verdict

from cordially.etiquette.bits import Bits, value_indices
from cordially.etiquette.moves import MOVES
from cordially.etiquette.resolve import weigh
from cordially.etiquette.rulebook.model import Position, Rulebook
from cordially.etiquette.situation import FACTS, TEMPERAMENTS
from cordially.etiquette.verdicts import UNTIL

ADA_FOR = position("ada-for", "favour")
BEN_FOR = position("ben-for", "favour")
CAI_FOR = position("cai-for", "favour")
DEE_WAIT = position("dee-wait", "wait")
EVA_AVOID = position("eva-avoid", "avoid")
FAY_CARE = position("fay-care", "care")


def verdicts(*positions: Position, **facts: str) -> tuple[str, str, str]:
    cautious, balanced, bold = (
        verdict(*positions, temperament=each, applies=None, **facts) for each in TEMPERAMENTS
    )
    return cautious, balanced, bold


# --- 1. Applicable? --------------------------------------------------------------------------------------------------


def test_a_move_that_makes_no_sense_here_is_not_applicable_whatever_the_voices_say() -> None:
    only_rejected = {"connect": [{"stage": ("rejected",)}]}
    found = outcome(ADA_FOR, DEE_WAIT, applies=only_rejected)
    assert (found.verdict, found.favour, found.against, found.decided_by) == (0, 0, 0, "not applicable")
    assert verdict(ADA_FOR, applies=only_rejected, stage="rejected") == "do"


def test_any_one_of_the_boxes_makes_a_move_applicable() -> None:
    boxes = {"connect": [{"stage": ("rejected",)}, {"met": ("yes",), "culture": ("mixed",)}]}
    assert verdict(ADA_FOR, applies=boxes) == "do"
    assert verdict(ADA_FOR, applies=boxes, culture="formal") == "not_applicable"


def test_where_nobody_speaks_there_is_nothing_to_say() -> None:
    assert verdicts() == ("not_applicable",) * 3
    assert verdicts(position("ada-for", "favour", when={"met": ("no",)})) == ("not_applicable",) * 3


@pytest.mark.parametrize("stance", ["urge", "favour", "accept"])
def test_a_lone_voice_in_favour_makes_a_do(stance: str) -> None:
    assert verdicts(position("ada-for", stance)) == ("do", "do", "do")


def test_a_lone_wait_waits_a_lone_avoid_avoids_and_a_lone_caution_takes_care() -> None:
    assert verdicts(DEE_WAIT) == ("wait", "wait", "wait")
    assert verdicts(EVA_AVOID) == ("avoid", "avoid", "avoid")
    assert verdicts(FAY_CARE) == ("do_with_care",) * 3


def test_a_position_speaks_only_in_its_box_and_not_in_its_exceptions() -> None:
    narrow = position("dee-wait", "wait", when={"role": ("hiring_manager",), "met": ("yes",)})
    assert [verdict(ADA_FOR, narrow, role=role) for role in ("hiring_manager", "peer")] == ["wait", "do"]
    assert verdict(ADA_FOR, narrow, met="no") == "do"
    but = position(
        "dee-wait", "wait", unless=({"consent": ("granted",)}, {"role": ("peer",), "met": ("no",)})
    )
    assert verdict(ADA_FOR, but) == "wait"
    assert verdict(ADA_FOR, but, consent="granted") == "do"
    assert verdict(ADA_FOR, but, role="peer", met="no") == "do"
    assert verdict(ADA_FOR, but, role="peer", met="yes") == "wait"


# --- 2. Facts that settle it -----------------------------------------------------------------------------------------


def test_a_permission_decides_by_itself_against_any_number_of_voices() -> None:
    permission = position("house-yes", "urge", settles=True)
    assert verdicts(permission, DEE_WAIT, EVA_AVOID, FAY_CARE) == ("do", "do", "do")
    assert outcome(permission, DEE_WAIT).decided_by == "a fact on record"


def test_a_refusal_decides_by_itself_for_every_temperament() -> None:
    refusal = position("house-no", "avoid", settles=True)
    assert verdicts(refusal, ADA_FOR, BEN_FOR, CAI_FOR) == ("avoid", "avoid", "avoid")


def test_of_several_facts_the_most_cautious_counts() -> None:
    yes, care, wait, no = (
        position(f"house-{stance}", stance, settles=True) for stance in ("urge", "care", "wait", "avoid")
    )
    assert verdict(yes, care) == "do_with_care"
    assert verdict(yes, care, wait) == "wait"
    assert verdict(yes, care, wait, no) == "avoid"


def test_what_a_fact_has_settled_still_shows_both_sides() -> None:
    positions = [position("house-no", "avoid", settles=True), ADA_FOR, DEE_WAIT]
    found = outcome(*positions)
    assert names(positions, found.favour) == ["ada-for"]
    assert names(positions, found.against) == ["house-no", "dee-wait"]


def test_a_first_hand_harm_does_not_outweigh_a_fact_on_record() -> None:
    harm = position("dee-harm", "avoid", harm=True, evidence="first_hand")
    assert verdicts(position("house-yes", "urge", settles=True), harm) == ("do", "do", "do")


# --- 3. Same voice, more specific and opposing -----------------------------------------------------------------------


def test_the_narrower_position_of_a_voice_replaces_its_opposing_general_one() -> None:
    general = position("ada-wait", "wait")
    narrow = position("ada-but-go", "favour", when={"culture": ("mixed",)})
    positions = [general, narrow]
    assert verdict(*positions) == "do"
    assert verdict(*positions, culture="formal") == "wait"
    found = outcome(*positions)
    assert names(positions, found.set_aside) == ["ada-wait"]


def test_what_was_replaced_stays_visible_on_its_side() -> None:
    positions = [position("ada-wait", "wait"), position("ada-but-go", "favour", when={"met": ("yes",)})]
    assert names(positions, outcome(*positions).against) == ["ada-wait"]


def test_it_works_the_other_way_round_too() -> None:
    positions = [ADA_FOR, position("ada-not-now", "wait", when={"met": ("yes",)})]
    assert verdicts(*positions) == ("wait", "wait", "wait")
    assert verdict(*positions, met="no") == "do"


def test_voices_never_silence_each_other_however_narrow() -> None:
    assert verdict(DEE_WAIT, position("ada-for", "favour", when={"met": ("yes",)})) == "wait"


def test_a_voice_of_two_minds_stays_of_two_minds() -> None:
    overlapping = [
        position("ada-for", "favour", when={"met": ("yes",)}),
        position("ada-wait", "wait", when={"culture": ("mixed",)}),
    ]
    assert outcome(*overlapping).set_aside == 0
    assert verdicts(*overlapping) == ("wait", "wait", "do_with_care")
    the_same_box = [position("ada-for", "favour"), position("ada-wait", "wait")]
    assert outcome(*the_same_box).set_aside == 0


def test_a_narrower_position_on_the_same_side_replaces_nothing() -> None:
    positions = [ADA_FOR, position("ada-more", "urge", when={"met": ("yes",)}), FAY_CARE]
    assert outcome(*positions).set_aside == 0


def test_the_house_is_no_voice_and_replaces_nothing() -> None:
    positions = [position("house-wait", "wait"), position("house-go", "favour", when={"met": ("yes",)})]
    assert outcome(*positions).set_aside == 0
    assert verdict(*positions) == "wait"


def test_a_gate_replaces_nothing_and_is_not_replaced() -> None:
    gate = position("ada-note", "wait", gate=True, until="personal_note", when={"note": ("blank",)})
    assert outcome(ADA_FOR, gate, note="blank").set_aside == 0
    narrow = position("ada-go", "favour", when={"note": ("blank",), "met": ("yes",)})
    assert verdict(narrow, gate, note="blank") == "wait"


def test_a_caution_opposes_nobody() -> None:
    positions = [ADA_FOR, position("ada-care", "care", when={"met": ("yes",)})]
    assert outcome(*positions).set_aside == 0


def test_an_exception_of_the_general_position_counts_in_what_is_narrower() -> None:
    general = position("ada-wait", "wait", unless=({"role": ("peer",)},))
    reaches_out = position("ada-go", "favour", when={"culture": ("mixed",)})
    assert outcome(general, reaches_out).set_aside == 0
    stays_inside = position("ada-go", "favour", when={"culture": ("mixed",), "role": ("hiring_manager",)})
    assert verdict(general, stays_inside) == "do"
    excepts_the_same = reaches_out._replace(unless=({"role": ("peer",)},))
    assert verdict(general, excepts_the_same) == "do"


def test_a_narrower_position_replaces_only_where_it_holds() -> None:
    positions = [
        position("ada-wait", "wait"),
        position("ada-go", "favour", when={"met": ("yes",)}, unless=({"culture": ("formal",)},)),
    ]
    assert verdict(*positions) == "do"
    assert verdict(*positions, culture="formal") == "wait"


# --- 4. Temperament --------------------------------------------------------------------------------------------------


def test_the_cautious_wait_as_soon_as_one_voice_asks_for_it() -> None:
    assert verdict(ADA_FOR, BEN_FOR, CAI_FOR, DEE_WAIT) == "wait"


def test_the_cautious_heed_a_reported_harm() -> None:
    harm = position("eva-avoid", "avoid", harm=True, evidence="reported")
    assert verdicts(ADA_FOR, BEN_FOR, CAI_FOR, harm) == ("avoid", "do_with_care", "do_with_care")


def test_a_bare_objection_is_weighed_even_by_the_cautious() -> None:
    assert verdict(ADA_FOR, BEN_FOR, EVA_AVOID) == "do_with_care"
    assert verdict(ADA_FOR, EVA_AVOID) == "avoid"


def test_the_balanced_follow_the_heavier_side() -> None:
    assert verdict(ADA_FOR, BEN_FOR, DEE_WAIT, temperament="balanced") == "do_with_care"
    assert verdict(ADA_FOR, DEE_WAIT, EVA_AVOID, temperament="balanced") == "wait"


def test_for_the_balanced_a_tie_waits() -> None:
    assert verdict(ADA_FOR, DEE_WAIT, temperament="balanced") == "wait"


def test_the_bold_go_as_soon_as_any_voice_is_in_favour() -> None:
    assert verdict(ADA_FOR, DEE_WAIT, EVA_AVOID, temperament="bold") == "do_with_care"
    assert verdict(DEE_WAIT, EVA_AVOID, temperament="bold") == "wait"


def test_first_hand_weighs_above_reported_above_opinion() -> None:
    for heavier, lighter in (("first_hand", "reported"), ("reported", "opinion"), ("first_hand", "opinion")):
        for_it = position("ada-for", "favour", evidence=heavier)
        against = position("eva-avoid", "avoid", evidence=lighter)
        assert verdict(for_it, against, temperament="balanced") == "do_with_care"
        assert (
            verdict(
                for_it._replace(evidence=lighter), against._replace(evidence=heavier), temperament="balanced"
            )
            == "avoid"
        )


def test_two_opinions_weigh_as_much_as_one_report() -> None:
    report = position("eva-avoid", "avoid", evidence="reported")
    assert outcome(ADA_FOR, BEN_FOR, report).tally == (2, 2, 0)
    assert verdict(ADA_FOR, BEN_FOR, report, temperament="balanced") == "avoid"


def test_each_voice_counts_once_at_its_strongest_evidence() -> None:
    again = position("ada-again", "urge", evidence="reported")
    third = position("ada-third", "accept")
    assert outcome(ADA_FOR, again, third).tally == (2, 0, 0)
    assert outcome(ADA_FOR, BEN_FOR, again, third).tally == (3, 0, 0)


def test_what_was_replaced_has_no_weight() -> None:
    general = position("ada-wait", "wait", evidence="first_hand")
    assert outcome(general, position("ada-go", "favour", when={"met": ("yes",)})).tally == (1, 0, 0)


def test_a_first_hand_harm_holds_for_all_three() -> None:
    harm = position("eva-avoid", "avoid", harm=True, evidence="first_hand")
    assert verdicts(ADA_FOR, BEN_FOR, CAI_FOR, harm) == ("avoid", "avoid", "avoid")
    assert outcome(ADA_FOR, harm).decided_by == "a first-hand harm"
    waits = position("dee-wait", "wait", harm=True, evidence="first_hand")
    assert verdicts(ADA_FOR, BEN_FOR, CAI_FOR, waits) == ("wait", "wait", "wait")


def test_a_harm_counts_only_on_the_side_of_caution() -> None:
    assert verdicts(position("ada-for", "favour", harm=True, evidence="first_hand")) == ("do", "do", "do")
    assert (
        verdicts(ADA_FOR, position("fay-care", "care", harm=True, evidence="first_hand"))[0] == "do_with_care"
    )


def test_where_one_asks_to_wait_and_one_to_avoid_only_a_reported_harm_makes_the_cautious_avoid() -> None:
    assert verdicts(DEE_WAIT, EVA_AVOID) == ("wait", "wait", "wait")
    harm = position("eva-avoid", "avoid", harm=True, evidence="reported")
    assert verdicts(DEE_WAIT, harm) == ("avoid", "wait", "wait")


def test_the_house_votes_only_where_no_voice_speaks() -> None:
    house_wait, house_for = position("house-wait", "wait"), position("house-for", "favour")
    assert verdict(house_wait) == "wait"
    assert verdict(house_for) == "do"
    assert verdict(house_wait, ADA_FOR) == "do"
    assert verdict(house_for, DEE_WAIT, temperament="bold") == "wait"
    assert outcome(house_wait).decided_by == "the house"


def test_a_mere_caution_of_a_voice_does_not_silence_the_house() -> None:
    assert verdict(position("house-wait", "wait"), FAY_CARE) == "wait"
    assert verdict(position("house-for", "favour"), FAY_CARE) == "do_with_care"


def test_a_caution_of_the_house_is_heard_as_a_caution_and_the_bold_weigh_it() -> None:
    caution = position("house-care", "care")
    many = (ADA_FOR, BEN_FOR, CAI_FOR, position("gus-for", "favour", evidence="first_hand"))
    assert verdicts(*many, caution) == ("do_with_care", "do_with_care", "do")
    assert verdicts(ADA_FOR, caution) == ("do_with_care",) * 3
    assert verdict(ADA_FOR, DEE_WAIT, caution) == "wait"


@pytest.mark.parametrize(
    ("voices", "expected"), [(1, "do_with_care"), (3, "do_with_care"), (4, "do"), (6, "do")]
)
def test_caution_counts_from_a_third_of_the_weight_in_favour(voices: int, expected: str) -> None:
    crowd = [position(f"voice{number}-for", "favour") for number in range(voices)]
    assert verdicts(*crowd, FAY_CARE) == (expected,) * 3


@pytest.mark.parametrize(("voices", "expected"), [(2, "do_with_care"), (3, "do_with_care"), (4, "do")])
def test_an_outvoted_objection_is_a_caution(voices: int, expected: str) -> None:
    crowd = [position(f"voice{number}-for", "favour") for number in range(voices)]
    assert verdict(*crowd, EVA_AVOID, temperament="balanced") == expected


# --- 5. Gates --------------------------------------------------------------------------------------------------------

NOTE_GATE = position("gil-note", "wait", gate=True, until="personal_note", when={"note": ("blank",)})
PROFILE_GATE = position(
    "hal-proof", "wait", gate=True, until="profile_proofed", when={"profile": ("unproofed",)}
)


def test_a_blank_note_holds_back_every_temperament() -> None:
    assert verdicts(ADA_FOR, NOTE_GATE, note="blank") == ("wait", "wait", "wait")
    found = outcome(ADA_FOR, NOTE_GATE, note="blank", temperament="bold")
    assert (found.untils, found.decided_by) == (("personal_note",), "the note or the profile")


def test_an_unproofed_profile_holds_back_the_cautious_and_the_balanced_but_not_the_bold() -> None:
    assert verdicts(ADA_FOR, PROFILE_GATE, profile="unproofed") == ("wait", "wait", "do")


def test_with_permission_the_balanced_no_longer_wait_for_the_profile() -> None:
    assert verdicts(ADA_FOR, PROFILE_GATE, profile="unproofed", consent="granted") == ("wait", "do", "do")


def test_after_a_decision_the_profile_is_only_a_matter_of_care() -> None:
    for stage in ("offered", "hired", "rejected"):
        assert verdicts(ADA_FOR, PROFILE_GATE, profile="unproofed", stage=stage) == (
            "do_with_care",
            "do_with_care",
            "do",
        )


def test_a_blank_note_waits_after_a_decision_too() -> None:
    assert verdicts(ADA_FOR, NOTE_GATE, note="blank", stage="hired") == ("wait", "wait", "wait")


def test_after_a_decision_only_the_note_of_both_gates_remains() -> None:
    both = (ADA_FOR, NOTE_GATE, PROFILE_GATE)
    assert verdict(*both, note="blank", profile="unproofed", stage="rejected") == "wait"


def test_two_things_in_the_way_at_once_make_an_avoid() -> None:
    both = (ADA_FOR, NOTE_GATE, PROFILE_GATE)
    assert verdicts(*both, note="blank", profile="unproofed") == ("avoid", "avoid", "wait")
    assert verdicts(ADA_FOR, DEE_WAIT, NOTE_GATE, note="blank") == ("avoid", "avoid", "wait")


def test_while_a_process_runs_a_wait_may_stand_beside_an_unproofed_profile() -> None:
    assert verdict(DEE_WAIT, PROFILE_GATE, profile="unproofed") == "wait"
    assert verdict(DEE_WAIT, PROFILE_GATE, profile="unproofed", stage="none") == "avoid"


def test_an_avoid_stays_an_avoid_behind_a_gate_and_what_does_not_apply_stays_so() -> None:
    assert verdict(EVA_AVOID, NOTE_GATE, note="blank") == "avoid"
    assert verdict(NOTE_GATE, note="blank") == "not_applicable"


def test_a_gate_stands_on_the_side_of_caution_and_weighs_where_it_decides() -> None:
    positions = [ADA_FOR, NOTE_GATE]
    found = outcome(*positions, note="blank")
    assert found.tally == (1, 1, 0)
    assert names(positions, found.against) == ["gil-note"]
    assert outcome(*positions, note="personal").tally == (1, 0, 0)


def test_with_the_note_and_the_profile_put_right_a_gate_is_open() -> None:
    assert verdicts(ADA_FOR, NOTE_GATE, PROFILE_GATE) == ("do", "do", "do")


# --- What a wait waits for -------------------------------------------------------------------------------------------


def test_a_wait_names_everything_that_is_waited_for_once() -> None:
    until = [position(f"voice{number}-wait", "wait", until=UNTIL[number % 3]) for number in range(5)]
    assert sorted(outcome(ADA_FOR, *until).untils) == sorted(UNTIL[:3])


def test_only_a_wait_waits_for_something() -> None:
    assert outcome(ADA_FOR, DEE_WAIT, temperament="bold").untils == ()


# --- In all situations -----------------------------------------------------------------------------------------------


def test_the_temperaments_never_change_places() -> None:
    """Every set of up to eight positions of all kinds: cautious is at most balanced is at most bold."""
    kinds = [
        ADA_FOR,
        position("ben-for", "urge", evidence="first_hand"),
        DEE_WAIT,
        EVA_AVOID,
        FAY_CARE,
        position("gus-harm", "avoid", harm=True, evidence="reported"),
        position("ivo-harm", "wait", harm=True, evidence="first_hand"),
        position("house-care", "care"),
        position("house-wait", "wait"),
    ]
    bits = bits_of(*kinds)
    for chosen in range(1 << len(kinds)):
        codes = [weigh(bits.programs[0], chosen, temperament).verdict for temperament in TEMPERAMENTS]
        assert codes == sorted(codes), names(kinds, chosen)


def test_no_further_voice_in_favour_ever_makes_a_verdict_worse() -> None:
    kinds = [ADA_FOR, BEN_FOR, DEE_WAIT, EVA_AVOID, FAY_CARE, position("gus-harm", "avoid", harm=True)]
    bits = bits_of(*kinds, CAI_FOR)
    one_more = 1 << len(kinds)
    for chosen, temperament in product(range(1, 1 << len(kinds)), TEMPERAMENTS):
        before = weigh(bits.programs[0], chosen, temperament).verdict
        after = weigh(bits.programs[0], chosen | one_more, temperament).verdict
        assert after >= before, (names(kinds, chosen), temperament)


def test_the_verdicts_of_all_moves_are_the_verdicts_of_each(bits: Bits) -> None:
    for stage, consent, note in product(FACTS["stage"], FACTS["consent"], FACTS["note"]):
        facts = {**PLAIN, "stage": stage, "consent": consent, "note": note}
        held = bits.holding(facts)
        for temperament in TEMPERAMENTS:
            row = bits.verdicts(value_indices(facts), temperament)
            each = [
                bits.outcome(bits.of_move(held, move), move, temperament).verdict
                for move in range(len(MOVES))
            ]
            assert list(row) == each


def test_every_position_holds_exactly_where_it_says(book: Rulebook, bits: Bits) -> None:
    """The compiled conditions against the words of the rulebook, in the neighbourhood of the plain situation."""
    around = [PLAIN, *({**PLAIN, fact: value} for fact in FACTS for value in FACTS[fact])]
    for facts in around:
        held = bits.holding(facts)
        for move, name in enumerate(MOVES):
            own = bits.of_move(held, move)
            program = bits.programs[move]
            said = [
                each.id
                for each in book.positions.values()
                if each.move == name and all(facts[fact] in values for fact, values in each.when.items())
            ]
            assert bits.ids(move, own & program.positions) == said
