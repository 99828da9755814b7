"""Connections that are not there any more: told by nothing but their absence from a later archive."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from cordially.journal.intake.known import Known
from cordially.journal.intake.rows import Rows
from cordially.proposals import FileRead, Problem

_BELIEVABLE_SHARE: Final = 0.2
"""More than this share gone at once is a file cut short or filtered rather than a change in the network."""

_ALWAYS_BELIEVABLE: Final = 5


class Departures:
    """Notes who is in which file of connections, then marks those whom the newest one lacks.

    An archive names every connection there is on its day, so that absence means: removed, closed or hidden. Nothing
    is deleted. Files that were saved again by another program, or of which rows could not be read, prove nothing.
    """

    def __init__(self, known: Known, rows: Rows, days: Mapping[str, date | None]) -> None:
        self._known = known
        self._rows = rows
        self._days = days
        self._seen: dict[int, date] = {}

    def seen(self, person: int | None, file: str) -> None:
        """Note that a file names somebody as a connection."""
        day = self._days.get(file)
        if person is None or day is None:
            return
        person = self._known.kept.of(person)
        before = self._seen.get(person)
        if before is None or before < day:
            self._seen[person] = day

    def mark(self, files: list[FileRead], problems: list[Problem]) -> list[Problem]:
        """Write down who is gone and who is back; return what is worth telling."""
        told = [file for file in files if file.kind == "connections" and file.as_of is not None]
        newest = max((file.as_of for file in told if file.as_of), default=None)
        if newest is None:
            return []
        before = {
            self._known.kept.of(record.person): self._known.file_days.get(record.file)
            for record in self._known.records.get("connection", {}).values()
            if record.person is not None
        }
        if any(day is not None and day > newest for day in before.values()):
            return []  # an archive older than one that was imported says nothing about the present
        self._back(newest)
        whole = [file.file for file in told if file.as_of == newest and "Saved again" not in file.note]
        damaged = {p.file for p in problems if p.file in whole and p.cell is None}
        if not whole or damaged:
            return []
        others = {person for person, day in before.items() if day is not None and day < newest}
        others |= {person for person, day in self._seen.items() if day < newest}
        here = {person for person, day in self._seen.items() if day == newest}
        gone = sorted(others - here - self._known.gone.keys())
        if len(gone) > _ALWAYS_BELIEVABLE and len(gone) > _BELIEVABLE_SHARE * len(others | here):
            reason = (
                f"{len(gone)} people who were connections are missing from it; they were left as they are."
            )
            return [Problem(file=whole[0], line=None, reason=reason, hint="Is it the whole file?")]
        for person in gone:
            self._rows.event("connection_gone", newest, person=person)
        return []

    def _back(self, newest: date) -> None:
        for person, day in self._seen.items():
            if day == newest and self._known.gone.get(person) == "connection_gone":
                self._rows.event("connected", newest, person=person)
