"""What the agenda is made from: who and what is under way, and the few others who matter now."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from tests.journal.readings import connection, reading
from tests.journal.stores import NOW

from cordially.journal import Journal

DAY = timedelta(days=1)


def outside(journal: Journal, now: datetime = NOW) -> set[str]:
    """Names of those in the scene who have no part in a process."""
    found = journal.scene(now=now, zone=UTC)
    return {found.people[person].name or "" for person, process in found.situations if process is None}


def somebody(journal: Journal, name: str, kind: str, at: datetime | date, **data: str) -> str:
    person = journal.add_person(name).id
    journal.record(kind, at=at, now=NOW, person=person, data=data)
    return person


def test_everybody_in_a_process_is_there_with_their_situation(journal: Journal) -> None:
    northwind = journal.add_process("Northwind")
    dana, ravi = journal.add_person("Dana Reyes"), journal.add_person("Ravi Menon")
    for person, role in ((dana, "recruiter"), (ravi, "hiring_manager")):
        journal.involve(person.id, northwind.id, role, now=NOW)
    journal.record("applied", at=NOW - DAY, now=NOW, process=northwind.id)
    journal.set_whereabouts(ravi.id, country="IN")
    found = journal.scene(now=NOW, zone=UTC)
    assert found.processes == (northwind,)
    assert found.process(northwind.id) == northwind
    assert set(found.situations) == {(dana.id, northwind.id), (ravi.id, northwind.id)}
    for person in (dana, ravi):
        alone = journal.situation(person, northwind, now=NOW)
        assert found.situations[person.id, northwind.id] == alone
    assert found.whereabouts[ravi.id].country == "IN"


def test_situations_are_those_that_advice_is_given_for(journal: Journal) -> None:
    one, other = journal.add_process("Northwind"), journal.add_process("Contoso")
    dana, ravi = journal.add_person("Dana Reyes"), journal.add_person("Ravi Menon")
    journal.involve(dana.id, one.id, "agency_recruiter", now=NOW)
    journal.involve(dana.id, other.id, None, now=NOW)
    journal.involve(ravi.id, other.id, "interviewer", now=NOW)
    journal.record("interviewed", at=NOW - DAY, now=NOW, person=ravi.id, process=other.id)
    journal.record("asked_no_contact", at=NOW, now=NOW, process=one.id, data={"until": "decision"})
    journal.record("search", at=NOW, now=NOW, data={"search": "confidential"})
    found = journal.scene(now=NOW, zone=UTC)
    pairs = [(dana, one), (dana, other), (ravi, other)]
    told = journal.situations(pairs, now=NOW)
    assert [found.situations[person.id, process.id] for person, process in pairs] == told


def test_requests_new_connections_and_whom_you_noted_are_there(journal: Journal) -> None:
    somebody(journal, "Pending Long", "invited", NOW - 60 * DAY)
    somebody(journal, "Asked You", "they_invited", (NOW - 3 * DAY).date())
    somebody(journal, "New Here", "connected", (NOW - 5 * DAY).date())
    somebody(journal, "Met Once", "met", NOW - 100 * DAY, how="video")
    somebody(journal, "Pending Forever", "invited", NOW - 300 * DAY)
    somebody(journal, "Long Connected", "connected", NOW - 90 * DAY)
    journal.add_person("Only Listed")
    assert outside(journal) == {"Pending Long", "Asked You", "New Here", "Met Once"}


def test_a_request_that_was_answered_is_not(journal: Journal) -> None:
    for name, answer in (("A", "declined"), ("B", "invitation_withdrawn"), ("C", "connected")):
        person = somebody(journal, f"{name} Answered", "invited", NOW - 60 * DAY)
        journal.record(answer, at=NOW - 40 * DAY, now=NOW, person=person)
    for name in ("D", "E"):
        person = somebody(journal, f"{name} Came First", "they_invited", NOW - 60 * DAY)
        journal.record("you_declined", at=NOW - 50 * DAY, now=NOW, person=person)
    assert outside(journal) == set()


def test_thousands_of_contacts_are_no_part_of_it(journal: Journal) -> None:
    journal.apply(reading(*(connection(f"Contact Number{n:04}") for n in range(300))), now=NOW)
    for number in range(40):
        somebody(journal, f"Asked You{number:02}", "they_invited", NOW - number * DAY)
    assert len(outside(journal)) <= 24
    assert "Asked You00" in outside(journal)  # the newest


def test_a_process_without_a_line_for_more_than_a_year_rests(journal: Journal) -> None:
    old, new = journal.add_process("Northwind"), journal.add_process("Contoso")
    journal.record("applied", at=NOW, now=NOW, process=old.id)
    later = NOW + 401 * DAY
    assert journal.scene(now=later, zone=UTC).processes == (new,)
    journal.record("heard_from", at=later, now=later, process=old.id)
    assert journal.scene(now=later, zone=UTC).processes == (old, new)


def test_one_person_under_two_records_is_there_once(journal: Journal) -> None:
    first = somebody(journal, "Dana Reyes", "they_invited", NOW - DAY)
    second = somebody(journal, "Dana M. Reyes", "met", NOW - DAY)
    journal.join_people(first, second, now=NOW)
    assert set(journal.scene(now=NOW, zone=UTC).situations) == {(first, None)}
