"""The large export is as untidy as real ones, of the size asked for, and goes on as networks do."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeAlias
from urllib.parse import unquote

import pytest
from tests.importers.exports import read_bytes, unaccounted

from cordially.demo.export.sheet import PACIFIC
from cordially.demo.large_export import build_large, files_of_large, write_large
from cordially.proposals import ConnectionSeen, InvitationSeen, MessageSeen, Reading

Rows: TypeAlias = list[dict[str, str]]

DAY = date(2026, 6, 27)
NOW = datetime(2026, 6, 27, 2, 30, tzinfo=UTC)
OWNER = "https://www.linkedin.com/in/leonor-vilarinho-demo"
SIZE = {"connections": 4000, "messages": 5000, "invitations": 1200}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return files_of_large(seed=5, day=DAY, **SIZE)[0]


@pytest.fixture(scope="module")
def later() -> dict[str, bytes]:
    return files_of_large(seed=5, day=DAY, later=5, **SIZE)[0]


def rows(files: dict[str, bytes], name: str) -> Rows:
    text = files[name].decode("utf-8")
    if name == "Connections.csv":
        text = text.split("\n\n", 1)[1]
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def read(*, seed: int = 5, later: int = 0) -> Reading:
    return read_bytes("large.zip", build_large(seed=seed, day=DAY, later=later, **SIZE))


def day_of(row: dict[str, str]) -> datetime:
    return datetime.strptime(row["Connected On"], "%d %b %Y").replace(tzinfo=UTC)


def sent(row: dict[str, str]) -> datetime:
    return datetime.strptime(row["Sent At"], "%m/%d/%y, %I:%M %p").replace(tzinfo=PACIFIC)


def test_there_are_as_many_rows_as_asked_for(files: dict[str, bytes]) -> None:
    names = ("Connections.csv", "messages.csv", "Invitations.csv")
    assert [len(rows(files, name)) for name in names] == list(SIZE.values())


@pytest.mark.parametrize("size", [(0, 0, 0), (1, 1, 1), (0, 9, 0), (9, 0, 0), (0, 0, 9), (3, 40, 2)])
def test_a_size_of_next_to_nothing_is_built_too(size: tuple[int, int, int]) -> None:
    connections, messages, invitations = size
    built, _ = files_of_large(
        seed=1, connections=connections, messages=messages, invitations=invitations, day=DAY
    )
    names = ("Connections.csv", "messages.csv", "Invitations.csv")
    assert tuple(len(rows(built, name)) for name in names) == size


def test_the_same_arguments_give_the_same_bytes_and_another_seed_others() -> None:
    def built(seed: int) -> bytes:
        return build_large(seed=seed, connections=60, messages=90, invitations=30, day=DAY)

    assert built(3) == built(3)
    assert built(3) != built(4)


def test_a_written_file_is_the_zip(tmp_path: Path) -> None:
    write_large(tmp_path / "x.zip", seed=1, connections=5, messages=5, invitations=5, day=DAY)
    with zipfile.ZipFile(tmp_path / "x.zip") as archive:
        assert {"Connections.csv", "messages.csv", "Profile.csv", "Jobs/Job Applications.csv"} <= set(
            archive.namelist()
        )
        assert {entry.create_system for entry in archive.infolist()} == {0}


def test_the_importer_reads_it_without_a_complaint() -> None:
    reading = read()
    assert reading.problems == []
    assert unaccounted(reading) == {}
    assert reading.owner == "leonor-vilarinho-demo"
    assert len({proposal.key for proposal in reading.proposals}) == len(reading.proposals)


def test_connections_are_newest_first_and_a_few_are_only_a_date(files: dict[str, bytes]) -> None:
    connections = rows(files, "Connections.csv")
    days = [day_of(row) for row in connections]
    assert days == sorted(days, reverse=True)
    hidden = [row for row in connections if not row["URL"]]
    assert len(hidden) == 16
    assert not any(value for row in hidden for name, value in row.items() if name != "Connected On")


def test_one_address_in_twelve_is_percent_encoded_and_nobody_shares_one(files: dict[str, bytes]) -> None:
    urls = [row["URL"] for row in rows(files, "Connections.csv") if row["URL"]]
    assert all(url.isascii() for url in urls)
    assert 0.06 < sum("%" in url for url in urls) / len(urls) < 0.1
    assert len({unquote(url).casefold() for url in urls}) == len(urls)


def test_some_names_are_shared_and_some_carry_credentials(files: dict[str, bytes]) -> None:
    names = Counter(
        (row["First Name"], row["Last Name"]) for row in rows(files, "Connections.csv") if row["URL"]
    )
    assert 0.001 < sum(count for count in names.values() if count > 1) / names.total() < 0.03
    assert any(", PhD" in family for _, family in names)
    assert any(row["Company"].count(",") for row in rows(files, "Connections.csv"))


def test_few_companies_have_many_people_and_many_have_few(files: dict[str, bytes]) -> None:
    sizes = Counter(row["Company"].strip() for row in rows(files, "Connections.csv") if row["Company"])
    assert sizes.most_common(1)[0][1] > 0.02 * sizes.total()
    assert sum(count <= 2 for count in sizes.values()) > 0.4 * len(sizes)


def test_every_connection_of_the_last_half_year_has_its_invitation(files: dict[str, bytes]) -> None:
    invited = {
        row[f"{who}ProfileUrl"] for row in rows(files, "Invitations.csv") for who in ("inviter", "invitee")
    }
    recent = [row["URL"] for row in rows(files, "Connections.csv") if day_of(row) > NOW - timedelta(days=178)]
    assert len(recent) > 500
    assert set(recent) - {""} <= invited


def test_invitations_sent_come_first_and_all_name_the_owner(files: dict[str, bytes]) -> None:
    told = rows(files, "Invitations.csv")
    directions = [row["Direction"] for row in told]
    assert directions == sorted(directions, reverse=True)
    own = {
        row["inviterProfileUrl" if row["Direction"] == "OUTGOING" else "inviteeProfileUrl"] for row in told
    }
    assert own == {OWNER}
    assert any(row["Message"] for row in told)
    assert max(len(row["Message"]) for row in told) <= 300


def test_nobody_accepted_before_being_asked(files: dict[str, bytes]) -> None:
    accepted = {row["URL"]: day_of(row) for row in rows(files, "Connections.csv")}
    pairs = [
        (sent(row), accepted[other])
        for row in rows(files, "Invitations.csv")
        for other in (row["inviterProfileUrl"], row["inviteeProfileUrl"])
        if other in accepted
    ]
    assert len(pairs) > 500
    assert all(asked < on + timedelta(days=1) for asked, on in pairs)
    assert len(pairs) < len(rows(files, "Invitations.csv")), "some are unanswered"


def test_conversations_are_contiguous_newest_first_and_mostly_short(files: dict[str, bytes]) -> None:
    lengths: Counter[str] = Counter()
    last = ("", "9")
    for row in rows(files, "messages.csv"):
        talk = row["CONVERSATION ID"]
        if talk == last[0]:
            assert row["DATE"] <= last[1]
        else:
            assert not talk or talk not in lengths
        last = (talk, row["DATE"])
        lengths[talk] += 1
    del lengths[""]
    assert {len(talk) for talk in lengths} == {58}
    assert max(lengths.values()) > 50
    assert sum(count <= 3 for count in lengths.values()) > 0.5 * len(lengths)


def test_the_mailbox_holds_everything_real_ones_hold(files: dict[str, bytes]) -> None:
    told = rows(files, "messages.csv")
    assert any("spinmail" in row["CONTENT"] and not row["SENDER PROFILE URL"] for row in told)
    drafts = [row for row in told if row["IS MESSAGE DRAFT"] == "Yes"]
    assert drafts
    assert not any(row["CONVERSATION ID"] or row["TO"] or row["FOLDER"] for row in drafts)
    assert any(row["RECIPIENT PROFILE URLS"].count(",") >= 2 for row in told), "a group"
    assert any(row["SUBJECT"] for row in told)
    assert any("\n" in row["CONTENT"] for row in told)
    assert any(not row["CONTENT"] and row["ATTACHMENTS"] for row in told)
    assert any(row["FROM"] == "LinkedIn Member" for row in told)
    assert {row["FOLDER"] for row in told} == {"INBOX", "ARCHIVE", "SPAM", ""}


def test_an_accepted_note_opens_its_conversation_when_it_was_accepted(files: dict[str, bytes]) -> None:
    connected = {row["URL"]: row["Connected On"] for row in rows(files, "Connections.csv")}
    first = {
        row["CONVERSATION ID"]: row for row in rows(files, "messages.csv")
    }  # newest first: the oldest stays
    noted = {
        (row["inviterProfileUrl"], row["Message"]) for row in rows(files, "Invitations.csv") if row["Message"]
    }
    opened = [row for row in first.values() if (row["SENDER PROFILE URL"], row["CONTENT"]) in noted]
    assert len(opened) > 10
    for row in opened:
        other = {row["SENDER PROFILE URL"], row["RECIPIENT PROFILE URLS"]} - {OWNER}
        at = datetime.strptime(row["DATE"], "%Y-%m-%d %H:%M:%S UTC").replace(tzinfo=UTC)
        assert connected[other.pop()] == f"{at:%d %b %Y}"


def test_nothing_is_said_after_the_archive_was_asked_for(files: dict[str, bytes]) -> None:
    assert max(row["DATE"] for row in rows(files, "messages.csv")) <= f"{NOW:%Y-%m-%d %H:%M:%S} UTC"


def test_later_some_are_gone_some_are_new_and_some_have_changed(
    files: dict[str, bytes], later: dict[str, bytes]
) -> None:
    before = {row["URL"]: row for row in rows(files, "Connections.csv") if row["URL"]}
    after = {row["URL"]: row for row in rows(later, "Connections.csv") if row["URL"]}
    stayed = before.keys() & after.keys()
    assert 20 < len(before) - len(stayed) < 0.1 * len(before)
    assert len(after) - len(stayed) > 200
    assert all(before[url]["Connected On"] == after[url]["Connected On"] for url in stayed)
    assert 100 < sum(before[url]["Position"] != after[url]["Position"] for url in stayed) < 0.2 * len(stayed)
    hidden = [sum(not row["URL"] for row in rows(each, "Connections.csv")) for each in (files, later)]
    assert hidden[0] < hidden[1]


def test_later_somebody_is_found_under_another_address(
    files: dict[str, bytes], later: dict[str, bytes]
) -> None:
    def people(told: dict[str, bytes]) -> dict[tuple[str, ...], str]:
        columns = ("First Name", "Last Name", "Company", "Position", "Connected On")
        return {tuple(r[c] for c in columns): r["URL"] for r in rows(told, "Connections.csv") if r["URL"]}

    before, after = people(files), people(later)
    moved = [who for who in before.keys() & after.keys() if before[who] != after[who]]
    assert 10 < len(moved) < 100


def test_later_every_message_is_still_told_and_old_invitations_are_not() -> None:
    first, second = read(), read(later=5)

    def keys(reading: Reading, kind: type) -> set[str]:
        return {proposal.key for proposal in reading.proposals if isinstance(proposal, kind)}

    assert keys(first, MessageSeen) < keys(second, MessageSeen)
    kept = keys(first, InvitationSeen) & keys(second, InvitationSeen)
    assert 0 < len(kept) < 0.4 * SIZE["invitations"]
    assert keys(second, InvitationSeen) - kept
    assert len(keys(second, ConnectionSeen)) == sum(isinstance(p, ConnectionSeen) for p in second.proposals)
    assert second.problems == []
