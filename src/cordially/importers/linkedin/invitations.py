"""Invitations.csv: requests to connect, sent and received, of about the last 180 days, accepted or not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from cordially.importers.headers import Shape
from cordially.importers.keys import Ordinals, digest
from cordially.importers.linkedin.people import folded_name, named
from cordially.importers.moments import is_raw_minute, pacific_minute
from cordially.importers.tables import Table, extra_of
from cordially.proposals import InvitationSeen, Origin, PersonSeen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from cordially.importers.linkedin.owner import Owner

SHAPE = Shape(
    kind="invitations",
    stems=frozenset({"invitations"}),
    columns=(frozenset({"from", "to", "sent at", "direction"}),),
    anchors=("sent at",),
    is_anchor=lambda cell: pacific_minute(cell) is not None,
)
_DIRECTIONS: dict[str, Literal["outgoing", "incoming"]] = {"OUTGOING": "outgoing", "INCOMING": "incoming"}


def propose(table: Table, _owner: Owner, ordinals: Ordinals) -> Iterator[InvitationSeen]:
    """Propose every invitation with its other party. Files of 2023-07 have member numbers instead of addresses."""
    sender, receiver, sent, note, way = (
        table.at(n) for n in ("from", "to", "sent at", "message", "direction")
    )
    inviter, invitee = table.at("inviterprofileurl"), table.at("inviteeprofileurl")
    others = table.others()
    for line, row in table.rows():
        direction = _DIRECTIONS.get(row[way].strip().upper())
        when = row[sent].strip()
        sent_at = pacific_minute(when)
        if direction is None:
            table.problem(line, "The direction is neither OUTGOING nor INCOMING.")
            continue
        if sent_at is None:
            table.problem(line, "The time of sending cannot be read.")
            continue
        name, address = (
            (row[receiver], row[invitee]) if direction == "outgoing" else (row[sender], row[inviter])
        )
        person = named(name, address)
        reason = _why_not(name, address, person)
        if reason:
            table.problem(line, reason)
            continue
        if not is_raw_minute(when):
            table.saw_resaved_form()
        yield InvitationSeen(
            key=_key(direction, person, sent_at, ordinals),
            origin=Origin(file=table.file, line=line),
            person=person,
            direction=direction,
            sent_at=sent_at,
            note=row[note].strip() or None,
            extra=extra_of(row, others) if others else (),
        )


def _why_not(name: str, address: str, person: PersonSeen) -> str:
    if "\n" in name or "\r" in name:
        return "The name has a line break in it; a quotation mark before it may never be closed."
    if address.strip() and not person.profile:
        return "The address is not that of a profile."
    return ""


def _key(direction: str, person: PersonSeen, sent_at: datetime, ordinals: Ordinals) -> str:
    minute = sent_at.isoformat(timespec="minutes")
    if person.profile:
        return f"invitation:{direction}:{person.profile}:{minute}"
    return ordinals.key(f"invitation:{direction}:name:{digest(folded_name(person.name or ''))}:{minute}")
