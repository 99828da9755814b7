"""A question as it stands in an address: the move, the temperament and the stated facts, read kindly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlencode

from cordially.errors import nearest
from cordially.etiquette.moves import MOVES
from cordially.etiquette.situation import DEFINING, FACTS, IMPOSSIBLE, TEMPERAMENTS, Situation
from cordially.services.plain_words import FACT_QUESTIONS, value_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PLACE: Final = "/should-i-connect"
FIRST_MOVE: Final = "connect"
LONGEST_SHOWN: Final = 40


class Misread(NamedTuple):
    """A word of the address that is not in the vocabulary, and the address that has the nearest one in its place.

    ``nearest`` is that word in plain words and ``mended`` its address; both are None where nothing is near.
    """

    field: str
    word: str
    message: str
    nearest: str | None
    mended: str | None


class Repair(NamedTuple):
    """One way out of facts that cannot hold together: what to change, and the address that has it changed."""

    label: str
    address: str


class Asked(NamedTuple):
    """What somebody asks. ``facts`` are those stated, in the order of the vocabulary; ``misread`` was left out."""

    move: str
    temperament: str
    facts: tuple[tuple[str, str], ...]
    misread: tuple[Misread, ...] = ()

    @property
    def situation(self) -> Situation:
        """The situation as far as it is stated."""
        return Situation(**dict(self.facts))

    @property
    def begun(self) -> bool:
        """Whether anything is stated that defines a question."""
        return any(fact in DEFINING for fact, _ in self.facts)

    def stated(self, fact: str) -> str | None:
        """Return the value stated for a fact; None where it is left open."""
        return dict(self.facts).get(fact)

    def but(self, *, move: str | None = None, temperament: str | None = None, **facts: str | None) -> Asked:
        """Return the question with something changed; a fact changed to None is left open."""
        changed = {**dict(self.facts), **facts}
        kept = tuple((fact, value) for fact in FACTS if (value := changed.get(fact)))
        return Asked(move or self.move, temperament or self.temperament, kept)

    @property
    def address(self) -> str:
        """The address of the question: short, in a fixed order, the same for the same question."""
        pairs = list(self.facts)
        if self.move != FIRST_MOVE:
            pairs.append(("move", self.move))
        pairs.append(("temperament", self.temperament))
        return f"{PLACE}?{urlencode(pairs)}"


def read(pairs: Iterable[tuple[str, str]], *, temperament: str = "cautious") -> Asked:
    """Read a question from the pairs of an address; ``temperament`` counts where it names none.

    Of a word named twice the last one counts. What is not in the vocabulary is left out and told under ``misread``.
    """
    stated = {field: word for field, word in pairs if word}
    move, facts, wrong = FIRST_MOVE, {}, []
    for field, word in stated.items():
        known = _vocabulary(field)
        if word not in known:
            wrong.append((field, word, known))
        elif field == "move":
            move = word
        elif field == "temperament":
            temperament = word
        else:
            facts[field] = word
    asked = Asked(move, temperament, tuple((fact, facts[fact]) for fact in FACTS if fact in facts))
    return asked._replace(misread=tuple(_misread(asked, *each) for each in wrong))


def tidied(pairs: Sequence[tuple[str, str]], asked: Asked) -> str | None:
    """Return a better address where one carries empty fields, as forms send them; None where it is well as it is.

    Words that were misread stay in it, to be told.
    """
    if all(word for _, word in pairs):
        return None
    if not asked.misread:
        return asked.address
    return f"{PLACE}?{urlencode([(field, word) for field, word in pairs if word])}"


def impossible(asked: Asked) -> tuple[str, tuple[Repair, ...]] | None:
    """Return why the stated facts cannot hold together, and the ways out; None where they can."""
    situation = asked.situation
    for rule in IMPOSSIBLE:
        if rule.covers(situation):
            return rule.reason, tuple(_repairs(asked, rule.facts))
    return None


def can_be(asked: Asked, fact: str, value: str) -> bool:
    """Say whether a fact can have a value beside the rest."""
    situation = asked.but(**{fact: value}).situation
    return not any(rule.covers(situation) for rule in IMPOSSIBLE)


def _repairs(asked: Asked, facts: Iterable[str]) -> Iterable[Repair]:
    for fact in facts:
        if asked.stated(fact) is None:
            continue
        role = asked.stated("role")
        question = FACT_QUESTIONS[fact]
        if len(FACTS[fact]) == 2:
            other = next(value for value in FACTS[fact] if value != asked.stated(fact))
            if can_be(asked, fact, other):
                label = f"{question} {value_words(fact, other, role).capitalize()}"
                yield Repair(label, asked.but(**{fact: other}).address)
        elif can_be(asked, fact, ""):
            yield Repair(f"Leave open: {question}", asked.but(**{fact: None}).address)


def _vocabulary(field: str) -> Sequence[str]:
    if field == "move":
        return MOVES
    if field == "temperament":
        return TEMPERAMENTS
    return FACTS.get(field, ())


def _misread(asked: Asked, field: str, word: str, known: Sequence[str]) -> Misread:
    shown = word if len(word) <= LONGEST_SHOWN else f"{word[:LONGEST_SHOWN]}…"
    if known:
        near = nearest(word[:LONGEST_SHOWN], known)
        message = f"“{shown}” is not an answer to “{_asked_for(field)}”."
        return Misread(
            field, shown, message, near and _in_words(field, near, alone=True), _mended(asked, field, near)
        )
    name = field if len(field) <= LONGEST_SHOWN else f"{field[:LONGEST_SHOWN]}…"
    near = nearest(name, FACTS)
    fits = near is not None and word in FACTS[near]
    message = f"“{name}” is not a fact of a situation."
    if not fits or near is None:
        return Misread(name, shown, message, None, asked.address)
    return Misread(name, shown, message, _in_words(near, word), _mended(asked, near, word))


def _asked_for(field: str) -> str:
    other = {"move": "What are you thinking of?", "temperament": "How bold are you?"}
    return FACT_QUESTIONS.get(field) or other[field]


def _in_words(field: str, value: str, *, alone: bool = False) -> str:
    if field in FACTS and alone:
        return value_words(field, value)
    if field in FACTS:
        return f"{FACT_QUESTIONS[field]} {value_words(field, value).capitalize()}"
    return value.replace("_", " ")


def _mended(asked: Asked, field: str, word: str | None) -> str | None:
    if word is None:
        return None
    if field == "move":
        return asked.but(move=word).address
    if field == "temperament":
        return asked.but(temperament=word).address
    return asked.but(**{field: word}).address
