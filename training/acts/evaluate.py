"""Measures how well acts are judged in the sentences of a file (an author) that training has not seen.

Each file's sentences are judged by a network fitted to the others'. Beside it stand two baselines: logistic regression on
n-grams, and on the untrained base's embeddings.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import corpus
import fitting
import measuring
import numpy as np
import table
from corpus import OUTPUTS, Sentence
from fitting import Recipe
from numpy.typing import NDArray

import network
from cordially.writing.acts.word_pieces import WordPieces

Judge = Callable[[Sequence[Sentence], Sequence[Sentence]], NDArray[np.float64]]


def folds(sentences: Sequence[Sentence], at_most: int) -> list[list[int]]:
    """Return the places of the sentences of each author; of several authors where there are more than ``at_most``."""
    authors = sorted({each.author for each in sentences})
    parts: list[list[int]] = [[] for _ in range(min(at_most, len(authors)))]
    for at, each in enumerate(sentences):
        parts[authors.index(each.author) % len(parts)].append(at)
    return parts


def out_of_fold(
    sentences: Sequence[Sentence], judge: Judge, *, at_most: int = 6, run: Callable[..., Iterable[Any]] = map
) -> NDArray[np.float64]:
    """Return each sentence's scores by a judge that has not seen its author. ``run`` maps, here or in other processes."""
    parts = folds(sentences, at_most)
    scores = np.zeros((len(sentences), len(OUTPUTS)))
    seen = [[sentences[at] for part in parts if part is not left_out for at in part] for left_out in parts]
    unseen = [[sentences[at] for at in part] for part in parts]
    for part, rows in zip(parts, run(judge, map(_in_order, seen), unseen), strict=True):
        scores[part] = rows
    return scores


def _in_order(sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences as files have them: neighbours in contrast side by side."""
    return sorted(sentences, key=lambda each: (each.author, each.place))


class Fitted:
    """Judges with a network and a table of phrases, fitted by a recipe."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe

    def __call__(self, seen: Sequence[Sentence], unseen: Sequence[Sentence]) -> NDArray[np.float64]:
        """Return the probabilities of the unseen."""
        fitted = fitting.fit(seen, self.recipe, quiet=True)
        logits = fitting.predicted(fitted, [each.text for each in unseen])
        phrases = table.fit(seen, fitting.spelled(seen), self.recipe.share)
        return measuring.probabilities(logits + phrases.logits(fitting.spelled(unseen)))


def n_grams(seen: Sequence[Sentence], unseen: Sequence[Sentence]) -> NDArray[np.float64]:
    """Judge by logistic regression on n-grams of words and letters."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.pipeline import make_union

    features = make_union(
        TfidfVectorizer(ngram_range=(1, 3), sublinear_tf=True, token_pattern=r"[\w']+|[?!]"),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2),
    )
    return _regressed(
        features.fit_transform([each.text for each in seen]),
        seen,
        features.transform([each.text for each in unseen]),
        10,
    )


def untrained(seen: Sequence[Sentence], unseen: Sequence[Sentence]) -> NDArray[np.float64]:
    """Judge by logistic regression on the base's own embeddings, all its layers and pieces."""
    pieces = (fitting.BASE / "vocab.txt").read_text(encoding="utf-8").split("\n")[:-1]
    base = network.pretrained(fitting.BASE, range(len(pieces)), range(6), network.WIDTH, bits=8)
    base.head = fitting.torch.nn.Identity()
    base.eval()
    spelled = WordPieces(pieces)

    def embedded(sentences: Sequence[Sentence]) -> NDArray[np.float32]:
        numbers = [spelled.numbers(each.text, at_most=network.LONGEST) for each in sentences]
        with fitting.torch.inference_mode():
            rows = [
                base(*fitting.padded(numbers[first : first + 32])).numpy()
                for first in range(0, len(numbers), 32)
            ]
        found = np.concatenate(rows)
        return found / np.linalg.norm(found, axis=1, keepdims=True)

    return _regressed(embedded(seen), seen, embedded(unseen), 20)


def _regressed(
    features: object, seen: Sequence[Sentence], others: object, strength: float
) -> NDArray[np.float64]:
    from sklearn.linear_model import LogisticRegression

    truth = measuring.wanted(seen)
    scores = np.zeros((others.shape[0], len(OUTPUTS)))
    for at in range(len(OUTPUTS)):
        if truth[:, at].any():
            model = LogisticRegression(C=strength, max_iter=2000, class_weight="balanced", solver="liblinear")
            scores[:, at] = model.fit(features, truth[:, at]).predict_proba(others)[:, 1]
    return scores


def main() -> None:
    """Print the figures, the table of the network last."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=6, help="at most so many fits; files share folds beyond")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--baselines", action="store_true")
    parser.add_argument("--save", type=Path)
    parser.add_argument("changes", nargs="*", help="of the recipe, as in epochs=4")
    chosen = parser.parse_args()
    sentences = corpus.read_all()
    if chosen.baselines:
        for name, judge in (("n-grams", n_grams), ("untrained base", untrained)):
            sys.stdout.write(
                measuring.summary(name, out_of_fold(sentences, judge, at_most=chosen.folds), sentences) + "\n"
            )
    changes = {name: eval(value) for name, _, value in (each.partition("=") for each in chosen.changes)}
    recipe = replace(Recipe(), **changes)
    with ProcessPoolExecutor(chosen.processes) as pool:
        scores = out_of_fold(sentences, Fitted(recipe), at_most=chosen.folds, run=pool.map)
    if chosen.save:
        np.save(chosen.save, scores)
    sys.stdout.write(measuring.summary(f"network {changes}", scores, sentences) + "\n")
    sys.stdout.write(measuring.table(scores, sentences) + "\n")


if __name__ == "__main__":
    main()
