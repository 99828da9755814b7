"""An import in words: what each file is and what it adds, what became of the rows, and what taking it back removes."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    from cordially.journal import Batch, Journal

KINDS: Final = {
    "connections": "Your connections",
    "invitations": "Invitations, sent and received",
    "messages": "Messages on LinkedIn",
    "job_applications": "Jobs you applied for",
    "profile": "Your profile",
    "positions": "Your jobs",
    "education": "Your schools",
    "contacts": "Contacts",
    "calendar": "Calendar",
    "mail": "Mail",
    "mailbox": "Mail",
    "resume": "Your résumé",
    "member_follows": "People you follow",
    "company_follows": "Companies you follow",
    "email_addresses": "Your e-mail addresses",
    "phone_numbers": "Your phone numbers",
    "searches": "What you searched for",
    "raw": "Kept as it is",
}
"""Kinds of files whose name does not speak for itself."""

_LISTED_APART: Final = 8
"""So many files of one kind in one folder have a line each; more of them, such as single mails, one together."""


class Line(NamedTuple):
    """A file, or many of a kind in one folder. ``rows`` are those in the file, the rest says what becomes of them."""

    file: str
    kind: str
    rows: int
    added: int
    updated: int
    unchanged: int
    problems: int
    note: str
    as_of: date | None


def kind_words(kind: str) -> str:
    """Return what a kind of file holds.

    >>> kind_words("saved_jobs")
    'Saved jobs'
    """
    return KINDS.get(kind) or kind.replace("_", " ").capitalize()


def lines(done: dict[str, Any]) -> list[Line]:
    """Return the files of an import (``importing.preview``, ``take_in`` or ``as_json``), what is alike together."""
    alike: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for file in done["files"]:
        alike.setdefault((str(PurePosixPath(file["file"]).parent), file["kind"]), []).append(file)
    found: list[Line] = []
    for (folder, _), group in alike.items():
        if len(group) <= _LISTED_APART:
            found += [_line(file["file"], [file]) for file in group]
        else:
            where = "" if folder == "." else f" in {folder}"
            found.append(_line(f"{len(group)} files{where}", group))
    return sorted(found, key=lambda line: -(line.added + line.updated))


def _line(name: str, group: list[dict[str, Any]]) -> Line:
    def in_all(field: str) -> int:
        return sum(file[field] for file in group)

    days = [date.fromisoformat(file["as_of"]) for file in group if file["as_of"]]
    return Line(
        file=name,
        kind=kind_words(group[0]["kind"]),
        rows=in_all("rows"),
        added=in_all("added"),
        updated=in_all("updated"),
        unchanged=in_all("unchanged"),
        problems=in_all("problems"),
        note=next((file["note"] for file in group if file["note"]), ""),
        as_of=max(days, default=None),
    )


def contents(batch: Batch) -> str:
    """Return what an import held, what it brought most of first: ``Your connections, messages on LinkedIn and 3 more``."""
    brought: dict[str, int] = {}
    for file in batch.files:
        if file.read.kind != "raw":
            words = kind_words(file.read.kind)
            brought[words] = brought.get(words, 0) + file.added + file.updated
    names = sorted(brought, key=lambda words: -brought[words])
    shown = [words if place == 0 else words[0].lower() + words[1:] for place, words in enumerate(names[:3])]
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return f"{', '.join(shown)}{more}" if shown else f"Import {batch.id}"


def summary(done: dict[str, Any]) -> str:
    """Return in a sentence what an import would do or did.

    >>> summary({"batch": None, "added": 1, "updated": 0, "unchanged": 12})
    '1 entry would be new; 12 are known already.'
    """
    would = "would be" if done["batch"] is None else ("was" if done["added"] == 1 else "were")
    changed = "would change" if done["batch"] is None else "changed"
    parts = []
    if done["added"]:
        parts.append(f"{_entries(done['added'])} {would} new")
    if done["updated"]:
        parts.append(f"{_entries(done['updated']) if not parts else format(done['updated'], ',')} {changed}")
    if done["unchanged"]:
        told = "is" if done["unchanged"] == 1 else "are"
        before = "" if parts else "Nothing is new: "
        parts.append(f"{before}{done['unchanged']:,} {told} known already")
    return f"{'; '.join(parts)}." if parts else "There is nothing in it to add."


def _entries(count: int) -> str:
    return f"{count:,} {'entry' if count == 1 else 'entries'}"


class TakingBack(NamedTuple):
    """What taking an import back does. ``first`` are the later imports that must be taken back before it."""

    gone: tuple[Line, ...]
    added: int
    updated: int
    questions: int
    first: tuple[str, ...]


def taking_back(journal: Journal, batch: Batch, done: dict[str, Any]) -> TakingBack:
    """Return what would go if an import were taken back; ``done`` is ``importing.as_json(batch)``."""
    standing = [each.id for each in journal.batches() if each.taken_back_at is None]
    later = standing[standing.index(batch.id) + 1 :] if batch.id in standing else []
    return TakingBack(
        gone=tuple(line for line in lines(done) if line.added or line.updated),
        added=batch.added,
        updated=batch.updated,
        questions=sum(1 for question in journal.questions() if question.batch == batch.id),
        first=tuple(reversed(later)),
    )
