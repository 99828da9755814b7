"""Panels: who held an interview, who of them was thanked, and who is still to thank."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple


class Panel(NamedTuple):
    """One interview and the people who held it (ids), by the day or moment on which it was.

    ``thanked`` and ``to_thank`` share the members between them, except those of whom thanks are not asked (skipped,
    or too late).
    """

    process: str
    at: datetime | date
    members: tuple[str, ...]
    thanked: tuple[str, ...]
    to_thank: tuple[str, ...]
