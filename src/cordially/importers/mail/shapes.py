"""Whether a file is a mail or a mailbox, by how it begins."""

from __future__ import annotations

import codecs
import re
from typing import Final

from cordially.importers.mail.mboxes import SEPARATOR

_KNOWN: Final = frozenset({b"from", b"to", b"date", b"subject", b"message-id", b"received"})
_ENOUGH: Final = 2
_FIELD: Final = re.compile(rb"([!-9;-~]{1,80})[ \t]*:(?!//)")
_COUNT: Final = re.compile(rb"\s*\d{1,12}[ \t]*\r?\n")


def looks_like_mail(head: bytes) -> bool:
    """Whether a file begins with the header of a mail (also one kept by Apple Mail, after a number of bytes)."""
    start = without_count(head.removeprefix(codecs.BOM_UTF8)).lstrip(b"\r\n")
    known: set[bytes] = set()
    for line in start.splitlines():
        if line[:1] in (b" ", b"\t"):
            continue
        field = _FIELD.match(line)
        if field is None:
            break
        known.add(field[1].lower())
    return len(known & _KNOWN) >= _ENOUGH


def looks_like_mbox(head: bytes) -> bool:
    """Whether a file begins with a separator of mails, followed by a header."""
    start = head.removeprefix(codecs.BOM_UTF8).lstrip(b"\r\n")
    if b"\n" not in start:
        start = start.replace(b"\r", b"\n")
    return SEPARATOR.match(start) is not None


def without_count(raw: bytes) -> bytes:
    """Return a mail without the number of its bytes before it, and without what follows so many bytes."""
    count = _COUNT.match(raw)
    if count is None or not _FIELD.match(raw, count.end()):
        return raw
    return raw[count.end() : count.end() + int(count[0])]
