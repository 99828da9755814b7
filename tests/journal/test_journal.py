"""The log through the journal: what is recorded, taken back, and what follows from it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from tests.journal.readings import application, connection, message, reading, somebody
from tests.journal.stores import LATER, NOW

from cordially.errors import BadInputError, NotFoundError
from cordially.journal import Journal
from cordially.people import Happening
from cordially.people.stage import stage_of


def test_what_is_recorded_comes_back_as_it_was(journal: Journal) -> None:
    dana, acme = journal.add_person("Dana Reyes"), journal.add_process("Acme")
    moment = datetime(2026, 3, 9, 17, 5, 4, 321, tzinfo=UTC)
    journal.record("heard_from", at=moment, now=NOW, person=dana.id, process=acme.id, data={"how": "phone"})
    journal.record("met", at=date(2026, 3, 1), now=NOW, person=dana.id)
    journal.record("connected", at=None, now=NOW, person=dana.id)
    connected, met, heard = journal.events_of(person=dana.id)
    assert (heard.at, heard.data, heard.process, heard.recorded_at) == (
        moment,
        {"how": "phone"},
        acme.id,
        NOW,
    )
    assert (met.at, met.source, met.batch) == (date(2026, 3, 1), "you", None)
    assert connected.at is None


def test_events_come_in_the_order_they_happened_and_the_log_in_the_order_of_writing(journal: Journal) -> None:
    dana = journal.add_person("Dana Reyes")
    for at in (NOW, date(2026, 3, 1), None, NOW):
        journal.record("viewed_profile", at=at, now=NOW, person=dana.id)
    assert [event.id for event in journal.events_of(person=dana.id)] == [3, 2, 1, 4]
    assert [event.id for event in journal.log()] == [1, 2, 3, 4]


def test_what_is_yet_to_come_is_refused_but_not_what_was_agreed_on(journal: Journal) -> None:
    acme = journal.add_process("Acme")
    with pytest.raises(BadInputError) as refused:
        journal.record("applied", at=LATER, now=NOW, process=acme.id)
    assert refused.value.field == "at"
    journal.record("interview_scheduled", at=NOW, now=NOW, process=acme.id, data={"at": LATER.isoformat()})
    journal.record("promised_date", at=NOW, now=NOW, process=acme.id, data={"by": "2026-05-01"})
    assert len(journal.log()) == 2


def test_a_yes_after_a_no_is_refused_until_the_no_is_taken_back(journal: Journal) -> None:
    dana, omar = journal.add_person("Dana Reyes"), journal.add_person("Omar Haddad")
    no = journal.record("consent_refused", at=NOW, now=NOW, person=dana.id)
    with pytest.raises(BadInputError) as refused:
        journal.record("consent_granted", at=LATER, now=LATER, person=dana.id)
    assert refused.value.code == "refused-stands"
    assert refused.value.hint == (
        f"Retract entry {no.id} first if they changed their mind: cordially log --retract {no.id}"
    )
    journal.record("consent_granted", at=LATER, now=LATER, person=omar.id)
    journal.retract(no.id, now=LATER)
    journal.record("consent_granted", at=LATER, now=LATER, person=dana.id)
    assert journal.situation(dana, None, now=LATER).consent == "granted"


def test_an_imported_connection_is_not_declined_afterwards(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes")), now=NOW)
    with pytest.raises(BadInputError) as refused:
        journal.record("declined", at=NOW, now=NOW, person="p1")
    assert refused.value.code == "connected-stands"
    journal.record("disconnected", at=NOW, now=NOW, person="p1")
    journal.record("invited", at=NOW, now=NOW, person="p1")
    journal.record("declined", at=NOW, now=NOW, person="p1")
    assert journal.situation(journal.person("p1"), None, now=NOW).link == "declined"


def test_events_written_at_once_must_not_contradict_each_other(journal: Journal) -> None:
    dana = journal.add_person("Dana Reyes")
    met = Happening(kind="met", at=NOW, person=dana.id)
    not_met = Happening(kind="not_met", at=NOW, person=dana.id)
    with pytest.raises(BadInputError) as refused:
        journal.record_all([met, not_met], now=NOW)
    assert refused.value.code == "met-stands"
    assert journal.log() == []
    journal.record_all([not_met, met], now=NOW)


def test_since_when_you_are_connected_is_told_for_many_at_once(journal: Journal) -> None:
    journal.apply(
        reading(
            connection("Dana Reyes", date(2020, 2, 17)),
            connection("Omar Haddad", None),
            connection("Kim Lund", date(2020, 2, 17)),
            connection("Ana Cruz", date(2020, 2, 17)),
        ),
        now=NOW,
    )
    journal.add_person("Ben Ito")
    journal.record("disconnected", at=date(2021, 1, 1), now=NOW, person="p3")
    again = journal.record("disconnected", at=date(2021, 1, 1), now=NOW, person="p4")
    journal.record("connected", at=NOW, now=NOW, person="p4")
    everybody = [f"p{n}" for n in range(1, 6)]
    assert journal.connected_since(everybody, now=NOW) == {"p1": date(2020, 2, 17), "p2": None, "p4": NOW}
    journal.retract(again.id, now=NOW)
    assert journal.connected_since(["p4"], now=NOW) == {"p4": date(2020, 2, 17)}
    assert journal.connected_since([], now=NOW) == {}


def test_moments_of_other_zones_come_back_in_utc(journal: Journal) -> None:
    east = datetime.fromisoformat("2026-03-09T23:30:00+05:00")
    event = journal.record("note", at=east, now=NOW, data={"text": "x"})
    assert event.at == east
    assert isinstance(event.at, datetime)
    assert event.at.tzinfo is UTC


def test_of_several_events_none_is_written_when_one_makes_no_sense(journal: Journal) -> None:
    sound = Happening(kind="note", at=NOW, data={"text": "x"})
    with pytest.raises(BadInputError):
        journal.record_all([sound, Happening(kind="applied", at=NOW)], now=NOW)
    assert journal.log() == []


def test_events_about_nobody_there_are_refused(journal: Journal) -> None:
    with pytest.raises(NotFoundError):
        journal.record("met", at=NOW, now=NOW, person="p99")
    with pytest.raises(NotFoundError):
        journal.record("met", at=NOW, now=NOW, person="Dana")


def test_undo_takes_back_the_last_event_then_the_one_before_and_deletes_nothing(journal: Journal) -> None:
    acme = journal.add_process("Acme")
    applied = journal.record("applied", at=NOW, now=NOW, process=acme.id)
    rejected = journal.record("rejected", at=NOW, now=NOW, process=acme.id)
    assert journal.undo(now=LATER) == rejected
    assert journal.events_of(process=acme.id) == [applied]
    assert journal.undo(now=LATER) == applied
    assert journal.undo(now=LATER) is None
    assert [event.kind for event in journal.log()] == ["applied", "rejected", "retracted", "retracted"]


def test_what_was_retracted_can_be_restored(journal: Journal) -> None:
    acme = journal.add_process("Acme")
    applied = journal.record("applied", at=NOW, now=NOW, process=acme.id)
    journal.retract(applied.id, now=NOW)
    assert journal.events_of(process=acme.id) == []
    journal.restore(applied.id, now=NOW)
    assert journal.events_of(process=acme.id) == [applied]


def test_correcting_twice_or_what_is_not_there_is_refused(journal: Journal) -> None:
    acme = journal.add_process("Acme")
    applied = journal.record("applied", at=NOW, now=NOW, process=acme.id)
    with pytest.raises(BadInputError):
        journal.restore(applied.id, now=NOW)
    correction = journal.retract(applied.id, now=NOW)
    with pytest.raises(BadInputError):
        journal.retract(applied.id, now=NOW)
    with pytest.raises(NotFoundError):
        journal.retract(correction.id, now=NOW)
    with pytest.raises(NotFoundError):
        journal.retract(99, now=NOW)


def test_corrections_are_written_by_their_own_methods_only(journal: Journal) -> None:
    applied = journal.record("note", at=NOW, now=NOW, data={"text": "x"})
    with pytest.raises(BadInputError):
        journal.record("retracted", at=NOW, now=NOW, data={"event": applied.id})


def test_the_log_can_be_read_by_kind_and_from_its_end(journal: Journal) -> None:
    for n in range(4):
        journal.record("note", at=NOW, now=NOW + timedelta(hours=n), data={"text": str(n)})
    journal.record("profile_proofed", at=NOW, now=LATER)
    assert [event.kind for event in journal.log(kinds=["profile_proofed"])] == ["profile_proofed"]
    assert [event.data["text"] for event in journal.log(kinds=["note"], limit=2)] == ["2", "3"]
    assert len(journal.log(since=NOW + timedelta(hours=2))) == 3


def test_a_situation_is_that_of_the_log_and_a_correction_changes_it_back(journal: Journal) -> None:
    dana, acme = journal.add_person("Dana Reyes"), journal.add_process("Acme", "Analyst")
    journal.involve(dana.id, acme.id, "hiring_manager", now=NOW)
    journal.record("applied", at=date(2026, 3, 1), now=NOW, process=acme.id)
    before = journal.situation(dana, acme, now=NOW)
    assert before.known() == {"role": "hiring_manager", "stage": "applied"}
    met = journal.record("interviewed", at=NOW - timedelta(hours=3), now=NOW, person=dana.id, process=acme.id)
    journal.record("consent_granted", at=NOW, now=NOW, person=dana.id)
    assert journal.situation(dana, acme, now=NOW).known() == {
        "role": "hiring_manager",
        "stage": "interviewing",
        "met": "yes",
        "elapsed": "day",
        "consent": "granted",
    }
    journal.undo(now=NOW)
    journal.retract(met.id, now=NOW)
    assert journal.situation(dana, acme, now=NOW) == before


def test_without_a_process_the_stage_is_none_and_everything_unsaid_is_unknown(journal: Journal) -> None:
    dana = journal.add_person("Dana Reyes")
    assert journal.situation(dana, None, now=NOW).known() == {"stage": "none"}


def test_a_business_process_states_its_purpose_and_a_proofed_profile_is_everybodys(journal: Journal) -> None:
    dana, deal = journal.add_person("Dana Reyes"), journal.add_process("Acme", pursuit="business")
    journal.record("profile_proofed", at=NOW, now=NOW)
    assert journal.situation(dana, deal, now=NOW).known() == {"purpose": "business", "profile": "proofed"}


def test_a_door_closed_in_another_process_stays_closed_until_that_one_is_decided(journal: Journal) -> None:
    dana, acme, birch = (
        journal.add_person("Dana Reyes"),
        journal.add_process("Acme"),
        journal.add_process("Birch"),
    )
    journal.record(
        "asked_no_contact", at=NOW, now=NOW, person=dana.id, process=acme.id, data={"until": "decision"}
    )
    assert journal.situation(dana, birch, now=NOW).consent == "closed_door"
    journal.record("rejected", at=NOW, now=LATER, process=acme.id)
    assert journal.situation(dana, birch, now=LATER).consent is None


def test_many_situations_at_once_are_those_one_by_one(journal: Journal) -> None:
    acme, birch = journal.add_process("Acme"), journal.add_process("Birch")
    people = [journal.add_person(f"Person {n}") for n in range(6)]
    for n, person in enumerate(people):
        journal.involve(person.id, (acme if n % 2 else birch).id, "peer", now=NOW)
        journal.record("met", at=NOW - timedelta(days=n), now=NOW, person=person.id)
    journal.record("applied", at=NOW - timedelta(days=30), now=NOW, process=acme.id)
    journal.record("heard_from", at=NOW - timedelta(days=1), now=NOW, person=people[3].id)
    pairs = [(person, process) for person in people for process in (acme, birch, None)]
    assert journal.situations(pairs, now=NOW) == [journal.situation(*pair, now=NOW) for pair in pairs]


def test_the_history_of_all_processes_tells_their_stages_and_leaves_out_whom_it_does_not_concern(
    journal: Journal,
) -> None:
    journal.apply(
        reading(
            connection("Kim Lund"),
            application("Acme", "Analyst", NOW - timedelta(days=40)),
            message("1", somebody("Dana Reyes"), at=NOW - timedelta(days=3)),
        ),
        now=NOW,
    )
    dana, acme, birch = journal.person("dana"), journal.process("acme"), journal.add_process("Birch")
    journal.record("rejected", at=NOW, now=NOW, process=birch.id)
    assert stage_of(journal.history(now=NOW), acme.id) == "silent"
    journal.involve(dana.id, acme.id, "recruiter", now=NOW)
    history = journal.history(now=NOW)
    assert [stage_of(history, process.id) for process in journal.processes()] == ["applied", "rejected"]
    assert {event.person for event in history.events} == {dana.id, None}


def test_an_empty_set_of_questions_has_no_answers(journal: Journal) -> None:
    assert journal.situations([], now=NOW) == []
