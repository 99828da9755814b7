"""Addresses that request safety itself must know: what is public, and where one signs in."""

from __future__ import annotations

import re
from typing import Final

from starlette.types import Scope

STATIC: Final = "/static/"
FEED: Final = "/feed/"
SIGN_IN: Final = "/sign-in"
SIGN_OUT: Final = "/sign-out"

_VERSIONED: Final = re.compile(r"/static/v-[0-9a-f]{12}/.")
_LONGEST: Final = 1000


def is_static(scope: Scope) -> bool:
    """Say whether a file of ours is asked for, the same for everybody."""
    return str(scope["path"]).startswith(STATIC)


def is_feed(scope: Scope) -> bool:
    """Say whether the calendar feed is asked for; its page checks the token in the address."""
    return str(scope["path"]).startswith(FEED)


def has_version(scope: Scope) -> bool:
    """Say whether the address changes whenever a static file does (``/static/v-0123456789ab/…``)."""
    return _VERSIONED.match(str(scope["path"])) is not None


def address_within(scope: Scope) -> str | None:
    """Return path and query of a request, to come back to; None where a browser would read another site into it."""
    raw: bytes = scope.get("raw_path") or b""
    query: bytes = scope.get("query_string", b"")
    address = (raw.split(b"?")[0] + (b"?" + query if query else b"")).decode("latin-1")
    return address if is_within(address) else None


def is_within(address: str) -> bool:
    """Say whether an address stays on this site: one slash, then neither slash nor backslash, and no control characters."""
    if len(address) > _LONGEST or not address.startswith("/") or address[1:2] in {"/", "\\"}:
        return False
    return all(" " < character < "\x7f" and character != "\\" for character in address)
