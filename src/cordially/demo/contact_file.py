"""The job seeker's address book, written out by a telephone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cordially.demo.content_lines import content_lines, escaped
from cordially.demo.members import profile_url, table

if TYPE_CHECKING:
    from collections.abc import Iterator


def contacts() -> bytes:
    """Return the address book as a file."""
    return content_lines(line for told in table("contacts")["card"] for line in _card(told))


def _card(told: dict[str, Any]) -> Iterator[str]:
    family, given = told.get("name", ("", ""))
    organisation = told.get("organisation", "")
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield "PRODID:-//Apple Inc.//iOS 18.1//EN"
    yield f"N:{escaped(family)};{escaped(given)};;;"
    yield f"FN:{escaped(organisation or f'{given} {family}'.strip())}"
    works = told.get("work", [[organisation, ""]] if organisation else [])
    for number, (company, position) in enumerate(works):
        group = f"work{number}." if number else ""
        yield f"{group}ORG:{escaped(company)};"
        if position:
            yield f"{group}TITLE:{escaped(position)}"
    if organisation:
        yield "X-ABShowAs:COMPANY"
    for address in told.get("emails", ()):
        yield f"EMAIL;type=INTERNET;type=HOME;type=pref:{address}"
    for number in told.get("phones", ()):
        yield f"TEL;type=CELL;type=VOICE;type=pref:{number}"
    if "place" in told:
        street, town, country = map(escaped, told["place"])
        yield f"item1.ADR;type=HOME;type=pref:;;{street};{town};;;{country}"
    if "profile" in told:
        yield f"item2.URL;type=pref:{profile_url(told['profile'])}"
        yield "item2.X-ABLabel:LinkedIn"
    if "note" in told:
        yield f"NOTE:{escaped(told['note'])}"
    yield f"UID:{escaped(given or organisation)}-{escaped(family) or 'card'}-demo"
    yield "END:VCARD"
