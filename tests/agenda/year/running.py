"""Many simulated years, one after the other, and what was seen in them."""

from __future__ import annotations

from collections.abc import Iterable, MutableMapping
from contextlib import suppress
from functools import cache
from typing import Any, Final

from tests.agenda.year.referee import Referee
from tests.agenda.year.tally import FoundError, Tally
from tests.agenda.year.world import Life, Planner

from cordially.etiquette.advice import Adviser, Counsel
from cordially.etiquette.situation import Situation
from cordially.services.rulebooks import built_in

SEED: Final = 2027
SEEKERS: Final = 200


class Remembering(Adviser):
    """The adviser, asked each question once: 200 people meet with the same situations all the time."""

    def __init__(self, adviser: Adviser) -> None:
        super().__init__(adviser.book, adviser.bits, adviser.remembered)
        self._answers: MutableMapping[Any, Counsel] = {}

    def advise(
        self,
        situation: Situation,
        temperament: str = "cautious",
        moves: Iterable[str] | None = None,
        *,
        without: Any = (),
    ) -> Counsel:
        named = None if moves is None else tuple(moves)
        key = (situation, temperament, named, tuple(without))
        found = self._answers.get(key)
        if found is None:
            found = self._answers[key] = super().advise(situation, temperament, named, without=without)
        return found


@cache
def adviser() -> Adviser:
    return Remembering(built_in())


def years(
    planner: Planner,
    seekers: Iterable[int],
    *,
    seed: int = SEED,
    until: str | None = None,
    again: float = 0.03,
) -> Tally:
    """Live the years of some seekers; stop as soon as a rule (``until``) is seen broken."""
    tally = Tally(until)
    with suppress(FoundError):
        for number in seekers:
            Life(seed, number).live(planner, adviser(), Referee(seed, tally, planner, adviser(), again=again))
    return tally
