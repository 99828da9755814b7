"""Figures of judgements: what is found, at what price in false alarms, and from which probability to trust it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from corpus import OUTPUTS, Sentence
from numpy.typing import NDArray

SAYS, LEANS = 0.9, 0.7
FEWEST = 8
"""A threshold stands on at least so many sentences."""


def probabilities(logits: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return the probabilities of logits."""
    return 1 / (1 + np.exp(-logits.astype(np.float64)))


def wanted(sentences: Sequence[Sentence]) -> NDArray[np.bool_]:
    """Return the labels as a table."""
    return np.array([each.targets for each in sentences]) > 0.5


def threshold(scores: NDArray[np.float64], truth: NDArray[np.bool_], precision: float) -> float | None:
    """Return the lowest score from which the precision is reached, or None where that is never so."""
    order = np.argsort(-scores, kind="stable")
    right = np.cumsum(truth[order])
    reached = np.flatnonzero(
        (right / np.arange(1, len(order) + 1) >= precision) & (np.arange(1, len(order) + 1) >= FEWEST)
    )
    return float(scores[order[reached[-1]]]) if len(reached) else None


def thresholds(
    scores: NDArray[np.float64], truth: NDArray[np.bool_], precision: float
) -> dict[str, float | None]:
    """Return the threshold of each output, rounded up."""
    found = {name: threshold(scores[:, at], truth[:, at], precision) for at, name in enumerate(OUTPUTS)}
    return {name: None if each is None else round(each - 5e-5, 4) for name, each in found.items()}


def average_precision(scores: NDArray[np.float64], truth: NDArray[np.bool_]) -> float:
    """Return the mean precision at each sentence that has the label."""
    order = np.argsort(-scores, kind="stable")
    hits = truth[order]
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean()) if hits.any() else float("nan")


def recall_at(scores: NDArray[np.float64], truth: NDArray[np.bool_], alarms: float) -> float:
    """Return the share of true ones above the score that this share of false ones exceeds."""
    false = np.sort(scores[~truth])[::-1]
    bar = false[int(alarms * len(false))]
    return float((scores[truth] > bar).mean())


def interval(part: int, whole: int) -> tuple[float, float]:
    """Return Wilson's interval (95 %) of a share."""
    if not whole:
        return 0.0, 1.0
    z = 1.96
    share = part / whole
    centre = share + z * z / (2 * whole)
    spread = z * (share * (1 - share) / whole + z * z / (4 * whole * whole)) ** 0.5
    return (centre - spread) / (1 + z * z / whole), (centre + spread) / (1 + z * z / whole)


def pairs_told_apart(scores: NDArray[np.float64], sentences: Sequence[Sentence]) -> tuple[int, int]:
    """Return in how many neighbouring pairs of a faulty and a faultless sentence the faulty one scores higher, of how many."""
    right = count = 0
    for at in range(1, len(sentences)):
        one, other = sentences[at - 1], sentences[at]
        if not (
            one.contrasts and other.contrasts and one.author == other.author and other.place == one.place + 1
        ):
            continue
        if one.faulty == other.faulty:
            continue
        count += 1
        right += (scores[at - 1] > scores[at]) == one.faulty
    return int(right), count


def summary(name: str, scores: NDArray[np.float64], sentences: Sequence[Sentence]) -> str:
    """Return one line of the figures that matter most."""
    truth = wanted(sentences)
    fault = scores[:, -1]
    apart, pairs = pairs_told_apart(fault, sentences)
    mean = np.nanmean([average_precision(scores[:, at], truth[:, at]) for at in range(len(OUTPUTS) - 1)])
    return (
        f"{name}: mean AP {mean:.3f}, fault AP {average_precision(fault, truth[:, -1]):.3f}, "
        f"fault recall at 3 % alarms {recall_at(fault, truth[:, -1], 0.03):.3f}, at 1 % {recall_at(fault, truth[:, -1], 0.01):.3f}, "
        f"pairs told apart {apart}/{pairs} = {apart / max(1, pairs):.3f}"
    )


def table(scores: NDArray[np.float64], sentences: Sequence[Sentence]) -> str:
    """Return the figures of each output as a Markdown table."""
    truth = wanted(sentences)
    lines = [
        "| act | sentences | average precision | said: precision | said: recall | leaned to: precision | leaned to: recall |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for at, name in enumerate(OUTPUTS):
        cells = [name, str(int(truth[:, at].sum())), f"{average_precision(scores[:, at], truth[:, at]):.2f}"]
        for precision in (SAYS, LEANS):
            bar = threshold(scores[:, at], truth[:, at], precision)
            told = scores[:, at] >= (2 if bar is None else bar)
            for whole in (told, truth[:, at]):
                low, high = interval(int((told & truth[:, at]).sum()), int(whole.sum()))
                cells.append(
                    f"{(told & truth[:, at]).sum() / whole.sum():.2f} ({low:.2f} to {high:.2f})"
                    if told.any()
                    else "–"
                )
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)
