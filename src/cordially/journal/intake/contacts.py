"""Entries of address books: people, how to reach them, and where they work or worked."""

from __future__ import annotations

from typing import Any, Final

from cordially.journal.intake.comparison import Compared
from cordially.journal.intake.identity import Identity
from cordially.journal.intake.known import Known
from cordially.journal.intake.payloads import somebody
from cordially.journal.intake.people_in_hand import PeopleInHand
from cordially.journal.intake.presentable import presentable, presentable_text
from cordially.journal.intake.rows import Rows
from cordially.people import company_key, folded
from cordially.proposals import ContactSeen

_FILLED: Final = ("name", "given", "family", "email", "company", "position")
_SOURCE: Final = "your address book"


class Contacts:
    """Takes in contacts. They fill what is unknown about somebody and replace nothing."""

    def __init__(self, known: Known, rows: Rows, identity: Identity) -> None:
        self._known = known
        self._rows = rows
        self._identity = identity
        self._people = PeopleInHand(known, rows)

    def take_in(self, found: Compared) -> None:
        """Take in entries; a changed one fills what is unknown likewise."""
        for seen, payload, digest in found.new:
            person = self._identity.of_contact(seen)
            self._rows.record("contact", seen, payload, digest, person=person)
            if person is not None:
                self._tell(person, seen)
        for seen, payload, digest, record in found.changed:
            self._rows.renew(record.id, payload, digest, seen.origin)
            if record.person is not None:
                self._tell(record.person, seen)

    def _tell(self, person: int, seen: ContactSeen) -> None:
        self._fill(person, seen)
        for company, position in seen.employers[1:]:
            name = presentable_text(company)
            if name:
                self._background(person, "work", name, company_key(name), role=presentable_text(position))
        for place in seen.places:
            shown = presentable_text(place)
            if shown:
                self._background(person, "place", shown, folded(shown))

    def _fill(self, person: int, seen: ContactSeen) -> None:
        """Fill what is unknown, also after what other files of this import have told."""
        now_known = self._people.now_known(person)
        told: dict[str, Any] = somebody(presentable(seen.person))
        filled = {name: told[name] for name in _FILLED if told[name] and not now_known[name]}
        if now_known["company"]:
            filled.pop("position", None)  # a position belongs to the company it was held at
        if filled:
            self._people.change(person, filled)

    def _background(self, person: int, kind: str, name: str, key: str, *, role: str | None = None) -> None:
        told = (person, kind, key)
        if told not in self._known.backgrounds:
            self._known.backgrounds.add(told)
            self._rows.background(person, kind, name, key, role=role, source=_SOURCE)
