"""Mailboxes with a file for each mail."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from tests.importers.mail.mails import (
    OWN,
    THREE,
    accounted,
    brief,
    mail,
    messages,
    sent,
)

from cordially.importers.mail import (
    read_maildir,
)

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def maildir(tmp_path: Path) -> Path:
    for part in ("cur", "new", "tmp"):
        (tmp_path / part).mkdir()
    (tmp_path / "cur" / "1.host:2,S").write_bytes(THREE[0])
    (tmp_path / "cur" / "2.host:2,DS").write_bytes(sent())
    (tmp_path / "cur" / "3.host:2,ST").write_bytes(THREE[1])
    (tmp_path / "new" / "4.host").write_bytes(THREE[2])
    (tmp_path / "tmp" / "5.host").write_bytes(mail(Subject="Not yet there"))
    return tmp_path


def test_a_maildir_is_read_with_its_flags(maildir: Path) -> None:
    reading = accounted(read_maildir(maildir, "Mail", brief()))
    assert [(each.subject, each.draft) for each in messages(reading)] == [
        ("Mail 0", False),
        ("Hello", True),
        ("Mail 2", False),
    ]
    assert (reading.read.rows, reading.read.note, reading.read.kind) == (
        3,
        "1 deleted mail left out.",
        "maildir",
    )
    assert [each.origin.line for each in messages(reading)] == [1, 2, 4]


def test_a_maildir_is_named_after_its_folder(maildir: Path) -> None:
    assert {each.folder for each in messages(read_maildir(maildir, "Mail/.Sent", brief()))} == {"Sent"}


def test_links_and_pipes_in_a_maildir_are_not_followed(maildir: Path) -> None:
    (maildir / "cur" / "6.host:2,S").symlink_to(maildir / "tmp" / "5.host")
    os.mkfifo(maildir / "cur" / "7.host:2,S")
    reading = accounted(read_maildir(maildir, "Mail", brief()))
    assert len(messages(reading)) == 3
    assert reading.read.note == "1 deleted mail left out. 1 link not followed."


def test_a_linked_part_of_a_maildir_is_not_followed(
    maildir: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "cur").symlink_to(maildir / "cur")
    assert read_maildir(other, "Mail", brief()).proposals == []


def test_a_maildirs_owner_is_found(maildir: Path) -> None:
    for n in range(3):
        (maildir / "new" / f"9{n}.host").write_bytes(
            mail(From=f"Ben <ben{n}@alder.example>", Delivered_To=OWN)
        )
    directions = {each.direction for each in messages(read_maildir(maildir, "Mail", brief(own=None)))}
    assert directions == {"incoming", "outgoing"}
