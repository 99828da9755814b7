"""Address books that were uploaded to the network, in all their forms."""

from __future__ import annotations

from tests.importers.exports import read_file, seen, sheet
from tests.importers.linkedin.eras import CONTACT_2022, CONTACT_2025

from cordially.proposals import ContactSeen


def contact(**cells: str) -> ContactSeen:
    names = CONTACT_2022.split(",")
    content = sheet(CONTACT_2022, tuple(cells.get(name, "") for name in names))
    [one] = seen(read_file("Contacts.csv", content), ContactSeen)
    return one


def test_several_addresses_and_numbers_are_told_apart() -> None:
    one = contact(
        FullName="Aiko Mori",
        Emails="aiko@mori.example, a.mori@work.example; aiko@mori.example",
        PhoneNumbers="+81 3 0000 0000, (0)90-0000-0000",
    )
    assert one.emails == ("aiko@mori.example", "a.mori@work.example")
    assert one.person.email == "aiko@mori.example"
    assert one.phones == ("+81 3 0000 0000", "(0)90-0000-0000")


def test_the_word_null_is_no_company() -> None:
    one = contact(FullName="Aiko Mori", Companies="null", Title="Smith")
    assert one.employers == ((None, "Smith"),)
    assert (one.person.company, one.person.position) == (None, "Smith")


def test_profiles_are_found_among_the_sites_which_are_kept() -> None:
    one = contact(FullName="Zoë", Sites="https://zoe.example,https://www.linkedin.com/in/zo%C3%AB-c/")
    assert (one.profiles, one.person.profile) == (("zoë-c",), "zoë-c")
    assert ("Sites", "https://zoe.example,https://www.linkedin.com/in/zo%C3%AB-c/") in one.extra


def test_a_name_in_parts_is_put_together_with_what_stands_between() -> None:
    cells = {"FirstName": "Mary", "MiddleName": "Ann", "LastName": "O'Neill", "NamePrefix": "Dr"}
    row = tuple(cells.get(name, "") for name in CONTACT_2025.split(","))
    [one] = seen(read_file("ImportedContacts.csv", sheet(CONTACT_2025, row)), ContactSeen)
    assert (one.person.name, one.person.given, one.person.family) == ("Mary Ann O'Neill", "Mary", "O'Neill")
    assert ("NamePrefix", "Dr") in one.extra


def test_an_address_without_a_name_is_somebody() -> None:
    assert contact(Emails="info@alder.example").person.name is None


def test_an_entry_that_names_nobody_is_a_problem() -> None:
    row = ("MOBILE_CONTACTS", "", "", "null", *[""] * 3, "3/1/22, 9:05 AM", *[""] * 8)
    reading = read_file("Contacts.csv", sheet(CONTACT_2022, row))
    assert (reading.proposals, [problem.line for problem in reading.problems]) == ([], [2])


def test_the_order_of_addresses_does_not_make_another_contact() -> None:
    first = contact(FullName="Aiko Mori", Emails="a@mori.example,b@mori.example")
    second = contact(FullName="aiko  mori", Emails="b@mori.example,A@mori.example")
    assert first.key == second.key
