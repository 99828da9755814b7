"""The body of a mail: its text and its invitations, found without decoding any attachment."""

from __future__ import annotations

import binascii
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from cordially.importers.mail.fields import from_base64, parameter, split, text_of
from cordially.importers.mail.hypertext import words_of

if TYPE_CHECKING:
    from cordially.importers.mail.fields import Header

_MOST_TEXT: Final = 256 * 1024
_MOST_INVITATION: Final = 1024 * 1024
_DEEPEST: Final = 12
_MOST_PARTS: Final = 200
_CALENDARS: Final = frozenset({"text/calendar", "application/ics"})


@dataclass(slots=True)
class Body:
    """What is of use in a body: ``text`` as it was meant to be read (at most 256 KiB of it), None if there is none."""

    text: str | None = None
    invitations: list[bytes] = field(default_factory=list)


def body_of(header: Header, body: bytes) -> Body:
    """Return the text (the plain one, else that of the HTML) and the calendars of a mail.

    Parts nested deeper than twelve times, encrypted parts and mails attached to the mail are not looked into.
    """
    found: dict[str, str] = {}
    invitations: list[bytes] = []
    waiting = [(header, body, 0)]
    seen = 0
    while waiting and seen < _MOST_PARTS:
        part, content, depth = waiting.pop()
        seen += 1
        kind = part.first("content-type")
        name = kind.partition(";")[0].strip().casefold()
        name = name if "/" in name else "text/plain"
        if name.startswith("multipart/") and (boundary := parameter(kind, "boundary")):
            if depth < _DEEPEST:
                inner = [split(piece) for piece in _pieces(content, boundary.encode("utf-8", "replace"))]
                waiting += [(*each, depth + 1) for each in reversed(inner)]
        elif name in _CALENDARS or _file_name(part).endswith(".ics"):
            invitations.append(_plain(part, content, _MOST_INVITATION)[:_MOST_INVITATION])
        elif _is_text(name, part) and name not in found:
            charset = parameter(kind, "charset")
            text = text_of(_plain(part, content, _MOST_TEXT)[:_MOST_TEXT], charset).replace("\r\n", "\n")
            if text.strip():
                found[name] = text
    if "text/html" in found and "text/plain" not in found:
        found["text/plain"] = words_of(found["text/html"])
    return Body(found.get("text/plain"), invitations)


def _is_text(name: str, part: Header) -> bool:
    attached = part.first("content-disposition").casefold().startswith("attachment")
    return not attached and name in ("text/plain", "text/html")


def _file_name(part: Header) -> str:
    named = parameter(part.first("content-type"), "name")
    return (named or parameter(part.first("content-disposition"), "filename")).casefold()


def _pieces(content: bytes, boundary: bytes) -> list[bytes]:
    """Cut a body at its boundary lines; what comes before the first and after the last of them is nothing."""
    mark = b"\n--" + boundary
    found = (b"\n" + content).split(mark, _MOST_PARTS)
    pieces = []
    for piece in found[1:]:
        if piece.startswith(b"--"):
            break
        line_end = piece.find(b"\n")
        pieces.append(piece[line_end + 1 :] if line_end >= 0 else b"")
    return pieces


def _plain(part: Header, content: bytes, most: int) -> bytes:
    """Undo the transfer encoding of as much of a part as is wanted."""
    way = part.first("content-transfer-encoding").casefold()
    if way == "base64":
        return from_base64(content[: most * 2]) or b""
    if way == "quoted-printable":
        return binascii.a2b_qp(content[: most * 3])
    return content[:most]
