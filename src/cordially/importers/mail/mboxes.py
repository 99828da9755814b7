"""Mailboxes in one file (mbox), cut into mails in one pass and in constant memory.

A mail begins at a line ``From …`` with a date (or with nothing, as newer mail programs write it) before a header.
Whether it was quoted (``>From``) by one rule or another, whether there is a blank line before: nothing is relied on.
"""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING, Final, NamedTuple

from cordially.importers.contents import UNREADABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

KEPT: Final = 4 * 1024 * 1024
"""So many bytes of a mail are looked at; what comes after them are attachments."""

_CHUNK: Final = 1024 * 1024
_LOOK_AHEAD: Final = 2048
_LONGEST_HEADER: Final = 64 * 1024
_START: Final = b"\nFrom "
SEPARATOR: Final = re.compile(
    rb"From (?:[^\n]{0,300}?\b((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? [^\n]{0,20}?\d\d?:\d\d[^\n]{0,40})|-?[ \t]*\r?)\n"
    rb"(?=>?[!-9;-~]{1,80}[ \t]*:|>?From )"
)
_QUOTED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)
_LENGTH: Final = re.compile(rb"^Content-Length:[ \t]*(\d{1,12})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_HEADER_END: Final = re.compile(rb"\r?\n\r?\n")


class Piece(NamedTuple):
    """One mail: the line of its separator, the date there, and its first bytes.

    ``arrived`` is None for what comes before the first separator, which is no mail.
    """

    line: int
    arrived: str | None
    raw: bytes


def mails_in(stream: IO[bytes]) -> Iterator[Piece]:
    """Yield the mails of a mailbox. Where the stream is damaged, one of ``UNREADABLE`` is raised at last."""
    current = _Current(line=1, arrived=None)
    # The first byte was dealt with already: a separator is found with the line feed before it, of which there is one
    # even at the beginning of the file.
    data, line, old_ends = b"\n", 1, None
    broken: Exception | None = None
    while True:
        try:
            chunk = stream.read(_CHUNK)
        except UNREADABLE as error:
            chunk, broken = b"", error
        if old_ends is None:
            chunk = chunk.removeprefix(b"\xef\xbb\xbf")
            old_ends = b"\n" not in chunk and b"\r" in chunk
        data += chunk.replace(b"\r", b"\n") if old_ends else chunk
        place, search = 1, 0
        while (found := data.find(_START, search)) >= 0:
            if chunk and len(data) - found < _LOOK_AHEAD:
                break
            separator = SEPARATOR.match(data, found + 1)
            if separator is None or current.goes_on(data, place, found + 1):
                search = found + 1
                continue
            current.add(data[place : found + 1])
            if piece := current.piece():
                yield piece
            line += data.count(b"\n", place, found + 1)
            current = _Current(line, (separator[1] or b"").decode("ascii", "replace"))
            line += 1
            place = separator.end()
            search = place - 1
        end = len(data) if not chunk else max(place, found + 1 or len(data) - len(_START))
        current.add(data[place:end])
        line += data.count(b"\n", place, end)
        data = data[end - 1 :]
        if not chunk:
            if piece := current.piece():
                yield piece
            if broken:
                raise broken
            return


class _Current:
    """The mail that is being read."""

    __slots__ = ("_arrived", "_ends", "_kept", "_length", "_line")

    def __init__(self, line: int, arrived: str | None) -> None:
        self._line = line
        self._arrived = arrived
        self._kept = bytearray()
        self._length = 0
        self._ends: int | None = None

    def add(self, more: bytes) -> None:
        self._length += len(more)
        room = KEPT - len(self._kept)
        if room > 0:
            self._kept += more[:room]

    def piece(self) -> Piece | None:
        """Return the mail, None for blank lines before the first."""
        raw = bytes(self._kept)
        if self._arrived is None and not raw.strip():
            return None
        return Piece(self._line, self._arrived, _QUOTED.sub(rb"\1", raw) if b"\n>" in raw else raw)

    def goes_on(self, data: bytes, place: int, found: int) -> bool:
        """Whether the length that the header tells says that a separator found in ``data`` is part of the mail.

        That is believed only if another separator stands where the mail should end. ``place`` is where in ``data``
        begins what was not yet added.
        """
        if self._ends is None:
            self._ends = 0
            start = bytes(self._kept[:_LONGEST_HEADER]) + data[place : min(found, place + _LONGEST_HEADER)]
            header = _HEADER_END.search(start)
            told = _LENGTH.search(start, 0, header.end()) if header else None
            if header and told:
                ends = header.end() + int(told[1])
                at = place + ends - self._length
                after = data[at : at + _LOOK_AHEAD].lstrip(b"\r\n") if found < at < len(data) else b""
                self._ends = ends if SEPARATOR.match(after) else 0
        return self._length + found - place < self._ends
