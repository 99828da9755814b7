"""A log told in few words: ``log("applied 2026-03-02", ...)`` for the events of the tests in this folder."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from cordially.people import Event, History
from cordially.people.kinds import KINDS
from cordially.people.moments import When, parsed

DANA, OMAR = "p1", "p2"
ACME, BIRCH = "pr1", "pr2"
RECORDED = datetime(2026, 1, 1, tzinfo=UTC)


def when(text: str | None) -> When:
    return None if text is None else parsed(text)


def at(text: str) -> datetime:
    moment = parsed(text)
    assert isinstance(moment, datetime)
    return moment


def day(text: str) -> date:
    return date.fromisoformat(text)


def line(number: int, kind: str, moment: str | None, /, **more: Any) -> Event:
    """One event; ``person`` and ``process`` default to Dana and Acme where the kind needs them."""
    about = KINDS[kind].about
    person = more.pop("person", DANA if about in ("person", "both") else None)
    process = more.pop("process", ACME if about in ("process", "both", "either") else None)
    recorded_at = more.pop("recorded_at", RECORDED)
    return Event(
        id=number,
        kind=kind,
        at=when(moment),
        recorded_at=recorded_at,
        person=person,
        process=process,
        data=more,
    )


def log(*told: tuple[str, str | None] | tuple[str, str | None, dict[str, Any]]) -> list[Event]:
    """Events numbered in the order they are told."""
    return [
        line(n, entry[0], entry[1], **(entry[2] if len(entry) > 2 else {})) for n, entry in enumerate(told, 1)
    ]


def history(now: str, *told: Any) -> History:
    return History.of(log(*told), now=at(now))
