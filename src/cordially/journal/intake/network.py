"""Connections and invitations: people, how to recognise them again, and what the log says of requests."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any, Final

from cordially.journal import schema
from cordially.journal.intake.comparison import Compared
from cordially.journal.intake.identity import Identity
from cordially.journal.intake.known import Known
from cordially.journal.intake.payloads import somebody
from cordially.journal.intake.presentable import presentable, presentable_text
from cordially.journal.intake.rows import Rows
from cordially.people import When, company_key, folded
from cordially.proposals import ConnectionSeen, InvitationSeen, PersonSeen

_FIELDS: Final = ("name", "given", "family", "email", "company", "position")
_NOTHING: Final[dict[str, str]] = {}
_PERSONAL: Final = {"note": "personal"}
_BLANK: Final = {"note": "blank"}
_KIND_SENT: Final = {"outgoing": "invited", "incoming": "they_invited"}


class Network:
    """Takes in connections, then invitations."""

    def __init__(self, known: Known, rows: Rows, identity: Identity, *, batch: int, now: datetime) -> None:
        self._known = known
        self._rows = rows
        self._identity = identity
        self._batch = batch
        self._now = now
        self._first_new_person = rows.next_ids["people"]
        self.unplaced = 0

    def connections(self, found: Compared) -> None:
        """Take in connections: those with a profile first, as they may be the ones that others lack."""
        new = sorted(found.new, key=lambda item: item.seen.person.profile is None)
        every = [item.seen for group in (new, found.changed, found.same) for item in group]
        self._identity.expect(every)
        for group in (found.changed, found.same):
            for item in group:
                if item.seen.person.profile is None:
                    self._identity.claim(item.record.person)
        to_merge: list[tuple[int, ConnectionSeen, dict[str, Any]]] = []
        for seen, payload, digest in new:
            person = self._identity.of_connection(seen)
            self._record("connection", seen.key, payload, digest, person)
            if person is not None:
                self._happened("connected", person, seen.connected_on)
                if person < self._first_new_person:
                    to_merge.append((person, seen, {}))
        to_merge += self._changed_connections(found)
        self._merge(to_merge)

    def _changed_connections(self, found: Compared) -> list[tuple[int, ConnectionSeen, dict[str, Any]]]:
        numbers = [record.id for *_, record in found.changed]
        payloads = self._known.rows(schema.records, ("digest", "payload"), numbers)
        to_merge: list[tuple[int, ConnectionSeen, dict[str, Any]]] = []
        for seen, payload, digest, record in found.changed:
            self._rows.change(
                schema.records, record.id, payloads[record.id], {"digest": digest, "payload": payload}
            )
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
            self._record("invitation", seen.key, payload, digest, person)
            if person is not None and seen.direction in _KIND_SENT:
                data = _NOTHING if seen.direction == "incoming" else _PERSONAL if seen.note else _BLANK
                self._happened(_KIND_SENT[seen.direction], person, seen.sent_at, data)
        for _, payload, digest, record in found.changed:
            self._rows.renew(record.id, payload, digest)

    def _invited(self, seen: InvitationSeen) -> int | None:
        if seen.person.profile:
            return self._identity.of_profile(seen.person)
        person = self._identity.of_name(seen.person, may_be_new=True)
        if person is None and seen.person.name:
            self.unplaced += 1
        return person

    def _record(self, kind: str, key: str, payload: str, digest: str, person: int | None) -> None:
        number = self._rows.take_id(schema.records)
        self._rows.new["records"].append((number, kind, key, digest, payload, person, None, self._batch))

    def _happened(self, kind: str, person: int, when: When, data: dict[str, str] = _NOTHING) -> None:
        if person < self._first_new_person:
            if (person, kind, when) in self._known.occasions:
                return
            self._known.occasions.add((person, kind, when))
        at, day = (when.astimezone(UTC), None) if isinstance(when, datetime) else (None, when)
        number = self._rows.take_id(schema.events)
        row = (number, kind, at, day, self._now, person, None, data, "import", self._batch)
        self._rows.new["events"].append(row)

    def _merge(self, seen: list[tuple[int, ConnectionSeen, dict[str, Any]]]) -> None:
        """Renew what is known about people, except what the user changed since the last import."""
        columns = (*_FIELDS, "profile", "folded", "company_key")
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
            before = {name: now_known[name] for name in renewed}
            self._rows.change(schema.people, number, before, dict(renewed))
            now_known.update(renewed)


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
