"""The header of a mail: where it ends, its fields unfolded, and what is written in them in spite of all rules."""

from __future__ import annotations

import binascii
import codecs
import re
from typing import Final, NamedTuple

from cordially.importers.lines import mended, needs_mending
from cordially.people.person import as_shown

MOST_HEADER: Final = 256 * 1024
"""How much of a header is looked at. Genuine ones have some kilobytes; a list of a thousand receivers has sixty."""

_FIELD: Final = re.compile(rb"^([!-9;-~]+)[ \t]*:(.*(?:\n[ \t].*)*)", re.MULTILINE)
_FOLD: Final = re.compile(r"\n\s*")
_ENCODED: Final = re.compile(r"=\?([^?\s]{1,75})\?([bBqQ])\?([^?]*)\?=(\s+(?==\?[^?\s]{1,75}\?[bBqQ]\?))?")
_SUPERSETS: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}
"""What mail programs mean by these names: the encoding with more characters."""

_NO_TEXT: Final = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape"})
"""Codecs that are no encodings of mail; some take forever on a long text."""


class Header:
    """The fields of one mail by name (lower case), each as often as it is there."""

    __slots__ = ("_charset", "_fields")

    def __init__(self, raw: bytes) -> None:
        self._fields: dict[str, list[bytes]] = {}
        for name, value in _FIELD.findall(raw):
            self._fields.setdefault(name.lower().decode("ascii"), []).append(value)
        self._charset: str | None = None

    def __bool__(self) -> bool:
        return bool(self._fields)

    def __contains__(self, name: str) -> bool:
        return name in self._fields

    def first(self, name: str) -> str:
        """Return the first field of that name unfolded but not decoded, an empty text if there is none."""
        values = self._fields.get(name)
        return self._read(values[0]) if values else ""

    def every(self, name: str) -> list[str]:
        """Return all fields of that name, unfolded but not decoded."""
        return [self._read(value) for value in self._fields.get(name, ())]

    def shown(self, name: str) -> str | None:
        """Return the first field of that name as it is meant to be read, None if that is blank."""
        return " ".join(as_shown(decoded(self.first(name))).split()) or None

    def _read(self, value: bytes) -> str:
        """Unfold a field. Raw bytes in it are read as the text of the mail is, if they are not UTF-8."""
        if value.isascii():
            text = value.decode("ascii")
        else:
            if self._charset is None:
                self._charset = ""
                self._charset = parameter(self.first("content-type"), "charset")
            text = text_of(value, self._charset)
        return _FOLD.sub(" ", text).strip()


class Split(NamedTuple):
    """A mail or a part of one: its header, and the bytes of its body."""

    header: Header
    body: bytes


def unified(raw: bytes) -> bytes:
    """Return a mail with its line ends made equal, and without blank lines before it."""
    if b"\0" in raw:
        raw = raw.replace(b"\0", b"?")  # which no store takes
    if b"\r" in raw:
        raw = raw.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n")
        if b"\n" not in raw[:MOST_HEADER]:
            raw = raw.replace(b"\r", b"\n")
    return raw.removeprefix(codecs.BOM_UTF8).lstrip(b"\n")


def split(raw: bytes) -> Split:
    """Cut a mail or a part of one at the first blank line. What is no field before that is passed over."""
    if raw.startswith(b"\n"):
        return Split(Header(b""), raw[1:])
    end = raw.find(b"\n\n")
    end = len(raw) if end < 0 else end
    return Split(Header(raw[: min(end, MOST_HEADER)]), raw[end + 2 :])


def decoded(text: str) -> str:
    """Return a text with its encoded words (RFC 2047) read; those that cannot be stay as they are.

    Words that follow one another are joined before their bytes are read: programs cut in the middle of a character.
    """
    if "=?" not in text:
        return text
    out: list[str] = []
    end = 0
    charset, pending = "", b""
    for found in _ENCODED.finditer(text):
        content = _content(found[2], found[3])
        name = found[1].partition("*")[0]
        if pending and (found.start() > end or name.casefold() != charset):
            out.append(text_of(pending, charset))
            pending = b""
        out.append(text[end : found.start()])
        end = found.end()
        if content is None:
            out.append(found[0])
        else:
            charset, pending = name.casefold(), pending + content
    if pending:
        out.append(text_of(pending, charset))
    out.append(text[end:])
    return "".join(out)


def _content(way: str, encoded: str) -> bytes | None:
    raw = encoded.encode("utf-8", "replace")
    if way in "qQ":
        return binascii.a2b_qp(raw, header=True)
    return from_base64(raw)


def from_base64(raw: bytes) -> bytes | None:
    """Decode base64 as far as it can be; None if it is none."""
    try:
        return binascii.a2b_base64(raw)
    except binascii.Error:
        kept = re.sub(rb"[^A-Za-z0-9+/]", b"", raw)
        kept = kept[: len(kept) - 1] if len(kept) % 4 == 1 else kept
        try:
            return binascii.a2b_base64(kept + b"=" * (-len(kept) % 4))
        except binascii.Error:
            return None


def text_of(raw: bytes, charset: str) -> str:
    """Return bytes as text that a store takes: in the encoding that is named, if it is one and fits, else in the likeliest."""
    text = _text_of(raw, charset)
    return mended(text) if needs_mending(text) else text


def _text_of(raw: bytes, charset: str) -> str:
    try:
        name = codecs.lookup(charset.strip().strip("\"'") or "utf-8").name
    except (LookupError, ValueError):
        name = "utf-8"
    name = "utf-8" if name in _NO_TEXT else _SUPERSETS.get(name, name)
    # What is called Latin and can be read as UTF-8 is UTF-8 in truth.
    for each in ("utf-8", name) if name == "cp1252" else (name, "utf-8"):
        try:
            return raw.decode(each)
        except (UnicodeError, LookupError):
            continue
    return raw.decode(name if name in _SUPERSETS.values() else "cp1252", "replace")


_PARAMETER: Final = re.compile(r';\s*([^\s=;*]+)(?:\*(\d+))?(\*)?\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;\s]*))')


def parameter(value: str, name: str) -> str:
    """Return a parameter of a field such as Content-Type, also one cut into pieces (RFC 2231); empty if not there."""
    pieces: list[tuple[int, str]] = []
    for found in _PARAMETER.finditer(value):
        if found[1].casefold() == name:
            quoted = found[4]
            piece = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else found[5]
            if found[3]:
                piece = piece.rpartition("'")[2]
            pieces.append((int((found[2] or "0")[:6]), piece))
    return "".join(piece for _, piece in sorted(pieces))
