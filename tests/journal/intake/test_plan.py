"""What an import adds, what it leaves alone, and that its preview says so."""

from __future__ import annotations

from tests.journal.readings import (
    application,
    connection,
    invitation,
    message,
    own_education,
    own_position,
    owner,
    reading,
    somebody,
)
from tests.journal.stores import BATCH_LOG, LATER, NOW, dump

from cordially.journal import Journal, OwnProfile
from cordially.proposals import Proposal, RawFile

EVERYTHING: tuple[Proposal, ...] = (
    message("1", somebody("Dana Reyes")),
    application("Acme", "Analyst"),
    invitation("Omar Haddad", note="Hello"),
    connection("Dana Reyes", company="Acme"),
    connection(None, profile=None),
    owner(),
    own_position("Analyst"),
    own_education("TU Graz"),
)
UNREAD = RawFile(file="Votes.csv", content=b"a,b\n", reason="not understood yet")


def test_a_preview_says_what_will_happen_and_writes_nothing(journal: Journal) -> None:
    before = dump(journal, without=set())
    plan = journal.preview(reading(*EVERYTHING, raw=(UNREAD,)), now=NOW)
    assert dump(journal, without=set()) == before
    batch = journal.apply(reading(*EVERYTHING, raw=(UNREAD,)), now=NOW)
    assert (plan.added, plan.updated, plan.unchanged) == (8, 0, 0)
    assert (batch.added, batch.updated, batch.unchanged) == (8, 0, 0)
    assert (plan.files, plan.problems, plan.kept_raw) == (batch.files, batch.problems, batch.kept_raw)
    assert (
        (plan.new_people, plan.new_processes) == (len(journal.people()), len(journal.processes())) == (2, 1)
    )
    assert plan.by_kind["connection"] == (2, 0, 0)


def test_the_same_import_again_changes_nothing(journal: Journal) -> None:
    journal.apply(reading(*EVERYTHING, raw=(UNREAD,)), now=NOW)
    before = dump(journal)
    again = journal.apply(reading(*EVERYTHING, raw=(UNREAD,)), now=LATER)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 8)
    assert dump(journal) == before


def test_what_a_later_archive_lacks_is_not_removed(journal: Journal) -> None:
    journal.apply(reading(*EVERYTHING), now=NOW)
    before = dump(journal)
    journal.apply(reading(owner()), now=LATER)
    assert dump(journal) == before


def test_a_row_given_twice_is_taken_once_and_the_last_counts(journal: Journal) -> None:
    batch = journal.apply(
        reading(connection("Dana Reyes", company="Acme"), connection("Dana Reyes", company="Birch")), now=NOW
    )
    assert (batch.added, batch.unchanged) == (1, 1)
    assert [person.company for person in journal.people()] == ["Birch"]


def test_a_retracted_event_is_not_brought_back_by_the_next_import(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes")), now=NOW)
    (connected,) = journal.events_of(person="p1")
    journal.retract(connected.id, now=NOW)
    journal.apply(reading(connection("Dana Reyes", company="Acme")), now=LATER)
    assert journal.events_of(person="p1") == []


def test_undo_is_about_what_you_wrote_and_leaves_imports_alone(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes")), now=NOW)
    assert journal.undo(now=LATER) is None


def test_the_log_of_imports_keeps_files_problems_and_what_was_left_unread(journal: Journal) -> None:
    given = reading(*EVERYTHING, raw=(UNREAD,))
    journal.apply(given, now=NOW)
    (batch,) = journal.batches()
    assert (batch.id, batch.at, batch.taken_back_at) == ("b1", NOW, None)
    assert [file.read for file in batch.files if file.read.kind != "raw"] == given.files
    assert list(batch.problems) == given.problems
    assert batch.kept_raw == ("Votes.csv",)


def test_an_empty_reading_is_an_import_of_nothing(journal: Journal) -> None:
    before = dump(journal)
    batch = journal.apply(reading(), now=NOW)
    assert (batch.added, batch.updated, batch.unchanged) == (0, 0, 0)
    assert dump(journal) == before


def test_your_own_profile_is_that_of_the_last_archive(journal: Journal) -> None:
    assert journal.own_profile() == OwnProfile()
    journal.apply(reading(owner(), own_position("Analyst"), own_education("TU Graz")), now=NOW)
    journal.apply(reading(owner(headline="Senior analyst"), own_position("Lead")), now=LATER)
    own = journal.own_profile()
    assert (own.given, own.headline, own.profile) == ("Robin", "Senior analyst", "robin-vale")
    assert [position.title for position in own.positions] == ["Analyst", "Lead"]
    assert [school.school for school in own.education] == ["TU Graz"]


def test_you_are_not_one_of_your_own_contacts(journal: Journal) -> None:
    you = somebody("Robin Vale")
    journal.apply(reading(message("1", you), connection("Robin Vale"), owner="robin-vale"), now=NOW)
    assert journal.people() == []


def test_ids_are_the_same_for_the_same_imports_in_the_same_order(journal: Journal) -> None:
    journal.apply(reading(*EVERYTHING), now=NOW)
    first = dump(journal, without=BATCH_LOG)
    journal.take_back("b1", now=NOW)
    journal.apply(reading(*EVERYTHING), now=NOW)
    again = dump(journal, without=BATCH_LOG)
    assert [row[:3] for row in again["people"]] == [row[:3] for row in first["people"]]
    assert [row[:2] for row in again["events"]] == [row[:2] for row in first["events"]]
