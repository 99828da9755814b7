"""Asking for news: after the day they gave, else after the customary wait, twice at most, and then letting go.

Claims: L03 (following up can decide), I11, T04 (patience until the decision); the waits are custom, and declared here.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final, NamedTuple

from cordially.agenda.after_interview import TOLD_WITHIN
from cordially.agenda.cases import Case, Part
from cordially.agenda.desk import Desk
from cordially.agenda.letting_go import closing_offer, set_aside
from cordially.agenda.making import chore
from cordially.agenda.own_time import own_window
from cordially.agenda.polite import opening
from cordially.agenda.public_holidays import working_days_after
from cordially.agenda.steps import Step
from cordially.people import Event
from cordially.people.moments import day_of, parsed


class Wait(NamedTuple):
    """How long to wait for news after something, and why."""

    days: int
    because: str


WAITS: Final = {
    "interviewed": Wait(8, "A week without news after an interview is when one may ask."),
    "met": Wait(8, "A week without news after a talk is when one may ask."),
    "heard_from": Wait(8, "A week has gone by since their last word."),
    "interview_scheduled": Wait(8, "A week without news after an interview is when one may ask."),
    "applied": Wait(15, "Two weeks without an answer to an application is when one may ask."),
    "reopened": Wait(15, "Two weeks without news is when one may ask."),
}
"""The customary wait after the last word, by the kind of word. Whole days more than the custom: nobody is asked early."""

UNTIL_ASKED_AGAIN: Final = Wait(
    8, "A week after the first question, once more is all right, and then no more."
)
MOST: Final = 2
"""A third letter changes no mind."""

LETTING_GO: Final = timedelta(days=14)
"""Silence after the last question for this long is an answer."""

UNANSWERED: Final = timedelta(days=30)
"""Where there is nobody to ask, silence for a month is an answer."""

STILL_ASKED: Final = timedelta(days=45)
"""A question that was due for longer and was not put is not meant to be."""

DECIDING: Final = 3
"""Working days after an offer at which to write down what was decided."""

_AWAITING: Final = ("applied", "interview_scheduled", "interviewing", "silent")
_CARRIERS: Final = (
    "recruiter",
    "agency_recruiter",
    "hiring_manager",
    "executive",
    "business_contact",
    "interviewer",
)
_DECISION_WORTH: Final = 61.0
_NOON: Final = time(12)


class _Due(NamedTuple):
    """When one may ask, where nothing else stands against it, and why then."""

    earliest: datetime
    occasion: str
    because: str
    promised: bool


def asking_for_news(desk: Desk, case: Case) -> Iterator[Step]:
    """Yield the question for news of a process, or the offer to let it go."""
    if case.stage == "offered":
        yield from _to_be_decided(desk, case)
    elif case.stage == "exploring":
        yield from set_aside(desk, case)
    if case.stage not in _AWAITING or case.course.word is None:
        return
    if any(not interview.held and desk.now - interview.ends <= TOLD_WITHIN for interview in case.interviews):
        return  # an interview is to come, or to be told of
    asked = _asked(desk, case)
    channel = _channel(desk, case)
    due = _due(desk, case, asked, channel)
    if due is None:
        return
    if channel is None or len(asked) >= MOST or _is_skipped(desk, case, due.occasion):
        yield from _let_go(desk, case, asked, channel)
        return
    if desk.now - due.earliest > STILL_ASKED:
        overdue = list(_let_go(desk, case, asked, channel))
        if overdue:
            yield from overdue
            return
    if not _is_asked_with_mark(desk, case, due.occasion):
        yield from _question(desk, case, channel, due)


def next_question(desk: Desk, case: Case) -> tuple[str | None, datetime] | None:
    """Return whom to ask for news, by name, and when, where silence goes on; nobody, and when to let go of it."""
    if case.course.word is None:
        return None
    asked = _asked(desk, case)
    channel = _channel(desk, case)
    due = _due(desk, case, asked, channel)
    if due is None:
        return None
    if channel is None or len(asked) >= MOST or _mark(desk, case, due.occasion) is not None:
        wait = LETTING_GO if asked else UNANSWERED
        return None, desk.ledger.moment(asked[-1] if asked else case.course.word) + wait
    person = desk.known.people.get(channel.person)
    return person.called if person else "them", due.earliest


def _asked(desk: Desk, case: Case) -> list[Event]:
    """Return the questions for news since their last word."""
    word = case.course.word
    assert word is not None
    members = {part.person for part in case.parts}
    asked = list(desk.ledger.of_process(case.id, "followed_up"))
    for person in sorted(members):
        asked += [event for event in desk.ledger.of_person(person, "followed_up") if event.process is None]
    since = [event for event in asked if desk.ledger.came_before(word, event)]
    return sorted(since, key=lambda event: (desk.ledger.moment(event), event.id))


def _channel(desk: Desk, case: Case) -> Part | None:
    """Return the one to ask: whoever carries word (a recruiter first), as far as asking them is welcome.

    A declined request is no answer to the application: who declined one is asked last, and asked all the same (H10).
    """
    carriers = [part for part in case.parts if part.situation.role in _CARRIERS]
    carriers.sort(
        key=lambda part: (desk.keeps_away(part), _CARRIERS.index(str(part.situation.role)), part.rank)
    )
    for part in carriers:
        if (
            not desk.wants_no_word(part)
            and not desk.door_is_closed(part)
            and desk.opinion("follow_up", part.situation.but(stage="silent", elapsed="longer")).welcome
        ):
            return part
    return None


def _due(desk: Desk, case: Case, asked: list[Event], channel: Part | None) -> _Due | None:
    ledger, zone = desk.ledger, desk.ledger.zone
    if asked:
        last = asked[-1]
        moment = ledger.moment(last) + timedelta(days=UNTIL_ASKED_AGAIN.days)
        return _Due(
            moment,
            ledger.moment(last).astimezone(zone).date().isoformat(),
            UNTIL_ASKED_AGAIN.because,
            promised=True,
        )
    word = case.course.word
    assert word is not None
    promised = _promised(desk, case, word)
    if promised is not None:
        country = desk.place(channel.person).country if channel else desk.habits.country
        day = working_days_after(promised, 1, country)
        earliest = (
            opening(day, desk.place(channel.person))
            if channel
            else datetime.combine(day, _NOON, tzinfo=desk.habits.zone)
        )
        return _Due(
            earliest,
            promised.isoformat(),
            "One working day after the day by which they promised news, one may ask.",
            promised=True,
        )
    wait = WAITS.get(word.kind, WAITS["heard_from"])
    moment = ledger.moment(word)
    for interview in case.interviews:
        if interview.held and interview.ends > moment:
            moment, wait = min(interview.ends, desk.now), WAITS["interviewed"]
    if word.kind == "heard_from" and not any(interview.held for interview in case.interviews):
        wait = WAITS["reopened"]
    return _Due(
        moment + timedelta(days=wait.days),
        moment.astimezone(zone).date().isoformat(),
        wait.because.replace("an interview", "a meeting") if case.is_business else wait.because,
        promised=False,
    )


def _promised(desk: Desk, case: Case, word: Event) -> date | None:
    """Return the day by which news was last promised, if it is not overtaken by a later word of theirs."""
    found = None
    for event in case.course.events:
        if event.kind == "promised_date":
            found = event
        elif event.kind in ("interviewed", "interview_scheduled") and found is not None:
            begins = event.data.get("at")
            told = parsed(begins) if begins else event.at
            promised = day_of(parsed(found.data["by"]), desk.ledger.zone)
            if told is None or day_of(told, desk.ledger.zone) >= promised:
                found = None
    if found is None:
        return None
    promised = day_of(parsed(found.data["by"]), desk.ledger.zone)
    if found is not word and desk.ledger.moment(word).astimezone(desk.ledger.zone).date() > promised:
        return None
    return promised


def _is_skipped(desk: Desk, case: Case, occasion: str) -> bool:
    return _mark(desk, case, occasion) == "skipped"


def _is_asked_with_mark(desk: Desk, case: Case, occasion: str) -> bool:
    return _mark(desk, case, occasion) == "done"


def _mark(desk: Desk, case: Case, occasion: str) -> str | None:
    for part in case.parts:
        mark = desk.marks.get(f"follow_up:{case.id}:{part.person}:{occasion}")
        if mark is not None and mark.how != "snoozed":
            return mark.how
    return None


def _question(desk: Desk, case: Case, channel: Part, due: _Due) -> Iterator[Step]:
    situation = channel.situation
    if due.promised:
        situation = situation.but(stage="silent", elapsed="longer")
    elif situation.stage != "silent":
        situation = situation.but(elapsed="fortnight")
    opinion = desk.opinion_in(case, "follow_up", situation)
    if not opinion.welcome:
        return
    step = desk.reaching(opinion, channel, due.occasion, earliest=due.earliest, because=due.because)
    if step:
        yield step


def _let_go(desk: Desk, case: Case, asked: list[Event], channel: Part | None) -> Iterator[Step]:
    word = case.course.word
    assert word is not None
    if asked:
        since = desk.ledger.moment(asked[-1])
        earliest = since + LETTING_GO
        reason = "You asked, and they did not answer. Silence this long is an answer too."
    else:
        since = desk.ledger.moment(word)
        earliest = since + UNANSWERED
        reason = "A month of silence is an answer too."
    if channel is None and case.stage != "silent":
        return
    yield from closing_offer(desk, case, since, earliest, f"{reason} Close it, or say what happened.")


def _to_be_decided(desk: Desk, case: Case) -> Iterator[Step]:
    offered = case.course.decided
    if offered is None:
        return
    day = working_days_after(desk.day(desk.ledger.moment(offered)), DECIDING, desk.habits.country)
    step = desk.own(
        chore("log_decision", _DECISION_WORTH),
        case.id,
        None,
        desk.day(desk.ledger.moment(offered)).isoformat(),
        window=own_window(
            desk.habits, earliest=datetime.combine(day, desk.habits.day_begins, tzinfo=desk.habits.zone)
        ),
        because="They made an offer. Once you have decided, write it down: the plan for everybody there follows from it.",
    )
    if step:
        yield step
