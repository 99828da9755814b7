"""Rows that need little: kept as they are, with the person they are about where that is known."""

from __future__ import annotations

from typing import Final

from cordially.journal.intake.comparison import Compared
from cordially.journal.intake.identity import Identity
from cordially.journal.intake.rows import Rows
from cordially.proposals import ItemSeen

_WORTH_KNOWING: Final = frozenset(
    {
        "recommendation_received",
        "recommendation_given",
        "endorsement_received",
        "endorsement_given",
        "note",
        "reference",
    }
)
"""Kinds of rows whose people become known by them: they did something for the user, or the user for them."""


def take_in(kind: str, found: Compared, rows: Rows, identity: Identity) -> None:
    """Keep rows of one kind."""
    for seen, payload, digest in found.new:
        rows.record(kind, seen, payload, digest, person=_person(seen, identity))
    for seen, payload, digest, record in found.changed:
        rows.renew(record.id, payload, digest, seen.origin)


def _person(seen: object, identity: Identity) -> int | None:
    if not isinstance(seen, ItemSeen) or seen.person is None:
        return None
    worth_knowing = seen.kind in _WORTH_KNOWING
    if seen.person.profile or seen.person.email:
        return identity.of_address(seen.person, may_be_new=worth_knowing)
    return identity.of_name(seen.person, may_be_new=worth_knowing)
