"""Files that speak of the same people in one import, and imports on top of each other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.journal.readings import archive, connection, contact, invitation, meeting, reading, somebody
from tests.journal.stores import LATER, NOW, dump

from cordially.errors import BadInputError
from cordially.journal import Journal
from cordially.proposals import PersonSeen

MARCH, JUNE = date(2026, 3, 1), date(2026, 6, 1)
DANA = PersonSeen(name="Dana Reyes", email="dana@northwind.example")


def test_a_connection_and_a_contact_of_one_import_are_one_person(journal: Journal) -> None:
    journal.apply(
        reading(
            connection("Dana Reyes"),
            contact("D. Reyes", "d@x.example", profiles=("dana-reyes",), company="Birch"),
        ),
        now=NOW,
    )
    (person,) = journal.people()
    assert (person.name, person.email, person.company) == ("Dana Reyes", "d@x.example", "Birch")
    assert journal.people_at("Birch") == [person]


def test_what_a_connection_says_goes_before_what_a_contact_says(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes")), now=NOW)
    told = connection("Dana Reyes", company="Newco", position="Lead")
    book = contact("Dana Reyes", profiles=("dana-reyes",), company="Oldco", position="Clerk")
    journal.apply(reading(told, book), now=LATER)
    (person,) = journal.people()
    assert (person.company, person.position) == ("Newco", "Lead")
    assert [p.id for p in journal.find_people("newco")] == [person.id]


def test_two_connections_with_one_address_are_two_people(journal: Journal) -> None:
    for email in ("team@northwind.example", "reyes@mail.example"):
        journal.apply(
            reading(connection("Ann Lee", email=email), connection("Bo Moss", email=email)), now=NOW
        )
    assert {(p.name, p.profile) for p in journal.people()} == {("Ann Lee", "ann-lee"), ("Bo Moss", "bo-moss")}


def test_an_import_that_only_marked_somebody_is_taken_back_first(journal: Journal) -> None:
    journal.apply(archive(MARCH, connection("Dana Reyes"), connection("Bo Moss")), now=NOW)
    journal.apply(archive(JUNE, connection("Bo Moss")), now=LATER)
    with pytest.raises(BadInputError):
        journal.take_back("b1", now=LATER)
    journal.take_back("b2", now=LATER)
    journal.take_back("b1", now=LATER)
    assert journal.people() == []


def test_whom_you_corrected_stays_when_the_import_is_taken_back(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes")), now=NOW)
    journal.edit_person("p1", email="dana@x.example")
    journal.take_back("b1", now=LATER)
    assert [(p.name, p.email) for p in journal.people()] == [("Dana Reyes", "dana@x.example")]


def test_two_records_of_one_person_are_one_bearer_of_the_name(journal: Journal) -> None:
    for uid in ("a", "b"):
        journal.apply(reading(contact("Ann Lee", uid=uid)), now=NOW)
    journal.join_people("p1", "p2", now=NOW)
    journal.apply(reading(invitation("Ann Lee", profile=None)), now=LATER)
    assert "invited" in {event.kind for event in journal.events_of(person="p1")}


def test_one_interview_in_two_files_is_asked_about_once(journal: Journal) -> None:
    ahead = NOW + timedelta(days=3)
    journal.apply(reading(meeting("calendar", ahead, DANA)), now=NOW)
    journal.apply(reading(meeting("mail", ahead, DANA), meeting("nobody", ahead)), now=LATER)
    assert len(journal.questions()) == 1


def test_an_interview_that_the_log_tells_is_not_asked_about(journal: Journal) -> None:
    process = journal.add_process("Northwind")
    journal.record("interviewed", at=NOW - timedelta(days=2), now=NOW, process=process.id)
    journal.apply(reading(meeting("m", NOW - timedelta(days=2), DANA)), now=NOW)
    assert journal.questions() == []


def test_a_retracted_part_does_not_say_which_process_it_is(journal: Journal) -> None:
    process = journal.add_process("Alder")
    person = journal.add_person("Dana Reyes", email=DANA.email)
    event = journal.involve(person.id, process.id, "recruiter", now=NOW)
    journal.retract(event.id, now=NOW)
    journal.apply(reading(meeting("m", NOW + timedelta(days=2), DANA)), now=NOW)
    (question,) = journal.questions()
    assert question.payload["process"] is None


def test_a_cancelled_meeting_makes_nobody_known(journal: Journal) -> None:
    journal.apply(
        reading(meeting("m", NOW, DANA, somebody("Bo Moss", profile=None), cancelled=True)), now=NOW
    )
    assert journal.people() == []


def test_three_records_of_one_person_can_all_be_agreed_to(journal: Journal) -> None:
    people = [journal.add_person(name).id for name in ("Ann Lee", "A. Lee", "Ann L.")]
    for one, other in ((0, 1), (1, 2), (0, 2)):
        journal.ask(
            "same_person", f"{one}|{other}", {"people": [people[one], people[other]], "why": []}, now=NOW
        )
    assert len(journal.questions()) == 3
    journal.answer("q1", yes=True, now=NOW)
    journal.answer("q2", yes=True, now=NOW)
    assert journal.questions() == []
    assert journal.answer("q3", yes=True, now=NOW).state == "yes"
    assert len(journal.people()) == 1


def test_what_was_retracted_while_joined_stays_retracted_apart(journal: Journal) -> None:
    one, other = journal.add_person("Ann Lee").id, journal.add_person("A. Lee").id
    event = journal.record("met", at=NOW, now=NOW, person=other)
    journal.join_people(one, other, now=NOW)
    journal.retract(event.id, now=LATER)
    journal.part_people(other)
    assert journal.events_of(person=other) == []


def test_a_process_begun_by_an_answer_goes_with_it(journal: Journal) -> None:
    journal.apply(reading(meeting("m", NOW + timedelta(days=2), DANA, company="Northwind")), now=NOW)
    before = dump(journal)
    journal.answer("q1", yes=True, now=NOW, new_process=True)
    assert [p.called for p in journal.processes()] == ["Northwind"]
    with pytest.raises(BadInputError):
        journal.answer("q1", yes=True, now=NOW, new_process=True)
    assert len(journal.processes()) == 1
    journal.take_answer_back("q1", now=LATER)
    assert journal.processes() == []
    assert dump(journal)["questions"] == before["questions"]
