"""Whether a message repeats one for somebody else of the same panel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from cordially.writing.drafting.answers import Answer
from cordially.writing.drafting.shapes import words_of

MOST_ALIKE: Final = 0.5
"""Share of three-word runs that two texts may have in common."""
_FEWEST_WORDS: Final = 3


def is_told_to_others(answer: Answer, others: Sequence[str]) -> bool:
    """Say whether another text has the words of this answer: most of them, in order of three."""
    own = words_of(answer.words)
    if len(own) < _FEWEST_WORDS:
        joined = " ".join(own)
        return any(f" {joined} " in f" {' '.join(words_of(text))} " for text in others)
    runs = _runs(own)
    return any(len(runs & _runs(words_of(text))) > len(runs) * 0.6 for text in others)


def likeness(text: str, others: Sequence[str]) -> float:
    """Return how alike a text is to the likest of others, 0 to 1, by the runs of three words they share."""
    own = _runs(words_of(text))
    alike = [
        len(own & theirs) / min(len(own), len(theirs))
        for other in others
        if (theirs := _runs(words_of(other)))
    ]
    return max(alike, default=0.0) if own else 0.0


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + 3]) for i in range(len(words) - 2)}
