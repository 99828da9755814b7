"""Damaged mails: reported, and never in the way of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from tests.importers.mail.mails import (
    SEPARATOR,
    THREE,
    brief,
    mail,
    mbox,
    messages,
    read,
    read_box,
)

if TYPE_CHECKING:
    pass


def flipped(raw: bytes, places: list[tuple[int, int]]) -> bytes:
    changed = bytearray(raw)
    for place, value in places:
        changed[place % len(changed)] = value
    return bytes(changed)


EDITS = st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 255)), max_size=12)


@given(EDITS, st.integers(0, 2_000))
def test_no_damaged_mail_is_too_much(edits: list[tuple[int, int]], cut: int) -> None:
    text = "Content-Type: text/html\n\n<p>Your interview is on 12 May 2026 at 14:00.</p>"
    raw = mail(f"--e\n{text}\n--e--", Content_Type='multipart/mixed; boundary="e"', Cc='"A, B" <a@b.example>')
    read(flipped(raw, edits)[: cut or None], brief(own=None, keep_bodies=True))


@given(EDITS)
def test_mails_beside_a_damaged_one_are_still_read(edits: list[tuple[int, int]]) -> None:
    damaged = flipped(THREE[1], edits)
    reading = read_box(mbox(THREE[0], damaged, THREE[2]))
    found = messages(reading)
    assert found[0].subject == "Mail 0"
    assert found[-1].subject == "Mail 2"


@given(st.binary(max_size=300))
def test_no_bytes_are_too_strange(raw: bytes) -> None:
    read(raw)
    read_box(raw)
    read_box(SEPARATOR + raw)
