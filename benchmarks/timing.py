"""CPU time, not wall time, and ratios taken round by round: what other programs do at the same time cancels out."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Sequence
from statistics import median, quantiles
from typing import Any, NamedTuple


class Spread(NamedTuple):
    """A figure over several rounds: median, least, and greatest."""

    middle: float
    least: float
    most: float

    def __str__(self) -> str:
        middle, least, most = (f"{figure:,.0f}" if figure >= 1000 else f"{figure:.3g}" for figure in self)
        return f"{middle} [{least}-{most}]"


class Line(NamedTuple):
    """One line of the report: what was measured, the figure, its unit, and the target (with ``>=`` or ``<=``), if any."""

    what: str
    figure: Spread
    unit: str
    target: str = ""

    @property
    def reached(self) -> bool | None:
        """Say whether the median reaches the target; None where there is none."""
        if not self.target:
            return None
        sign, number = self.target.split()
        return self.figure.middle >= float(number) if sign == ">=" else self.figure.middle <= float(number)

    def as_json(self) -> dict[str, Any]:
        """Return the line for the results file."""
        return {
            "what": self.what,
            "unit": self.unit,
            "median": self.figure.middle,
            "least": self.figure.least,
            "most": self.figure.most,
            "target": self.target or None,
            "reached": self.reached,
        }


def cpu(action: Callable[[], object], *, repeat: int = 1) -> float:
    """Return the CPU seconds of one call, over so many calls."""
    gc.collect()
    gc.disable()
    try:
        started = time.process_time_ns()
        for _ in range(repeat):
            action()
        return (time.process_time_ns() - started) / repeat / 1e9
    finally:
        gc.enable()


def spread(figures: Sequence[float], *, scale: float = 1.0) -> Spread:
    """Return the spread of figures, scaled."""
    scaled = [figure * scale for figure in figures]
    return Spread(median(scaled), min(scaled), max(scaled))


def ratios(above: Sequence[float], below: Sequence[float]) -> Spread:
    """Return the spread of the ratios of two series of figures taken in the same rounds."""
    return spread([one / other for one, other in zip(above, below, strict=True)])


def calm_ratios(above: Sequence[float], below: Sequence[float], groups: int) -> Spread:
    """Return the spread, over so many groups of rounds, of the ratio of the lower quartiles of two series.

    For whole processes, whose noise only ever adds time. Quartiles are taken before the ratio: a slow round of ``below``
    can then not make ``above`` look fast.
    """
    return spread(
        [
            lower_quartile(above[group::groups]) / lower_quartile(below[group::groups])
            for group in range(groups)
        ]
    )


def lower_quartile(figures: Sequence[float]) -> float:
    """Return the figure that a quarter of the figures do not exceed."""
    return quantiles(figures, n=4, method="inclusive")[0]
