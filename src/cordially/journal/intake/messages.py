"""Messages: kept as they are, each with the person it is from or to where that is known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC
from typing import Any, Final

from cordially.journal import schema
from cordially.journal.intake.comparison import Compared
from cordially.journal.intake.identity import Identity
from cordially.journal.intake.known import Known
from cordially.journal.intake.rows import Rows
from cordially.people import folded
from cordially.proposals import MessageSeen, PersonSeen

_CHANGING: Final = (
    "digest",
    "conversation",
    "direction",
    "person_id",
    "subject",
    "content",
    "folder",
    "draft",
    "advert",
    "says",
    "party",
)


class Messages:
    """Takes in messages, of which there may be very many."""

    def __init__(self, known: Known, rows: Rows, identity: Identity) -> None:
        self._known = known
        self._rows = rows
        self._identity = identity
        self._in_conversation: dict[tuple[str, str], int | None] = {}
        self._written_to: set[str] = set()
        self._spoken_in: set[str | None] = set()

    def take_in(self, found: Compared) -> None:
        """Take in messages; who a bare name is may be told by another message of the same conversation."""
        every: list[MessageSeen] = [item.seen for group in (found.new, found.changed) for item in group]
        self._note_correspondence(seen for group in (every, (i.seen for i in found.same)) for seen in group)
        people = [[self._certain(seen, other) for other in seen.others] for seen in every]
        for place, (seen, numbers) in enumerate(zip(every, people, strict=True)):
            if None in numbers:
                people[place] = [
                    self._likely(seen, other) if number is None else number
                    for other, number in zip(seen.others, numbers, strict=True)
                ]
        self._add(found, people[: len(found.new)])
        self._renew(found, people[len(found.new) :])

    def _note_correspondence(self, every: Iterable[MessageSeen]) -> None:
        """Note whom the user wrote e-mails to, and in which conversations: the others are mostly strangers."""
        for seen in every:
            if seen.medium == "email" and seen.direction == "outgoing" and not seen.draft:
                self._spoken_in.add(seen.conversation)
                self._written_to.update(folded(other.email) for other in seen.others if other.email)
        self._spoken_in.discard(None)

    def _certain(self, seen: MessageSeen, other: PersonSeen) -> int | None:
        worth_knowing = not (seen.advert or seen.draft or seen.folder == "SPAM")
        if seen.medium == "email":
            two_way = seen.conversation in self._spoken_in or folded(other.email or "") in self._written_to
            return self._identity.of_address(other, may_be_new=worth_knowing and two_way)
        number = self._identity.of_profile(other, may_be_new=worth_knowing)
        if number is not None and other.name and seen.conversation:
            key = (seen.conversation, other.name)
            if self._in_conversation.setdefault(key, number) != number:
                self._in_conversation[key] = None  # two of one name in one conversation
        return number

    def _likely(self, seen: MessageSeen, other: PersonSeen) -> int | None:
        if other.profile is not None or not other.name or seen.medium == "email":
            return None
        key = (seen.conversation or "", other.name)
        return self._in_conversation[key] if key in self._in_conversation else self._identity.of_name(other)

    def _add(self, found: Compared, people: list[list[int | None]]) -> None:
        new, take_id = self._rows.new["messages"], self._rows.take_id
        batch, files = self._rows.batch, self._rows.files
        for (seen, _, digest), numbers in zip(found.new, people, strict=True):
            number = take_id(schema.messages)
            new.append(
                (
                    number,
                    seen.key,
                    digest,
                    seen.conversation,
                    seen.direction,
                    numbers[0] if numbers else None,
                    seen.sent_at if seen.sent_at.tzinfo is UTC else seen.sent_at.astimezone(UTC),
                    seen.subject,
                    seen.content,
                    seen.folder,
                    seen.draft,
                    seen.advert,
                    seen.medium,
                    seen.says,
                    _party(seen, numbers),
                    files.get(seen.origin.file),
                    seen.origin.line,
                    batch,
                )
            )
            if len(numbers) > 1:
                others = {n for n in numbers[1:] if n is not None and n != numbers[0]}
                self._rows.new["message_people"] += [(number, other) for other in sorted(others)]

    def _renew(self, found: Compared, people: list[list[int | None]]) -> None:
        before = self._known.rows(schema.messages, _CHANGING, [record.id for *_, record in found.changed])
        for (seen, _, digest, record), numbers in zip(found.changed, people, strict=True):
            kept = _kept(seen, digest, numbers)
            if kept["person_id"] is None:
                kept["person_id"] = before[record.id]["person_id"]
            if kept["content"] is None and seen.medium == "email":
                kept["content"] = before[record.id][
                    "content"
                ]  # kept when it was asked for; not asking is no order to drop it
            self._rows.change(schema.messages, record.id, *_difference(before[record.id], kept))


def _kept(seen: MessageSeen, digest: str, people: list[int | None]) -> dict[str, Any]:
    return {
        "digest": digest,
        "conversation": seen.conversation,
        "direction": seen.direction,
        "person_id": people[0] if people else None,
        "subject": seen.subject,
        "content": seen.content,
        "folder": seen.folder,
        "draft": seen.draft,
        "advert": seen.advert,
        "says": seen.says,
        "party": _party(seen, people),
    }


def _party(seen: MessageSeen, people: list[int | None]) -> str | None:
    """Return the address of the other side of an e-mail that is nobody known (yet)."""
    if seen.medium != "email" or not seen.others or people[0] is not None:
        return None
    return folded(seen.others[0].email) if seen.others[0].email else None


def _difference(before: dict[str, Any], after: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    changed = [name for name, value in after.items() if before[name] != value]
    return {name: before[name] for name in changed}, {name: after[name] for name in changed}
