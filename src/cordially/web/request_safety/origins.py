"""What changes something must come from our own pages.

Browsers say where a request comes from: ``Origin`` with anything that posts, ``Sec-Fetch-Site`` with everything that goes to
this machine or over TLS. A page cannot forge either.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from starlette.types import ASGIApp, Receive, Scope, Send

from cordially.web.request_safety.hosts import asked_authority, authority, header_values, standard_port
from cordially.web.request_safety.refusals import refuse

READING: Final = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that never change anything; every other one, known or not, must come from our own pages."""

_ORIGIN: Final = re.compile(r"(?P<scheme>https?)://(?P<authority>[^/?#@\s]+)", re.ASCII | re.IGNORECASE)


class Origin(NamedTuple):
    """Scheme, host and port, the port always written out."""

    scheme: str
    host: str
    port: int


def origin(text: str) -> Origin | None:
    """Read an Origin header; None for ``null``, other schemes, and anything a browser would not write."""
    match = _ORIGIN.fullmatch(text)
    place = authority(match["authority"]) if match else None
    if match is None or place is None:
        return None
    scheme = match["scheme"].lower()
    return Origin(scheme, place.host, place.port or standard_port(scheme))


def own_origin(scope: Scope) -> Origin | None:
    """Return the origin that a request was sent to, by its Host header."""
    place = asked_authority(scope)
    if place is None:
        return None
    return Origin(scope["scheme"], place.host, place.port or standard_port(scope["scheme"]))


class SameOrigin:
    """Refuses (403) what another page sends to us, and every WebSocket: we have none.

    Changes need an Origin equal to ours, or, where a browser left it out, a Sec-Fetch-Site of ``same-origin`` or ``none``.
    Reading is open to links from elsewhere and to programs, yet not to requests that another page makes in the background:
    it cannot see the answer, but it could see how long the answer takes.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on requests that our own pages could have made, and links from elsewhere."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
            return
        if scope["type"] == "http" and (
            _may_read(scope) if scope["method"] in READING else _may_change(scope)
        ):
            await self.app(scope, receive, send)
            return
        await refuse(
            scope,
            receive,
            send,
            status=403,
            title="This came from another page",
            text="Nothing was changed. Cordially only takes what its own pages send. Open it in a tab of its own and try again there.",
        )


def _may_change(scope: Scope) -> bool:
    sites = header_values(scope, b"sec-fetch-site")
    if len(sites) > 1 or (sites and sites[0] not in {"same-origin", "none"}):
        return False
    origins = header_values(scope, b"origin")
    if not origins:
        return bool(sites)
    ours = own_origin(scope)
    return len(origins) == 1 and ours is not None and origin(origins[0]) == ours


def _may_read(scope: Scope) -> bool:
    sites = header_values(scope, b"sec-fetch-site")
    if all(site in {"same-origin", "none"} for site in sites):
        return True
    # somebody follows a link: the answer becomes a page of its own, which nobody can look into
    return (
        scope["method"] == "GET"
        and header_values(scope, b"sec-fetch-mode") == ["navigate"]
        and header_values(scope, b"sec-fetch-dest") == ["document"]
    )
