"""The invitations with a note that a free account may send in a month, and whom they are kept for."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple


class Allowance(NamedTuple):
    """Noted invitations this calendar month: how many in all, how many were sent, which steps the rest is kept for.

    ``of`` is None where nothing limits them (a paid account) or where the account is unknown. ``renews`` is the first
    moment of the next month, in UTC.
    """

    of: int | None
    used: int
    kept_for: tuple[str, ...]
    renews: datetime
