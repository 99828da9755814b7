"""Stores that cannot be used, and what is said about them."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.journal.stores import NOW

from cordially.errors import StoreError
from cordially.journal import Journal

NOBODY = 65534


def refusal(address: str | Path) -> StoreError:
    with pytest.raises(StoreError) as refused:
        Journal.open(address, now=NOW, busy_for=0.1)
    assert refused.value.hint
    return refused.value


def test_a_store_in_use_by_another_writer_is_reported_as_locked(file: Path) -> None:
    with Journal.open(file, now=NOW, busy_for=0.05) as journal:
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as refused:
            journal.add_person("Dana Reyes")
        assert refused.value.code == "store-locked"
        assert "Dana" not in str(refused.value)
        assert journal.people() == []  # reading is still possible
        other.execute("ROLLBACK")
        other.close()
        assert journal.add_person("Dana Reyes").id == "p1"


def test_two_journals_on_one_store_see_what_the_other_wrote(address: str) -> None:
    with Journal.open(address, now=NOW) as one, Journal.open(address, now=NOW) as other:
        one.add_person("Dana Reyes")
        assert other.add_person("Omar Haddad").id == "p2"
        assert one.people() == other.people()


def test_writers_wait_for_each_other(address: str) -> None:
    with (
        Journal.open(address, now=NOW, busy_for=30) as one,
        Journal.open(address, now=NOW, busy_for=30) as other,
    ):

        def write(journal: Journal) -> None:
            for _ in range(25):
                journal.add_person("Dana Reyes")

        with ThreadPoolExecutor(2) as pool:
            for done in [pool.submit(write, journal) for journal in (one, other)]:
                done.result()
        assert [person.id for person in one.people()] == [f"p{n}" for n in range(1, 51)]


def test_a_file_that_is_no_database_is_refused_and_left_alone(file: Path) -> None:
    file.write_text("Dear diary, " * 200)
    assert refusal(file).code == "store-foreign"
    assert file.read_text().startswith("Dear diary")


def test_a_damaged_store_is_reported_as_damaged(file: Path) -> None:
    with Journal.open(file, now=NOW) as journal:
        for n in range(300):
            journal.add_person(f"Person {n}")
    content = bytearray(file.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    file.write_bytes(content)
    with pytest.raises(StoreError) as refused, Journal.open(file, now=NOW) as journal:
        journal.people()
    assert refused.value.code == "store-damaged"


@pytest.fixture
def folder_of_another() -> Iterator[Path]:
    """A folder in which we may not write, also when the tests are run by root."""
    folder = Path(tempfile.mkdtemp())
    (folder / "there.sqlite").touch()
    folder.chmod(0o555)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_folder_that_cannot_be_written_is_named_as_the_trouble(folder_of_another: Path) -> None:
    assert refusal(folder_of_another / "journal.sqlite").code == "store-read-only"
    assert refusal(folder_of_another / "deeper" / "journal.sqlite").code == "store-folder"


def test_a_store_that_cannot_be_written_nor_is_up_to_date_is_refused(folder_of_another: Path) -> None:
    assert refusal(folder_of_another / "there.sqlite").code == "store-read-only"


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Let nobody, not even root, write into a folder."""
    is_root = os.geteuid() == 0
    outside = [above for above in folder.parents if is_root and not above.stat().st_mode & 0o001]
    modes = {above: above.stat().st_mode for above in (*outside, folder)}
    for above in outside:
        above.chmod(modes[above] | 0o011)
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        for above, mode in modes.items():
            above.chmod(mode)


def test_a_store_that_cannot_be_written_can_be_read_and_copied(tmp_path: Path) -> None:
    file, target = tmp_path / "home" / "journal.sqlite", Path(tempfile.mkdtemp())
    target.chmod(0o777)
    with Journal.open(file, now=NOW, home=tmp_path) as journal:
        dana = journal.add_person("Dana Reyes")
    with read_only(file.parent), Journal.open(file, now=NOW, busy_for=0.1) as journal:
        assert journal.people() == [dana]
        assert journal.situation(dana, None, now=NOW).stage == "none"
        with pytest.raises(StoreError) as refused:
            journal.add_person("Omar Haddad")
        assert refused.value.code == "store-read-only"
        journal.backup(target / "copy.sqlite")
        assert [path.name for path in file.parent.iterdir()] == ["journal.sqlite"]
    with Journal.open(target / "copy.sqlite", now=NOW) as copy:
        assert copy.people() == [dana]
    shutil.rmtree(target)


def test_what_another_program_is_writing_is_read_too(tmp_path: Path) -> None:
    file = tmp_path / "home" / "journal.sqlite"
    with Journal.open(file, now=NOW, home=tmp_path) as writing:
        dana = writing.add_person("Dana Reyes")
        assert file.with_name("journal.sqlite-wal").stat().st_size
        with read_only(file.parent), Journal.open(file, now=NOW, busy_for=0.1) as journal:
            assert journal.people() == [dana]


def test_a_path_through_a_file_is_no_place_for_a_store(file: Path) -> None:
    file.touch()
    assert refusal(file / "journal.sqlite").code == "store-read-only"


def test_a_server_that_does_not_answer_is_unreachable() -> None:
    pytest.importorskip("psycopg")
    assert refusal("postgresql://nobody:secret@127.0.0.1:1/none").code == "store-unreachable"
    assert "secret" not in str(refusal("postgresql://nobody:secret@127.0.0.1:1/none"))


@pytest.mark.parametrize("address", ["bad", "journal.sqlite", "sub/journal.sqlite", ":memory:", ""])
def test_a_word_is_neither_an_address_nor_a_path(
    address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    refused = refusal(address)
    assert refused.code == "store-address"
    assert "sqlite:///" in refused.hint
    assert "./" in refused.hint
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "address", ["./journal.sqlite", "../here/journal.sqlite", "sqlite:///journal.sqlite"]
)
def test_a_path_may_begin_with_a_dot(address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    Journal.open(address, now=NOW).close()
    assert (tmp_path / "here" / "journal.sqlite").exists()


@pytest.mark.parametrize("address", ["sqlite://", "sqlite:///", "sqlite:///:memory:"])
def test_a_store_that_would_be_gone_at_once_is_refused(address: str) -> None:
    assert refusal(address).code == "store-address"


def test_a_folder_that_is_missing_is_made_at_home_only(tmp_path: Path) -> None:
    home, elsewhere = tmp_path / "home", tmp_path / "elswhere"
    with pytest.raises(StoreError) as refused:
        Journal.open(f"sqlite:///{elsewhere}/journal.sqlite", now=NOW, home=home)
    assert refused.value.code == "store-folder"
    assert not elsewhere.exists()
    Journal.open(f"sqlite:///{home}/deeper/journal.sqlite", now=NOW, home=home).close()
    assert (home / "deeper" / "journal.sqlite").exists()


@pytest.mark.parametrize("address", ["mysql://localhost/x", "://", "http://example.org"])
def test_other_databases_are_not_supported(address: str) -> None:
    assert refusal(address).code == "store-address"


def test_a_new_store_and_its_folder_are_for_the_user_only(tmp_path: Path) -> None:
    file = tmp_path / "home" / "journal.sqlite"
    Journal.open(file, now=NOW, home=file.parent).close()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
