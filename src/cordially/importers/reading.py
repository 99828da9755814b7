"""Read everything that the user gave as one: say what each file is, find whose they are, then let each be read."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from cordially.collecting import no_collecting
from cordially.errors import BadInputError, CordiallyError
from cordially.importers.archive import opened, opened_bytes
from cordially.importers.contents import UNREADABLE, Contents, Entry, printable
from cordially.importers.formats import is_resume, other_format
from cordially.importers.keys import Ordinals
from cordially.importers.linkedin.catalogue import file_name
from cordially.importers.linkedin.owner import Owner, find_owner
from cordially.importers.linkedin.readers import PROPOSE
from cordially.importers.linkedin.recognise import UNKNOWN, recognise
from cordially.importers.tables import Table, wide_fields
from cordially.proposals import FileRead, ItemSeen, KnownFile, Problem, RawFile, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from cordially.importers.brief import Brief
    from cordially.importers.formats import ReadFile

_READERS = b"1"
"""To be raised when the readers learn to read more of a file: it is read again then, though it was imported before."""

_KEPT_UNPACKED = 32 * 1024 * 1024
"""So much of what is unpacked to recognise files that were imported before is kept to be read."""

_LARGEST_RAW = 16 * 1024 * 1024
_LARGEST_RAW_IN_ALL = 64 * 1024 * 1024
_TYPES_IN_EXPORTS = (".csv", ".json", ".html")
_TWO_OWNERS = "The files name more than one profile as yours; all are taken for you."
_ONE_MEMBER = "That is right if you changed your address. Import the archives of another person apart."
_WHERE = (
    "Give the archive that LinkedIn sent, the folder unpacked from it, or a file such as Connections.csv; "
    "or calendar (.ics), contact (.vcf) or mail files (.eml, .mbox, a Maildir), or a résumé in JSON."
)
OWN_EMAIL = frozenset({"own_email", "email_address"})
"""The kinds of the items that are addresses of the user's own, in a résumé and in an export."""


def read(paths: Iterable[Path], brief: Brief) -> Reading:
    """Read ZIPs, folders and files of one user as one, the oldest first, so that the newest has the last word.

    The same fact in two archives gives two proposals with the same key. Raises ``NotFoundError`` when nothing is at a
    path and ``BadInputError`` when nothing can be read, each only if no other path can be read; else a ``Problem``.
    """
    given = list(paths)
    if not given:
        raise BadInputError("No file was given.", hint=_WHERE)
    reading = Reading()
    with ExitStack() as stack:
        sources: list[_Source] = []
        failures: list[CordiallyError] = []
        for path in given:
            try:
                contents = stack.enter_context(opened(path))
            except CordiallyError as error:
                failures.append(error)
                reading.problems.append(
                    Problem(file=path.name, line=None, reason=error.message, hint=error.hint)
                )
            else:
                # A single file is named by itself; the files of several archives by their archives.
                alone = len(given) == 1 or (
                    len(contents.entries) == 1 and contents.entries[0].name == path.name
                )
                sources.append(_Source(contents, "" if alone else f"{path.name}/"))
        if not sources:
            raise failures[0]
        return _read_sources(sorted(sources, key=_Source.day), reading, brief)


def read_bytes(name: str, content: bytes, brief: Brief) -> Reading:
    """Read an uploaded ZIP or file. Raises ``BadInputError`` when nothing in it can be read."""
    with opened_bytes(name, content) as contents:
        return _read_sources([_Source(contents, "")], Reading(), brief)


class _Known(NamedTuple):
    """A file of a kind that is read by itself, and its reader."""

    entry: Entry
    file: str
    read: ReadFile
    names_addresses: bool


@dataclass(slots=True)
class _Source:
    """One thing the user gave, and what its files are called before their own names."""

    contents: Contents
    prefix: str
    ordinals: dict[str, Ordinals] = field(default_factory=dict)
    tables: list[tuple[Table, Ordinals]] = field(default_factory=list)
    known: list[_Known] = field(default_factory=list)
    unread: list[_Unread] = field(default_factory=list)

    def day(self) -> date:
        """Return the day of the newest file in it."""
        return max((entry.as_of for entry in self.contents.entries if entry.as_of), default=date.min)

    def recognise(self) -> None:
        """Tell the tables of an export, files of other kinds, and the rest apart."""
        others: list[tuple[Entry, str, Problem | str]] = []
        for entry in self.contents.entries:
            file = printable(self.prefix + entry.name)
            seen = recognise(entry, file) if entry.folder is None else UNKNOWN
            if isinstance(seen, Table):
                whole = file_name(entry.name).whole
                self.tables.append((seen, self.ordinals.setdefault(whole, Ordinals())))
            elif reader := other_format(entry, seen):
                self.known.append(_Known(entry, file, reader, names_addresses=is_resume(reader)))
            else:
                assert isinstance(seen, Problem | str)
                others.append((entry, file, seen))
        beside = bool(self.tables or self.known)
        self.unread = [_Unread(*other, beside=beside) for other in others]


