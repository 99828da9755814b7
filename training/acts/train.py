"""Fits the network that Cordially ships to all labelled sentences, and writes its file.

The thresholds come from judgements of authors whom the judging network had not seen (see ``evaluate.py``), so the command
fits several networks before the last one. The same data, on the same machine and versions, give the same file.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path

import corpus
import fitting
import measuring
import numpy as np
import oracle
import table
from corpus import Sentence
from evaluate import Fitted, out_of_fold
from fitting import Recipe

from cordially.writing.acts import weights

MODEL = Path(__file__).parents[2] / "src" / "cordially" / "writing" / "acts" / "model.bin"


def fitted(sentences: Sequence[Sentence], recipe: Recipe) -> weights.Weights:
    """Return the fitted network as the file will hold it."""
    return fitting.fit(sentences, recipe).exported({})


def main() -> None:
    """Write the model's file and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=3)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--save", type=Path, help="where to keep the judgements of unseen authors")
    chosen = parser.parse_args()
    sentences = corpus.read_all()
    recipe = Recipe()
    with ProcessPoolExecutor(chosen.processes) as pool:
        last = pool.submit(fitted, sentences, recipe)
        scores = out_of_fold(sentences, Fitted(recipe), at_most=chosen.folds, run=pool.map)
        exported = last.result()
    if chosen.save:
        np.save(chosen.save, scores)
    truth = measuring.wanted(sentences)
    fields = {
        "pieces": "\n".join(fitting.vocabulary()[0]),
        "outputs": corpus.OUTPUTS,
        "says": measuring.thresholds(scores, truth, measuring.SAYS),
        "leans": measuring.thresholds(scores, truth, measuring.LEANS),
    }
    phrases = table.fit(sentences, fitting.spelled(sentences), recipe.share)
    data = weights.laid_out(
        replace(
            exported,
            fields={**exported.fields, **fields},
            arrays={**exported.arrays, "phrases.bias": phrases.bias},
            rows={**exported.rows, "phrases": phrases.rows},
            keys={"phrases.keys": phrases.keys},
        )
    )
    MODEL.write_bytes(data)
    oracle.write(MODEL)
    sys.stdout.write(f"{len(sentences)} sentences, {len(data) / 1e6:.2f} MB\n")
    sys.stdout.write(measuring.summary("unseen authors", scores, sentences) + "\n")
    sys.stdout.write(measuring.table(scores, sentences) + "\n")


if __name__ == "__main__":
    main()
