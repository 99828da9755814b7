"""What makes a file one of a kind: the line that names its columns, wherever it stands and however it is written."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from cordially.importers.lines import UTF_8_MARK, encoding_of, lines_of, mended

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from cordially.importers.contents import Entry

    Mend: TypeAlias = Callable[[Iterator[str], "Header"], Iterator[str]]
    """Repairs physical lines. It gives one line for each that it takes, so that lines can still be counted."""

_HEAD = 64 * 1024
_LINES_BEFORE_HEADER = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """How a file of one kind is known: by the columns it must have (one of the sets).

    ``vague`` are sets of columns that other files have too: then they must be those of the first line, and the name of
    the file must be one of ``stems``, or it must have just these columns and ``telling`` text near its beginning.
    ``anchors`` are columns whose cells ``is_anchor`` knows for certain, dates; the first that a file has tells where a
    row starts. ``flat`` tells that no cell ever holds a line break, ``windows`` that the network itself wrote Windows
    line ends, ``escapes`` that quotation marks may be escaped by backslashes. ``mend`` repairs lines before they are
    parsed.
    """

    kind: str
    columns: tuple[frozenset[str], ...]
    anchors: tuple[str, ...]
    is_anchor: Callable[[str], bool]
    stems: frozenset[str] = frozenset()
    vague: tuple[frozenset[str], ...] = ()
    telling: str = ""
    flat: bool = False
    windows: bool = False
    escapes: bool = False
    mend: Mend | None = None

    def fits(self, names: frozenset[str], stem: str, head: str, *, first: bool) -> bool:
        """Whether these columns, or else the name of the file or its beginning, make it a file of this kind."""
        if any(wanted <= names for wanted in self.columns):
            return True
        if not first or not any(wanted <= names for wanted in self.vague):
            return False
        return stem in self.stems or (self.telling != "" and names in self.vague and self.telling in head)


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Where the columns are named: ``line`` is 1-based, ``names`` are normalised, ``titles`` as written.

    ``resaved`` lists the signs, if any, that another program saved the file again. ``escape`` is the character that
    takes the meaning from a quotation mark after it, if there is one.
    """

    line: int
    names: tuple[str, ...]
    titles: tuple[str, ...]
    encoding: str
    delimiter: str
    resaved: tuple[str, ...]
    escape: str | None = None

    def anchor(self, shape: Shape) -> int:
        """Return where the column stands that tells where a row starts, -1 if there is none."""
        return next((self.names.index(name) for name in shape.anchors if name in self.names), -1)


def normalised(name: str) -> str:
    """Return a column name without the differences that come and go between exports."""
    return " ".join(name.replace("_", " ").split()).casefold()


def head_of(entry: Entry) -> bytes:
    """Return the first bytes of a file, enough to recognise it. Raises one of ``UNREADABLE`` on damage."""
    with entry.open() as stream:
        return stream.read(_HEAD)


def find_header(head: bytes, shapes: tuple[Shape, ...], stem: str = "") -> tuple[Shape, Header] | None:
    """Find the line that names the columns of one of the shapes, whatever stands above it.

    ``stem`` is the normalised name of the file, which decides between shapes that share their columns.
    """
    encoding = encoding_of(head)
    text = head.decode(encoding, "replace")
    first = True
    for number, line in enumerate(
        islice(lines_of(io.BytesIO(head), encoding), _LINES_BEFORE_HEADER), start=1
    ):
        for delimiter in ",\t;":
            titles = tuple(mended(title) for title in cells_of(line, delimiter))
            names = tuple(normalised(title) for title in titles)
            columns = frozenset(names) - {""}
            shape = next((shape for shape in shapes if shape.fits(columns, stem, text, first=first)), None)
            if shape:
                signs = _signs(head, line, delimiter, windows=shape.windows) if encoding != "utf-16" else ()
                return shape, Header(
                    line=number,
                    names=names,
                    titles=titles,
                    encoding=encoding,
                    delimiter=delimiter,
                    resaved=signs,
                )
        first = first and not line.strip()
    return None


def _signs(head: bytes, line: str, delimiter: str, *, windows: bool) -> tuple[str, ...]:
    signs = {
        "a byte order mark": head.startswith(UTF_8_MARK),
        "Windows line ends": line.endswith("\r\n") and not windows,
        "no commas": delimiter != ",",
    }
    return tuple(sign for sign, seen in signs.items() if seen)


def cells_of(line: str, delimiter: str, escape: str | None = None) -> list[str]:
    """Return the cells of one line read by itself, none if it cannot be."""
    try:
        return next(csv.reader([line], delimiter=delimiter, escapechar=escape), [])
    except csv.Error:
        return []
