"""What forgetting somebody would delete, counted beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from cordially.journal import Journal
    from cordially.people import Person, Process

_MOST: Final = 10_000


class Removal(NamedTuple):
    """What would be deleted with somebody; ``processes`` are those that stay, without them."""

    events: int
    messages: int
    rows: int
    drafts: int
    backgrounds: int
    questions: int
    records: int
    processes: tuple[Process, ...]


def of(journal: Journal, person: Person) -> Removal:
    """Count what would go. Messages to several stay with the others, so the count of messages is the most there can be."""
    records = journal.records_joined(person.id)
    asked = journal.questions("open", "yes", "no")
    return Removal(
        events=sum(1 for event in journal.events_of(person=person.id) if event.id),
        messages=len(journal.messages_with(person.id, limit=_MOST)),
        rows=len(journal.records_of(person.id)),
        drafts=len(journal.drafts(person=person.id)),
        backgrounds=len(journal.backgrounds_of([person.id]).get(person.id, [])),
        questions=sum(1 for question in asked if set(question.people) & set(records)),
        records=len(records),
        processes=tuple(journal.processes_of(person.id)),
    )
