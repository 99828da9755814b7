"""Content lines as calendars and address books have them: escaped, folded at 75 bytes, ended by CR and LF."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDTH = 75


def escaped(text: str) -> str:
    """Return a text in which commas, semicolons and line breaks mean themselves."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text


def content_lines(lines: Iterable[str]) -> bytes:
    """Return the lines as a file has them."""
    return b"".join(part + b"\r\n" for line in lines for part in _folded(line))


def _folded(line: str) -> Iterable[bytes]:
    """Break a line where it grows too wide, never inside a letter; what follows is indented by a blank."""
    part = b""
    for letter in line:
        added = letter.encode()
        if len(part) + len(added) > _WIDTH:
            yield part
            part = b" "
        part += added
    yield part
