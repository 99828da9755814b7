"""What is known, as a table for a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from cordially.journal import Journal

COLUMNS: Final = ("id", "name", "position", "company", "email", "profile", "last heard", "last wrote")
_ACTS: Final = ("=", "+", "-", "@", "\t", "\r")
"""What a cell must not begin with: a spreadsheet would take it for a formula, and others wrote these names."""


def people_table(journal: Journal) -> str:
    """Return everybody as CSV, one to a line, times in UTC. No cell can act in the spreadsheet that opens it."""
    people = journal.people()
    contacts = journal.last_contacts([person.id for person in people])
    rows = []
    for p in people:
        contact = contacts.get(p.id)
        heard, wrote = (contact.heard, contact.wrote) if contact else (None, None)
        rows.append((p.id, p.name, p.position, p.company, p.email, p.profile, _day(heard), _day(wrote)))
    return _csv((COLUMNS, *rows))


def harmless(cell: str) -> str:
    """Return a cell that a spreadsheet shows as it is written, by the apostrophe that says so, where it needs one."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_ACTS) else cell


def _day(at: datetime | None) -> str | None:
    return f"{at:%Y-%m-%d}" if at else None


def _csv(rows: Iterable[Iterable[str | None]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows([harmless(cell or "") for cell in row] for row in rows)
    return text.getvalue()
