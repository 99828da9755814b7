from __future__ import annotations

import stat
from pathlib import Path

import pytest
from tests.journal.stores import NOW, dump
from tests.journal.test_batches import FULL

from cordially.errors import BadInputError, StoreError
from cordially.journal import Journal, bring_back


def test_a_backup_brings_everything_back(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / "march.sqlite"
    with Journal.open(file, now=NOW) as journal:
        journal.apply(FULL, now=NOW)
        before = dump(journal, without=set())
        assert journal.backup(copy) == copy
        journal.forget_person("p1")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    bring_back(copy, file)
    with Journal.open(file, now=NOW) as journal:
        assert dump(journal, without=set()) == before


def test_a_backup_can_be_brought_back_where_nothing_is(file: Path, tmp_path: Path) -> None:
    with Journal.open(file, now=NOW) as journal:
        journal.add_person("Dana Reyes")
        journal.backup(tmp_path / "copy.sqlite")
    elsewhere = tmp_path / "new" / "journal.sqlite"
    bring_back(tmp_path / "copy.sqlite", elsewhere)
    with Journal.open(elsewhere, now=NOW) as journal:
        assert [person.name for person in journal.people()] == ["Dana Reyes"]


def test_a_backup_overwrites_nothing(file: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("mine")
    with Journal.open(file, now=NOW) as journal, pytest.raises(BadInputError):
        journal.backup(tmp_path / "taken")
    assert (tmp_path / "taken").read_text() == "mine"


def test_what_is_no_backup_replaces_nothing(file: Path, tmp_path: Path) -> None:
    with Journal.open(file, now=NOW) as journal:
        journal.add_person("Dana Reyes")
    (tmp_path / "letter").write_text("Dear diary " * 999)
    for wrong in (tmp_path / "letter", tmp_path / "missing", tmp_path):
        with pytest.raises(StoreError):
            bring_back(wrong, file)
    with Journal.open(file, now=NOW) as journal:
        assert len(journal.people()) == 1


def test_a_store_on_a_server_is_copied_by_its_own_tools() -> None:
    with Journal.in_memory(now=NOW) as journal, pytest.raises(StoreError):
        journal.backup(Path("anywhere"))
    with pytest.raises(StoreError):
        bring_back(Path("anywhere"), "postgresql://localhost/x")
