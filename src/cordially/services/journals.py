"""The user's journal, opened."""

from __future__ import annotations

import os
from datetime import datetime

from cordially.journal import Journal
from cordially.services import places


def open_journal(now: datetime) -> Journal:
    """Open the user's journal, making it on first use. Raises StoreError when it cannot be used."""
    if not os.environ.get("CORDIALLY_STORE"):
        places.make_home()
    return Journal.open(places.store_address(), now=now)
