"""Opinions are advice, only quicker: the same verdicts, sides and reasons."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.agenda.searches import adviser

from cordially.agenda.opinions import Opinions
from cordially.etiquette.moves import MOVES
from cordially.etiquette.situation import FACTS, IMPOSSIBLE, TEMPERAMENTS, Situation

situations = st.fixed_dictionaries(
    {fact: st.none() | st.sampled_from(values) for fact, values in FACTS.items()}
).map(lambda facts: Situation(**facts))


@settings(max_examples=60, deadline=None)
@given(
    situations.filter(lambda one: not any(rule.covers(one) for rule in IMPOSSIBLE)),
    st.sampled_from(MOVES),
    st.sampled_from(TEMPERAMENTS),
)
def test_an_opinion_is_what_advice_says(situation: Situation, move: str, temperament: str) -> None:
    advice = adviser().advise(situation, temperament, [move]).about(move)
    opinion = Opinions(adviser(), temperament).on(move, situation)
    assert (opinion.verdict, opinion.until, opinion.favour, opinion.against, opinion.because) == (
        advice.verdict,
        advice.until,
        advice.favour,
        advice.against,
        advice.because,
    )
    assert opinion.worth == adviser().expected_worth(situation, move, temperament)


def test_in_a_situation_that_cannot_be_no_move_applies() -> None:
    impossible = Situation(met="no", consent="card_only")
    assert Opinions(adviser(), "cautious").on("connect", impossible).verdict == "not_applicable"
