"""Beginning a process, changing what it is about, and what forgetting it would remove."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING, Final, NamedTuple

from cordially.errors import BadInputError, unknown_word
from cordially.people.kinds import PARTS
from cordially.people.process import PURSUITS, Process, Pursuit
from cordially.services import process_moves

if TYPE_CHECKING:
    from cordially.journal import Journal
    from cordially.people import When

_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_WEB: Final = re.compile(r"https?://[^\s/\\?#@.:]+(\.[^\s/\\?#@.:]+)*\.?(:\d*)?([/?#][^\s]*)?", re.IGNORECASE)


class Fields(NamedTuple):
    """What a process is about, as typed. Blank is unknown."""

    company: str = ""
    title: str = ""
    pursuit: str = "job"
    advert: str = ""

    def typed(self) -> Fields:
        """Return them as a form shows them: an advert that is no address of the web stays out of it."""
        return self._replace(advert=shown_advert(self.advert) or "")

    @classmethod
    def of(cls, process: Process) -> Fields:
        """Return the fields of a process."""
        return cls(
            process.company.name if process.company else "",
            process.title or "",
            process.pursuit,
            process.advert or "",
        )

    def read(self) -> tuple[str | None, str | None, Pursuit, str | None]:
        """Return company, title, pursuit and advert. Raises BadInputError, with the field."""
        pursuit = next((word for word in PURSUITS if word == self.pursuit), None)
        if pursuit is None:
            raise unknown_word(self.pursuit, PURSUITS, what="pursuit", field="pursuit")
        for field, text in (("company", self.company), ("title", self.title)):
            if len(text) > 300:
                raise BadInputError("That is too long for a name.", hint="Shorten it.", field=field)
        return self.company.strip() or None, self.title.strip() or None, pursuit, read_advert(self.advert)


class Removed(NamedTuple):
    """What forgetting a process deletes and leaves: entries of the log, notes among them, people who stay."""

    entries: int
    notes: int
    people: int


def read_advert(text: str) -> str | None:
    """Return the address of an advert as it is kept: of the web, with its scheme. Raises BadInputError for another."""
    text = text.strip()
    if not text:
        return None
    address = text if _SCHEME.match(text) and not re.match(r"[^/]+:\d", text) else f"https://{text}"
    if len(address) > 2000 or "." not in address or not shown_advert(address):
        raise BadInputError(
            "That is not the address of a page.",
            hint="Write one like https://jobs.example/42, or leave it out.",
            field="advert",
        )
    return address


def shown_advert(address: str | None) -> str | None:
    """Return the address of an advert if it may be linked to: one of the web, and nothing that a file smuggled in.

    An address that names somebody before its site ("https://known.example@other.example") leads elsewhere than it says.

    >>> shown_advert("javascript:alert(1)") is None
    True
    >>> shown_advert("https://known.example@other.example/42") is None
    True
    """
    return address if address and _WEB.fullmatch(address) else None


def advert_link(advert: str | None) -> str | None:
    """Return where an advert can be read: its address, or the page of the job whose number an archive told.

    >>> advert_link("9900000113")
    'https://www.linkedin.com/jobs/view/9900000113'
    """
    if advert and advert.isascii() and advert.isdecimal():
        return f"https://www.linkedin.com/jobs/view/{advert}"
    return shown_advert(advert)


def begin(
    journal: Journal,
    fields: Fields,
    stage: str,
    *,
    now: datetime,
    zone: tzinfo,
    at: When = None,
    interview: When = None,
) -> tuple[Process, tuple[int, ...]]:
    """Write down a new process and where it stands; return it with the entries written.

    Raises BadInputError, with the field. Nothing is kept then.
    """
    company, title, pursuit, advert = fields.read()
    if stage not in process_moves.KIND_OF:
        raise unknown_word(stage, process_moves.KIND_OF, what="stage", field="stage")
    if process_moves.is_to_come(at, now):
        raise BadInputError("That day is still to come.", hint="Choose today or earlier.", field="at")
    process = journal.add_process(company, title, pursuit=pursuit, advert=advert)
    if stage == "rejected":  # what was turned down was applied for
        return process, _turned_down(journal, process, at or now, now)
    moved = process_moves.move(journal, process, stage, now=now, zone=zone, at=at, interview=interview)
    return process, moved.entries


def _turned_down(journal: Journal, process: Process, at: When, now: datetime) -> tuple[int, ...]:
    from cordially.people import Happening  # noqa: PLC0415  # only here

    written = journal.record_all(
        [Happening(kind=kind, at=at, process=process.id) for kind in ("applied", "rejected")], now=now
    )
    return tuple(event.id for event in written)


def amend(journal: Journal, process: Process, fields: Fields) -> Process:
    """Change what a process is about. Raises BadInputError, with the field."""
    company, title, pursuit, advert = fields.read()
    if advert is None and not shown_advert(process.advert):
        advert = process.advert  # a file's own number of the advert, which no form shows
    return journal.edit_process(process.id, company=company, title=title, pursuit=pursuit, advert=advert)


def would_remove(journal: Journal, process: Process) -> Removed:
    """Return what forgetting a process would delete, and how many people would stay."""
    events = journal.events_of(process=process.id)
    return Removed(
        entries=len([event for event in events if event.kind not in ("note", *PARTS)]),
        notes=len([event for event in events if event.kind == "note"]),
        people=len(journal.people_in(process.id)),
    )


def is_as_begun(journal: Journal, process: Process, entries: tuple[int, ...]) -> bool:
    """Tell whether nothing was written about a process but how it began, so that it can go without a question."""
    return {event.id for event in journal.events_of(process=process.id)} <= set(entries)
