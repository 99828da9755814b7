"""What makes a file one of a kind: the line that names its columns, wherever it stands and however it is written."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from cordially.importers.lines import UTF_8_MARK, encoding_of, lines_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from cordially.importers.contents import Entry

_HEAD = 64 * 1024
_LINES_BEFORE_HEADER = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How a file of one kind is known: by the columns it must have (one of the sets), never by its name.

    ``anchor`` is a column whose cells ``is_anchor`` knows for certain, a date; it tells where a row starts.
    """

    kind: str
    columns: tuple[frozenset[str], ...]
    anchor: str
    is_anchor: Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Where the columns are named: ``line`` is 1-based, ``names`` are normalised, ``titles`` as written.

    ``resaved`` lists the signs, if any, that another program saved the file again.
    """

    line: int
    names: tuple[str, ...]
    titles: tuple[str, ...]
    encoding: str
    delimiter: str
    resaved: tuple[str, ...]


def normalised(name: str) -> str:
    """Return a column name without the differences that come and go between exports."""
    return " ".join(name.replace("_", " ").split()).casefold()


def head_of(entry: Entry) -> bytes:
    """Return the first bytes of a file, enough to recognise it. Raises one of ``UNREADABLE`` on damage."""
    with entry.open() as stream:
        return stream.read(_HEAD)


def find_header(head: bytes, shapes: tuple[Shape, ...]) -> tuple[Shape, Header] | None:
    """Find the line that names the columns of one of the shapes, whatever stands above it."""
    encoding = encoding_of(head)
    lines = islice(lines_of(io.BytesIO(head), encoding), _LINES_BEFORE_HEADER)
    for number, line in enumerate(lines, start=1):
        for delimiter in ",\t;":
            titles = tuple(cells_of(line, delimiter))
            names = tuple(normalised(title) for title in titles)
            shape = _fitting(frozenset(names), shapes)
            if shape:
                signs = (
                    _signs(line, delimiter, marked=head.startswith(UTF_8_MARK))
                    if encoding != "utf-16"
                    else ()
                )
                return shape, Header(
                    line=number,
                    names=names,
                    titles=titles,
                    encoding=encoding,
                    delimiter=delimiter,
                    resaved=signs,
                )
    return None


def _fitting(names: frozenset[str], shapes: tuple[Shape, ...]) -> Shape | None:
    return next((shape for shape in shapes if any(wanted <= names for wanted in shape.columns)), None)


def _signs(line: str, delimiter: str, *, marked: bool) -> tuple[str, ...]:
    signs = {
        "a byte order mark": marked,
        "Windows line ends": line.endswith("\r\n"),
        "no commas": delimiter != ",",
    }
    return tuple(sign for sign, seen in signs.items() if seen)


def cells_of(line: str, delimiter: str) -> list[str]:
    """Return the cells of one line read by itself, none if it cannot be."""
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []
