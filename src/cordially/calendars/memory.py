"""What is remembered between one exchange with a calendar server and the next, as a file."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any

from cordially.calendars.kept_files import read_json, write_json
from cordially.calendars.reconciling import Kept
from cordially.errors import StoreError
from cordially.people.moments import parsed


@dataclass(slots=True)
class Memory:
    """``known`` is what we wrote there, by key; ``begun`` is a write that may or may not have arrived.

    ``exchanged`` is when what the user said on both sides was last brought together.
    """

    path: Path
    collection: str | None = None
    exchanged: datetime | None = None
    known: dict[str, Kept] = field(default_factory=dict)
    begun: dict[str, Kept] = field(default_factory=dict)

    @classmethod
    def of(cls, path: Path) -> Memory:
        """Return what the file remembers; nothing where there is none. Raises StoreError where it is damaged."""
        found = read_json(path)
        try:
            return cls(
                path=path,
                collection=found.get("collection"),
                exchanged=_moment(found.get("exchanged")),
                known={key: _kept(value) for key, value in found.get("known", {}).items()},
                begun={key: _kept(value) for key, value in found.get("begun", {}).items()},
            )
        except (ValueError, TypeError, AttributeError, KeyError):
            raise StoreError(f"'{path}' is damaged.", hint="Move it away and try again.") from None

    def save(self) -> None:
        """Write all of it down; whoever is killed meanwhile leaves what was there before."""
        write_json(
            self.path,
            {
                "collection": self.collection,
                "exchanged": self.exchanged.isoformat() if self.exchanged else None,
                "known": {key: _plain(kept) for key, kept in self.known.items()},
                "begun": {key: _plain(kept) for key, kept in self.begun.items()},
            },
        )

    def forget_all(self) -> None:
        """Begin anew, as with a server that never saw us."""
        self.known.clear()
        self.begun.clear()
        self.exchanged = None


def _plain(kept: Kept) -> dict[str, Any]:
    values = asdict(kept)
    return {
        name: value.isoformat() if isinstance(value, datetime | date) else value
        for name, value in values.items()
    }


def _kept(values: dict[str, Any]) -> Kept:
    known = {one.name for one in fields(Kept)}
    read = {name: value for name, value in values.items() if name in known}
    for name in ("due", "best"):
        read[name] = _moment(read.get(name))
    read["begins"] = parsed(read["begins"]) if read.get("begins") else None
    read["worded"] = tuple(read.get("worded", ()))
    return Kept(**read)


def _moment(text: str | None) -> datetime | None:
    if not text:
        return None
    moment = parsed(text)
    if not isinstance(moment, datetime):
        raise TypeError("a moment was expected")
    return moment
