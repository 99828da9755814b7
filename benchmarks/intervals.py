"""Intervals of shares, so that a small set of cases does not pass for a large one."""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

_Z = 1.96


class Share(NamedTuple):
    """So many of so many, with the 95 % interval of Wilson."""

    hits: int
    of: int

    @property
    def middle(self) -> float:
        """Return the share itself; nan where there is nothing."""
        return self.hits / self.of if self.of else float("nan")

    @property
    def interval(self) -> tuple[float, float]:
        """Return the lower and the upper end."""
        if not self.of:
            return 0.0, 1.0
        share, n = self.middle, self.of
        centre = (share + _Z * _Z / (2 * n)) / (1 + _Z * _Z / n)
        half = _Z * sqrt(share * (1 - share) / n + _Z * _Z / (4 * n * n)) / (1 + _Z * _Z / n)
        return max(0.0, centre - half), min(1.0, centre + half)

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.middle:.2f} [{low:.2f}-{high:.2f}]"
