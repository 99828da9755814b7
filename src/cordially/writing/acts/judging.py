"""What each sentence does, as the model that Cordially ships judges it. Loaded at the first question, then kept."""

from __future__ import annotations

import os
import sys
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from math import exp
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from cordially.errors import BadInputError
from cordially.writing.acts.labels import ACTS, Act

if TYPE_CHECKING:
    from cordially.writing.acts.encoder import Encoder
    from cordially.writing.acts.phrases import Phrases
    from cordially.writing.acts.word_pieces import WordPieces

MODEL: Final = Path(__file__).with_name("model.bin")
KEPT: Final = 4096
"""Sentences whose judgement is kept, the latest asked for."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which probability an act is said (nine in ten are right), and leaned to (seven in ten). None: never."""

    says: Mapping[str, float | None]
    leans: Mapping[str, float | None]


@dataclass(frozen=True, slots=True)
class Judged(Mapping[Act, float]):
    """What one sentence does: for each act the probability, 0 to 1. ``fault`` is that of any fault at all."""

    probabilities: tuple[float, ...]
    fault: float
    thresholds: Thresholds

    def __getitem__(self, act: Act) -> float:
        try:
            return self.probabilities[ACTS.index(act)]
        except ValueError:
            raise KeyError(act) from None

    def __iter__(self) -> Iterator[Act]:
        return iter(ACTS)

    def __len__(self) -> int:
        return len(ACTS)

    def says(self, act: Act) -> bool:
        """Return whether the sentence surely does this: about nine in ten of those said are right."""
        threshold = self.thresholds.says.get(act)
        return threshold is not None and self[act] >= threshold

    def leans(self, act: Act) -> bool:
        """Return whether the sentence probably does this: about seven in ten are right. What is said is leaned to."""
        threshold = self.thresholds.leans.get(act)
        return self.says(act) or (threshold is not None and self[act] >= threshold)

    def says_fault(self) -> bool:
        """Return whether the sentence surely has a fault, whichever it is."""
        threshold = self.thresholds.says.get("fault")
        return threshold is not None and self.fault >= threshold

    def leans_fault(self) -> bool:
        """Return whether the sentence probably has a fault, whichever it is."""
        threshold = self.thresholds.leans.get("fault")
        return self.says_fault() or (threshold is not None and self.fault >= threshold)


@dataclass(frozen=True, slots=True)
class _Model:
    pieces: WordPieces
    encoder: Encoder
    phrases: Phrases
    thresholds: Thresholds
    longest: int


_kept: OrderedDict[str, Judged] = OrderedDict()
_lock: Final = Lock()


def is_available() -> bool:
    """Return whether sentences can be judged: numpy is installed and the model's file is there."""
    return find_spec("numpy") is not None and MODEL.is_file()


def judged(sentences: Sequence[str]) -> list[Judged]:
    """Return what each sentence does, in their order; of a very long sentence the beginning is judged.

    Raises BadInputError where sentences cannot be judged at all (see ``is_available``).
    """
    with _lock:
        known = {each: _kept[each] for each in sentences if each in _kept}
    new = [each for each in dict.fromkeys(sentences) if each not in known]
    if new:
        known |= _judged_anew(new)
    with _lock:
        for each in sentences:
            _kept[each] = known[each]
            _kept.move_to_end(each)
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return [known[each] for each in sentences]


def knows_word(word: str) -> bool:
    """Return whether the model knows a word as a whole, in small letters; False where there is no model."""
    return is_available() and _model().pieces.holds(word)


def _judged_anew(sentences: Sequence[str]) -> dict[str, Judged]:
    model = _model()
    numbers = [model.pieces.numbers(each, at_most=model.longest) for each in sentences]
    logits = model.encoder.logits(numbers) + model.phrases.logits(numbers)
    rows = [[1 / (1 + exp(-each)) for each in row] for row in logits.tolist()]
    count = len(ACTS)
    return {
        sentence: Judged(tuple(row[:count]), row[count], model.thresholds)
        for sentence, row in zip(sentences, rows, strict=True)
    }


@lru_cache(maxsize=1)
def _model() -> _Model:
    if not is_available():
        raise BadInputError(
            "What sentences do cannot be judged: numpy or the model is missing.",
            hint="Install cordially[understanding].",
        )
    _import_numpy()
    from cordially.writing.acts import encoder, phrases, weights, word_pieces  # noqa: PLC0415  # numpy is an extra

    found = weights.read(MODEL)
    return _Model(
        pieces=word_pieces.WordPieces(found.fields["pieces"].split("\n")),
        encoder=encoder.Encoder(found),
        phrases=phrases.Phrases(
            found.keys["phrases.keys"], found.rows["phrases"], found.arrays["phrases.bias"]
        ),
        thresholds=Thresholds(says=found.fields["says"], leans=found.fields["leans"]),
        longest=int(found.fields["longest"]),
    )


def _import_numpy() -> None:
    """Import numpy, if nobody has, with one thread: more would not speed up matrices as small as ours, and would spin."""
    name = "OPENBLAS_NUM_THREADS"
    if "numpy" in sys.modules or name in os.environ:
        return
    os.environ[name] = "1"
    try:
        import numpy as np  # noqa: F401, PLC0415
    finally:
        del os.environ[name]
