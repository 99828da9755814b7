"""Plain pages for requests that are not let in. They never repeat anything that came with the request."""

from __future__ import annotations

from html import escape
from typing import Final

from starlette.types import Receive, Scope, Send

# The empty icon keeps browsers from asking for one, which would be refused as well.
_PAGE: Final = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><title>{title}</title></head>
<body><main><h1>{title}</h1><p>{text}</p></main></body>
</html>
"""


def plain_page(title: str, text: str) -> bytes:
    """Return a page that needs no style, script or session."""
    return _PAGE.format(title=escape(title), text=escape(text)).encode()


async def refuse(
    scope: Scope,
    receive: Receive,
    send: Send,
    *,
    status: int,
    title: str,
    text: str,
) -> None:
    """Answer with a plain page, or close a WebSocket before it opens. The request's body is left unread."""
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": 1008, "reason": ""})
        return
    body = plain_page(title, text)
    await answer(
        send,
        status,
        [(b"content-type", b"text/html; charset=utf-8")],
        b"" if scope["method"] == "HEAD" else body,
    )


async def answer(send: Send, status: int, headers: list[tuple[bytes, bytes]], body: bytes = b"") -> None:
    """Send a whole answer; its length is added to the headers."""
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [*headers, length]})
    await send({"type": "http.response.body", "body": body})
