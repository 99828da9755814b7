"""Meetings in calendars and mails: kept, and put to the user as questions; nothing is decided here."""

from __future__ import annotations

import json
import re
from datetime import date, datetime, timedelta
from typing import Any, Final

from cordially.journal import schema
from cordially.journal.ids import id_of
from cordially.journal.intake.comparison import Changed, Compared, Same
from cordially.journal.intake.identity import Identity
from cordially.journal.intake.interviews import Interviews, moment_of
from cordially.journal.intake.known import Known
from cordially.journal.intake.presentable import presentable_text
from cordially.journal.intake.rows import Rows
from cordially.people import folded
from cordially.people.moments import parsed
from cordially.proposals import Attendee, MeetingSeen

_MOST_PEOPLE: Final = 12
"""A meeting of more is an event, at which one has not met everybody."""

_WORDS: Final = re.compile(r"\w+")
_WORTH_ASKING: Final = timedelta(days=365)
"""Older meetings are kept, and asked about no more."""


class Meetings:
    """Takes in calendar entries: the people become known, and what they may mean is asked."""

    def __init__(self, known: Known, rows: Rows, identity: Identity) -> None:
        self._known = known
        self._rows = rows
        self._identity = identity
        self._interviews = Interviews(known, rows)
        self._met: dict[int, tuple[datetime, MeetingSeen]] = {}

    def take_in(self, found: Compared) -> None:
        """Take in entries. A moved or cancelled one replaces the question about it."""
        for items in (found.new, found.changed, found.same):
            self._interviews.look_at(item.seen for item in items)
        before = self._known.rows(schema.records, ("payload",), [item.record.id for item in found.changed])
        for seen, payload, digest in found.new:
            people = self._people(seen)
            number = self._rows.record("meeting", seen, payload, digest, person=people[0] if people else None)
            batch = self._rows.batch
            self._rows.new["record_people"] += [(number, person, batch) for person in people]
            self._ask(seen, people)
        for seen, payload, digest, record in found.changed:
            was = parsed(json.loads(before[record.id]["payload"])["starts"])
            self._rows.renew(record.id, payload, digest, seen.origin)
            people = self._people(seen)
            there = self._known.taking_part.get(record.id, set())
            self._rows.new["record_people"] += [
                (record.id, person, self._rows.batch) for person in people if person not in there
            ]
            self._ask(seen, people, was=was, there=frozenset(there))
        self._ask_whether_met()

    def _people(self, seen: MeetingSeen) -> list[int]:
        if seen.kind == "other" or len(seen.people) > _MOST_PEOPLE:
            return []
        found: list[int] = []
        for attendee in _present(seen):
            person = attendee.person
            by_address = self._identity.of_address(person, may_be_new=not seen.cancelled)
            number = by_address
            if number is None:
                number = self._identity.of_name(person, may_be_new=not seen.cancelled)
            if number is not None and number not in found:
                found.append(number)
        return found or self._named_in_title(seen)

    def _named_in_title(self, seen: MeetingSeen) -> list[int]:
        """Return those with a part in a process whose whole name the title has, where it names nobody by address."""
        words = f" {' '.join(_WORDS.findall(folded(seen.title or '')))} "
        return [number for name, number in self._known.members.items() if f" {name} " in words]

    def _ask(
        self,
        seen: MeetingSeen,
        people: list[int],
        *,
        was: datetime | date | None = None,
        there: frozenset[int] | None = None,
    ) -> None:
        starts = moment_of(seen.starts)
        if self._rows.now - starts > _WORTH_ASKING or ("own answer", "declined") in seen.extra:
            return
        if seen.kind == "interview":
            self._interviews.ask(seen, people, was=was, there=there)
        elif seen.kind == "meeting" and not seen.cancelled and starts < self._rows.now:
            for person in people:
                if person not in self._met or self._met[person][0] < starts:
                    self._met[person] = (starts, seen)

    def _ask_whether_met(self) -> None:
        for person, (_, seen) in self._met.items():
            if self._known.kept.of(person) in self._known.met:
                continue
            payload: dict[str, Any] = {
                "meeting": seen.key,
                "title": presentable_text(seen.title),
                "at": seen.starts.isoformat(),
                "people": [id_of("person", person)],
                "how": "video" if seen.call else None,
                "why": list(seen.why),
            }
            key = id_of("person", person)
            number, state = self._known.asked.get(("met", key), (None, ""))
            if number is None:
                self._known.asked["met", key] = (
                    self._rows.question("met", key, payload, person=person),
                    "new",
                )
            elif state == "void":
                self._rows.ask_again(number)


def newest(found: Compared, known: Known) -> Compared:
    """Let nothing be moved back: an invitation older than the one that was read before counts as known."""
    numbers = [record.id for *_, record in found.changed]
    payloads = known.rows(schema.records, ("payload",), numbers)
    still_changed: list[Changed] = []
    for item in found.changed:
        before = json.loads(payloads[item.record.id]["payload"])
        if item.seen.version < before.get("version", 0):
            found.same.append(Same(item.seen, item.record))
        else:
            still_changed.append(item)
    found.changed = still_changed
    return found


def _present(seen: MeetingSeen) -> list[Attendee]:
    """Return those one will have spoken with: who arranged an interview need not be there when others are."""
    coming = [attendee for attendee in seen.people if attendee.answer != "declined"]
    others = [attendee for attendee in coming if not attendee.organiser]
    return others if others and seen.kind == "interview" else coming
