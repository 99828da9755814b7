"""The agenda in words for the terminal: what is near first, each step with its time, its reason and what to type."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from cordially.cli.terminal import clean, heading, paragraph, style
from cordially.services.agenda import Planned
from cordially.services.plain_words import stage_name

if TYPE_CHECKING:
    from cordially.agenda.allowance import Allowance
    from cordially.etiquette.rulebook.model import Rulebook
    from cordially.services.agenda import Day
    from cordially.services.interviews import Interview
    from cordially.services.weekly_review import Open, Review

_NAMED: Final = 2
"""How many voices are named on each side unless all are asked for."""

_IN_FULL: Final = 6
"""How many steps of a group are shown with their reasons; of the others the title says enough until their turn comes."""

_ANY_TIME: Final = "any time"
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


def page_text(book: Rulebook, shown: Day, now: datetime, *, everything: bool, why: bool) -> str:
    """Return the page; ``now`` is by the user's clock."""
    lines = [heading(f"Today, {now:%A} {now.day} {now:%B %Y}")]
    if not shown.every and not shown.interviews and not (shown.scene and shown.scene.processes):
        return "\n".join([*lines, *_EMPTY])
    if shown.interviews:
        lines += ["", heading("Interviews ahead"), *(_interview(each, now) for each in shown.interviews)]
    numbers = {each.step.key: number for number, each in enumerate(shown.every, start=1)}
    groups: list[tuple[str, Sequence[Planned]]] = [
        ("Now", shown.now),
        ("This week", shown.this_week),
        ("Waiting", shown.waiting),
    ]
    if everything:
        groups += [("Later", shown.later), ("Put off", shown.snoozed)]
    for title, steps in groups:
        if steps:
            lines += ["", heading(title), *_group(book, steps, numbers, now, full=everything or why, why=why)]
    if not shown.now:
        lines += ["", "Nothing to do now."]
    lines += ["", *_closing(shown, everything=everything)]
    return "\n".join(lines)


def _group(
    book: Rulebook,
    steps: Sequence[Planned],
    numbers: Mapping[str, int],
    now: datetime,
    *,
    full: bool,
    why: bool,
) -> Iterator[str]:
    """Yield the steps of a group: the first with their reasons, the others by their titles, those to let go of together."""
    silent = [each for each in steps if each.step.kind == "let_go" and each.process]
    if full or len(silent) == 1:
        silent = []
    for place, each in enumerate(each for each in steps if each not in silent):
        number = numbers[each.step.key]
        if full or place < _IN_FULL:
            yield from _step(book, each, number, now, why=why)
        else:
            yield from _title(each, number, f": {each.when}" if each.when not in ("", _ANY_TIME) else "")
    if silent:
        yield paragraph("A month of silence is an answer too. Let go of these, or say what happened:", 5)
    for each in silent:
        yield from _title(
            each._replace(title=each.process.called if each.process else each.title), numbers[each.step.key]
        )


def _interview(interview: Interview, now: datetime) -> str:
    at = interview.at
    if isinstance(at, datetime):
        local = at.astimezone(now.tzinfo)
        when = f"{local:%A} {local.day} {local:%B, %H:%M}"
    else:
        when = f"{at:%A} {at.day} {at:%B}"
    people = ", ".join(person.called for person in interview.people)
    return paragraph(clean(f"{when}: {interview.process.called}{f' ({people})' if people else ''}"), 2, 4)


def _step(book: Rulebook, each: Planned, number: int, now: datetime, *, why: bool) -> Iterator[str]:
    yield from _title(each, number)
    if each.until:
        local = each.until.astimezone(now.tzinfo)
        yield paragraph(f"Put off until {local:%A} {local.day} {local:%B}.", 5)
    elif each.when:
        yield paragraph(clean(_sentence(each.when)), 5)
    if why:
        yield from _voices_in_full(book, each)
    else:
        yield paragraph(clean(_reason(each)), 5)
    if each.step.state == "now" and each.step.kind in _WRITTEN and each.person:
        yield paragraph(f"Find the words: cordially draft {each.person.id}", 5)


