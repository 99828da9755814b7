"""One step of the agenda in words for the terminal: its title, its time, its reason, and who says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from cordially.cli.terminal import clean, paragraph, style, width, wrap
from cordially.services.day_words import day_in_words

if TYPE_CHECKING:
    from cordially.etiquette.rulebook.model import Rulebook
    from cordially.services.agenda import Planned

ANY_TIME: Final = "any time"
_NAMED: Final = 2
"""How many voices are named on each side unless all are asked for."""

_COUNTED: Final = re.compile(r"\b\d+ sees? it differently")

_WRITTEN: Final = (
    "connect",
    "thank_by_email",
    "thank_by_letter",
    "thank_for_help",
    "thank_for_connecting",
    "follow_up",
    "keep_in_touch",
    "ask_for_feedback",
    "ask_for_call",
    "introduce_yourself",
    "ask_for_introduction",
)
"""Steps for which there are words to find."""


def step_text(book: Rulebook, each: Planned, number: int | None, now: datetime) -> str:
    """Return one step with its reasons in full."""
    return "\n".join(step_lines(book, each, number, now, why=True))


def step_lines(
    book: Rulebook, each: Planned, number: int | None, now: datetime, *, why: bool
) -> Iterator[str]:
    """Yield a step with its time and its reason, with ``why`` in full; ``number`` is None where it has none."""
    yield from title_lines(each, number)
    if each.until:
        until = day_in_words(each.until.astimezone(now.tzinfo).date(), now.date())
        yield paragraph(f"Put off until {until}.", 5)
    elif each.when and each.when != ANY_TIME:
        yield paragraph(clean(_sentence(each.when)), 5)
    if why:
        yield from _voices_in_full(book, each)
    else:
        yield paragraph(clean(reason_of(each)), 5)
    if each.step.state == "now" and each.step.kind in _WRITTEN and each.person:
        yield paragraph(f"Find the words: cordially draft {each.person.id}", 5)


def title_lines(each: Planned, number: int | None, when: str = "") -> Iterator[str]:
    """Yield the title of a step, wrapped under its number."""
    care = ", with care" if each.step.verdict == "do_with_care" else ""
    look = "care" if care else "yes" if each.step.state == "now" and not when else "plain"
    mark = f"{number:>3}." if number else "   -"
    body = wrap(clean(f"{each.title}{care}{of_process(each)}{when}"), width() - 5)
    yield f"{mark} {style(body[0], look)}"
    yield from (f"     {style(line, look)}" for line in body[1:])


def reason_of(each: Planned) -> str:
    """Return why, with the names of those who see it otherwise than the advice; who agrees is named by the reason."""
    why = _sentence(each.why)
    most, few = each.agree, each.disagree
    if each.step.verdict in ("wait", "avoid"):
        most, few = few, most
    others = [name for name in few if name not in most]
    if not others:
        return why
    differ = f"{names_of(others)} {'see' if len(others) > 1 else 'sees'} it differently"
    named, times = _COUNTED.subn(lambda _: differ, why, count=1)
    return named if times else f"{why} {differ[0].upper()}{differ[1:]}."


def names_of(names: Sequence[str]) -> str:
    """Return the first names, and how many more there are."""
    if len(names) > _NAMED:
        return f"{', '.join(names[:_NAMED])} and {len(names) - _NAMED} more"
    return " and ".join(names)


def _voices_in_full(book: Rulebook, each: Planned) -> Iterator[str]:
    from cordially.cli.sentences import citation
    from cordially.cli.terminal import bullet

    yield paragraph(clean(_sentence(each.why)), 5)
    for title, ids in (("For it", each.step.favour), ("Against, or careful", each.step.against)):
        known = [position for position in ids if position in book.positions]
        if known:
            yield f"     {title}"
            yield from (bullet(clean(citation(book, position)), 7) for position in known)
    yield from (paragraph(clean(each_granted), 5) for each_granted in each.granted)
    yield f"     Key: {each.step.key}"


def of_process(each: Planned) -> str:
    """Return the process of a step in brackets, where its title does not name it."""
    if each.process is None or each.process.called in each.title:
        return ""
    return f" ({each.process.called})"


def _sentence(text: str) -> str:
    """Return text that begins with a capital letter and ends with a full stop."""
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text.endswith((".", "?", "…")) else ".")
