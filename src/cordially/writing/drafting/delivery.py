"""A text as an address that opens a mail program, as a mail file, as the parts of a letter. Nothing is sent from here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from itertools import pairwise
from typing import Final

from cordially.errors import BadInputError
from cordially.people import as_shown, folded
from cordially.writing.anatomy import anatomy, words_of_leave

LONGEST_ADDRESS: Final = 2000
"""Characters of a mailto address that every system opens."""

_UNRESERVED: Final = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_IN_ADDRESS: Final = _UNRESERVED | frozenset(b"@!$'*+:")
_BULLET: Final = re.compile(r"[-–—*•]\s|\d{1,2}[.)]\s")
_EDITORS_WIDTHS: Final = range(50, 101)
"""Characters of the longest line of a paragraph that an editor may have broken by itself."""
_LONGEST_SIGN_OFF: Final = 8
"""Lines of a sign-off with everything below the name; what is longer is text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterParts:
    """What a printed letter is set from: the paragraphs with the line breaks to keep, the words of leave, the name.

    The greeting is the first paragraph. ``signed`` is the name with what stands below it, empty where nobody knows it.
    """

    paragraphs: tuple[tuple[str, ...], ...]
    leave: str | None
    signed: tuple[str, ...]


def is_mail_address(address: str) -> bool:
    """Say whether something is one mail address to which every mail program can write."""
    return _ascii_address(address) is not None


def mailto_address(text: str, subject: str | None, to: str | None) -> str | None:
    """Return the address that opens a new mail with this text (RFC 6068), None where it would be too long to be opened.

    Without ``to`` the mail has no reader yet. Raises BadInputError where ``to`` is no mail address.
    """
    fields = [("subject", shown)] if (shown := _one_line(subject)) else []
    fields.append(("body", text.replace("\n", "\r\n")))
    query = "&".join(f"{name}={_encoded(value, _UNRESERVED)}" for name, value in fields)
    address = f"mailto:{_encoded(_checked(to), _IN_ADDRESS) if to else ''}?{query}"
    return address if len(address) <= LONGEST_ADDRESS else None


def as_eml(
    text: str,
    subject: str | None,
    *,
    to: str | None,
    sender: str | None,
    to_name: str | None = None,
    sender_name: str | None = None,
) -> bytes:
    """Return the text as a mail file which mail programs open for editing (``X-Unsent``).

    Whoever is not known is left out, and so are date and identifier: the mail program sets them. Raises BadInputError where
    an address is none.
    """
    message = EmailMessage(policy=SMTP)
    for header, address, name in (("From", sender, sender_name), ("To", to, to_name)):
        if address:
            message[header] = Address(addr_spec=_checked(address), display_name=_one_line(name))
    if shown := _one_line(subject):
        message["Subject"] = shown
    message["X-Unsent"] = "1"
    message.set_content(_encodable(text) + "\n", charset="utf-8", cte="quoted-printable")
    return message.as_bytes()


def letter_parts(text: str, own_name: str | None) -> LetterParts:
    """Return what a letter is set from. The own name is put below a text that does not end with a name."""
    text = text.strip()
    body, closing = _without_sign_off(text, own_name)
    leave = None
    if closing and (words := words_of_leave(closing[0])):
        rest = closing[0][len(words) :].strip(" -–—")
        if len(closing) == 1 and rest[:1].isupper():  # "Best, Zoë"
            leave, closing = words, [rest]
        else:
            leave, closing = closing[0], closing[1:]
    signed = tuple(closing) or ((shown,) if (shown := _one_line(own_name)) else ())
    return LetterParts(paragraphs=tuple(map(_lines, _blocks(body))), leave=leave, signed=signed)


def _without_sign_off(text: str, own_name: str | None) -> tuple[str, list[str]]:
    """Return the text before the sign-off, and the lines of the sign-off."""
    found = anatomy(text).sign_off
    if found:
        lines = _filled_lines(text[found[0] :])
        if len(lines) <= _LONGEST_SIGN_OFF:
            return text[: found[0]], lines
    before, _, last = text.rpartition("\n")
    if own_name and folded(last) == folded(own_name):
        return before, [last.strip()]
    return text, []


def _blocks(text: str) -> list[list[str]]:
    return [lines for block in re.split(r"\n\s*\n", text) if (lines := _filled_lines(block))]


def _filled_lines(block: str) -> list[str]:
    return [" ".join(line.split()) for line in block.split("\n") if line.strip()]


def _lines(block: list[str]) -> tuple[str, ...]:
    """Join the lines that only the width of an editor broke: the next word had no room in them."""
    width = max(map(len, block))
    kept = [block[0]]
    for line, following in pairwise(block):
        full = len(line) + 1 + len(following.split()[0]) > width
        if full and width in _EDITORS_WIDTHS and not _BULLET.match(following):
            kept[-1] += f" {following}"
        else:
            kept.append(following)
    return tuple(kept)


def _one_line(text: str | None) -> str:
    """Return a name or a subject such that nothing in it can begin another header."""
    return _encodable(as_shown(text or ""))


def _encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _encoded(text: str, kept: frozenset[int]) -> str:
    octets = text.encode("utf-8", "replace")
    return "".join(chr(octet) if octet in kept else f"%{octet:02X}" for octet in octets)


def _checked(address: str) -> str:
    """Return a mail address that may stand in a header."""
    checked = _ascii_address(address)
    if checked is None:
        raise BadInputError(
            "This is no mail address.", hint="For example dana@northwind.example.", field="to"
        )
    return checked


def _ascii_address(address: str) -> str | None:
    """Return an address with its domain as the network writes it, None where it is none."""
    local, at, domain = address.strip().rpartition("@")
    if not (at and local.isascii()) or any(
        c.isspace() or not c.isprintable() or c in ',;<>()"' for c in address.strip()
    ):
        return None
    try:
        return Address(addr_spec=f"{local}@{domain.encode('idna').decode('ascii')}").addr_spec
    except (ValueError, IndexError, MessageError):
        return None
