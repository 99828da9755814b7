"""Folders and labels: what was sent, thrown away, spam or a draft."""

from __future__ import annotations

import pytest
from tests.importers.mail.mails import (
    mail,
    mbox,
    message,
    read,
    read_box,
    sent,
)

from cordially.proposals import PersonSeen

DANA_SEEN = PersonSeen(name="Dana Reyes", email="dana.reyes@northwind.example")


@pytest.mark.parametrize(
    ("labels", "folder", "direction"),
    [
        ("Inbox,Opened,Category personal", "Inbox", "incoming"),
        ("Gesendet,Geöffnet", "Gesendet", "outgoing"),
        ("=?UTF-8?Q?Messages_envoy=C3=A9s,Ouvert?=", "Messages envoyés", "outgoing"),
        ("Spam,Unread", "SPAM", "incoming"),
        ("迷惑メール,未読", "SPAM", "incoming"),
        ('Archived,"Jobs, old"', "Jobs, old", "incoming"),
        ("Archived,Opened", None, "incoming"),
    ],
)
def test_googles_labels_tell_the_folder(labels: str, folder: str | None, direction: str) -> None:
    one = message(mail(X_Gmail_Labels=labels))
    assert (one.folder, one.direction) == (folder, direction)


@pytest.mark.parametrize("labels", ["Trash,Unread", "Papierkorb", "=?UTF-8?Q?=C3=87=C3=B6p_Kutusu?="])
def test_what_was_thrown_away_is_left_out_and_counted(labels: str) -> None:
    reading = read_box(mbox(mail(X_Gmail_Labels=labels), mail()))
    assert (reading.read.rows, reading.read.note) == (1, "1 deleted mail left out.")


def test_mails_that_a_program_only_marked_as_deleted_are_left_out() -> None:
    assert read(mail(X_Mozilla_Status="0009")).read.note == "1 deleted mail left out."
    assert read(mail(X_Mozilla_Status="0001")).read.rows == 1
    assert read(mail(X_Mozilla_Status="zebra")).read.rows == 1


@pytest.mark.parametrize(
    "fields", [{"X_Gmail_Labels": "Drafts"}, {"X_Unsent": "1"}, {"X_Mozilla_Draft_Info": "internal/draft"}]
)
def test_a_draft_is_ours_and_was_not_sent(fields: dict[str, str | None]) -> None:
    one = message(sent(From=None, **fields))
    assert (one.draft, one.direction, one.others) == (True, "outgoing", (DANA_SEEN,))
