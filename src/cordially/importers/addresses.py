"""Profile addresses: the one certain identity of a person in an export."""

from __future__ import annotations

import unicodedata
from urllib.parse import unquote

from cordially.people import as_shown

_USUAL = "https://www.linkedin.com/in/"
_SITE = "linkedin.com"
_LONGEST = 300
"""The network allows a hundred letters; what is far longer is no profile, and no key of a database."""


def profile_of(address: str) -> str | None:
    """Return the decoded, case-folded last part of a profile address, or None if it is not a person's address.

    Any host of the site will do, with or without scheme, language or query: ``https://de.linkedin.com/in/Zo%C3%AB/en?x``
    and ``www.linkedin.com/in/zoë`` are the same. Old ``/pub/`` addresses become what they were turned into.
    """
    if address.startswith(_USUAL):
        rest = address[len(_USUAL) :]
        if len(rest) <= _LONGEST and rest.isascii() and rest.replace("-", "").isalnum():
            return rest.lower()
    return _profile_of_unusual(address.strip())


def profiles_of(addresses: str) -> tuple[str, ...]:
    """Return the profiles of a comma-joined list of addresses, in order, without those of companies."""
    found = (profile_of(address) for address in addresses.split(",") if address)
    return tuple(profile for profile in found if profile)


def folded(part: str) -> str:
    """Return a profile's last part in the form in which two spellings of it are equal."""
    return unicodedata.normalize("NFC", as_shown(unquote(part)).casefold())


def _profile_of_unusual(address: str) -> str | None:
    if "\n" in address or "\r" in address or len(address) > 10 * _LONGEST:
        return None
    bare = address.partition("://")[2] if "://" in address[:9] else address
    host, _, path = bare.partition("/")
    host = host.casefold().partition(":")[0]
    if host != _SITE and not host.endswith("." + _SITE):
        return None
    parts = [part for part in path.partition("?")[0].partition("#")[0].split("/") if part]
    if parts and parts[0].casefold() == "mwlite":
        parts = parts[1:]
    if len(parts) < 2:
        return None
    if parts[0].casefold() == "in":
        profile = folded(parts[1]).strip()
        return profile if 0 < len(profile) <= _LONGEST else None
    if parts[0].casefold() == "pub":
        return _profile_of_pub(parts[1:])
    return None


def _profile_of_pub(parts: list[str]) -> str | None:
    """``/pub/jane-doe/a7/576/b50`` was renamed ``/in/jane-doe-b50576a7``: the three numbers from the end, filled up."""
    name = folded(parts[0])
    if len(parts) < 4:
        return name or None
    first, second, third = (folded(part) for part in parts[1:4])
    return f"{name}-{third.zfill(3)}{second.zfill(3)}{first}"
