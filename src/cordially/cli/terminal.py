"""How text looks in a terminal: width, colour, wrapping. The only place that knows about colour.

Colour is used on a terminal unless NO_COLOR is set; FORCE_COLOR turns it on elsewhere. Nothing is said by colour alone.
"""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_STYLES: Final = {
    "bold": "1",
    "dim": "2",
    "yes": "1;32",
    "care": "1;33",
    "wait": "1;36",
    "no": "1;31",
    "plain": "0",
}
VERDICT_STYLES: Final = {
    "do": "yes",
    "do_with_care": "care",
    "wait": "wait",
    "avoid": "no",
    "not_applicable": "dim",
}
WIDEST: Final = 88
_ESCAPES: Final = r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])"
_OVERRIDES: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def width() -> int:
    """Return how many columns to fill: the terminal's, at most WIDEST, 80 when unknown."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        found = int(columns)
    else:
        try:
            found = os.get_terminal_size(sys.stdout.fileno()).columns or 80
        except (AttributeError, OSError, ValueError):
            found = 80
    return max(40, min(WIDEST, found))


def coloured() -> bool:
    """Say whether to use colour on standard output."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def style(text: str, name: str) -> str:
    """Return the text in a style, or unchanged where there is no colour."""
    return f"\x1b[{_STYLES[name]}m{text}\x1b[0m" if coloured() else text


def clean(text: str) -> str:
    """Return text from outside so that nothing in it can drive the terminal.

    Escape sequences, control characters and overrides of the writing direction go; line breaks become spaces. Letters of
    every script, and joiners within words, stay.
    """
    if text.isprintable():
        return text
    spaced = re.sub(_ESCAPES, "", text)
    spaced = re.sub("[\n\r\t\u2028\u2029]", " ", spaced)
    return "".join(
        c for c in spaced if unicodedata.category(c) not in ("Cc", "Cs", "Co") and c not in _OVERRIDES
    )


def wrap(text: str, room: int) -> list[str]:
    """Return text in lines of at most ``room`` columns, broken at spaces; a longer word has a line of its own.

    Unlike ``textwrap`` it counts columns, not characters: wide letters take two.
    """
    lines: list[str] = []
    line, used = "", 0
    for word in text.split():
        size = columns_of(word)
        if line and used + 1 + size > room:
            lines.append(line)
            line, used = word, size
        else:
            line, used = (f"{line} {word}", used + 1 + size) if line else (word, size)
    return [*lines, line]


def paragraph(text: str, indent: int = 0, hanging: int | None = None) -> str:
    """Return text wrapped to the width, indented; ``hanging`` indents the following lines."""
    after = " " * (indent if hanging is None else hanging)
    first, *rest = wrap(text, width() - max(indent, len(after)))
    return "\n".join([" " * indent + first, *(after + line for line in rest)])


def wrapped(line: str, hanging: int) -> str:
    """Return one line wrapped to the width, its spaces kept, the rest indented by ``hanging``."""
    if columns_of(line) <= width():
        return line
    head, rest = line[:hanging], line[hanging:]
    body = wrap(rest, width() - hanging)
    return "\n".join([head + body[0], *(" " * hanging + part for part in body[1:])])


def bullet(text: str, indent: int = 2, mark: str = "-") -> str:
    """Return one item of a list, wrapped under its mark."""
    body = wrap(text, width() - indent - len(mark) - 1)
    lead = " " * indent
    rest = " " * (indent + len(mark) + 1)
    return "\n".join(
        f"{lead}{mark} {line}" if n == 0 else f"{rest}{line}" for n, line in enumerate(body or [""])
    )


def heading(text: str) -> str:
    """Return a heading."""
    return style(text, "bold")


def columns_of(text: str) -> int:
    """Return how many columns a text takes: wide letters take two, combining marks none."""
    if text.isascii():
        return len(text)
    total = 0
    for c in text:
        if unicodedata.combining(c) or unicodedata.category(c) == "Cf":
            continue
        total += 2 if unicodedata.east_asian_width(c) in "WF" else 1
    return total


def _fit(text: str, room: int) -> str:
    if columns_of(text) <= room:
        return text + " " * (room - columns_of(text))
    kept = ""
    for c in text:
        if columns_of(kept + c) > room - 1:
            break
        kept += c
    return kept + "…" + " " * (room - columns_of(kept) - 1)


def table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return aligned columns that fit the width; the widest column gives way, and cells are cut with an ellipsis."""
    cells = [[clean(cell) for cell in row] for row in rows]
    rooms = [max(columns_of(row[i]) for row in [titles, *cells]) for i in range(len(titles))]
    while sum(rooms) + 2 * (len(rooms) - 1) > width() and max(rooms) > 8:
        rooms[rooms.index(max(rooms))] -= 1
    head = "  ".join(style(_fit(title, room), "dim") for title, room in zip(titles, rooms, strict=True))
    lines = [
        "  ".join(_fit(cell, room) for cell, room in zip(row, rooms, strict=True)).rstrip() for row in cells
    ]
    return "\n".join([head.rstrip(), *lines])
