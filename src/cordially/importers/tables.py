"""CSV as exports write it, and as other programs save it again: rows out, trouble as values.

A row is counted once and ends as a proposal or as a problem, never as nothing; a cell that was left out of a proposal
is a problem of its own. Files are read line by line, so that
a problem can name the line, and so that a quotation mark that nobody closed does not swallow the rows after it.
"""

from __future__ import annotations

import csv
from collections import deque
from contextlib import contextmanager
from itertools import islice, tee
from typing import TYPE_CHECKING

from cordially.importers.contents import UNREADABLE
from cordially.importers.headers import cells_of
from cordially.importers.lines import (
    LINES_OF_ONE_ROW,
    Feed,
    as_it_stands,
    lines_of,
    mended,
    needs_mending,
    put_back,
)
from cordially.importers.unpacked import Unpacked
from cordially.proposals import Extra, FileRead, Problem

if TYPE_CHECKING:
    from _csv import Reader
    from collections.abc import Generator, Iterator
    from datetime import date

    from cordially.importers.contents import Entry
    from cordially.importers.headers import Header, Shape

_LONGEST_FIELD = 16 * 1024 * 1024
_REREAD_AT_MOST = 500_000
_MOST_PROBLEMS = 50_000
_BROKEN: list[str] = []
_NEVER_CLOSED = "A quotation mark is opened and never closed; the rows after it were read again."
_NOTHING = frozenset({"NA", "N/A", "NaN", "nan", "NULL", "null"})
ORIGINAL = "If you can, give the file as LinkedIn sent it."


@contextmanager
def wide_fields() -> Iterator[None]:
    """Let a field be 16 MiB long while reading. The limit is the csv module's own, so it is put back afterwards."""
    before = csv.field_size_limit(_LONGEST_FIELD)
    try:
        yield
    finally:
        csv.field_size_limit(before)


