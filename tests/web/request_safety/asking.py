"""Requests as a server hands them over, written out by hand: what no client would send can be sent."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

Header = tuple[str, str]
OURS: Header = ("host", "127.0.0.1:8000")
FROM_US: Header = ("origin", "http://127.0.0.1:8000")
FORM: Header = ("content-type", "application/x-www-form-urlencoded")


@dataclass
class Answer:
    """What came back: status 0 for none, and for a WebSocket the code it was closed with."""

    status: int = 0
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""

    def header(self, name: str) -> str | None:
        """The one value of a header; an assertion fails where there are more."""
        values = [value for key, value in self.headers if key.lower() == name]
        assert len(values) <= 1, values
        return values[0] if values else None

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass
class App:
    """Remembers what reached it, and how much of the body had been asked for by then."""

    seen: list[Scope] = field(default_factory=list)
    body: bytes = b""
    session: dict[str, Any] = field(default_factory=dict)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.seen.append(scope)
        scope.setdefault("session", {}).update(self.session)
        if scope["type"] == "http" and scope["method"] != "GET":
            more = True
            while more:
                message = await receive()
                self.body += message.get("body", b"")
                more = message.get("more_body", False)
        await send(
            {"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/html")]}
        )
        await send({"type": "http.response.body", "body": b"welcome"})

    @property
    def reached(self) -> bool:
        return bool(self.seen)


@dataclass
class Clock:
    """Stands still until told otherwise."""

    now: datetime = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **time: float) -> None:
        self.now += timedelta(**time)


def ask(
    app: ASGIApp,
    method: str = "GET",
    path: str = "/",
    headers: Iterable[Header] = (OURS,),
    *,
    body: Sequence[bytes] = (b"",),
    scheme: str = "http",
    client: str = "127.0.0.1",
    kind: str = "http",
) -> Answer:
    """Send one request. ``body`` comes in pieces; a piece more than there are is the browser leaving."""
    answer = Answer()
    pieces = list(body)
    where, _, query = path.partition("?")
    scope: Scope = {
        "type": kind,
        "method": method,
        "path": where,
        "raw_path": where.encode(),
        "query_string": query.encode(),
        "headers": [(key.encode(), value.encode("latin-1")) for key, value in headers],
        "scheme": scheme,
        "client": (client, 50000),
        "http_version": "1.1",
    }

    async def receive() -> Message:
        if kind == "websocket":
            return {"type": "websocket.connect"}
        if not pieces:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": pieces.pop(0), "more_body": bool(pieces)}

    async def send(message: Message) -> None:
        if message["type"] == "websocket.close":
            answer.status = message["code"]
        elif message["type"] == "http.response.start":
            answer.status = message["status"]
            answer.headers = [(key.decode(), value.decode()) for key, value in message["headers"]]
        else:
            answer.body += message["body"]

    async def run() -> None:
        await app(scope, receive, send)

    asyncio.run(run())
    return answer
