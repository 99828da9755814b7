"""One line of what happened: read as a friend would read it, done, and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cordially.errors import BadInputError, NotFoundError
from cordially.journal import Journal
from cordially.people import Person, Process
from cordially.services import quick_add, quick_offers
from cordially.services.quick_offers import Offer

NOW = datetime(2026, 3, 18, 16, 30, tzinfo=UTC)  # a Wednesday


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "s.sqlite", now=NOW) as opened:
        yield opened


@pytest.fixture
def dana(journal: Journal) -> Person:
    return journal.add_person("Dana Reyes", company="Northwind", position="Recruiter")


@pytest.fixture
def northwind(journal: Journal) -> Process:
    return journal.add_process("Northwind", "Data Engineer")


def read(journal: Journal, text: str) -> list[Offer]:
    return quick_offers.offers(journal, text, now=NOW, zone=UTC)


@pytest.mark.parametrize(
    ("text", "says", "day"),
    [
        ("met dana yesterday", "you met Dana Reyes", date(2026, 3, 17)),
        ("I've just met Dana", "you met Dana Reyes", None),
        ("log: spoke with dana reyes on monday", "you met Dana Reyes", date(2026, 3, 16)),
        ("called dana 2 days ago", "you met Dana Reyes by phone", date(2026, 3, 16)),
        ("coffee with dana at Northwind", "you met Dana Reyes", None),
        ("thanked dana by letter on 3 march", "you thanked Dana Reyes by letter", date(2026, 3, 3)),
        ("thanked dana for her help", "you thanked Dana Reyes for helping you", None),
        ("emailed dana", "you wrote to Dana Reyes by e-mail", None),
        ("dana replied this morning", "you heard from Dana Reyes", date(2026, 3, 18)),
        ("asked dana for news", "you asked Dana Reyes for news", None),
        ("asked dana to connect", "you asked Dana Reyes to connect", None),
        ("dana accepted my invitation", "you and Dana Reyes are connected", None),
        ("dana said yes", "Dana Reyes said yes to connecting", None),
    ],
)
def test_what_happened_with_somebody_is_read(
    journal: Journal, dana: Person, text: str, says: str, day: date | None
) -> None:
    [offer] = read(journal, text)
    assert (offer.says, offer.day, offer.fields["person"]) == (says, day, dana.id)


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("applied at northwind", "applied", None),
        ("applied to Northwind last friday", "applied", date(2026, 3, 13)),
        ("interviewed at northwind today", "interviewed", date(2026, 3, 18)),
        ("offer from northwind", "offered", None),
        ("rejected by northwind", "rejected", None),
        ("northwind turned me down", "rejected", None),
        ("withdrew from northwind", "withdrawn", None),
        ("heard back from northwind", "heard_from", None),
        ("northwind promised news by friday", "promised_date", date(2026, 3, 20)),
        ("interview at northwind on 26 March at 14:00", "interview_scheduled", date(2026, 3, 26)),
    ],
)
def test_what_happened_in_a_process_is_read(
    journal: Journal, northwind: Process, text: str, kind: str, day: date | None
) -> None:
    [offer] = read(journal, text)
    assert (offer.fields["kind"], offer.day, offer.fields["process"]) == (kind, day, northwind.id)


@pytest.mark.parametrize("text", ["dana", "northwind", "may", "settings", "", "   ", "met", "x" * 400])
def test_what_is_a_search_offers_nothing(journal: Journal, dana: Person, text: str) -> None:
    assert dana
    assert read(journal, text) == []


def test_namesakes_are_told_apart(journal: Journal, dana: Person) -> None:
    other = journal.add_person("Dana Whitlock", company="Aster")
    offers = read(journal, "met dana")
    assert {offer.fields["person"] for offer in offers} == {dana.id, other.id}
    assert {offer.about for offer in offers} == {"Recruiter, Northwind", "Aster"}
    assert [o.fields["person"] for o in read(journal, "met dana at aster")] == [other.id]


def test_who_only_works_at_a_place_of_that_name_is_not_meant(journal: Journal) -> None:
    journal.add_person("Ravi Menon", company="Dana Mills")
    [offer] = read(journal, "met dana")
    assert offer.is_new


def test_a_part_in_the_process_named_is_noted_with_it(
    journal: Journal, dana: Person, northwind: Process
) -> None:
    journal.involve(dana.id, northwind.id, "recruiter", now=NOW)
    [offer] = read(journal, "met dana at northwind")
    assert offer.fields["process"] == northwind.id


def test_somebody_unknown_is_added_and_noted_and_both_are_undone(journal: Journal) -> None:
    [offer] = read(journal, "met priya de souza at aster yesterday")
    assert offer.says == "add Priya de Souza, and note that you met Priya de Souza"
    done = quick_add.do(journal, offer.fields, now=NOW)
    assert done.says == "Priya de Souza is added. Noted: you met Priya de Souza."
    person = journal.person(done.new_person or "")
    assert person.company == "Aster"
    [event] = journal.events_of(person=person.id)
    assert event.at == date(2026, 3, 17)
    assert quick_add.take_back(journal, done.entries, now=NOW, new_person=done.new_person) == []
    assert journal.count_people() == 0


def test_who_is_known_better_by_now_stays_when_their_adding_is_undone(journal: Journal) -> None:
    [offer] = read(journal, "add person Priya Nair")
    done = quick_add.do(journal, offer.fields, now=NOW)
    journal.record("met", at=NOW, now=NOW, person=done.new_person)
    assert quick_add.take_back(journal, done.entries, now=NOW, new_person=done.new_person) == [
        done.new_person
    ]
    assert journal.count_people() == 1


def test_an_application_to_somewhere_new_begins_a_process(journal: Journal) -> None:
    [offer] = read(journal, "applied for data engineer at aster foods")
    done = quick_add.do(journal, offer.fields, now=NOW)
    process = journal.process(done.new_process or "")
    assert process.called == "Data Engineer, Aster Foods"
    assert [e.kind for e in journal.events_of(process=process.id)] == ["applied"]
    quick_add.take_back(journal, done.entries, now=NOW, new_process=done.new_process)
    assert journal.processes() == []


def test_an_interview_ahead_keeps_its_hour(journal: Journal, northwind: Process) -> None:
    offer = read(journal, "interview at northwind tomorrow at 2:30pm")[0]
    quick_add.do(journal, offer.fields, now=NOW)
    [event] = journal.events_of(process=northwind.id)
    assert event.data["at"] == "2026-03-19T14:30:00+00:00"


def test_a_note_keeps_its_words(journal: Journal, dana: Person) -> None:
    [offer] = read(journal, "note about dana: rows on the Thames, met her brother yesterday")
    quick_add.do(journal, offer.fields, now=NOW)
    [event] = journal.events_of(person=dana.id)
    assert event.data["text"] == "rows on the Thames, met her brother yesterday"


def test_what_the_log_refuses_adds_nobody(journal: Journal) -> None:
    fields = {"kind": "met", "new_person": "Priya Nair", "day": "2026-05-01"}
    with pytest.raises(BadInputError):
        quick_add.do(journal, fields, now=NOW)
    assert journal.count_people() == 0


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"kind": "shoe"},
        {"kind": "met", "day": "soon"},
        {"kind": "note", "data": "["},
        {"kind": "note", "data": "[1]"},
    ],
)
def test_fields_that_make_no_sense_are_refused(journal: Journal, fields: dict[str, str]) -> None:
    with pytest.raises(BadInputError):
        quick_add.do(journal, fields, now=NOW)


def test_somebody_who_is_gone_is_not_found(journal: Journal) -> None:
    with pytest.raises(NotFoundError):
        quick_add.do(journal, {"kind": "met", "person": "p77"}, now=NOW)
