"""Connections and invitations: people, how to recognise them again, and what the log says of requests."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from cordially.journal import schema
from cordially.journal.intake.comparison import Compared
from cordially.journal.intake.departures import Departures
from cordially.journal.intake.identity import Identity
from cordially.journal.intake.known import Known
from cordially.journal.intake.payloads import somebody
from cordially.journal.intake.presentable import presentable, presentable_text
from cordially.journal.intake.rows import Rows
from cordially.people import When, company_key, folded, searched
from cordially.proposals import ConnectionSeen, FileRead, InvitationSeen, PersonSeen, Problem

_FIELDS: Final = ("name", "given", "family", "email", "company", "position")
_PERSONAL: Final = {"note": "personal"}
_BLANK: Final = {"note": "blank"}
_KIND_SENT: Final = {"outgoing": "invited", "incoming": "they_invited"}
_ARCHIVE: Final = "an earlier archive"


class Network:
    """Takes in connections, then invitations. ``days`` are the days from which the files are, by name."""

    def __init__(self, known: Known, rows: Rows, identity: Identity, days: Mapping[str, date | None]) -> None:
        self._known = known
        self._rows = rows
        self._identity = identity
        self._days = days
        self._first_new_person = rows.next_ids["people"]
        self.unplaced = 0

    def connections(self, found: Compared, files: list[FileRead], problems: list[Problem]) -> list[Problem]:
        """Take in connections: those with a profile first, as they may be the ones that others lack.

        Whoever is missing from the newest archive is marked. Returns what is worth telling about that.
        """
        new = sorted(found.new, key=lambda item: item.seen.person.profile is None)
        every = [item.seen for group in (new, found.changed, found.same) for item in group]
        self._identity.expect(every)
        for group in (found.changed, found.same):
            for item in group:
                if item.seen.person.profile is None:
                    self._identity.claim(item.record.person)
        departures = Departures(self._known, self._rows, self._days)
        to_merge: list[tuple[int, ConnectionSeen, dict[str, Any]]] = []
        for seen, payload, digest in new:
            person = self._identity.of_connection(seen)
            self._rows.record("connection", seen, payload, digest, person=person)
            if person is not None:
                departures.seen(person, seen.origin.file)
                self._happened("connected", person, seen.connected_on)
                if person < self._first_new_person:
                    to_merge.append((person, seen, {}))
        for group in (found.changed, found.same):
            for item in group:
                departures.seen(item.record.person, item.seen.origin.file)
        to_merge += self._changed_connections(found)
        self._merge(to_merge)
        for older in found.older:
            self._worked_elsewhere(older.record.person, older.seen)
        return departures.mark(files, problems)

    def _changed_connections(self, found: Compared) -> list[tuple[int, ConnectionSeen, dict[str, Any]]]:
        numbers = [record.id for *_, record in found.changed]
        payloads = self._known.rows(schema.records, ("payload",), numbers)
        to_merge: list[tuple[int, ConnectionSeen, dict[str, Any]]] = []
        for seen, payload, digest, record in found.changed:
            self._rows.renew(record.id, payload, digest, seen.origin)
            if record.person is not None:
                earlier = json.loads(payloads[record.id]["payload"])
                to_merge.append((record.person, seen, earlier))
                day = seen.connected_on
                if day is not None and earlier.get("connected_on") != day.isoformat():
                    self._happened("connected", record.person, day)
        return to_merge

    def invitations(self, found: Compared) -> None:
        """Take in invitations. Whether one was accepted is told by the connection, if there is one."""
        for seen, payload, digest in found.new:
            person = self._invited(seen)
            self._rows.record("invitation", seen, payload, digest, person=person)
            if person is not None and seen.direction in _KIND_SENT:
                data = None if seen.direction == "incoming" else _PERSONAL if seen.note else _BLANK
                self._happened(_KIND_SENT[seen.direction], person, seen.sent_at, data)
        for seen, payload, digest, record in found.changed:
            self._rows.renew(record.id, payload, digest, seen.origin)

    def _invited(self, seen: InvitationSeen) -> int | None:
        if seen.person.profile:
            return self._identity.of_profile(seen.person)
        person = self._identity.of_name(seen.person, may_be_new=True)
        if person is None and seen.person.name:
            self.unplaced += 1
        return person

    def _happened(self, kind: str, person: int, when: When, data: dict[str, str] | None = None) -> None:
        if person < self._first_new_person:
            if (person, kind, when) in self._known.occasions:
                return
            self._known.occasions.add((person, kind, when))
        if data is None:
            self._rows.event(kind, when, person=person)
        else:
            self._rows.event(kind, when, person=person, data=data)

    def _merge(self, seen: list[tuple[int, ConnectionSeen, dict[str, Any]]]) -> None:
        """Renew what is known about people, except what the user changed since the last import."""
        columns = (*_FIELDS, "profile", "folded", "company_key", "searched")
        rows = self._known.rows(schema.people, columns, {number for number, _, _ in seen})
        for number, connection, earlier in seen:
            now_known = rows[number]
            renewed = _renewed(now_known, connection.person, earlier)
            if not renewed:
                continue
            if "email" in renewed:
                self._identity.write_to(number, renewed["email"])
            if "name" in renewed:
                renewed["folded"] = folded(renewed["name"])
            if "company" in renewed:
                renewed["company_key"] = company_key(renewed["company"])
                self._left(number, now_known, renewed["company_key"], connection.origin.file)
            told = {**now_known, **renewed}
            renewed["searched"] = searched(told["name"] or told["profile"], told["company"], told["position"])
            before = {name: now_known[name] for name in renewed}
            self._rows.change(schema.people, number, before, dict(renewed))
            now_known.update(renewed)

    def _left(self, person: int, before: dict[str, Any], key: str, file: str) -> None:
        """Keep where somebody worked until they were seen elsewhere."""
        if not before["company"] or before["company_key"] == key:
            return
        day = self._days.get(file)
        self._rows.background(
            person,
            "work",
            before["company"],
            before["company_key"],
            role=before["position"],
            finished=day.isoformat()[:7] if day else None,
            current=False,
            source=_ARCHIVE,
        )

    def _worked_elsewhere(self, person: int | None, seen: ConnectionSeen) -> None:
        """Keep where an archive older than what is known says somebody worked."""
        company = presentable_text(seen.person.company)
        if person is None or not company:
            return
        key = company_key(company)
        told = (person, "work", key)
        if self._known.company_keys.get(person) == key or told in self._known.backgrounds:
            return
        self._known.backgrounds.add(told)
        role = presentable_text(seen.person.position)
        self._rows.background(person, "work", company, key, role=role, current=False, source=_ARCHIVE)


def _renewed(now_known: dict[str, Any], seen: PersonSeen, earlier: dict[str, Any]) -> dict[str, Any]:
    """Return the fields that a row tells anew: unknown so far, or unchanged since it was read last."""
    told = somebody(presentable(seen))
    return {
        name: told[name]
        for name in _FIELDS
        if told[name] is not None
        and told[name] != now_known[name]
        and now_known[name] in (None, earlier.get(name), presentable_text(earlier.get(name)))
    }
