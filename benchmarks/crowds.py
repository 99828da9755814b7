"""Seeded crowds: complete situations, uniform over those that are possible, as columns and as facts."""

from __future__ import annotations

import random
from collections.abc import Mapping
from contextlib import suppress

import numpy as np

from cordially.errors import ImpossibleSituationError
from cordially.etiquette.situation import FACTS, IMPOSSIBLE, Situation, parse
from cordially.etiquette.table import Codes


def columns(size: int, seed: int) -> dict[str, Codes]:
    """Return one array of value indices per fact."""
    chance = np.random.default_rng(seed)
    found = {fact: np.empty(0, np.uint8) for fact in FACTS}
    while len(found["role"]) < size:
        more = {
            fact: chance.integers(0, len(values), size).astype(np.uint8) for fact, values in FACTS.items()
        }
        kept = np.ones(size, np.bool_)
        for rule in IMPOSSIBLE:
            held = [
                np.isin(more[fact], [FACTS[fact].index(value) for value in values])
                for fact, values in rule.facts.items()
            ]
            kept &= ~np.logical_and.reduce(held)
        found = {fact: np.concatenate((found[fact], more[fact][kept]))[:size] for fact in FACTS}
    return found


def facts_of(crowd: Mapping[str, Codes], size: int) -> list[dict[str, str]]:
    """Return the first situations of a crowd as facts."""
    return [{fact: values[crowd[fact][index]] for fact, values in FACTS.items()} for index in range(size)]


def indices_of(crowd: Mapping[str, Codes], size: int) -> list[list[int]]:
    """Return the first situations of a crowd as value indices."""
    return np.stack([crowd[fact][:size] for fact in FACTS], axis=1).tolist()  # type: ignore[no-any-return]


def stated(size: int, seed: int) -> list[Situation]:
    """Return situations as people state them: role, stage and meeting, and of the other facts each every third time."""
    chance = random.Random(seed)
    found: list[Situation] = []
    while len(found) < size:
        facts = {
            fact: chance.choice(values)
            for fact, values in FACTS.items()
            if fact in ("role", "stage", "met") or chance.random() < 1 / 3
        }
        with suppress(ImpossibleSituationError):
            found.append(parse(facts))
    return found
