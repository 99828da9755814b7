"""What every answer tells the browser: run nothing foreign, show us in no frame, keep nothing personal."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cordially.web.request_safety.addresses import has_version, is_feed, is_static

CONTENT_SECURITY_POLICY: Final = "; ".join(  # noqa: FLY002  # one directive a line can be read
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "manifest-src 'self'",
    )
)

# Strict-Transport-Security is left out on purpose: it would bind every other port of the same name, too.
ALWAYS: Final = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Origin-Agent-Cluster": "?1",
    # links to profiles must not be looked up before they are opened
    "X-DNS-Prefetch-Control": "off",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            "accelerometer",
            "browsing-topics",
            "camera",
            "display-capture",
            "geolocation",
            "gyroscope",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "usb",
        )
    ),
}


class SafeHeaders:
    """Sets the headers on every answer, refusals included; a page cannot loosen them."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on the request, and set the headers of its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in ALWAYS.items():
                    headers[name] = value
                headers["Referrer-Policy"] = _referrer_policy(scope)
                headers["Cache-Control"] = _cache_control(scope, message["status"])
            await send(message)

        await self.app(scope, receive, send_safely)


def _referrer_policy(scope: Scope) -> str:
    # The address of the feed is its key. Elsewhere no-referrer would be too much: browsers then post with 'Origin: null'.
    return "no-referrer" if is_feed(scope) else "same-origin"


def _cache_control(scope: Scope, status: int) -> str:
    if not is_static(scope) or status not in {200, 206, 304}:
        return "no-store"
    return "public, max-age=31536000, immutable" if has_version(scope) else "no-cache"
