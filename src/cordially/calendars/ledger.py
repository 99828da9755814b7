"""What was published so far, as a file: the store's own random name, and the last revision of each entry."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from cordially.calendars.kept_files import alone, read_json, write_json
from cordially.calendars.revisions import Publication
from cordially.errors import StoreError
from cordially.people.moments import parsed

_TIMES: Final = ("start", "best", "alarm")


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
                **{name: _text(getattr(one, name)) for name in ("begins", *_TIMES)},
            }
            for key, one in ledger.published.items()
        },
    }


def _text(when: datetime | date | None) -> str | None:
    return when.isoformat() if when is not None else None


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    moment = parsed(text)
    if not isinstance(moment, datetime):
        raise TypeError("a moment was expected")
    return moment


def _publication(value: dict[str, Any]) -> Publication:
    modified = _moment(value["modified"])
    begins: datetime | date | None = parsed(value["begins"]) if value.get("begins") else None
    if modified is None:
        raise TypeError("a moment was expected")
    return Publication(
        fingerprint=value["fingerprint"],
        sequence=int(value["sequence"]),
        modified=modified,
        ended=bool(value["ended"]),
        begins=begins,
        **{name: _moment(value.get(name)) for name in _TIMES},
    )
