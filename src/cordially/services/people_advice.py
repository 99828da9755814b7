"""Advice about people in the journal: the situation derived from what happened, and what was done already."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from cordially.etiquette.advice import Adviser, Counsel
    from cordially.etiquette.situation import Situation
    from cordially.journal import Journal
    from cordially.people import Event, Person, Process

OPEN_STAGES: Final = ("exploring", "applied", "interview_scheduled", "interviewing", "offered", "silent")
"""Stages at which a process is under way."""

NEWLY_CONNECTED: Final = timedelta(days=14)
"""How long a connection is new enough to thank for."""

_DONE: Final[Mapping[str, tuple[str, ...]]] = {
    "viewed_profile": ("view_profile", "view_profile_anonymously"),
    "asked_feedback": ("ask_for_feedback",),
    "profile_proofed": ("proof_profile",),
}
_DONE_SINCE_WORD: Final[Mapping[str, tuple[str, ...]]] = {
    "followed_up": ("follow_up",),
    "wrote": ("introduce_yourself", "keep_in_touch", "follow_up"),
}
_THANKED: Final[Mapping[str, tuple[str, ...]]] = {
    "email": ("thank_by_email", "thank_by_letter"),
    "letter": ("thank_by_letter", "thank_by_email"),
    "help": ("thank_for_help",),
    "connecting": ("thank_for_connecting",),
}


class PersonCounsel(NamedTuple):
    """What to do about one person in one process (None: outside any), as the journal knows them.

    ``done`` are the moves that need no repeating; ``promised`` is the day, still to come, by which
    they promised news; ``careful``: the best move is one to make with care.
    """

    person: Person
    process: Process | None
    situation: Situation
    counsel: Counsel
    done: tuple[str, ...]
    promised: date | None
    careful: bool


def about_person(
    journal: Journal,
    adviser: Adviser,
    person: Person,
    process: Process | None,
    *,
    now: datetime,
    zone: tzinfo,
    stated: Situation | None = None,
    temperament: str = "cautious",
    moves: Sequence[str] | None = None,
) -> PersonCounsel:
    """Advise about a person; facts ``stated`` now win over what the journal tells."""
    derived = journal.situation(person, process, now=now, zone=zone)
    situation = derived.but(**stated.known()) if stated else derived
    done = done_moves(journal.events_of(person=person.id, zone=zone), process.id if process else None)
    if person.id in old_connections(journal, [person.id], now=now, zone=zone):
        done = (*done, "thank_for_connecting")
    promised = promised_news(journal.events_of(process=process.id), now, zone) if process else None
    return counsel_on(
        adviser,
        person,
        process,
        situation,
        done=done,
        promised=promised,
        temperament=temperament,
        moves=moves,
    )


def counsel_on(
    adviser: Adviser,
    person: Person,
    process: Process | None,
    situation: Situation,
    *,
    done: tuple[str, ...],
    promised: date | None,
    temperament: str,
    moves: Sequence[str] | None,
) -> PersonCounsel:
    """Advise, leaving out of the best moves what was done already and asking for news before the promised day."""
    without = (*done, "follow_up") if promised else done
    counsel = adviser.advise(situation, temperament, moves, without=without)
    careful = any(
        advice.verdict == "do_with_care"
        for advice in adviser.advise(situation, temperament, counsel.best[:1]).advice
    )
    return PersonCounsel(person, process, situation, counsel, done, promised, careful)


def promised_news(events: Iterable[Event], now: datetime, zone: tzinfo) -> date | None:
    """Return the day by which news was last promised in a process, if it has not passed yet."""
    promised = None
    for event in events:
        if event.kind == "promised_date":
            promised = date.fromisoformat(str(event.data["by"])[:10])
    return promised if promised is not None and promised >= now.astimezone(zone).date() else None


def old_connections(journal: Journal, people: Sequence[str], *, now: datetime, zone: tzinfo) -> set[str]:
    """Return those of the people whose connection is no news: made over a fortnight ago, or written to since."""
    contacts = journal.last_contacts(people)
    today = now.astimezone(zone).date()
    old: set[str] = set()
    for person, since in journal.connected_since(people, now=now, zone=zone).items():
        day = since.astimezone(zone).date() if isinstance(since, datetime) else since
        wrote = contacts[person].wrote if person in contacts else None
        if day is None or today - day > NEWLY_CONNECTED or (wrote and wrote.astimezone(zone).date() > day):
            old.add(person)
    return old


def done_moves(events: Iterable[Event], process: str | None) -> tuple[str, ...]:
    """Return the moves that need no repeating: done in this process, and since the last meeting or word of theirs.

    ``events`` are those about one person that stand, in the order of happening.
    """
    done: set[str] = set()
    for event in events:
        if process is not None and event.process not in (process, None):
            continue
        if event.kind in ("interviewed", "met"):
            done -= {
                "thank_by_email",
                "thank_by_letter",
                "follow_up",
                "view_profile",
                "view_profile_anonymously",
            }
        elif event.kind == "heard_from":
            done -= {"follow_up", "keep_in_touch"}
        elif event.kind == "thanked":
            done.update(_THANKED[event.data["by"]])
        else:
            done.update(_DONE.get(event.kind, ()))
            done.update(_DONE_SINCE_WORD.get(event.kind, ()))
    return tuple(sorted(done))
