"""What holds for every draft there can be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.writing.drafting.told import EVERYTHING, NAMES, SITUATIONS

from cordially.etiquette.situation import FACTS
from cordially.writing.drafting import AIMS, FACT_NAMES, Draft, draft, parse_occasion
from cordially.writing.drafting.days import _MONTHS, _WEEKDAYS
from cordially.writing.drafting.drafts import characters_of
from cordially.writing.drafting.forms import SLOT
from cordially.writing.drafting.greeting import sign_offs
from cordially.writing.drafting.kinds import FORMS, form_for
from cordially.writing.drafting.shapes import words_of

KINDS_AND_AIMS = [(kind, aim) for kind, aims in AIMS.items() for aim in aims]

SAID = (
    set(EVERYTHING.values())
    | {
        "You said that nights are the bottleneck.", "that the teams draw the rota", "because you train your own planners",
        "to lead nights one day", "with two teams", "moving nights to two teams", "The new depot in Leeds.",
        "the team ships every Friday", "How long does it take?", "six years of night shifts", "Ran a kitchen for two years",
        "“how you plan nights”", "Nächte, wie Sie sie planen", "iPhone repairs", "Yes! And no. It depends.", "St. Ives at 6 a.m.",
    }
)  # fmt: skip
"""Answers of every shape; any of them may be told for any fact."""

kinds_and_aims = st.sampled_from(KINDS_AND_AIMS)
told_facts = st.dictionaries(st.sampled_from(FACT_NAMES), st.sampled_from(sorted(SAID)), max_size=12)
situations = st.fixed_dictionaries(
    {},
    optional={
        fact: st.sampled_from(FACTS[fact]) for fact in ("role", "stage", "rapport", "culture", "elapsed")
    },
)
manners = st.fixed_dictionaries(
    {
        "to": st.sampled_from(NAMES),
        "tone": st.sampled_from([None, "plain", "warm", "formal"]),
        "length": st.sampled_from(["short", "full"]),
        "account": st.sampled_from([None, "free", "premium"]),
        "key": st.text(max_size=3),
    }
)


def made_of(
    kind: str, aim: str, facts: Mapping[str, str], manner: Mapping[str, object], situation: Mapping[str, str]
) -> Draft:
    stated = situation or SITUATIONS.get((kind, aim), {})
    return draft(parse_occasion({"kind": kind, "aim": aim, **manner, "situation": stated}), facts)


def wording_of(kind: Any, aim: str) -> set[str]:
    """Return every word that the form itself may say."""
    form = form_for(kind, aim)
    texts = [phrasing.text for part in form.parts for phrasing in part.phrasings]
    texts += [phrasing.text for phrasing in form.subjects]
    texts += [leave for tone in ("plain", "warm", "formal") for leave in sign_offs(tone)]
    texts += [
        "Hi Hello Dear the role at by on your Dr Prof Ms",
        *_MONTHS,
        *_WEEKDAYS,
        *map(str, range(1, 32)),
    ]
    return set(words_of(" ".join(SLOT.sub(" ", text) for text in texts)))


@settings(max_examples=300, deadline=None)
@given(kinds_and_aims, told_facts, manners, situations)
def test_no_word_is_said_that_is_neither_told_nor_written_by_hand(
    kind_and_aim: tuple[str, str], facts: dict[str, str], manner: dict[str, object], situation: dict[str, str]
) -> None:
    made = made_of(*kind_and_aim, facts, manner, situation)
    told = set(words_of(" ".join([*facts.values(), str(manner["to"]).title(), str(manner["to"])])))
    said = words_of(f"{made.subject or ''} {made.text or ''}".replace("\u2068", " ").replace("\u2069", " "))
    assert set(said) <= told | wording_of(*kind_and_aim)


@settings(max_examples=300, deadline=None)
@given(kinds_and_aims, told_facts, manners, situations)
def test_a_draft_is_whole_or_says_what_is_missing(
    kind_and_aim: tuple[str, str], facts: dict[str, str], manner: dict[str, object], situation: dict[str, str]
) -> None:
    made = made_of(*kind_and_aim, facts, manner, situation)
    needed = [question for question in made.missing if question.needed]
    if made.text is None:
        assert needed or made.declined
        assert (made.paragraphs, made.subject, made.greeting) == ((), None, None)
        return
    assert not needed
    assert not made.declined
    assert not re.search(r"[\[\]{}<>_…]|\.\.|  |\s[.,?]|,\.", made.text)
    assert made.greeting
    assert made.text.startswith(made.greeting)
    assert all(
        sentence.text[-1] in ".?!" or sentence.text[-2:] in ('."', ".”") for sentence in made.sentences
    )
    assert all(sentence.sources for sentence in made.sentences)


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(AIMS["connection_note"]), told_facts, manners)
def test_no_note_is_ever_too_long(aim: str, facts: dict[str, str], manner: dict[str, object]) -> None:
    made = made_of("connection_note", aim, facts, manner, {})
    limit = 300 if manner["account"] == "premium" else 200
    assert characters_of(made.text or "") <= limit
    assert made.characters == characters_of(made.text or "")


@settings(max_examples=200, deadline=None)
@given(kinds_and_aims, told_facts, manners)
def test_a_sentence_lists_exactly_the_facts_it_shows(
    kind_and_aim: tuple[str, str], facts: dict[str, str], manner: dict[str, object]
) -> None:
    made = made_of(*kind_and_aim, facts, manner, {})
    fixed = {phrasing.text for form in FORMS for part in form.parts for phrasing in part.phrasings}
    for sentence in made.sentences:
        if not sentence.facts:
            assert sentence.text in {SLOT.sub("", text).replace("  ", " ") for text in fixed}
        for fact in sentence.facts:
            assert set(words_of(facts[fact])) & set(words_of(sentence.text)) or fact in ("met_on", "promised")


@settings(max_examples=200, deadline=None)
@given(kinds_and_aims, told_facts, manners)
def test_every_fact_told_is_shown_or_accounted_for(
    kind_and_aim: tuple[str, str], facts: dict[str, str], manner: dict[str, object]
) -> None:
    made = made_of(*kind_and_aim, facts, manner, {})
    if made.text is None:
        return
    shown = {fact for sentence in made.sentences for fact in sentence.facts}
    left = {each.fact for each in made.left_out}
    signed = {"own_name", "sign_off"}
    for fact in set(facts) - signed - shown:
        assert fact in left or facts[fact].removesuffix(".") in (made.subject or "")


@settings(max_examples=300, deadline=None)
@given(
    kinds_and_aims,
    st.dictionaries(st.sampled_from(FACT_NAMES), st.text(max_size=120), max_size=10),
    st.text(max_size=40),
)
def test_nothing_that_is_typed_breaks_a_draft(
    kind_and_aim: tuple[str, str], facts: dict[str, str], to: str
) -> None:
    kind, aim = kind_and_aim
    made = draft(parse_occasion({"kind": kind, "aim": aim, "to": to}), facts)
    assert made.as_json()["kind"] == kind
    if kind == "connection_note":
        assert made.characters <= 200
