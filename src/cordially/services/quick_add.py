"""Quick-add: what was offered for a line of text is done on the user's word, and taken back with one click."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from cordially.errors import BadInputError
from cordially.people import Happening
from cordially.services import sayings

if TYPE_CHECKING:
    from cordially.journal import Journal
    from cordially.people import Person, Process


class Done(NamedTuple):
    """What was written down: the sentence, the numbers of the lines, and who or what is new."""

    says: str
    entries: tuple[int, ...]
    new_person: str | None = None
    new_process: str | None = None
    person: str | None = None
    process: str | None = None


def do(journal: Journal, fields: Mapping[str, str], *, now: datetime) -> Done:
    """Do what an offer says, by its ``fields``. Raises BadInputError as the log does, NotFoundError for who is gone."""
    kind, day, data = fields.get("kind", ""), _day(fields.get("day", "")), _data(fields.get("data", ""))
    person = journal.person(fields["person"]) if fields.get("person") else None
    process = journal.process(fields["process"]) if fields.get("process") else None
    new_person = new_process = None
    if fields.get("new_person"):
        person = journal.add_person(fields["new_person"], company=fields.get("company") or None)
        new_person = person.id
    if fields.get("new_process"):
        process = journal.add_process(fields["new_process"], fields.get("title") or None)
        new_process = process.id
    if not (kind or new_person or new_process):
        raise BadInputError(
            "Nothing was said.", hint="Say what happened, such as: met Dana yesterday.", field="q"
        )
    entries: Sequence[int] = ()
    if kind:
        line = Happening(
            kind=kind,
            at=day or now,
            person=person.id if person else None,
            process=process.id if process else None,
            data=data,
        )
        try:
            entries = [event.id for event in journal.record_all([line], now=now)]
        except BadInputError:
            _remove(journal, new_person, new_process)
            raise
    says = _said(kind, data, person, process, new=bool(new_person or new_process))
    return Done(
        says,
        tuple(entries),
        new_person,
        new_process,
        person.id if person else None,
        process.id if process else None,
    )


def take_back(
    journal: Journal,
    entries: Sequence[int],
    *,
    now: datetime,
    new_person: str | None = None,
    new_process: str | None = None,
) -> list[str]:
    """Take back what ``do`` did; who or what was new goes too, unless more is known by now. Return the ids that stay.

    Raises NotFoundError, or BadInputError for a line that is taken back already.
    """
    for entry in sorted(entries, reverse=True):
        journal.retract(entry, now=now)
    stays = [new_person] if new_person and not _is_bare(journal, new_person) else []
    if new_process and journal.events_of(process=new_process):
        stays.append(new_process)
    _remove(
        journal,
        new_person if new_person not in stays else None,
        new_process if new_process not in stays else None,
    )
    return [each for each in stays if each]


def _is_bare(journal: Journal, person: str) -> bool:
    """Tell whether nothing is known of somebody but the name they were added with."""
    return not (
        journal.events_of(person=person)
        or journal.records_of(person)
        or journal.messages_with(person, limit=1)
        or journal.drafts(person=person)
        or journal.backgrounds_of([person]).get(person)
        or len(journal.records_joined(person)) > 1
    )


def _remove(journal: Journal, person: str | None, process: str | None) -> None:
    if person:
        journal.forget_person(person)
    if process:
        journal.forget_process(process)


def _said(
    kind: str, data: Mapping[str, Any], person: Person | None, process: Process | None, *, new: bool
) -> str:
    who, where = person.called if person else None, process.called if process else None
    added = f"{who or where} is added. " if new else ""
    if not kind:
        return added.strip()
    noted = sayings.sentence(kind, data, who=who, where=where)
    return f"{added}Noted: {noted}."


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise BadInputError("That is not a day.", hint="Write it like 2026-03-18.", field="day") from None


def _data(text: str) -> dict[str, str]:
    try:
        told = json.loads(text) if text else {}
    except ValueError:
        told = None
    if not isinstance(told, dict) or not all(isinstance(value, str) for value in told.values()):
        raise BadInputError("That cannot be read.", hint="Type it again.", field="data")
    return told
