"""How the user's calendars stand, without asking any server."""

from __future__ import annotations

import os
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from cordially.calendars.memory import Memory
from cordially.services.calendar_feed import token_path
from cordially.services.calendar_sync import PASSWORD, memory_path

if TYPE_CHECKING:
    from cordially.services.settings import Settings


class Standing(NamedTuple):
    """Whether the feed has an address, which server is set, and when (UTC) it was last brought up to date."""

    feed: bool
    server: str | None
    password: bool
    exchanged: datetime | None
    entries: int


def status(chosen: Settings) -> Standing:
    """Return how calendars stand. Raises StoreError where what is kept cannot be read."""
    caldav = chosen.caldav
    memory = Memory.of(memory_path())
    return Standing(
        feed=token_path().exists(),
        server=caldav.url if caldav else None,
        password=bool(os.environ.get(PASSWORD)) or bool(caldav and caldav.password_file),
        exchanged=memory.exchanged,
        entries=sum(1 for kept in memory.known.values() if kept.status == "open" and not kept.deleted),
    )
