"""Read everything that the user gave as one: recognise the files, find whose they are, then let each be read."""

from __future__ import annotations

import gc
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from cordially.errors import BadInputError, CordiallyError
from cordially.importers.archive import opened, opened_bytes
from cordially.importers.contents import UNREADABLE, Contents, Entry, printable
from cordially.importers.keys import Ordinals
from cordially.importers.linkedin import (
    connections,
    education,
    invitations,
    job_applications,
    messages,
    positions,
    profile,
)
from cordially.importers.linkedin.catalogue import file_name
from cordially.importers.linkedin.owner import Owner, find_owner
from cordially.importers.linkedin.recognise import UNKNOWN, recognise
from cordially.importers.tables import Table, wide_fields
from cordially.proposals import Problem, Proposal, RawFile, Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

_PROPOSE: dict[str, Callable[[Table, Owner, Ordinals], Iterator[Proposal]]] = {
    "profile": profile.propose,
    "positions": positions.propose,
    "education": education.propose,
    "connections": connections.propose,
    "invitations": invitations.propose,
    "job_applications": job_applications.propose,
    "messages": messages.propose,
}
_LARGEST_RAW = 16 * 1024 * 1024
_LARGEST_RAW_IN_ALL = 64 * 1024 * 1024
_TYPES_IN_EXPORTS = (".csv", ".json", ".html")
_TWO_OWNERS = "The files name more than one profile as yours; all are taken for you."
_ONE_MEMBER = "That is right if you changed your address. Import the archives of another person apart."
_WHERE = (
    "Give the archive that LinkedIn sent, the folder unpacked from it, or a file such as Connections.csv."
)


def read(path: Path) -> Reading:
    """Read one ZIP, folder or file. See ``read_all``."""
    return read_all([path])


def read_all(paths: Iterable[Path]) -> Reading:
    """Read several ZIPs, folders or files of one member as one, the oldest first, so that the newest has the last word.

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
        return _read_sources(sorted(sources, key=_Source.day), reading)


def read_bytes(name: str, content: bytes) -> Reading:
    """Read an uploaded ZIP or file. Raises ``BadInputError`` when nothing in it can be read."""
    with opened_bytes(name, content) as contents:
        return _read_sources([_Source(contents, "")], Reading())


@dataclass(slots=True)
class _Source:
    """One thing the user gave, and what its files are called before their own names."""

    contents: Contents
    prefix: str
    ordinals: dict[str, Ordinals] = field(default_factory=dict)

    def day(self) -> date:
        """Return the day of the newest file in it."""
        return max((entry.as_of for entry in self.contents.entries if entry.as_of), default=date.min)

    def recognised(self) -> tuple[list[tuple[Table, Ordinals]], list[_Unread]]:
        """Return the tables among its files, and the other files."""
        tables: list[tuple[Table, Ordinals]] = []
        others: list[tuple[Entry, str, Problem | str]] = []
        for entry in self.contents.entries:
            file = printable(self.prefix + entry.name)
            seen = recognise(entry, file)
            if isinstance(seen, Table):
                whole = file_name(entry.name).whole
                tables.append((seen, self.ordinals.setdefault(whole, Ordinals())))
            else:
                others.append((entry, file, seen))
        return tables, [_Unread(*other, beside=bool(tables)) for other in others]


def _read_sources(sources: list[_Source], reading: Reading) -> Reading:
    found: list[tuple[Table, Ordinals]] = []
    unread: list[_Unread] = []
    with wide_fields(), _no_collecting():
        for source in sources:
            reading.problems += source.contents.problems
            tables, others = source.recognised()
            found += tables
            unread += others
        if not found:
            raise _no_export(unread)
        owner = find_owner(table for table, _ in found)
        reading.owner = owner.profile
        if len(owner.profiles) > 1:
            telling = [table.file for table, _ in found if table.kind in ("invitations", "messages")]
            reading.problems.append(
                Problem(file=telling[-1], line=None, reason=_TWO_OWNERS, hint=_ONE_MEMBER)
            )
        for table, ordinals in found:
            reading.proposals.extend(_PROPOSE[table.kind](table, owner, ordinals))
            reading.problems += table.problems
            reading.files.append(table.summary())
    _keep_raw(unread, reading)
    return reading


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Hold back the collector of cycles: a hundred thousand values without any would be searched again and again.

    Measured: it takes a third of the time of a large import.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


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


def _no_export(unread: list[_Unread]) -> BadInputError:
    """Return why nothing is read when no file is known for one of an export: somebody's other folder is not kept."""
    for each in unread:
        if isinstance(each.why, Problem):
            return BadInputError(f"'{each.file}' cannot be read. {each.why.reason}", hint=each.why.hint)
    if any(each.why != UNKNOWN for each in unread):
        return BadInputError("No file in it is one of those of an export that are read.", hint=_WHERE)
    return BadInputError("There is no file of a LinkedIn export in it.", hint=_WHERE)


def _keep_raw(unread: list[_Unread], reading: Reading) -> None:
    private = [each for each in unread if each.is_private()]
    if private:
        more = f", and so were {len(private) - 1} more" if len(private) > 1 else ""
        reason = f"Not a file of an export; it was left alone{more}."
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
