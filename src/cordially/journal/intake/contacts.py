"""Entries of address books: people, how to reach them, and where they work or worked."""

from __future__ import annotations

from typing import Any, Final

from cordially.journal import schema
from cordially.journal.intake.comparison import Compared
from cordially.journal.intake.identity import Identity
from cordially.journal.intake.known import Known
from cordially.journal.intake.payloads import somebody
from cordially.journal.intake.presentable import presentable, presentable_text
from cordially.journal.intake.rows import Rows
from cordially.people import company_key, folded, searched
from cordially.proposals import ContactSeen

_FILLED: Final = ("name", "given", "family", "email", "company", "position")
_SOURCE: Final = "your address book"


class Contacts:
    """Takes in contacts. They fill what is unknown about somebody and replace nothing."""

    def __init__(self, known: Known, rows: Rows, identity: Identity) -> None:
        self._known = known
        self._rows = rows
        self._identity = identity
        self._first_new_person = rows.next_ids["people"]

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
        if person < self._first_new_person:
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
        now_known = self._known.rows(schema.people, (*_FILLED, "profile"), [person])[person]
        told: dict[str, Any] = somebody(presentable(seen.person))
        filled = {name: told[name] for name in _FILLED if told[name] and not now_known[name]}
        if now_known["company"]:
            filled.pop("position", None)  # a position belongs to the company it was held at
        if not filled:
            return
        every = {**now_known, **filled}
        if "name" in filled:
            filled["folded"] = folded(filled["name"])
        if "company" in filled:
            filled["company_key"] = company_key(filled["company"])
        words = searched(every["name"] or every["profile"], every["company"], every["position"])
        before = {name: now_known.get(name) for name in filled}
        before |= self._known.rows(
            schema.people,
            [n for n in ("folded", "company_key", "searched") if n in filled or n == "searched"],
            [person],
        )[person]
        self._rows.change(schema.people, person, before, {**filled, "searched": words})

    def _background(self, person: int, kind: str, name: str, key: str, *, role: str | None = None) -> None:
        told = (person, kind, key)
        if told not in self._known.backgrounds:
            self._known.backgrounds.add(told)
            self._rows.background(person, kind, name, key, role=role, source=_SOURCE)
