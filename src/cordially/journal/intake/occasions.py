"""What the log tells already, so that an import does not write it twice."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final, TypeAlias

from sqlalchemy import Connection, select

from cordially.journal import schema

Occasion: TypeAlias = tuple[int, str, datetime | date | None]
"""Whom an event is about (for ``applied``, which process), its kind, and when."""

_APPLIED: Final = "applied"
_KINDS: Final = ("connected", "connection_gone", "invited", "they_invited", _APPLIED)
_ASKED_SINGLY: Final = 100
"""About so many the log is asked one by one; for more of them it is read as a whole, which costs the same."""

_events = schema.events


class Occasions:
    """The occasions in the log of the kinds that imports write, read as far as somebody asks for them."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._told: set[Occasion] = set()
        self._asked: set[tuple[int, bool]] = set()
        self._is_whole = False

    def __contains__(self, occasion: Occasion) -> bool:
        """Tell whether the log has this occasion, or it was added."""
        about = (occasion[0], occasion[1] == _APPLIED)
        if not self._is_whole and about not in self._asked:
            self._read(*about)
        return occasion in self._told

    def add(self, occasion: Occasion) -> None:
        """Note an occasion that this import writes."""
        self._told.add(occasion)

    def _read(self, number: int, is_process: bool) -> None:  # noqa: FBT001
        self._asked.add((number, is_process))
        query = select(
            _events.c.person_id, _events.c.process_id, _events.c.kind, _events.c.at, _events.c.on_day
        )
        query = query.where(_events.c.kind.in_(_KINDS))
        if len(self._asked) > _ASKED_SINGLY:
            self._is_whole = True
        else:
            query = query.where((_events.c.process_id if is_process else _events.c.person_id) == number)
        self._told.update(
            ((process if kind == _APPLIED else person) or 0, kind, at if at is not None else day)
            for person, process, kind, at, day in self._connection.execute(query).all()
        )
