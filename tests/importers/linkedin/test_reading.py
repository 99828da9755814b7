"""Whole exports: a ZIP, a folder, loose files, two archives at once, and damage of every kind."""

from __future__ import annotations

import gc
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importers.exports import (
    BRIEF,
    CONNECTIONS,
    connection,
    read,
    read_all,
    read_bytes,
    read_file,
    read_files,
    seen,
    sent_invitation,
    sheet,
    small_export,
    unaccounted,
    unpacked,
    zip_of,
    zipped,
)
from tests.importers.exports import INVITATIONS as INVITATIONS_HEADER

from cordially import importers
from cordially.errors import BadInputError, NotFoundError
from cordially.proposals import ConnectionSeen, InvitationSeen, Reading

if TYPE_CHECKING:
    from pathlib import Path

KINDS = {
    "connections",
    "invitations",
    "messages",
    "profile",
    "positions",
    "education",
    "job_applications",
    "skills",
}


def keys(reading: Reading) -> list[str]:
    return sorted(proposal.key for proposal in reading.proposals)


def test_a_zip_a_folder_and_its_loose_files_say_the_same(tmp_path: Path) -> None:
    archive = read(zipped(tmp_path / "Complete.zip", small_export()))
    folder = unpacked(tmp_path / "Complete.folder.zip", small_export())
    loose = read_all(sorted(folder.rglob("*.csv")))
    assert {file.kind for file in archive.files} == KINDS
    assert keys(archive) == keys(read(folder)) == keys(loose)
    assert archive.owner == loose.owner == "robin-vale"
    assert not archive.problems


def test_flattened_folders_make_no_difference() -> None:
    flat = {name.rpartition("/")[2]: content for name, content in small_export().items()}
    assert keys(read_files(flat)) == keys(read_files(small_export()))


def test_reading_twice_gives_the_same_keys() -> None:
    assert keys(read_files(small_export())) == keys(read_files(small_export()))


def test_basic_and_then_complete_add_no_key_twice(tmp_path: Path) -> None:
    hidden = ("", "", "", "", "", "", "07 Jun 2026")
    rows = [connection("Ada", "Finch", "ada-finch"), hidden, hidden]
    basic = {"Connections.csv": sheet(CONNECTIONS, *rows)}
    both = read_all(
        [
            zipped(tmp_path / "Basic.zip", basic),
            zipped(tmp_path / "Complete.zip", basic | {"Logins.csv": "Login Date\n"}),
        ]
    )
    assert len(seen(both, ConnectionSeen)) == 6
    assert len(set(keys(both))) == 3
    assert unaccounted(both) == {}
    assert {file.file for file in both.files} == {"Basic.zip/Connections.csv", "Complete.zip/Connections.csv"}


def test_copies_in_a_download_folder_add_no_key_twice(tmp_path: Path) -> None:
    hidden = sheet(CONNECTIONS, ("", "", "", "", "", "", "07 Jun 2026"))
    reading = read(unpacked(tmp_path / "d", {"Connections.csv": hidden, "Connections (1).csv": hidden}))
    assert len(set(keys(reading))) == 1


def test_the_newest_archive_has_the_last_word(tmp_path: Path) -> None:
    def archive(name: str, company: str, day: tuple[int, int, int]) -> Path:
        with zipfile.ZipFile(tmp_path / name, "w") as target:
            row = connection("Ada", "Finch", "ada-finch", company=company)
            target.writestr(zipfile.ZipInfo("Connections.csv", (*day, 1, 0, 0)), sheet(CONNECTIONS, row))
        return tmp_path / name

    newer, older = archive("a.zip", "New Ltd", (2026, 6, 27)), archive("b.zip", "Old Ltd", (2025, 6, 27))
    reading = read_all([newer, older])
    assert [one.person.company for one in seen(reading, ConnectionSeen)] == ["Old Ltd", "New Ltd"]
    assert [file.as_of for file in reading.files] == [date(2025, 6, 27), date(2026, 6, 27)]


def test_a_percent_encoded_address_joins_invitation_and_connection() -> None:
    reading = read_files(
        {
            "Connections.csv": sheet(CONNECTIONS, connection("Zoë", "M", "zo%C3%AB-m")),
            "Invitations.csv": sheet(INVITATIONS_HEADER, sent_invitation("Zoë M", "Zo%c3%ab-m")),
        }
    )
    assert (
        seen(reading, ConnectionSeen)[0].person.profile
        == seen(reading, InvitationSeen)[0].person.profile
        == "zoë-m"
    )


