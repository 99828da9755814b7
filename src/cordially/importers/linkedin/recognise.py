"""Say what each file of an export is: by its columns, and by its name only where the columns cannot tell."""

from __future__ import annotations

from cordially.importers.contents import UNREADABLE, Entry
from cordially.importers.headers import find_header, head_of
from cordially.importers.linkedin import (
    connections,
    education,
    invitations,
    job_applications,
    messages,
    positions,
    profile,
)
from cordially.importers.linkedin.catalogue import KNOWN, READ, file_name
from cordially.importers.tables import Table
from cordially.proposals import Problem

SHAPES = (
    connections.SHAPE,
    invitations.SHAPE,
    messages.SHAPE,
    job_applications.SHAPE,
    profile.SHAPE,
    positions.SHAPE,
    education.SHAPE,
)
UNUSED = "A file of the export that nothing here reads yet."
UNKNOWN = "Not a file that an export is known to hold."
ASSISTANT = "A conversation with one of LinkedIn's assistants, not with people."
_TEXTS = ("csv", "txt", "tsv")


def recognise(entry: Entry, file: str) -> Table | Problem | str:
    """Return the table that a file is, a problem if it should be one and is not, or why it is kept as it is."""
    name = file_name(entry.name)
    if entry.name.rpartition(".")[2].casefold() not in _TEXTS and "." in entry.name.rpartition("/")[2]:
        return UNUSED if "articles" in entry.name.casefold().split("/") else UNKNOWN
    try:
        head = head_of(entry)
    except UNREADABLE:
        return Problem(file=file, line=None, reason="The file is damaged.", hint="Download the archive anew.")
    found = find_header(head, SHAPES)
    if found:
        shape, header = found
        if shape.kind == "messages" and name.stem.endswith("messages") and name.stem != "messages":
            return ASSISTANT
        return Table(entry, file, shape, header)
    if name.stem in READ:
        return _unlike_its_name(head, file, READ[name.stem])
    return UNUSED if name.stem in KNOWN and entry.name.casefold().endswith(".csv") else UNKNOWN


def _unlike_its_name(head: bytes, file: str, kind: str) -> Problem:
    shown = kind.replace("_", " ")
    if not head.strip():
        return Problem(
            file=file, line=None, reason="The file is empty.", hint="Was it downloaded completely?"
        )
    if head.startswith(b"PK\x03\x04"):
        reason = "The file is a spreadsheet, not CSV."
        return Problem(file=file, line=None, reason=reason, hint="Give the file as it was in the export.")
    shape = next(shape for shape in SHAPES if shape.kind == kind)
    wanted = ", ".join(sorted(shape.columns[0]))
    reason = f"No line names the columns of {shown} ({wanted})."
    return Problem(
        file=file, line=None, reason=reason, hint="Give the file as it was in the export, in English."
    )
