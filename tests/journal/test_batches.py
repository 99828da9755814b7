"""Taking an import back, and being stopped in the middle of one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.journal.readings import (
    MOMENT,
    application,
    connection,
    invitation,
    message,
    own_position,
    owner,
    reading,
    somebody,
)
from tests.journal.stores import LATER, NOW, clear, dump

from cordially.errors import BadInputError, NotFoundError
from cordially.journal import Journal
from cordially.proposals import Proposal, RawFile, Reading

UNREAD = RawFile(file="Votes.csv", content=b"a,b\n", reason="not understood yet")
FULL = reading(
    connection("Dana Reyes", company="Acme", email="dana@example.org"),
    connection("Omar Haddad", profile=None),
    connection(None, profile=None),
    invitation("Kim Lund", note="Hello"),
    message("1", somebody("Dana Reyes")),
    message("2", somebody("Ana Cruz"), somebody("Dana Reyes"), direction="outgoing"),
    application("Acme", "Analyst"),
    owner(),
    own_position("Analyst"),
    raw=(UNREAD,),
)
CHANGED = reading(
    connection("Dana Reyes", date(2026, 2, 7), company="Birch", email="dana@example.com"),
    connection("Omar Haddad", company="Acme"),
    invitation("Kim Lund", note="Hello again"),
    message("1", somebody("Dana Reyes"), folder="ARCHIVE"),
    message("3", somebody("Kim Lund")),
    application("Acme", "Analyst", answers=(("Notice?", "None"),)),
    application("Birch", "Lead"),
    owner(headline="Lead"),
)


def test_taking_an_import_back_restores_an_empty_store(journal: Journal) -> None:
    before = dump(journal)
    batch = journal.apply(FULL, now=NOW)
    taken = journal.take_back(batch.id, now=LATER)
    assert dump(journal) == before
    assert taken.taken_back_at == LATER
    assert journal.troubles() == []


def test_taking_an_import_back_restores_what_it_changed(journal: Journal) -> None:
    journal.apply(FULL, now=NOW)
    before = dump(journal)
    batch = journal.apply(CHANGED, now=NOW)
    assert (batch.added, batch.updated) == (3, 5)
    assert dump(journal) != before
    journal.take_back(batch.id, now=LATER)
    assert dump(journal) == before


def test_imports_are_taken_back_from_the_last_one(journal: Journal) -> None:
    before = dump(journal)
    journal.apply(FULL, now=NOW)
    journal.apply(CHANGED, now=NOW)
    journal.apply(reading(application("Cedar", "Lead")), now=NOW)
    with pytest.raises(BadInputError) as refused:
        journal.take_back("b1", now=LATER)
    assert (refused.value.code, refused.value.hint) == ("later-imports", "Take back first: b3, b2.")
    for batch in ("b3", "b2", "b1"):
        journal.take_back(batch, now=LATER)
    assert dump(journal) == before


def test_an_import_that_did_nothing_stands_in_nobodys_way(journal: Journal) -> None:
    before = dump(journal)
    journal.apply(FULL, now=NOW)
    assert (journal.apply(FULL, now=NOW).added, journal.apply(reading(), now=NOW).added) == (0, 0)
    journal.take_back("b1", now=LATER)
    assert dump(journal) == before
    assert [batch.taken_back_at for batch in journal.batches()] == [LATER, None, None]


def test_an_import_is_taken_back_once_and_only_if_it_is_there(journal: Journal) -> None:
    journal.apply(FULL, now=NOW)
    journal.take_back("b1", now=LATER)
    with pytest.raises(BadInputError) as refused:
        journal.take_back("b1", now=LATER)
    assert refused.value.code == "taken-back"
    with pytest.raises(NotFoundError):
        journal.take_back("b7", now=LATER)
    with pytest.raises(NotFoundError):
        journal.take_back("import", now=LATER)


def test_an_import_taken_back_can_be_done_again(journal: Journal) -> None:
    journal.apply(FULL, now=NOW)
    journal.take_back("b1", now=NOW)
    again = journal.apply(FULL, now=NOW)
    assert (again.id, again.added) == ("b2", 9)
    assert [batch.taken_back_at for batch in journal.batches()] == [NOW, None]


def test_whom_you_wrote_about_stays_when_their_import_goes(journal: Journal) -> None:
    journal.apply(FULL, now=NOW)
    dana, acme = journal.person("dana-reyes"), journal.process("acme")
    met = journal.record("met", at=NOW, now=NOW, person=dana.id)
    rejected = journal.record("rejected", at=NOW, now=NOW, process=acme.id)
    journal.take_back("b1", now=LATER)
    assert journal.people() == [dana]
    assert journal.person("dana@example.org") == dana
    assert journal.processes() == [acme]
    assert journal.log() == [met, rejected]
    assert journal.messages_with(dana.id) == []
    journal.apply(FULL, now=LATER)
    assert journal.person("dana-reyes").id == dana.id
    assert len(journal.processes()) == 1


def test_what_you_changed_since_stays_changed(journal: Journal) -> None:
    journal.apply(FULL, now=NOW)
    journal.apply(CHANGED, now=NOW)
    journal.edit_person("p1", company="Cedar")
    journal.take_back("b2", now=LATER)
    dana = journal.person("p1")
    assert (dana.company, dana.email) == ("Cedar", "dana@example.org")


def test_a_correction_of_an_imported_event_goes_with_it(journal: Journal) -> None:
    journal.apply(FULL, now=NOW)
    note = journal.record("note", at=NOW, now=NOW, data={"text": "mine"})
    journal.retract(journal.events_of(person="p1")[0].id, now=NOW)
    journal.take_back("b1", now=LATER)
    assert journal.log() == [note]


NAMES = st.sampled_from(["Dana Reyes", "Omar Haddad", "Kim Lund", "dana reyes"])
PROFILES = st.sampled_from(["dana", "omar", "kim", None])
DAYS = st.sampled_from([date(2026, 1, 1), date(2026, 1, 2), None])
COMPANIES = st.sampled_from(["Acme", "ACME Inc.", "Birch", None])
PROPOSALS: st.SearchStrategy[Proposal] = st.one_of(
    st.builds(
        connection,
        NAMES,
        DAYS,
        profile=PROFILES,
        company=COMPANIES,
        email=st.sampled_from([None, "a@b.example"]),
    ),
    st.builds(
        invitation,
        NAMES,
        st.sampled_from([MOMENT, MOMENT + timedelta(days=1)]),
        profile=PROFILES,
        direction=st.sampled_from(["incoming", "outgoing", "unknown"]),
        note=st.sampled_from([None, "Hello"]),
    ),
    st.builds(
        lambda key, people, folder: message(key, *people, folder=folder),
        st.sampled_from("1234"),
        st.lists(st.builds(lambda n, p: somebody(n, profile=p), NAMES, PROFILES), max_size=3),
        st.sampled_from(["INBOX", "SPAM", None]),
    ),
    st.builds(application, COMPANIES, st.sampled_from(["Analyst", "Lead"]), st.sampled_from([MOMENT, None])),
    st.builds(lambda headline: owner(headline=headline), st.sampled_from(["Analyst", "Lead", None])),
)
READINGS = st.lists(PROPOSALS, max_size=12).map(lambda proposals: reading(*proposals))


@pytest.fixture(scope="module")
def in_memory() -> Iterator[Journal]:
    with Journal.in_memory(now=NOW) as journal:
        yield journal


@settings(deadline=None, max_examples=120)
@given(before=st.lists(READINGS, max_size=2), given_now=READINGS)
def test_taking_back_whatever_was_taken_in_changes_nothing(
    in_memory: Journal, before: list[Reading], given_now: Reading
) -> None:
    clear(in_memory)
    in_memory.add_person("Kim Lund", profile="kim")
    in_memory.add_process("Acme", "Lead")
    for earlier in before:
        in_memory.apply(earlier, now=NOW)
    former = dump(in_memory)
    batch = in_memory.apply(given_now, now=NOW)
    taken_in = dump(in_memory)
    again = in_memory.apply(given_now, now=LATER)
    assert (again.added, again.updated) == (0, 0)
    assert dump(in_memory) == taken_in
    assert in_memory.troubles() == []
    in_memory.take_back(again.id, now=LATER)
    in_memory.take_back(batch.id, now=LATER)
    assert dump(in_memory) == former


STOPPED = """
import os, signal, sys
from tests.journal.stores import NOW
from tests.journal.test_batches import CHANGED
from cordially.journal import Journal
from cordially.journal.intake import rows
write, count = rows.insert_rows, 0
def insert_rows(*given):
    global count
    count += 1
    if count == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
    write(*given)
rows.insert_rows = insert_rows
Journal.open(sys.argv[1], now=NOW).apply(CHANGED, now=NOW)
"""


@pytest.mark.parametrize("after", [1, 5, 8, 10])
def test_being_killed_in_the_middle_leaves_the_store_as_it_was(file: Path, after: int) -> None:
    with Journal.open(file, now=NOW) as journal:
        journal.apply(FULL, now=NOW)
        before = dump(journal, without=set())
    root = Path(__file__).parents[2]
    stopped = subprocess.run(
        [sys.executable, "-c", STOPPED, str(file), str(after)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
    )
    assert stopped.returncode == -signal.SIGKILL
    with Journal.open(file, now=NOW) as journal:
        assert dump(journal, without=set()) == before
        assert journal.troubles() == []
        assert journal.apply(CHANGED, now=NOW).added == 3
