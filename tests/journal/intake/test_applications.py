from __future__ import annotations

from tests.journal.readings import MOMENT, application, reading
from tests.journal.stores import LATER, NOW

from cordially.journal import Journal


def test_an_application_is_a_company_a_process_and_a_line_in_the_log(journal: Journal) -> None:
    journal.apply(reading(application("Acme Inc.", "Analyst", job="4711")), now=NOW)
    (process,) = journal.processes()
    assert (process.called, process.pursuit, process.advert) == ("Analyst, Acme Inc.", "job", "4711")
    (event,) = journal.events_of(process=process.id)
    assert (event.kind, event.at) == ("applied", MOMENT)


def test_two_applications_to_one_company_are_two_processes_of_it(journal: Journal) -> None:
    journal.apply(
        reading(application("Acme", "Analyst", job="1"), application("ACME Inc.", "Analyst", job="2")),
        now=NOW,
    )
    first, second = journal.processes()
    assert first.company == second.company


def test_an_application_for_a_process_you_entered_belongs_to_it(journal: Journal) -> None:
    mine = journal.add_process("ACME", "analyst")
    journal.add_process("ACME", "Engineer")
    journal.apply(reading(application("Acme Inc.", "Analyst")), now=NOW)
    assert len(journal.processes()) == 2
    assert [event.kind for event in journal.events_of(process=mine.id)] == ["applied"]


def test_a_second_application_of_that_title_is_another_process(journal: Journal) -> None:
    mine = journal.add_process("Acme", "Analyst")
    journal.apply(
        reading(application("Acme", "Analyst", job="1"), application("Acme", "Analyst", job="2")), now=NOW
    )
    assert len(journal.processes()) == 2
    assert len(journal.events_of(process=mine.id)) == 1


def test_an_application_nobody_knows_the_time_of_was_still_made(journal: Journal) -> None:
    journal.apply(reading(application(None, "Analyst", None)), now=NOW)
    dana = journal.add_person("Dana Reyes")
    assert journal.situation(dana, journal.process("analyst"), now=NOW).stage == "applied"


def test_other_answers_are_an_update_and_nothing_new_in_the_log(journal: Journal) -> None:
    journal.apply(reading(application("Acme", "Analyst")), now=NOW)
    batch = journal.apply(reading(application("Acme", "Analyst", answers=(("Notice?", "None"),))), now=LATER)
    assert (batch.added, batch.updated) == (0, 1)
    assert len(journal.log()) == 1


def test_what_would_act_on_a_page_is_not_in_the_names_of_a_process(journal: Journal) -> None:
    journal.apply(reading(application("Ac\x1b[2Jme", "Lead\u202e")), now=NOW)
    (process,) = journal.processes()
    assert process.called == "Lead, Acme"
    assert journal.process("acme") == process
