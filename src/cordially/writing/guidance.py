"""What public pages ask of messages, where no claim of the articles says it: cited by ids that begin with ``G-``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Guidance(NamedTuple):
    """One piece of guidance: ``pages`` distinct public sites were seen saying it, ``against`` the contrary.

    Without any page it is our own common sense, and is shown as such.
    """

    id: str
    says: str
    pages: int
    against: int = 0


@cache
def guidance() -> dict[str, Guidance]:
    """Return all public guidance by its id."""
    table = tomllib.loads(files("cordially.writing").joinpath("data", "guidance.toml").read_text("utf-8"))
    return {
        name: Guidance(name, each["says"], each["pages"], each.get("against", 0))
        for name, each in table.items()
    }
