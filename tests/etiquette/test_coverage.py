"""Which claim is carried by what; none of the fifty-nine is left out."""

from __future__ import annotations

from tests.etiquette.small_books import position, small_book

from cordially.etiquette.coverage import Carrier, coverage, unexampled
from cordially.etiquette.rulebook.model import CLAIMS, Case, Entry, Rulebook


def test_all_claims_of_the_shipped_rulebook_are_carried(book: Rulebook) -> None:
    found = coverage(book)
    assert found.missing == ()
    assert tuple(found.carried) == CLAIMS
    assert len(found.carried) == 59
    assert all(found.carried.values())


def test_only_the_founding_articles_carry_claims(book: Rulebook) -> None:
    for carriers in coverage(book).carried.values():
        for carrier in carriers:
            assert book.sources[book.voices[carrier.voice].source].founding, carrier


def test_an_empty_rulebook_misses_everything() -> None:
    assert coverage(small_book()).missing == CLAIMS


def test_positions_and_entries_carry_and_one_may_carry_several() -> None:
    book = small_book(
        position("ada-for", "favour", claims=("L01", "L02")),
        position("ben-for", "favour", claims=("L02",)),
        entries=[Entry("I07", "template", "writing", "Its parts.", "ada", "small")],
    )
    found = coverage(book)
    assert [carrier.name for carrier in found.carried["L02"]] == ["ada-for", "ben-for"]
    assert found.carried["I07"] == (Carrier("template", "writing", "ada", "Its parts."),)
    assert found.carried["L01"] == (Carrier("position", "ada-for", "ada", "So says ada-for."),)
    assert len(found.missing) == 59 - 3


def test_a_claim_without_an_example_is_named() -> None:
    case = Case("N", {}, "cautious", {"connect": ("do",)}, None, ("ada-for",), (), (), "small")
    book = small_book(
        position("ada-for", "favour", claims=("L01",)),
        position("ben-for", "favour", claims=("L02",)),
        position("cai-for", "favour"),
        cases=[case],
    )
    assert unexampled(book) == ("ben-for",)