def _read_sources(sources: list[_Source], reading: Reading, brief: Brief) -> Reading:
    with wide_fields(), no_collecting():
        for source in sources:
            reading.problems += source.contents.problems
            source.recognise()
        unread = [each for source in sources for each in source.unread]
        tables = [table for source in sources for table in source.tables]
        known = [each for source in sources for each in source.known]
        if not tables and not known:
            raise _nothing_known(unread)
        total = len(tables) + len(known)
        _read_tables(tables, reading, brief, total)
        # A résumé may name the addresses by which mail is known to be the user's own.
        for done, each in enumerate(sorted(known, key=lambda each: not each.names_addresses), len(tables)):
            brief.progress(each.file, done, total)
            told = replace(brief, own=brief.own | _own_addresses(reading))
            one = each.read(each.entry, each.file, told)
            reading.proposals += one.proposals
            reading.problems += one.problems
            reading.files.append(one.read)
    reading.own_addresses = brief.own | _own_addresses(reading)
    _keep_raw(unread, reading)
    return reading


def _read_tables(found: list[tuple[Table, Ordinals]], reading: Reading, brief: Brief, total: int) -> None:
    owner = find_owner(table for table, _ in found)
    reading.owner = owner.profile
    if len(owner.profiles) > 1:
        telling = [table.file for table, _ in found if table.kind in ("invitations", "messages")]
        reading.problems.append(Problem(file=telling[-1], line=None, reason=_TWO_OWNERS, hint=_ONE_MEMBER))
    digests: list[str | None] = []
    room = _KEPT_UNPACKED
    for table, _ in found:
        digests.append(table.content.digest(_salt(owner), keep=room))
        room -= table.content.kept
    # The parts of a split file are counted together, so they are read together or not at all.
    anew = {
        id(ordinals)
        for (_, ordinals), digest in zip(found, digests, strict=True)
        if digest not in brief.known
    }
    for done, ((table, ordinals), digest) in enumerate(zip(found, digests, strict=True)):
        brief.progress(table.file, done, total)
        if digest is not None and id(ordinals) not in anew:
            table.content.forget()
            reading.files.append(_imported_before(table, digest, brief.known[digest]))
            continue
        reading.proposals.extend(PROPOSE[table.kind](table, owner, ordinals))
        reading.problems += table.problems
        reading.files.append(replace(table.summary(), digest=digest))


def _salt(owner: Owner) -> bytes:
    """Return what else than the content of a file decides what is read from it: the readers, and whose file it is."""
    whose = (*sorted(owner.profiles), "", *sorted(owner.names))
    return b"\0".join((_READERS, *(text.encode("utf-8", "surrogatepass") for text in whose), b""))


def _imported_before(table: Table, digest: str, known: KnownFile) -> FileRead:
    return FileRead(
        file=table.file,
        kind=table.kind,
        rows=known.rows,
        note=f"The same file as in import {known.batch}.",
        as_of=table.as_of,
        digest=digest,
        same=known.taken,
    )


def _own_addresses(reading: Reading) -> frozenset[str]:
    own = (seen for seen in reading.proposals if isinstance(seen, ItemSeen) and seen.kind in OWN_EMAIL)
    return frozenset(seen.name.casefold() for seen in own if seen.name)


class _Unread(NamedTuple):
    """A file that no reader takes, and why; a problem if it should have been read.

    ``beside`` tells whether a file that is read was given along with it, in the same archive or folder.
    """

    entry: Entry
    file: str
    why: Problem | str
    beside: bool

    def is_private(self) -> bool:
        """Whether it may be a file of the user's own that an export has nothing to do with: that is not to be kept."""
        if self.why != UNKNOWN:
            return False
        suits = self.entry.archived or self.entry.name.casefold().endswith(_TYPES_IN_EXPORTS)
        return not (self.beside and suits)


def _nothing_known(unread: list[_Unread]) -> BadInputError:
    """Return why nothing is read when no file is of a kind that is: somebody's other folder is not kept."""
    for each in unread:
        if isinstance(each.why, Problem):
            return BadInputError(f"'{each.file}' cannot be read. {each.why.reason}", hint=each.why.hint)
    if any(each.why != UNKNOWN for each in unread):
        return BadInputError("No file in it is one of those of an export that are read.", hint=_WHERE)
    return BadInputError("There is nothing in it that can be imported.", hint=_WHERE)


def _keep_raw(unread: list[_Unread], reading: Reading) -> None:
    private = [each for each in unread if each.is_private()]
    if private:
        more = f", and so were {len(private) - 1} more" if len(private) > 1 else ""
        reason = f"Not a file that is read here; it was left alone{more}."
        reading.problems.append(Problem(file=private[0].file, line=None, reason=reason, hint=_WHERE))
    kept = 0
    for entry, file, why, _ in (each for each in unread if not each.is_private()):
        if isinstance(why, Problem):
            reading.problems.append(why)
        if entry.size > _LARGEST_RAW or kept + entry.size > _LARGEST_RAW_IN_ALL:
            reading.problems.append(
                Problem(file=file, line=None, reason="Not read, and too large to keep as it is.")
            )
            continue
        kept += entry.size
        try:
            with entry.open() as stream:
                content = stream.read()
        except UNREADABLE:
            if isinstance(why, str):
                reading.problems.append(Problem(file=file, line=None, reason="The file is damaged."))
        else:
            reason = why.reason if isinstance(why, Problem) else why
            reading.raw.append(RawFile(file=file, content=content, reason=reason))
