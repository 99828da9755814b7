"""What holds in every situation there is: all 31 million of them, each temperament, nothing sampled unless it says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

import numpy as np
import pytest
from tests.etiquette.cells_of import situations
from tests.etiquette.laws import LAWS, Broken, Tables

from cordially.etiquette.advice import Adviser
from cordially.etiquette.bits import Bits
from cordially.etiquette.completions import possible
from cordially.etiquette.moves import MOVES
from cordially.etiquette.situation import FACTS, TEMPERAMENTS, Situation
from cordially.etiquette.table import build
from cordially.etiquette.verdicts import AVOID, VERDICTS

Law = Callable[[Tables, str], Iterator[Broken]]


@pytest.fixture(scope="module")
def tables(bits: Bits) -> Tables:
    return build(bits)


@pytest.mark.parametrize("temperament", TEMPERAMENTS)
@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_a_law_holds_in_every_situation(law: Law, temperament: str, tables: Tables, bits: Bits) -> None:
    found = list(law(tables, temperament))
    assert not found, "\n".join(_described(one, temperament, tables, bits) for one in found)


def _described(one: Broken, temperament: str, tables: Tables, bits: Bits) -> str:
    """Say where a law is broken: how often, which values all those cells share, and an example with who speaks."""
    if one.move not in tables:
        return f"{one.move}: {one.situations} open cells"
    table, move = tables[one.move], MOVES.index(one.move)
    places = np.argwhere(one.cells)
    shared = {
        axis.fact: [value for place in np.unique(places[:, number]) for value in axis.classes[place]]
        for number, axis in enumerate(table.rows)
    }
    facts = next(situations(table, one.cells, 1))
    outcome = bits.outcome(bits.of_move(bits.holding(facts), move), move, temperament)
    return (
        f"{one.move}: {one.situations} situations, "
        f"{ {fact: values for fact, values in shared.items() if len(values) < len(FACTS[fact])} }\n"
        f"  such as {facts}: {VERDICTS[outcome.verdict]}, for {bits.ids(move, outcome.favour)}, "
        f"against {bits.ids(move, outcome.against)}"
    )


@pytest.mark.parametrize("temperament", TEMPERAMENTS)
def test_every_avoid_comes_with_something_to_do_instead(
    temperament: str, tables: Tables, adviser: Adviser
) -> None:
    for table in tables.values():
        avoided = table.verdicts(temperament) == AVOID
        for facts in situations(table, avoided, 40):
            advice = adviser.advise(Situation(**facts), temperament, [table.move]).about(table.move)
            assert advice.verdict == "avoid"
            assert advice.instead, facts


@pytest.mark.parametrize("temperament", TEMPERAMENTS)
def test_there_is_always_a_best_move_even_when_role_stage_and_meeting_are_unknown(
    temperament: str, adviser: Adviser
) -> None:
    known = [(None, *FACTS[fact]) for fact in ("role", "stage", "met")]
    for role, stage, met in product(*known):
        counsel = adviser.advise(Situation(role=role, stage=stage, met=met), temperament, [])
        assert counsel.best, (role, stage, met)


@pytest.mark.parametrize("temperament", TEMPERAMENTS)
@pytest.mark.parametrize("consent", FACTS["consent"])
@pytest.mark.parametrize("link", FACTS["link"])
def test_there_is_always_a_best_move_whatever_has_happened(
    temperament: str, consent: str, link: str, adviser: Adviser
) -> None:
    for role, stage, met in product(*(FACTS[fact] for fact in ("role", "stage", "met"))):
        facts = {"role": role, "stage": stage, "met": met, "consent": consent, "link": link}
        if possible(facts):
            assert adviser.advise(Situation(**facts), temperament, []).best, facts
