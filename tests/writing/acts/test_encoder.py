import json
from pathlib import Path

import numpy as np
import pytest

from cordially.errors import BadInputError
from cordially.writing.acts.encoder import Encoder
from cordially.writing.acts.judging import MODEL
from cordially.writing.acts.weights import MARK, Rows, laid_out, quantised, read
from cordially.writing.acts.word_pieces import WordPieces

COMPUTED = json.loads(Path(__file__).with_name("computed_by_torch.json").read_text(encoding="utf-8"))
SHIPPED = read(MODEL)


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder(SHIPPED)


def numbers(sentence: str) -> list[int]:
    return WordPieces(SHIPPED.fields["pieces"].split("\n")).numbers(
        sentence, at_most=SHIPPED.fields["longest"]
    )


def test_logits_are_those_that_torch_computes(encoder: Encoder) -> None:
    found = encoder.logits([numbers(each["sentence"]) for each in COMPUTED])
    np.testing.assert_allclose(found, [each["logits"] for each in COMPUTED], atol=2e-3)


def test_a_sentence_is_judged_the_same_alone_and_among_many(encoder: Encoder) -> None:
    many = [numbers(each["sentence"]) for each in COMPUTED] * 9
    together = encoder.logits(many)
    for at in range(len(COMPUTED)):
        np.testing.assert_allclose(encoder.logits([many[at]])[0], together[at], atol=1e-4)
        np.testing.assert_allclose(together[at + 8 * len(COMPUTED)], together[at], atol=1e-4)


@pytest.mark.parametrize(("bits", "error"), [(8, 0.01), (4, 0.13)])
def test_rows_come_back_nearly_as_they_were(bits: int, error: float) -> None:
    matrix = np.random.default_rng(3).normal(size=(50, 64)).astype(np.float32)
    rows = quantised(matrix, bits=bits)
    back = rows.floats()
    assert np.sqrt(((back - matrix) ** 2).mean() / (matrix**2).mean()) < error
    np.testing.assert_array_equal(rows.floats(np.array([7, 3])), back[[7, 3]])


def test_a_file_is_laid_out_as_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "again.bin"
    path.write_bytes(laid_out(SHIPPED))
    again = read(path)
    assert again.fields == SHIPPED.fields
    assert again.arrays.keys() == SHIPPED.arrays.keys()
    assert all(
        np.array_equal(again.rows[name].whole, rows.whole) and again.rows[name].bits == rows.bits
        for name, rows in SHIPPED.rows.items()
    )


@pytest.mark.parametrize("size", [0, len(MARK), len(MARK) + 4, 500, 1_000_000])
def test_a_file_cut_short_is_refused_with_a_sentence(tmp_path: Path, size: int) -> None:
    path = tmp_path / "short.bin"
    path.write_bytes(MODEL.read_bytes()[:size])
    with pytest.raises(BadInputError, match="cannot be read"):
        read(path)


def test_the_shipped_file_is_small_and_its_rows_are_of_eight_bits_but_for_the_pieces() -> None:
    assert MODEL.stat().st_size <= 10_000_000
    assert {name for name, rows in SHIPPED.rows.items() if rows.bits != 8} == {"pieces"}
    assert isinstance(SHIPPED.rows["pieces"], Rows)
