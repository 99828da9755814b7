"""Steps: what is to be done about somebody, from when until when, why, and who says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal, NamedTuple, TypeAlias

State: TypeAlias = Literal["now", "ahead", "waiting"]
"""``now``: its time has come; ``ahead``: it has a time that is still to come; ``waiting``: it waits for something."""

How: TypeAlias = Literal["done", "snoozed", "skipped"]

HOUSEKEEPING: Final = (
    "report_interview",
    "let_go",
    "log_decision",
    "answer_them",
    "find_contact",
    "await_news",
)
"""Kinds of steps that are no moves: to say how an interview went, to close a process that fell silent, to write down
what was decided, to answer who wrote last, to find out who hires where nobody is known; and the line on a process in
which nothing is to do but wait."""


class Window(NamedTuple):
    """When a step is polite: aware moments in UTC. ``latest`` is None where it is never too late."""

    earliest: datetime
    best: datetime
    latest: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do.

    ``key`` stays the same however often the plan is made anew: kind, process, person and what gave rise to it
    (``thank_by_email:pr3:p12:2026-03-18``). ``kind`` is a move or one of ``HOUSEKEEPING``. ``window`` is None for what
    waits without a date; ``waits_for`` is then one of the words a verdict waits for (``decision``, ``met`` …).
    ``favour`` and ``against`` are ids of positions (house rules are nobody who disagrees); ``verdict`` is what advice says of the move. ``assumed`` holds what
    was taken for granted about the time (``zone``: theirs is unknown, yours was taken).
    """

    key: str
    kind: str
    state: State
    because: str
    person: str | None = None
    process: str | None = None
    window: Window | None = None
    waits_for: str | None = None
    verdict: str | None = None
    favour: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    assumed: Mapping[str, str] = field(default_factory=dict)
    worth: float = 0.0


class Mark(NamedTuple):
    """What the user said of a step: done, skipped (with a reason), or snoozed until a moment in UTC."""

    step: str
    how: How
    at: datetime
    until: datetime | None = None
    reason: str | None = None
