"""Checks of a message while it is being written: quick, with what the journal knows, and without what was waved through."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from cordially.errors import CordiallyError
from cordially.services import checking
from cordially.services.drafting import written_to_others
from cordially.services.proofing import own_words_of
from cordially.services.reader_facts import process_with, reader_facts
from cordially.writing.checking import Checked, Selection
from cordially.writing.findings import Finding, verdict_on
from cordially.writing.messages import parse_message
from cordially.writing.proofing.categories import CATEGORIES

if TYPE_CHECKING:
    from cordially.journal import Journal
    from cordially.people import Person, Process

_REMEMBERED: Final = 32
_OF_PROOFING: Final = frozenset(each.code for each in CATEGORIES.values())

_Key = tuple[str | None, str | None, str]
_readers: WeakKeyDictionary[Journal, dict[_Key, dict[str, Any]]] = WeakKeyDictionary()


def look(
    journal: Journal,
    *,
    text: str,
    kind: str,
    now: datetime,
    zone: tzinfo,
    subject: str | None = None,
    person: str | None = None,
    process: str | None = None,
    to: str | None = None,
    account: str | None = None,
    waved: Collection[str] = (),
    selection: Selection | None = None,
    typing: bool = False,
    unfinished: str = "",
    thorough: bool = False,
) -> Checked:
    """Check what is being written; ``waved`` are the keys (``key_of``) of findings not to be shown again here.

    The facts about the reader are looked up anew when something happened and each minute, while ``typing`` only each minute: a
    check then does not wait for the store. While somebody is ``typing``, the word at the end is left alone, and so is an ``unfinished`` one
    elsewhere; ``thorough`` reads spelling and grammar in full. Raises BadInputError as ``parse_message`` does, NotFoundError for a person or
    a process that is not there.
    """
    known = _known(journal, person, process, kind, now=now, zone=zone, typing=typing)
    words = known["words"] | {unfinished} if unfinished else known["words"]
    stated: dict[str, Any] = {"to": to or None, "facts": {}, **known["message"]}
    message = parse_message({"kind": kind, "text": text, "subject": subject, "account": account, **stated})
    found = checking.check(
        message,
        selection or Selection(),
        known=words,
        typing=typing,
        thorough=thorough,
    )
    kept = tuple(each for each in found.findings if key_of(each, text) not in waved)
    return Checked(verdict_on(kept), kept)


def key_of(finding: Finding, text: str) -> str:
    """Return by what a finding is waved through in one message: its code, with the word where it is one of spelling or grammar."""
    if finding.code in _OF_PROOFING and finding.span:
        return f"{finding.code}:{text[slice(*finding.span)]}"
    return finding.code


def about_reader(
    journal: Journal, person: Person, process: Process | None, kind: str, *, now: datetime, zone: tzinfo
) -> dict[str, Any]:
    """Return ``to`` and ``facts`` of a message to somebody, those the checks go by."""
    found = _known(journal, person.id, process.id if process else None, kind, now=now, zone=zone)
    told: dict[str, Any] = found["message"]
    return told


def forget(journal: Journal) -> None:
    """Look up the facts about readers anew: something was told."""
    _readers.pop(journal, None)


def _known(
    journal: Journal,
    person: str | None,
    process: str | None,
    kind: str,
    *,
    now: datetime,
    zone: tzinfo,
    typing: bool = False,
) -> dict[str, Any]:
    remembered = _readers.setdefault(journal, {})
    key = (person, process, kind)
    found = remembered.get(key)
    minute = now.replace(second=0, microsecond=0)
    if typing and found and found["minute"] == minute:
        return found
    last = journal.log(limit=1)
    happened = last[-1].id if last else 0
    if found and (found["minute"], found["happened"]) == (minute, happened):
        return found
    if len(remembered) >= _REMEMBERED:
        remembered.clear()
    found = {"minute": minute, "happened": happened, "message": {}, "words": own_words_of(journal)}
    if person:
        reader = journal.person(person)
        about = journal.process(process) if process else None
        about = about or process_with(journal, reader, now=now, zone=zone)
        found["message"] = reader_facts(journal, reader, now=now, zone=zone, process=about)
        found["message"]["facts"]["others"] = written_to_others(journal, reader, about, kind)
    remembered[key] = found
    return found


def as_json(found: Checked, text: str) -> dict[str, Any]:
    """Return what was found as plain values, each finding with its ``key``."""
    return {
        "verdict": found.verdict,
        "findings": [{**each.as_json(), "key": key_of(each, text)} for each in found.findings],
    }


def selection_of(select: tuple[str, ...], ignore: tuple[str, ...]) -> Selection:
    """Return which rules the user wants checked; what their settings name wrongly is left for the settings to say."""
    try:
        return Selection(select=select, ignore=ignore)
    except CordiallyError:
        return Selection()
