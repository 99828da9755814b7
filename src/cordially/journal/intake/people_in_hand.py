"""People as they will be after an import: what the store has, what the import changed, and whom it brings."""

from __future__ import annotations

from typing import Any, Final

from cordially.journal import schema
from cordially.journal.intake.known import Known
from cordially.journal.intake.rows import COLUMNS, Rows
from cordially.people import company_key, folded, searched

_PEOPLE: Final = COLUMNS["people"]


class PeopleInHand:
    """Reads and changes people while an import is being decided, written or not."""

    def __init__(self, known: Known, rows: Rows) -> None:
        self._known = known
        self._rows = rows
        self._first_new = rows.next_ids["people"] - len(rows.new["people"])

    def now_known(self, person: int) -> dict[str, Any]:
        """Return the columns of a person."""
        if person >= self._first_new:
            return dict(zip(_PEOPLE, self._rows.new["people"][person - self._first_new], strict=True))
        columns = [name for name in _PEOPLE if name not in ("id", "batch_id")]
        stored = self._known.rows(schema.people, columns, [person])[person]
        pending = self._rows.changes.get((schema.people.name, person))
        return {**stored, **(pending.after if pending else {})}

    def change(self, person: int, told: dict[str, Any]) -> None:
        """Set some columns of a person, and those that follow from them."""
        before = self.now_known(person)
        after = {**before, **told}
        after["folded"] = folded(after["name"] or after["profile"] or "")
        after["company_key"] = company_key(after["company"]) if after["company"] else None
        after["searched"] = searched(after["name"] or after["profile"], after["company"], after["position"])
        if person >= self._first_new:
            place = person - self._first_new
            self._rows.new["people"][place] = tuple(after[name] for name in _PEOPLE)
            return
        changed = {name: value for name, value in after.items() if value != before.get(name)}
        self._rows.change(schema.people, person, {name: before[name] for name in changed}, changed)
