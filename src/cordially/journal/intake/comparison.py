"""What a reading says, against what was read before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from cordially.journal.intake.known import Known, Record
from cordially.journal.intake.payloads import fingerprint, message_fingerprint, payload_of
from cordially.proposals import MessageSeen, Proposal


class New(NamedTuple):
    """A proposal under a key not seen before, with its payload and digest."""

    seen: Any
    payload: str
    digest: str


class Changed(NamedTuple):
    """A proposal that says something else than its record, with its new payload and digest."""

    seen: Any
    payload: str
    digest: str
    record: Record


class Same(NamedTuple):
    """A proposal that says what its record says."""

    seen: Any
    record: Record


@dataclass(slots=True)
class Compared:
    """One kind of proposals. ``repeated`` counts those whose key came again within this reading."""

    repeated: int
    new: list[New] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    same: list[Same] = field(default_factory=list)

    def counts(self) -> tuple[int, int, int]:
        """Return how many are added, updated and unchanged."""
        return len(self.new), len(self.changed), len(self.same) + self.repeated


def compare(kind: str, proposals: Sequence[Proposal], known: Known) -> Compared:
    """Compare proposals of one kind with what is known. Of several with one key the last counts."""
    last = {proposal.key: proposal for proposal in proposals}
    records = known.messages if kind == "message" else known.records.get(kind, {})
    found = Compared(len(proposals) - len(last))
    for key, seen in last.items():
        if isinstance(seen, MessageSeen):
            payload, digest = "", message_fingerprint(seen)
        else:
            payload = payload_of(seen)
            digest = fingerprint(payload)
        record = records.get(key)
        if record is None:
            found.new.append(New(seen, payload, digest))
        elif record.digest != digest:
            found.changed.append(Changed(seen, payload, digest, record))
        else:
            found.same.append(Same(seen, record))
    return found
