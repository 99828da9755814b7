"""What a reader is told beside the file, and what it gives back for one file."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cordially.proposals import FileRead, Problem, Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What the files themselves do not tell.

    ``now`` bounds how far recurring entries are followed; ``zone`` is meant where a file names none; ``own`` are the
    user's own e-mail addresses, case-folded; ``keep_bodies`` is whether the text of e-mails may be kept.
    """

    now: datetime
    zone: tzinfo = UTC
    own: frozenset[str] = frozenset()
    keep_bodies: bool = False


@dataclass(slots=True)
class FileReading:
    """What one file held: each row is a proposal or a problem with a line, and ``read.rows`` counts them."""

    read: FileRead
    proposals: list[Proposal] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
