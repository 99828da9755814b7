"""Who is who across archives."""

from __future__ import annotations

from datetime import date

from tests.journal.readings import connection, invitation, message, reading, somebody
from tests.journal.stores import LATER, NOW

from cordially.journal import Journal

OTHER_DAY = date(2025, 5, 5)


def names(journal: Journal) -> list[str | None]:
    return [person.name for person in journal.people()]


def profiles(journal: Journal) -> list[str | None]:
    return [person.profile for person in journal.people()]


def test_one_profile_is_one_person_wherever_it_is_seen(journal: Journal) -> None:
    journal.apply(
        reading(
            message("1", somebody("D. Reyes", profile="dana")),
            invitation("Dana R.", profile="dana"),
            connection("Dana Reyes", profile="dana"),
        ),
        now=NOW,
    )
    assert names(journal) == ["Dana Reyes"]
    assert [event.kind for event in journal.events_of(person="p1")] == ["invited", "connected"]


def test_two_profiles_of_one_name_are_two_people_even_on_one_day(journal: Journal) -> None:
    journal.apply(
        reading(connection("Dana Reyes", profile="dana-1"), connection("Dana Reyes", profile="dana-2")),
        now=NOW,
    )
    assert profiles(journal) == ["dana-1", "dana-2"]


def test_so_they_are_in_an_archive_that_lacks_some_profiles(journal: Journal) -> None:
    journal.apply(
        reading(
            connection("Dana Reyes", profile="dana-1"),
            connection("Dana Reyes", profile="dana-2"),
            connection("Omar Haddad", profile=None),
        ),
        now=NOW,
    )
    assert profiles(journal) == ["dana-1", "dana-2", None]


def test_an_address_two_people_share_does_not_make_them_one(journal: Journal) -> None:
    shared = "office@example.org"
    journal.apply(reading(connection("Dana Reyes", email=shared)), now=NOW)
    journal.apply(reading(connection("Omar Haddad", email=shared)), now=LATER)
    assert profiles(journal) == ["dana-reyes", "omar-haddad"]


def test_two_of_one_name_and_day_without_profiles_are_two_people(journal: Journal) -> None:
    twice = (connection("Dana Reyes", profile=None), connection("Dana Reyes", profile=None, nth="#2"))
    journal.apply(reading(*twice), now=NOW)
    assert names(journal) == ["Dana Reyes", "Dana Reyes"]
    assert journal.apply(reading(*twice), now=LATER).unchanged == 2


def test_a_second_one_of_that_name_and_day_in_a_later_archive_is_a_second_person(journal: Journal) -> None:
    first = connection("Dana Reyes", profile=None)
    journal.apply(reading(first), now=NOW)
    journal.apply(reading(first, connection("Dana Reyes", profile=None, nth="#2")), now=LATER)
    assert names(journal) == ["Dana Reyes", "Dana Reyes"]


def test_a_connection_without_a_profile_is_united_with_its_profile_by_name_and_day(journal: Journal) -> None:
    journal.apply(
        reading(connection("Dana Reyes", profile=None), connection("Omar Haddad", profile=None)), now=NOW
    )
    journal.apply(
        reading(connection("DANA REYES", company="Acme"), connection("Omar Haddad", OTHER_DAY)), now=LATER
    )
    assert names(journal) == ["Dana Reyes", "Omar Haddad", "Omar Haddad"]
    assert profiles(journal) == ["dana-reyes", None, "omar-haddad"]
    assert journal.person("dana-reyes").company == "Acme"
    assert [event.kind for event in journal.events_of(person="p1")] == ["connected"]


def test_an_older_archive_without_profiles_finds_the_people_again(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes")), now=NOW)
    journal.apply(reading(connection("Dana Reyes", profile=None)), now=LATER)
    assert profiles(journal) == ["dana-reyes"]


def test_archives_of_both_kinds_in_one_import_agree(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes", profile=None), connection("Dana Reyes")), now=NOW)
    assert profiles(journal) == ["dana-reyes"]
    assert len(journal.events_of(person="p1")) <= 2


def test_when_two_could_be_meant_nobody_is_united(journal: Journal) -> None:
    journal.apply(
        reading(connection("Dana Reyes", profile=None), connection("Dana Reyes", profile=None, nth="#2")),
        now=NOW,
    )
    journal.apply(reading(connection("Dana Reyes")), now=LATER)
    assert profiles(journal) == [None, None, "dana-reyes"]


def test_a_changed_profile_is_the_same_person_and_the_old_one_still_finds_them(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes", profile="dana-old")), now=NOW)
    journal.apply(reading(connection("Dana Reyes", profile="dana-new")), now=LATER)
    assert profiles(journal) == ["dana-new"]
    assert journal.person("dana-old") == journal.person("dana-new")


def test_a_namesake_connected_on_the_same_day_is_not_a_changed_profile(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes", profile="dana-1")), now=NOW)
    journal.apply(
        reading(connection("Dana Reyes", profile="dana-1"), connection("Dana Reyes", profile="dana-2")),
        now=LATER,
    )
    assert profiles(journal) == ["dana-1", "dana-2"]


def test_a_person_you_wrote_down_with_an_address_is_recognised_by_it(journal: Journal) -> None:
    journal.add_person("Dana R", email="Dana@Example.org")
    journal.apply(reading(connection("Dana Reyes", email="dana@example.org", company="Acme")), now=NOW)
    (dana,) = journal.people()
    assert (dana.name, dana.profile, dana.company) == ("Dana R", "dana-reyes", "Acme")


def test_a_name_alone_is_no_proof_for_a_person_you_wrote_down(journal: Journal) -> None:
    journal.add_person("Dana Reyes")
    journal.apply(reading(connection("Dana Reyes")), now=NOW)
    assert profiles(journal) == [None, "dana-reyes"]


def test_a_request_by_name_belongs_to_the_only_one_of_that_name(journal: Journal) -> None:
    journal.apply(
        reading(
            invitation("Dana Reyes", profile=None),
            invitation("Omar Haddad", profile=None),
            connection("Dana Reyes", profile=None),
        ),
        now=NOW,
    )
    assert names(journal) == ["Dana Reyes", "Omar Haddad"]
    assert [event.kind for event in journal.events_of(person="p1")] == ["invited", "connected"]


def test_a_request_by_a_name_of_several_is_kept_without_a_person_and_counted(journal: Journal) -> None:
    journal.apply(
        reading(connection("Dana Reyes", profile="a"), connection("Dana Reyes", profile="b")), now=NOW
    )
    request = reading(invitation("Dana Reyes", profile=None))
    assert journal.preview(request, now=NOW).unplaced == 1
    assert journal.apply(request, now=NOW).added == 1
    assert journal.apply(request, now=NOW).unchanged == 1
    assert len(journal.people()) == 2
