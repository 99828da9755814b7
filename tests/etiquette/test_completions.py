"""Unknown facts: the contract's section 3 read plainly, every completion written out, against the quick way."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import product
from typing import NamedTuple

import pytest

from cordially.errors import ImpossibleSituationError
from cordially.etiquette.advice import Advice, Adviser, Change
from cordially.etiquette.bits import Bits, value_indices
from cordially.etiquette.completions import FEW, Explorer
from cordially.etiquette.moves import MOVES
from cordially.etiquette.ordinary import COMMON, ordinary
from cordially.etiquette.situation import FACTS, IMPOSSIBLE, TEMPERAMENTS, Situation, parse
from cordially.etiquette.verdicts import VERDICTS

DEFINING = ("role", "stage", "met")
CIRCUMSTANCES = ("role", "stage", "met", "rapport", "culture", "ties", "purpose", "search", "elapsed")
COULD_GO_UNSAID = ("none", "card_only", "open_door", "granted")
CONDITION = {"note": "personal_note", "profile": "profile_proofed"}
MOST_COMPLETIONS = 300
SITUATIONS = 170
MOVES_EACH = 3

Facts = dict[str, str]


def can_be(facts: Mapping[str, str]) -> bool:
    return not any(all(facts[fact] in values for fact, values in rule.facts.items()) for rule in IMPOSSIBLE)


def with_the_ordinary(stated: Facts, varied: Facts) -> Facts:
    """Fill what is neither stated nor varied with the ordinary value for the role and stage."""
    facts = {**varied, **stated}
    role, stage = facts["role"], facts["stage"]
    return {fact: facts[fact] if fact in facts else ordinary(fact, role, stage).value for fact in FACTS}


def combinations(values: Mapping[str, Sequence[str]]) -> Iterator[Facts]:
    for combination in product(*values.values()):
        yield dict(zip(values, combination, strict=True))


def ordinary_completions(stated: Facts) -> list[Facts]:
    """Role, stage and met take all their values; everything else unsaid is ordinary."""
    unknown = {fact: FACTS[fact] for fact in DEFINING if fact not in stated}
    return [facts for varied in combinations(unknown) if can_be(facts := with_the_ordinary(stated, varied))]


def values_that_count(stated: Facts) -> dict[str, Sequence[str]]:
    values: dict[str, Sequence[str]] = {fact: FACTS[fact] for fact in CIRCUMSTANCES if fact not in stated}
    if "consent" not in stated:
        values["consent"] = COULD_GO_UNSAID
    return values


def all_completions(stated: Facts) -> list[Facts]:
    unknown = values_that_count(stated)
    return [facts for varied in combinations(unknown) if can_be(facts := with_the_ordinary(stated, varied))]


def how_common(facts: Facts, unknown: Iterable[str]) -> float:
    weight = 1.0
    for fact in unknown:
        weight *= COMMON[fact][facts[fact]] / 100
    return weight


class Expected(NamedTuple):
    verdict: str
    settled: bool
    ask: frozenset[str]
    gains: dict[str, float]
    conditions: frozenset[str]
    likeliest: list[Facts]


class PlainReading:
    """Answers by looking at every completion there is, one after the other.

    A completion is known by the values of the unknown facts. What the user would have mentioned and what is in their
    hands is ordinary in all of them, whatever the role and stage.
    """

    def __init__(self, bits: Bits, situation: Situation, temperament: str) -> None:
        self.bits, self.temperament = bits, temperament
        self.stated = situation.known()
        self.unknown = values_that_count(self.stated)
        self.completions = {self.values(facts): facts for facts in all_completions(self.stated)}
        self.rows = {values: self.row(facts) for values, facts in self.completions.items()}
        self.weights = {values: how_common(facts, self.unknown) for values, facts in self.completions.items()}

    def values(self, facts: Facts) -> tuple[str, ...]:
        return tuple(facts[fact] for fact in self.unknown)

    def row(self, facts: Facts) -> bytes:
        """The verdicts of all moves in a complete situation."""
        return self.bits.verdicts(value_indices(facts), self.temperament)

    def verdict(self, facts: Facts, move: str) -> str:
        return VERDICTS[self.row(facts)[MOVES.index(move)]]

    def expected(self, move: str) -> Expected:
        usual = ordinary_completions(self.stated)
        verdict = self.most_cautious(self.verdict(facts, move) for facts in usual)
        giving = [facts for facts in usual if self.verdict(facts, move) == verdict]
        top = max(how_common(facts, self.defining()) for facts in giving)
        ask = frozenset(fact for fact in self.unknown if self.matters(fact, move))
        return Expected(
            verdict=verdict,
            settled=len({row[MOVES.index(move)] for row in self.rows.values()}) == 1,
            ask=ask,
            gains={fact: self.gain(fact, move) for fact in ask},
            conditions=frozenset(CONDITION[fact] for fact in CONDITION if self.hand_matters(fact, move)),
            likeliest=[f for f in giving if how_common(f, self.defining()) > top * (1 - 1e-9)],
        )

    def defining(self) -> list[str]:
        return [fact for fact in DEFINING if fact not in self.stated]

    @staticmethod
    def most_cautious(verdicts: Iterable[str]) -> str:
        found = set(verdicts)
        return next(
            (word for word in ("avoid", "wait", "do_with_care", "do") if word in found), "not_applicable"
        )

    def matters(self, fact: str, move: str) -> bool:
        """Two completions that differ in this fact alone have different verdicts."""
        at, number = list(self.unknown).index(fact), MOVES.index(move)
        for values, row in self.rows.items():
            for value in self.unknown[fact]:
                other = self.rows.get((*values[:at], value, *values[at + 1 :]))
                if other is not None and other[number] != row[number]:
                    return True
        return False

    def hand_matters(self, fact: str, move: str) -> bool:
        if fact in self.stated:
            return False
        return any(
            len({self.verdict({**facts, fact: value}, move) for value in FACTS[fact]}) > 1
            for facts in self.completions.values()
        )

    def gain(self, fact: str, move: str) -> float:
        """How much less two draws from the completions would disagree if this fact were known."""
        at = list(self.unknown).index(fact)
        everything = self.spread(self.rows, move)
        parts = [
            self.spread([values for values in self.rows if values[at] == value], move)
            for value in self.unknown[fact]
        ]
        total = sum(everything.values())
        return (
            disagreement(everything) - sum(disagreement(part) * sum(part.values()) for part in parts) / total
        )

    def spread(self, completions: Iterable[tuple[str, ...]], move: str) -> dict[int, float]:
        number = MOVES.index(move)
        weights: dict[int, float] = {}
        for values in completions:
            verdict = self.rows[values][number]
            weights[verdict] = weights.get(verdict, 0.0) + self.weights[values]
        return weights


def disagreement(weights: Mapping[int, float]) -> float:
    total = sum(weights.values())
    return 1 - sum((weight / total) ** 2 for weight in weights.values()) if total else 0.0


def random_situations() -> list[tuple[Situation, str]]:
    """Draw partial situations whose completions can still be written out, with every fact unknown in some."""
    chance = random.Random(20260317)
    drawn: list[tuple[Situation, str]] = []
    while len(drawn) < SITUATIONS:
        facts = {fact: chance.choice(values) for fact, values in FACTS.items()}
        for fact in ("note", "profile", "link"):
            if chance.random() < 0.7:
                del facts[fact]
        if chance.random() < 0.5:
            facts["consent"] = "none"
        unsaid = [fact for fact in FACTS if fact in facts and fact not in ("note", "profile", "link")]
        chance.shuffle(unsaid)
        size = 1
        for fact in unsaid:
            size *= 4 if fact == "consent" else len(FACTS[fact])
            if size > MOST_COMPLETIONS:
                break
            del facts[fact]
        temperament = chance.choice(TEMPERAMENTS)
        with suppress(ImpossibleSituationError):
            drawn.append((parse(facts), temperament))
    return drawn


UNKNOWN_FROM_THE_START = [
    ({}, ("role", "stage", "met")),
    ({"consent": "granted"}, ("role", "stage", "met")),
    ({"rapport": "cold", "consent": "none"}, ("role", "met")),
    ({"stage": "interviewing"}, ("role", "met", "consent")),
    (
        {"role": "interviewer", "stage": "interviewing", "met": "yes"},
        ("consent", "rapport", "culture", "ties"),
    ),
]
"""What is said, and what is left open of the rest; everything else is ordinary and stated."""


def chosen_situations() -> list[tuple[Situation, str]]:
    chosen: list[tuple[Situation, str]] = []
    for said, unsaid in UNKNOWN_FROM_THE_START:
        plain = {"role": "recruiter", "stage": "applied", "met": "yes", **said}
        full = {**with_the_ordinary(plain, {}), **said}
        facts = {fact: value for fact, value in full.items() if fact not in (*unsaid, "note", "profile")}
        chosen += [(parse(facts), temperament) for temperament in TEMPERAMENTS]
    return chosen


DRAWN = [*chosen_situations(), *random_situations()]


def moves_for(number: int) -> list[str]:
    others = [MOVES[(number * MOVES_EACH + step) % len(MOVES)] for step in range(MOVES_EACH)]
    return list(dict.fromkeys(["connect", *others]))


def test_every_fact_is_unknown_in_some_of_the_drawn_situations() -> None:
    assert len(DRAWN) >= 150
    assert {fact for situation, _ in DRAWN for fact in situation.unknown()} == set(FACTS)


@pytest.mark.parametrize("number", range(len(DRAWN)))
def test_advice_agrees_with_the_plain_reading(number: int, bits: Bits, adviser: Adviser) -> None:
    situation, temperament = DRAWN[number]
    plain = PlainReading(bits, situation, temperament)
    moves = moves_for(number)
    for advice in adviser.advise(situation, temperament, moves).advice:
        expected = plain.expected(advice.move)
        at = f"{advice.move}, {temperament}, {situation.known()}"
        assert advice.verdict == expected.verdict, at
        assert advice.settled == expected.settled, at
        assert set(advice.ask) == expected.ask, at
        assert set(advice.conditions) == expected.conditions, at
        check_order(advice, expected, at)
        check_assumed(advice, situation, expected, at)
        check_changes(advice, plain, expected, at)


def check_order(advice: Advice, expected: Expected, at: str) -> None:
    defining = [fact in DEFINING for fact in advice.ask]
    assert defining == sorted(defining, reverse=True), at
    for earlier, later in zip(advice.ask, advice.ask[1:], strict=False):
        if (earlier in DEFINING) == (later in DEFINING):
            assert expected.gains[earlier] >= expected.gains[later] - 1e-9, f"{at}: {earlier} before {later}"


def check_assumed(advice: Advice, situation: Situation, expected: Expected, at: str) -> None:
    assert set(advice.assumed) == expected.ask - set(DEFINING), at
    assert any(advice.assumed == {f: facts[f] for f in advice.assumed} for facts in expected.likeliest), at
    assert not set(advice.assumed) & set(situation.known()), at


def check_changes(advice: Advice, plain: PlainReading, expected: Expected, at: str) -> None:
    """Some likeliest completion that gives the verdict bears out every change that is named.

    A new stage brings what is ordinary in it, as asking again would find.
    """

    def after(facts: Facts, change: Change) -> Facts:
        if change.fact != "stage":
            return {**facts, change.fact: change.value}
        kept = {fact: facts[fact] for fact in ("role", "met", "link", "consent")}
        return with_the_ordinary({**plain.stated, "stage": change.value}, kept)

    assert any(
        all(
            plain.verdict(after(facts, change), advice.move) == change.verdict != advice.verdict
            and facts[change.fact] != change.value
            and can_be(after(facts, change))
            for change in advice.changes
        )
        for facts in expected.likeliest
    ), f"{at}: {advice.changes}"


def test_open_questions_do_not_fill_the_memory(bits: Bits) -> None:
    for situation in (
        parse({}),
        parse({"role": "recruiter"}),
        parse({"role": "peer", "stage": "silent", "met": "no"}),
    ):
        Explorer(bits, situation, "cautious").unknowns(0)
    assert bits.unknowns_memo
    assert max(len(key[2]) for key in bits.unknowns_memo) <= FEW
