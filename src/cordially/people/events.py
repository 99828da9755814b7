"""What happened: the lines of the log."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cordially.people.moments import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something to be written into the log. ``kind`` is one of ``kinds.KINDS``, which also says what ``data`` holds.

    ``at`` is an aware moment, a day where only the day is known, or None for an unknown time.
    """

    kind: str
    at: When
    person: str | None = None
    process: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A line of the log: a happening, its number, and when and by what it was written down.

    ``id`` counts up in the order of writing. ``recorded_at`` is in UTC. ``batch`` is the import that brought it
    (``b3``), None for what the user wrote. ``source`` is ``you``, ``import`` or, for what messages tell (the last of
    somebody, a thank-you of the user's), which has no line of its own, ``messages`` (then ``id`` is 0).
    """

    id: int
    kind: str
    at: When
    recorded_at: datetime
    person: str | None = None
    process: str | None = None
    data: Mapping[str, Any] = field(default_factory=dict)
    batch: str | None = None
    source: str = "you"
