"""What is known of people's lives."""

from __future__ import annotations

import pytest
from tests.journal.stores import NOW

from cordially.errors import BadInputError, NotFoundError, UnknownWordError
from cordially.journal import Journal


def test_what_you_write_down_is_known(journal: Journal) -> None:
    dana = journal.add_person("Dana Reyes")
    journal.add_background(dana.id, "school", "Hillside College", role="BSc", started="2011", finished="2014")
    (known,) = journal.backgrounds_of([dana.id])[dana.id]
    assert (known.kind, known.name, known.role) == ("school", "Hillside College", "BSc")
    assert (known.started, known.finished, known.source) == ("2011", "2014", "you said so")


def test_it_can_be_removed_under_any_spelling(journal: Journal) -> None:
    dana = journal.add_person("Dana Reyes")
    journal.add_background(dana.id, "work", "Birch Ltd.")
    assert journal.remove_background(dana.id, "work", "BIRCH") == 1
    with pytest.raises(NotFoundError):
        journal.remove_background(dana.id, "work", "Birch")


def test_an_unknown_kind_suggests_one(journal: Journal) -> None:
    dana = journal.add_person("Dana Reyes")
    with pytest.raises(UnknownWordError, match="school"):
        journal.add_background(dana.id, "shool", "Hillside College")


def test_it_needs_a_name(journal: Journal) -> None:
    dana = journal.add_person("Dana Reyes")
    with pytest.raises(BadInputError):
        journal.add_background(dana.id, "school", " ")


def test_it_goes_with_the_person(journal: Journal) -> None:
    dana = journal.add_person("Dana Reyes")
    journal.add_background(dana.id, "school", "Hillside College")
    journal.forget_person(dana.id)
    assert journal.backgrounds_of([dana.id]) == {}


def test_what_is_known_of_both_records_is_known_of_the_person(journal: Journal) -> None:
    one, other = journal.add_person("Dana Reyes"), journal.add_person("Dana R.")
    journal.add_background(one.id, "school", "Hillside College")
    journal.add_background(other.id, "interest", "rowing")
    journal.join_people(one.id, other.id, now=NOW)
    assert [b.kind for b in journal.backgrounds_of([one.id])[one.id]] == ["school", "interest"]
