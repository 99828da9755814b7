"""The kinds of files beside those of the export, each known by its content."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from cordially.importers.contents import UNREADABLE
from cordially.importers.headers import head_of
from cordially.proposals import Problem

if TYPE_CHECKING:
    from cordially.importers.brief import Brief, FileReading
    from cordially.importers.contents import Entry


class ReadFile(Protocol):
    """Reads one file, named ``file`` in messages, as the brief asks."""

    def __call__(self, entry: Entry, file: str, brief: Brief) -> FileReading:
        """Return what the file held; nothing in it raises."""
        ...


def other_format(entry: Entry, seen: object) -> ReadFile | None:
    """Return the reader of a calendar, contacts, mail or a résumé; None for anything else.

    ``seen`` is what the export's own recognition made of the file: one that is named like a file of the export and
    is none stays a problem.
    """
    from cordially.importers.linkedin.articles import Article, propose_article  # noqa: PLC0415

    if isinstance(seen, Article):
        return propose_article
    if entry.folder is not None:
        return _read_mailbox
    if isinstance(seen, Problem):
        return None
    try:
        head = head_of(entry)
    except UNREADABLE:
        return None
    return _by_content(head, entry.name)


def _read_mailbox(entry: Entry, file: str, brief: Brief) -> FileReading:
    from cordially.importers.mail import read_maildir  # noqa: PLC0415

    assert entry.folder is not None, "only a folder is a mailbox of this kind"
    return read_maildir(entry.folder, file, brief)


def _by_content(head: bytes, name: str) -> ReadFile | None:
    from cordially.importers import icalendar_files, json_resume, mail, vcards  # noqa: PLC0415

    if icalendar_files.looks_like_calendar(head):
        return icalendar_files.read_calendar
    if vcards.looks_like_vcards(head):
        return vcards.read_vcards
    if mail.looks_like_mbox(head):
        return mail.read_mbox
    if mail.looks_like_mail(head):
        return mail.read_mail
    return json_resume.read_resume if json_resume.looks_like_resume(head, name) else None


def is_resume(read: ReadFile) -> bool:
    """Whether a reader is that of résumés."""
    from cordially.importers import json_resume  # noqa: PLC0415

    return read is json_resume.read_resume
