"""Read mails: one in a file, a mailbox in one file (mbox), or a folder with a file for each (Maildir)."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Final

from cordially.importers.brief import FileReading
from cordially.importers.contents import UNREADABLE, printable
from cordially.importers.mail.fields import MOST_HEADER, split, unified
from cordially.importers.mail.folders import NOWHERE, folder_of
from cordially.importers.mail.letters import AGAIN, LeftOut, Letters, Place
from cordially.importers.mail.mboxes import KEPT, mails_in
from cordially.importers.mail.owner import find_own_addresses
from cordially.importers.mail.shapes import without_count
from cordially.proposals import FileRead, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from cordially.importers.brief import Brief
    from cordially.importers.contents import Entry
    from cordially.importers.mail.fields import Header
    from cordially.importers.mail.folders import Folder

_SAMPLE: Final = 2_000
_SAMPLED_BYTES: Final = 64 * 1024 * 1024
_FLAGS: Final = re.compile(r"[:;!]2,([A-Za-z]*)$")
_DAMAGED: Final = "The file is damaged from here on."
_NO_SEPARATOR: Final = "What stands before the first mail of the file is no mail."


def read_mail(entry: Entry, file: str, brief: Brief) -> FileReading:
    """Read one mail (.eml, .emlx). Of a large one only the first 4 MiB are looked at: the rest are attachments."""
    tally = _Tally(file, "mail", entry.as_of)
    try:
        with entry.open() as stream:
            raw = without_count(stream.read(KEPT))
    except UNREADABLE:
        tally.damaged()
        return tally.reading()
    parent = entry.name.rpartition("/")[0]
    folder = folder_of(parent.rpartition("/")[2])
    told = _with_owner(brief, [split(unified(raw)).header], folder)
    tally.take(Letters(file, told), raw, Place(line=1, folder=_only_known(folder)))
    return tally.reading()


def read_mbox(entry: Entry, file: str, brief: Brief) -> FileReading:
    """Read a mailbox in one pass. Its first mails are looked at before, for who the user is."""
    tally = _Tally(file, "mailbox", entry.as_of)
    folder = folder_of(entry.name)
    letters = Letters(file, _with_owner(brief, _first_headers(entry), folder))
    try:
        with entry.open() as stream:
            for line, arrived, raw in mails_in(stream):
                if arrived is None:
                    tally.problem(line, _NO_SEPARATOR)
                else:
                    tally.take(letters, raw, Place(line=line, folder=folder, arrived=arrived))
    except UNREADABLE:
        tally.damaged()
    return tally.reading()


def read_maildir(folder: Path, file: str, brief: Brief) -> FileReading:
    """Read the mails in ``cur`` and ``new`` of a folder; links are not followed.

    A mail's line is its place among all of them by name, as it has no line in any file.
    """
    tally = _Tally(file, "maildir", None)
    names = sorted(_files_in(folder, tally))
    kind = folder_of(file)
    letters = Letters(file, _with_owner(brief, _some_headers(folder, names), kind))
    for line, (part, name) in enumerate(names, start=1):
        flags = found[1] if (found := _FLAGS.search(name)) else ""
        if "T" in flags:
            tally.deleted += 1
            continue
        raw = _content(folder / part / name, KEPT)
        if raw is None:
            tally.problem(line, "A mail cannot be opened.", f"May you read '{part}/{printable(name)}'?")
        else:
            tally.take(letters, raw, Place(line=line, folder=kind, draft="D" in flags))
    return tally.reading()


class _Tally:
    """What became of the mails of one file."""

    def __init__(self, file: str, kind: str, as_of: date | None) -> None:
        self._reading = FileReading(read=FileRead(file=file, kind=kind, rows=0, as_of=as_of))
        self._lined = 0
        self.deleted = 0
        self.links = 0

    def take(self, letters: Letters, raw: bytes, place: Place) -> None:
        outcome = letters.read(raw, place)
        if isinstance(outcome, LeftOut):
            self.deleted += outcome.deleted
        elif isinstance(outcome, Problem):
            self._lined += 1
            self._reading.problems.append(outcome)
        else:
            self._reading.proposals += outcome

    def problem(self, line: int, reason: str, hint: str = AGAIN) -> None:
        self._lined += 1
        self._reading.problems.append(
            Problem(file=self._reading.read.file, line=line, reason=reason, hint=hint)
        )

    def damaged(self) -> None:
        """Report that a file cannot be read on; what came before counts."""
        file = self._reading.read.file
        self._reading.problems.append(Problem(file=file, line=None, reason=_DAMAGED, hint="Is it complete?"))

    def reading(self) -> FileReading:
        read = self._reading.read
        notes = []
        if self.deleted:
            notes.append(f"{self.deleted} deleted {'mail' if self.deleted == 1 else 'mails'} left out.")
        if self.links:
            notes.append(f"{self.links} {'link' if self.links == 1 else 'links'} not followed.")
        rows = len(self._reading.proposals) + self._lined
        self._reading.read = FileRead(
            file=read.file, kind=read.kind, rows=rows, note=" ".join(notes), as_of=read.as_of
        )
        return self._reading


def _with_owner(brief: Brief, headers: Iterable[Header], folder: Folder) -> Brief:
    """Return the brief with those of the user's addresses that the mails tell: nobody gives every one."""
    own = find_own_addresses(headers, known=brief.own, sent="sent" in folder.uses)
    return brief if own == brief.own else replace(brief, own=own)


def _only_known(folder: Folder) -> Folder:
    """Return a folder on a disk as one of mails only if its name says that it is."""
    return NOWHERE if "other" in folder.uses else folder


def _first_headers(entry: Entry) -> Iterator[Header]:
    read = 0
    try:
        with entry.open() as stream:
            for piece in islice(mails_in(stream), _SAMPLE):
                yield split(unified(piece.raw[:MOST_HEADER])).header
                read += len(piece.raw)
                if read > _SAMPLED_BYTES:
                    return
    except UNREADABLE:
        return


def _some_headers(folder: Path, names: list[tuple[str, str]]) -> Iterator[Header]:
    for part, name in names[:: len(names) // _SAMPLE + 1]:
        if raw := _content(folder / part / name, MOST_HEADER):
            yield split(unified(raw)).header


def _files_in(folder: Path, tally: _Tally) -> Iterator[tuple[str, str]]:
    for part in ("cur", "new"):
        try:
            if (folder / part).is_symlink():
                tally.links += 1
                continue
            with os.scandir(folder / part) as files:
                for each in files:
                    if each.is_symlink():
                        tally.links += 1
                    elif each.is_file(follow_symlinks=False) and not each.name.startswith("."):
                        yield part, each.name
        except OSError:
            continue


def _content(path: Path, most: int) -> bytes | None:
    try:
        with path.open("rb") as stream:
            return stream.read(most)
    except OSError:
        return None