def test_one_bad_path_among_good_ones_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "bad.zip").write_bytes(b"no zip")
    reading = read_all(
        [tmp_path / "bad.zip", tmp_path / "absent", zipped(tmp_path / "good.zip", small_export())]
    )
    assert [problem.file for problem in reading.problems] == ["bad.zip", "absent"]
    assert {file.kind for file in reading.files} == KINDS


def test_your_own_files_beside_an_export_are_left_alone_and_counted(tmp_path: Path) -> None:
    yours = {"notes.txt": "Dear diary\n", "letters/tax.pdf": "%PDF", "letters/will.docx": "PK"}
    folder = unpacked(
        tmp_path / "Downloads", {**small_export(), "Logins.csv": "a,b\n", "Novelty.csv": "a,b\n", **yours}
    )
    reading = read(folder)
    assert {raw.file for raw in reading.raw} == {"Logins.csv", "Novelty.csv"}
    [problem] = reading.problems
    assert problem.file in yours
    assert "left alone, and so were 2 more" in problem.reason


def test_a_file_given_by_itself_is_kept_only_if_exports_hold_such_a_one(tmp_path: Path) -> None:
    more = {"Logins.csv": "a,b\n", "Novelty.csv": "a,b\n", "notes.txt": "Dear diary\n"}
    folder = unpacked(tmp_path / "d", {**small_export(), **more})
    loose = read_all([folder / name for name in ("Connections.csv", *more)])
    assert [raw.file for raw in loose.raw] == ["Logins.csv"]
    assert len(loose.problems) == 1


def test_when_no_path_can_be_read_the_first_reason_is_given(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        read_all([tmp_path / "absent"])
    with pytest.raises(BadInputError, match="No file was given"):
        read_all([])


def test_the_door_of_all_importers_reads_it_too(tmp_path: Path) -> None:
    assert keys(importers.read([zipped(tmp_path / "x.zip", small_export())], BRIEF)) == keys(
        read_files(small_export())
    )


def test_damage_in_the_middle_keeps_what_came_before(tmp_path: Path) -> None:
    rows = [connection(f"Ada{n}", "Finch", f"ada-{n}-{n * 7919 % 10007}") for n in range(20_000)]
    path = zipped(tmp_path / "x.zip", {"Connections.csv": sheet(CONNECTIONS, *rows), "Skills.csv": "Name\n"})
    data = bytearray(path.read_bytes())
    at = len(data) // 2
    data[at : at + 400] = bytes(400)
    path.write_bytes(data)
    reading = read(path)
    assert any(problem.line is None and "damaged" in problem.reason for problem in reading.problems)
    assert 0 < len(seen(reading, ConnectionSeen)) < 20_000
    assert unaccounted(reading) == {}


def test_the_collector_is_left_as_it_was() -> None:
    read_files(small_export())
    assert gc.isenabled()


EXPORT = {name: content.encode() for name, content in small_export().items()}
EDITS = st.lists(
    st.tuples(
        st.integers(0, 2000),
        st.integers(0, 60),
        st.one_of(st.binary(max_size=12), st.sampled_from([b'"', b"\n", b","])),
    ),
    min_size=1,
    max_size=8,
)


def edited(content: bytes, edits: list[tuple[int, int, bytes]]) -> bytes:
    for at, length, new in edits:
        start = at % (len(content) + 1)
        content = content[:start] + new + content[start + length :]
    return content


@settings(max_examples=150, deadline=None)
@given(name=st.sampled_from(sorted(EXPORT)), edits=EDITS)
def test_a_mutated_file_never_crashes_and_every_row_is_accounted_for(
    name: str, edits: list[tuple[int, int, bytes]]
) -> None:
    try:
        reading = read_bytes(name, edited(EXPORT[name] * 3, edits))
    except BadInputError:
        return  # the one error there may be
    assert unaccounted(reading) == {}


@settings(max_examples=150, deadline=None)
@given(edits=EDITS)
def test_a_mutated_archive_never_crashes_and_every_row_is_accounted_for(
    edits: list[tuple[int, int, bytes]],
) -> None:
    try:
        reading = read_bytes("x.zip", edited(zip_of(EXPORT), edits))
    except BadInputError:
        return  # the one error there may be
    assert unaccounted(reading) == {}


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.tuples(*[st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)] * 7),
        max_size=6,
    )
)
def test_whatever_stands_in_the_cells_every_row_is_accounted_for(rows: list[tuple[str, ...]]) -> None:
    read_file("Connections.csv", sheet(CONNECTIONS, *rows))


def test_proposals_never_hold_empty_texts() -> None:
    blank = {name: content.replace("Fernwood Ltd", " ") for name, content in small_export().items()}
    for proposal in read_files(blank).proposals:
        texts = [value for field in proposal.__slots__ if isinstance(value := getattr(proposal, field), str)]
        assert all(text.strip() for text in texts)
