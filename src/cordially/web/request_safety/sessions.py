"""The session: a small signed cookie. Its holder can read it, and cannot change it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final, NamedTuple

from itsdangerous import BadData, TimestampSigner, URLSafeTimedSerializer
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cordially.web.request_safety.addresses import is_feed, is_static
from cordially.web.request_safety.hosts import header_values

Clock = Callable[[], datetime]
"""Reads the present moment, aware."""

MAX_AGE: Final = 14 * 24 * 3600
"""Seconds after which a session that is no longer used ends."""

# Browsers drop a cookie of more than 4096 bytes with its name and attributes.
_LARGEST: Final = 3800


class _Found(NamedTuple):
    content: dict[str, Any]
    age: float


def cookie_name(port: int, *, secure: bool) -> str:
    """Return the cookie's name. Cookies do not know ports, so the name does: two servers do not mix."""
    return f"{'__Host-' if secure else ''}cordially_{port}"


def cookie_values(scope: Scope, name: str) -> list[str]:
    """Return every value under a name: servers on other ports of this machine can add cookies of the same name."""
    pairs = (pair.partition("=") for header in header_values(scope, b"cookie") for pair in header.split(";"))
    return [value.strip() for key, equals, value in pairs if equals and key.strip() == name]


class Sessions:
    """Puts ``scope["session"]``, a plain dictionary of JSON values, and sends the cookie when it has changed.

    Static files and the feed carry no cookie. A session that has grown too large for a cookie keeps its former content.
    """

    def __init__(self, app: ASGIApp, *, secret: bytes, port: int, clock: Clock) -> None:
        self.app = app
        self.port = port
        self.clock = clock

        class ByOurClock(TimestampSigner):
            def get_timestamp(self) -> int:
                return int(clock().timestamp())

        self._serializer = URLSafeTimedSerializer(
            secret,
            salt=f"cordially session at port {port}",
            signer=ByOurClock,
            signer_kwargs={"digest_method": hashlib.sha256, "key_derivation": "hmac"},
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on the request with its session, and keep what became of that."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        secure = scope["scheme"] == "https"
        name = cookie_name(self.port, secure=secure)
        found = self._read(scope, name)
        scope["session"] = found.content if found else {}
        before = _as_text(scope["session"])
        bare = is_static(scope) or is_feed(scope)

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start" and not bare:
                session = scope["session"]
                after = _as_text(session)
                grown_old = found is not None and found.age > MAX_AGE / 2
                cookie = None
                if session and (after != before or grown_old):
                    cookie = _cookie(name, self._sign(session), MAX_AGE, secure=secure)
                elif found is not None and not session:
                    cookie = _cookie(name, "", 0, secure=secure)
                if cookie is not None and len(cookie) <= _LARGEST:
                    MutableHeaders(scope=message).append("Set-Cookie", cookie)
            await send(message)

        await self.app(scope, receive, send_with_cookie)

    def _sign(self, session: dict[str, Any]) -> str:
        signed = self._serializer.dumps(session)
        return signed if isinstance(signed, str) else signed.decode("ascii")

    def _read(self, scope: Scope, name: str) -> _Found | None:
        """Return the latest session that we signed: a planted older one must not hide it."""
        latest = None
        for value in cookie_values(scope, name):
            try:
                content, signed_at = self._serializer.loads(value, max_age=MAX_AGE, return_timestamp=True)
            except BadData:
                continue
            if isinstance(content, dict):
                found = _Found(content, (self.clock() - signed_at).total_seconds())
                latest = found if latest is None or found.age < latest.age else latest
        return latest


def _as_text(session: dict[str, Any]) -> str:
    return json.dumps(session, sort_keys=True)


def _cookie(name: str, value: str, max_age: int, *, secure: bool) -> str:
    flags = "; Secure" if secure else ""
    return f"{name}={value}; Path=/; Max-Age={max_age}; HttpOnly; SameSite=Strict{flags}"
