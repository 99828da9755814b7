"""The physical lines of a text file of unknown make: bytes in, text with its line ends out."""

from __future__ import annotations

import io
from typing import IO

UTF_8_MARK = b"\xef\xbb\xbf"
_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def encoding_of(head: bytes) -> str:
    """Tell UTF-16 (its mark is always there) from everything else, which is UTF-8 or nearly so."""
    return "utf-16" if head[:2] in _UTF_16_MARKS else "utf-8-sig"


def lines_of(stream: IO[bytes], encoding: str) -> io.TextIOWrapper:
    r"""Return the lines of a stream, each with its end: ``\n``, ``\r\n`` or ``\r``.

    Bytes that are not UTF-8 stay in hiding (as lone surrogates) until somebody finds that a line ``needs_mending``.
    """
    errors = "replace" if encoding == "utf-16" else "surrogateescape"
    buffered = io.BufferedReader(stream, 1 << 18)  # type: ignore[type-var]  # any stream that can readinto will do
    return io.TextIOWrapper(buffered, encoding=encoding, errors=errors, newline="")


def needs_mending(line: str) -> bool:
    """Whether a line holds bytes that were not UTF-8, or a null, which no store takes. Quick for plain ASCII."""
    if "\0" in line:
        return True
    if line.isascii():
        return False
    try:
        line.encode()
    except UnicodeEncodeError:
        return True
    return False


def mended(text: str) -> str:
    """Return a text with bytes that were not UTF-8 read as Windows-1252, which is what old spreadsheets write."""
    plain = text.replace("\0", "\ufffd")
    try:
        plain.encode()
    except UnicodeEncodeError:
        return plain.encode("utf-8", "surrogateescape").decode("cp1252", "replace")
    return plain
