"""A store as full as they come: 30,000 people, 50,000 messages, and a search with 60 processes under way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

from benchmarks.importing import CONNECTIONS, DAY, INVITATIONS, MESSAGES
from cordially.demo.large_export import write_large
from cordially.journal import Journal
from cordially.people import Happening
from cordially.services import importing

if TYPE_CHECKING:
    from cordially.people import Person

NOW: Final = datetime(DAY.year, DAY.month, DAY.day, 12, tzinfo=UTC)
PROCESSES: Final = 60
_PARTS: Final = ("recruiter", "hiring_manager", "interviewer", "peer")
_PLACES: Final = (
    ("Europe/Berlin", "DE-BY"),
    ("America/New_York", "US"),
    ("Asia/Tokyo", "JP"),
    ("America/Sao_Paulo", "BR"),
    ("Asia/Kolkata", "IN"),
    ("Australia/Sydney", "AU"),
    ("Europe/London", "GB"),
    ("Africa/Lagos", "NG"),
)


def fill(home: Path) -> None:
    """Make the store in a data directory: the whole export first, then what the user wrote down beside it."""
    archive = home / "large.zip"
    write_large(archive, seed=1, connections=CONNECTIONS, messages=MESSAGES, invitations=INVITATIONS, day=DAY)
    with Journal.open(home / "cordially.sqlite", now=NOW) as journal:
        reading = importing.read(journal, [str(archive)], now=NOW, zone=UTC)
        importing.take_in(journal, reading, NOW)
        _search(journal, Random(4))


def _search(journal: Journal, chance: Random) -> None:
    for number, (company, people) in enumerate(islice(_employers(journal), PROCESSES)):
        process = journal.add_process(company, f"Planner {number + 1}").id
        parts = people[: 3 + number % 2]
        for place, person in enumerate(parts):
            if chance.random() < 0.7:
                zone, country = chance.choice(_PLACES)
                journal.set_whereabouts(person.id, zone=zone, country=country)
            journal.involve(person.id, process, _PARTS[place], now=NOW - timedelta(days=30))
        journal.record_all(
            [
                Happening(kind=kind, at=at, person=person, process=process, data=data)
                for kind, at, person, data in _course(number, [person.id for person in parts], chance)
            ],
            now=NOW,
        )
    journal.record("profile_proofed", at=NOW - timedelta(days=40), now=NOW)


def _employers(journal: Journal) -> Iterator[tuple[str, Sequence[Person]]]:
    """Yield companies where at least four people work whose names are known, with them, in the order of the store."""
    found: dict[str, list[Person]] = defaultdict(list)
    for person in journal.people():
        if person.company and person.name:
            found[person.company].append(person)
    return ((company, people) for company, people in found.items() if len(people) >= len(_PARTS))


def _course(
    number: int, people: Sequence[str], chance: Random
) -> Iterator[tuple[str, datetime | None, str | None, dict[str, Any]]]:
    """Yield what happened in one process; six kinds of courses take turns."""
    course = number % 6
    applied = NOW - timedelta(days=chance.randint(20, 40))
    if course == 0:
        yield "exploring", NOW - timedelta(days=chance.randint(1, 9)), None, {}
        return
    yield "applied", applied, None, {}
    if course == 1:
        return
    first = applied + timedelta(days=7, hours=chance.randint(0, 5))
    yield "interview_scheduled", applied + timedelta(days=2), None, {"at": first.isoformat()}
    yield "interviewed", first, people[0], {"how": "video"}
    if course == 2:
        ahead = NOW + timedelta(days=chance.randint(1, 12), hours=2)
        yield "interview_scheduled", NOW - timedelta(days=1), people[1], {"at": ahead.isoformat()}
        return
    if course == 3:
        yield "thanked", first + timedelta(hours=20), people[0], {"by": "email"}
        day = (NOW + timedelta(days=chance.randint(-4, 6))).date()
        yield "promised_date", first + timedelta(days=1), None, {"by": day.isoformat()}
        return
    second = NOW - timedelta(hours=chance.randint(4, 40))
    yield "thanked", first + timedelta(hours=20), people[0], {"by": "email"}
    yield "interviewed", second, people[1], {"how": "in_person"}
    yield "interviewed", second, people[2], {"how": "in_person"}
    if course == 5:
        yield "rejected", NOW - timedelta(hours=chance.randint(1, 3)), None, {}
