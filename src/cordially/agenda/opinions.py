"""What advice says of a move: the verdict, both sides, the reason and the worth, without what an agenda does not need.

``Adviser.advise`` also ranks all moves and looks for what would change its mind; for hundreds of people at once that is
too much. The verdicts are the same, which a test proves.
"""

from __future__ import annotations

from typing import NamedTuple
from weakref import WeakKeyDictionary

from cordially.etiquette.advice import Adviser
from cordially.etiquette.question import MOVE_INDEX, WORTH_DOING, Question
from cordially.etiquette.situation import IMPOSSIBLE, Situation
from cordially.etiquette.verdicts import DO_WITH_CARE, NOT_APPLICABLE, VERDICTS, WAIT

_MOST = 20_000


class Opinion(NamedTuple):
    """The verdict on one move in one situation, who says so, and what the move is worth (0 to 100)."""

    move: str
    verdict: str
    until: str | None
    favour: tuple[str, ...]
    against: tuple[str, ...]
    because: str
    worth: float

    @property
    def welcome(self) -> bool:
        """Whether it may be done, with care or without."""
        return self.verdict in _WELCOME

    @property
    def worthwhile(self) -> bool:
        """Whether it may be done and is worth a line in an agenda."""
        return self.welcome and self.worth >= WORTH_DOING

    def in_business(self) -> Opinion:
        """Return the opinion as it is quoted in business: without what is said of interviews and those who hire."""
        said = self.because.lower()
        speaks_of_jobs = any(word in said for word in _OF_JOBS) and not any(word in said for word in _OF_BOTH)
        return self._replace(
            favour=tuple(each for each in self.favour if each.startswith(_OF_BUSINESS)),
            because="" if speaks_of_jobs else self.because,
        )


_OF_BUSINESS = ("lang-", "house-")
_OF_BOTH = ("meeting", "business")
_OF_JOBS = ("interview", "recruit", "candidate", "hire", "hiring", "employer", "application", "offer")
_WELCOME = frozenset(VERDICTS[DO_WITH_CARE:])
_known: WeakKeyDictionary[Adviser, dict[tuple[Situation, str, str], Opinion]] = WeakKeyDictionary()
"""Opinions by adviser: the same question has the same answer, and people in like situations are many."""


class Opinions:
    """An adviser asked about single moves, in one temperament."""

    def __init__(self, adviser: Adviser, temperament: str) -> None:
        self._adviser = adviser
        self._temperament = temperament
        self._answers = _known.setdefault(adviser, {})
        self._questions: dict[Situation, Question] = {}

    def on(self, move: str, situation: Situation) -> Opinion:
        """Return the opinion on a move in a situation; in one that cannot be, no move applies."""
        key = (situation, self._temperament, move)
        found = self._answers.get(key)
        if found is None:
            if len(self._answers) >= _MOST:
                self._answers.clear()
            found = self._answers[key] = self._answer(move, situation)
        return found

    def _answer(self, move: str, situation: Situation) -> Opinion:
        if any(rule.covers(situation) for rule in IMPOSSIBLE):
            return Opinion(move, VERDICTS[NOT_APPLICABLE], None, (), (), "", 0.0)
        question = self._questions.get(situation)
        if question is None:
            question = self._questions[situation] = Question(self._adviser, situation, self._temperament)
        number = MOVE_INDEX[move]
        code, index = question.code(number)
        own = question.bits.of_move(question.rows[index], number)
        until = question.until(number, question.complete[index], own) if code == WAIT else None
        said = self._adviser.said(number, own, self._temperament, until)
        return Opinion(
            move, VERDICTS[code], until, said.favour, said.against, said.because, question.worth(number)
        )
