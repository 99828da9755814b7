"""The user's journal, opened."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cordially.journal import Journal
from cordially.journal.address import BUSY_FOR
from cordially.services import places

if TYPE_CHECKING:
    from datetime import datetime
from pathlib import Path


def open_journal(now: datetime, *, busy_for: float = BUSY_FOR) -> Journal:
    """Open the user's journal, making it on first use; ``busy_for`` is how many seconds to wait for another writer.

    Raises StoreError when it cannot be used.
    """
    if not os.environ.get("CORDIALLY_STORE"):
        places.make_home()
    return Journal.open(places.store_address(), now=now, home=Path(places.home()), busy_for=busy_for)
