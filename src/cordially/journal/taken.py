"""What an import did, or would do: file by file and in all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from cordially.proposals import FileRead, Problem

RAW: Final = "raw"
"""The kind of a file that nobody understands (yet)."""


class FileTaken(NamedTuple):
    """A file and what became of its rows: ``read.rows`` is the sum of the counts."""

    read: FileRead
    added: int
    updated: int
    unchanged: int
    problems: int
    raw: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an import would add and change. Counts are of rows of the files; a row given twice counts as unchanged.

    ``by_kind`` has the same counts (added, updated, unchanged) for each kind of record; ``new_people`` and
    ``new_processes`` say how many would appear, ``new_questions`` what the user would be asked; ``unplaced`` counts
    rows kept without a person, as their name fits several.
    """

    added: int
    updated: int
    unchanged: int
    by_kind: dict[str, tuple[int, int, int]]
    new_people: int
    new_processes: int
    new_questions: int
    unplaced: int
    files: tuple[FileTaken, ...]
    problems: tuple[Problem, ...]
    kept_raw: tuple[str, ...]
