"""What advice consists of: plain values, and their machine format."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from cordially.etiquette.situation import Situation


class Change(NamedTuple):
    """A single fact that may come about or be learned, and the verdict it would bring."""

    fact: str
    value: str
    verdict: str


class Advice(NamedTuple):
    """The verdict on one move in one situation, with both sides.

    ``favour`` and ``against`` are position ids in reading order; ``set_aside`` are those whose own voice says something
    narrower here. ``tally`` is the weight in favour, against, and of mere caution; ``confidence`` runs from 0 (evenly
    split) to 1 (nobody disagrees, or a fact on record decided). ``ask`` is ordered by how much an answer would settle; ``supposing`` names the role,
    stage and meeting, where unknown, for which this most cautious verdict is given.
    """

    move: str
    verdict: str
    until: str | None
    settled: bool
    ask: tuple[str, ...]
    supposing: Mapping[str, str]
    assumed: Mapping[str, str]
    conditions: tuple[str, ...]
    favour: tuple[str, ...]
    against: tuple[str, ...]
    set_aside: tuple[str, ...]
    instead: tuple[str, ...]
    changes: tuple[Change, ...]
    tally: tuple[int, int, int]
    confidence: float
    decided_by: str
    because: str

    def as_json(self) -> dict[str, Any]:
        """Return the advice in the machine format of the contract."""
        return {
            "move": self.move,
            "verdict": self.verdict,
            "until": self.until,
            "settled": self.settled,
            "ask": list(self.ask),
            "supposing": dict(self.supposing),
            "assumed": dict(self.assumed),
            "conditions": list(self.conditions),
            "for": list(self.favour),
            "against": list(self.against),
            "set_aside": list(self.set_aside),
            "instead": list(self.instead),
            "changes": [{"if": {c.fact: c.value}, "verdict": c.verdict} for c in self.changes],
            "tally": dict(zip(("for", "against", "care"), self.tally, strict=True)),
            "confidence": round(self.confidence, 2),
            "because": self.because,
        }


class Said(NamedTuple):
    """Both sides on one move under the conditions that hold, the tally, what decided, and the answer in a sentence."""

    favour: tuple[str, ...]
    against: tuple[str, ...]
    set_aside: tuple[str, ...]
    tally: tuple[int, int, int]
    decided_by: str
    because: str


class Counsel(NamedTuple):
    """Advice on the moves asked about, and the best of all moves, at most three, most valuable first."""

    situation: Situation
    temperament: str
    advice: tuple[Advice, ...]
    best: tuple[str, ...]

    def about(self, move: str) -> Advice:
        """Return the advice on one of the moves asked about. Raises KeyError when it was not asked."""
        for advice in self.advice:
            if advice.move == move:
                return advice
        raise KeyError(move)
