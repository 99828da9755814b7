"""The parts of proofing one by one: masking, languages, words, forms."""

from __future__ import annotations

import pytest

from cordially.writing.proofing import masking, words
from cordially.writing.proofing.categories import CATEGORIES
from cordially.writing.proofing.languages import language_of
from cordially.writing.proofing.rules import inflecting, rules


@pytest.mark.parametrize(
    "text",
    [
        "see https://a.example/b?c=d, then",
        "write to wanjiru+jobs@thika.example.",
        "in /srv/reports/q3.xlsx today",
        "by @lodelinje and #openrail",
        "run `lodelinje serve` now",
        "call read_csv() in main.py",
        "w" * 60,
    ],
)
def test_what_is_no_prose_is_masked_and_keeps_its_length(text: str) -> None:
    told = masking.masked(text)
    assert len(told.text) == len(text)
    assert told.places
    assert all(told.hides(start, end) for start, end in told.places)


def test_prose_is_not_masked() -> None:
    text = "We met at 9 a.m., and/or later; e.g. on Monday."
    assert masking.masked(text) == (text, ())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Thank you for the talk.", "en"),
        ("Vielen Dank für das Gespräch mit Ihnen.", "de"),
        ("Merci pour votre temps et vos conseils.", "fr"),
        ("Priya Raman", None),
        ("Staff Engineer | Python, Go", None),
        ("Большое спасибо", ""),
    ],
)
def test_languages_are_told_by_their_little_words(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [("teh", "the", 1), ("enginer", "engineer", 1), ("same", "same", 0), ("abc", "xyzabc", 3)],
)
def test_edits_count_neighbours_that_changed_places_once(one: str, other: str, edits: int) -> None:
    assert words.edits_between(one, other) == edits


def test_common_words_are_known_with_their_endings() -> None:
    assert words.is_common("managing")
    assert words.is_common("planned")
    assert words.is_common("companies")
    assert not words.is_common("lodelinje")


def test_no_word_of_the_lists_is_there_twice() -> None:
    for name in ("trade.txt", "common.txt", "little.txt", "abbreviations.txt"):
        listed = list(words._listed(name))
        assert sorted(set(listed)) == sorted(listed), name


def test_forms_of_verbs() -> None:
    assert [inflecting.gerund(v) for v in ("hear", "make", "run", "be", "talk to", "see")] == [
        "hearing", "making", "running", "being", "talking to", "seeing",
    ]  # fmt: skip
    assert [inflecting.singular_verb(v) for v in ("include", "are", "teach", "rely", "do not")] == [
        "includes", "is", "teaches", "relies", "does not",
    ]  # fmt: skip
    assert [inflecting.past(v) for v in ("lead", "apply", "manage", "discuss")] == [
        "led",
        "applied",
        "managed",
        "discussed",
    ]
    assert [inflecting.plain(v) for v in ("went", "sharing", "meeting", "works")] == [
        "go",
        "share",
        "meet",
        "work",
    ]


def test_every_rule_compiles_and_has_a_name_of_its_own() -> None:
    names = [rule.name for rule in rules()]
    assert len(set(names)) == len(names)
    for rule in rules():
        assert not list(rule.alerts_on("Thank you. It was good to talk."))


def test_codes_are_stable() -> None:
    assert {name: described.code for name, described in CATEGORIES.items()} == {
        "misspelling": "SP01",
        "wrong-word": "SP02",
        "capital": "SP03",
        "compound": "SP04",
        "agreement": "GR01",
        "tense": "GR02",
        "verb-form": "GR03",
        "article": "GR04",
        "usage": "GR05",
        "missing-word": "GR06",
        "grammar": "GR07",
        "repeated-word": "TY01",
        "punctuation": "TY02",
        "apostrophe": "TY03",
        "spacing": "TY04",
    }
