"""Whoever follows a link from elsewhere arrives without the session, as its cookie is for our own pages only.

Answered at once, the page would begin a new session in place of the one there is. So the first answer is an empty page that
loads the same address again, this time from here and with the cookie.
"""

from __future__ import annotations

from typing import Final

from starlette.types import ASGIApp, Receive, Scope, Send

from cordially.web.request_safety.addresses import is_feed, is_static
from cordially.web.request_safety.hosts import header_values
from cordially.web.request_safety.refusals import answer
from cordially.web.request_safety.sessions import cookie_name, cookie_values

# The empty icon matters: asked for by itself, one could begin the very session that this page avoids to begin.
_PAGE: Final = b"""<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta http-equiv="refresh" content="0"><link rel="icon" href="data:,"><title>Cordially</title></head>
<body><p>One moment. If nothing happens, reload this page.</p></body>
</html>
"""
_PATIENCE: Final = 20
"""Seconds within which the second request counts as the same arrival: it is let in with or without a session."""


class Arrivals:
    """Lets a link from elsewhere arrive with the session that is already there."""

    def __init__(self, app: ASGIApp, *, port: int) -> None:
        self.app = app
        self.port = port

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request that arrives from elsewhere with one more step, hand on every other."""
        if scope["type"] != "http" or not self._needs_another_step(scope):
            await self.app(scope, receive, send)
            return
        secure = "; Secure" if scope["scheme"] == "https" else ""
        mark = f"{self._mark}=1; Path=/; Max-Age={_PATIENCE}; HttpOnly; SameSite=Lax{secure}"
        await answer(
            send,
            200,
            [(b"content-type", b"text/html; charset=utf-8"), (b"set-cookie", mark.encode())],
            _PAGE,
        )

    @property
    def _mark(self) -> str:
        return f"cordially_{self.port}_arrived"

    def _needs_another_step(self, scope: Scope) -> bool:
        return (
            scope["method"] == "GET"
            and header_values(scope, b"sec-fetch-site") == ["cross-site"]
            and not is_static(scope)
            and not is_feed(scope)
            and not cookie_values(scope, cookie_name(self.port, secure=scope["scheme"] == "https"))
            and not cookie_values(scope, self._mark)
        )
