"""The tables say what the bits say, cell for cell; two independent readings of the policy agree with them."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Iterator
from math import prod

import numpy as np
import pytest
from tests.etiquette.cells_of import situations
from tests.etiquette.laws import (
    Broken,
    Tables,
    a_no_is_a_no,
    after_the_decision_nothing_stands_in_the_way,
    boldness_never_holds_back,
    judges_are_not_approached_early,
    permission_never_hurts,
)
from tests.etiquette.oracles import plain
from tests.etiquette.oracles.answer_sets import counterexample

from cordially.etiquette import export
from cordially.etiquette.advice import Adviser
from cordially.etiquette.bits import Bits
from cordially.etiquette.completions import possible
from cordially.etiquette.merging import as_integers, as_words, axes, block, distinct
from cordially.etiquette.moves import MOVES
from cordially.etiquette.rulebook.model import Rulebook
from cordially.etiquette.situation import FACTS, TEMPERAMENTS, Situation
from cordially.etiquette.table import EVENT_FACTS, IMPOSSIBLE, build
from cordially.etiquette.verdicts import UNTIL, VERDICTS, WAIT

FEW = 2_000
"""Moves with no more possible cells than this are compared with the plain loop in every cell."""


@pytest.fixture(scope="module")
def tables(bits: Bits) -> Tables:
    return build(bits)


def random_situations(seed: int, count: int) -> Iterator[dict[str, str]]:
    chance = random.Random(seed)
    while count:
        facts = {fact: chance.choice(values) for fact, values in FACTS.items()}
        if possible(facts):
            yield facts
            count -= 1


# --- the same answers as the bits --------------------------------------------------------------------------------


@pytest.mark.parametrize("move", MOVES)
def test_every_set_of_bits_there_is_has_the_verdict_of_the_bits(
    move: str, tables: Tables, bits: Bits
) -> None:
    """The sets a table leaves unweighed, and the gates it weighs once, are right for every set of a move."""
    number, table = MOVES.index(move), tables[move]
    everything = bits.slices[number][1]
    facts = axes(bits, number)
    across = block([axis for axis in facts if axis.fact in EVENT_FACTS], everything)
    down = block([axis for axis in facts if axis.fact not in EVENT_FACTS], everything)
    width = -(-everything.bit_length() // 64)
    both = as_words(across.sets, width)[:, :, None] & as_words(down.sets, width)[:, None, :]
    first, _ = distinct(both.reshape(width, -1))
    rows = np.unique(across.numbers, return_index=True)[1][first // len(down.sets)]
    columns = table.columns.ravel()[np.unique(down.numbers, return_index=True)[1][first % len(down.sets)]]
    kinds = table.kinds.reshape(-1, table.kinds.shape[-1])[rows, columns]
    for index, own in enumerate(as_integers(both.reshape(width, -1)[:, first])):
        turn = index % len(TEMPERAMENTS)
        assert table.kind_verdicts[turn, kinds[index]] == bits.verdict(own, number, TEMPERAMENTS[turn])


def test_a_situation_has_the_verdict_of_the_bits_for_every_move(tables: Tables, bits: Bits) -> None:
    for facts in random_situations(1, 500):
        held = bits.holding(facts)
        for number, (move, table) in enumerate(tables.items()):
            for temperament in TEMPERAMENTS:
                found = table.verdict(facts, temperament)
                assert found == bits.verdict(bits.of_move(held, number), number, temperament), (move, facts)


@pytest.mark.parametrize("temperament", TEMPERAMENTS)
def test_a_wait_is_for_what_advice_says_it_is_for(temperament: str, tables: Tables, adviser: Adviser) -> None:
    """In spread cells that wait, of every move."""
    for move, table in tables.items():
        untils = table.untils(temperament)
        for facts in situations(table, table.raw(temperament) == WAIT, 30):
            row = tuple(axis.number(facts[axis.fact]) for axis in table.rows)
            column = table.columns[tuple(axis.number(facts[axis.fact]) for axis in table.others)]
            code = int(untils[(*row, column)])
            advice = adviser.advise(Situation(**facts), temperament, [move]).about(move)
            assert (UNTIL[code - 1] if code else None) == advice.until, facts


def test_single_situations_are_advised_on_without_numpy() -> None:
    """A command that answers one question must not pay for the tables."""
    program = "import sys, cordially.etiquette.advice; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


# --- what can be, and how often ----------------------------------------------------------------------------------


def test_the_cells_of_every_move_stand_for_every_possible_situation_once(tables: Tables) -> None:
    everything = prod(len(values) for values in FACTS.values())
    counted = {int(table.situations.sum()) for table in tables.values()}
    assert len(counted) == 1
    sampled = random.Random(3)
    tries = 20_000
    share = sum(possible({f: sampled.choice(v) for f, v in FACTS.items()}) for _ in range(tries)) / tries
    assert counted.pop() / everything == pytest.approx(share, abs=0.02)


def test_cells_that_no_possible_situation_reaches_are_marked(tables: Tables) -> None:
    table = tables["connect"]
    cards, unmet = (
        next(axis.number(value) for axis in table.rows if axis.fact == fact)
        for fact, value in (("consent", "card_only"), ("met", "no"))
    )
    chosen = [slice(None)] * table.kinds.ndim
    for place, axis in enumerate(table.rows):
        if axis.fact in ("consent", "met"):
            chosen[place] = {"consent": cards, "met": unmet}[axis.fact]  # type: ignore[call-overload]
    verdicts = table.verdicts("cautious")
    assert (verdicts[tuple(chosen)] == IMPOSSIBLE).all()
    assert ((verdicts == IMPOSSIBLE) == (table.situations == 0)).all()


@pytest.mark.parametrize("move", MOVES)
def test_exported_rows_hold_each_possible_situation_once_per_temperament(move: str, tables: Tables) -> None:
    counted = dict.fromkeys(TEMPERAMENTS, 0)
    for row in export.rows(tables, move):
        temperament, verdict, until, situations_ = row[-4:]
        counted[str(temperament)] += int(str(situations_))
        assert (verdict == "wait") >= (until is not None)
    assert set(counted.values()) == {int(tables[move].situations.sum())}


@pytest.mark.parametrize("move", ["connect", "step_out", "look_up_company"])
def test_a_situation_lies_in_one_exported_row_that_says_what_the_table_says(
    move: str, tables: Tables
) -> None:
    rows = list(export.rows(tables, move))
    names = export.columns(tables[move])
    assert json.loads(json.dumps(rows[0])) == list(rows[0])
    for facts in random_situations(4, 20):
        places = [names.index(name) for name in names if name in FACTS]
        matching = [row for row in rows if all(facts[names[place]] in row[place] for place in places)]  # type: ignore[operator]
        assert [row[-4] for row in matching] == list(TEMPERAMENTS)
        for row in matching:
            assert row[-3] == VERDICTS[tables[move].verdict(facts, str(row[-4]))]


# --- two independent readings of the policy -----------------------------------------------------------------------


@pytest.mark.parametrize("move", MOVES)
def test_the_plain_loop_agrees(move: str, tables: Tables, book: Rulebook) -> None:
    """In every cell of the moves with few, in spread cells and random situations of the others."""
    table = tables[move]
    cells = int((table.situations > 0).sum())
    for turn, temperament in enumerate(TEMPERAMENTS):
        chosen = situations(table, np.ones(table.kinds.shape, np.bool_), cells if cells <= FEW else 1_000)
        for facts in (*chosen, *random_situations(turn, 100)):
            found = VERDICTS[table.verdict(facts, temperament)]
            assert found == plain.verdict(book, move, facts, temperament), facts


ONE = "world(1). temperament(1,{temperament})."
TWO = (
    "world(1..2). temperament(1..2,{temperament})."
    ":- fact(F), F != consent, value(1,F,V), not value(2,F,V). :- not less(1,2)."
)
BREAKERS = {
    "a no is a no": [
        ONE + "no :- value(1,consent,refused). no :- value(1,link,(declined;connected)). :- not no."
        ":- not verdict(1,do), not verdict(1,do_with_care)."
    ],
    "early": [
        ONE + ":- not value(1,met,no). :- value(1,consent,granted). :- not verdict(1,do)."
        ":- not value(1,role,hiring_manager), not value(1,role,interviewer)."
    ],
    "after the decision": [
        ONE
        + ":- not decided(1). :- not value(1,note,personal). :- value(1,consent,refused). :- value(1,link,declined)."
        ":- not verdict(1,wait), not verdict(1,avoid)."
    ],
    "permission": [
        TWO + f":- not value(1,consent,{better}). :- not value(2,consent,{base})."
        for better, base in (
            ("granted", "none"),
            ("granted", "open_door"),
            ("open_door", "none"),
            ("none", "refused"),
        )
    ],
    "boldness": [
        (
            "world(1..2). temperament(1,{bolder}). temperament(2,{temperament})."
            ":- fact(F), value(1,F,V), not value(2,F,V). :- not less(1,2)."
        )
    ],
}
CHECKED = {
    "a no is a no": a_no_is_a_no,
    "early": judges_are_not_approached_early,
    "after the decision": after_the_decision_nothing_stands_in_the_way,
    "permission": permission_never_hurts,
    "boldness": boldness_never_holds_back,
}


@pytest.mark.parametrize(
    ("name", "temperament"),
    [(name, t) for name in BREAKERS for t in TEMPERAMENTS if name != "early" or t == "cautious"],
)
def test_the_logic_program_finds_a_law_of_connect_broken_just_where_the_table_does(
    name: str, temperament: str, tables: Tables, book: Rulebook
) -> None:
    bolder = TEMPERAMENTS[min(TEMPERAMENTS.index(temperament) + 1, 2)]
    laws = [law.replace("{temperament}", temperament).replace("{bolder}", bolder) for law in BREAKERS[name]]
    found: list[Broken] = list(CHECKED[name](tables, temperament))
    here = any(one.move == "connect" for one in found)
    assert here == any(counterexample(book, "connect", law) is not None for law in laws)


@pytest.mark.parametrize("temperament", TEMPERAMENTS)
@pytest.mark.parametrize("word", VERDICTS)
def test_what_the_logic_program_finds_is_what_the_table_says(
    word: str, temperament: str, tables: Tables, book: Rulebook
) -> None:
    found = counterexample(
        book, "connect", ONE.replace("{temperament}", temperament) + f":- not verdict(1,{word})."
    )
    verdicts = tables["connect"].verdicts(temperament)
    assert (found is not None) == bool((verdicts == VERDICTS.index(word)).any())
    if found is not None:
        facts = {fact: found["1"][fact] for fact in FACTS}
        assert VERDICTS[tables["connect"].verdict(facts, temperament)] == word
