"""The quick log of a process: one click writes one thing that happened, with whom and when if it is said."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from cordially.errors import BadInputError, NotFoundError, unknown_word
from cordially.people import Event, Happening, Person, Process
from cordially.people.kinds import PARTS, ROLES
from cordially.people.moments import is_ahead, parsed
from cordially.services.event_words import says
from cordially.services.process_moves import arranged_at, read_when

if TYPE_CHECKING:
    from cordially.journal import Journal
    from cordially.services.process_board import Card

QUICK: Final = (
    "applied",
    "heard_from",
    "interviewed",
    "interview_cancelled",
    "offered",
    "hired",
    "rejected",
    "withdrawn",
    "reopened",
)
"""What one click writes, in the order in which it tends to happen."""

_LABELS: Final = {
    "applied": "Applied",
    "heard_from": "Heard from them",
    "interviewed": "Interviewed",
    "interview_cancelled": "The interview was called off",
    "offered": "They made an offer",
    "hired": "Accepted",
    "rejected": "They said no",
    "withdrawn": "I stepped out",
    "reopened": "It is on again",
}
_BUSINESS_LABELS: Final = {
    "applied": "Approached them",
    "interviewed": "Met them",
    "interview_cancelled": "The meeting was called off",
    "offered": "Agreed in principle",
    "hired": "It is a deal",
}
_WITH_PEOPLE: Final = ("interviewed", "heard_from")
_ONCE: Final = {
    "exploring": ("applied", "heard_from", "interviewed", "withdrawn"),
    "applied": ("heard_from", "interviewed", "offered", "rejected", "withdrawn"),
    "interview_scheduled": ("interviewed", "heard_from", "offered", "rejected", "withdrawn"),
    "interviewing": ("interviewed", "heard_from", "offered", "rejected", "withdrawn"),
    "offered": ("hired", "heard_from", "rejected", "withdrawn"),
    "hired": ("heard_from", "withdrawn"),
    "rejected": ("reopened", "heard_from"),
    "withdrawn": ("reopened", "heard_from"),
}


class Written(NamedTuple):
    """What was written: numbers of entries, and how to say so."""

    entries: tuple[int, ...]
    said: str


def offered_clicks(card: Card) -> list[tuple[str, str]]:
    """Return what one click may write of a process, with its label; what would not make sense there is left out."""
    labels = {**_LABELS, **_BUSINESS_LABELS} if card.process.pursuit == "business" else _LABELS
    kinds = [*_ONCE[card.reached or "exploring"]]
    if card.interview is not None:
        kinds.insert(kinds.index("interviewed") + 1, "interview_cancelled")
    return [(kind, labels[kind]) for kind in kinds]


def write(
    journal: Journal,
    process: Process,
    kind: str,
    *,
    now: datetime,
    zone: tzinfo,
    at: str = "",
    people: Sequence[str] = (),
    dated: str = "",
    text: str = "",
) -> Written:
    """Write one thing that happened. ``at`` and ``dated`` are as typed; ``people`` (ids) is with whom.

    ``dated`` is what the entry speaks of: the time of an interview arranged, the day by which news was promised.
    Raises BadInputError, with the field; UnknownWordError for a kind the quick log does not write.
    """
    if kind not in (*QUICK, "promised_date", "interview_scheduled", "note"):
        raise unknown_word(kind, QUICK, what="thing to write here", field="kind")
    when = read_when(at, zone, now=now) or now
    if isinstance(when, datetime):
        when = min(when, now) if (when - now).total_seconds() < 60 else when
    if is_ahead(when, now):
        raise BadInputError(
            "That day is still to come; the log tells what has happened.",
            hint="Choose today or earlier, or “Interview arranged” for what is to come.",
            field="at",
        )
    data = _data(kind, dated, text, zone, now)
    if kind == "interview_scheduled" and "at" in data:
        when = arranged_at(when, parsed(data["at"]))
    with_whom: list[str | None] = [*dict.fromkeys(people)] if kind in _WITH_PEOPLE else []
    written = journal.record_all(
        [
            Happening(kind=kind, at=when, person=person, process=process.id, data=data)
            for person in with_whom or [None]
        ],
        now=now,
    )
    what = "A note" if kind == "note" else says(written[0], process.pursuit)
    return Written(tuple(event.id for event in written), f"Written down: {_begun_small(what)}.")


def _begun_small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _data(kind: str, dated: str, text: str, zone: tzinfo, now: datetime) -> dict[str, Any]:
    if kind == "note":
        if not text.strip():
            raise BadInputError("The note is empty.", hint="Write something first.", field="text")
        return {"text": text.strip()[:20_000]}
    if kind == "promised_date":
        day = read_when(dated, zone, now=now, field="by")
        if day is None or isinstance(day, datetime):
            raise BadInputError("By which day did they promise news?", hint="Choose a day.", field="by")
        return {"by": day.isoformat()}
    if kind == "interview_scheduled":
        to_be = read_when(dated, zone, now=now, field="interview")
        return {"at": to_be.isoformat()} if to_be is not None else {}
    return {}


def give_part(
    journal: Journal, process: Process, person: str, role: str, *, now: datetime
) -> tuple[int, ...]:
    """Give somebody a part in a process; return the entry. Raises UnknownWordError for what is no role."""
    if role and role not in ROLES:
        raise unknown_word(role, ROLES, what="role", field="role")
    found = journal.people([person])
    if not found:
        raise NotFoundError(
            "That person is not there any more.", hint="Search for them again.", field="person"
        )
    return (journal.involve(found[0].id, process.id, role or None, now=now).id,)


def introduce(
    journal: Journal, process: Process, name: str, role: str, *, company: str | None, now: datetime
) -> tuple[Person, tuple[int, ...]]:
    """Write down somebody new and give them a part; return them with the entry. Raises as ``give_part``, BadInputError."""
    if role and role not in ROLES:
        raise unknown_word(role, ROLES, what="role", field="role")
    if not name.strip():
        raise BadInputError("The name is blank.", hint="Write the name of the person.", field="q")
    person = journal.add_person(name.strip()[:300], company=company)
    return person, give_part(journal, process, person.id, role, now=now)


def is_as_introduced(journal: Journal, person: str, entries: Sequence[int]) -> bool:
    """Tell whether nothing is known of somebody but how they were introduced, so that they can go without a question."""
    told = {event.id for event in journal.events_of(person=person)}
    return told <= set(entries) and not journal.records_of(person) and not journal.drafts(person=person)


def parts_of(journal: Journal, process: Process, person: str) -> list[Event]:
    """Return the entries that give somebody a part in a process. Raises NotFoundError when there is none."""
    found = [
        event
        for event in journal.events_of(process=process.id)
        if event.person == person and event.kind in PARTS
    ]
    if not found:
        raise NotFoundError(
            "They have no part in this process.", hint="The list of people is on its page.", field="person"
        )
    return found
