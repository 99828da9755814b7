"""What the user said of steps: done, skipped, snoozed. Nothing is overwritten; taking back is a row of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Table, delete, insert, select

from cordially.agenda.steps import How, Mark
from cordially.errors import NotFoundError
from cordially.journal import log, schema
from cordially.journal.ids import Noun, id_of, next_id, read_number
from cordially.journal.sameness import Kept
from cordially.people import Happening
from cordially.people.kinds import CORRECTIONS

_marks = schema.step_marks
TAKEN_BACK: Final = "taken_back"


class Marked(NamedTuple):
    """A mark that stands, with the numbers of the lines of the log that were written with it."""

    mark: Mark
    events: tuple[int, ...]


def standing(connection: Connection) -> dict[str, Marked]:
    """Return the last mark that stands of each step, by its key, in the order of marking.

    A key that names a record shown under another is returned with the latter: the plan knows no other. What was marked
    with lines of the log that were all taken back since is not marked any more.
    """
    stacks = _stacks(connection)
    there = _standing_lines(
        connection, {line for stack in stacks.values() for m in stack for line in m.events}
    )
    last: dict[str, Marked] = {}
    for step, stack in stacks.items():
        held = [marked for marked in stack if not marked.events or there & set(marked.events)]
        if held:
            last[step] = held[-1]
    return dict(sorted(last.items(), key=lambda pair: pair[1].mark.at))


def add(
    connection: Connection,
    step: str,
    how: How,
    *,
    now: datetime,
    until: datetime | None,
    reason: str | None,
    happened: Sequence[Happening],
) -> Marked:
    """Write down what was said of a step, and into the log what happened with it. Raises BadInputError as the log does."""
    lines = (
        tuple(event.id for event in log.append(connection, happened, now=now, source="you"))
        if happened
        else ()
    )
    _insert(connection, step, how, now=now, until=until, reason=reason, events=lines)
    return Marked(Mark(step, how, now, until, reason), lines)


def take_back(connection: Connection, step: str, *, now: datetime) -> Marked:
    """Take back the last mark of a step that stands, and the lines it wrote; return it. Raises NotFoundError."""
    last = standing(connection).get(step)
    if last is None:
        raise NotFoundError(
            "Nothing was said of this step, so nothing can be taken back.",
            hint="See 'cordially today --all'.",
            field="step",
        )
    for line in sorted(_standing_lines(connection, set(last.events))):
        log.correct(connection, line, kind="retracted", now=now)
    _insert(connection, step, TAKEN_BACK, now=now, until=None, reason=None, events=())
    return last


def forget_brought(connection: Connection, batch: int) -> None:
    """Delete the marks of steps with people and processes that an import brought: others will bear their numbers."""
    kinds: tuple[tuple[Noun, Table], ...] = (("person", schema.people), ("process", schema.processes))
    going = [
        id_of(noun, number)
        for noun, table in kinds
        for number in connection.execute(select(table.c.id).where(table.c.batch_id == batch)).scalars()
    ]
    if going:
        forget(connection, going)


def forget(connection: Connection, ids: Iterable[str]) -> None:
    """Delete the marks of every step that concerns a person or a process with one of these ids."""
    gone = set(ids)
    numbers = [
        number
        for number, step in connection.execute(select(_marks.c.id, _marks.c.step))
        if gone & set(step.split(":"))
    ]
    for start in range(0, len(numbers), 500):
        connection.execute(delete(_marks).where(_marks.c.id.in_(numbers[start : start + 500])))


def _standing_lines(connection: Connection, numbers: set[int]) -> set[int]:
    there = set(numbers)
    for line in log.lines(connection, kinds=CORRECTIONS) if numbers else ():
        about = line.data["event"]
        if line.kind == "retracted":
            there.discard(about)
        elif about in numbers:
            there.add(about)
    return there


def _insert(
    connection: Connection,
    step: str,
    how: str,
    *,
    now: datetime,
    until: datetime | None,
    reason: str | None,
    events: Sequence[int],
) -> None:
    connection.execute(
        insert(_marks).values(
            id=next_id(connection, _marks),
            step=step,
            how=how,
            at=now,
            until=until,
            reason=reason,
            events=list(events),
        )
    )


def _stacks(connection: Connection) -> dict[str, list[Marked]]:
    stacks: dict[str, list[Marked]] = {}
    for step, how, at, until, reason, events in _rows(connection):
        stack = stacks.setdefault(step, [])
        if how == TAKEN_BACK:
            if stack:
                stack.pop()
        else:
            stack.append(Marked(Mark(step, how, at, until, reason), tuple(events)))
    return stacks


def _rows(
    connection: Connection,
) -> Iterator[tuple[str, Any, datetime, datetime | None, str | None, list[int]]]:
    kept = Kept(connection)
    columns = (_marks.c.step, _marks.c.how, _marks.c.at, _marks.c.until, _marks.c.reason, _marks.c.events)
    for step, *rest in connection.execute(select(*columns).order_by(_marks.c.id)):
        yield (_under(step, kept) if kept else step, *rest)


def _under(step: str, kept: Kept) -> str:
    """Return the key of a step with the record its person is shown under."""
    return ":".join(
        part if (number := read_number("person", part)) is None else id_of("person", kept.of(number))
        for part in step.split(":")
    )
