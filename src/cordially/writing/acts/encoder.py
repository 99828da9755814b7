"""A small BERT encoder, run forward: sentences as numbers of pieces in, a logit for each output out. Needs numpy.

Pieces are columns, which makes small batches twice as fast as rows. Those of all sentences are multiplied together without
padding; only the attention is padded, to the longest sentence.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from cordially.writing.acts.weights import Weights

Floats: TypeAlias = NDArray[np.float32]

_TOGETHER: Final = 32
"""Sentences in one pass: more would need more memory and gain no speed."""

_TABLES: Final = frozenset({"pieces", "phrases"})
"""Rows that are looked up, never multiplied."""

_OUT_OF_SIGHT: Final = np.float32(-1e9)


class Encoder:
    """The encoder that a file of weights holds. All its arrays are read-only: threads may share it."""

    def __init__(self, weights: Weights) -> None:
        self._heads = int(weights.fields["heads"])
        self._layers = int(weights.fields["layers"])
        self._pieces = weights.rows["pieces"]
        self._arrays = weights.arrays
        self._matrices = {name: rows.floats() for name, rows in weights.rows.items() if name not in _TABLES}

    def logits(self, sentences: Sequence[Sequence[int]]) -> Floats:
        """Return one row a sentence, one column an output. Each sentence has at least one number."""
        done = np.empty((len(sentences), len(self._arrays["head.bias"])), dtype=np.float32)
        order = sorted(range(len(sentences)), key=lambda at: len(sentences[at]))
        for first in range(0, len(order), _TOGETHER):
            some = order[first : first + _TOGETHER]
            done[some] = self._linear(self._pooled([sentences[at] for at in some]), "head").T
        return done

    def _pooled(self, sentences: Sequence[Sequence[int]]) -> Floats:
        lengths = np.array([len(each) for each in sentences])
        starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
        sentence = np.repeat(np.arange(len(lengths)), lengths)
        position = np.arange(lengths.sum()) - starts[sentence]
        place = sentence * lengths.max() + position
        numbers = np.concatenate([np.asarray(each, dtype=np.intp) for each in sentences])
        hidden = np.ascontiguousarray((self._pieces.floats(numbers) + self._arrays["positions"][position]).T)
        self._normalise(hidden, "embedded")
        sight = np.where(np.arange(lengths.max()) < lengths[:, None], np.float32(0), _OUT_OF_SIGHT)
        for layer in range(self._layers):
            name = f"{layer}."
            seen = self._attention(self._linear(hidden, name + "attend"), place, sight)
            hidden += self._linear(seen, name + "project")
            self._normalise(hidden, name + "attended")
            inner = self._linear(hidden, name + "widen")
            hidden += self._linear(_gelu(inner), name + "narrow")
            self._normalise(hidden, name + "done")
        summed: Floats = np.add.reduceat(hidden, starts, axis=1)
        summed /= lengths.astype(np.float32)
        return summed

    def _linear(self, values: Floats, name: str) -> Floats:
        result: Floats = self._matrices[name] @ values
        result += self._arrays[name + ".bias"][:, None]
        return result

    def _attention(self, joined: Floats, place: NDArray[np.intp], sight: Floats) -> Floats:
        count, longest = sight.shape
        width = len(joined) // 3
        depth = width // self._heads
        padded = np.zeros((len(joined), count * longest), dtype=np.float32)
        padded[:, place] = joined
        split = padded.reshape(3, self._heads, depth, count, longest).transpose(0, 3, 1, 2, 4)
        scores = (split[0] * np.float32(depth**-0.5)).swapaxes(2, 3) @ split[1]
        scores += sight[:, None, None, :]
        scores -= scores.max(axis=-1, keepdims=True)
        np.exp(scores, out=scores)
        scores /= scores.sum(axis=-1, keepdims=True)
        seen = split[2] @ scores.swapaxes(2, 3)
        joined_again: Floats = seen.transpose(1, 2, 0, 3).reshape(width, count * longest)[:, place]
        return joined_again

    def _normalise(self, values: Floats, name: str) -> None:
        values -= values.mean(axis=0)
        spread = np.einsum("ij,ij->j", values, values) / np.float32(len(values))
        values *= (1 / np.sqrt(spread + 1e-12)).astype(np.float32)
        values *= self._arrays[name + ".gain"][:, None]
        values += self._arrays[name + ".shift"][:, None]


def _gelu(values: Floats) -> Floats:
    """Return the Gaussian error unit by its usual approximation with tanh, which training uses as well."""
    inner = values * values
    inner *= np.float32(0.044715)
    inner += np.float32(1)
    inner *= values
    inner *= np.float32(0.7978845608028654)
    np.tanh(inner, out=inner)
    inner += np.float32(1)
    inner *= values
    inner *= np.float32(0.5)
    return inner
