"""Say what each file of an export is: by its columns, and by its name only where the columns cannot tell."""

from __future__ import annotations

import io
from dataclasses import replace

from cordially.importers.contents import UNREADABLE, Entry
from cordially.importers.headers import Header, Shape, cells_of, find_header, head_of, normalised
from cordially.importers.lines import encoding_of, lines_of
from cordially.importers.linkedin.articles import Article, is_article
from cordially.importers.linkedin.catalogue import KEPT, NAMED_FOR_CERTAIN, file_name
from cordially.importers.linkedin.dialects import escapes_by_backslash
from cordially.importers.linkedin.readers import SHAPES
from cordially.importers.tables import Table
from cordially.proposals import Problem

UNUSED = "A file of the export that nothing here reads."
UNKNOWN = "Not a file that an export is known to hold."
ASSISTANT = "A conversation with one of LinkedIn's assistants, not with people."
_TEXTS = ("csv", "txt", "tsv")
_LONGEST_SENTENCE = 200


def recognise(entry: Entry, file: str) -> Table | Article | Problem | str:
    """Return the table or article that a file is, a problem if it should be one and is not, or why it is kept."""
    name = file_name(entry.name)
    base = entry.name.rpartition("/")[2]
    ending = base.rpartition(".")[2].casefold() if "." in base else ""
    if ending and ending not in (*_TEXTS, "html", "htm"):
        return UNKNOWN
    try:
        head = head_of(entry)
    except UNREADABLE:
        return Problem(file=file, line=None, reason="The file is damaged.", hint="Download the archive anew.")
    if ending in ("html", "htm"):
        return Article() if is_article(entry.name, head) else UNKNOWN
    found = find_header(head, SHAPES, name.stem)
    if found:
        shape, header = found
        if shape.kind == "messages" and name.stem.endswith("messages") and name.stem != "messages":
            return ASSISTANT
        if shape.escapes and escapes_by_backslash(entry, shape, header):
            header = replace(header, escape="\\")
        return Table(entry, file, shape, header)
    if ending != "csv":
        return UNKNOWN
    shape_by_name = next((shape for shape in SHAPES if name.stem in shape.stems), None)
    if shape_by_name and _says_nothing(head):
        return Table(entry, file, shape_by_name, _no_header(head))
    if shape_by_name and (problem := _unlike_its_name(head, file, name.stem, shape_by_name)):
        return problem
    if name.stem in KEPT and name.stem.endswith("messages"):
        return ASSISTANT
    return UNUSED if shape_by_name or name.stem in KEPT else UNKNOWN


def _says_nothing(head: bytes) -> bool:
    """Whether a file is one sentence instead of a table: ``No conversations found``."""
    sentence = head.strip()
    return sentence.startswith(b"No ") and len(sentence) <= _LONGEST_SENTENCE and b"\n" not in sentence


def _no_header(head: bytes) -> Header:
    """Return a header after which no row follows."""
    lines = head.count(b"\n") + 1
    return Header(line=lines, names=(), titles=(), encoding=encoding_of(head), delimiter=",", resaved=())


def _unlike_its_name(head: bytes, file: str, stem: str, shape: Shape) -> Problem | None:
    """Return what is wrong with a file that is named like one of the export and has not its columns.

    Many names are those of other people's files too (notes, contacts, events): then half of the columns must be there.
    """
    if not head.strip():
        return Problem(
            file=file, line=None, reason="The file is empty.", hint="Was it downloaded completely?"
        )
    if head.startswith(b"PK\x03\x04"):
        reason = "The file is a spreadsheet, not CSV."
        return Problem(file=file, line=None, reason=reason, hint="Give the file as it was in the export.")
    wanted = next((set_ for set_ in (*shape.columns, *shape.vague) if _half_there(head, set_)), None)
    if stem in NAMED_FOR_CERTAIN:
        wanted = wanted or shape.columns[0]
    if not wanted:
        return None
    reason = f"No line names the columns of {shape.kind.replace('_', ' ')} ({', '.join(sorted(wanted))})."
    return Problem(
        file=file, line=None, reason=reason, hint="Give the file as it was in the export, in English."
    )


def _half_there(head: bytes, wanted: frozenset[str]) -> bool:
    lines = lines_of(io.BytesIO(head), encoding_of(head))
    first = next((line for line in lines if line.strip()), "")
    names = {normalised(cell) for delimiter in ",\t;" for cell in cells_of(first, delimiter)}
    return 1 < len(wanted) <= 2 * len(wanted & names)
