"""Whole lines in capitals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cordially.writing.profile.checklist import Entry, entry
from cordially.writing.profile.sheet import Sheet

_FEWEST_LETTERS: Final = 4
"""Shorter words in capitals may be abbreviations."""
_FEWEST_WORDS: Final = 4


def entries(sheet: Sheet, month: str) -> Iterator[Entry]:  # noqa: ARG001  # as every check
    """Yield lines of four long words or more that are all in capitals."""
    for where, text in sheet.texts():
        start = 0
        for line in text.split("\n"):
            long = [word for word in line.split() if sum(map(str.isalpha, word)) >= _FEWEST_LETTERS]
            if len(long) >= _FEWEST_WORDS and all(word.isupper() for word in long):
                yield entry(where, code="PR50", name="all-capitals", severity="warning", text=text, span=(start, start + len(line)),
                            message="A line is all in capitals.", why="It reads as shouting.", fix="Write it as a sentence.")  # fmt: skip
            start += len(line) + 1
