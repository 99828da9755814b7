"""Who is invited to an entry and who invites: attendees and organiser as calendars write them, one each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from typing import TYPE_CHECKING, Literal, TypeAlias

from cordially.importers.icalendar_files.domains import comparable, domain_of, is_role
from cordially.importers.icalendar_files.given_names import is_given_name
from cordially.importers.icalendar_files.recognising import plain
from cordially.people import as_shown, folded
from cordially.proposals import Attendee, PersonSeen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cordially.importers.icalendar_files.components import Component, Property
    from cordially.importers.icalendar_files.domains import Own

Answer: TypeAlias = Literal["accepted", "declined", "tentative"]

_ANSWERS: Mapping[str, Answer] = {"ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentative"}
_NOBODY = frozenset({"ROOM", "RESOURCE", "GROUP"})
_REMARK = re.compile(
    r"\s*(?:\((?:[^()]{1,60})\)|\[(?:[^\[\]]{1,60})\]|\|.{1,60}|\bvia\b .{1,60})\s*$", re.IGNORECASE
)
_LAST_FIRST = re.compile(r"([^,]{1,60}),\s*([^,]{1,60})")
_ENCODED = re.compile(r"=\?[^?\s]+\?[bq]\?[^?\s]*\?=", re.IGNORECASE)
_NO_NAME = re.compile(
    r"recruit|talent|hiring|career|karriere|team\b|interview|schedul|calendar|no-?reply|office|support|human resources|"
    r"\bhr\b|\broom\b|\bconf|personalabteilung|ressources humaines|rrhh|採用|招聘|채용|unknown|\bjobs?\b|"
    r"meeting|\bgmbh\b|\binc\b|\bltd\b|\bllc\b|\bplc\b|\bgroup\b|bookings?",
    re.IGNORECASE,
)
_LONGEST_NAME = 120
_LONGEST_ADDRESS = 254


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody invited, or the organiser. ``address`` is as written, None for those known by name only."""

    address: str | None
    name: str | None
    organiser: bool = False
    answer: Answer | None = None


def guests_of(component: Component) -> list[Guest]:
    """Return everybody but rooms, devices and groups, the organiser first."""
    found: dict[str, Guest] = {}
    for organiser in (True, False):
        for written in component.every("ORGANIZER" if organiser else "ATTENDEE"):
            if written.parameters.get("CUTYPE", "").upper() not in _NOBODY:
                _add(_guest(written, organiser=organiser), found)
    return list(found.values())


def _add(guest: Guest, found: dict[str, Guest]) -> None:
    key = comparable(guest.address) if guest.address else f"\0{folded(guest.name or '')}"
    known = found.get(key)
    if known is not None:
        guest = Guest(known.address, known.name or guest.name, known.organiser, known.answer or guest.answer)
    if guest.address or guest.name:
        found[key] = guest


def people_of(guests: list[Guest], own: Own) -> Iterator[Attendee]:
    """Yield the people among the guests: not the user, and no offices, lists or programs.

    Where a program writes for somebody it names, the name is kept without the address.
    """
    for guest in guests:
        if guest.address and own.is_own(guest.address):
            continue
        if guest.address and is_role(guest.address):
            if not guest.name or not _is_name(guest.name):
                continue
            person = PersonSeen(name=guest.name)
        elif guest.address is None and _NO_NAME.search(guest.name or ""):
            continue
        else:
            person = PersonSeen(name=guest.name, email=guest.address)
        yield Attendee(person=person, organiser=guest.organiser, answer=guest.answer)


def _guest(written: Property, *, organiser: bool) -> Guest:
    parameters = written.parameters
    address = (
        _address(written.value)
        or _address(parameters.get("EMAIL", ""))
        or _address(parameters.get("X-EMAIL", ""))
    )
    name = name_of(parameters.get("CN", ""), address)
    return Guest(address, name, organiser, _ANSWERS.get(parameters.get("PARTSTAT", "").upper()))


def _address(text: str) -> str | None:
    plain = text.strip().strip('"').strip()
    if plain[:7].casefold() == "mailto:":
        plain = plain[7:]
    plain = as_shown(plain.partition("?")[0].strip("<> '\""))
    is_sound = len(plain) <= _LONGEST_ADDRESS and not any(c.isspace() for c in plain)
    return plain if is_sound and domain_of(plain) else None


def name_of(text: str, address: str | None) -> str | None:
    """Return a display name without quotes and remarks, None where it is an address or says nothing.

    ``Reyes, Dana`` is turned round where the address supports it.
    """
    if _ENCODED.search(text):
        text = _decoded(text)
    name = " ".join(as_shown(text.replace("\n", " ")).split()).strip("'\"` ")
    bare = _REMARK.sub("", name).strip("'\" ") or name
    if not bare or len(bare) > _LONGEST_NAME or "@" in bare or bare.casefold().startswith("mailto:"):
        return None
    found = _LAST_FIRST.fullmatch(bare)
    if found and address:
        family, given = found[1].strip(), found[2].strip()
        if _is_spelt(given, family, address.rpartition("@")[0]):
            return f"{given} {family}"
    return bare


def _is_spelt(given: str, family: str, local: str) -> bool:
    """Whether the first part of an address spells a given name (or its first letter) before a family name."""
    written, first, last = (re.sub(r"[^a-z]", "", plain(part)) for part in (local, given, family))
    return bool(first and last) and written in (
        first + last,
        first[0] + last,
        first,
        last + first,
        last + first[0],
        last,
    )


def _decoded(text: str) -> str:
    try:
        return str(make_header(decode_header(text)))
    except (HeaderParseError, LookupError, ValueError):
        return ""


def _is_name(text: str) -> bool:
    """Whether a name beside the address of a program is a person's: a given name and more, no word of an office."""
    words = text.split()
    return 2 <= len(words) <= 4 and is_given_name(words[0]) and not _NO_NAME.search(text)
