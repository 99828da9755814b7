"""The model's file: how it is laid out, and how it is read. Needs numpy.

The file is a mark, the length of a JSON header, the header, and the arrays one after another. The header tells the arrays'
names, kinds, shapes and places, and what the model needs beside them (see ``FIELDS``). Arrays of kind ``rows8`` are whole
numbers of eight bits with one scale a row, ``rows4`` of four bits, two in a byte, the lower half first; those of kind ``keys``
are whole numbers of 32 bits.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from cordially.errors import BadInputError

MARK: Final = b"cordially-acts-1\n"
FIELDS: Final = ("pieces", "outputs", "heads", "layers", "longest", "says", "leans")
"""What a header must hold: the vocabulary (one text, a piece a line), the names of the outputs, the sizes of the encoder, the
most pieces a sentence is read to, and for each output the probability from which it is said and leaned to (None: never)."""

_ALIGNED: Final = 64


@dataclass(frozen=True, slots=True)
class Rows:
    """A matrix of whole numbers, each row with its own scale. ``bits`` is 8 or 4; a row of 4 is packed."""

    whole: NDArray[Any]
    scale: NDArray[np.float32]
    bits: int

    def floats(self, rows: NDArray[np.intp] | slice = slice(None)) -> NDArray[np.float32]:
        """Return some rows, or all, as 32-bit floats."""
        whole = self.whole[rows]
        if self.bits == 4:
            halves = np.empty((*whole.shape, 2), dtype=np.int8)
            np.bitwise_and(whole, 15, out=halves[..., 0], casting="unsafe")
            np.right_shift(whole, 4, out=halves[..., 1], casting="unsafe")
            halves -= 8
            whole = halves.reshape(len(whole), -1)
        floats = whole.astype(np.float32)
        floats *= self.scale[rows, None]
        return floats


@dataclass(frozen=True, slots=True)
class Weights:
    """Everything in a model's file: the header's fields, the plain arrays as 32-bit floats, the scaled ones, the keys."""

    fields: Mapping[str, Any]
    arrays: Mapping[str, NDArray[np.float32]]
    rows: Mapping[str, Rows]
    keys: Mapping[str, NDArray[np.uint32]]


def quantised(matrix: NDArray[np.float32], *, bits: int) -> Rows:
    """Return a matrix as rows of whole numbers: the scale of a row is the one that errs least of a few."""
    top = 2 ** (bits - 1) - 1
    largest = np.maximum(np.abs(matrix).max(axis=1), 1e-12)
    best = np.full(len(matrix), np.inf)
    scale = largest / top
    for share in (1.0,) if bits == 8 else np.linspace(0.5, 1.0, 21):
        tried = (largest * share / top).astype(np.float32)
        whole = np.clip(np.rint(matrix / tried[:, None]), -top - 1, top)
        error = ((whole * tried[:, None] - matrix) ** 2).sum(axis=1)
        scale = np.where(error < best, tried, scale)
        best = np.minimum(best, error)
    scale = scale.astype(np.float32)
    whole = np.clip(np.rint(matrix / scale[:, None]), -top - 1, top).astype(np.int8)
    if bits == 4:
        halves = (whole + 8).astype(np.uint8).reshape(len(whole), -1, 2)
        return Rows(halves[..., 0] | (halves[..., 1] << 4), scale, bits)
    return Rows(whole, scale, bits)


def laid_out(weights: Weights) -> bytes:
    """Return the bytes of a model's file."""
    parts: list[bytes] = []
    places: list[dict[str, Any]] = []
    size = 0

    def add(name: str, kind: str, array: NDArray[Any]) -> None:
        nonlocal size
        data = np.ascontiguousarray(array).tobytes()
        places.append({"name": name, "kind": kind, "shape": list(array.shape), "at": size})
        gap = -len(data) % _ALIGNED
        parts.extend((data, bytes(gap)))
        size += len(data) + gap

    for name, array in weights.arrays.items():
        add(name, "float16", array.astype(np.float16))
    for name, rows in weights.rows.items():
        add(name, f"rows{rows.bits}", rows.whole)
        add(name + ".scale", "float32", rows.scale)
    for name, keys in weights.keys.items():
        add(name, "keys", keys)
    header = json.dumps({**weights.fields, "arrays": places}, ensure_ascii=False, separators=(",", ":"))
    head = header.encode()
    head += b" " * (-(len(MARK) + 8 + len(head)) % _ALIGNED)
    return b"".join((MARK, len(head).to_bytes(8, "little"), head, *parts))


def read(path: Path) -> Weights:
    """Read a model's file. Raises BadInputError when it is none, cut short or of another version, OSError when unreadable."""
    data = path.read_bytes()
    start = len(MARK) + 8
    if not data.startswith(MARK) or len(data) < start:
        raise _damaged(path)
    size = int.from_bytes(data[len(MARK) : start], "little")
    try:
        header = json.loads(data[start : start + size])
        fields = {name: header[name] for name in FIELDS}
        found = dict(_array(data, start + size, place) for place in header["arrays"])
    except (ValueError, KeyError, TypeError) as error:
        raise _damaged(path) from error
    scales = {name.removesuffix(".scale"): array for name, array in found.items() if name.endswith(".scale")}
    return Weights(
        fields=fields,
        arrays={name: array.astype(np.float32) for name, array in found.items() if array.dtype == np.float16},
        rows={name: Rows(found[name], scale, _bits(found[name])) for name, scale in scales.items()},
        keys={name: array for name, array in found.items() if array.dtype == np.uint32},
    )


def _array(data: bytes, start: int, place: Mapping[str, Any]) -> tuple[str, NDArray[Any]]:
    kinds: dict[str, Any] = {
        "float16": np.float16,
        "float32": np.float32,
        "rows8": np.int8,
        "rows4": np.uint8,
        "keys": np.uint32,
    }
    shape: Sequence[int] = place["shape"]
    count = int(np.prod(shape))
    array = np.frombuffer(data, dtype=kinds[place["kind"]], count=count, offset=start + place["at"])
    return place["name"], array.reshape(shape)


def _bits(array: NDArray[Any]) -> int:
    return 4 if array.dtype == np.uint8 else 8


def _damaged(path: Path) -> BadInputError:
    return BadInputError(
        f"The model '{path.name}' cannot be read.", hint="Install cordially again: the file is damaged."
    )
