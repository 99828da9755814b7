"""Mailboxes in one file: where one mail ends and the next begins."""

from __future__ import annotations

import io
import tracemalloc
from typing import IO, TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.importers.mail.mails import (
    DANA,
    ROBIN,
    SEPARATOR,
    THREE,
    accounted,
    brief,
    entry,
    mail,
    mbox,
    messages,
    read,
    read_box,
    sent,
)

from cordially.importers.contents import Entry
from cordially.importers.mail import (
    looks_like_mbox,
    read_mbox,
)

if TYPE_CHECKING:
    pass


def subjects(raw: bytes) -> list[str | None]:
    return [each.subject for each in messages(read_box(raw))]


@pytest.mark.parametrize(
    "separator",
    [
        b"From 17@xxx Mon May 04 07:00:00 +0000 2026\n",
        b"From dana@northwind.example Mon May  4 07:00:00 2026\n",
        b"From - Mon May 04 07:00:00 2026\n",
        b"From \n",
        b"From -\n",
        b"From ???@??? Mon May 04 07:00:00 2026\n",
        b"From dana at northwind.example  Mon May  4 07:00:00 2026\n",
        b"From MAILER-DAEMON Mon May  4 07:00:00 CEST 2026\n",
        b"From dana@northwind.example Mon, 4 May 2026 07:00:00 +0000\n",
    ],
)
def test_mails_are_told_apart_by_any_programs_separator(separator: bytes) -> None:
    for end in (b"\n", b"\r\n"):
        raw = b"".join(separator + each + b"\n" for each in THREE).replace(b"\n", end)
        assert looks_like_mbox(raw[:4096])
        assert subjects(raw) == ["Mail 0", "Mail 1", "Mail 2"]


def test_a_blank_line_between_mails_is_not_needed() -> None:
    assert subjects(b"".join(SEPARATOR + each for each in THREE)) == ["Mail 0", "Mail 1", "Mail 2"]


@pytest.mark.parametrize(
    "line",
    ["From Tuesday on I am in Leeds.", ">From Tuesday on", "From me: Mon May 04 07:00:00 2026", "From "],
)
def test_a_line_of_text_that_begins_so_is_no_separator(line: str) -> None:
    told = brief(keep_bodies=True)
    first, second = messages(read_box(mbox(mail(f"Hello.\n\n{line}\n\nBye."), sent()), told))
    assert first.content == f"Hello.\n\n{line.removeprefix('>').strip()}\n\nBye."
    assert second.direction == "outgoing"


def test_the_length_in_the_header_tells_an_unquoted_mail_from_the_next() -> None:
    inner = SEPARATOR.decode() + mail(Subject="Inside").decode()
    text = f"See below.\n\n{inner}"
    told = mail(text, Subject="Outside", Content_Length=str(len(text) + 1))
    assert subjects(mbox(told, THREE[0])) == ["Outside", "Mail 0"]
    wrong = mail(text, Subject="Outside", Content_Length=str(len(text) + 77))
    assert subjects(mbox(wrong, THREE[0])) == ["Outside", "Inside", "Mail 0"]


def test_a_mails_line_is_that_of_its_separator() -> None:
    raw = mbox(*THREE)
    for one, line in zip(messages(read_box(raw)), (1, 10, 19), strict=True):
        assert one.origin.line == line
        assert raw.split(b"\n")[line - 1] + b"\n" == SEPARATOR


class Dripping(io.RawIOBase):
    """A stream that gives a few bytes at a time."""

    def __init__(self, content: bytes, step: int) -> None:
        self._stream = io.BytesIO(content)
        self._step = step

    def read(self, size: int = -1, /) -> bytes:
        return self._stream.read(min(size, self._step) if size >= 0 else self._step)


@given(st.integers(1, 400))
def test_where_the_file_is_cut_while_reading_makes_no_difference(step: int) -> None:
    raw = mbox(*THREE, mail("From \n\nFrom here\n>From there"))

    def dripping() -> IO[bytes]:
        return Dripping(raw, step)  # type: ignore[return-value]

    source = Entry(name="Inbox.mbox", size=len(raw), as_of=None, open=dripping)
    assert read_mbox(source, "Inbox.mbox", brief()).proposals == read_box(raw).proposals


