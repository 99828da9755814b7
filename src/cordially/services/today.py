"""What to do today: the best move for everybody with a part in an open process, or in one decided a while ago."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cordially.people.moments import day_of
from cordially.people.stage import DECISIONS, awaits_report
from cordially.services.people_advice import (
    OPEN_STAGES,
    PersonCounsel,
    counsel_on,
    done_moves,
    old_connections,
    promised_news,
)
from cordially.services.questions import moved_processes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cordially.etiquette.advice import Adviser
    from cordially.journal import Journal
    from cordially.people import Event, History, Process

JUST_DECIDED: Final = timedelta(days=14)
"""How long a process stays on the page after it was decided: the time for thanks, connecting and feedback."""


class ProcessToday(NamedTuple):
    """One process with the people in it, the most valuable move first.

    ``stage`` is None while nothing is logged; ``promised`` is the day, still to come, by which they promised news;
    ``unreported`` when an interview was to be of which nobody has said how it went, unless a calendar says that it has
    moved and the question about that is open.
    """

    process: Process
    stage: str | None
    promised: date | None
    unreported: datetime | date | None
    people: tuple[PersonCounsel, ...]


def today(
    journal: Journal, adviser: Adviser, *, now: datetime, zone: tzinfo, temperament: str = "cautious"
) -> list[ProcessToday]:
    """Return the open processes, those with the most urgent move first; people without a part are left out."""
    history = journal.history(now=now, zone=zone)
    pages = [
        page
        for process in journal.processes()
        if (page := _page(journal, adviser, process, history, temperament)) is not None
    ]
    return sorted(pages, key=lambda page: -max((_worth(adviser, one) for one in page.people), default=0))


def _page(
    journal: Journal, adviser: Adviser, process: Process, history: History, temperament: str
) -> ProcessToday | None:
    now, zone = history.now, history.zone
    events = journal.events_of(process=process.id, zone=zone)
    members = [person for person, _ in journal.people_in(process.id)]
    situations = journal.situations([(person, process) for person in members], now=now, zone=zone)
    stage = situations[0].stage if situations else None
    if not members or not _shows(stage, events, now, zone):
        return None
    promised = promised_news(events, now, zone)
    old = old_connections(journal, [person.id for person in members], now=now, zone=zone)
    people = [
        counsel_on(
            adviser,
            person,
            process,
            situation,
            done=(
                *done_moves(journal.events_of(person=person.id, zone=zone), process.id),
                *(("thank_for_connecting",) if person.id in old else ()),
            ),
            promised=promised,
            temperament=temperament,
            moves=["connect"],
        )
        for person, situation in zip(members, situations, strict=True)
    ]
    people.sort(key=lambda one: -_worth(adviser, one))
    unreported = None if process.id in moved_processes(journal) else awaits_report(history, process.id)
    return ProcessToday(process, stage, promised, unreported, tuple(people))


def _shows(stage: str | None, events: list[Event], now: datetime, zone: tzinfo) -> bool:
    if stage is None or stage in OPEN_STAGES:
        return True
    decided = [day_of(event.at or event.recorded_at, zone) for event in events if event.kind in DECISIONS]
    return (
        stage != "withdrawn" and bool(decided) and now.astimezone(zone).date() - max(decided) <= JUST_DECIDED
    )


def _worth(adviser: Adviser, one: PersonCounsel) -> float:
    if not one.counsel.best:
        return 0.0
    return adviser.expected_worth(one.situation, one.counsel.best[0], one.counsel.temperament)


def as_json(pages: list[ProcessToday]) -> list[dict[str, Any]]:
    """Return the page as plain values for programs."""
    return [
        {
            "process": page.process.id,
            "title": page.process.called,
            "stage": page.stage,
            "unreported": page.unreported.isoformat() if page.unreported else None,
            "promised": page.promised.isoformat() if page.promised else None,
            "people": list(_people_json(page)),
        }
        for page in pages
    ]


def _people_json(page: ProcessToday) -> Iterator[dict[str, Any]]:
    for one in page.people:
        connect = one.counsel.about("connect")
        yield {
            "person": one.person.id,
            "name": one.person.name,
            "situation": one.situation.known(),
            "best": list(one.counsel.best),
            "careful": one.careful,
            "done": list(one.done),
            "connect": {"verdict": connect.verdict, "until": connect.until, "ask": list(connect.ask)},
        }
