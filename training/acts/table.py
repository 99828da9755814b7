"""Fits the table of phrases: logistic regression for each output, on the phrases that at least two sentences share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import measuring
import numpy as np
from corpus import OUTPUTS, Sentence
from numpy.typing import NDArray
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from cordially.writing.acts import weights
from cordially.writing.acts.phrases import Phrases, phrases

STRENGTH = 3.0
MOST = 32_000
"""More would make the file too large for what they add."""


@dataclass(frozen=True)
class Table:
    """A fitted table."""

    keys: NDArray[np.uint32]
    rows: weights.Rows
    bias: NDArray[np.float32]

    def logits(self, numbers: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """Return the logits as the shipped model computes them."""
        return Phrases(self.keys, self.rows, self.bias).logits(numbers)


def fit(sentences: Sequence[Sentence], numbers: Sequence[Sequence[int]], share: float) -> Table:
    """Return the table, its weights multiplied by ``share``, the table's part in the sum of both."""
    said = [phrases(each) for each in numbers]
    often = Counter(key for keys in said for key in keys)
    keys = np.array(sorted(key for key, _ in often.most_common(MOST) if often[key] > 1), dtype=np.uint32)
    place = {int(key): at for at, key in enumerate(keys)}
    rare = np.array([np.log((1 + len(said)) / (1 + often[int(key)])) for key in keys])
    at = [[place[key] for key in each if key in place] for each in said]
    values = [np.full(len(row), len(each) ** -0.5) for row, each in zip(at, said, strict=True)]
    starts = np.concatenate(([0], np.cumsum([len(row) for row in at])))
    features = sparse.csr_matrix(
        (np.concatenate(values), np.concatenate([np.array(row, dtype=np.int64) for row in at]), starts),
        shape=(len(said), len(keys)),
    ) @ sparse.diags(rare)
    truth = measuring.wanted(sentences)
    matrix = np.zeros((len(keys), len(OUTPUTS)), np.float32)
    bias = np.zeros(len(OUTPUTS), np.float32)
    for output in range(len(OUTPUTS)):
        model = LogisticRegression(
            C=STRENGTH, max_iter=2000, class_weight="balanced", solver="liblinear", random_state=1
        )
        if truth[:, output].all() or not truth[:, output].any():
            continue
        model.fit(features, truth[:, output])
        matrix[:, output] = share * rare * model.coef_[0]
        bias[output] = share * model.intercept_[0]
    return Table(keys, weights.quantised(matrix, bits=8), bias)
