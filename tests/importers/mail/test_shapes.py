"""Mails and mailboxes are known by how they begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.importers.mail.mails import (
    mail,
)

from cordially.importers.mail import (
    looks_like_mail,
    looks_like_mbox,
)

if TYPE_CHECKING:
    pass


@pytest.mark.parametrize(
    "head",
    [
        mail(),
        b"\xef\xbb\xbf" + mail(),
        b"\r\n" + mail().replace(b"\n", b"\r\n"),
        b"Received: from a\n\tby b; now\nReturn-Path: <x>\nSubject: x\n\n",
        b"1234      \n" + mail(),
        b"DKIM-Signature: v=1;\n  b=abc\nFROM: a@b\nmessage-id: <x>\n",
    ],
)
def test_a_mail_is_known_by_its_header(head: bytes) -> None:
    assert looks_like_mail(head)
    assert not looks_like_mbox(head)


@pytest.mark.parametrize(
    "head",
    [
        b"",
        b"Dear Robin,\nFrom: nobody\nTo: you",
        b"Notes: a\nColour: b\n",
        b"Subject: only one\n\nTo: you\n",
        b"First Name,Last Name\nTo: x",
        b"BEGIN:VCARD\nVERSION:3.0",
        b"12\n34\n56",
        b"From here on\nTo: you\nDate: now",
        b"https://a.example\nTo: x",
    ],
)
def test_text_with_colons_is_no_mail(head: bytes) -> None:
    assert not looks_like_mail(head)
    assert not looks_like_mbox(head)
