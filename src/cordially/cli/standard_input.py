"""What comes in on standard input: lines for programs, a text for people."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from cordially.errors import BadInputError


def lines(example: str) -> Iterator[str]:
    """Yield the lines of standard input. Raises BadInputError, showing an example, where there is none."""
    if sys.stdin is None:
        raise BadInputError("There is no standard input.", hint=example)
    return (line.decode("utf-8", "replace") for line in sys.stdin.buffer)


def text(example: str) -> str:
    """Return all of standard input. Raises BadInputError, showing an example, where there is none or it is no UTF-8."""
    if sys.stdin is None:
        raise BadInputError("There is no standard input.", hint=example)
    return decoded(sys.stdin.buffer.read(), "standard input")


def decoded(content: bytes, name: str, *, line_ends_kept: bool = False) -> str:
    """Return the text of a file, whatever its byte order mark; line ends are made equal unless they are kept.

    Raises BadInputError where it is no UTF-8.
    """
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise BadInputError(f"'{name}' is no text in UTF-8.", hint="Save it as UTF-8.") from None
    return text if line_ends_kept else text.replace("\r\n", "\n").replace("\r", "\n")
