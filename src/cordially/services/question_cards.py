"""The questions to the user as cards: grouped, with those they are about side by side."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.services import questions

if TYPE_CHECKING:
    from cordially.journal import Journal, Question
    from cordially.people import Person

GROUPS: Final = (
    (
        "interview",
        "Interviews",
        "They came from calendars and mail. A yes writes them into the log, where the next steps come from.",
    ),
    (
        "takes_part",
        "Who will be there",
        "People added to an interview you agreed to: who has a part is thanked and asked.",
    ),
    ("met", "Meetings", "Whether you met somebody decides what is good to write to them."),
    ("same_person", "The same person?", "A yes shows both as one. It can be undone."),
    ("same_company", "The same company?", "Two spellings of one name hide whom you know there."),
    ("same_school", "The same school?", "So that it shows with whom you studied."),
)
"""Each kind of question with its heading and what an answer is good for."""

_YES: Final = {
    "interview": "Yes, write it down",
    "takes_part": "Yes, write it down",
    "met": "Yes, we met",
    "same_person": "Yes, the same",
    "same_company": "Yes, the same",
    "same_school": "Yes, the same",
}


class Card(NamedTuple):
    """One question.

    ``parts`` are those of the sentence, and whether each is a name, which may be written from right to left. ``sides`` are the two people of whom it asks whether they are one. ``asks_process``: to which process an interview belongs
    is not certain; ``process`` is the one that is likely.
    """

    id: str
    kind: str
    sentence: str
    parts: tuple[tuple[str, bool], ...]
    why: tuple[str, ...]
    sides: tuple[Person, ...]
    company: str | None
    asks_process: bool
    process: str | None
    yes: str
    no: str
    answer: str | None
    outcome: str


def listed(journal: Journal, *, kind: str | None = None, answered: bool = False) -> list[Question]:
    """Return the open questions in the order of ``GROUPS``, or those answered, the last first; perhaps of one kind."""
    found = journal.questions(*(("yes", "no") if answered else ("open",)))
    order = [name for name, *_ in GROUPS]
    found = [question for question in found if kind in (None, question.kind)]
    if answered:
        moments = [question for question in found if question.answered_at is not None]
        return sorted(moments, key=lambda question: str(question.answered_at), reverse=True)
    return sorted(found, key=lambda question: order.index(question.kind))


def card(journal: Journal, question: Question, *, now: datetime, zone: tzinfo) -> Card:
    """Return a question as it is shown; times are in ``zone``."""
    told = question.payload
    sides = journal.people(question.people) if question.kind == "same_person" else []
    cancelled = bool(told.get("cancelled"))
    settled = cancelled or bool(told.get("moved_from"))
    sentence = _same(sides) or _quoted(questions.sentence(journal, question, now=now, zone=zone))
    names = [*journal.labels(question.people).values(), *told.get("names", ())]
    names += [told[name] for name in ("title", "company") if told.get(name)]
    return Card(
        id=question.id,
        kind=question.kind,
        sentence=sentence,
        parts=_parts(sentence, names),
        why=tuple(_quoted(str(reason)) for reason in told.get("why", ())),
        sides=tuple(sides),
        company=told.get("company"),
        asks_process=question.kind == "interview" and not (settled or told.get("process_sure")),
        process=told.get("process"),
        yes="Yes, write it down" if cancelled else _YES[question.kind],
        no="No, it stands" if cancelled else "No",
        answer=None if question.state == "open" else question.state,
        outcome="" if question.state == "open" else questions.outcome_sentence(journal, question),
    )


def _quoted(text: str) -> str:
    """Return a sentence with the quotation marks of print; apostrophes stay."""
    return re.sub(r"(?<!\w)'(.+?)'(?!\w)", "“\\1”", text)


def _parts(sentence: str, names: list[str]) -> tuple[tuple[str, bool], ...]:
    """Return a sentence in pieces without control characters, and whether each is one of the names."""
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    pieces = re.split(f"({longest_first})", sentence) if names else [sentence]
    clean = ["".join(letter for letter in piece if letter.isprintable()) for piece in pieces]
    return tuple((piece, place % 2 == 1) for place, piece in enumerate(clean) if piece)


def _same(sides: list[Person]) -> str:
    return "Are these two the same person?" if len(sides) == 2 else ""
