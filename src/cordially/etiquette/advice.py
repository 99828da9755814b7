"""Situation in, advice out: the verdict on each move with who says so, what is assumed, and what would change it."""

from collections.abc import Collection, Iterable, Mapping, MutableMapping
from typing import Any

from cordially.errors import unknown_word
from cordially.etiquette.bits import Bits
from cordially.etiquette.completions import Explorer, Unknowns
from cordially.etiquette.counsel import Advice, Change, Counsel, Said
from cordially.etiquette.moves import MOVES
from cordially.etiquette.question import MOVE_INDEX, Question
from cordially.etiquette.reasons import because
from cordially.etiquette.rulebook.model import Rulebook
from cordially.etiquette.situation import DEFINING, Situation, check_possible


class Adviser:
    """A rulebook ready to advise. Pure: the same question has the same answer."""

    def __init__(
        self, book: Rulebook, bits: Bits, remembered: MutableMapping[Any, Any] | None = None
    ) -> None:
        self.book = book
        self.bits = bits
        self.remembered = {} if remembered is None else remembered
        """What unknown facts could change, by question, as plain values: found out once, kept by whoever keeps it."""
        self._said: dict[tuple[int, int, str, str | None], Said] = {}

    def advise(
        self,
        situation: Situation,
        temperament: str = "cautious",
        moves: Iterable[str] | None = None,
        *,
        without: Collection[str] = (),
    ) -> Counsel:
        """Advise on some moves (all, if none are named). Moves done already (``without``) are not among the best.

        Raises UnknownWordError for a word that is not a move, ImpossibleSituationError for facts that cannot hold
        together.
        """
        check_possible(situation)
        wanted = list(MOVES) if moves is None else [_known_move(move) for move in moves]
        reading = Question(self, situation, temperament)
        best = self._best(reading, without)
        return Counsel(
            situation=situation,
            temperament=temperament,
            advice=tuple(reading.advice(MOVE_INDEX[move], best) for move in wanted),
            best=best,
        )

    def expected_worth(self, situation: Situation, move: str, temperament: str = "cautious") -> float:
        """Return what a move is worth over the ordinary completions of a situation, 0 to 100."""
        return Question(self, situation, temperament).worth(MOVE_INDEX[_known_move(move)])

    def next_question(
        self, situation: Situation, move: str, temperament: str = "cautious"
    ) -> tuple[str, ...]:
        """Return the facts worth asking for about a move, the one that settles most first."""
        return self.unknowns(Explorer(self.bits, situation, temperament), MOVE_INDEX[_known_move(move)]).ask

    def _best(self, reading: "Question", without: Collection[str]) -> tuple[str, ...]:
        if without or all(getattr(reading.situation, fact) for fact in DEFINING):
            return reading.best(without)
        key = ("best", reading.temperament, reading.situation)
        found = self.remembered.get(key)
        if found is None:
            found = self.remembered[key] = reading.best()
        return tuple(found)

    def unknowns(self, explorer: Explorer, move: int) -> Unknowns:
        """Return what the unknown facts could change about a move, remembering it where a defining fact is unknown."""
        if explorer.unstated.isdisjoint(DEFINING):
            return explorer.unknowns(move)
        key = (move, explorer.temperament, explorer.situation)
        found = self.remembered.get(key)
        if found is None:
            found = self.remembered[key] = tuple(explorer.unknowns(move))
        return Unknowns._make(found)

    def said(self, move: int, own: int, temperament: str, until: str | None) -> Said:
        """Return who says what about a move (an index into ``MOVES``) under its own conditions, and the reason."""
        key = (move, own, temperament, until)
        found = self._said.get(key)
        if found is None:
            outcome = self.bits.outcome(own, move, temperament)
            favour, against = self.bits.ids(move, outcome.favour), self.bits.ids(move, outcome.against)
            aside = set(self.bits.ids(move, outcome.set_aside))
            reason = because(
                self.book,
                MOVES[move],
                outcome.verdict,
                until,
                outcome.decided_by,
                [position for position in favour if position not in aside],
                [position for position in against if position not in aside],
            )
            found = self._said[key] = Said(
                tuple(favour),
                tuple(against),
                tuple(self.bits.ids(move, outcome.set_aside)),
                outcome.tally,
                outcome.decided_by,
                reason,
            )
        return found

    def worth(self, move: str, facts: Mapping[str, str]) -> int:
        """Return what a move is worth in a complete situation, 0 to 100, as the rulebook declares it."""
        for box, worth, _ in self.book.moves[move].values:
            if all(facts[fact] in values for fact, values in box.items()):
                return worth
        return 0


def _known_move(move: str) -> str:
    if move not in MOVE_INDEX:
        raise unknown_word(move, MOVES, what="move", field="moves")
    return move


__all__ = ["Advice", "Adviser", "Change", "Counsel"]
