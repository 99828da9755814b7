"""Everything known of one person, and where each value comes from."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from cordially.agenda.habits import Whereabouts
    from cordially.journal import Contact, Journal, Told
    from cordially.network.background import Background
    from cordially.people import Event, Person, Process

_FIELDS: Final = ("id", "name", "given", "family", "profile", "email", "company", "position")


class PersonPage(NamedTuple):
    """One person. ``sources`` name for each value the row that told it, None for what the user wrote.

    ``records`` are the ids shown as this person (more than one after a merge); ``told`` are the rows of files about
    them; ``contact`` is when messages last went to and fro, ``whereabouts`` where they live, None where nothing tells.
    """

    person: Person
    sources: dict[str, Told | None]
    records: list[str]
    told: list[Told]
    background: list[Background]
    contact: Contact | None
    processes: list[Process]
    events: list[Event]
    whereabouts: Whereabouts | None = None


def of(journal: Journal, person: Person) -> PersonPage:
    """Gather what is known of a person."""
    return PersonPage(
        person=person,
        sources=journal.sources_of(person),
        records=journal.records_joined(person.id),
        told=journal.records_of(person.id),
        background=journal.backgrounds_of([person.id]).get(person.id, []),
        contact=journal.last_contacts([person.id]).get(person.id),
        processes=journal.processes_of(person.id),
        events=journal.events_of(person=person.id),
        whereabouts=journal.whereabouts([person.id]).get(person.id),
    )


def fields_json(person: Person) -> dict[str, Any]:
    """Return a person as plain values for programs."""
    return {field: getattr(person, field) for field in _FIELDS}


def as_json(page: PersonPage) -> dict[str, Any]:
    """Return a person's page as plain values for programs."""
    return {
        **fields_json(page.person),
        "zone": page.whereabouts.zone.key if page.whereabouts and page.whereabouts.zone else None,
        "country": page.whereabouts.country if page.whereabouts else None,
        "records": page.records,
        "sources": {
            field: {"file": told.file, "line": told.line, "kind": told.kind, "batch": told.batch}
            if told
            else None
            for field, told in page.sources.items()
        },
        "background": [
            {
                name: getattr(one, name)
                for name in ("kind", "name", "role", "started", "finished", "current", "source")
            }
            for one in page.background
        ],
        "rows": [
            {"kind": t.kind, "file": t.file, "line": t.line, "batch": t.batch, "says": t.says}
            for t in page.told
        ],
        "last_heard": _moment(page.contact.heard if page.contact else None),
        "last_wrote": _moment(page.contact.wrote if page.contact else None),
        "processes": [process.id for process in page.processes],
        "log": [event_json(event) for event in page.events],
    }


def event_json(event: Event) -> dict[str, Any]:
    """Return an entry of the log as plain values for programs; what messages tell has no number."""
    return {
        "entry": event.id or None,
        "kind": event.kind,
        "at": event.at.isoformat() if event.at else None,
        "person": event.person,
        "process": event.process,
        "data": dict(event.data),
        "batch": event.batch,
        "source": event.source,
    }


def _moment(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
