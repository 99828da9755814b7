"""messages.csv in every era: who wrote to whom, what is a draft, what an advert."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.importers.exports import (
    INVITATIONS,
    MESSAGES_2018,
    MESSAGES_2021,
    MESSAGES_2023,
    MESSAGES_2024,
    MESSAGES_2025,
    MESSAGES_2026,
    OWNER,
    OWNER_URL,
    PROFILE,
    link,
    message,
    read_file,
    read_files,
    reply,
    seen,
    sent_invitation,
    sheet,
)

from cordially.proposals import MessageSeen, PersonSeen, Reading

ADA = PersonSeen(profile="ada-finch", name="Ada Finch")
INVITED = sheet(INVITATIONS, sent_invitation("Ada Finch", "ada-finch"))


def export(header: str, *rows: tuple[str, ...], quote_all: bool = False) -> Reading:
    return read_files({"messages.csv": sheet(header, *rows, quote_all=quote_all), "Invitations.csv": INVITED})


def messages(header: str, *rows: tuple[str, ...]) -> list[MessageSeen]:
    return seen(export(header, *rows), MessageSeen)


@pytest.mark.parametrize(
    ("header", "more"),
    [
        (MESSAGES_2023, ()),
        (MESSAGES_2024, ("No", "No")),
        (MESSAGES_2025, ("",)),
        (f"{MESSAGES_2025},IS MESSAGE DRAFT", ("", "No")),
        (MESSAGES_2026, ("", "No", "No")),
    ],
    ids=["2023", "2024", "2025", "early 2026", "2026"],
)
@pytest.mark.parametrize("quote_all", [False, True], ids=["quoted where needed", "all quoted"])
def test_since_2023_both_sides_have_addresses(header: str, more: tuple[str, ...], *, quote_all: bool) -> None:
    reading = export(header, (*message("Hi\nthere"), *more), (*reply(), *more), quote_all=quote_all)
    received, sent = seen(reading, MessageSeen)
    assert (received.direction, received.others, received.content) == ("incoming", (ADA,), "Hi\nthere")
    assert (sent.direction, sent.others) == ("outgoing", (ADA,))
    assert received.sent_at == datetime(2026, 3, 1, 10, tzinfo=UTC)
    assert (received.draft, received.advert, received.extra) == (False, False, ())


def test_in_2021_only_senders_have_addresses() -> None:
    received = (
        "2-x",
        "",
        "Ada Finch",
        link("ada-finch"),
        OWNER,
        "2021-03-01 10:00:00 UTC",
        "",
        "Hi",
        "INBOX",
    )
    sent = ("2-x", "", OWNER, OWNER_URL, "Ada Finch", "2021-03-01 11:00:00 UTC", "", "Yes", "INBOX")
    first, second = messages(MESSAGES_2021, received, sent)
    assert (first.direction, first.others) == ("incoming", (ADA,))
    assert (second.direction, second.others) == ("outgoing", (PersonSeen(name="Ada Finch"),))


def test_in_2018_the_direction_is_stated_and_the_time_pacific() -> None:
    received = ("Ada Finch", OWNER, "6/7/18, 3:28 PM", "", "Hi", "INCOMING", "INBOX")
    sent = (OWNER, "Ada Finch", "6/7/18, 3:30 PM", "", "Yes", "OUTGOING", "SENT")
    reading = read_file("Messages.csv", sheet(MESSAGES_2018, received, sent))
    first, second = seen(reading, MessageSeen)
    assert (first.direction, second.direction) == ("incoming", "outgoing")
    assert first.others == second.others == (PersonSeen(name="Ada Finch"),)
    assert first.sent_at == datetime(2018, 6, 7, 22, 28, tzinfo=UTC)
    assert not first.draft


def test_a_message_without_conversation_is_a_draft_of_ours() -> None:
    row = (*message("Dear", conversation="", name="", url="", to="", urls="", folder=""), "Yes", "No")
    [one] = messages(MESSAGES_2024, row)
    assert (one.draft, one.direction, one.conversation, one.others) == (True, "outgoing", None, ())
    [unflagged] = messages(MESSAGES_2023, reply("Dear", conversation=""))
    assert unflagged.draft


def test_a_flagged_draft_in_a_conversation_is_a_draft() -> None:
    [one] = messages(MESSAGES_2024, (*reply("Dear"), "Yes", "No"))
    assert (one.draft, one.others) == (True, (ADA,))


@pytest.mark.parametrize(
    "cells",
    [
        {"content": '<p class="spinmail-quill-editor__spin-break">Buy</p>'},
        {"content": "Dear %FIRSTNAME%"},
        {"title": "Sponsored Conversation"},
        {"name": "Alder plc", "url": ""},
    ],
)
def test_adverts_are_marked(cells: dict[str, str]) -> None:
    [one] = messages(MESSAGES_2023, message(**cells))
    assert (one.advert, one.direction) == (True, "incoming")


def test_a_hidden_member_is_nobody_and_no_advertiser() -> None:
    [received] = messages(MESSAGES_2023, message(name="LinkedIn Member", url=""))
    assert (received.others, received.advert, received.direction) == ((PersonSeen(),), False, "incoming")
    [sent] = messages(MESSAGES_2023, reply(to="LinkedIn Member", urls=""))
    assert sent.others == (PersonSeen(),)


def test_receivers_are_told_by_their_addresses_as_names_hold_commas() -> None:
    urls = f"{link('ada-finch')},{OWNER_URL},{link('ben-okoye')}"
    [one] = messages(MESSAGES_2023, reply(to="Ada Finch, PhD,Ben Okoye", urls=urls))
    assert one.others == (PersonSeen(profile="ada-finch"), PersonSeen(profile="ben-okoye"))


def test_in_a_group_the_sender_comes_first() -> None:
    urls = f"{link('ben-okoye')},{OWNER_URL},{link('ada-finch')}"
    [one] = messages(MESSAGES_2023, message(urls=urls, to=f"Ben Okoye,{OWNER},Ada Finch"))
    assert one.others == (ADA, PersonSeen(profile="ben-okoye"))


def test_one_receiver_keeps_a_name_with_credentials() -> None:
    [one] = messages(MESSAGES_2023, reply(to="Ada Finch, PhD, SHRM-CP"))
    assert one.others == (PersonSeen(profile="ada-finch", name="Ada Finch, PhD, SHRM-CP"),)


def test_several_names_without_addresses_name_nobody() -> None:
    [one] = messages(MESSAGES_2023, reply(to="Ada Finch,Ben Okoye", urls=""))
    assert one.others == ()


def test_without_any_sign_of_the_owner_the_direction_is_unknown() -> None:
    [one] = seen(read_file("messages.csv", sheet(MESSAGES_2023, message())), MessageSeen)
    assert one.direction == "unknown"
    assert one.others == (ADA, PersonSeen(profile="robin-vale"))


def test_exact_repetitions_are_two_messages_with_keys_of_their_own() -> None:
    first, second = messages(MESSAGES_2023, message(), message())
    assert second.key == first.key + "#2"


def test_two_messages_of_one_second_differ_by_their_words() -> None:
    keys = [
        {one.key for one in messages(MESSAGES_2023, *rows)}
        for rows in ((message("One"), message("Two")),) * 2
    ]
    assert len(keys[0]) == 2
    flipped = {one.key for one in messages(MESSAGES_2023, message("Two"), message("One"))}
    assert keys[0] == flipped


def test_line_breaks_flattened_by_older_exports_do_not_change_the_key() -> None:
    [flat] = messages(MESSAGES_2023, message("Dear Robin,  how are you?"))
    [kept] = messages(MESSAGES_2026, (*message("Dear Robin,\n\nhow are you?"), "", "No", "No"))
    assert flat.key == kept.key


def test_titles_and_attachments_are_kept_beside() -> None:
    [one] = messages(
        MESSAGES_2025, (*message("", title="Our group"), "https://www.linkedin.com/dms/prv/image/1")
    )
    assert one.content is None
    assert one.extra == (
        ("CONVERSATION TITLE", "Our group"),
        ("ATTACHMENTS", "https://www.linkedin.com/dms/prv/image/1"),
    )


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"date": "some day"}, "date of the message"),
        ({"name": "Ada\nFinch"}, "line break"),
        ({"url": "Robin Vale"}, "not one of the network"),
    ],
)
def test_a_row_that_cannot_be_is_reported(cells: dict[str, str], reason: str) -> None:
    reading = export(MESSAGES_2023, message(**cells), message("Fine"))
    assert [(problem.line, reason in problem.reason) for problem in reading.problems] == [(2, True)]
    assert [one.content for one in seen(reading, MessageSeen)] == ["Fine"]


def test_our_own_name_stands_in_for_a_missing_address() -> None:
    profile = sheet(PROFILE, ("Robin", "Vale", "", "", "", "", "", "", "", "", "", "", ""))
    reading = read_files({"Profile.csv": profile, "messages.csv": sheet(MESSAGES_2023, reply(url=""))})
    assert [one.direction for one in seen(reading, MessageSeen)] == ["outgoing"]