def test_memory_does_not_grow_with_attachments() -> None:
    line = b"A" * 76 + b"\n"

    class Endless(io.RawIOBase):
        """A mail with 200 MB attached, and one after it."""

        left = 200 * 1024 * 1024 // len(line)
        start = SEPARATOR + THREE[0]
        end = SEPARATOR + THREE[1]

        def read(self, size: int = -1, /) -> bytes:
            if self.start:
                given, self.start = self.start, b""
                return given
            lines = min(self.left, max(size, 0) // len(line))
            self.left -= lines
            given, self.end = (line * lines, self.end) if lines else (self.end, b"")
            return given

    def opened() -> IO[bytes]:
        return Endless()  # type: ignore[return-value]

    tracemalloc.start()
    reading = read_mbox(Entry(name="a.mbox", size=0, as_of=None, open=opened), "a.mbox", brief())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [each.subject for each in messages(reading)] == ["Mail 0", "Mail 1"]
    assert peak < 40 * 1024 * 1024


def test_what_stands_before_the_first_mail_is_reported() -> None:
    reading = read_box(b"garbage\n\n" + mbox(THREE[0]))
    assert [(problem.line, problem.cell) for problem in reading.problems] == [(1, None)]
    assert len(messages(reading)) == 1


def test_a_damaged_mail_is_reported_and_the_others_read() -> None:
    lost = THREE[1].replace(b"Date: Mon", b"Date: Xyz").replace(b"2026", b"????")
    reading = read_box(b"From \n" + THREE[0] + b"From \n" + lost + b"From \n" + THREE[2])
    assert [each.subject for each in messages(reading)] == ["Mail 0", "Mail 2"]
    assert [problem.line for problem in reading.problems] == [9]


def test_a_mail_without_date_has_that_of_its_separator() -> None:
    [one] = messages(read_box(mbox(mail(Date=None))))
    assert one.sent_at.isoformat() == "2026-05-04T07:00:00+00:00"


def test_a_stream_that_breaks_off_keeps_what_came_before() -> None:
    class Broken(Dripping):
        def read(self, size: int = -1, /) -> bytes:
            if not (given := super().read(size)):
                raise EOFError
            return given

    def opened() -> IO[bytes]:
        return Broken(mbox(*THREE), 100)  # type: ignore[return-value]

    reading = accounted(read_mbox(Entry(name="a.mbox", size=0, as_of=None, open=opened), "a.mbox", brief()))
    assert len(messages(reading)) == 3
    assert [problem.line for problem in reading.problems] == [None]


@pytest.mark.parametrize(
    ("name", "folder"),
    [
        ("Sent.mbox", "Sent"),
        ("INBOX.mbox/mbox", "INBOX"),
        ("Takeout/Mail/All mail Including Spam and Trash.mbox", None),
        ("Junk.mbox", "SPAM"),
        ("Mail/Job search.mbox", "Job search"),
        (".Spamverdacht", "SPAM"),
    ],
)
def test_a_mailbox_is_named_after_its_folder(name: str, folder: str | None) -> None:
    [one] = messages(read_box(mbox(mail()), brief(), name))
    assert one.folder == folder


def test_the_folder_of_deleted_mails_is_left_out() -> None:
    reading = read_box(mbox(*THREE), brief(), "Papierkorb.mbox")
    assert (reading.proposals, reading.read.note) == ([], "3 deleted mails left out.")


def test_a_folder_of_drafts_has_drafts() -> None:
    assert messages(read_box(mbox(sent()), brief(), "Entwürfe.mbox"))[0].draft


def test_reading_twice_gives_the_same() -> None:
    raw = mbox(mail(), sent(), mail(From=f"Ben <{DANA}>", To=ROBIN))
    assert read_box(raw).proposals == read_box(raw).proposals


def test_a_name_of_a_file_is_all_a_problem_tells() -> None:
    [problem] = read(mail("secret", Date=None, Subject="private")).problems
    for word in ("secret", "private", "Dana", "northwind"):
        assert word not in problem.reason + problem.hint


def test_the_size_of_an_entry_is_not_believed() -> None:
    source = entry(mbox(*THREE), "a.mbox")
    assert len(read_mbox(source, "a.mbox", brief()).proposals) == 3
