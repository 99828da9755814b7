"""A JSON object of sections, with the lines that their entries start at."""

from __future__ import annotations

import codecs
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from cordially.importers.lines import mended

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_ENTRIES = 5_000
_BLANK = re.compile(r"[ \t\r\n]*+")
_DECODER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=lambda _: None, strict=False)
"""Numbers stay as written: a phone number is one to JSON, and a year of a thousand digits costs nothing."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"{\0", "utf-16-le"),
    (b"\0{", "utf-16-be"),
)


class BrokenJsonError(Exception):
    """The text is no JSON object. ``where`` says in words where that shows, as far as it can be told."""

    def __init__(self, where: str, line: int) -> None:
        super().__init__(where)
        self.where = where
        self.line = line


@dataclass(frozen=True, slots=True)
class Section:
    """A named part of the document. Its ``entries`` come with their 1-based lines; a single value is one entry.

    ``cut`` tells that there are more entries than are kept.
    """

    name: str
    line: int
    form: Literal["list", "value"]
    entries: list[tuple[int, Any]]
    cut: bool = False


def decoded(content: bytes) -> str:
    """Return the text of a file in any encoding that JSON is written in, or else in Windows text."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    return mended(content.removeprefix(codecs.BOM_UTF8).decode("utf-8", "surrogateescape"))


def sections_of(text: str) -> Iterator[Section]:
    """Yield the sections in their order, also those that have the same name. Raises ``BrokenJsonError``.

    What it raises comes after the sections before the fault.
    """
    try:
        yield from _Walk(text).sections()
    except json.JSONDecodeError as error:
        where = f"{error.msg} at line {error.lineno}, column {error.colno}"
        raise BrokenJsonError(where, error.lineno) from error
    except RecursionError as error:
        raise BrokenJsonError("Lists or objects lie too deep in one another", 1) from error


def names_at_the_start(text: str) -> frozenset[str]:
    """Return the names of the sections of a text that may end anywhere."""
    names: set[str] = set()
    walk = _Walk(text)
    try:
        for name, _ in walk.names():
            names.add(name)
            walk.value()
    except (json.JSONDecodeError, RecursionError):
        pass  # the beginning of a file ends in the middle of something
    return frozenset(names)


class _Walk:
    """Goes through an object once, name by name and entry by entry."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._counted = 0

    def sections(self) -> Iterator[Section]:
        for name, line in self.names():
            if self._next() == "[":
                yield self._list(name, line)
            else:
                yield Section(name, line, "value", [(line, self.value())])
        if self._next():
            raise json.JSONDecodeError("Something follows the end", self._text, self._at)

    def names(self) -> Iterator[tuple[str, int]]:
        """Yield every name with its line; whoever asks for the next has read the value."""
        self._expect("{")
        if self._next() == "}":
            self._at += 1
            return
        while True:
            if self._next() != '"':
                raise json.JSONDecodeError("A name in quotation marks is missing", self._text, self._at)
            line = self._line_here()
            name = self.value()
            self._expect(":")
            yield name, line
            if self._next() == "}":
                self._at += 1
                return
            self._expect(",")

    def value(self) -> Any:
        """Read one value."""
        self._next()
        found, self._at = _DECODER.raw_decode(self._text, self._at)
        return found

    def _list(self, name: str, line: int) -> Section:
        self._expect("[")
        entries: list[tuple[int, Any]] = []
        count = 0
        while self._next() != "]":
            if count:
                self._expect(",")
                self._next()
            here, entry = self._line_here(), self.value()
            count += 1
            if count <= _MOST_ENTRIES:
                entries.append((here, entry))
        self._at += 1
        return Section(name, line, "list", entries, cut=count > _MOST_ENTRIES)

    def _next(self) -> str:
        """Go to the next character that is no blank and return it, empty at the end."""
        found = _BLANK.match(self._text, self._at)
        assert found is not None, "blanks may be none"
        self._at = found.end()
        return self._text[self._at : self._at + 1]

    def _expect(self, mark: str) -> None:
        if self._next() != mark:
            raise json.JSONDecodeError(f"A '{mark}' is missing", self._text, self._at)
        self._at += 1

    def _line_here(self) -> int:
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line
