"""What a seeker's deeds leave in the log, and how people answer them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from tests.agenda.year.places import at_work

from cordially.agenda.steps import Mark, Step

if TYPE_CHECKING:
    from tests.agenda.year.cast import Somebody
    from tests.agenda.year.world import Life

REACHES: Final = frozenset(
    {
        "connect",
        "introduce_yourself",
        "ask_for_call",
        "ask_for_introduction",
        "thank_by_email",
        "thank_by_letter",
        "thank_for_help",
        "follow_up",
        "ask_for_feedback",
        "thank_for_connecting",
        "keep_in_touch",
        "step_out",
        "answer_them",
    }
)
"""Moves that put something before another person, at the moment at which they are made."""

ASKS: Final = frozenset(
    {"connect", "introduce_yourself", "ask_for_call", "ask_for_introduction", "follow_up", "ask_for_feedback"}
)
"""Moves that want something of the other person."""

_THANKS: Final = {
    "thank_by_email": "email",
    "thank_by_letter": "letter",
    "thank_for_help": "help",
    "thank_for_connecting": "connecting",
}
_WROTE: Final = ("introduce_yourself", "ask_for_call", "ask_for_introduction", "keep_in_touch", "answer_them")
_PLAIN: Final = {
    "accept_invitation": "connected",
    "decline_invitation": "you_declined",
    "withdraw_invitation": "invitation_withdrawn",
    "ask_for_feedback": "asked_feedback",
    "view_profile": "viewed_profile",
    "view_profile_anonymously": "viewed_profile",
}


def does(life: Life, step: Step, now: datetime) -> None:
    """Do a step: write what it leaves in the log, mark it, and let the world answer."""
    dice = life.dice
    one = life.people[step.person] if step.person is not None else None
    marked = True
    if step.kind == "proof_profile":
        life.diary.write("profile_proofed", now)
    elif step.kind in _HOUSE:
        _HOUSE[step.kind](life, step, now)
        marked = step.kind != "report_interview" or dice.random() < 0.5
    elif one is not None:
        marked = _reaches_out(life, step, one, now)
    if marked:
        life.marks.append(Mark(step.key, "done", now))


def _reaches_out(life: Life, step: Step, one: Somebody, now: datetime) -> bool:
    """Write down what was done about somebody; return whether it was marked too, rather than found in the mail."""
    dice = life.dice
    in_mail = dice.random() < 0.2
    if step.kind in _THANKS:
        by = _THANKS[step.kind]
        if in_mail and by != "letter":
            life.diary.write("thanked", now, person=one.id, source="messages", by=by)
            return False
        life.diary.write("thanked", now, person=one.id, process=step.process, by=by)
    elif step.kind == "follow_up":
        if in_mail:
            life.diary.write("followed_up", now, person=one.id, source="messages")
        else:
            life.diary.write("followed_up", now, person=one.id, process=step.process)
        if step.process is not None:
            life.courses[step.process].is_asked_for_news(now, one)
        return not in_mail
    elif step.kind == "connect":
        life.diary.write("invited", now, person=one.id, process=step.process, note="personal")
        _is_invited(life, one, now)
        return dice.random() < 0.7
    elif step.kind in _WROTE:
        life.diary.write("wrote", now, person=one.id, process=step.process, how="email")
        if dice.random() < 0.4:
            life.at(_office_hour(life, one, now, 1, 6), lambda when: _answers(life, one, when))
    elif step.kind in _PLAIN:
        life.diary.write(_PLAIN[step.kind], now, person=one.id, process=step.process)
    return True


def _is_invited(life: Life, one: Somebody, now: datetime) -> None:
    fate = life.dice.random()
    if fate < 0.55:
        life.at(_office_hour(life, one, now, 0, 9), lambda when: _is_connected(life, one, when))
    elif fate < 0.68:
        life.at(_office_hour(life, one, now, 0, 9), lambda when: _is_declined(life, one, when))


def _is_pending(life: Life, one: Somebody) -> bool:
    told = [
        e.kind
        for e in life.diary.of_person[one.id]
        if e.kind in ("invited", "invitation_withdrawn", "connected")
    ]
    return bool(told) and told[-1] == "invited"


def _is_connected(life: Life, one: Somebody, now: datetime) -> None:
    if _is_pending(life, one):
        life.diary.write("connected", now, person=one.id)


def _is_declined(life: Life, one: Somebody, now: datetime) -> None:
    if _is_pending(life, one):
        one.declined = True
        life.diary.write("declined", now, person=one.id)


def _answers(life: Life, one: Somebody, now: datetime) -> None:
    life.diary.write("heard_from", now, person=one.id, how="email")


def _office_hour(life: Life, one: Somebody, now: datetime, first: int, last: int) -> datetime:
    after = now + timedelta(days=life.dice.randint(first, last), hours=3)
    return at_work(after, one.place, (9, 17), life.dice.randint(0, 400))


def _reports(life: Life, step: Step, now: datetime) -> None:
    if step.process is not None:
        life.courses[step.process].is_reported(now)


def _lets_go(life: Life, step: Step, now: datetime) -> None:
    if step.process is not None:
        life.courses[step.process].withdraws(now)


def _logs_decision(life: Life, step: Step, now: datetime) -> None:
    if step.process is not None:
        life.courses[step.process].is_settled(now)


_HOUSE: Final[dict[str, Callable[[Life, Step, datetime], None]]] = {
    "report_interview": _reports,
    "let_go": _lets_go,
    "log_decision": _logs_decision,
}
