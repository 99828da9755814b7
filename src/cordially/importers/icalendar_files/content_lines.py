"""The content lines of a calendar file: folded lines joined again, never more of one than is worth reading.

A content line that is longer than allowed is cut and the rest of it passed over: a picture pasted into an entry costs
time, but no memory.
"""

from __future__ import annotations

import quopri
import re
from typing import IO, TYPE_CHECKING, NamedTuple

from cordially.importers.lines import encoding_of, lines_of, mended, needs_mending

if TYPE_CHECKING:
    import io
    from collections.abc import Callable, Iterator

LONGEST = 32 * 1024
"""Characters that are kept of one content line."""

_PIECE = 64 * 1024
_STARTS_PROPERTY = re.compile(r"[A-Za-z][A-Za-z0-9.-]{0,80}[ \t]*[:;]")
_ADDRESS_IN_TEXT = re.compile(r"(?:https?|mailto|tel|msteams):", re.IGNORECASE)
_ENDS = re.compile(r"END[ \t]*:", re.IGNORECASE)
_QUOTED = re.compile(r"[^:]{1,200};(?:ENCODING=)?QUOTED-PRINTABLE[;:]", re.IGNORECASE)


class ContentLine(NamedTuple):
    """A whole content line and the 1-based physical line it starts at."""

    number: int
    text: str


class ContentLines:
    """The content lines of a file. ``was_mended`` tells, at their end, whether some of it was not UTF-8."""

    def __init__(self, opened: Callable[[], IO[bytes]]) -> None:
        self._opened = opened
        self.was_mended = False

    def __iter__(self) -> Iterator[ContentLine]:
        """Yield every content line. Raises one of ``UNREADABLE`` where the file is damaged."""
        with self._opened() as stream:
            encoding = encoding_of(stream.read(2))
        line = _Folded(0, "")
        with lines_of(self._opened(), encoding) as lines:
            for number, piece in _physical(lines):
                if line.goes_on_in(piece):
                    line.add(piece)
                else:
                    yield from self._whole(line)
                    line = _Folded(number, piece)
        yield from self._whole(line)

    def _whole(self, line: _Folded) -> Iterator[ContentLine]:
        text = "".join(line.parts)
        if needs_mending(text):
            text = self._mended(text)
        if line.quoted:
            name, _, value = text.partition(":")
            raw = quopri.decodestring(value.encode("utf-8", "replace"))
            text = f"{name}:{self._mended(raw.decode('utf-8', 'surrogateescape'))}"
            text = text.replace("\r\n", "\\n").replace("\n", "\\n")
        if text.strip():
            yield ContentLine(line.number, text)

    def _mended(self, text: str) -> str:
        """Join characters that were folded in their middle; read as Windows text what is no UTF-8."""
        try:
            return text.encode("utf-8", "surrogateescape").decode().replace("\0", "")
        except UnicodeError:
            self.was_mended = True
            return mended(text.encode("utf-8", "replace").decode() if _pairs(text) else text)


class _Folded:
    """A content line that may go on in the next physical line."""

    __slots__ = ("number", "parts", "quoted", "size")

    def __init__(self, number: int, piece: str) -> None:
        self.number = number
        self.parts = [piece[:LONGEST]]
        self.size = len(piece)
        self.quoted = _QUOTED.match(piece) is not None

    def goes_on_in(self, piece: str) -> bool:
        """Whether a physical line continues this one: folded, or broken by a careless program without folding."""
        if not self.size or not piece.strip():
            return self.size > 0 and piece[:1] in (" ", "\t")
        if piece[0] in " \t" or self._is_soft():
            return True
        if _ENDS.match(self.parts[0]):
            return False  # a file cut short in its next line
        return not _STARTS_PROPERTY.match(piece) or _ADDRESS_IN_TEXT.match(piece) is not None

    def add(self, piece: str) -> None:
        """Take in a physical line that continues this one."""
        if self._is_soft():
            self.parts[-1] = self.parts[-1][:-1]
        elif piece[0] in " \t":
            piece = piece[1:]
        else:
            piece = f"\\n{piece}"
        if piece and self.size < LONGEST:
            self.parts.append(piece[: LONGEST - self.size])
        self.size += len(piece)

    def _is_soft(self) -> bool:
        return self.quoted and self.parts[-1].endswith("=")


def _pairs(text: str) -> bool:
    """Whether a text holds halves of characters that no byte stands for."""
    return any("\ud800" <= c < "\udc80" or "\udcff" < c <= "\udfff" for c in text)


def _physical(lines: io.TextIOWrapper) -> Iterator[tuple[int, str]]:
    """Yield number and text of every line without its end; of an endless one its first piece."""
    number, before = 0, "\n"
    while piece := lines.readline(_PIECE):
        if before[-1] in "\r\n" and not (before[-1] == "\r" and piece == "\n" and len(before) == _PIECE):
            number += 1
            yield number, piece.rstrip("\r\n")
        before = piece
