"""One person under two records: nothing is moved, every look-up goes through here, and removing a row undoes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Final
from weakref import WeakKeyDictionary

from sqlalchemy import Connection, delete, insert, select

from cordially.errors import BadInputError, NotFoundError
from cordially.journal import schema
from cordially.journal.ids import id_of

_same = schema.same_people
_EVERY: Final = select(_same.c.person_id, _same.c.kept_id)
_read: Final[WeakKeyDictionary[Connection, tuple[dict[int, int], dict[int, list[int]]]]] = WeakKeyDictionary()
"""What was read in transactions that only read: one page asks a dozen times."""


class Kept:
    """Which record everything about a person is shown under, as far as that is another one."""

    def __init__(self, connection: Connection) -> None:
        self._next: dict[int, int] = {}
        self._groups: dict[int, list[int]] = defaultdict(list)
        read = _read.get(connection)
        if read is not None:
            self._next, self._groups = read
            return
        self._next = dict(iter(connection.execute(_EVERY)))
        for number in sorted(self._next):
            self._groups[self.of(number)].append(number)
        if not connection.get_execution_options().get("writes"):
            _read[connection] = (self._next, self._groups)

    def __bool__(self) -> bool:
        """Tell whether anybody has two records at all."""
        return bool(self._next)

    def of(self, number: int) -> int:
        """Return the number under which a person is shown: their own, mostly."""
        while number in self._next:
            number = self._next[number]
        return number

    def group(self, number: int) -> tuple[int, ...]:
        """Return all numbers of one person, the one they are shown under first."""
        kept = self.of(number)
        return (kept, *self._groups.get(kept, ()))

    def groups(self, numbers: Iterable[int]) -> list[int]:
        """Return all numbers of some people."""
        given = list(numbers)
        return [member for number in given for member in self.group(number)] if self._next else given

    def merged(self) -> frozenset[int]:
        """Return the numbers that are shown under another."""
        return frozenset(self._next)


def join(
    connection: Connection,
    person: int,
    kept: int,
    *,
    now: datetime,
    reasons: Iterable[str],
    question: int | None = None,
) -> None:
    """Show everything about ``person`` under ``kept`` from now on. Raises BadInputError when they are one already."""
    known = Kept(connection)
    person, kept = known.of(person), known.of(kept)
    if person == kept:
        raise BadInputError(f"{id_of('person', person)} is the same person already.", hint="", field="person")
    row = {"person_id": person, "kept_id": kept, "at": now, "reasons": list(reasons), "question_id": question}
    connection.execute(insert(_same).values(row))


def part(connection: Connection, person: int) -> None:
    """Show ``person`` apart again. Raises NotFoundError for somebody shown under nobody else."""
    if not connection.execute(delete(_same).where(_same.c.person_id == person)).rowcount:
        raise NotFoundError(
            f"{id_of('person', person)} is not shown under anybody else.",
            hint="'cordially people show' names the records that are one person.",
            field="person",
        )
