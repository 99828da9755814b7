"""The agenda in words for the terminal: what is near first, each step with its time, its reason and what to type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Final

from cordially.cli.agenda_step import ANY_TIME, names_of, reason_of, step_lines, title_lines
from cordially.cli.terminal import clean, heading, paragraph
from cordially.services.agenda import Planned
from cordially.services.day_words import moment_in_words
from cordially.services.interviews import title_of

if TYPE_CHECKING:
    from cordially.agenda.allowance import Allowance
    from cordially.etiquette.rulebook.model import Rulebook
    from cordially.services.agenda import Day
    from cordially.services.interviews import Interview

_MOST_NOW: Final = 5
_MOST_WHENEVER: Final = 4
"""How many steps a page bears that presses nobody: those that can be too late, and those that never are."""

_SEVERAL: Final = 2
_IN_FULL: Final = 4
"""How many steps of a group are shown with their reasons; of the others the title says enough until their turn comes."""

_EMPTY: Final = (
    "",
    "No open process has anybody in it yet. To begin:",
    "  cordially import EXPORT.zip",
    '  cordially processes add "Northwind" --title Analyst',
    "  cordially log applied --process Northwind",
    '  cordially people add "Dana Reyes"',
    '  cordially processes involve Northwind "Dana Reyes" --role recruiter',
    "or look around first: cordially demo",
)


def page_text(
    book: Rulebook,
    shown: Day,
    now: datetime,
    *,
    everything: bool = False,
    why: bool = False,
    today: date | None = None,
) -> str:
    """Return the page; ``now`` is by the user's clock. ``today`` is named where the page is of another day.

    The steps of such a page have no numbers: what is typed is about today.
    """
    lines = [heading(_title_of_page(now, today))]
    if not shown.every and not shown.interviews and not (shown.scene and shown.scene.processes):
        return "\n".join([*lines, *_EMPTY])
    pressing, whenever = shown.pressing, shown.whenever
    if not pressing:
        lines += ["", "Nothing presses now." if whenever else "Nothing to do now."]
    if shown.interviews:
        lines += [
            "",
            heading(title_of(shown.interviews)),
            *(interview_line(each, now) for each in shown.interviews),
        ]
    numbers = {} if today else {each.step.key: place for place, each in enumerate(shown.every, start=1)}
    full = everything or why
    groups: list[tuple[str, list[str]]] = [
        ("Now", list(_few(book, pressing, numbers, now, most=None if full else _MOST_NOW, why=why))),
        ("When you have time", list(_whenever(book, whenever, numbers, now, full=full, why=why))),
        ("This week", list(_group(book, shown.this_week, numbers, now, full=full, why=why))),
        ("Waiting", list(_together(book, shown.waiting, numbers, now, why=why))),
    ]
    if everything:
        groups += [
            (title, list(_group(book, steps, numbers, now, full=True, why=why)))
            for title, steps in (("Later", shown.later), ("Put off", shown.snoozed))
        ]
    for title, told in groups:
        if told:
            lines += ["", heading(title), *told]
    lines += ["", *_closing(shown, everything=everything, today=today)]
    return "\n".join(lines)


def _title_of_page(now: datetime, today: date | None) -> str:
    day = f"{now:%A} {now.day} {now:%B %Y}"
    if today is None:
        return f"Today, {day}"
    return f"As it will be on {day}" if now.date() > today else f"As it was on {day}"


def _few(
    book: Rulebook,
    steps: Sequence[Planned],
    numbers: Mapping[str, int],
    now: datetime,
    *,
    most: int | None,
    why: bool,
) -> Iterator[str]:
    """Yield the first steps with their reasons, and how many more there are."""
    shown = steps if most is None else steps[:most]
    for each in shown:
        yield from step_lines(book, each, numbers.get(each.step.key), now, why=why)
    if len(shown) < len(steps):
        yield f"     and {len(steps) - len(shown)} more: cordially today --all"


def _whenever(
    book: Rulebook,
    steps: Sequence[Planned],
    numbers: Mapping[str, int],
    now: datetime,
    *,
    full: bool,
    why: bool,
) -> Iterator[str]:
    """Yield what is never too late: a few, and together what fell silent."""
    silent = [each for each in steps if each.step.kind == "let_go" and each.process]
    if full or len(silent) < _SEVERAL:
        silent = []
    others = [each for each in steps if each not in silent]
    most = None if full else _MOST_WHENEVER - bool(silent)
    yield from _few(book, others, numbers, now, most=most, why=why)
    if silent:
        yield paragraph("A month of silence is an answer too. Let go of these, or say what happened:", 5)
    for each in silent:
        called = each.process.called if each.process else each.title
        yield from title_lines(each._replace(title=called), numbers.get(each.step.key))


def _group(
    book: Rulebook,
    steps: Sequence[Planned],
    numbers: Mapping[str, int],
    now: datetime,
    *,
    full: bool,
    why: bool,
) -> Iterator[str]:
    """Yield the steps of a group: the first with their reasons, the others by their titles."""
    for place, each in enumerate(steps):
        number = numbers.get(each.step.key)
        if full or place < _IN_FULL:
            yield from step_lines(book, each, number, now, why=why)
        else:
            yield from title_lines(each, number, f": {each.when}" if each.when not in ("", ANY_TIME) else "")


def _together(
    book: Rulebook, steps: Sequence[Planned], numbers: Mapping[str, int], now: datetime, *, why: bool
) -> Iterator[str]:
    """Yield what waits: steps that wait for the same, and for the same reason, one below the other, the reason once."""
    for _, some in groupby(steps, key=lambda each: (each.when, reason_of(each), each.granted if why else ())):
        *others, last = some
        for each in others:
            yield from title_lines(each, numbers.get(each.step.key))
        yield from step_lines(book, last, numbers.get(last.step.key), now, why=why)


def interview_line(interview: Interview, now: datetime) -> str:
    """Return an interview ahead: when, for what, with whom; ``now`` is by the user's clock."""
    when = moment_in_words(interview.at, now, now.tzinfo or UTC)
    people = ", ".join(person.called for person in interview.people)
    return paragraph(clean(f"{when}: {interview.process.called}{f' ({people})' if people else ''}"), 2, 4)


def _closing(shown: Day, *, everything: bool, today: date | None) -> Iterator[str]:
    unknown = sorted(
        {
            each.person.called
            for each in (*shown.now, *shown.this_week)
            if each.person and "zone" in each.step.assumed
        }
    )
    if unknown:
        yield paragraph(
            clean(
                f"Time zone not known, yours was taken: {names_of(unknown)}. cordially people edit NAME --zone ZONE"
            )
        )
    allowance = _allowance(shown.allowance)
    if allowance:
        assumed = any("account" in each.step.assumed for each in shown.every)
        premium = ' Premium? account = "premium" in your settings: cordially today --help' if assumed else ""
        yield paragraph(allowance + premium)
    hidden = [
        f"{len(steps)} {what}"
        for steps, what in ((shown.later, "later"), (shown.snoozed, "put off"))
        if steps
    ]
    if hidden and not everything:
        yield f"{' and '.join(hidden)}: cordially today --all"
    if shown.every and today is None:
        yield paragraph(
            "Done: cordially today done N. Not now: snooze N. Not at all: skip N. Who says so: --why N. "
            "What happened since: cordially log."
        )
    elif not shown.every:
        yield paragraph("What happened since: cordially log.")


def _allowance(allowance: Allowance) -> str:
    if allowance.of is None or not (allowance.used or allowance.kept_for):
        return ""
    return f"Invitations with a note this month: {allowance.used} of {allowance.of} sent."
