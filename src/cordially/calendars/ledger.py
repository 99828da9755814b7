"""What was published so far, as a file: the store's own random name, and the last revision of each entry."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from cordially.calendars.kept_files import alone, read_json, write_json
from cordially.calendars.revisions import Publication
from cordially.errors import StoreError
from cordially.people.moments import parsed


@dataclass(slots=True)
class Ledger:
    """``store`` is random and made once: from it and a key the identity of an entry follows, and no key from an identity."""

    store: str
    published: dict[str, Publication] = field(default_factory=dict)


@contextmanager
def opened(path: Path) -> Iterator[Ledger]:
    """Open the ledger, alone, and write it when the block changed it. Raises StoreError where it cannot be used."""
    with alone(path.with_suffix(".lock")):
        ledger = read(path)
        before = _plain(ledger)
        known = path.exists()
        yield ledger
        after = _plain(ledger)
        if after != before or not known:
            write_json(path, after)


def read(path: Path) -> Ledger:
    """Return what the file says; a new ledger where there is none. Raises StoreError where it is damaged."""
    found = read_json(path)
    try:
        return Ledger(
            store=found.get("store") or secrets.token_hex(16),
            published={key: _publication(value) for key, value in found.get("published", {}).items()},
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        raise StoreError(f"'{path}' is damaged.", hint="Move it away and try again.") from None


def _plain(ledger: Ledger) -> dict[str, Any]:
    return {
        "store": ledger.store,
        "published": {
            key: {
                "fingerprint": one.fingerprint,
                "sequence": one.sequence,
                "modified": one.modified.isoformat(),
                "ended": one.ended,
                "begins": one.begins.isoformat() if one.begins else None,
            }
            for key, one in ledger.published.items()
        },
    }


def _publication(value: dict[str, Any]) -> Publication:
    modified = parsed(value["modified"])
    begins: datetime | date | None = parsed(value["begins"]) if value.get("begins") else None
    if not isinstance(modified, datetime):
        raise TypeError("a moment was expected")
    return Publication(
        fingerprint=value["fingerprint"],
        sequence=int(value["sequence"]),
        modified=modified,
        ended=bool(value["ended"]),
        begins=begins,
    )
