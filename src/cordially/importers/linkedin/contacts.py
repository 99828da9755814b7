"""Contacts.csv and its other names: address books that were uploaded to the network. They are not connections."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cordially.importers.addresses import profile_of
from cordially.importers.headers import Shape
from cordially.importers.keys import Ordinals, digest_of
from cordially.importers.linkedin.people import folded_name, text
from cordially.importers.moments import pacific_minute
from cordially.importers.tables import Table, extra_of
from cordially.proposals import ContactSeen, Extra, Origin, PersonSeen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cordially.importers.linkedin.owner import Owner

SHAPE = Shape(
    kind="contacts",
    stems=frozenset({"contacts", "importedcontacts"}),
    columns=(
        frozenset({"firstname", "lastname", "emails", "phonenumbers", "createdat"}),
        frozenset({"first name", "last name", "email address", "phone numbers", "created at", "companies"}),
    ),
    anchors=("createdat", "created at"),
    is_anchor=lambda cell: pacific_minute(cell) is not None,
)
_BETWEEN = re.compile(r"[,;|\n]+")
_BETWEEN_ADDRESSES = re.compile(r"[,;|\s]+")
_NOTHING = frozenset({"", "null", "N/A"})
_NOBODY = "The row names nobody and no way to reach anybody."
_LINE_BREAK = "The name has a line break in it; a quotation mark before it may never be closed."


def propose(table: Table, _owner: Owner, ordinals: Ordinals) -> Iterator[ContactSeen]:
    """Propose every entry that names somebody or says how to reach them."""
    given, middle, family, full = (
        _place(table, *names)
        for names in (
            ("firstname", "first name"),
            ("middlename",),
            ("lastname", "last name"),
            ("fullname", "full name"),
        )
    )
    companies, title = _place(table, "companies"), _place(table, "title")
    email, phone = _place(table, "emails", "email address"), _place(table, "phonenumbers", "phone numbers")
    sites, accounts = _place(table, "sites"), _place(table, "profiles")
    address, location = _place(table, "addresses"), _place(table, "location")
    others = table.others()
    for line, row in table.rows():
        first, last = _word(row[given]), _word(row[family])
        name = (
            _word(row[full]) or " ".join(part for part in (first, _word(row[middle]), last) if part) or None
        )
        emails, phones = _several(row[email], _BETWEEN_ADDRESSES), _several(row[phone], _BETWEEN)
        profiles = _profiles(row[sites], row[accounts])
        if not (name or emails or phones or profiles):
            table.problem(line, _NOBODY)
            continue
        if name and ("\n" in name or "\r" in name):
            table.problem(line, _LINE_BREAK)
            continue
        employers: tuple[tuple[str | None, str | None], ...] = tuple(
            (company, None) for company in _several(row[companies], _BETWEEN)
        )
        position = _word(row[title])
        if position or employers:
            employers = ((employers[0][0] if employers else None, position), *employers[1:])
        yield ContactSeen(
            key=ordinals.key(f"contact:linkedin:{_natural(name, emails, phones, profiles)}"),
            origin=Origin(file=table.file, line=line),
            person=PersonSeen(
                profile=profiles[0] if profiles else None,
                name=name,
                given=first,
                family=last,
                email=emails[0] if emails else None,
                company=employers[0][0] if employers else None,
                position=position,
            ),
            emails=emails,
            phones=phones,
            profiles=profiles,
            employers=employers,
            places=tuple(place for place in (_word(row[address]), _word(row[location])) if place),
            extra=(*_sites(row[sites], row[accounts]), *extra_of(row, others)),
        )


def _place(table: Table, *names: str) -> int:
    return table.at(next((name for name in names if table.has(name)), names[0]))


def _word(cell: str) -> str | None:
    found = text(cell)
    return None if found in _NOTHING else found


def _several(cell: str, between: re.Pattern[str]) -> tuple[str, ...]:
    """Return the different entries of a cell, in order."""
    return tuple(
        dict.fromkeys(part for each in between.split(cell) if (part := each.strip()) not in _NOTHING)
    )


def _profiles(*cells: str) -> tuple[str, ...]:
    found = (profile_of(site) for cell in cells for site in _BETWEEN_ADDRESSES.split(cell) if site)
    return tuple(dict.fromkeys(profile for profile in found if profile))


def _sites(sites: str, accounts: str) -> Extra:
    """Return the cells of addresses as they are: not all are profiles of this network."""
    cells = (("Sites", sites), ("Profiles", accounts))
    return tuple((title, cell.strip()) for title, cell in cells if cell.strip() not in _NOTHING)


def _natural(
    name: str | None, emails: tuple[str, ...], phones: tuple[str, ...], profiles: tuple[str, ...]
) -> str:
    return digest_of(folded_name(name or ""), *sorted(emails), "", *sorted(phones), "", *sorted(profiles))
