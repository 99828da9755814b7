"""The answer to “Should I?” as a page shows it: the verdict and its reason, who says so, what is open, what else to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlencode

from cordially.etiquette.moves import MOVES
from cordially.etiquette.question import MOVE_INDEX, Question
from cordially.etiquette.situation import DEFINING, FACTS, IN_HAND, TEMPERAMENTS
from cordially.etiquette.verdicts import VERDICTS
from cordially.services.asked import can_be, impossible
from cordially.services.plain_words import CONDITION_WORDS, FACT_QUESTIONS, value_words
from cordially.services.rulebook_words import clause
from cordially.services.scale import Voiced, scale

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from cordially.etiquette.advice import Advice, Adviser
    from cordially.etiquette.verdicts import VERDICTS
from cordially.services.asked import Asked

SHOWN_AT_ONCE: Final = 3
"""How many open facts stand in the open; the rest is under “More about the situation”."""

_DECIDED: Final[Mapping[str, str]] = {
    "a fact on record": "A fact you gave settles it, whoever else speaks.",
    "the note or the profile": "Something in your own hands comes first.",
    "a first-hand harm": "Somebody has seen harm come of this at first hand, which counts for every temperament.",
    "the house": "No voice in the rulebook speaks for or against it here, so house rules decide.",
    "the cautious reading of the voices": "Read cautiously: any voice that asks to wait, or reports harm, prevails.",
    "the balanced reading of the voices": "Read evenly: the heavier side prevails, each voice counted once, first hand above reported above opinion.",
    "the bold reading of the voices": "Read boldly: any voice in favour prevails.",
}


class Choice(NamedTuple):
    """A value somebody may choose; not ``possible`` where it cannot be beside the rest."""

    value: str
    label: str
    chosen: bool
    possible: bool


class Field(NamedTuple):
    """A fact with its values. ``taken_as``: what the answer takes it for while it is open. ``asks``: answering could change the verdict."""

    fact: str
    question: str
    choices: tuple[Choice, ...]
    taken_as: str | None
    asks: bool

    @property
    def stated(self) -> bool:
        """Whether one of the values is chosen."""
        return any(choice.chosen for choice in self.choices)


class Fields(NamedTuple):
    """The facts to choose from: those that define the question, those worth asking, and the rest."""

    defining: tuple[Field, ...]
    open: tuple[Field, ...]
    more: tuple[Field, ...]


class Reading(NamedTuple):
    """What one temperament makes of it."""

    temperament: str
    verdict: str
    address: str
    chosen: bool


class Turn(NamedTuple):
    """A fact that would change the verdict, as a clause, and the question with that fact in it."""

    clause: str
    verdict: str
    address: str


class Step(NamedTuple):
    """A move to ask about or to draft; ``draft`` is None where nothing is written."""

    move: str
    label: str
    address: str
    draft: str | None
    asked: bool


class Answer(NamedTuple):
    """Everything the page says. ``supposed``, ``assumed`` (by fact) and ``conditions`` are clauses; the tally is weight for, against, careful."""

    advice: Advice
    supposed: tuple[str, ...]
    assumed: tuple[tuple[str, str], ...]
    conditions: tuple[str, ...]
    readings: tuple[Reading, ...]
    voices: tuple[Voiced, ...]
    decided: str
    tally: tuple[int, int, int]
    turns: tuple[Turn, ...]
    instead: tuple[Step, ...]
    best: tuple[Step, ...]
    draft: str | None
    fields: Fields


def answer(adviser: Adviser, asked: Asked) -> Answer:
    """Return the answer to a question. Raises ImpossibleSituationError for facts that cannot hold together."""
    situation = asked.situation
    counsel = adviser.advise(situation, asked.temperament, [asked.move])
    advice = counsel.about(asked.move)
    role = asked.stated("role")
    applies = advice.verdict != "not_applicable"
    return Answer(
        advice=advice,
        supposed=tuple(clause(fact, value, role) for fact, value in advice.supposing.items()),
        assumed=tuple((fact, clause(fact, value, role)) for fact, value in advice.assumed.items()),
        conditions=tuple(CONDITION_WORDS[each] for each in advice.conditions) if applies else (),
        readings=tuple(_readings(adviser, asked)),
        voices=scale(adviser.book, advice) if applies else (),
        decided=_decided(advice),
        tally=advice.tally,
        turns=tuple(
            Turn(
                clause(each.fact, each.value, role),
                each.verdict,
                asked.but(**{each.fact: each.value}).address,
            )
            for each in advice.changes
        ),
        instead=tuple(_step(adviser, asked, move) for move in advice.instead),
        best=tuple(_step(adviser, asked, move) for move in counsel.best),
        draft=_draft(asked, asked.move) if advice.verdict in ("do", "do_with_care") else None,
        fields=fields(asked, adviser, advice),
    )


def fields(asked: Asked, adviser: Adviser | None = None, advice: Advice | None = None) -> Fields:
    """Return the facts to choose from.

    Their order follows the question's role, stage and meeting alone, so that nothing moves while other facts are chosen. Without an answer those stated come first.
    """
    order = [fact for fact, _ in asked.facts if fact not in DEFINING]
    if adviser is not None and advice is not None:
        plain = asked.but(**dict.fromkeys(set(FACTS) - set(DEFINING))).situation
        worth_asking = adviser.next_question(plain, asked.move, asked.temperament)
        order = [fact for fact in (*worth_asking, *advice.ask) if fact not in (*DEFINING, *IN_HAND)]
        order = list(dict.fromkeys(order))
    first = order[:SHOWN_AT_ONCE] if advice else order
    rest = [*order[SHOWN_AT_ONCE:], *(f for f in FACTS if f not in (*DEFINING, *order))]
    return Fields(
        tuple(_field(asked, fact, advice) for fact in DEFINING),
        tuple(_field(asked, fact, advice) for fact in first),
        tuple(_field(asked, fact, advice) for fact in rest),
    )


def labels(adviser: Adviser) -> Mapping[str, str]:
    """Return what each move is called."""
    return {move: adviser.book.moves[move].label for move in MOVES}


def _readings(adviser: Adviser, asked: Asked) -> Iterable[Reading]:
    for temperament in TEMPERAMENTS:
        code, _ = Question(adviser, asked.situation, temperament).code(MOVE_INDEX[asked.move])
        yield Reading(
            temperament,
            VERDICTS[code],
            asked.but(temperament=temperament).address,
            temperament == asked.temperament,
        )


def _field(asked: Asked, fact: str, advice: Advice | None) -> Field:
    role, stated = asked.stated("role"), asked.stated(fact)
    free = impossible(asked) is not None  # then nothing is closed: any of the facts may be the wrong one
    choices = tuple(
        Choice(value, value_words(fact, value, role), value == stated, free or can_be(asked, fact, value))
        for value in FACTS[fact]
    )
    assumed = advice.assumed.get(fact) if advice and stated is None else None
    return Field(
        fact,
        FACT_QUESTIONS[fact],
        choices,
        value_words(fact, assumed, role) if assumed else None,
        advice is not None and fact in advice.ask,
    )


def _decided(advice: Advice) -> str:
    favour, against, care = advice.tally
    if advice.decided_by.endswith("reading of the voices"):
        if not against and not care:
            return "Nobody in the rulebook speaks against it here."
        if not favour and not care:
            return "Nobody in the rulebook speaks for it here."
        if not favour and not against:
            return "Nobody speaks for it or against it here, only of care."
    return _DECIDED.get(advice.decided_by, "")


def _step(adviser: Adviser, asked: Asked, move: str) -> Step:
    return Step(
        move,
        adviser.book.moves[move].label,
        asked.but(move=move).address,
        _draft(asked, move),
        move == asked.move,
    )


def _draft(asked: Asked, move: str) -> str | None:
    """Return the address where the message for a move is drafted; None where a move needs none."""
    from cordially.services.drafting import KIND_OF_MOVE  # noqa: PLC0415  # brings the whole of writing

    if move not in KIND_OF_MOVE:
        return None
    kind, aim = KIND_OF_MOVE[move]
    known = [(fact, value) for fact in DEFINING if (value := asked.stated(fact))]
    return f"/compose?{urlencode([('kind', kind), *([('aim', aim)] if aim else []), *known])}"