def _title(each: Planned, number: int, when: str = "") -> Iterator[str]:
    care = ", with care" if each.step.verdict == "do_with_care" else ""
    look = "care" if care else "yes" if each.step.state == "now" and not when else "plain"
    shown = paragraph(clean(f"{number:>3}. {each.title}{care}{_of(each)}{when}").strip(), 5).split("\n")
    shown[0] = f"{number:>3}. {shown[0][5 + len(f'{number}. ') :]}"
    yield from (line[:5] + style(line[5:], look) for line in shown)


def _reason(each: Planned) -> str:
    """Return why, with the names of those who see it otherwise than the advice; who agrees is named by the reason."""
    why = _sentence(each.why)
    most, few = each.agree, each.disagree
    if each.step.verdict in ("wait", "avoid"):
        most, few = few, most
    others = [name for name in few if name not in most]
    if not others:
        return why
    differ = f"{_names(others)} {'see' if len(others) > 1 else 'sees'} it differently"
    named, times = _COUNTED.subn(lambda _: differ, why, count=1)
    return named if times else f"{why} {differ[0].upper()}{differ[1:]}."


def _names(names: Sequence[str]) -> str:
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


def _closing(shown: Day, *, everything: bool) -> Iterator[str]:
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
                f"Time zone not known, yours was taken: {_names(unknown)}. cordially people edit NAME --zone ZONE"
            )
        )
    allowance = _allowance(shown.allowance)
    if allowance:
        yield paragraph(allowance)
    hidden = [
        f"{len(steps)} {what}"
        for steps, what in ((shown.later, "later"), (shown.snoozed, "put off"))
        if steps
    ]
    if hidden and not everything:
        yield f"{' and '.join(hidden)}: cordially today --all"
    yield paragraph(
        "Done: cordially today done N. Not now: snooze N. Not at all: skip N. Who says so: --why. "
        "What happened since: cordially log."
    )


def _allowance(allowance: Allowance) -> str:
    if allowance.of is None or not (allowance.used or allowance.kept_for):
        return ""
    return f"Invitations with a note this month: {allowance.used} of {allowance.of} sent."


def review_text(found: Review, now: datetime) -> str:
    """Return the review of a week; ``now`` is by the user's clock."""
    lines = [heading(f"The week to {now:%A} {now.day} {now:%B %Y}")]
    for title, told in (("What you did", found.done), ("What you heard", found.heard)):
        lines += ["", heading(title)]
        lines += [paragraph(clean(str(line)), 2, 4) for line in told] or ["  Nothing is written down."]
    lines += ["", heading("What is open")]
    lines += [paragraph(clean(_open(each)), 2, 4) for each in found.open] or ["  No process."]
    if found.day.interviews:
        lines += ["", heading("Interviews ahead"), *(_interview(each, now) for each in found.day.interviews)]
    for title, steps in (
        ("The week ahead", (*found.day.now, *found.day.this_week)),
        ("What waits", found.day.waiting),
    ):
        if steps:
            lines += ["", heading(title)]
            lines += [paragraph(clean(f"{each.title}{_of(each)}: {each.when}"), 2, 4) for each in steps]
    return "\n".join(lines)


def _open(each: Open) -> str:
    last = f"; last word {each.last:%A} {each.last.day} {each.last:%B}" if each.last else ""
    return f"{each.process.called}: {stage_name(each.stage, each.process.pursuit)}{last}"


def _of(each: Planned) -> str:
    if each.process is None or each.process.called in each.title:
        return ""
    return f" ({each.process.called})"


def _sentence(text: str) -> str:
    """Return text that begins with a capital letter and ends with a full stop."""
    if not text:
        return ""
    return text[0].upper() + text[1:] + ("" if text.endswith((".", "?", "…")) else ".")
