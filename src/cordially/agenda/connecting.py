"""Connecting: when it is welcome, what it waits for, and what comes after.

Claims: L06, I08, I09, I12, M05, T06, T07 (after the decision, within days), T04, T05, L10 (before it only on their
word), L16, L17 (the message after they accept), H02, H05, H06 (recruiters), L05 (never within the hour).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from cordially.agenda.cases import OPEN_STAGES, Case, Part
from cordially.agenda.desk import Desk, as_strangers
from cordially.agenda.opinions import Opinion
from cordially.agenda.own_time import own_window
from cordially.agenda.polite import closing, day_there
from cordially.agenda.public_holidays import working_days_after
from cordially.agenda.steps import Step
from cordially.people import Event
from cordially.people.link import made_at

AFTER_DECISION: Final = 1
"""Working days after a decision before an invitation: thanks and the news itself go first."""

NOT_AT_ONCE: Final = timedelta(hours=12)
"""An invitation within hours of a talk feels pushy, even after a yes."""

NOT_AGAIN_FOR: Final = timedelta(days=60)
"""After taking a request back: the network itself allows no new one for three weeks, and better words need a reason."""

ACQUAINTED_FOR: Final = timedelta(days=45)
"""So long after a decision the invitation no longer belongs to it."""

NEWLY: Final = timedelta(days=14)
"""How long a connection is new enough to thank for."""

THANKED_WITHIN: Final = 5
"""Working days in which the thanks for connecting are fresh."""

ANSWERED_WITHIN: Final = timedelta(days=60)
"""An older invitation of theirs is likely forgotten, but does no harm to accept."""

_DECIDED: Final = ("offered", "hired", "rejected", "withdrawn")
_WORTH_WAITING_FOR: Final = ("decision", "consent", "met", "contact_allowed")
_THEN: Final = {
    "decision": {"stage": "rejected"},
    "consent": {"consent": "granted"},
    "met": {"met": "yes"},
    "contact_allowed": {"consent": "none"},
}


def connecting(desk: Desk, case: Case) -> Iterator[Step]:
    """Yield invitations to those with a part in a process: those whose time has come, and those that wait."""
    for told in case.parts:
        part = replace(told, situation=as_strangers(desk, told))
        opinion = desk.opinion("connect", part.situation.but(note="personal"))
        occasion = str(case.course.number)
        if _was_invited(desk, case, part) or _waits_elsewhere(desk, case, part):
            continue
        if case.stage == "silent" and part.situation.consent != "granted":
            continue  # whoever does not answer is not asked for more
        if opinion.worthwhile:
            yield from _invitation(
                desk,
                case,
                part,
                occasion,
                supposing={} if part.situation == told.situation else {"met": "no"},
            )
        elif opinion.verdict == "wait" and opinion.until in _WORTH_WAITING_FOR:
            then = desk.opinion("connect", part.situation.but(note="personal", **_THEN[opinion.until]))
            if then.worthwhile and (
                step := desk.waiting(opinion, part, occasion, until=opinion.until, because="")
            ):
                yield step


def _waits_elsewhere(desk: Desk, case: Case, part: Part) -> bool:
    """Tell whether another process under way, in which they have a part, bids to wait: its decision comes first."""
    return any(
        desk.opinion("connect", elsewhere.situation.but(note="personal")).verdict in ("wait", "avoid")
        for other, elsewhere in desk.parts_of.get(part.person, ())
        if other.id != case.id and other.stage in OPEN_STAGES
    )


def _was_invited(desk: Desk, case: Case, part: Part) -> bool:
    """Tell whether you asked them in this course already: who did not answer once is not asked again."""
    invited = desk.ledger.of_person(part.person, "invited")
    if not invited:
        return False
    began = case.course.events[0] if case.course.events else None
    return began is None or any(desk.ledger.came_before(began, event) for event in invited)


def _invitation(
    desk: Desk, case: Case, part: Part, occasion: str, *, supposing: Mapping[str, str]
) -> Iterator[Step]:
    opinion = desk.opinion("connect", part.situation.but(note="personal"))
    decided = case.course.decided
    latest = None
    if decided is not None and case.stage in _DECIDED:
        moment = desk.ledger.moment(decided)
        if desk.now - moment > ACQUAINTED_FOR:
            return
        place = desk.place(part.person)
        day = working_days_after(day_there(moment, place), AFTER_DECISION, place.country)
        earliest = datetime.combine(day, datetime.min.time(), tzinfo=place.zone)
        latest = moment + ACQUAINTED_FOR
        reason = (
            "The decision is known; an invitation in the days after it says that you enjoyed meeting them."
        )
        if part.situation.met != "yes":
            reason = "The decision is known, and nothing stands in the way any more."
            opinion = _without_the_judging(opinion)
    else:
        last = _last_talk(desk, case, part)
        earliest = last + NOT_AT_ONCE if last is not None else desk.now
        reason = (
            "They said that connecting is welcome."
            if part.situation.consent == "granted"
            else "Nothing speaks for waiting here."
        )
    taken_back = desk.ledger.of_person(part.person, "invitation_withdrawn")
    if taken_back:
        earliest = max(earliest, desk.ledger.moment(taken_back[-1]) + NOT_AGAIN_FOR)
    step = desk.reaching(
        opinion, part, occasion, earliest=earliest, latest=latest, because=reason, supposing=supposing
    )
    if step:
        yield step


def _without_the_judging(opinion: Opinion) -> Opinion:
    """Return an opinion without the clause that only house rules add: once it is decided, nobody judges any more."""
    if not opinion.against or not all(each.startswith("house-") for each in opinion.against):
        return opinion
    return opinion._replace(because=f"{opinion.because.partition('; but ')[0].rstrip('.')}.")


def _last_talk(desk: Desk, case: Case, part: Part) -> datetime | None:
    moments = [
        interview.ends for interview in case.interviews if interview.held and part.person in interview.people
    ]
    moments += [
        desk.ledger.moment(event) for event in desk.ledger.of_person(part.person, "met", "consent_granted")
    ]
    moments += [
        desk.ledger.moment(event) for event in case.course.events if event.kind in ("exploring", "applied")
    ]
    return max(moments, default=None)


def requests(desk: Desk, part: Part) -> Iterator[Step]:
    """Yield what the requests between you and somebody call for: to accept theirs, to give thanks, to take yours back."""
    events = desk.ledger.of_person(part.person)
    if part.situation.link == "they_invited":
        yield from _accept(desk, part, events)
    elif part.situation.link == "connected":
        yield from _thanks(desk, part, events)
    elif part.situation.link == "ignored":
        yield from _take_back(desk, part, events)


def _accept(desk: Desk, part: Part, events: list[Event]) -> Iterator[Step]:
    asked = [event for event in events if event.kind == "they_invited"]
    opinion = desk.opinion("accept_invitation", part.situation)
    if not asked or not opinion.worthwhile:
        return
    step = desk.reaching(
        opinion, part, _occasion(desk, asked[-1]), earliest=desk.ledger.moment(asked[-1]), because=""
    )
    if step:
        yield step


def _thanks(desk: Desk, part: Part, events: list[Event]) -> Iterator[Step]:
    since = made_at(events)
    if since is None:
        return
    made = next(event for event in reversed(events) if event.kind == "connected" and event.at == since)
    moment = desk.ledger.moment(made)
    if desk.now - moment > NEWLY or any(
        desk.ledger.came_before(made, event)
        and event.kind in ("wrote", "thanked")  # other thanks say it by the way
        for event in events
    ):
        return
    opinion = desk.opinion("thank_for_connecting", part.situation.but(elapsed="day"))
    if not opinion.worthwhile:
        return
    place = desk.place(part.person)
    step = desk.reaching(
        opinion,
        part,
        desk.day(since).isoformat(),
        earliest=moment,
        latest=closing(working_days_after(day_there(moment, place), THANKED_WITHIN, place.country), place),
        at_last=moment + NEWLY,
        because="The work is not done once you are connected.",
    )
    if step:
        yield step


def _take_back(desk: Desk, part: Part, events: list[Event]) -> Iterator[Step]:
    sent = [event for event in events if event.kind == "invited"]
    opinion = desk.opinion("withdraw_invitation", part.situation)
    if not sent or not opinion.worthwhile:
        return
    step = desk.own(
        opinion,
        part.process,
        part.person,
        _occasion(desk, sent[-1]),
        window=own_window(
            desk.habits, earliest=min(desk.ledger.moment(sent[-1]) + timedelta(days=31), desk.now)
        ),
        because="Your request has been pending for more than a month.",
    )
    if step:
        yield step


def _occasion(desk: Desk, event: Event) -> str:
    when: datetime | date = event.at if event.at is not None else event.recorded_at
    return desk.day(when).isoformat()
