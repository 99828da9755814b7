import numpy as np

from cordially.writing.acts.judging import MODEL
from cordially.writing.acts.phrases import Phrases, phrases
from cordially.writing.acts.weights import quantised, read

START, HOT, TEA, END = 0, 5, 6, 1


def table(keys: list[int], weights: list[list[float]]) -> Phrases:
    order = np.argsort(keys)
    rows = quantised(np.array(weights, dtype=np.float32)[order], bits=8)
    return Phrases(np.array(keys, dtype=np.uint32)[order], rows, np.array([0.5, -0.5], dtype=np.float32))


def test_phrases_are_the_runs_of_one_to_three_pieces() -> None:
    assert len(phrases([START, HOT, TEA, END])) == 4 + 3 + 2
    assert phrases([HOT, TEA]) < phrases([START, HOT, TEA, END])
    assert phrases([HOT, TEA]) != phrases([TEA, HOT])


def test_known_phrases_weigh_in_and_unknown_ones_only_thin_them() -> None:
    (hot_tea,) = phrases([HOT, TEA]) - phrases([HOT]) - phrases([TEA])
    (hot,) = phrases([HOT])
    found = table([hot_tea, hot], [[3.0, 0.0], [1.0, -1.0]]).logits([[HOT, TEA], [HOT], [TEA], [TEA, HOT]])
    thin = 3**-0.5
    expected = [[0.5 + 4 * thin, -0.5 - thin], [1.5, -1.5], [0.5, -0.5], [0.5 + thin, -0.5 - thin]]
    np.testing.assert_allclose(found, expected, atol=0.02)


def test_the_shipped_table_is_sorted_and_has_a_row_for_every_key() -> None:
    shipped = read(MODEL)
    keys = shipped.keys["phrases.keys"]
    assert (keys[1:] > keys[:-1]).all()
    assert len(keys) == len(shipped.rows["phrases"].scale) > 1000
