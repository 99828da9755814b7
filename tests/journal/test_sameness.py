"""Two records, one person: shown as one everywhere, and apart again when undone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.journal.readings import MOMENT, connection, contact, mail, message, reading, somebody
from tests.journal.stores import LATER, NOW, dump

from cordially.errors import BadInputError, NotFoundError
from cordially.journal import Journal


@pytest.fixture
def two(journal: Journal) -> Journal:
    """Dana, connected and written to on the network (p1), and by mail under another name (p2)."""
    journal.apply(
        reading(
            connection("Dana Reyes", company="Birch"),
            message("1", somebody("Dana Reyes"), direction="outgoing"),
            contact("Dana Okafor", "dana@birch.example", position="Lead"),
            mail("2", "dana@birch.example", "Dana Okafor", at=MOMENT + timedelta(days=1)),
        ),
        now=NOW,
    )
    process = journal.add_process("Birch")
    journal.involve("p2", process.id, "recruiter", now=NOW)
    return journal


def test_joined_records_are_one_person_in_every_list(two: Journal) -> None:
    two.join_people("p1", "p2", now=NOW)
    assert [p.id for p in two.people()] == ["p1"]
    assert two.count_people() == 1
    assert two.records_joined("p1") == ["p1", "p2"]


def test_either_name_address_and_id_leads_to_the_one_person(two: Journal) -> None:
    two.join_people("p1", "p2", now=NOW)
    for text in ("Dana Reyes", "Dana Okafor", "dana@birch.example", "p1", "p2"):
        assert two.person(text).id == "p1"
    assert [p.id for p in two.find_people("okafor")] == ["p1"]
    assert [p.id for p in two.people(["p2", "p1"])] == ["p1"]


def test_what_one_record_leaves_open_the_other_fills(two: Journal) -> None:
    two.join_people("p1", "p2", now=NOW)
    assert two.person("p1").email == "dana@birch.example"


def test_a_position_is_not_lent_to_another_company(two: Journal) -> None:
    two.join_people("p1", "p2", now=NOW)
    assert (two.person("p1").company, two.person("p1").position) == ("Birch", None)


def test_messages_log_and_processes_of_both_are_of_the_one(two: Journal) -> None:
    two.join_people("p1", "p2", now=NOW)
    told = two.last_contacts(["p1"])["p1"]
    assert (told.wrote, told.heard) == (MOMENT, MOMENT + timedelta(days=1))
    assert len(two.messages_with("p1")) == 2
    assert {event.kind for event in two.events_of(person="p1")} == {"connected", "role"}
    assert [p.id for p in two.processes_of("p1")] == ["pr1"]
    assert [(p.id, role) for p, role in two.people_in("pr1")] == [("p1", "recruiter")]
    situation = two.situation(two.person("p2"), two.process("pr1"), now=NOW)
    assert (situation.role, situation.link) == ("recruiter", "connected")


def test_apart_again_everything_is_as_before(two: Journal) -> None:
    before = dump(two)
    two.join_people("p1", "p2", now=NOW)
    assert two.part_people("p2").name == "Dana Okafor"
    assert dump(two) == before


def test_a_third_record_may_be_the_same_person_too(two: Journal) -> None:
    third = two.add_person("D. Reyes")
    two.join_people("p2", third.id, now=NOW)
    two.join_people("p1", "p2", now=NOW)
    assert [p.id for p in two.people()] == ["p1"]
    two.part_people("p2")
    assert [p.id for p in two.people()] == ["p1", "p2"]
    assert two.person(third.id).id == "p2"


def test_a_circle_cannot_arise(two: Journal) -> None:
    two.join_people("p1", "p2", now=NOW)
    for pair in (("p1", "p2"), ("p2", "p1"), ("p1", "p1")):
        with pytest.raises(BadInputError):
            two.join_people(*pair, now=NOW)


def test_somebody_shown_under_nobody_cannot_be_parted(two: Journal) -> None:
    with pytest.raises(NotFoundError):
        two.part_people("p1")


def test_an_entry_about_the_other_record_is_about_the_person(two: Journal) -> None:
    two.join_people("p1", "p2", now=NOW)
    two.record("met", at=None, now=NOW, person="p2")
    assert two.situation(two.person("p1"), None, now=NOW).met == "yes"


def test_forgetting_the_person_forgets_every_record(two: Journal) -> None:
    two.join_people("p1", "p2", now=NOW)
    two.forget_person("p2")
    assert two.people() == []
    told = dump(two, without=set())
    assert not any("dana" in str(row).casefold() for rows in told.values() for row in rows)


def test_taking_back_the_import_of_one_record_leaves_the_other(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes")), now=NOW)
    before = dump(journal)
    journal.apply(reading(contact("Dana Okafor", "dana@birch.example")), now=LATER)
    journal.join_people("p1", "p2", now=LATER)
    journal.take_back("b2", now=LATER)
    assert dump(journal) == before
