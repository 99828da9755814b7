"""From an entry to a meeting: what it looks like, who comes, which company, where. Texts and links stay behind."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from cordially.importers.icalendar_files.calls import call_of, place_of
from cordially.importers.icalendar_files.domains import (
    comparable,
    domain_of,
    is_scheduling,
    is_tracking,
    label_of,
    own_of,
    registrable,
)
from cordially.importers.icalendar_files.guests import people_of
from cordially.importers.icalendar_files.recognising import Signs, recognised
from cordially.importers.icalendar_files.titles import company_in, people_in
from cordially.people import folded
from cordially.proposals import Attendee, Extra, MeetingSeen, Origin, PersonSeen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from cordially.importers.icalendar_files.appointments import Appointment
    from cordially.importers.icalendar_files.domains import Own
    from cordially.importers.icalendar_files.occurrences import Occurrence

_ENOUGH_ENTRIES = 8
_ENOUGH_OTHERS = 4
_SHORTEST_NAME = 3


def owner_of(entries: Iterable[Appointment], told: frozenset[str]) -> Own:
    """Return the user: the addresses that were told, or else the one that is invited to nearly everything.

    The name is taken from how calendars call these addresses, and from the addresses themselves.
    """
    invited: Counter[str] = Counter()
    names: set[str] = set()
    several = 0
    own = frozenset(comparable(address) for address in told)
    for entry in entries:
        addresses = {comparable(guest.address) for guest in entry.guests if guest.address}
        several += len(addresses) > 1
        invited.update(addresses if len(addresses) > 1 else ())
        names.update(
            guest.name
            for guest in entry.guests
            if guest.address and comparable(guest.address) in own and guest.name
        )
    if not own:
        always = [address for address, count in invited.items() if count >= several * 0.9]
        if several >= _ENOUGH_ENTRIES and len(always) == 1 and len(invited) > _ENOUGH_OTHERS:
            own = frozenset(always)
    written = [*names, *(address.partition("@")[0] for address in own)]
    words = {
        word
        for name in written
        for word in re.split(r"[\W\d_]+", folded(name))
        if len(word) >= _SHORTEST_NAME
    }
    return own_of(own, frozenset(words))


class Meetings:
    """Turns the entries of a file into meetings of the user's. Each entry is judged once, however often it recurs."""

    def __init__(self, file: str, own: Own) -> None:
        self._file = file
        self._own = own
        self._judged: dict[int, MeetingSeen] = {}

    def meeting(self, occurrence: Occurrence, line: int | None = None) -> MeetingSeen:
        """Return what takes place once. ``line`` is where it is read, if not where the entry stands."""
        entry = occurrence.entry
        judged = self._judged.get(id(entry))
        if judged is None:
            judged = self._judged[id(entry)] = self._judge(entry, line)
        mark = occurrence.mark
        return replace(
            judged,
            key=f"{entry.key}:{mark}" if mark else entry.key,
            starts=occurrence.start.value,
            ends=_end(occurrence),
            cancelled=occurrence.cancelled,
            recurring=mark is not None,
        )

    def _judge(self, entry: Appointment, line: int | None) -> MeetingSeen:
        own = self._own
        people = tuple(people_of(list(entry.guests), own))
        others = [guest for guest in entry.guests if not (guest.address and own.is_own(guest.address))]
        organiser = next((guest.address for guest in others if guest.organiser and guest.address), None)
        addresses = [guest.address for guest in others if guest.address]
        outside = [address for address in addresses if own.is_outside(address)]
        call = call_of((entry.location, *entry.texts[1:], *entry.texts[:1]))
        look = recognised(
            Signs(
                title=entry.title,
                text=entry.texts[0] if entry.texts else None,
                tracker=_tracker(entry, addresses),
                company=bool(people),
                outside=bool(outside) and (bool(own.addresses) or len(others) > 1),
                hosted=bool(organiser) and organiser not in outside,
                call=call,
                named=bool(own.names & set(re.findall(r"\w+", folded(entry.title or "")))),
                location=entry.location,
            )
        )
        domain = _domain(organiser if organiser in outside else None, outside)
        if not people and look.kind != "other":
            people = tuple(
                Attendee(person=PersonSeen(name=name)) for name in people_in(entry.title or "", own=own.names)
            )
        place = place_of(entry.location)
        company = None
        if look.kind == "interview":
            labels = {
                label for address in outside if (known := domain_of(address)) and (label := label_of(known))
            }
            names = [person.person.name for person in people if person.person.name]
            company = company_in(entry.title or "", own=own.names, people=names, labels=labels, place=place)
        if company is None and look.kind != "other" and domain:
            company = label_of(domain)
        return MeetingSeen(
            key=entry.key,
            origin=Origin(file=self._file, line=entry.line if line is None else line),
            uid=entry.uid,
            title=entry.title,
            starts=entry.start.value,
            ends=None,
            kind=look.kind,
            why=look.why,
            people=people,
            company=company,
            place=place,
            call=call,
            version=entry.version[0],
            extra=self._extra(entry, domain),
        )

    def _extra(self, entry: Appointment, domain: str | None) -> Extra:
        """Return what has no field: the domain others write from, and what the user answered."""
        found: Extra = (("domain", domain),) if domain else ()
        answers = [
            guest.answer for guest in entry.guests if guest.address and self._own.is_own(guest.address)
        ]
        if answers and answers[0]:
            found += (("own answer", answers[0]),)
        if entry.tentative:
            found += (("status", "tentative"),)
        if entry.guests_left_out:
            found += (("guests left out", str(entry.guests_left_out)),)
        return found


def _tracker(entry: Appointment, addresses: list[str]) -> str | None:
    """Return the applicant tracking program that made an entry or takes part in it, if one did."""
    domains = (domain_of(address) for address in (*addresses, entry.uid))
    return next((registrable(domain) for domain in domains if domain and is_tracking(domain)), None)


def _domain(organiser: str | None, outside: list[str]) -> str | None:
    """Return the domain of an organiser from outside, else the only one that others from outside have in common.

    Those of programs count only where there is no other.
    """
    invites = domain_of(organiser or "")
    if invites and not _is_of_program(invites):
        return invites
    domains = {domain for address in outside if (domain := domain_of(address)) and not _is_of_program(domain)}
    return domains.pop() if len(domains) == 1 else invites


def _is_of_program(domain: str) -> bool:
    return is_tracking(domain) or is_scheduling(domain)


def _end(occurrence: Occurrence) -> datetime | date | None:
    """Return the end: a moment, or the last day of whole days."""
    length = occurrence.entry.length
    if length is None:
        return None
    start = occurrence.start
    try:
        if start.clock is None:
            return start.day + max(length - timedelta(days=1), timedelta(0))
        return start.moment + length
    except OverflowError:
        return None
