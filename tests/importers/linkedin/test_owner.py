"""Whose export it is: by the invitations, else by name, else by who is in every conversation."""

from __future__ import annotations

from tests.importers.exports import (
    INVITATIONS,
    MESSAGES_2021,
    MESSAGES_2023,
    OWNER,
    OWNER_URL,
    PROFILE,
    link,
    message,
    read_file,
    read_files,
    received_invitation,
    reply,
    seen,
    sent_invitation,
    sheet,
)

from cordially.proposals import MessageSeen, OwnerSeen

ROBIN = sheet(PROFILE, ("Robin", "Vale", "", "", "", "Welder", "", "", "", "", "", "", ""))


def test_the_invitations_tell_wherever_they_stand_in_the_archive() -> None:
    rows = sheet(INVITATIONS, sent_invitation("Ada Finch", "ada-finch"), received_invitation("Ben", "ben"))
    reading = read_files(
        [("messages.csv", sheet(MESSAGES_2023, reply())), ("Profile.csv", ROBIN), ("Invitations.csv", rows)]
    )
    assert reading.owner == "robin-vale"
    assert [one.profile for one in seen(reading, OwnerSeen)] == ["robin-vale"]
    assert [one.direction for one in seen(reading, MessageSeen)] == ["outgoing"]


def test_received_invitations_alone_suffice() -> None:
    assert (
        read_file("Invitations.csv", sheet(INVITATIONS, received_invitation("Ben", "ben"))).owner
        == "robin-vale"
    )


def test_else_the_name_in_the_profile_tells_which_sender_is_us() -> None:
    row = ("2-x", "", OWNER, OWNER_URL, "Ada Finch", "2021-03-01 11:00:00 UTC", "", "Yes", "INBOX")
    reading = read_files({"Profile.csv": ROBIN, "messages.csv": sheet(MESSAGES_2021, row)})
    assert reading.owner == "robin-vale"


def test_else_the_one_in_every_conversation_is_us() -> None:
    rows = [message(), reply(name="Robin V.", urls=link("ben")), message(name="Cleo", url=link("cleo"))]
    assert read_file("messages.csv", sheet(MESSAGES_2023, *rows)).owner == "robin-vale"


def test_one_conversation_does_not_tell_the_two_apart() -> None:
    assert read_file("messages.csv", sheet(MESSAGES_2023, message(), reply())).owner is None


def test_without_any_sign_nobody_is_assumed() -> None:
    assert read_file("Profile.csv", ROBIN).owner is None


def test_two_profiles_named_as_ours_are_both_us_and_reported() -> None:
    renamed = [cell.replace("robin-vale", "robin-v") for cell in sent_invitation("Ben", "ben")]
    old, new = sheet(INVITATIONS, sent_invitation("Ada Finch", "ada-finch")), sheet(INVITATIONS, renamed)
    files = [
        ("a/Invitations.csv", old),
        ("b/Invitations.csv", new),
        ("messages.csv", sheet(MESSAGES_2023, reply())),
    ]
    reading = read_files(files)
    assert reading.owner == "robin-v"
    assert [one.direction for one in seen(reading, MessageSeen)] == ["outgoing"]
    assert [(problem.file, problem.line) for problem in reading.problems] == [("messages.csv", None)]
