"""A first import, large enough to put the indexes aside while it writes."""

from __future__ import annotations

import pytest
from sqlalchemy import inspect
from tests.journal.readings import connection, reading
from tests.journal.stores import NOW, dump

from cordially.journal import Journal, bulk
from cordially.journal.intake import rows
from cordially.journal.schema import metadata

MANY = [connection(f"Person Nr{number}") for number in range(bulk._WORTH_SORTING)]


def indexes(journal: Journal) -> set[str | None]:
    with journal._engine.connect() as opened:
        return {index["name"] for table in metadata.tables for index in inspect(opened).get_indexes(table)}


def test_a_large_first_import_leaves_every_index_where_it_was(journal: Journal) -> None:
    before = indexes(journal)
    journal.apply(reading(*MANY), now=NOW)
    assert indexes(journal) == before
    assert journal.troubles() == []
    assert [person.name for person in journal.find_people("person nr77")][:1] == ["Person Nr77"]


def test_a_large_first_import_that_breaks_off_brings_every_index_back(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, empty = indexes(journal), dump(journal)

    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(rows, "insert_rows", broken)
    with pytest.raises(RuntimeError):
        journal.apply(reading(*MANY), now=NOW)
    assert indexes(journal) == before
    assert dump(journal) == empty


def test_indexes_are_put_aside_only_while_a_table_without_rows_gets_many(journal: Journal) -> None:
    people = metadata.tables["people"]
    with journal._engine.begin() as opened:
        names = {index["name"] for index in inspect(opened).get_indexes("people")}
        for coming, left in ((bulk._WORTH_SORTING - 1, names), (bulk._WORTH_SORTING, set())):
            with bulk.indexed_afterwards(opened, [(people, coming)]):
                there = {index["name"] for index in inspect(opened).get_indexes("people")}
                assert there == (left if opened.dialect.name == "sqlite" else names)
    journal.add_person(name="Amina Okafor")
    with journal._engine.begin() as opened, bulk.indexed_afterwards(opened, [(people, bulk._WORTH_SORTING)]):
        assert {index["name"] for index in inspect(opened).get_indexes("people")} == names
