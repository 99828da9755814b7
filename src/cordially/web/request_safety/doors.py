"""Who may come in where a password is needed: everybody else is sent to the sign-in page."""

from __future__ import annotations

import math
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

from anyio import CapacityLimiter, to_thread
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Receive, Scope, Send

from cordially.web.request_safety.addresses import (
    SIGN_IN,
    address_within,
    is_feed,
    is_static,
    is_within,
)
from cordially.web.request_safety.attempts import Attempts
from cordially.web.request_safety.hosts import header_values
from cordially.web.request_safety.passwords import check_password, password_mark
from cordially.web.request_safety.refusals import answer
from cordially.web.request_safety.sessions import Clock

LONGEST_STAY: Final = timedelta(days=30)
"""After this one signs in again, however often one came."""

_DOOR: Final = "cordially.door"
_MOST_ENDED: Final = 1000


class Door:
    """Signs in and out. ``home`` is the data directory with the password, ``clock`` reads the present moment."""

    def __init__(self, home: Path, *, clock: Clock, stylesheets: Sequence[str] = ()) -> None:
        self.home = home
        self.clock = clock
        self.stylesheets = tuple(stylesheets)
        self.attempts = Attempts()
        # One hash at a time: each takes 32 MiB, and many guesses at once must not slow down everything else.
        self._one_at_a_time = CapacityLimiter(1)
        self._ended: dict[str, None] = {}

    def is_inside(self, session: dict[str, Any]) -> bool:
        """Say whether a session was signed in with the present password, not too long ago, and not signed out."""
        stay, mark = session.get("inside"), password_mark(self.home)
        if not isinstance(stay, dict) or mark is None or stay.get("id") in self._ended:
            return False
        since = datetime.fromtimestamp(stay["since"], tz=self.clock().tzinfo)
        return secrets.compare_digest(stay["mark"], mark) and self.clock() - since < LONGEST_STAY

    def wait(self, client: str) -> int:
        """Return the seconds, rounded up, before a client may try a password."""
        return math.ceil(self.attempts.wait(client, self.clock()).total_seconds())

    async def sign_in(self, session: dict[str, Any], password: str, client: str) -> str | None:
        """Return the address to go on to, or None for a wrong password. Ask ``wait`` first.

        What was in the session before is gone: a session somebody else began, or planted, does not become ours.
        """
        self.attempts.begin(client, self.clock())
        right = await to_thread.run_sync(check_password, self.home, password, limiter=self._one_at_a_time)
        if not right:
            return None
        self.attempts.succeeded(client)
        wanted = session.get("wanted")
        session.clear()
        session["inside"] = {
            "id": secrets.token_hex(16),
            "since": int(self.clock().timestamp()),
            "mark": password_mark(self.home),
        }
        return wanted if isinstance(wanted, str) and is_within(wanted) else "/"

    def sign_out(self, session: dict[str, Any]) -> None:
        """End a session: a copy of its cookie is of no use any more while this server runs."""
        stay = session.get("inside")
        if isinstance(stay, dict):
            self._ended[stay["id"]] = None
            while len(self._ended) > _MOST_ENDED:
                del self._ended[next(iter(self._ended))]
        session.clear()


def door_of(request: HTTPConnection) -> Door | None:
    """Return the door that a request came through, or None where no password is needed."""
    door: Door | None = request.scope.get(_DOOR)
    return door


def can_sign_out(request: HTTPConnection) -> bool:
    """Say whether a page should offer to sign out."""
    door = door_of(request)
    return door is not None and door.is_inside(request.scope["session"])


class SignedIn:
    """Sends whoever is not signed in to the sign-in page (303). Static files and the feed, which has its own key, are open."""

    def __init__(self, app: ASGIApp, door: Door) -> None:
        self.app = app
        self.door = door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on requests of whoever is signed in, and those that are open to all."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        scope[_DOOR] = self.door
        reading = scope["method"] in {"GET", "HEAD"}
        open_to_all = scope["path"] == SIGN_IN or (reading and (is_static(scope) or is_feed(scope)))
        if open_to_all or self.door.is_inside(scope["session"]):
            await self.app(scope, receive, send)
            return
        if header_values(scope, b"hx-request") == ["true"]:
            # a redirect would put the sign-in page into the middle of the page that asked
            await answer(send, 200, [(b"hx-redirect", SIGN_IN.encode())])
            return
        wanted = address_within(scope)
        if wanted is not None and header_values(scope, b"sec-fetch-dest") in ([], ["document"]) and reading:
            scope["session"]["wanted"] = wanted
        await answer(send, 303, [(b"location", SIGN_IN.encode())])
