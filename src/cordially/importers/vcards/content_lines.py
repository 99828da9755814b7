"""The content lines of a contact file: broken lines joined again, pictures passed over.

Bytes stay bytes until a property is read, since only its parameters tell how it is encoded. UTF-16 is the exception.
"""

from __future__ import annotations

import codecs
import re
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 256 * 1024
"""Bytes of one content line that are kept: more than any note has."""

PICTURES = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "X-MS-CARDPICTURE"})
"""Properties that hold pictures, sounds or keys. They are never kept."""

_PIECE = 256 * 1024
_ENOUGH = 500
_NAME = re.compile(rb"\s*+(?:[\w-]{1,64}+\.)?+([A-Za-z][A-Za-z0-9-]{0,64}+)\s*+[;:]")
_ENCODED = re.compile(
    rb"[^:]{1,500}?;\s*(?:ENCODING=)?\"?(?:(QUOTED-PRINTABLE)|BASE64|B)\"?\s*[;:]", re.IGNORECASE
)
_PROPERTIES = frozenset(
    [
        "ADR",
        "AGENT",
        "ANNIVERSARY",
        "BDAY",
        "BEGIN",
        "CALADRURI",
        "CALURI",
        "CATEGORIES",
        "CLASS",
        "CLIENTPIDMAP",
        "EMAIL",
        "END",
        "EXPERTISE",
        "FBURL",
        "FN",
        "GENDER",
        "GEO",
        "HOBBY",
        "IMPP",
        "INTEREST",
        "KEY",
        "KIND",
        "LABEL",
        "LANG",
        "LANGUAGE",
        "LOGO",
        "MAILER",
        "MEMBER",
        "N",
        "NAME",
        "NICKNAME",
        "NOTE",
        "ORG",
        "PHOTO",
        "PRODID",
        "PROFILE",
        "REV",
        "RELATED",
        "ROLE",
        "SOCIALPROFILE",
        "SORT-STRING",
        "SOUND",
        "SOURCE",
        "TEL",
        "TITLE",
        "TZ",
        "UID",
        "URL",
        "VERSION",
        "XML",
    ]
)
_OF_SEVERAL_LINES = frozenset({"NOTE", "ADR", "LABEL"})
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"B\0E\0", "utf-16-le"),
    (b"\0B\0E", "utf-16-be"),
)


class ContentLine:
    """A whole content line and the 1-based physical line it starts at; ``name`` is that of a usual property, or empty.

    ``too_long`` tells that it was cut. Of pictures only the beginning is kept.
    """

    __slots__ = ("_encoding", "_last", "_pieces", "_size", "name", "number", "too_long")

    def __init__(self, number: int, piece: bytes) -> None:
        self.number = number
        self.name = property_at(piece)
        encoded = _ENCODED.match(piece)
        self._encoding = ("quoted" if encoded[1] else "base64") if encoded else ""
        self._pieces = [piece[: _ENOUGH if self.name in PICTURES else LONGEST]]
        self._last = piece[-1:]
        self._size = len(piece)
        self.too_long = self._size > LONGEST and self.name not in PICTURES

    @property
    def content(self) -> bytes:
        """The bytes of the line without what broke it."""
        return b"".join(self._pieces)

    def takes(self, piece: bytes) -> bool:
        """Join a physical line that is not blank to this one if it continues it, and say whether it did."""
        if self.name in {"BEGIN", "END"}:
            return False
        if self._breaks_softly():
            if property_at(piece):
                return False
            self._pieces[-1] = self._pieces[-1].removesuffix(b"=")
        elif piece[0] in b" \t":
            piece = piece[1:]
        elif self._encoding == "quoted" and piece.startswith(b"="):
            pass
        elif (self.name in _OF_SEVERAL_LINES or self._encoding == "base64") and not property_at(piece):
            piece = piece if self._encoding == "base64" else rb"\n" + piece
        else:
            return False
        self._last = piece[-1:]
        self._keep(piece)
        return True

    def _breaks_softly(self) -> bool:
        return self._encoding == "quoted" and self._last.endswith(b"=")

    def _keep(self, piece: bytes) -> None:
        self._size += len(piece)
        if self.name in PICTURES:
            self._pieces[1:] = [piece[:_ENOUGH]]
        elif self._size > LONGEST:
            self.too_long = True
        elif piece:
            self._pieces.append(piece)


def property_at(piece: bytes) -> str:
    """Return the name of the usual property that a physical line starts with, empty if it starts with none."""
    found = _NAME.match(piece)
    if found is None:
        return ""
    name = found[1].decode("ascii").upper()
    return name if name in _PROPERTIES or name.startswith("X-") else ""


def content_lines(stream: IO[bytes]) -> Iterator[ContentLine]:
    """Yield every content line, of cards that are indented as a whole too.

    Raises one of ``UNREADABLE`` where the file is damaged.
    """
    current: ContentLine | None = None
    indent = b""
    for number, line in enumerate(_physical_lines(stream), start=1):
        if not line.strip(b" \t\0\x1a"):
            continue  # left between cards, and inside lines that were ended twice
        if current and current.name == "BEGIN":  # nothing continues it, so blanks are an indentation
            indent = line[: len(line) - len(line.lstrip(b" \t"))]
        piece = line.removeprefix(indent)
        if current is None or not current.takes(piece):
            if current:
                yield current
            current = ContentLine(number, piece)
    if current:
        yield current


def in_ascii_compatible(head: bytes) -> bytes:
    """Return the beginning of a file in an encoding in which ASCII is ASCII, without a mark."""
    encoding = _wide_encoding(head)
    if encoding:
        head = head.decode(encoding, "replace").encode("utf-8", "replace")
    return head.removeprefix(codecs.BOM_UTF8)


def _wide_encoding(head: bytes) -> str:
    return next((encoding for mark, encoding in _MARKS if head.startswith(mark)), "")


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    piece = stream.read(_PIECE)
    encoding = _wide_encoding(piece)
    if not encoding:
        piece = piece.removeprefix(codecs.BOM_UTF8)
        while piece:
            yield piece
            piece = stream.read(_PIECE)
        return
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    while piece:
        yield decoder.decode(piece).encode("utf-8", "replace")
        piece = stream.read(_PIECE)


def _physical_lines(stream: IO[bytes]) -> Iterator[bytes]:
    r"""Yield each line without its end (``\n``, ``\r\n`` or ``\r``), an endless one cut."""
    held = b""
    for piece in _pieces(stream):
        lines = (held + piece).splitlines(keepends=True)
        # What has no end yet may go on, and a carriage return may be half an end.
        held = lines.pop()[: LONGEST + 1] if lines and not lines[-1].endswith(b"\n") else b""
        for line in lines:
            yield line.rstrip(b"\r\n")
    if held:
        yield held.rstrip(b"\r\n")
