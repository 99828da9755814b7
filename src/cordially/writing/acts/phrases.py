"""What short runs of pieces say on their own, beside the encoder: a table of phrases, each with a weight for every output.

The encoder grasps what is meant, the table remembers what is said; together they judge better than either. Needs numpy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from cordially.writing.acts.weights import Rows

LONGEST: Final = 3
"""Pieces in the longest phrase."""


class Phrases:
    """The table. ``keys`` are sorted and 32 bits wide; row ``n`` of ``weights`` belongs to key ``n``."""

    def __init__(self, keys: NDArray[np.uint32], weights: Rows, bias: NDArray[np.float32]) -> None:
        self._keys = keys
        self._weights = weights
        self._bias = bias

    def logits(self, sentences: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        """Return one row a sentence, one column an output."""
        done = np.empty((len(sentences), len(self._bias)), dtype=np.float32)
        for row, numbers in enumerate(sentences):
            said = np.fromiter(phrases(numbers), dtype=np.uint32)
            at = np.searchsorted(self._keys, said)
            at = at[self._keys[np.minimum(at, len(self._keys) - 1)] == said]
            done[row] = self._weights.floats(at).sum(axis=0) / np.float32(len(said) ** 0.5)
        done += self._bias
        return done


def phrases(numbers: Sequence[int]) -> set[int]:
    """Return the keys of all runs of one to three pieces, the marks at both ends included."""
    return set(_keys(numbers))


def _keys(numbers: Sequence[int]) -> Iterator[int]:
    for start in range(len(numbers)):
        key = 0
        for number in numbers[start : start + LONGEST]:
            key = (key * 1_000_003 + number + 1) & 0xFFFF_FFFF
            # The low bits of a product know little of its factors; the high ones are mixed in.
            key ^= key >> 15
            yield key
