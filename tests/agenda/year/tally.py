"""What was seen in simulated years: faults, and how much there was to judge."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Final, NamedTuple

MOST_KEPT: Final = 40
"""Of one rule; the others are only counted."""


class Fault(NamedTuple):
    """A rule that was broken, and everything needed to look at it."""

    rule: str
    seed: int
    seeker: int
    at: datetime
    step: str
    what: str

    def __str__(self) -> str:
        return (
            f"[{self.rule}] seed {self.seed}, seeker {self.seeker}, {self.at:%a %Y-%m-%d %H:%M} UTC, "
            f"{self.step}: {self.what}"
        )


class FoundError(Exception):
    """The fault that was looked for was seen; there is no need to go on."""


class Tally:
    """Faults of all years together, and how much there was to judge.

    Raises FoundError as soon as the rule that is looked for (``until``) is seen broken.
    """

    def __init__(self, until: str | None = None) -> None:
        self.until = until
        self.faults: dict[str, list[Fault]] = {}
        self.seen: Counter[str] = Counter()

    def add(self, fault: Fault) -> None:
        kept = self.faults.setdefault(fault.rule, [])
        self.seen[f"fault {fault.rule}"] += 1
        if len(kept) < MOST_KEPT:
            kept.append(fault)
        if fault.rule == self.until:
            raise FoundError
