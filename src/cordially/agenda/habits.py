"""Whose time it is: what the user set about their own days, and where other people live."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, tzinfo
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """What the user set; None is not told.

    ``zone`` is where their own days begin and end, ``country`` an ISO 3166 code (``DE``, ``DE-BY``). Between
    ``day_begins`` and ``day_ends``, by their own clock, they like to work at their search.
    """

    zone: tzinfo
    country: str | None = None
    account: Literal["free", "premium"] | None = None
    temperament: str = "cautious"
    day_begins: time = time(9)
    day_ends: time = time(18)


class Whereabouts(NamedTuple):
    """Where another person lives, as far as told: their zone, and their country (``DE``, ``DE-BY``)."""

    zone: ZoneInfo | None = None
    country: str | None = None


UNTOLD = Whereabouts()
"""Nobody said where they live."""
