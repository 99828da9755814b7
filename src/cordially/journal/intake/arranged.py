"""Which interviews the log tells of, which meeting of a calendar each came from, and what was asked about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container
from datetime import UTC, date, datetime
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, select

from cordially.journal import schema
from cordially.people.moments import parsed

KINDS: Final = ("interview", "takes_part")
"""The kinds of questions that are about one interview in a calendar."""

_EVENTS: Final = ("interview_scheduled", "interview_cancelled", "interviewed")


class Asked(NamedTuple):
    """A question about a meeting, as it stands before an import."""

    number: int
    kind: str
    key: str
    state: str
    payload: dict[str, Any]
    answered_at: datetime | None


class Arrangement(NamedTuple):
    """An interview that stands in the log. ``meeting`` is where it came from, None for what the user wrote."""

    event: int
    meeting: str | None
    process: int
    at: datetime | date
    gone_by: bool


class Arranged:
    """What an import needs to know of interviews. ``retracted`` are the lines of the log that were taken back."""

    def __init__(self, connection: Connection, retracted: Container[int]) -> None:
        self._asked: dict[str, list[Asked]] = defaultdict(list)
        written: dict[int, str] = self._read_questions(connection)
        self._standing = _standing(connection, retracted, written)

    def _read_questions(self, connection: Connection) -> dict[int, str]:
        table = schema.questions
        columns = (
            table.c.id,
            table.c.kind,
            table.c.key,
            table.c.state,
            table.c.payload,
            table.c.answered_at,
            table.c.outcome,
        )
        written: dict[int, str] = {}
        for *rest, outcome in connection.execute(select(*columns).where(table.c.kind.in_(KINDS))):
            asked = Asked(*rest)
            meeting = asked.payload["meeting"]
            self._asked[meeting].append(asked)
            written.update(dict.fromkeys(outcome.get("events", ()), meeting))
        return written

    def asked(self, meeting: str) -> list[Asked]:
        """Return what was asked about a meeting, answered or not."""
        return self._asked.get(meeting, [])

    def last_answered(self, meeting: str) -> Asked | None:
        """Return the question about when a meeting is that was answered last."""
        answered = [a for a in self.asked(meeting) if a.kind == "interview" and a.state in ("yes", "no")]
        return max(answered, key=lambda a: (a.answered_at is not None, a.answered_at, a.number), default=None)

    def agreed(self, meeting: str) -> Arrangement | None:
        """Return what the user has last agreed to about a meeting, None if none of it stands."""
        return next((each for each in reversed(self._standing) if each.meeting == meeting), None)

    def by_hand(self, process: int | None, at: datetime | date) -> Arrangement | None:
        """Return the interview of a process that the user wrote down as arranged for this time."""
        for each in self._standing:
            if (each.meeting, each.process, each.at, each.gone_by) == (None, process, at, False):
                return each
        return None

    def has_taken_place(self, arrangement: Arrangement) -> bool:
        """Tell whether an interview of its process was logged for its day (in UTC) or a later one."""
        return arrangement.gone_by or any(
            each.gone_by and each.process == arrangement.process and _day(each.at) >= _day(arrangement.at)
            for each in self._standing
        )

    def under_way(self) -> set[int]:
        """Return the processes in which there are interviews."""
        return {each.process for each in self._standing}


def _standing(
    connection: Connection, retracted: Container[int], written: dict[int, str]
) -> list[Arrangement]:
    """Return the interviews in the order they were written, without those taken back or called off."""
    events = schema.events
    columns = (
        events.c.id,
        events.c.kind,
        events.c.process_id,
        events.c.at,
        events.c.on_day,
        events.c.data,
    )
    query = select(*columns).where(events.c.kind.in_(_EVENTS), events.c.process_id.is_not(None))
    found: list[Arrangement] = []
    for number, kind, process, moment, day, data in connection.execute(query.order_by(events.c.id)):
        if number in retracted:
            continue
        told = parsed(data["at"]) if data.get("at") else None
        if kind == "interview_cancelled":
            found = _without(found, process, told)
            continue
        gone_by = kind == "interviewed"
        at = (moment.astimezone(UTC) if moment is not None else day) if gone_by else told
        if at is not None:
            found.append(Arrangement(number, written.get(number), process, at, gone_by))
    return found


def _without(found: list[Arrangement], process: int, at: datetime | date | None) -> list[Arrangement]:
    """Return the interviews but the one of a process that was called off: the last, where no time is told."""
    theirs = [each for each in found if each.process == process and not each.gone_by]
    gone = theirs[-1:] if at is None else [each for each in theirs if each.at == at]
    return [each for each in found if each not in gone]


def _day(when: datetime | date) -> date:
    return when.astimezone(UTC).date() if isinstance(when, datetime) else when
