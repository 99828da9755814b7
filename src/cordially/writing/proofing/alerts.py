"""What an engine says about a piece of text, before anybody decides whether it is worth the writer's attention."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

Engine: TypeAlias = Literal["own", "lingotweaker", "harper"]
"""Who speaks, the most trusted first: where alerts overlap, that one is heard."""

Category: TypeAlias = Literal[
    "misspelling",
    "wrong-word",
    "capital",
    "compound",
    "agreement",
    "tense",
    "verb-form",
    "article",
    "usage",
    "missing-word",
    "grammar",
    "repeated-word",
    "punctuation",
    "apostrophe",
    "spacing",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One alert of one engine: ``start`` and ``end`` in code points, suggestions the best first.

    ``sure`` says that it is a fault rather than something to look at. ``message`` is a sentence of the engine, None where
    ours will do. ``unknown_word`` marks what only says that a word is not in a dictionary.
    """

    engine: Engine
    rule: str
    start: int
    end: int
    category: Category
    suggestions: tuple[str, ...] = ()
    message: str | None = None
    sure: bool = True
    unknown_word: bool = False

    def moved(self, by: int) -> Alert:
        """Return the alert as if so much text stood before it."""
        return replace(self, start=self.start + by, end=self.end + by)
