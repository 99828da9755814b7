"""Advice in words for the terminal: the answer first, then who says so, who disagrees, and what would change it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from cordially.cli.terminal import VERDICT_STYLES, bullet, heading, paragraph, style
from cordially.services.plain_words import (
    CONDITION_WORDS,
    FACT_QUESTIONS,
    VERDICT_WORDS,
    value_words,
    verdict_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from cordially.etiquette.advice import Advice, Counsel
    from cordially.etiquette.rulebook.model import Rulebook


def counsel_text(book: Rulebook, counsel: Counsel, *, hint: str = "") -> str:
    """Return counsel as text: the best moves first, then each move asked about in full.

    ``hint`` says how to answer what is not known, where that is possible.
    """
    role = counsel.situation.role
    blocks = [best_text(book, counsel.best)]
    blocks += [advice_text(book, advice, role=role, hint=hint) for advice in counsel.advice]
    return "\n\n".join(blocks)


def best_text(book: Rulebook, best: Sequence[str]) -> str:
    """Return the best moves as a short numbered list."""
    lines = [heading("Best now")]
    lines += [f"  {number}. {book.moves[move].label}" for number, move in enumerate(best, start=1)]
    if not best:
        lines.append("  Nobody in the rulebook speaks for any move here.")
    return "\n".join(lines)


def advice_text(book: Rulebook, advice: Advice, *, role: str | None = None, hint: str = "") -> str:
    """Return the advice on one move in full; a business contact's stages have words of their own."""
    return "\n".join(_advice_lines(book, advice, role, hint))


def _advice_lines(book: Rulebook, advice: Advice, role: str | None, hint: str) -> Iterator[str]:
    label = book.moves[advice.move].label
    words = verdict_words(advice.verdict, advice.until)
    yield f"{heading(label)}: {style(words, VERDICT_STYLES[advice.verdict])}"
    yield paragraph(advice.because, 2)
    if advice.supposing:
        supposed = ", ".join(
            f"{_SUPPOSED[fact]}: {value_words(fact, v, role)}" for fact, v in advice.supposing.items()
        )
        yield paragraph(f"This is the most cautious of the possible answers; it supposes {supposed}.", 2)
    if advice.conditions and advice.verdict != "not_applicable":
        yield paragraph(f"That holds {' and '.join(CONDITION_WORDS[c] for c in advice.conditions)}.", 2)
    for fact, value in advice.assumed.items():
        yield paragraph(
            f"Assumed: {FACT_QUESTIONS[fact]} {value_words(fact, value, role).capitalize()}.", 2, 4
        )
    if advice.instead:
        what = "Meanwhile" if advice.verdict == "wait" else "Instead"
        names = "; ".join(_lower(book.moves[move].label) for move in advice.instead)
        yield paragraph(f"{what}: {names}.", 2, 4)
    yield from _side("For it", book, advice.favour, advice.set_aside)
    yield from _side("Against, or careful", book, advice.against, advice.set_aside)
    if advice.changes:
        yield "  What would change it"
        for change in advice.changes:
            answer = value_words(change.fact, change.value, role).capitalize()
            yield bullet(f"{FACT_QUESTIONS[change.fact]} {answer}. Then: {VERDICT_WORDS[change.verdict]}.", 4)
    if advice.ask and hint:
        questions = " ".join(FACT_QUESTIONS[fact] for fact in advice.ask)
        yield paragraph(f"Not known, and it matters: {questions} {hint}", 2, 4)


_SUPPOSED: Final = {"role": "they are", "stage": "it stands at", "met": "you have met"}


def _side(title: str, book: Rulebook, ids: Sequence[str], set_aside: Sequence[str]) -> Iterator[str]:
    if not ids:
        return
    yield f"  {title}"
    for position_id in ids:
        yield bullet(citation(book, position_id, replaced=position_id in set_aside), 4)


def citation(book: Rulebook, position_id: str, *, replaced: bool = False) -> str:
    """Return who says it, where, and why, in one line."""
    position = book.positions[position_id]
    aside = " [set aside: the same voice says something narrower here]" if replaced else ""
    if position.voice == "house":
        return f"House rule: {position.because}{aside}"
    voice = book.voices[position.voice]
    source = book.sources[position.source]
    year = f", {source.year}" if source.year else ""
    where = "" if source.publication == voice.name else f", {source.publication}"
    return f"{voice.name} ({voice.role}{where}{year}): {position.because}{aside}"


def _lower(label: str) -> str:
    return label[0].lower() + label[1:]
