"""How a calendar file begins."""

from __future__ import annotations

import re
from typing import Final

from cordially.importers.lines import encoding_of

_BEGINS: Final = re.compile(r"\ufeff?\s{0,200}BEGIN[ \t]*:[ \t]*V(?:CALENDAR|EVENT)\b", re.IGNORECASE)


def looks_like_calendar(head: bytes) -> bool:
    """Whether a file that begins with these bytes is a calendar."""
    encoding = encoding_of(head)
    if encoding == "utf-16":
        head = head[: len(head) // 2 * 2]
    return _BEGINS.match(head[:4096].decode(encoding, "replace")) is not None
