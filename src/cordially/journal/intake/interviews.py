"""What is asked about the interviews in calendars and mails: new ones, moved ones, those called off, who came to them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from typing import Any, Final

from cordially.journal.ids import id_of, id_or_none, number_of
from cordially.journal.intake.arranged import Arrangement, Asked
from cordially.journal.intake.known import Known
from cordially.journal.intake.presentable import presentable_text
from cordially.journal.intake.rows import Rows
from cordially.network.domains import domain_of_company
from cordially.network.organisations import same_organisation
from cordially.proposals import MeetingSeen

_ABOUT_THE_SAME: Final = timedelta(minutes=30)
"""Two files that name one process and such times mean one interview."""


class Interviews:
    """Puts what a calendar says about an interview to the user, once, against what the user has agreed to."""

    def __init__(self, known: Known, rows: Rows) -> None:
        self._known = known
        self._rows = rows
        self._seen: dict[str, MeetingSeen] = {}

    def look_at(self, meetings: Iterable[MeetingSeen]) -> None:
        """Take note of all that the files say, before anything is asked about it."""
        self._seen.update((seen.key, seen) for seen in meetings if seen.kind == "interview")

    def ask(
        self,
        seen: MeetingSeen,
        people: list[int],
        *,
        was: datetime | date | None = None,
        there: frozenset[int] | None = None,
    ) -> None:
        """Ask about an interview, and no more what was asked about it as it was before.

        ``was`` is when it was to be and ``there`` who was to come when it was read before, None for a new one.
        """
        process, certain = self._process(seen, people)
        agreed = self._agreed(seen, process, was)
        if agreed is None and (stood_for := self._agreed_under_another_name(seen)) is not None:
            agreed, there = stood_for, frozenset()
        if agreed is not None:
            process, certain = agreed.process, True
        asking: tuple[str, str, dict[str, Any]] | None = None
        if seen.cancelled:
            if agreed is not None and all(other.cancelled for other in self._others_at_its_time(seen)):
                told = self._payload(seen, people, process, certain=certain)
                told |= {"at": agreed.at.isoformat(), "cancelled": True, "why": [_as_written(seen)]}
                asking = ("interview", f"{seen.key}@{seen.starts.isoformat()}:cancelled", told)
        elif agreed is not None and agreed.at == seen.starts:
            asking = self._who_came_to_it(seen, people, agreed, there)
        elif not self._is_told(seen, process, people, agreed):
            welcome = [person for person in people if person not in self._without_part(seen.key)]
            told = self._payload(seen, welcome, process, certain=certain)
            if agreed is not None and not self._known.arranged.has_taken_place(agreed):
                told |= {"moved_from": agreed.at.isoformat(), "why": [_as_written(seen)]}
            asking = ("interview", f"{seen.key}@{seen.starts.isoformat()}", told)
        self._put(seen, asking)

    def _agreed(
        self, seen: MeetingSeen, process: int | None, was: datetime | date | None
    ) -> Arrangement | None:
        """Return what the log has of this meeting: what was agreed to, or what the user wrote down for its time."""
        arranged = self._known.arranged
        before = was if was is not None else seen.starts if seen.cancelled else None
        by_hand = arranged.by_hand(process, before) if before is not None else None
        return arranged.agreed(seen.key) or by_hand

    def _payload(
        self, seen: MeetingSeen, people: list[int], process: int | None, *, certain: bool
    ) -> dict[str, Any]:
        return {
            "meeting": seen.key,
            "title": presentable_text(seen.title),
            "at": seen.starts.isoformat(),
            "people": [id_of("person", person) for person in people],
            "process": id_or_none("process", process),
            "process_sure": certain,
            "company": presentable_text(seen.company),
            "how": "video" if seen.call else None,
            "cancelled": False,
            "why": list(seen.why),
        }

    def _who_came_to_it(
        self, seen: MeetingSeen, people: list[int], agreed: Arrangement, there: frozenset[int] | None
    ) -> tuple[str, str, dict[str, Any]] | None:
        """Ask whether people who were added to an interview that was agreed to have a part in its process."""
        if there is None:
            return None
        asked = self._known.arranged.asked(seen.key)
        waiting = _people_of(a for a in asked if a.kind == "takes_part" and a.state == "open")
        settled = _people_of(
            a for a in asked if (a.kind == "takes_part" and a.state in ("yes", "no")) or a.state == "yes"
        )
        known = (there - waiting) | settled
        kept = self._known.kept
        added = [
            person
            for person in people
            if person not in known and agreed.process not in self._known.parts.get(kept.of(person), set())
        ]
        if not added:
            return None
        told = self._payload(seen, added, agreed.process, certain=True) | {"why": [_as_written(seen)]}
        return "takes_part", f"{seen.key}+{','.join(told['people'])}", told

    def _without_part(self, meeting: str) -> set[int]:
        """Return those of whom the user said that they have no part in it."""
        asked = self._known.arranged.asked(meeting)
        return _people_of(a for a in asked if a.kind == "takes_part" and a.state == "no")

    def _put(self, seen: MeetingSeen, asking: tuple[str, str, dict[str, Any]] | None) -> None:
        """Withdraw what is open about a meeting and no longer so; ask, unless it is being asked or was answered."""
        arranged = self._known.arranged
        there = False
        for asked in arranged.asked(seen.key):
            if asked.state == "open":
                if asking is not None and _is_asked_by(asked, asking):
                    there = True
                else:
                    self._rows.withdraw(asked.number)
        if asking is None or there:
            return
        kind, key, told = asking
        last = arranged.last_answered(seen.key)
        if kind == "interview" and last is not None and _is_about_the_same_time(last, told):
            return
        at = seen.starts
        where = number_of("process", told["process"]) if told["process"] else None
        people = [number_of("person", person) for person in told["people"]]
        if kind == "interview" and not seen.cancelled:
            self._known.interviews.append((seen.key, where, frozenset(people), at))
        void = next(
            (a for a in arranged.asked(seen.key) if a.state == "void" and _is_asked_by(a, asking)), None
        )
        if void is not None:
            self._rows.ask_again(void.number)
            return
        free, count = key, 1
        while (kind, free) in self._known.asked:
            count += 1
            free = f"{key}#{count}"
        number = self._rows.question(kind, free, told, person=people[0] if people else None)
        self._known.asked[kind, free] = (number, "new")

    def _is_told(
        self, seen: MeetingSeen, process: int | None, people: list[int], agreed: Arrangement | None
    ) -> bool:
        """Tell whether the log has this interview, or another file has asked about it under another name."""
        day = moment_of(seen.starts).date()
        if any(where == process and on == day for where, on in self._known.interviewed):
            return True
        return any(
            key != seen.key
            and _same_time(at, seen.starts)
            and _may_be_one(process, people, where, whom)
            and not (key == "" and agreed is not None and at == agreed.at)
            and not self._has_left(key, where, at)
            for key, where, whom, at in self._known.interviews
        )

    def _has_left(self, key: str, process: int | None, at: datetime | date) -> bool:
        """Tell whether an interview is no longer at a time: by the files, or because it was called off."""
        arranged = self._known.arranged
        if not key:
            return arranged.by_hand(process, at) is None
        last = arranged.last_answered(key)
        if last is not None and last.state == "yes" and last.payload.get("cancelled"):
            return True
        seen = self._seen.get(key)
        return seen is not None and not seen.cancelled and not _same_time(seen.starts, at)

    def _agreed_under_another_name(self, seen: MeetingSeen) -> Arrangement | None:
        """Return what was agreed to about a meeting in whose place this one stands."""
        if seen.cancelled:
            return None
        for other, agreed in self._called_off:
            if agreed.at == seen.starts and other.key != seen.key and _is_alike(other, seen):
                return agreed
        return None

    @cached_property
    def _called_off(self) -> list[tuple[MeetingSeen, Arrangement]]:
        """What the files say was called off, with what was agreed to about it."""
        arranged = self._known.arranged
        off = [(seen, arranged.agreed(seen.key)) for seen in self._seen.values() if seen.cancelled]
        return [(seen, agreed) for seen, agreed in off if agreed is not None]

    def _others_at_its_time(self, seen: MeetingSeen) -> list[MeetingSeen]:
        """Return other meetings in the files at that time, with the same people or company.

        Programs call a meeting off and make another one when somebody else than planned comes to it.
        """
        return [
            other
            for other in self._seen.values()
            if other.key != seen.key and _same_time(other.starts, seen.starts) and _is_alike(other, seen)
        ]

    def _process(self, seen: MeetingSeen, people: list[int]) -> tuple[int | None, bool]:
        """Return the process a meeting belongs to, and whether that is sure: one that all signs agree on.

        Of several that fit it is the last one with interviews.
        """
        for person in people:
            theirs = self._known.parts.get(self._known.kept.of(person), set())
            if len(theirs) == 1:
                return next(iter(theirs)), True
        fitting = [number for number, company, _ in self._known.processes if self._fits(company, seen)]
        if not fitting:
            return None, False
        under_way = [number for number in fitting if number in self._known.arranged.under_way()]
        return (under_way or fitting)[-1], len(fitting) == 1

    def _fits(self, company: int | None, seen: MeetingSeen) -> bool:
        name = self._known.company_names.get(company or 0)
        if name is None:
            return False
        if seen.company and same_organisation(seen.company, name, kind="company").verdict == "same":
            return True
        domains = {domain for heading, domain in seen.extra if heading == "domain"}
        domains |= {a.person.email.rpartition("@")[2] for a in seen.people if a.person.email}
        return any(domain_of_company(domain, name) == "same" for domain in domains)


def moment_of(when: datetime | date) -> datetime:
    """Return a moment as it is, and of a day the moment at which it begins in UTC."""
    return when if isinstance(when, datetime) else datetime(when.year, when.month, when.day, tzinfo=UTC)


def _as_written(seen: MeetingSeen) -> str:
    return f"so it is in {presentable_text(seen.origin.file)}"


def _is_asked_by(asked: Asked, asking: tuple[str, str, dict[str, Any]]) -> bool:
    kind, _, told = asking
    names = ("at", "people", "cancelled", "moved_from", "process")
    return asked.kind == kind and all(asked.payload.get(name) == told.get(name) for name in names)


def _is_about_the_same_time(asked: Asked, told: dict[str, Any]) -> bool:
    return all(asked.payload.get(name) == told.get(name) for name in ("at", "cancelled"))


def _people_of(asked: Iterable[Asked]) -> set[int]:
    return {number_of("person", person) for a in asked for person in a.payload.get("people", ())}


def _is_alike(one: MeetingSeen, other: MeetingSeen) -> bool:
    """Tell whether two meetings have somebody or the company in common."""
    return bool(_addresses(one) & _addresses(other)) or (
        one.company is not None and one.company == other.company
    )


def _addresses(seen: MeetingSeen) -> set[str]:
    return {a.person.email.casefold() for a in seen.people if a.person.email}


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
    return moment_of(one).date() == moment_of(other).date()
