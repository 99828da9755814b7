"""Examples and invariants: what fails is named with what came out, and a breach with its size and a witness."""

from __future__ import annotations

from typing import Any

from tests.etiquette.small_books import bits_of, position, small_book

from cordially.etiquette.advice import Adviser
from cordially.etiquette.bits import Bits
from cordially.etiquette.cases import CaseFailure, run_case, run_cases, run_invariant, run_invariants
from cordially.etiquette.rulebook.model import Case, Invariant, Rulebook
from cordially.etiquette.situation import TEMPERAMENTS

ALL = 31_104_000
POSITIONS = (
    position("ada-for", "favour", when={"stage": ("interviewing", "offered")}),
    position("dee-wait", "wait", when={"stage": ("interviewing",)}, until="decision"),
)
ADVISER = Adviser(small_book(*POSITIONS), bits_of(*POSITIONS))
GIVEN = {"role": "interviewer", "stage": "interviewing", "met": "yes"}


def case(**changed: Any) -> Case:
    plain = Case("Soon after", GIVEN, "cautious", {"connect": ("wait",)}, None, (), (), (), "small")
    return plain._replace(**changed)


def failures(**changed: Any) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    return [(f.about, f.expected, f.got) for f in run_case(case(**changed), ADVISER)]


def test_all_examples_of_the_shipped_rulebook_come_out(book: Rulebook, adviser: Adviser) -> None:
    assert [str(failure) for failure in run_cases(book, adviser)] == []


def test_all_invariants_of_the_shipped_rulebook_hold(book: Rulebook, bits: Bits) -> None:
    assert [str(breach) for breach in run_invariants(book, bits)] == []


def test_an_example_that_comes_out_says_nothing() -> None:
    assert failures(until="decision", cites=("ada-for",), against=("dee-wait",)) == []


def test_one_of_several_verdicts_is_enough() -> None:
    assert failures(expect={"connect": ("do", "wait")}) == []


def test_another_verdict_is_a_failure_with_what_was_got() -> None:
    assert failures(expect={"connect": ("do", "do_with_care")}) == [
        ("connect", ("do", "do_with_care"), ("wait",))
    ]
    assert failures(temperament="bold") == [("connect", ("wait",), ("do_with_care",))]


def test_what_an_example_leaves_out_is_unknown_not_ordinary() -> None:
    assert failures(given={"role": "interviewer", "met": "yes"}) == []
    assert failures(given={"stage": "offered"}) == [("connect", ("wait",), ("do",))]


def test_another_until_or_no_wait_at_all_is_a_failure() -> None:
    assert failures(until="consent") == [("until", ("consent",), ("decision",))]
    assert failures(until="decision", given={"stage": "offered"}, expect={"connect": ("do",)}) == [
        ("until", ("decision",), ("no wait",))
    ]


def test_a_citation_on_the_other_side_is_a_failure() -> None:
    assert failures(cites=("dee-wait",)) == [("cites", ("dee-wait",), ("ada-for",))]
    assert failures(against=("ada-for",)) == [("against", ("ada-for",), ("dee-wait",))]


def test_what_should_be_among_the_best_and_is_not_is_a_failure() -> None:
    [(about, expected, got)] = failures(best=("publish",))
    assert (about, expected) == ("best", ("publish",))
    assert "publish" not in got


def test_a_situation_that_cannot_be_is_a_failure_and_not_an_error() -> None:
    [(about, _, got)] = failures(given={"met": "no", "consent": "card_only"})
    assert about == "given"
    assert "Business cards" in got[0]


def test_all_examples_are_run_and_each_failure_reads_as_a_sentence() -> None:
    book = small_book(*POSITIONS, cases=[case(), case(name="Later", expect={"connect": ("do",)})])
    [failure] = run_cases(book, ADVISER)
    assert isinstance(failure, CaseFailure)
    assert str(failure) == "small: 'Later': connect: expected do, got wait"


# --- Invariants ------------------------------------------------------------------------------------------------------


def invariant(**changed: Any) -> Invariant:
    plain = Invariant("Never before", "connect", {}, (), TEMPERAMENTS, ("wait",), "small")
    return plain._replace(**changed)


BITS = bits_of(*POSITIONS)


def test_an_invariant_that_holds_says_nothing() -> None:
    assert run_invariant(invariant(never=("avoid",)), BITS) == []
    assert run_invariant(invariant(when={"stage": ("offered",)}), BITS) == []


def test_a_breach_is_counted_exactly_and_comes_with_a_witness() -> None:
    found = run_invariant(invariant(), BITS)
    assert [(b.temperament, b.verdict, b.count) for b in found] == [
        ("cautious", "wait", ALL // 10),
        ("balanced", "wait", ALL // 10),
    ]
    assert found[0].witness.stage == "interviewing"
    assert found[0].witness.unknown() == ()


def test_only_the_box_counts_less_its_exceptions() -> None:
    found = run_invariant(
        invariant(when={"role": ("peer", "other")}, unless=({"culture": ("formal",)}, {"note": ("blank",)})),
        BITS,
    )
    assert {b.count for b in found} == {ALL // 10 * 2 // 9 * 2 // 3 // 2}
    assert all(b.witness.role in ("peer", "other") for b in found)
    assert all((b.witness.culture, b.witness.note) != ("formal", "blank") for b in found)


def test_only_the_temperaments_named_are_asked() -> None:
    assert [b.temperament for b in run_invariant(invariant(temperaments=("balanced", "bold")), BITS)] == [
        "balanced"
    ]


def test_every_forbidden_verdict_is_reported_by_itself_the_largest_first() -> None:
    found = run_invariant(
        invariant(temperaments=("bold",), never=("do", "do_with_care", "not_applicable")), BITS
    )
    assert (found[0].verdict, found[0].count) == ("not_applicable", ALL * 8 // 10)
    assert sorted((b.verdict, b.count) for b in found[1:]) == [
        ("do", ALL // 10),
        ("do_with_care", ALL // 10),
    ]


def test_impossible_situations_breach_nothing() -> None:
    impossible = invariant(
        when={"met": ("no",), "consent": ("card_only",)}, never=("wait", "do", "not_applicable")
    )
    assert run_invariant(impossible, BITS) == []


def test_a_breach_reads_as_a_sentence() -> None:
    book = small_book(*POSITIONS, invariants=[invariant(temperaments=("cautious",))])
    [breach] = run_invariants(book, BITS)
    assert str(breach).startswith(
        "small: 'Never before': connect is wait for the cautious in 3,110,400 situations, such as: role "
    )