class Table:
    """A recognised file. ``rows`` streams it; whoever takes a row either proposes something or calls ``problem``."""

    def __init__(self, entry: Entry, file: str, shape: Shape, header: Header) -> None:
        self.file = file
        self.kind = shape.kind
        self._entry = entry
        self._shape = shape
        self._header = header
        self._width = len(header.names)
        self._named = max((i + 1 for i, name in enumerate(header.names) if name), default=0)
        self._anchor = header.anchor(shape)
        self._used: set[int] = set()
        self.content = Unpacked(entry)
        self._start_anew()

    def _start_anew(self) -> None:
        self.problems: list[Problem] = []
        self._count = 0
        self._empty = 0
        self._reread = 0
        self._resaved_forms = False
        self._mended_text = False
        self._taken: list[str] = []

    def at(self, name: str) -> int:
        """Return where a column stands in a row. One that the file lacks is found empty at the end of every row."""
        if not name or name not in self._header.names:
            return self._width
        position = self._header.names.index(name)
        self._used.add(position)
        return position

    def has(self, name: str) -> bool:
        """Whether the file has a column."""
        return name in self._header.names

    def others(self) -> tuple[tuple[int, str], ...]:
        """Return position and heading of every column that nobody asked for with ``at``; one may lack a heading."""
        titles = enumerate(self._header.titles)
        return tuple((i, title.strip() or f"column {i + 1}") for i, title in titles if i not in self._used)

    def problem(self, line: int, reason: str, hint: str = ORIGINAL) -> None:
        """Report the row that ``rows`` gave last."""
        raw = as_it_stands(self._taken)
        self.problems.append(Problem(file=self.file, line=line, reason=reason, hint=hint, raw=raw))

    def cell_problem(self, line: int, column: str, reason: str) -> None:
        """Report a cell that is left out of what its row proposes; ``column`` is the normalised heading."""
        cell = self._header.titles[self._header.names.index(column)].strip()
        raw = as_it_stands(self._taken)
        self.problems.append(
            Problem(file=self.file, line=line, reason=reason, hint=ORIGINAL, cell=cell, raw=raw)
        )

    def saw_resaved_form(self) -> None:
        """Note that a cell has a form which only other programs write."""
        self._resaved_forms = True

    @property
    def as_of(self) -> date | None:
        """The day the file was written, where that is known."""
        return self._entry.as_of

    def summary(self) -> FileRead:
        """Return what was read, once ``rows`` has come to its end."""
        notes = []
        signs = (*self._header.resaved, *(("changed dates",) if self._resaved_forms else ()))
        if signs:
            notes.append(f"Saved again by another program ({', '.join(signs)}). {ORIGINAL}")
        if self._empty:
            notes.append(f"{self._empty} empty {'row' if self._empty == 1 else 'rows'} left out.")
        if self._mended_text:
            notes.append("Not all of it is UTF-8; the rest was read as Windows text.")
        return FileRead(
            file=self.file,
            kind=self.kind,
            rows=self._count,
            note=" ".join(notes),
            as_of=self._entry.as_of,
        )

    def rows(self) -> Generator[tuple[int, list[str]], None, None]:
        """Yield each sound row with the line it starts at, one empty cell added; report the others.

        Damage in the middle of the file ends it with a problem that has no line; what came before counts.
        """
        self._start_anew()
        try:
            stream = self.content.open()
        except UNREADABLE:
            self._damaged()
            return
        with lines_of(stream, self._header.encoding) as lines:
            try:
                yield from self._read(lines)
            except _CutShortError:
                self._damaged()

    def _read(self, lines: Iterator[str]) -> Iterator[tuple[int, list[str]]]:
        following, width = self._header.line + 1, self._width
        _skip(lines, self._header.line)
        waiting: deque[str] = deque()
        reader, behind, feed = self._reader(lines)
        while len(self.problems) < _MOST_PROBLEMS:
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error:
                row = _BROKEN
            except UNREADABLE as error:
                raise _CutShortError from error
            length = reader.line_num - feed.done
            feed.done += length
            taken = [next(behind)] if length == 1 else list(islice(behind, length))
            self._taken = taken
            line, following = following, following + length
            if length > 1 and (again := self._restart(taken, len(row))):
                self._count += 1
                self._taken = taken[:again]
                self.problem(line, _NEVER_CLOSED)
                waiting.extendleft(reversed([*taken[again:], *islice(behind, feed.peeked())]))
                reader, behind, feed = self._reader(put_back(waiting, lines))
                following = line + again
                continue
            sound = row if len(row) == width and any(row) else self._mended(line, row)
            if sound:
                yield line, self._sound(sound, taken)
        reason = f"More than {_MOST_PROBLEMS:,} rows cannot be read; the rest of the file was left alone."
        self.problems.append(Problem(file=self.file, line=None, reason=reason, hint=ORIGINAL))

    def _reader(self, lines: Iterator[str]) -> tuple[Reader, Iterator[str], Feed]:
        """Return a csv reader, the lines once more, to follow behind it and see what each row is made of, and its feed."""
        ahead, behind = tee(lines)
        header = self._header
        mend = self._shape.mend
        feed = Feed(ahead, (lambda raw: mend(raw, header)) if mend else None)
        rows = csv.reader(feed.lines(), delimiter=header.delimiter, escapechar=header.escape)
        return rows, behind, feed

    def _damaged(self) -> None:
        reason = f"The file is damaged; {self._count} rows could be read."
        self.problems.append(
            Problem(file=self.file, line=None, reason=reason, hint="Download the archive anew.")
        )

    def _sound(self, row: list[str], taken: list[str]) -> list[str]:
        self._count += 1
        line = taken[0] if len(taken) == 1 else "".join(taken)
        if (not line.isascii() or "\0" in line) and needs_mending(line):
            self._mended_text = True
            row = [mended(cell) for cell in row]
        if self._header.resaved:
            row = ["" if cell in _NOTHING else cell for cell in row]
        row.append("")
        return row

    def _mended(self, line: int, row: list[str]) -> list[str] | None:
        """Return a row of the wrong width if only empty cells are too many, or cells without a heading are missing.

        Empty rows are counted, all others reported.
        """
        if row is _BROKEN:
            self.problem(line, "The row cannot be read: a cell is too long or a line end is broken.")
        elif not any(row):
            self._empty += len(row) > 0
            return None
        elif len(row) > self._width and not any(row[self._width :]):
            return row[: self._width]
        elif self._named <= len(row) < self._width:
            return [*row, *[""] * (self._width - len(row))]
        else:
            self.problem(line, f"The row has {len(row)} cells; the header names {self._width}.")
        self._count += 1
        return None

    def _restart(self, taken: list[str], cells_read: int) -> int:
        """Return which of the lines of one row starts a row of its own, 0 for none.

        If the row has as many cells as it should, only a line that is a whole row by itself is believed. Bounded, as
        a hostile file could otherwise be read again from each of its lines.
        """
        broken_off = len(taken) if len(taken) >= LINES_OF_ONE_ROW else 0
        if self._reread > _REREAD_AT_MOST:
            return broken_off
        if self._shape.flat:
            self._reread += len(taken)
            return 1
        if self._anchor < 0 and cells_read == self._width:
            return 0
        wanted = self._width if cells_read == self._width else self._anchor + 1
        for number, line in enumerate(taken):
            if number and line.count(self._header.delimiter) >= wanted - 1 and self._starts(line, wanted):
                self._reread += len(taken) - number
                return number
        return broken_off

    def _starts(self, line: str, wanted: int) -> bool:
        """Whether a line starts a row: by the date where there is one, else by having all cells."""
        cells = cells_of(line, self._header.delimiter, self._header.escape)
        if self._anchor < 0:
            return len(cells) == self._width > 1
        return len(cells) >= wanted and self._shape.is_anchor(cells[self._anchor].strip())


class _CutShortError(Exception):
    """The file ends in damage."""


def _skip(lines: Iterator[str], count: int) -> None:
    try:
        deque(islice(lines, count), maxlen=0)
    except UNREADABLE as error:
        raise _CutShortError from error


def extra_of(row: list[str], others: tuple[tuple[int, str], ...]) -> Extra:
    """Return the filled cells of the columns that have no field."""
    found: Extra = ()
    for position, title in others:
        if row[position]:
            found += ((title, row[position]),)
    return found
