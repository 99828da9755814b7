"""I, or somebody's name: one of them throughout."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cordially.writing.profile.checklist import Entry, entry
from cordially.writing.profile.sheet import Sheet

_FIRST: Final = re.compile(r"\b(?:I|I'm|I've|my|me)\b")
_DOES: Final = r"(?:is|was|has|had|leads|led|works|worked|brings|holds|joined|specialises|specializes|enjoys|lives|believes|helps|manages|runs)\b"


def entries(sheet: Sheet, month: str) -> Iterator[Entry]:  # noqa: ARG001  # as every check
    """Yield a summary that speaks as 'I' and of its owner by name, or begins a sentence with 'He' or 'She'."""
    if not sheet.summary or not _FIRST.search(sheet.summary):
        return
    names = "|".join(re.escape(name) for name in (sheet.given, sheet.family) if name)
    third = re.search(rf"\b(?:{names}) {_DOES}", sheet.summary) if names else None
    if third:
        yield entry("summary", code="PR60", name="two-persons", severity="warning", text=sheet.summary, span=third.span(),
                    message="The summary says 'I' here and speaks of you by name there.", why="It reads as put together from two texts.",
                    fix="Say 'I' throughout.")  # fmt: skip
