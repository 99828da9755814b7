"""The board and the table: what lies where, what comes first, and what an address asks for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from cordially.journal import Journal
from cordially.people import Process
from cordially.people.stage import stage_of, stage_reached
from cordially.services.process_board import SHOWN_AT_ONCE, STAGES, Wanted, apart, board, cards, table

NOW = datetime(2026, 3, 18, 16, 30, tzinfo=UTC)


@pytest.fixture
def journal(home: Path) -> Iterator[Journal]:
    with Journal.open(f"sqlite:///{home / 'cordially.sqlite'}", now=NOW, home=home) as opened:
        yield opened


def applied(journal: Journal, company: str, days_ago: int, title: str | None = None) -> Process:
    process = journal.add_process(company, title)
    journal.record("applied", at=NOW - timedelta(days=days_ago), now=NOW, process=process.id)
    return process


def names(found: tuple[object, ...]) -> list[str]:
    return [card.process.called for card in found]  # type: ignore[attr-defined]


def test_silence_is_a_mark_and_the_card_stays_where_the_process_has_come_to(journal: Journal) -> None:
    applied(journal, "Quiet", 40)
    applied(journal, "Fresh", 2)
    places = board(cards(journal, now=NOW, zone=UTC), Wanted(), now=NOW, zone=UTC)
    assert names(places["applied"].cards) == ["Fresh"]
    assert names(places["applied"].silent) == ["Quiet"]
    assert places["applied"].total == 2


def test_an_interview_without_a_report_comes_first_then_what_comes_next(journal: Journal) -> None:
    late, soon, done = (applied(journal, name, 6) for name in ("Late", "Soon", "Done"))
    for process, at in ((late, NOW + timedelta(days=5)), (soon, NOW + timedelta(days=1))):
        journal.record(
            "interview_scheduled", at=NOW, now=NOW, process=process.id, data={"at": at.isoformat()}
        )
    held = NOW - timedelta(days=1)
    journal.record(
        "interview_scheduled",
        at=NOW - timedelta(days=2),
        now=NOW,
        process=done.id,
        data={"at": held.isoformat()},
    )
    places = board(cards(journal, now=NOW, zone=UTC), Wanted(), now=NOW, zone=UTC)
    assert names(places["interview_scheduled"].cards) == ["Done", "Soon", "Late"]
    assert places["interview_scheduled"].cards[0].unreported == held


def test_what_is_promised_shows_until_it_is_kept(journal: Journal) -> None:
    process = applied(journal, "Northwind", 5)
    journal.record(
        "promised_date", at=NOW - timedelta(days=4), now=NOW, process=process.id, data={"by": "2026-03-16"}
    )
    assert cards(journal, now=NOW, zone=UTC)[0].promised == date(2026, 3, 16)
    journal.record("heard_from", at=NOW - timedelta(days=1), now=NOW, process=process.id)
    assert cards(journal, now=NOW, zone=UTC)[0].promised is None


def test_only_so_many_lie_in_one_place_and_the_rest_is_counted(journal: Journal) -> None:
    for number in range(SHOWN_AT_ONCE + 3):
        applied(journal, f"Company {number}", 1)
    place = board(cards(journal, now=NOW, zone=UTC), Wanted(), now=NOW, zone=UTC)["applied"]
    assert (len(place.cards), place.hidden, place.total) == (SHOWN_AT_ONCE, 3, SHOWN_AT_ONCE + 3)


def test_a_process_without_a_word_lies_with_what_is_explored(journal: Journal) -> None:
    journal.add_process("Northwind")
    card = cards(journal, now=NOW, zone=UTC)[0]
    assert (card.place, card.reached) == ("exploring", None)


def test_each_process_by_itself_tells_the_same_as_all_together(journal: Journal) -> None:
    """A word of a member outside of any process breaks the silence of the processes they belong to."""
    for number, company in enumerate(("North", "South", "East")):
        process = applied(journal, company, 30)
        person = journal.add_person(f"Person {number}")
        journal.involve(person.id, process.id, "recruiter", now=NOW)
        if company == "South":
            journal.record("heard_from", at=NOW - timedelta(days=2), now=NOW, person=person.id)
    whole = journal.history(now=NOW)
    alone = apart(whole)
    for process in journal.processes():
        assert stage_of(alone[process.id], process.id) == stage_of(whole, process.id)
        assert stage_reached(alone[process.id], process.id) == stage_reached(whole, process.id)
    assert [card.silent for card in cards(journal, now=NOW, zone=UTC)] == [True, False, True]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["Quiet", "Fresh", "Closed"]),
        ({"stage": "open"}, ["Quiet", "Fresh"]),
        ({"stage": "closed"}, ["Closed"]),
        ({"stage": "silent"}, ["Quiet"]),
        ({"q": "FRÉSH"}, ["Fresh"]),
        ({"pursuit": "business"}, []),
        ({"stage": "nowhere", "sort": "'; --", "page": "-1", "pursuit": "x"}, ["Quiet", "Fresh", "Closed"]),
    ],
)
def test_the_table_shows_what_the_address_asks_for(
    journal: Journal, asked: dict[str, str], found: list[str]
) -> None:
    for company, days in (("Quiet", 40), ("Fresh", 2)):
        applied(journal, company, days)
    closed = applied(journal, "Closed", 9)
    journal.record("rejected", at=NOW, now=NOW, process=closed.id)
    every = cards(journal, now=NOW, zone=UTC)
    assert sorted(names(table(every, Wanted.of(asked), now=NOW, zone=UTC).rows)) == sorted(found)


@pytest.mark.parametrize("sort", ["process", "stage", "people", "last"])
def test_the_table_is_sorted_both_ways(journal: Journal, sort: str) -> None:
    kinds = ("exploring", "applied", "offered")
    for number, company in enumerate(("Beta", "Alpha", "Gamma")):
        process = journal.add_process(company)
        journal.record(kinds[number], at=NOW - timedelta(days=9 - number), now=NOW, process=process.id)
        for member in range(number):
            person = journal.add_person(f"{company} {member}")
            journal.involve(person.id, process.id, None, now=NOW)
    every = cards(journal, now=NOW, zone=UTC)
    up = names(table(every, Wanted(sort=sort), now=NOW, zone=UTC).rows)
    down = names(table(every, Wanted(sort=f"-{sort}"), now=NOW, zone=UTC).rows)
    assert up == down[::-1]
    assert up == (["Alpha", "Beta", "Gamma"] if sort == "process" else ["Beta", "Alpha", "Gamma"])


def test_what_has_no_next_date_comes_last_either_way(journal: Journal) -> None:
    applied(journal, "Nothing", 1)
    process = applied(journal, "Soon", 1)
    journal.record("interview_scheduled", at=NOW, now=NOW, process=process.id, data={"at": "2026-03-20"})
    every = cards(journal, now=NOW, zone=UTC)
    for sort in ("next", "-next"):
        assert names(table(every, Wanted(sort=sort), now=NOW, zone=UTC).rows) == ["Soon", "Nothing"]


def test_every_stage_has_a_place() -> None:
    assert tuple(board([], Wanted(), now=NOW, zone=UTC)) == STAGES
