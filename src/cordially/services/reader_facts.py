"""What the journal knows of the reader of a message: the situation, the days that matter, who else was written to."""

from __future__ import annotations

from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING, Any

from cordially.services.people_advice import OPEN_STAGES

if TYPE_CHECKING:
    from cordially.journal import Journal
    from cordially.people import Person, Process
    from cordially.people.moments import When


def process_with(journal: Journal, person: Person, *, now: datetime, zone: tzinfo) -> Process | None:
    """Return the person's latest process that is still open, else their latest, None without any."""
    theirs = journal.processes_of(person.id)
    for process in theirs:
        if journal.situation(person, process, now=now, zone=zone).stage in OPEN_STAGES:
            return process
    return theirs[0] if theirs else None


def reader_facts(
    journal: Journal, person: Person, *, now: datetime, zone: tzinfo, process: Process | None = None
) -> dict[str, Any]:
    """Return ``to`` and ``facts`` of a message to a person, as plain values in the format of the contract.

    It is about ``process``, or the one ``process_with`` finds.
    """
    process = process or process_with(journal, person, now=now, zone=zone)
    events = journal.events_of(person=person.id, zone=zone)
    met = _latest(
        [e.at for e in events if e.kind in ("met", "interviewed") and _is_about(e.process, process)]
    )
    promised = None
    if process:
        for event in journal.events_of(process=process.id):
            if event.kind == "promised_date" and event.person in (None, person.id):
                promised = str(event.data["by"])[:10]
    names = [
        person.company,
        process.company.name if process and process.company else None,
        process.title if process else None,
    ]
    return {
        "to": person.name,
        "facts": {
            "situation": journal.situation(person, process, now=now, zone=zone).known(),
            "dates": {"met": _text(met, zone), "promised": promised, "now": now.astimezone(zone).isoformat()},
            "known_names": [name for name in names if name],
        },
    }


def _is_about(named: str | None, process: Process | None) -> bool:
    return named is None or process is None or named == process.id


def _latest(moments: list[When]) -> When:
    known = [each for each in moments if each is not None]
    return max(known, key=lambda each: each.isoformat()[:10], default=None)


def _text(at: When, zone: tzinfo) -> str | None:
    if isinstance(at, datetime):
        return at.astimezone(zone).isoformat()
    return at.isoformat() if isinstance(at, date) else None
