"""The names of what a sentence can do, and the model's judgement of it, where the model is installed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol, TypeAlias

Act: TypeAlias = Literal[
    "thanks",
    "specific",
    "reason",
    "about_self",
    "small_ask",
    "offer",
    "closing",
    "plain",
    "big_ask",
    "bends_rules",
    "begging",
    "pressure",
    "presuming",
    "flattery",
    "familiar",
    "selling",
    "arguing",
    "guilt",
    "sarcasm",
    "bump",
    "generic",
]
"""What a sentence of a message does; the last thirteen are faults."""


class Judgement(Protocol):
    """What the model makes of one sentence."""

    def says(self, act: Act) -> bool:
        """Whether the sentence does this, beyond reasonable doubt."""
        ...

    def leans(self, act: Act) -> bool:
        """Whether the sentence rather does this than not."""
        ...


def judgements(sentences: Sequence[str]) -> list[Judgement] | None:
    """Return the model's judgement of each sentence, None where the model is not installed."""
    try:
        from cordially.writing import acts  # noqa: PLC0415
    except ImportError:
        return None
    if not acts.is_available():
        return None
    return list(acts.judged(sentences))
