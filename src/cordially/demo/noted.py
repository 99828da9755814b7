"""What the job seeker noted beside the export: meetings, thanks, promises, permissions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cordially.demo.members import table

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from cordially.demo.workdays import Workdays


@dataclass(frozen=True, slots=True, kw_only=True)
class LogLine:
    """One thing that happened, as noted at ``at`` (UTC).

    ``kind`` and ``data`` are as the journal wants them (``people.kinds``). ``person`` is the name as the export shows it
    or as declared among the newcomers; ``process`` is the slug of something pursued. Either may be None.
    """

    at: datetime
    kind: str
    person: str | None
    process: str | None
    data: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pursued:
    """A process. ``slug`` names it in the log (``quillmere-data-engineer``); ``pursuit`` is ``job`` or ``business``."""

    slug: str
    company: str
    title: str
    pursuit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Somebody in the log whom the export does not know: met, but neither connected nor written to there.

    ``email`` is None where nobody told it.
    """

    name: str
    company: str
    position: str
    email: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something learnt of somebody's life. ``kind`` is one of the journal's, months are ``2019-03``."""

    who: str
    kind: str
    name: str
    role: str | None
    started: str | None
    finished: str | None


def pursued() -> tuple[Pursued, ...]:
    """Return the processes of the log."""
    names = ("slug", "company", "title", "pursuit")
    return tuple(Pursued(**dict(zip(names, row, strict=True))) for row in table("log")["processes"])


def newcomers() -> tuple[Newcomer, ...]:
    """Return the people of the log who are in no export."""
    return tuple(
        Newcomer(name=name, company=company, position=position, email=email or None)
        for name, company, position, email in table("log")["newcomers"]
    )


def facts(days: Workdays) -> tuple[Fact, ...]:
    """Return what the job seeker learnt of people's lives."""
    return tuple(
        Fact(
            who=told["who"],
            kind=told["kind"],
            name=told["name"],
            role=told.get("role"),
            started=_month(told.get("from"), days),
            finished=_month(told.get("to"), days),
        )
        for told in table("log")["facts"]
    )


def _month(told: list[int] | None, days: Workdays) -> str | None:
    return f"{days.today.year - told[0]}-{told[1]:02}" if told else None


def noted(days: Workdays) -> tuple[LogLine, ...]:
    """Return the log, oldest first."""
    return tuple(sorted(_lines(days), key=lambda line: line.at))


def _lines(days: Workdays) -> Iterator[LogLine]:
    for when, kind, person, process, details in table("log")["lines"]:
        at, who, which = days.moment(when), person or None, process or None
        data = {name: _dated(name, told, days) for name, told in details.items() if name != "note"}
        yield LogLine(at=at, kind=kind, person=who, process=which, data=data)
        if "note" in details:
            yield LogLine(at=at, kind="note", person=who, process=which, data={"text": details["note"]})


def _dated(name: str, told: str, days: Workdays) -> str:
    """Turn a moment (``at``) or a day to come (``by`` a day) into ISO form; leave words alone."""
    if name == "at":
        return days.moment(told).isoformat()
    if name == "by" and told.startswith("+"):
        return days.ahead(int(told)).date().isoformat()
    return told
