"""Files that are not quite CSV: commas and line breaks without quotation marks, and marks escaped by backslashes.

Lines are repaired before they are parsed; each repair gives one line for each it takes, so that lines still count.
"""

from __future__ import annotations

import csv
import re
from itertools import islice
from typing import IO, TYPE_CHECKING

from cordially.importers.contents import UNREADABLE, Entry
from cordially.importers.lines import lines_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cordially.importers.headers import Header, Shape

_PIECE = 1 << 20
_LINES_ENOUGH = 100_000
_ESCAPED = re.compile(r"\\.")
_ESCAPE = re.compile(rb'(?<!\\)(?:\\\\)*\\"')
"""An odd number of backslashes: those of an even one escape each other."""
_LONGEST_RUN = 64


def bare_commas(lines: Iterator[str], header: Header) -> Iterator[str]:
    """Quote the last cell of lines that have too many (searches of 2025), unless only empty ones are too many."""
    delimiter, width = header.delimiter, len(header.names)
    quoted = False
    for line in lines:
        if quoted or '"' in line:
            quoted ^= _toggles(line, header)
            yield line
        elif line.count(delimiter) < width:
            yield line
        else:
            body, end = _without_end(line)
            *before, last = body.split(delimiter, width - 1)
            more = last.partition(delimiter)[2].strip(delimiter + " ")
            mended = f'"{last}"' if more else last
            yield delimiter.join([*before, mended]) + end


def bare_line_breaks(lines: Iterator[str], header: Header) -> Iterator[str]:
    """Quote the last cell of rows that go on over several lines without quotation marks (comments until 2024).

    Such a text has neither commas nor quotation marks, or it would have been quoted. A row starts with a time or has
    an address next; whatever does not, outside of quotation marks, goes on with the row before.
    """
    starts = re.compile(
        rf'"?\d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d|"?[^"{header.delimiter}]*"?{header.delimiter}"?https?://'
    )
    quoted = going_on = False
    line = next(lines, None)
    while line is not None:
        following = next(lines, None)
        if going_on:
            shown = line.replace('"', '""')
        else:
            quoted ^= _toggles(line, header)
            shown = line
        goes_on = following is not None and not quoted and starts.match(following) is None
        if goes_on and not going_on:
            opened = _with_last_cell_opened(line, header) if starts.match(line) else None
            goes_on, shown = opened is not None, opened or shown
        if going_on and not goes_on:
            body, end = _without_end(shown)
            shown = f'{body}"{end}'
        yield shown
        line, going_on = following, goes_on


def escapes_by_backslash(entry: Entry, shape: Shape, header: Header) -> bool:
    r"""Whether quotation marks in a file are written ``\"`` instead of ``""`` (comments of 2026).

    A text may also end in a backslash by itself, so the file is read in both ways, and the one that gives more sound
    rows wins.
    """
    try:
        with entry.open() as stream:
            if not _holds_escape(stream):
                return False
        return _sound_rows(entry, shape, header, "\\") >= _sound_rows(entry, shape, header, None)
    except UNREADABLE:
        return False


def _holds_escape(stream: IO[bytes]) -> bool:
    before = b""
    while piece := stream.read(_PIECE):
        if _ESCAPE.search(before + piece):
            return True
        before = piece[-_LONGEST_RUN:]
    return False


def _sound_rows(entry: Entry, shape: Shape, header: Header, escape: str | None) -> int:
    """Return how many rows can be read strictly and have a date where it belongs, less those that do not."""
    width, anchor = len(header.names), header.anchor(shape)
    balance = 0
    with entry.open() as stream, lines_of(stream, header.encoding) as lines:
        after = islice(lines, header.line, header.line + _LINES_ENOUGH)
        reader = csv.reader(after, delimiter=header.delimiter, escapechar=escape, strict=True)
        while True:
            try:
                row = next(reader, None)
            except csv.Error:
                row = [""]
            if row is None:
                return balance
            if len(row) > 1:
                balance += 1 if len(row) == width and shape.is_anchor(row[anchor].strip()) else -1
            elif row:
                balance -= 1


def _toggles(line: str, header: Header) -> bool:
    """Whether a line opens quotation marks that it does not close, or the reverse."""
    if header.escape and "\\" in line:
        line = _ESCAPED.sub("", line)
    return line.count('"') % 2 == 1


def _without_end(line: str) -> tuple[str, str]:
    body = line.rstrip("\r\n")
    return body, line[len(body) :]


def _with_last_cell_opened(line: str, header: Header) -> str | None:
    """Return a line with a quotation mark before its last cell, None if that is no cell without them."""
    cells = line.split(header.delimiter, len(header.names) - 1)
    if len(cells) < len(header.names) or '"' in cells[-1]:
        return None
    return header.delimiter.join([*cells[:-1], f'"{cells[-1]}'])
