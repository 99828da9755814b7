"""Read a résumé: what it says of the user becomes proposals, what cannot be read a problem."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from cordially.importers.brief import FileReading
from cordially.importers.contents import UNREADABLE
from cordially.importers.json_resume.document import (
    BrokenJsonError,
    Section,
    decoded,
    names_at_the_start,
    sections_of,
)
from cordially.importers.json_resume.entries import Entry as Fields
from cordially.importers.json_resume.entries import written
from cordially.importers.json_resume.owner import own_addresses, owner_of
from cordially.importers.json_resume.sections import BASICS, NAMES_ONLY, SILENT, SINGLE, WITH_KEYWORDS
from cordially.importers.keys import Ordinals, digest_of
from cordially.proposals import FileRead, ItemSeen, Origin, Problem, Proposal

if TYPE_CHECKING:
    from cordially.importers.brief import Brief
    from cordially.importers.contents import Entry

_LARGEST = 8 * 1024 * 1024
_MOST_ROWS = 20_000
_MEND = "Open it in an editor that knows JSON and mend that place; often a comma is missing or one too many."
_AS_THE_SCHEMA = "See jsonresume.org/schema for what a résumé looks like."


def looks_like_resume(head: bytes, name: str) -> bool:
    """Whether the beginning of a file is that of a résumé: by its sections, for few other files have two of them."""
    text = decoded(head)
    if not text.lstrip().startswith("{"):
        return False
    names = names_at_the_start(text)
    if "basics" in names:
        return True
    telling = len(names & (SINGLE.keys() | set(BASICS)))
    return telling >= (1 if "resume" in name.casefold() or "cv" in name.casefold() else 2)


def read_resume(entry: Entry, file: str, brief: Brief) -> FileReading:  # noqa: ARG001  # all readers are asked alike
    """Read the user's résumé. Broken JSON is one problem, which says where; nothing after it can be trusted."""
    resume = _Resume(file)
    try:
        with entry.open() as stream:
            content = stream.read(_LARGEST + 1)
    except UNREADABLE:
        resume.refuse("The file is damaged.", "Save it anew.")
        content = b""
    if len(content) > _LARGEST:
        resume.refuse("The file is larger than 8 MB, which no résumé is.", "Leave pictures out of it.")
    elif content:
        try:
            for section in sections_of(decoded(content)):
                resume.take(section)
        except BrokenJsonError as error:
            resume.refuse(
                f"This is no JSON: {error.where}. What comes after it was not read.", _MEND, error.line
            )
    return resume.reading(entry)


class _Resume:
    """What was read so far."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._proposals: list[Proposal] = []
        self._problems: list[Problem] = []
        self._ordinals = Ordinals()
        self._told: set[str] = set()
        self._rows = 0
        self._empty = self._settings = 0
        self._cut = False

    def take(self, section: Section) -> None:
        """Take in one section."""
        self._cut = self._cut or section.cut
        if section.name in SILENT:
            return
        if section.name not in SINGLE and section.name not in BASICS:
            self._leave_out(section)
            return
        for line, value in _spread(section):
            if value is None:
                continue
            if isinstance(value, str) and value.strip() and section.name in NAMES_ONLY:
                value = {NAMES_ONLY[section.name]: value}  # noqa: PLW2901  # the entry in its long form
            if not isinstance(value, dict):
                self._lost(line, f"The entry of '{section.name}' is not an object.", written(value))
            elif Fields(value).is_empty:
                self._empty += 1
            elif section.name in BASICS:
                self._take_basics(Fields(value), Origin(file=self._file, line=line))
            else:
                self._take_entry(section.name, Fields(value), Origin(file=self._file, line=line))

    def _take_basics(self, basics: Fields, origin: Origin) -> None:
        for address in own_addresses(basics, origin):
            self._propose(address)
        self._propose(owner_of(basics, origin))

    def _take_entry(self, section: str, fields: Fields, origin: Origin) -> None:
        keywords = fields.words("keywords") if section in WITH_KEYWORDS else ()
        seen = SINGLE[section](fields, origin)
        if seen is None and not keywords:
            reason = f"The entry of '{section}' does not say what it is about."
            self._lost(origin.line, reason, fields.as_written())
            return
        if seen:
            self._propose(seen)
            self._report_dates(fields, origin.line)
        heading = seen.name if isinstance(seen, ItemSeen) else None
        kind = "skill" if section == "skills" else "interest"
        for word in keywords:
            self._propose(
                ItemSeen(
                    kind=kind,
                    key=f"{kind}:{digest_of(word)}",
                    origin=origin,
                    name=word,
                    details=(("group", heading),) if heading else (),
                )
            )

    def _report_dates(self, fields: Fields, line: int) -> None:
        for name in fields.unreadable:
            reason = "The date cannot be read; the rest of the entry was taken."
            hint = "Write it as 2019, 2019-03 or 2019-03-07."
            self._problems.append(Problem(file=self._file, line=line, reason=reason, hint=hint, cell=name))

    def _propose(self, seen: Proposal) -> None:
        """Propose something, unless it is a word that was there before."""
        if isinstance(seen, ItemSeen) and seen.kind in ("skill", "interest", "language", "own_email"):
            if seen.key in self._told:
                return
            self._told.add(seen.key)
        else:
            seen = replace(seen, key=self._ordinals.key(seen.key))
        if self._rows >= _MOST_ROWS:
            self._cut = True
            return
        self._rows += 1
        self._proposals.append(seen)

    def _leave_out(self, section: Section) -> None:
        """Report a section of unknown meaning; a single word or number is a setting of some program."""
        told = [value for _, value in section.entries if value]
        if section.form == "value" and not isinstance(told and told[0], dict):
            self._settings += bool(told)
        elif told:
            self._lost(section.line, "This section is none that a résumé has.", written(told))

    def _lost(self, line: int, reason: str, raw: str) -> None:
        if self._rows >= _MOST_ROWS:
            self._cut = True
            return
        self._rows += 1
        self._problems.append(
            Problem(file=self._file, line=line, reason=reason, hint=_AS_THE_SCHEMA, raw=raw)
        )

    def refuse(self, reason: str, hint: str, line: int | None = None) -> None:
        """Report that the file, or the rest of it from a line on, cannot be read."""
        self._rows += line is not None
        self._problems.append(Problem(file=self._file, line=line, reason=reason, hint=hint))

    def reading(self, entry: Entry) -> FileReading:
        """Return all of it."""
        notes = []
        if self._empty:
            notes.append(f"{self._empty} empty {'entry' if self._empty == 1 else 'entries'} left out.")
        if self._settings:
            shown = "1 setting" if self._settings == 1 else f"{self._settings} settings"
            notes.append(f"{shown} of other programs left out.")
        if self._cut:
            self.refuse("The file has more entries than a résumé can have; not all were read.", "Shorten it.")
        read = FileRead(
            file=self._file, kind="resume", rows=self._rows, note=" ".join(notes), as_of=entry.as_of
        )
        return FileReading(read=read, proposals=self._proposals, problems=self._problems)


def _spread(section: Section) -> list[tuple[int, Any]]:
    """Return the entries of a section; some write skills as an object of lists instead of a list of objects."""
    if section.name not in WITH_KEYWORDS or section.form == "list":
        return section.entries
    [(line, value)] = section.entries
    if not isinstance(value, dict) or "name" in value:
        return section.entries
    return [(line, {"name": heading, "keywords": words}) for heading, words in value.items()]
