"""A number tells whether a store has changed, whoever changed it."""

from __future__ import annotations

from pathlib import Path

from tests.journal.stores import NOW

from cordially.journal import Journal


def test_reading_changes_nothing_and_writing_does(blank: Path, file: Path) -> None:
    file.write_bytes(blank.read_bytes())
    with Journal.open(file, now=NOW) as journal:
        before = journal.changes()
        assert before is not None
        journal.people()
        assert journal.changes() == before
        journal.add_person("Dana Reyes")
        after = journal.changes()
        assert after != before
        assert journal.changes() == after


def test_what_somebody_else_writes_is_a_change_too(blank: Path, file: Path) -> None:
    file.write_bytes(blank.read_bytes())
    with Journal.open(file, now=NOW) as journal, Journal.open(file, now=NOW) as other:
        seen = {journal.changes()}
        for name in ("Dana Reyes", "Omar Haddad", "Noor Aziz"):
            other.add_person(name)
            seen.add(journal.changes())
        assert len(seen) == 4


def test_of_a_store_in_memory_nothing_is_told() -> None:
    with Journal.in_memory(now=NOW) as journal:
        assert journal.changes() is None
