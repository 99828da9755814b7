"""Fits the network that Cordially ships to all labelled sentences, and writes its file.

The thresholds come from judgements of authors whom the judging network had not seen (see ``evaluate.py``), so the command
fits several networks before the last one. The same data, on the same machine and versions, give the same file.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import corpus
import fitting
import measuring
import numpy as np
import oracle
from evaluate import Fitted, out_of_fold
from fitting import Recipe

from cordially.writing.acts import weights

MODEL = Path(__file__).parents[2] / "src" / "cordially" / "writing" / "acts" / "model.bin"


def main() -> None:
    """Write the model's file and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=6)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--judged", type=Path, help="judgements saved by evaluate.py, instead of the folds")
    chosen = parser.parse_args()
    sentences = corpus.read_all()
    recipe = Recipe()
    if chosen.judged:
        scores = np.load(chosen.judged)
    else:
        scores = out_of_fold(sentences, Fitted(recipe), at_most=chosen.folds, processes=chosen.processes)
    truth = measuring.wanted(sentences)
    fitted = fitting.fit(sentences, recipe)
    fields = {
        "pieces": "\n".join(fitting.vocabulary()[0]),
        "outputs": corpus.OUTPUTS,
        "says": measuring.thresholds(scores, truth, measuring.SAYS),
        "leans": measuring.thresholds(scores, truth, measuring.LEANS),
    }
    data = weights.laid_out(fitted.exported(fields))
    MODEL.write_bytes(data)
    oracle.write(MODEL)
    sys.stdout.write(f"{len(sentences)} sentences, {len(data) / 1e6:.2f} MB\n")
    sys.stdout.write(measuring.summary("unseen authors", scores, sentences) + "\n")
    sys.stdout.write(measuring.table(scores, sentences) + "\n")


if __name__ == "__main__":
    main()
