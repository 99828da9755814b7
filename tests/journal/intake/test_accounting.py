"""Every row of every file goes somewhere: added, updated, unchanged, a problem, or kept raw."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.importers.exports import BRIEF, read_bytes, small_export, zip_of
from tests.journal.stores import LATER, NOW, clear, dump

from cordially import importers
from cordially.errors import BadInputError
from cordially.journal import Batch, Journal
from cordially.proposals import Reading


def adds_up(batch: Batch) -> None:
    assert batch.files
    for file in batch.files:
        went = file.added + file.updated + file.unchanged + file.problems + file.raw
        assert (file.read.file, file.read.rows) == (file.read.file, went)
    for total in ("added", "updated", "unchanged"):
        assert getattr(batch, total) == sum(getattr(file, total) for file in batch.files)


def test_each_file_of_a_whole_export_adds_up_also_the_second_time(journal: Journal) -> None:
    content = zip_of({**small_export(), "Unheard Of.csv": "A,B\n1,2\n3,4"})
    for now in (NOW, LATER):
        adds_up(journal.apply(read_bytes("export.zip", content), now=now))
    raw = [file for file in journal.batches()[0].files if file.raw]
    assert [(file.read.file, file.raw) for file in raw] == [("Unheard Of.csv", 3)]


def test_the_same_rows_in_two_files_count_once_as_new_and_once_as_known(journal: Journal) -> None:
    export = small_export()
    copy = {"Connections.csv": export["Connections.csv"], "Connections (1).csv": export["Connections.csv"]}
    batch = journal.apply(read_bytes("export.zip", zip_of(copy)), now=NOW)
    adds_up(batch)
    assert (batch.added, batch.unchanged) == (1, 1)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(small_export())), st.data())
def test_a_damaged_file_adds_up_too(journal: Journal, name: str, data: st.DataObject) -> None:
    export = small_export()
    content = bytearray(export[name].encode())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content)))
        content[place : place + data.draw(st.integers(0, 3))] = data.draw(
            st.sampled_from([b'"', b",", b"\n", b"\r\n", b"\t", b"\xff", b"\0", b"x", b""])
        )
    try:
        files: dict[str, str | bytes] = {**export, name: bytes(content)}
        reading = read_bytes("export.zip", zip_of(files))
    except BadInputError:
        return
    clear(journal)
    adds_up(journal.apply(reading, now=NOW))


def test_a_row_that_cannot_be_read_is_kept_as_it_stands(journal: Journal) -> None:
    export = small_export()
    bad = export["Connections.csv"] + "Omar,Haddad,https://elsewhere.example/x,,Alder,Lead,05 Jun 2026\n"
    batch = journal.apply(read_bytes("export.zip", zip_of({**export, "Connections.csv": bad})), now=NOW)
    adds_up(batch)
    (problem,) = batch.problems
    assert "Omar" not in f"{problem.reason} {problem.hint} {problem!r}"
    with journal._engine.begin() as connection:
        kept = connection.exec_driver_sql("SELECT line, content FROM raw_rows").all()
    assert [(line, "Omar,Haddad" in content) for line, content in kept] == [(problem.line, True)]


@pytest.mark.parametrize("end", ["\n", ""])
def test_a_file_kept_raw_counts_its_lines(journal: Journal, end: str) -> None:
    content = zip_of({**small_export(), "Logins.csv": f"Login Date,IP Address\na,b\nc,d{end}"})
    batch = journal.apply(read_bytes("export.zip", content), now=datetime(2026, 7, 1, tzinfo=UTC))
    assert [file.raw for file in batch.files if file.read.file == "Logins.csv"] == [3]


def read_anew(journal: Journal, content: bytes) -> Reading:
    """Read an archive as the program does: files that were imported before are known."""
    return importers.read_bytes("export.zip", content, replace(BRIEF, known=journal.known_files()))


def test_a_file_that_was_imported_before_is_not_read_again_and_its_rows_are_known(journal: Journal) -> None:
    content = zip_of(small_export())
    first = journal.apply(read_anew(journal, content), now=NOW)
    before = dump(journal)
    again = read_anew(journal, content)
    assert (again.proposals, again.nothing_good) == ([], False)
    batch = journal.apply(again, now=LATER)
    adds_up(batch)
    assert (batch.added, batch.updated, batch.unchanged) == (0, 0, first.added)
    assert dump(journal) == before


def test_a_file_of_an_import_that_was_taken_back_is_read_again(journal: Journal) -> None:
    content = zip_of(small_export())
    first = journal.apply(read_anew(journal, content), now=NOW)
    journal.take_back("b1", now=NOW)
    assert journal.apply(read_anew(journal, content), now=LATER).added == first.added


def test_one_changed_byte_and_the_file_is_read_again(journal: Journal) -> None:
    export = small_export()
    journal.apply(read_anew(journal, zip_of(export)), now=NOW)
    changed = {**export, "Connections.csv": export["Connections.csv"].replace("Engineer", "Director")}
    batch = journal.apply(read_anew(journal, zip_of(changed)), now=LATER)
    assert (batch.added, batch.updated) == (0, 1)


def test_messages_are_read_again_once_it_is_known_whose_they_are(journal: Journal) -> None:
    export = small_export()
    journal.apply(read_anew(journal, zip_of({"messages.csv": export["messages.csv"]})), now=NOW)
    assert {m.direction for m in journal.messages_with("p1")} == {"unknown"}
    journal.apply(read_anew(journal, zip_of(export)), now=LATER)
    assert {m.direction for m in journal.messages_with("p1")} == {"incoming", "outgoing"}


def test_the_parts_of_a_split_file_are_read_together(journal: Journal) -> None:
    jobs = small_export()["Jobs/Job Applications.csv"]
    one = zip_of({"Jobs/Job Applications.csv": jobs})
    more = jobs + jobs.splitlines(keepends=True)[1].replace("Alder", "Birch").replace("/41", "/42")
    both = zip_of({"Jobs/Job Applications.csv": jobs, "Jobs/Job Applications_1.csv": more})
    journal.apply(read_anew(journal, one), now=NOW)
    batch = journal.apply(read_anew(journal, both), now=LATER)
    adds_up(batch)
    assert (batch.added, batch.unchanged) == (2, 1)
