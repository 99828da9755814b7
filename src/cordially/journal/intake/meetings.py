"""Meetings in calendars and mails: kept, and put to the user as questions; nothing is decided here."""

from __future__ import annotations

import json
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

from cordially.journal import schema
from cordially.journal.ids import id_of, id_or_none
from cordially.journal.intake.comparison import Changed, Compared, Same
from cordially.journal.intake.identity import Identity
from cordially.journal.intake.known import Known
from cordially.journal.intake.presentable import presentable_text
from cordially.journal.intake.rows import Rows
from cordially.network.domains import domain_of_company
from cordially.network.organisations import same_organisation
from cordially.people import folded
from cordially.proposals import Attendee, MeetingSeen

_MOST_PEOPLE: Final = 12
"""A meeting of more is an event, at which one has not met everybody."""

_ABOUT_THE_SAME: Final = timedelta(minutes=30)
"""Two files that name one process and such times mean one interview."""

_WORDS: Final = re.compile(r"\w+")
_WORTH_ASKING: Final = timedelta(days=365)
"""Older meetings are kept, and asked about no more."""


class Meetings:
    """Takes in calendar entries: the people become known, and what they may mean is asked."""

    def __init__(self, known: Known, rows: Rows, identity: Identity) -> None:
        self._known = known
        self._rows = rows
        self._identity = identity
        self._met: dict[int, tuple[datetime, MeetingSeen]] = {}

    def take_in(self, found: Compared) -> None:
        """Take in entries. A moved or cancelled one replaces the question about it."""
        for seen, payload, digest in found.new:
            people = self._people(seen)
            number = self._rows.record("meeting", seen, payload, digest, person=people[0] if people else None)
            batch = self._rows.batch
            self._rows.new["record_people"] += [(number, person, batch) for person in people]
            self._ask(seen, people)
        for seen, payload, digest, record in found.changed:
            self._rows.renew(record.id, payload, digest, seen.origin)
            people = self._people(seen)
            there = self._known.taking_part.get(record.id, set())
            self._rows.new["record_people"] += [
                (record.id, person, self._rows.batch) for person in people if person not in there
            ]
            self._ask(seen, people)
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

    def _ask(self, seen: MeetingSeen, people: list[int]) -> None:
        starts = _moment(seen.starts)
        if self._rows.now - starts > _WORTH_ASKING or ("own answer", "declined") in seen.extra:
            return
        if seen.kind == "interview":
            self._ask_about_interview(seen, people, starts)
        elif seen.kind == "meeting" and not seen.cancelled and starts < self._rows.now:
            for person in people:
                if person not in self._met or self._met[person][0] < starts:
                    self._met[person] = (starts, seen)

    def _ask_about_interview(self, seen: MeetingSeen, people: list[int], starts: datetime) -> None:
        key = f"{seen.key}@{seen.starts.isoformat()}{':cancelled' if seen.cancelled else ''}"
        for (kind, other), (number, state) in self._known.asked.items():
            if kind == "interview" and state == "open" and other != key and other.startswith(f"{seen.key}@"):
                self._rows.withdraw(number)
        if seen.cancelled and not self._was_confirmed(seen):
            return
        process, certain = self._process(seen, people)
        if not seen.cancelled and self._is_told(seen, process, people, starts):
            return
        payload: dict[str, Any] = {
            "meeting": seen.key,
            "title": presentable_text(seen.title),
            "at": seen.starts.isoformat(),
            "people": [id_of("person", person) for person in people],
            "process": id_or_none("process", process),
            "process_sure": certain,
            "company": presentable_text(seen.company),
            "how": "video" if seen.call else None,
            "cancelled": seen.cancelled,
            "why": list(seen.why),
        }
        self._put("interview", self._anew(seen, key), payload, people[0] if people else None)
        self._known.interviews.append((seen.key, process, frozenset(people), seen.starts))

    def _anew(self, seen: MeetingSeen, key: str) -> str:
        """Return the key of a question; one that was answered before another about the same meeting is asked anew."""
        answered = [
            (number, other)
            for (kind, other), (number, state) in self._known.asked.items()
            if kind == "interview" and state in ("yes", "no") and other.startswith(f"{seen.key}@")
        ]
        last = max(answered, default=(0, key))[1]
        return key if last == key or key not in {other for _, other in answered} else f"{key}#{len(answered)}"

    def _is_told(self, seen: MeetingSeen, process: int | None, people: list[int], starts: datetime) -> bool:
        """Tell whether the log has this interview, or another file has asked about it under another name."""
        if any(where == process and day == starts.date() for where, day in self._known.interviewed):
            return True
        return any(
            key != seen.key and _same_time(at, seen.starts) and _may_be_one(process, people, where, whom)
            for key, where, whom, at in self._known.interviews
        )

    def _was_confirmed(self, seen: MeetingSeen) -> bool:
        return any(
            kind == "interview" and state == "yes" and key.startswith(f"{seen.key}@")
            for (kind, key), (_, state) in self._known.asked.items()
        )

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
            self._put("met", id_of("person", person), payload, person)

    def _put(self, kind: str, key: str, payload: dict[str, Any], person: int | None) -> None:
        number, state = self._known.asked.get((kind, key), (None, ""))
        if number is None:
            number = self._rows.question(kind, key, payload, person=person)
            self._known.asked[kind, key] = (number, "new")
        elif state == "void":
            self._rows.ask_again(number)

    def _process(self, seen: MeetingSeen, people: list[int]) -> tuple[int | None, bool]:
        """Return the process a meeting belongs to, and whether that is sure: one that all signs agree on."""
        for person in people:
            theirs = self._known.parts.get(self._known.kept.of(person), set())
            if len(theirs) == 1:
                return next(iter(theirs)), True
        fitting = [number for number, company, _ in self._known.processes if self._fits(company, seen)]
        return (fitting[-1], len(fitting) == 1) if fitting else (None, False)

    def _fits(self, company: int | None, seen: MeetingSeen) -> bool:
        name = self._known.company_names.get(company or 0)
        if name is None:
            return False
        if seen.company and same_organisation(seen.company, name, kind="company").verdict == "same":
            return True
        domains = {domain for heading, domain in seen.extra if heading == "domain"}
        domains |= {a.person.email.rpartition("@")[2] for a in seen.people if a.person.email}
        return any(domain_of_company(domain, name) == "same" for domain in domains)


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


def _may_be_one(
    process: int | None, people: list[int], other_process: int | None, others: frozenset[int]
) -> bool:
    """Tell whether two interviews at one time are one: nobody is in two at once, unless they are surely different."""
    if process is not None and other_process is not None:
        return process == other_process
    return not people or not others or not others.isdisjoint(people)


def _same_time(one: datetime | date, other: datetime | date) -> bool:
    if isinstance(one, datetime) and isinstance(other, datetime):
        return abs(one - other) <= _ABOUT_THE_SAME
    return _moment(one).date() == _moment(other).date()


def _moment(when: datetime | date) -> datetime:
    return when if isinstance(when, datetime) else datetime(when.year, when.month, when.day, tzinfo=UTC)
