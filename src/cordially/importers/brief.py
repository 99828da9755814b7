"""What a reader is told beside the file, and what it gives back for one file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from cordially.proposals import FileRead, KnownFile, Problem, Proposal


def _nobody_waits(file: str, done: int, total: int) -> None:
    """Tell nobody how far it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What the files themselves do not tell.

    ``now`` bounds how far recurring entries are followed; ``zone`` is meant where a file names none; ``own`` are the
    user's own e-mail addresses, case-folded; ``keep_bodies`` is whether the text of e-mails may be kept; ``progress``
    is told, file by file, what is being read: its name, how many are done, how many there are; ``known`` are the files
    of exports imported before, by digest, which need not be read again.
    """

    now: datetime
    zone: tzinfo = UTC
    own: frozenset[str] = frozenset()
    keep_bodies: bool = False
    progress: Callable[[str, int, int], None] = _nobody_waits
    known: Mapping[str, KnownFile] = field(default_factory=dict)


@dataclass(slots=True)
class FileReading:
    """What one file held: each row is a proposal or a problem with a line, and ``read.rows`` counts them."""

    read: FileRead
    proposals: list[Proposal] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
