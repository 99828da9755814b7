"""Whether a step asks again for what was done, or for what its occasion no longer gives reason for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.agenda.steps import Step
from cordially.people import Event

if TYPE_CHECKING:
    from tests.agenda.year.world import Life

MOST_IN_A_ROW: Final = 2
"""How often news is asked for without any word of theirs."""
MOST_GREETINGS: Final = 2
"""How often one writes to somebody who does not answer."""
_HEARD: Final = ("heard_from", "met", "interviewed", "connected", "they_invited", "consent_granted")
_WORDS: Final = ("heard_from", "interviewed", "interview_scheduled", "promised_date", "reopened", "met")
_DECISIONS: Final = ("offered", "hired", "rejected", "withdrawn")
_OURS: Final = ("wrote", "followed_up", "thanked", "invited", "asked_feedback")
_BETWEEN_REQUESTS: Final = timedelta(days=21)
_BETWEEN_GREETINGS: Final = timedelta(days=60)
_BETWEEN_MESSAGES: Final = timedelta(days=30)
_BETWEEN_QUESTIONS: Final = timedelta(days=4)


class Seen(NamedTuple):
    """A step that was shown as one for now, to whom, and when."""

    life: Life
    step: Step
    now: datetime


def asked_again(life: Life, step: Step, now: datetime) -> str | None:
    """Return why a step that is to be done now has no occasion any more, or None."""
    judge = _JUDGES.get(step.kind)
    return judge(Seen(life, step, now)) if judge is not None else None


def moment_of(event: Event) -> datetime:
    """Return when something happened, or was noted where only the day is known."""
    return event.at if isinstance(event.at, datetime) else event.recorded_at


def _last(events: Iterable[Event], *kinds: str, **data: str) -> datetime | None:
    """Return when something of these kinds last happened, by the moment it happened at."""
    found = [
        moment_of(event)
        for event in events
        if event.kind in kinds and all(event.data.get(name) == value for name, value in data.items())
    ]
    return max(found, default=None)


def _after(one: datetime | None, other: datetime | None) -> bool:
    return one is not None and (other is None or one > other)


def _theirs(seen: Seen) -> list[Event]:
    return seen.life.diary.of_person.get(seen.step.person, [])


def _in_process(seen: Seen) -> list[Event]:
    return seen.life.diary.of_process.get(seen.step.process, []) if seen.step.process is not None else []


def _thanks(seen: Seen) -> str | None:
    theirs, course = _theirs(seen), seen.life.courses.get(seen.step.process or "")
    thanked = max(filter(None, (_last(theirs, "thanked", by=by) for by in ("email", "letter"))), default=None)
    occasions = [
        _last(theirs, "interviewed", "met", "heard_from"),
        _last(_in_process(seen), *_DECISIONS),
        course.unreported[-1].at if course and course.unreported else None,
    ]
    latest = max(filter(None, occasions), default=None)
    if latest is None:
        return "there was nothing to give thanks for"
    return (
        f"they were thanked at {thanked}, and nothing came since {latest}"
        if _after(thanked, latest)
        else None
    )


def _thanks_for_connecting(seen: Seen) -> str | None:
    theirs = _theirs(seen)
    connected, thanked = _last(theirs, "connected"), _last(theirs, "thanked", by="connecting")
    if connected is None:
        return "you are not connected"
    return f"they were thanked at {thanked}" if _after(thanked, connected) else None


def _connects(seen: Seen) -> str | None:
    told = [e for e in _theirs(seen) if e.kind in _LINKS]
    if told and told[-1].kind in ("invited", "connected", "they_invited"):
        return f"{told[-1].kind} at {told[-1].at}"
    taken_back = _last(told, "invitation_withdrawn")
    if taken_back is not None and seen.now - taken_back < _BETWEEN_REQUESTS:
        return f"the last request was taken back at {taken_back}"
    return None


_LINKS: Final = ("invited", "connected", "they_invited", "declined", "invitation_withdrawn", "you_declined")


def _answers_request(seen: Seen) -> str | None:
    told = [e for e in _theirs(seen) if e.kind in _LINKS]
    return None if told and told[-1].kind == "they_invited" else "there is no request of theirs"


def _takes_back(seen: Seen) -> str | None:
    told = [e for e in _theirs(seen) if e.kind in _LINKS]
    if not told or told[-1].kind != "invited":
        return "there is no request of yours"
    sent = _last(told, "invited")
    return f"it was sent at {sent}" if sent is not None and seen.now - sent < timedelta(days=28) else None


def _asks_feedback(seen: Seen) -> str | None:
    events = _in_process(seen)
    rejected, asked = _last(events, "rejected"), _last(events, "asked_feedback")
    if rejected is None:
        return "there was no rejection"
    return f"it was asked for at {asked}" if _after(asked, rejected) else None


def _keeps_in_touch(seen: Seen) -> str | None:
    theirs = _theirs(seen)
    ours = [moment_of(event) for event in theirs if event.kind in _OURS]
    if ours and seen.now - max(ours) < _BETWEEN_GREETINGS:
        return f"you wrote at {max(ours)}"
    heard = _last(theirs, *_HEARD)
    greeted = [e.at for e in theirs if e.kind == "wrote" and _after(moment_of(e), heard)]
    return f"you wrote at {greeted}, and had no answer" if len(greeted) >= MOST_GREETINGS else None


def _introduces(seen: Seen) -> str | None:
    theirs = _theirs(seen)
    if any(e.kind in ("met", "interviewed") for e in theirs):
        return "you have met"
    wrote = _last(theirs, "wrote")
    return f"you wrote at {wrote}" if wrote is not None and seen.now - wrote < _BETWEEN_MESSAGES else None


def _asks(seen: Seen) -> str | None:
    wrote = _last(_theirs(seen), "wrote", "invited", "followed_up")
    heard = _last(_theirs(seen), "heard_from", "met", "interviewed", "connected")
    if _after(wrote, heard) and wrote is not None and seen.now - wrote < _BETWEEN_MESSAGES:
        return f"you wrote at {wrote} and had no answer"
    return None


def _looks_at_profile(seen: Seen) -> str | None:
    looked = _last(_theirs(seen), "viewed_profile")
    reasons = _last(
        _in_process(seen), "exploring", "applied", "interview_scheduled", "interviewed", "reopened"
    )
    met = _last(_theirs(seen), "met", "interviewed", "role")
    latest = max(filter(None, (reasons, met)), default=None)
    return f"you looked at {looked}" if _after(looked, latest) else None


def _asks_news(seen: Seen) -> str | None:
    members = seen.life.diary.members[seen.step.process or ""]
    told = [
        e
        for e in seen.life.diary.events
        if e.process == seen.step.process
        or (e.process is None and e.person in members and e.person is not None)
    ]
    word = _last(told, *_WORDS)
    asked = [
        e.at for e in told if e.kind == "followed_up" and isinstance(e.at, datetime) and _after(e.at, word)
    ]
    if len(asked) >= MOST_IN_A_ROW:
        return f"news was asked for at {asked}, and no word came since {word}"
    if asked and seen.now - max(asked) < _BETWEEN_QUESTIONS:
        return f"news was asked for at {max(asked)}"
    decided, begun = _last(told, *_DECISIONS), _last(told, "reopened", "applied", "exploring", "offered")
    if decided is not None and not _after(begun, decided) and decided != begun:
        return f"it was decided at {decided}"
    promised = [e for e in told if e.kind == "promised_date"]
    if promised:
        by = date.fromisoformat(promised[-1].data["by"])
        one = seen.life.people[seen.step.person] if seen.step.person is not None else None
        clock = (one.told.zone if one is not None else None) or seen.life.seeker.zone
        if by >= seen.now.astimezone(clock).date():
            return f"they gave {by} as the day"
    return None


def _reports(seen: Seen) -> str | None:
    course = seen.life.courses.get(seen.step.process or "")
    if course is None or course.unreported:
        return None
    return "the interview was written down"


def _lets_go(seen: Seen) -> str | None:
    course = seen.life.courses.get(seen.step.process or "")
    return "it is decided" if course is not None and course.over else None


_JUDGES: Final[Mapping[str, Callable[[Seen], str | None]]] = {
    "thank_by_email": _thanks,
    "thank_by_letter": _thanks,
    "thank_for_connecting": _thanks_for_connecting,
    "connect": _connects,
    "accept_invitation": _answers_request,
    "decline_invitation": _answers_request,
    "withdraw_invitation": _takes_back,
    "ask_for_feedback": _asks_feedback,
    "keep_in_touch": _keeps_in_touch,
    "introduce_yourself": _introduces,
    "ask_for_call": _asks,
    "ask_for_introduction": _asks,
    "follow_up": _asks_news,
    "view_profile": _looks_at_profile,
    "view_profile_anonymously": _looks_at_profile,
    "report_interview": _reports,
    "let_go": _lets_go,
}
