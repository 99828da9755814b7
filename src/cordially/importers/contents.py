"""What an archive, a folder or a file holds, as named streams, and how much of it there may be."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING

from cordially.errors import BadInputError
from cordially.proposals import Problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

LARGEST_FILE = 200 * 1024 * 1024
LARGEST_WHOLE = 500 * 1024 * 1024
MOST_FILES = 2_000

UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    RuntimeError,
    ValueError,
    OverflowError,
    IndexError,
)
"""What the standard library raises on damaged or unsupported archives; nothing of it is a fault of this program."""

AGAIN = "Ask LinkedIn for the archive again and download it anew."
"""What to do about an archive that is broken."""

_SYSTEM_LITTER = frozenset({".ds_store", "thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file: its ``name`` with forward slashes, its ``size`` in bytes, and ``open`` to read it from the start.

    ``as_of`` is the day the file was written, as the archive or the disk says; in which time zone is unknown.
    ``archived`` tells a file in a ZIP from one that lies about on a disk. ``folder`` is set for a folder that is one
    mailbox (Maildir): it is read as a whole, and cannot be opened.
    """

    name: str
    size: int
    as_of: date | None
    open: Callable[[], IO[bytes]]
    archived: bool = False
    folder: Path | None = None


@dataclass(slots=True)
class Contents:
    """What was found inside one thing the user gave; valid while it is open."""

    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    bytes_in_all: int = 0
    files_in_all: int = 0

    def refuse(self, name: str, reason: str, hint: str = "") -> None:
        """Report a file that will not be opened."""
        self.problems.append(Problem(file=printable(name), line=None, reason=reason, hint=hint))

    def takes(self, name: str, size: int) -> bool:
        """Whether a file is not too large by itself; if it is, that is reported."""
        if size > LARGEST_FILE:
            self.refuse(name, "The file is larger than 200 MB, which no file of an export is.")
        return size <= LARGEST_FILE

    def is_too_much(self) -> bool:
        """Whether all files together are more than an export can be."""
        return self.bytes_in_all > LARGEST_WHOLE or self.files_in_all > MOST_FILES

    def admit(self, entry: Entry) -> None:
        """Take a file in. Raises ``BadInputError`` when the whole grows beyond what an export can be."""
        if not self.takes(entry.name, entry.size):
            return
        self.bytes_in_all += entry.size
        if self.is_too_much():
            raise BadInputError(
                "The files are larger than 500 MB together, which no export is.",
                hint="Give the archive as LinkedIn sent it, or just its folder.",
            )
        self.entries.append(entry)

    def count(self, more: int) -> None:
        """Count files, wanted or not. Raises ``BadInputError`` above 2,000."""
        self.files_in_all += more
        if self.is_too_much():
            raise BadInputError(
                "There are more than 2,000 files in it; an export has fewer than a hundred.",
                hint="Give the archive as LinkedIn sent it, or just its folder.",
            )


def printable(name: str) -> str:
    """Return a file name fit for a message: no control characters, not endless."""
    clean = "".join(c if c.isprintable() else "?" for c in name)
    return clean if len(clean) <= 160 else f"{clean[:120]}…{clean[-30:]}"


def is_single(name: str) -> bool:
    """Whether a file is of a kind that comes by the thousand: a mail, an appointment or a contact each."""
    return name.casefold().endswith((".eml", ".emlx", ".ics", ".vcf"))


def is_litter(name: str) -> bool:
    """Whether a file is one that operating systems leave behind."""
    parts = name.casefold().split("/")
    return parts[-1] in _SYSTEM_LITTER or parts[-1].startswith("._") or "__macosx" in parts
