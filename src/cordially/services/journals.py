"""The user's journal, opened."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from cordially.journal import Journal
from cordially.services import places

if TYPE_CHECKING:
    from datetime import datetime
from pathlib import Path


def open_journal(now: datetime) -> Journal:
    """Open the user's journal, making it on first use. Raises StoreError when it cannot be used."""
    if not os.environ.get("CORDIALLY_STORE"):
        places.make_home()
    return Journal.open(places.store_address(), now=now, home=Path(places.home()))
