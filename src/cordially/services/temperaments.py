"""What each temperament means, and where it makes a difference: the same two situations, answered for each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.etiquette.situation import parse
from cordially.services.plain_words import UNTIL_WORDS, VERDICT_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cordially.etiquette.advice import Adviser

MEANINGS: Final = {
    "cautious": ("Cautious", "If one voice asks to wait or tells of harm, you wait."),
    "balanced": ("Balanced", "The heavier side decides; a tie waits."),
    "bold": ("Bold", "One good reason in favour is enough, unless harm is on record."),
}
"""Each temperament with its name and how it resolves disagreement."""

_SITUATIONS: Final[tuple[tuple[str, Mapping[str, str]], ...]] = (
    (
        "Inviting a hiring manager whom you have not met, after you applied",
        {"role": "hiring_manager", "stage": "applied", "met": "no"},
    ),
    (
        "Inviting an interviewer while more rounds are to come",
        {"role": "interviewer", "stage": "interviewing", "met": "yes"},
    ),
)


class Answer(NamedTuple):
    """A verdict, as a word, in words, and what is waited for in words."""

    verdict: str
    words: str
    until: str


class Example(NamedTuple):
    """A situation, and what each temperament answers."""

    situation: str
    facts: Mapping[str, str]
    answers: dict[str, Answer]


def examples(adviser: Adviser) -> list[Example]:
    """Return situations in which the temperament can matter, answered by the rulebook as it stands."""
    found = []
    for words, facts in _SITUATIONS:
        situation = parse(dict(facts))
        answers = {}
        for temperament in MEANINGS:
            (advice,) = adviser.advise(situation, temperament, ["connect"]).advice
            until = UNTIL_WORDS[advice.until] if advice.until else ""
            answers[temperament] = Answer(advice.verdict, VERDICT_WORDS[advice.verdict], until)
        found.append(Example(words, facts, answers))
    return found
