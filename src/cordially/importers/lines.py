"""The physical lines of a text file of unknown make: bytes in, text with its line ends out."""

from __future__ import annotations

import csv
import io
from itertools import chain, islice
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections import deque
    from collections.abc import Callable, Iterator

UTF_8_MARK = b"\xef\xbb\xbf"
LINES_OF_ONE_ROW = 100_000
"""More than any cell of an export has; a quotation mark that nobody closed could gather a whole file."""
_PIECE = 1_000
_LONGEST_RAW = 64 * 1024
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def encoding_of(head: bytes) -> str:
    """Tell UTF-16 (its mark is always there) from everything else, which is UTF-8 or nearly so."""
    return "utf-16" if head[:2] in _UTF_16_MARKS else "utf-8-sig"


def lines_of(stream: IO[bytes], encoding: str) -> io.TextIOWrapper:
    r"""Return the lines of a stream, each with its end: ``\n``, ``\r\n`` or ``\r``.

    Bytes that are not UTF-8 stay in hiding (as lone surrogates) until somebody finds that a line ``needs_mending``.
    """
    errors = "replace" if encoding == "utf-16" else "surrogateescape"
    buffered = io.BufferedReader(stream, 1 << 18)  # type: ignore[type-var]  # any stream that can readinto will do
    return io.TextIOWrapper(buffered, encoding=encoding, errors=errors, newline="")


def needs_mending(line: str) -> bool:
    """Whether a line holds bytes that were not UTF-8, or a null, which no store takes. Quick for plain ASCII."""
    if "\0" in line:
        return True
    if line.isascii():
        return False
    try:
        line.encode()
    except UnicodeEncodeError:
        return True
    return False


def mended(text: str) -> str:
    """Return a text with bytes that were not UTF-8 read as Windows-1252, which is what old spreadsheets write."""
    plain = text.replace("\0", "\ufffd")
    try:
        plain.encode()
    except UnicodeEncodeError:
        return plain.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
    return plain


def as_it_stands(taken: list[str]) -> str:
    """Return the text of a row as it stands in the file, at most 64 KiB of it."""
    parts: list[str] = []
    room = _LONGEST_RAW
    for line in taken:
        parts.append(line[:room])
        room -= len(line)
        if room <= 0:
            break
    return mended("".join(parts)).encode()[:_LONGEST_RAW].decode("utf-8", "ignore")


class Feed:
    """The lines that a csv reader takes, perhaps repaired; it is broken off where no row can be so long.

    ``done`` is to be kept at the number of lines of finished rows.
    """

    def __init__(self, raw: Iterator[str], mend: Callable[[Iterator[str]], Iterator[str]] | None) -> None:
        self.done = 0
        self._given = 0
        self._counted = _Counted(raw) if mend else None
        self._lines = mend(self._counted) if mend and self._counted else raw

    def lines(self) -> Iterator[str]:
        """Return the lines. They raise ``csv.Error`` once a row has 100,000, and end with that."""
        return chain.from_iterable(self._pieces())

    def peeked(self) -> int:
        """Return how many lines a repair has taken to look ahead of the reader."""
        return self._counted.taken - self.done if self._counted else 0

    def _pieces(self) -> Iterator[Iterator[str]]:
        """Yield a thousand lines at a time, as to count each one would cost more than to parse it."""
        for first in self._lines:
            if self._given - self.done >= LINES_OF_ONE_ROW:
                raise csv.Error
            self._given += _PIECE
            yield chain((first,), islice(self._lines, _PIECE - 1))


class _Counted:
    """Lines, and how many of them were taken."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.taken = 0

    def __iter__(self) -> _Counted:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.taken += 1
        return line


def put_back(waiting: deque[str], lines: Iterator[str]) -> Iterator[str]:
    """Yield the lines that were put back before those that follow."""
    while waiting:
        yield waiting.popleft()
    for line in lines:  # noqa: UP028  # "yield from" would close the file along with this generator
        yield line
