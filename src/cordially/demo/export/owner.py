"""The job seeker as named in every file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from cordially.demo.members import profile_url, table


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """The job seeker's name and profile address."""

    name: str
    url: str


@cache
def owner() -> Owner:
    """Return the job seeker."""
    profile = table("owner")["profile"]
    return Owner(name=f"{profile['given']} {profile['family']}", url=profile_url(profile["slug"]))
