"""Address books: they make people known and fill gaps, and replace nothing."""

from __future__ import annotations

from typing import Any

from tests.journal.readings import connection, contact, reading
from tests.journal.stores import LATER, NOW, dump

from cordially.journal import Journal


def test_an_entry_is_a_person_found_again_by_any_of_their_addresses(journal: Journal) -> None:
    journal.apply(reading(contact("Dana Reyes", "dana@birch.example", "d.reyes@home.example")), now=NOW)
    assert journal.person("d.reyes@home.example").id == journal.person("dana@birch.example").id == "p1"


def test_an_entry_with_a_connections_address_is_the_connection(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes", email="dana@birch.example")), now=NOW)
    journal.apply(
        reading(contact("D. Reyes", "DANA@birch.example", company="Birch", position="Lead")), now=LATER
    )
    (person,) = journal.people()
    assert (person.name, person.company, person.position) == ("Dana Reyes", "Birch", "Lead")


def test_an_entry_with_a_connections_profile_is_the_connection(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes")), now=NOW)
    journal.apply(reading(contact("Dana R.", "dana@birch.example", profiles=("dana-reyes",))), now=LATER)
    assert [p.email for p in journal.people()] == ["dana@birch.example"]


def test_a_shared_address_identifies_nobody(journal: Journal) -> None:
    journal.apply(reading(contact("Dana Reyes", "info@birch.example")), now=NOW)
    journal.apply(reading(contact("Omar Haddad", "info@birch.example")), now=LATER)
    assert {p.name for p in journal.people()} == {"Dana Reyes", "Omar Haddad"}


def test_a_couple_with_one_address_is_two_people(journal: Journal) -> None:
    journal.apply(
        reading(
            contact("Dana Reyes", "reyes.home@mail.example"),
            contact("Mateo Reyes", "reyes.home@mail.example"),
        ),
        now=NOW,
    )
    assert {p.name for p in journal.people()} == {"Dana Reyes", "Mateo Reyes"}


def test_what_is_known_is_not_replaced(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes", email="dana@birch.example", company="Alder")), now=NOW)
    journal.apply(
        reading(contact("Dana Reyes", "dana@birch.example", company="Birch", position="Lead")), now=LATER
    )
    (person,) = journal.people()
    assert (person.company, person.position) == ("Alder", None)


def test_an_organisation_is_kept_and_is_nobody(journal: Journal) -> None:
    batch = journal.apply(reading(contact(None, "office@birch.example", company="Birch")), now=NOW)
    assert (batch.added, journal.people()) == (1, [])


def test_further_employers_and_places_are_background(journal: Journal) -> None:
    more: dict[str, Any] = {"employers": (("Alder", "Lead"), ("Birch", "Analyst")), "places": ("Graz",)}
    journal.apply(reading(contact("Dana Reyes", company="Alder", **more)), now=NOW)
    assert [(b.kind, b.name, b.role) for b in journal.backgrounds_of(["p1"])["p1"]] == [
        ("work", "Birch", "Analyst"),
        ("place", "Graz", None),
    ]


def test_the_same_address_book_again_changes_nothing_and_can_be_taken_back(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes")), now=NOW)
    before = dump(journal)
    book = reading(
        contact("Dana Reyes", "d@x.example", profiles=("dana-reyes",)), contact("Omar Haddad", "o@x.example")
    )
    journal.apply(book, now=LATER)
    after = dump(journal)
    again = journal.apply(book, now=LATER)
    assert (again.added, again.updated, again.unchanged) == (0, 0, 2)
    assert dump(journal) == after
    journal.take_back("b2", now=LATER)
    assert dump(journal) == before
