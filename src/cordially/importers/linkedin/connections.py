"""Connections.csv: first-degree connections as they stood on the day of the export, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cordially.importers.addresses import profile_of
from cordially.importers.headers import Shape
from cordially.importers.keys import Ordinals, digest
from cordially.importers.linkedin.people import folded_name
from cordially.importers.moments import Day, utc_day
from cordially.importers.tables import Table, extra_of
from cordially.proposals import ConnectionSeen, Origin, PersonSeen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cordially.importers.linkedin.owner import Owner

SHAPE = Shape(
    kind="connections",
    stems=frozenset({"connections"}),
    columns=(
        frozenset({"first name", "last name", "connected on"}),
        frozenset({"first name", "last name", "url", "company"}),
    ),
    anchors=("connected on",),
    is_anchor=lambda cell: utc_day(cell).value is not None,
)
_NO_DAY = Day(None, resaved=False)
_NO_SUCH_DAY = "The day of connecting cannot be read."


def propose(table: Table, _owner: Owner, ordinals: Ordinals) -> Iterator[ConnectionSeen]:
    """Propose every connection, also those who hid everything but the day, and those whose day cannot be read."""
    given, family, email = table.at("first name"), table.at("last name"), table.at("email address")
    url, company, position, connected = (table.at(n) for n in ("url", "company", "position", "connected on"))
    others = table.others()
    for line, row in table.rows():
        first, last, address = row[given].strip(), row[family].strip(), row[url].strip()
        name, when = f"{first} {last}".strip(), row[connected].strip()
        profile = profile_of(address) if address else None
        day = utc_day(when) if when else _NO_DAY
        reason = _why_not(name, address, profile, when, day)
        if reason:
            table.problem(line, reason)
            continue
        if when and not day.value:
            table.cell_problem(line, "connected on", f"{_NO_SUCH_DAY} The rest of the row was taken.")
        if day.resaved:
            table.saw_resaved_form()
        person = PersonSeen(
            profile=profile,
            name=name or None,
            given=first or None,
            family=last or None,
            email=row[email].strip() or None,
            company=row[company].strip() or None,
            position=row[position].strip() or None,
        )
        yield ConnectionSeen(
            key=f"connection:{profile}" if profile else ordinals.key(_key_of_unlinked(name, day)),
            origin=Origin(file=table.file, line=line),
            person=person,
            connected_on=day.value,
            extra=extra_of(row, others) if others else (),
        )


def _why_not(name: str, address: str, profile: str | None, when: str, day: Day) -> str:
    if "\n" in name or "\r" in name:
        return "The name has a line break in it; a quotation mark before it may never be closed."
    if address and not profile:
        return "The address is not that of a profile."
    if not (name or profile or day.value):
        return _NO_SUCH_DAY if when else "The row names neither a person nor a day."
    return ""


def _key_of_unlinked(name: str, day: Day) -> str:
    """Files before mid-2023 have no addresses, hidden rows never: name and day, or the day alone, must do."""
    when = day.value.isoformat() if day.value else ""
    return f"connection:name:{digest(folded_name(name))}:{when}" if name else f"connection:hidden:{when}"
