"""Everything that reads files, by name: what of it there is already."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from importlib import import_module
from io import BytesIO
from random import Random
from typing import Any

from tests.fuzz.archives import damaged_archive
from tests.fuzz.inputs import Input, Make, Read, Reader
from tests.fuzz.records import CALENDARS, CARDS, MAILBOXES, MAILS, damaged_records
from tests.fuzz.resumes import damaged_resume
from tests.fuzz.seeds import SHEETS
from tests.fuzz.sheets import damaged_sheet

from cordially.importers.brief import Brief, FileReading
from cordially.importers.contents import Entry
from cordially.proposals import Reading

BRIEF = Brief(
    now=datetime(2026, 6, 27, 12, tzinfo=UTC), own=frozenset({"robin@qzx.example"}), keep_bodies=True
)


def readers() -> dict[str, Reader]:
    """All readers by name. One that is not there (yet) is left out."""
    return {reader.name: reader for reader in _all()}


def _all() -> Iterator[Reader]:
    whole = _whole_door()
    for name, seeds in SHEETS.items():
        yield Reader(name=name, make=partial(damaged_sheet, seeds), read=whole)
    yield Reader(name="archives", make=damaged_archive, read=whole)
    yield Reader(name="uploads", make=_anything, read=whole)
    others: list[tuple[str, str, str, Make]] = [
        ("calendars", "icalendar_files", "read_calendar", partial(damaged_records, CALENDARS)),
        ("cards", "vcards", "read_vcards", partial(damaged_records, CARDS)),
        ("mails", "mail", "read_mail", partial(damaged_records, MAILS)),
        ("mailboxes", "mail", "read_mbox", partial(damaged_records, MAILBOXES)),
        ("resumes", "json_resume", "read_resume", damaged_resume),
    ]
    for name, module, function, make in others:
        read = _found(f"cordially.importers.{module}", function)
        if read is not None:
            yield Reader(name=name, make=make, read=partial(_read_one, read))


def _anything(chance: Random) -> Input:
    """A damaged file of any kind beside those of an export, for the door that has to recognise it."""
    if chance.random() < 0.2:
        return damaged_resume(chance)
    return damaged_records((*CALENDARS, *CARDS, *MAILS, *MAILBOXES), chance)


def _whole_door() -> Read:
    """The door for anything that is uploaded."""
    read = _found("cordially.importers.reading", "read_bytes")
    if read is not None:
        return partial(_with_brief, read)
    from tests.importers.exports import read_bytes

    return read_bytes


def _found(module: str, function: str) -> Callable[..., Any] | None:
    try:
        return getattr(import_module(module), function, None)
    except ImportError:
        return None


def _with_brief(read: Callable[..., Reading], name: str, content: bytes) -> Reading:
    return read(name, content, BRIEF)


def _read_one(read: Callable[..., FileReading], name: str, content: bytes) -> Reading:
    entry = Entry(name=name, size=len(content), as_of=None, open=lambda: BytesIO(content))
    one = read(entry, name, BRIEF)
    return Reading(files=[one.read], proposals=one.proposals, problems=one.problems)
