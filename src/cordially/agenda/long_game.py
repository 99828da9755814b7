"""The long game: before and around an application, becoming known without pressing.

Claims: M01, M02, M03, M07 (introduce yourself, ask for a little), H11 (follow the company), H13 (help them help you),
M08 (publish; months ahead), L12 (initiative, not pressure).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from cordially.agenda.cases import Case, Part
from cordially.agenda.desk import Desk, as_strangers
from cordially.agenda.opinions import Opinion
from cordially.agenda.own_time import own_window
from cordially.agenda.steps import Step, Window
from cordially.etiquette.situation import Situation
from cordially.people import Event

FIRST_MOVES: Final = ("ask_for_introduction", "introduce_yourself", "ask_for_call")
"""Ways to become known, of which one is made at a time in a process."""

REASONS: Final = {
    "ask_for_introduction": "A word from somebody who knows your work opens more doors than any message of yours.",
    "introduce_yourself": "A few good lines make a name out of an application.",
    "ask_for_call": "A quarter of an hour with somebody who knows the place teaches more than a week of reading.",
}

AFTER_APPLYING: Final = timedelta(days=14)
"""A first message belongs to the days around the application."""

PATIENCE: Final = timedelta(days=10)
"""After one first message in a process, wait for the answer before the next."""

NO_ANSWER: Final = timedelta(days=60)
"""Whoever left a letter unanswered for less is not written to for a favour."""

_ONE_DAY: Final = timedelta(days=1)


def long_game(desk: Desk, case: Case) -> Iterator[Step]:
    """Yield what makes you known at a company that interests you, or to which you have applied."""
    if case.stage == "exploring":
        yield from _company(desk, case)
        yield from _being_seen(desk, case)
    if case.stage in ("exploring", "applied"):
        yield from _first_message(desk, case)


def publishing(desk: Desk) -> Iterator[Step]:
    """Yield the reminder to publish something, once a month, while some search is at its beginning."""
    if not any(case.stage == "exploring" for case in desk.cases):
        return
    search = next(
        (part.situation.search for case in desk.cases for part in case.parts if part.situation.search), None
    )
    opinion = desk.opinion("publish", Situation(stage="none", purpose="network", search=search, met="no"))
    if not opinion.worthwhile or search == "confidential":
        return
    first, window = _this_month(desk)
    step = desk.own(
        opinion,
        None,
        None,
        first.isoformat(),
        window=window,
        because="Once a month is enough: people look at what you write before they answer.",
    )
    if step:
        yield step


def _company(desk: Desk, case: Case) -> Iterator[Step]:
    situation = case.parts[0].situation if case.parts else Situation(stage="exploring")
    began = case.course.events[0] if case.course.events else None
    if case.process.company is None or began is None:
        return
    window = own_window(desk.habits, earliest=desk.ledger.moment(began))
    for move, reason in (
        ("look_up_company", "Whom you know there, and what is new, decides whom to write to."),
        ("follow_company", "Their news comes to you, and you learn who is there."),
    ):
        opinion = desk.opinion(move, situation)
        if opinion.worthwhile and (
            step := desk.own(opinion, case.id, None, str(case.course.number), window=window, because=reason)
        ):
            yield step


def _being_seen(desk: Desk, case: Case) -> Iterator[Step]:
    """Yield a word on something that one of them posted, once a month: seen, and nothing asked."""
    first, window = _this_month(desk)
    for part in case.parts:
        opinion = desk.opinion("engage_with_posts", part.situation)
        if not opinion.worthwhile or desk.door_is_closed(part) or desk.keeps_away(part):
            continue
        step = desk.own(
            opinion,
            case.id,
            part.person,
            first.isoformat(),
            window=window,
            because="A thoughtful word under a post asks for nothing and is remembered.",
        )
        if step:
            yield step
        return


def _this_month(desk: Desk) -> tuple[date, Window]:
    """Return the first of the month, and the month as a window, best in its second week."""
    first = desk.now.astimezone(desk.habits.zone).date().replace(day=1)
    begins = datetime.combine(first, time(0), tzinfo=desk.habits.zone)
    return first, own_window(desk.habits, earliest=begins, best=begins + 7 * _ONE_DAY)


def _first_message(desk: Desk, case: Case) -> Iterator[Step]:
    began = next((event for event in reversed(case.course.events) if event.kind == case.stage), None)
    if began is None:
        return
    moment = desk.ledger.moment(began)
    if case.stage == "applied" and desk.now - moment > AFTER_APPLYING:
        return
    if _is_waiting_for_answer(desk, case):
        return
    wishes = [
        (opinion, part)
        for part in case.parts
        for move in FIRST_MOVES
        if (opinion := desk.opinion(move, as_strangers(desk, part))).worthwhile
        and not _is_done(desk, case, opinion, part)
    ]
    wishes.sort(key=lambda wish: (-wish[0].worth, wish[1].rank, wish[0].move))
    for opinion, part in wishes:
        step = desk.reaching(
            opinion,
            part,
            str(case.course.number),
            earliest=moment + (_ONE_DAY if case.stage == "applied" else timedelta(0)),
            latest=moment + AFTER_APPLYING if case.stage == "applied" else None,
            because=REASONS[opinion.move],
            supposing={"met": "no"} if part.situation != as_strangers(desk, part) else {},
        )
        if step and step.state != "waiting":
            yield step
            return


def _is_waiting_for_answer(desk: Desk, case: Case) -> bool:
    """Tell whether somebody there was written to a short while ago and has not answered."""
    for part in case.parts:
        events = desk.ledger.of_person(part.person, "wrote", "heard_from", "met", "interviewed")
        if events and events[-1].kind == "wrote" and desk.now - desk.ledger.moment(events[-1]) < PATIENCE:
            return True
    return False


def _is_done(desk: Desk, case: Case, opinion: Opinion, part: Part) -> bool:
    """Tell whether you wrote to them in this course already, or asked this of them."""
    began = case.course.events[0] if case.course.events else None
    if _is_unanswered(desk, part):
        return True
    wrote = desk.ledger.of_person(part.person, "wrote")
    if any(began is None or desk.ledger.came_before(began, event) for event in wrote):
        return True
    return desk.is_settled(opinion.move, case.id, part.person, str(case.course.number))


def _is_unanswered(desk: Desk, part: Part) -> bool:
    """Tell whether a letter or a request of yours lies with them: who has not answered is not asked for more."""
    asked: Event | None = None
    for event in desk.ledger.of_person(part.person):
        if event.kind in ("wrote", "invited"):
            asked = event
        elif event.kind in ("heard_from", "met", "interviewed") or (
            event.kind == "connected" and asked is not None and asked.kind == "invited"
        ):
            asked = None
    return asked is not None and desk.now - desk.ledger.moment(asked) < NO_ANSWER
