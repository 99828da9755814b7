"""A population gets, situation by situation, what single situations get."""

from __future__ import annotations

import numpy as np
import pytest

from cordially.errors import BadInputError
from cordially.etiquette.bits import Bits
from cordially.etiquette.moves import MOVES
from cordially.etiquette.population import CHUNK, Population, ready
from cordially.etiquette.situation import FACTS, TEMPERAMENTS
from cordially.etiquette.table import Codes, build


@pytest.fixture(scope="module")
def everyone(bits: Bits) -> Population:
    return ready(build(bits))


def crowd(size: int, seed: int = 7) -> dict[str, Codes]:
    chance = np.random.default_rng(seed)
    return {fact: chance.integers(0, len(values), size).astype(np.uint8) for fact, values in FACTS.items()}


def one_by_one(bits: Bits, columns: dict[str, Codes], temperaments: list[str], places: range) -> list[bytes]:
    rows = np.stack([columns[fact] for fact in FACTS], axis=1).tolist()
    return [bits.verdicts(rows[place], temperaments[place]) for place in places]


def test_one_temperament_for_everybody(everyone: Population, bits: Bits) -> None:
    columns = crowd(2_000)
    for temperament in TEMPERAMENTS:
        found = everyone.verdicts(columns, temperament)
        rows = np.stack([found.of(move) for move in MOVES], axis=1)
        expected = one_by_one(bits, columns, [temperament] * 2_000, range(2_000))
        assert [row.tobytes() for row in rows] == expected


def test_a_temperament_of_their_own(everyone: Population, bits: Bits) -> None:
    columns = crowd(2_000)
    temperaments = np.random.default_rng(8).integers(0, 3, 2_000).astype(np.uint8)
    found = everyone.verdicts(columns, temperaments)
    rows = np.stack([found.of(move) for move in MOVES], axis=1)
    words = [TEMPERAMENTS[code] for code in temperaments]
    assert [row.tobytes() for row in rows] == one_by_one(bits, columns, words, range(2_000))


def test_tables_for_one_temperament_say_the_same(everyone: Population, bits: Bits) -> None:
    columns = crowd(2_000)
    bold = ready(build(bits), ["bold"])
    for move in MOVES:
        assert (bold.verdicts(columns, "bold").of(move) == everyone.verdicts(columns, "bold").of(move)).all()


def test_more_than_one_chunk_and_the_same_room_again(everyone: Population, bits: Bits) -> None:
    size = CHUNK + 3
    room = everyone.room(size)
    everyone.verdicts(crowd(size, seed=1), "bold", out=room)
    columns = crowd(size)
    found = everyone.verdicts(columns, "cautious", out=room)
    assert all(one is other for one, other in zip(found.blocks, room.blocks, strict=True))
    places = range(CHUNK - 3, size)
    rows = np.stack([found.of(move)[CHUNK - 3 :] for move in MOVES], axis=1)
    assert [row.tobytes() for row in rows] == one_by_one(bits, columns, ["cautious"] * size, places)


def test_nobody_at_all(everyone: Population) -> None:
    assert len(everyone.verdicts(crowd(0), "cautious").of("connect")) == 0


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"met": None}, "met"),
        ({"met": np.full(10, 2, np.uint8)}, "met"),
        ({"stage": np.zeros(9, np.uint8)}, "stage"),
        ({"link": np.zeros(10, np.int64)}, "link"),
    ],
)
def test_a_column_that_is_missing_short_wide_or_out_of_range_is_named(
    wrong: dict[str, Codes | None], field: str, everyone: Population
) -> None:
    columns = {fact: column for fact, column in {**crowd(10), **wrong}.items() if column is not None}
    with pytest.raises(BadInputError) as caught:
        everyone.verdicts(columns, "cautious")
    assert caught.value.field == field


def test_a_temperament_without_a_table_is_refused(bits: Bits) -> None:
    with pytest.raises(BadInputError):
        ready(build(bits), ["bold"]).verdicts(crowd(1), "cautious")
