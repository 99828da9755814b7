"""Who is who: which person in the store a row of a file speaks about.

A profile is certain. An e-mail address is, unless it is one that several share or the names are of different people. So is, for a connection, the same name connected on the same day, if only one person fits; that
unites archives from before profiles were exported, and people who changed their profile's address. A name alone
identifies nobody as long as two people bear it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import Any

from cordially.journal import schema
from cordially.journal.intake.known import Known
from cordially.journal.intake.presentable import presentable
from cordially.journal.intake.rows import Rows
from cordially.network.identity import is_shared_address
from cordially.network.names import likeness
from cordially.people import company_key, folded, searched
from cordially.proposals import ConnectionSeen, ContactSeen, PersonSeen


class Identity:
    """Finds people for the rows of one import, and makes new ones."""

    def __init__(self, known: Known, rows: Rows, *, owner: str | None) -> None:
        self._known = known
        self._rows = rows
        self._owner = owner
        self._profiles = known.keys["profile"]
        self._emails = known.keys["email"]
        self._others_present: set[str] = set()
        self._claimed: set[int] = set()
        self._fresh_names: dict[str, set[int]] = defaultdict(set)
        self._fresh_connected: dict[tuple[str, date], set[int]] = defaultdict(set)
        self._by_name_too = False
        self._connected: dict[tuple[str, date], set[int]] = {}
        self._empty_before = rows.next_ids["people"] == 1
        self.fresh: dict[int, PersonSeen] = {}
        """The new people of this import, as they were seen first."""
        self.linked: set[tuple[int, int]] = set()
        """Pairs of people whose addresses stand in one entry of an address book."""
        self.phones: dict[int, tuple[str, ...]] = {}
        """Telephone numbers of people in this import."""

    def expect(self, connections: list[ConnectionSeen]) -> None:
        """Note which profiles the archive has: whoever of an earlier one is among them is not somebody else here."""
        self._others_present = {c.person.profile for c in connections if c.person.profile}
        self._by_name_too = any(c.person.name and not c.person.profile for c in connections)
        if not self._empty_before:
            self._connected = self._known.connected_on(
                (folded(name), c.connected_on)
                for c in connections
                if (c.person.profile is None or c.person.profile not in self._profiles)
                and c.connected_on
                and (name := presentable(c.person).name)
            )

    def of_connection(self, seen: ConnectionSeen) -> int | None:
        """Return the person of a connection, new if need be; None for a hidden member."""
        person, day = presentable(seen.person), seen.connected_on
        profile = person.profile
        if profile == self._owner and profile is not None:
            return None
        number = self._profiles.get(profile) if profile else None
        if number is None and (profile or person.name):
            number = self._same_connection(person, day) or self._same_address(person)
            number = self._new(person) if number is None else self._also_known_as(number, person)
        if number is not None and person.name:
            if not profile:
                self._claimed.add(number)
            if day is not None and self._by_name_too:
                self._fresh_connected[folded(person.name), day].add(number)
        return number

    def claim(self, number: int | None) -> None:
        """Note that a row of this archive speaks about a person already: the next one of the name is another."""
        if number is not None:
            self._claimed.add(number)

    def write_to(self, number: int, email: str) -> None:
        """Note an address of a person."""
        self._add_key("email", folded(email), number)

    def of_address(self, person: PersonSeen, *, may_be_new: bool = True) -> int | None:
        """Return the person with this profile or e-mail address, new if need be and allowed; None without either."""
        if person.profile is not None:
            return self.of_profile(person, may_be_new=may_be_new)
        person = presentable(person)
        if person.email is None or is_shared_address(person.email):
            return None
        number = self._emails.get(folded(person.email))
        if number is not None:
            return number if self._may_be(number, person) else None
        return self._new(person) if may_be_new else None

    def of_contact(self, seen: ContactSeen) -> int | None:
        """Return the person of an entry of an address book, new if need be; None for an organisation.

        Their addresses identify them from now on.
        """
        person = presentable(seen.person)
        emails = [email for email in seen.emails if not is_shared_address(email)]
        found = [self._profiles[profile] for profile in seen.profiles if profile in self._profiles]
        with_address = (self._emails.get(folded(email)) for email in emails)
        found += [n for n in with_address if n is not None and (n in found or self._may_be(n, person))]
        number = found[0] if found else None
        self.linked.update(
            (min(number, n), max(number, n)) for n in found if number is not None and n != number
        )
        if number is None:
            if not person.name:
                return None
            number = self._new(
                replace(person, profile=next(iter(seen.profiles), None), email=next(iter(emails), None))
            )
        if seen.phones:
            self.phones[number] = (*self.phones.get(number, ()), *seen.phones)
        for profile in seen.profiles:
            self._add_key("profile", profile, number)
        for email in emails:
            self._add_key("email", folded(email), number)
        return number

    def _may_be(self, number: int, person: PersonSeen) -> bool:
        """Tell whether a name does not speak against somebody being the person with this number."""
        known = self._name_of(number)
        return not person.name or not known or likeness(known, person.name).kind != "different"

    def _name_of(self, number: int) -> str | None:
        if number in self.fresh:
            return self.fresh[number].name
        return self._known.called.get(number)

    def of_profile(self, person: PersonSeen, *, may_be_new: bool = True) -> int | None:
        """Return the person with this profile, new if need be and allowed; None without a profile."""
        if person.profile is None or person.profile == self._owner:
            return None
        number = self._profiles.get(person.profile)
        if number is None and may_be_new:
            number = self._new(presentable(person))
        return number

    def of_name(self, person: PersonSeen, *, may_be_new: bool = False) -> int | None:
        """Return the only person of this name, or a new one if there is none and it is allowed; None when several are."""
        person = presentable(person)
        if not person.name:
            return None
        name = folded(person.name)
        known = set() if self._empty_before else self._known.names.get(name, set())
        fitting = {self._known.kept.of(number) for number in self._fresh_names[name] | known}
        if not fitting and may_be_new:
            return self._new(person)
        return next(iter(fitting)) if len(fitting) == 1 else None

    def _same_connection(self, person: PersonSeen, day: date | None) -> int | None:
        if day is None or not person.name or (self._empty_before and not self._by_name_too):
            return None
        key = (folded(person.name), day)
        fitting = self._fresh_connected.get(key, set()) | (
            set() if self._empty_before else self._connected.get(key, set())
        )
        fitting = fitting - self._claimed
        if person.profile:  # somebody whose profile is in this archive too is another person of that name
            fitting = {n for n in fitting if self._known.with_profile.get(n) not in self._others_present}
            fitting -= self._fresh_connected.get(key, set())
        return next(iter(fitting)) if len(fitting) == 1 else None

    def _same_address(self, person: PersonSeen) -> int | None:
        if not person.email or is_shared_address(person.email):
            return None
        number = self._emails.get(folded(person.email))
        if number is None or not self._may_be(number, person):
            return None
        has_profile = number in self._known.with_profile or (
            number in self.fresh and self.fresh[number].profile
        )
        return None if person.profile and has_profile else number

    def _also_known_as(self, number: int, person: PersonSeen) -> int:
        if person.profile:
            self._add_key("profile", person.profile, number)
            before = self._known.with_profile.get(number)
            if before != person.profile:
                self._rows.change(schema.people, number, {"profile": before}, {"profile": person.profile})
                self._known.with_profile[number] = person.profile
        return number

    def _new(self, person: PersonSeen) -> int:
        number = self._rows.take_id(schema.people)
        name = (
            person.name or " ".join(filter(None, (person.given, person.family))) or _name_in_address(person)
        )
        compared = folded(name or person.profile or "")
        key = company_key(person.company) if person.company else None
        self.fresh[number] = person
        row: tuple[Any, ...] = (
            number,
            name,
            person.given,
            person.family,
            person.profile,
            person.email,
            person.company,
            person.position,
            compared,
            key,
            searched(name or person.profile, person.company, person.position, name_folded=compared),
            self._rows.batch,
        )
        self._rows.new["people"].append(row)
        self._fresh_names[compared].add(number)
        if person.profile:
            self._add_key("profile", person.profile, number)
        if person.email and not is_shared_address(person.email):
            self._add_key("email", folded(person.email), number)
        return number

    def _add_key(self, kind: str, key: str, number: int) -> None:
        taken = self._profiles if kind == "profile" else self._emails
        if key not in taken:
            taken[key] = number
            self._rows.new["person_keys"].append((kind, key, number, self._rows.batch))


def _name_in_address(person: PersonSeen) -> str | None:
    """Somebody known by nothing but an address is called by it, until a name turns up."""
    return person.email if person.profile is None else None
