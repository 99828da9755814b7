"""Whether contact is welcome, told by what they, an agency or an advert said."""

from __future__ import annotations

from cordially.people.events import Event
from cordially.people.history import History
from cordially.people.moments import has_come, parsed
from cordially.people.stage import DECISIONS


def consent_of(history: History, person: str, process: str | None) -> str | None:
    """Return the consent of a person as things stand, or None when nothing was said.

    A refusal is final. A closed door, theirs or that of the whole process, stays closed until it lapses, at the
    decision or at its date. Theirs also opens when they themselves say yes later; no yes of one person opens a door
    that was closed for the whole process. Then a yes, an open door, a card.
    """
    said = {event.kind for event in history.with_person(person)}
    if "consent_refused" in said:
        return "refused"
    if any(_is_closed(door, history, person, process) for door in _doors(history, person, process)):
        return "closed_door"
    for kind, consent in (
        ("consent_granted", "granted"),
        ("open_door", "open_door"),
        ("cards_exchanged", "card_only"),
        ("not_asked", "none"),
    ):
        if kind in said:
            return consent
    return None


def _doors(history: History, person: str, process: str | None) -> list[Event]:
    return [
        e
        for e in history.of_kind("asked_no_contact")
        if e.person == person or (e.person is None and process is not None and e.process == process)
    ]


def _is_closed(door: Event, history: History, person: str, process: str | None) -> bool:
    until = door.data.get("until")
    later = history.events[history.events.index(door) + 1 :]
    if door.person == person and any(e.kind == "consent_granted" and e.person == person for e in later):
        return False
    if until is None:
        return True
    if until == "decision":
        concerned = door.process or process
        return not any(e.kind in DECISIONS and e.process == concerned for e in later)
    return not has_come(parsed(until), history.now, history.zone)
