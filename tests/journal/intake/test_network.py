"""Connections and invitations in the log, and what becomes of people when they change."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from tests.journal.readings import DAY, MOMENT, connection, invitation, reading
from tests.journal.stores import LATER, NOW, dump

from cordially.journal import Journal


def link(journal: Journal) -> str | None:
    return journal.situation(journal.person("p1"), None, now=NOW).link


def test_a_connection_is_an_event_on_its_day(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes", DAY)), now=NOW)
    (event,) = journal.events_of(person="p1")
    assert (event.kind, event.at, event.source, event.batch) == ("connected", DAY, "import", "b1")
    assert link(journal) == "connected"


def test_a_connection_of_an_unknown_day_is_still_one(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes", None)), now=NOW)
    assert link(journal) == "connected"


@pytest.mark.parametrize(
    ("direction", "note", "days", "expected"),
    [
        ("outgoing", "Hello", 1, "you_invited"),
        ("outgoing", None, 45, "ignored"),
        ("incoming", None, 45, "they_invited"),
        ("unknown", None, 1, None),
    ],
)
def test_a_request_without_a_connection_is_pending(
    journal: Journal, direction: str, note: str | None, days: int, expected: str | None
) -> None:
    sent = NOW - timedelta(days=days)
    journal.apply(reading(invitation("Dana Reyes", sent, direction=direction, note=note)), now=NOW)
    assert link(journal) == expected


def test_a_request_with_a_connection_was_accepted_also_on_the_very_day(journal: Journal) -> None:
    journal.apply(reading(invitation("Dana Reyes", MOMENT), connection("Dana Reyes", MOMENT.date())), now=NOW)
    assert link(journal) == "connected"


def test_the_log_tells_requests_with_a_note_from_blank_ones(journal: Journal) -> None:
    journal.apply(
        reading(
            invitation("Dana Reyes", note="Hello"),
            invitation("Omar Haddad"),
            invitation("Kim Lund", direction="incoming", note="Hi"),
        ),
        now=NOW,
    )
    assert [(event.kind, event.data) for event in journal.log()] == [
        ("invited", {"note": "personal"}),
        ("invited", {"note": "blank"}),
        ("they_invited", {}),
    ]


def test_hidden_members_count_and_become_nobody(journal: Journal) -> None:
    batch = journal.apply(reading(connection(None, profile=None), invitation(None, profile=None)), now=NOW)
    assert batch.added == 2
    assert journal.people() == []


def test_a_new_job_of_somebody_is_an_update(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes", company="Acme", position="Analyst")), now=NOW)
    batch = journal.apply(reading(connection("Dana Reyes", company="Birch", position="Lead")), now=LATER)
    assert (batch.added, batch.updated, batch.unchanged) == (0, 1, 0)
    dana = journal.person("p1")
    assert (dana.company, dana.position) == ("Birch", "Lead")
    assert journal.people_at("Birch") == [dana]
    assert len(journal.log()) == 1


def test_what_you_changed_yourself_is_left_alone(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes", company="Acme", position="Analyst")), now=NOW)
    journal.edit_person("p1", company="Acme Labs")
    journal.apply(reading(connection("Dana Reyes", company="Birch", position="Lead")), now=LATER)
    dana = journal.person("p1")
    assert (dana.company, dana.position) == ("Acme Labs", "Lead")


def test_what_an_archive_no_longer_says_is_not_forgotten(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes", company="Acme", email="dana@example.org")), now=NOW)
    journal.apply(reading(connection("Dana Reyes")), now=LATER)
    dana = journal.person("dana@example.org")
    assert dana.company == "Acme"


def test_somebody_connected_again_has_a_second_line_in_the_log(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes", DAY)), now=NOW)
    journal.apply(reading(connection("Dana Reyes", date(2026, 3, 1))), now=LATER)
    assert [event.at for event in journal.events_of(person="p1")] == [DAY, date(2026, 3, 1)]


def test_what_would_act_on_a_page_stays_in_the_record_only(journal: Journal) -> None:
    mallory = "Eve \x1b]0;title\x07\x1b[2JMallory\u202e"
    given = reading(
        connection(mallory, profile="eve", company="Ac\x07me"),
        invitation("Omar\x1b[2J Haddad", profile="omar"),
    )
    journal.apply(given, now=NOW)
    assert [person.name for person in journal.people()] == ["Eve Mallory", "Omar Haddad"]
    assert journal.person("eve mallory") == journal.people_at("Acme")[0]
    assert any("\\u001b]0;title" in str(cell) for row in dump(journal)["records"] for cell in row)
    assert journal.apply(given, now=LATER).unchanged == 2
    journal.apply(reading(connection("Eve\x07 Malory", profile="eve", company="Birch\u202e")), now=LATER)
    eve = journal.person("eve")
    assert (eve.name, eve.company) == ("Eve Malory", "Birch")


def test_a_day_that_becomes_readable_tells_since_when_you_are_connected(journal: Journal) -> None:
    journal.apply(reading(connection("Dana Reyes", None)), now=NOW)
    journal.apply(reading(connection("Dana Reyes", DAY)), now=LATER)
    assert journal.connected_since(["p1"], now=LATER) == {"p1": DAY}
