"""What a reading says, against what was read before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from cordially.journal.intake.known import Known, Record
from cordially.journal.intake.payloads import fingerprint, message_fingerprint, payload_of
from cordially.proposals import Proposal

if TYPE_CHECKING:
    from cordially.proposals import MessageSeen

_file_of: Final[Callable[[Any], str]] = attrgetter("origin.file")
_file_of_item: Final[Callable[[Any], str]] = attrgetter("seen.origin.file")


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
    """A proposal that says what its record says, or something older."""

    seen: Any
    record: Record


@dataclass(slots=True)
class Compared:
    """One kind of proposals. ``repeated`` are those whose key came again, later, within this reading.

    ``older`` are among ``same``: they come from a file older than the one their record was read from, and say
    something else.
    """

    repeated: list[Any]
    new: list[New] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    same: list[Same] = field(default_factory=list)
    older: list[Same] = field(default_factory=list)

    def counts(self) -> tuple[int, int, int]:
        """Return how many are added, updated and unchanged."""
        return len(self.new), len(self.changed), len(self.same) + len(self.repeated)

    def by_file(self) -> tuple[Counter[str], Counter[str], Counter[str]]:
        """Return the same counts for each file."""
        return (
            Counter(map(_file_of_item, self.new)),
            Counter(map(_file_of_item, self.changed)),
            Counter(map(_file_of_item, self.same)) + Counter(map(_file_of, self.repeated)),
        )


def compare(
    kind: str, proposals: Sequence[Proposal], known: Known, days: Mapping[str, date | None]
) -> Compared:
    """Compare proposals of one kind with what is known. Of several with one key the last counts.

    ``days`` says from which day each file is: what an older archive says does not replace what a newer one said.
    """
    last = {proposal.key: proposal for proposal in proposals}
    records = known.messages if kind == "message" else known.records.get(kind, {})
    repeated: list[Any] = []
    if len(last) < len(proposals):
        repeated = [proposal for proposal in proposals if last[proposal.key] is not proposal]
    found = Compared(repeated)
    are_messages = kind == "message"
    for key, seen in last.items():
        if are_messages:
            payload, digest = "", message_fingerprint(cast("MessageSeen", seen))
        else:
            payload = payload_of(seen)
            digest = fingerprint(payload)
        record = records.get(key)
        if record is None:
            found.new.append(New(seen, payload, digest))
        elif record.digest == digest:
            found.same.append(Same(seen, record))
        elif _is_older(days.get(seen.origin.file), known.file_days.get(record.file)):
            found.same.append(Same(seen, record))
            found.older.append(Same(seen, record))
        else:
            found.changed.append(Changed(seen, payload, digest, record))
    return found


def _is_older(day: date | None, than: date | None) -> bool:
    return day is not None and than is not None and day < than
