"""Manners towards one person, whatever process a wish comes from: one message at a time, thanks before an ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from cordially.agenda.desk import Desk
from cordially.agenda.ledger import ASKS, MESSAGES, THEIR_WORDS
from cordially.agenda.polite import needs_scheduling, polite_window
from cordially.agenda.reach import ASKING, LETTERS, REACHING, THANKING
from cordially.agenda.steps import Step

APART: Final = timedelta(days=3)
"""Between two messages to one person that nothing of theirs called for."""

OPEN_FOR: Final = {
    "followed_up": timedelta(days=7),
    "asked_feedback": timedelta(days=14),
    "invited": timedelta(days=7),
    "wrote": timedelta(days=7),
}
"""How long a question waits for its answer before another may be put, unless they are heard of before.

A request to connect may lie there for a month, and keeps nobody from asking for news in the meantime.
"""

_LEAVES: Final = {"connect": "invited", "follow_up": "followed_up", "ask_for_feedback": "asked_feedback"}
"""What an ask leaves in the log; the others are merely written."""

_NEVER: Final = datetime.max.replace(tzinfo=UTC)
_ANSWERS: Final = ("declined", "consent_granted", "consent_refused", "invitation_withdrawn")
_ANSWERS_TOO: Final = frozenset(LETTERS) | {"thank_for_help", "step_out"}
_UNPROMPTED: Final = ASKING | {"keep_in_touch"}


def well_mannered(desk: Desk, steps: Iterable[Step]) -> Iterator[Step]:
    """Yield the steps with those to one person apart from each other, and one ask at a time.

    What reaches nobody and what waits passes unchanged. A second ask comes when the first has had time for its answer;
    the next plan brings it sooner if they answer.
    """
    by_person: dict[str, list[Step]] = {}
    for step in steps:
        if step.kind in REACHING and step.person is not None and step.window is not None:
            by_person.setdefault(step.person, []).append(step)
        else:
            yield step
    agreed = {who for (who, _), situation in desk.known.situations.items() if situation.consent == "granted"}
    for person, wishes in sorted(by_person.items()):
        yield from _one_at_a_time(desk, person, wishes, granted=person in agreed)


def _one_at_a_time(desk: Desk, person: str, wishes: list[Step], *, granted: bool) -> Iterator[Step]:
    wishes = _without_doubles(wishes)
    wishes.sort(key=lambda step: _turn(desk, step, granted=granted))
    placed = [_Placed(_last_message(desk, person), APART), _Placed(desk.now - APART, _open_for(desk, person))]
    thanks: list[_Placed] = []
    for wish in wishes:
        lasts = _waits_for_answer(wish, granted=granted)
        step: Step | None = wish
        if lasts is not None:
            step = _at_their_turn(desk, wish, lasts, placed)
        elif wish.kind in THANKING:
            step = _at_their_turn(desk, wish, APART, thanks)
        if step is None or step.window is None:
            continue
        made = _Placed(max(step.window.earliest, desk.now), lasts or APART, proposed=True)
        placed.append(made)
        if step.kind in THANKING:
            thanks.append(made)
        yield step


def _without_doubles(wishes: list[Step]) -> list[Step]:
    """Return the wishes without what another says by the way: thanks answer a letter, an answer thanks for connecting."""
    kinds = {step.kind for step in wishes}
    if kinds & _ANSWERS_TOO:
        return [step for step in wishes if step.kind != "answer_them"]
    answers = sorted((step for step in wishes if step.kind == "answer_them"), key=lambda step: step.key)
    if not answers:
        return wishes
    return [step for step in wishes if step.kind not in ("answer_them", "thank_for_connecting")] + answers[:1]


class _Placed(NamedTuple):
    """A message, and for how long nothing else is to be asked after it; ``proposed`` was not sent."""

    at: datetime
    lasts: timedelta
    proposed: bool = False


def _turn(desk: Desk, step: Step, *, granted: bool) -> tuple[int, datetime, datetime, float, str]:
    """Order who finds their place first: thanks (those for a talk before others), an invitation they agreed to, news.

    Two thank-yous at once read as from a machine; the second is for later, or said by the way. The rest goes by when it is due, when its time runs out, and what it is worth.
    """
    assert step.window is not None
    if step.kind not in _UNPROMPTED:
        place = 0 if step.kind in LETTERS else 1
    elif step.kind == "connect" and granted:
        place = 2
    else:
        place = 3 if step.kind == "follow_up" else 4
    due = max(step.window.earliest, desk.now)
    return place, due, step.window.latest or _NEVER, -step.worth, step.key


def _waits_for_answer(step: Step, *, granted: bool) -> timedelta | None:
    """Return how long an unprompted message keeps others away; None for one that answers something of theirs."""
    if step.kind not in _UNPROMPTED:
        return None
    if step.kind == "keep_in_touch" or (step.kind == "connect" and granted):
        return APART
    return OPEN_FOR[_LEAVES.get(step.kind, "wrote")]


def _at_their_turn(desk: Desk, wish: Step, lasts: timedelta, placed: list[_Placed]) -> Step | None:
    """Return a step at the first time that leaves room before and after the other messages to that person.

    An invitation is held back by questions that were sent; one merely proposed, which may never be, takes a few days.
    """
    assert wish.window is not None
    moment = max(wish.window.earliest, desk.now)
    for other in sorted(placed):
        before = other.at - max(APART, lasts)
        after = other.at + (APART if other.proposed and wish.kind == "connect" else max(APART, other.lasts))
        if before < moment < after:
            moment = after
    return not_before(desk, wish, moment)


def not_before(desk: Desk, step: Step, moment: datetime) -> Step | None:
    """Return a step moved to the first polite time from a moment on, or None when that is too late for it."""
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


def _open_for(desk: Desk, person: str) -> timedelta:
    """Return for how long, from ``APART`` before now, an ask of yours still waits for their answer."""
    long_ago = desk.now - APART
    until = long_ago
    owes_answer = False
    for event in desk.ledger.of_person(person):
        if event.kind in THEIR_WORDS or event.kind in _ANSWERS:
            until = long_ago
            owes_answer = event.kind == "heard_from"
        elif event.kind == "wrote" and owes_answer:
            owes_answer = False  # an answer to their letter is no question
        elif event.kind in ASKS and event.at is not None:
            until = max(until, desk.ledger.moment(event) + OPEN_FOR[event.kind])
    return until - long_ago
