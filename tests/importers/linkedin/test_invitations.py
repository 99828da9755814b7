"""Invitations.csv in every era; who is the other party, and when it was sent."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.importers.exports import (
    CONNECTIONS,
    INVITATIONS,
    INVITATIONS_2018,
    INVITATIONS_2023,
    OWNER,
    connection,
    read_file,
    read_files,
    received_invitation,
    seen,
    sent_invitation,
    sheet,
)

from cordially.proposals import ConnectionSeen, InvitationSeen, PersonSeen


def invitations(content: str) -> list[InvitationSeen]:
    return seen(read_file("Invitations.csv", content), InvitationSeen)


def test_today_the_other_party_has_an_address() -> None:
    sent, received = invitations(
        sheet(
            INVITATIONS,
            sent_invitation("Ada Finch", "ada-finch", note=" Hello "),
            received_invitation("Ben", "ben"),
        )
    )
    assert (sent.direction, sent.person, sent.note) == (
        "outgoing",
        PersonSeen(profile="ada-finch", name="Ada Finch"),
        "Hello",
    )
    assert (received.direction, received.person, received.note) == (
        "incoming",
        PersonSeen(profile="ben", name="Ben"),
        None,
    )


def test_until_2022_there_is_only_a_name() -> None:
    [one] = invitations(sheet(INVITATIONS_2018, (OWNER, "Ada Finch", "6/9/18, 1:05 PM", "", "OUTGOING")))
    assert one.person == PersonSeen(name="Ada Finch")


def test_in_2023_member_numbers_are_kept_beside_the_name() -> None:
    row = (OWNER, "Ada Finch", "6/9/23, 1:05 PM", "", "OUTGOING", "urn:li:member:1", "urn:li:member:2")
    [one] = invitations(sheet(INVITATIONS_2023, row))
    assert one.person == PersonSeen(name="Ada Finch")
    assert one.extra == (("inviterProfileUrn", "urn:li:member:1"), ("inviteeProfileUrn", "urn:li:member:2"))


def test_sent_late_in_california_and_accepted_the_next_day_in_utc_is_no_lag() -> None:
    reading = read_files(
        {
            "Connections.csv": sheet(CONNECTIONS, connection("Ada", "Finch", "ada-finch", on="10 Jun 2026")),
            "Invitations.csv": sheet(
                INVITATIONS, sent_invitation("Ada Finch", "ada-finch", at="6/9/26, 11:30 PM")
            ),
        }
    )
    [invited], [connected] = seen(reading, InvitationSeen), seen(reading, ConnectionSeen)
    assert invited.sent_at == datetime(2026, 6, 10, 6, 30, tzinfo=UTC)
    assert connected.connected_on is not None
    assert (connected.connected_on - invited.sent_at.date()).days == 0


def test_the_key_is_direction_person_and_minute() -> None:
    again = sheet(INVITATIONS, sent_invitation("Ada F.", "Ada-Finch", at="6/9/26, 11:30 PM", note="Hello"))
    assert [one.key for one in invitations(again)] == ["invitation:outgoing:ada-finch:2026-06-10T06:30+00:00"]


def test_namesakes_without_addresses_are_told_apart() -> None:
    row = (OWNER, "Ada Finch", "6/9/18, 1:05 PM", "", "OUTGOING")
    first, second = invitations(sheet(INVITATIONS_2018, row, row))
    assert second.key == first.key + "#2"


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        (1, "Ada\nFinch", "line break"),
        (2, "lately", "time of sending"),
        (2, "2/30/26, 1:00 PM", "time of sending"),
        (4, "SIDEWAYS", "direction"),
        (6, "Fernwood", "not that of a profile"),
    ],
)
def test_a_row_that_cannot_be_is_reported(column: int, cell: str, reason: str) -> None:
    row = list(sent_invitation("Ada Finch", "ada-finch"))
    row[column] = cell
    reading = read_file("Invitations.csv", sheet(INVITATIONS, row))
    assert [(problem.line, reason in problem.reason) for problem in reading.problems] == [(2, True)]
    assert not reading.proposals
