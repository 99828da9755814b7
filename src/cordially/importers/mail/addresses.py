"""The mailboxes in From, To and Cc, however they are written, and when two addresses are one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE: Final = re.compile(
    r'=\?[^?\s]+\?[bBqQ]\?[^?]*\?=|"(?:[^"\\]|\\.)*"?|<[^<>]*>?|[,;:()]|[^,;:()"<=\s]+|=|\s+', re.DOTALL
)
_ADDRESS: Final = re.compile(r"[^\s@<>]{1,128}@[^\s@<>]{1,255}")
_DOTLESS: Final = frozenset({"gmail.com", "googlemail.com"})


class Mailbox(NamedTuple):
    """A display name as written (encoded words and all) and an address, either of which may be missing."""

    name: str
    address: str | None


class _Segment(NamedTuple):
    """What stands between two commas: its words, what is in angle brackets and in parentheses, and the sign after."""

    words: str
    angle: str
    comment: str
    end: str


def mailboxes(value: str) -> list[Mailbox]:
    """Return the mailboxes of a field. Names of groups are left out, their members are not.

    Words without an address before a comma (``Reyes, Dana <dana@…>`` without quotation marks) are part of the name
    after it.
    """
    found: list[Mailbox] = []
    cut: list[str] = []
    for words, angle, comment, end in _segments(value):
        bare = None if angle or "@" not in words else _ADDRESS.search(words)
        if bare:
            found += [Mailbox(name, None) for name in cut]
            name = (words[: bare.start()] + words[bare.end() :]).strip() or comment
            found.append(Mailbox(name, bare[0].strip("\"'.")))
            cut = []
        elif angle:
            address = _ADDRESS.search(angle.removeprefix("mailto:"))
            name = ", ".join([*cut, words or comment])
            found.append(Mailbox(name, address[0].strip("\"'.") if address else None))
            cut = []
        elif words:
            cut.append(words)
        if end == ";":
            found += [Mailbox(name, None) for name in cut]
            cut = []
    return found


def same_address(address: str) -> str:
    """Return an address in the form in which two spellings of it are equal.

    What follows a plus is a label of the receiver's own, and Google ignores dots; both are left out.
    """
    local, _, domain = address.casefold().rpartition("@")
    local = local.partition("+")[0] or local
    if domain in _DOTLESS:
        return f"{local.replace('.', '')}@gmail.com"
    return f"{local}@{domain}"


def _segments(value: str) -> Iterator[_Segment]:
    words: list[str] = []
    comment: list[str] = []
    angle, depth = "", 0
    for piece in (*_PIECE.findall(value), ";"):
        if piece == "(":
            depth += 1
        elif piece == ")":
            depth = max(0, depth - 1)
        elif piece in (",", ";") and (not depth or piece == ";"):
            yield _Segment("".join(words).strip(), angle, "".join(comment).strip(), piece)
            words, comment, angle, depth = [], [], "", 0
        elif depth:
            comment.append(piece)
        elif piece == ":":
            words.clear()
        elif piece[0] == "<":
            angle = piece.strip("<> \t") or angle
        else:
            words.append(piece)
