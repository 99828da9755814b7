"""Manners towards one person, whatever process a wish comes from: one message at a time, thanks before an ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final

from cordially.agenda.desk import Desk
from cordially.agenda.ledger import ASKS, MESSAGES, THEIR_WORDS
from cordially.agenda.polite import needs_scheduling, polite_window
from cordially.agenda.reach import ASKING, REACHING, THANKING
from cordially.agenda.steps import Step

APART: Final = timedelta(days=3)
"""Between two messages to one person that nothing of theirs called for."""

OPEN_FOR: Final = {
    "followed_up": timedelta(days=7),
    "asked_feedback": timedelta(days=14),
    "invited": timedelta(days=30),
    "wrote": timedelta(days=7),
}
"""How long a question waits for its answer, unless they are heard of before."""

_NEVER: Final = datetime.max.replace(tzinfo=UTC)
_UNPROMPTED: Final = ASKING | {"keep_in_touch"}


def well_mannered(desk: Desk, steps: Iterable[Step]) -> Iterator[Step]:
    """Yield the steps with those to one person apart from each other, and one ask at a time.

    What reaches nobody and what waits passes unchanged. A second ask is left out: the next plan brings it, once the
    first is answered.
    """
    by_person: dict[str, list[Step]] = {}
    for step in steps:
        if step.kind in REACHING and step.person is not None and step.window is not None:
            by_person.setdefault(step.person, []).append(step)
        else:
            yield step
    for person, wishes in sorted(by_person.items()):
        yield from _one_at_a_time(desk, person, wishes)


def _one_at_a_time(desk: Desk, person: str, wishes: list[Step]) -> Iterator[Step]:
    wishes.sort(key=lambda step: _turn(desk, step))
    free = _last_message(desk, person) + APART
    answered = _asked_until(desk, person)
    asked = False
    for wish in wishes:
        step: Step | None = wish
        if wish.kind in ASKING:
            if asked:
                continue
            step = _not_before(desk, wish, max(free, answered))
        elif wish.kind in _UNPROMPTED:
            step = _not_before(desk, wish, free)
        if step is None:
            continue
        asked = asked or step.kind in ASKING
        if step.window is not None:
            free = max(free, max(step.window.earliest, desk.now) + APART)
        yield step


def _turn(desk: Desk, step: Step) -> tuple[datetime, bool, datetime, float, str]:
    """Order by when a step is due, then by when its time runs out, then by worth.

    Thanks that fall due within days go before an ask of today.
    """
    assert step.window is not None
    due = max(step.window.earliest, desk.now)
    if step.kind in THANKING:
        due -= APART
    return due, step.kind not in THANKING, step.window.latest or _NEVER, -step.worth, step.key


def _not_before(desk: Desk, step: Step, moment: datetime) -> Step | None:
    window = step.window
    assert window is not None
    assert step.person is not None
    if moment <= max(window.earliest, desk.now):
        return step
    place = desk.place(step.person)
    later = polite_window(place, earliest=moment, best=window.best, now=desk.now, latest=window.latest)
    if later is None:
        return None
    assumed = dict(step.assumed)
    assumed.pop("send", None)
    if needs_scheduling(later, place):
        assumed["send"] = "scheduled"
    return replace(
        step, window=later, state="now" if later.earliest <= desk.now else "ahead", assumed=assumed
    )


def _last_message(desk: Desk, person: str) -> datetime:
    sent = desk.ledger.of_person(person, *MESSAGES)
    long_ago = desk.now - 2 * APART
    return max((desk.ledger.moment(event) for event in sent), default=long_ago)


def _asked_until(desk: Desk, person: str) -> datetime:
    """Return until when an ask of yours waits for their answer; a moment gone by when none does."""
    until = desk.now - APART
    for event in desk.ledger.of_person(person):
        if (
            event.kind in THEIR_WORDS
            or event.kind in ("declined", "consent_granted", "consent_refused")
            or event.kind == "invitation_withdrawn"
        ):
            until = desk.now - APART
        elif event.kind in ASKS and event.at is not None:
            until = max(until, desk.ledger.moment(event) + OPEN_FOR[event.kind])
    return until
