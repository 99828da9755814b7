"""Versions of a store."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text
from tests.journal.stores import NOW, drop_tables, dump
from tests.journal.test_batches import FULL

from cordially.errors import StoreError
from cordially.journal import Journal
from cordially.journal.address import engine_for, url_of
from cordially.journal.upgrade import SHIPPED, Versions, config_for, version_of

LATER = Versions(
    known=("0001", "0002", "0003", "0004", "0005"),
    folders=(*SHIPPED.folders, Path(__file__).parent / "later_version"),
)


def test_the_versions_written_down_are_those_in_the_folder() -> None:
    script = ScriptDirectory.from_config(config_for())
    assert tuple(reversed([step.revision for step in script.walk_revisions()])) == SHIPPED.known


def test_the_steps_lead_to_the_tables_the_program_uses(address: str) -> None:
    engine = stepped(address)
    with engine.begin() as connection:
        assert version_of(connection) == SHIPPED.present
        command.check(config_for(connection))
    engine.dispose()


def test_a_store_made_at_once_is_like_one_made_step_by_step(address: str, tmp_path: Path) -> None:
    engine = stepped(address)
    by_steps = make_up(engine)
    engine.dispose()
    if engine.dialect.name == "postgresql":
        drop_tables(address)
    else:
        address = f"sqlite:///{tmp_path / 'at-once.sqlite'}"
    with Journal.open(address, now=NOW) as journal:
        assert make_up(journal._engine) == by_steps
        with journal._engine.begin() as connection:
            command.check(config_for(connection))


def stepped(address: str) -> Engine:
    """A store that Alembic made."""
    engine = engine_for(url_of(address))
    with engine.begin() as connection:
        command.upgrade(config_for(connection), "head")
    return engine


def make_up(engine: Engine) -> dict[str, Any]:
    """Every table with its columns, keys and indexes; the order of columns does not matter to anybody."""
    found: dict[str, Any] = {}
    with engine.begin() as connection:
        there = inspect(connection)
        for table in there.get_table_names():
            parts = [
                *({**column, "type": str(column["type"])} for column in there.get_columns(table)),
                there.get_pk_constraint(table),
                *there.get_foreign_keys(table),
                *there.get_unique_constraints(table),
                *there.get_indexes(table),
            ]
            found[table] = sorted(repr(sorted(part.items(), key=lambda pair: str(pair[0]))) for part in parts)
        if engine.dialect.name == "sqlite":
            query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
            found["triggers"] = connection.execute(text(query)).all()
    return found


def test_a_fresh_store_has_the_present_version_and_opening_it_again_changes_nothing(address: str) -> None:
    for _ in range(2):
        with Journal.open(address, now=NOW) as journal, journal._engine.begin() as connection:
            assert version_of(connection) == SHIPPED.present
            assert journal.copy is None


@pytest.mark.parametrize("with_rows", [False, True])
def test_the_first_version_is_migrated_with_all_it_holds(address: str, with_rows: bool) -> None:  # noqa: FBT001
    with Journal.open(address, now=NOW) as journal:
        if with_rows:
            journal.apply(FULL, now=NOW)
        before = dump(journal, without=set())
    with Journal.open(address, now=NOW, versions=LATER) as journal:
        assert dump(journal, without=set()) == before
        with journal._engine.begin() as connection:
            pronouns = connection.execute(text("SELECT pronouns FROM people")).scalars().all()
        assert pronouns == ["they"] * len(before["people"])


def test_a_copy_of_an_older_file_is_kept_for_the_user_only(file: Path) -> None:
    with Journal.open(file, now=NOW) as journal:
        journal.add_person("Dana Reyes")
    with Journal.open(file, now=NOW, versions=LATER) as journal:
        copy = journal.copy
    assert copy == file.with_name("journal.sqlite.before-0005-20260310T120000Z")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with Journal.open(copy, now=NOW) as older:
        assert [person.name for person in older.people()] == ["Dana Reyes"]


def test_a_store_of_a_newer_version_is_refused_and_left_alone(address: str) -> None:
    with Journal.open(address, now=NOW, versions=LATER) as journal:
        journal.add_person("Dana Reyes")
    with pytest.raises(StoreError) as refused:
        Journal.open(address, now=NOW)
    assert refused.value.code == "store-newer"
    assert refused.value.hint
    engine = engine_for(url_of(address))
    with engine.begin() as connection:
        assert version_of(connection) == "0005"
    engine.dispose()


def test_a_database_of_another_program_is_refused_and_left_alone(file: Path) -> None:
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE recipes (name TEXT)")
    other.commit()
    other.close()
    with pytest.raises(StoreError) as refused:
        Journal.open(file, now=NOW)
    assert refused.value.code == "store-foreign"
    other = sqlite3.connect(file)
    assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("recipes",)]
    other.close()


def test_a_migration_that_fails_leaves_the_old_version(file: Path, tmp_path: Path) -> None:
    steps = tmp_path / "steps"
    steps.mkdir()
    broken = (Path(__file__).parent / "later_version" / "0005_a_made_up_step.py").read_text()
    (steps / "0005_broken.py").write_text(broken + "    op.execute('SELECT * FROM nowhere')\n")
    with Journal.open(file, now=NOW) as journal:
        journal.add_person("Dana Reyes")
    with pytest.raises(StoreError):
        Journal.open(file, now=NOW, versions=Versions(known=LATER.known, folders=(*SHIPPED.folders, steps)))
    with Journal.open(file, now=NOW) as journal:
        assert [person.name for person in journal.people()] == ["Dana Reyes"]


def test_an_older_store_that_cannot_be_written_is_left_alone(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Journal.open(file, now=NOW).close()
    monkeypatch.setattr("cordially.journal.address.is_read_only", lambda _: True)
    monkeypatch.setattr("cordially.journal.upgrade.is_read_only", lambda _: True)
    with pytest.raises(StoreError) as refused:
        Journal.open(file, now=NOW, versions=LATER)
    assert refused.value.code == "store-read-only"
    assert [path.name for path in file.parent.iterdir()] == [file.name]
