"""A token in every form, so that only a page of ours, in this very session, can change something.

``csrf_token`` gives it to the page: a hidden field ``csrf``, and for scripts the header ``X-CSRF-Token``. In a form with files
the field comes first, before any file, and only that much of an upload is read here.
"""

from __future__ import annotations

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any, Final
from urllib.parse import parse_qsl

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from cordially.web.request_safety.hosts import header_values
from cordially.web.request_safety.origins import READING
from cordially.web.request_safety.refusals import refuse

FIELD: Final = "csrf"
HEADER: Final = b"x-csrf-token"
LARGEST_FORM: Final = 2_000_000
"""Bytes of a form without files that are read at most."""
LARGEST_BEGINNING: Final = 65_536
"""Bytes of an upload within which its first field must end."""

_KEY: Final = "csrf"
_LENGTH: Final = 32


class _TooLargeError(Exception):
    """A form goes on after ``LARGEST_FORM`` bytes."""


class _GoneError(Exception):
    """The browser left before its form was read."""


def csrf_token(request: HTTPConnection) -> str:
    """Return the token for the forms of a page, another one each time, all good for as long as the session lasts.

    Masked anew for every page, so that its bytes cannot be guessed from the sizes of compressed answers. The session gets
    its secret on first use: call this before the answer begins.
    """
    session: dict[str, Any] = request.scope["session"]
    secret = _secret(session)
    if secret is None:
        secret = secrets.token_bytes(_LENGTH)
        session[_KEY] = urlsafe_b64encode(secret).decode("ascii")
    mask = secrets.token_bytes(_LENGTH)
    return urlsafe_b64encode(mask + _mixed(mask, secret)).decode("ascii")


def is_token(given: str, session: dict[str, Any]) -> bool:
    """Say, in the same time for every wrong token, whether one belongs to the session."""
    secret = _secret(session)
    token = _decoded(given)
    if secret is None or token is None or len(token) != 2 * _LENGTH:
        return False
    return secrets.compare_digest(_mixed(token[:_LENGTH], token[_LENGTH:]), secret)


class Csrf:
    """Refuses (403) what would change something without the token of the session. Needs ``Sessions`` around it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on what only reads, and what carries the token of its session."""
        if scope["type"] != "http" or scope["method"] in READING:
            await self.app(scope, receive, send)
            return
        held: list[Message] = []
        try:
            token = await _token(scope, receive, held)
        except _GoneError:
            return
        except _TooLargeError:
            await refuse(
                scope,
                receive,
                send,
                status=413,
                title="That is too large",
                text="Nothing was changed. Send less text at once.",
            )
            return
        if token is None or not is_token(token, scope["session"]):
            await refuse(
                scope,
                receive,
                send,
                status=403,
                title="This page is no longer current",
                text="Nothing was changed. Go back, reload the page, and do it again.",
            )
            return

        async def receive_again() -> Message:
            return held.pop(0) if held else await receive()

        await self.app(scope, receive_again, send)


async def _token(scope: Scope, receive: Receive, held: list[Message]) -> str | None:
    """Return the token that came with a request; what was read of its body to find it is added to ``held``."""
    given = header_values(scope, HEADER)
    if given:
        return given[0] if len(given) == 1 else None
    kinds = header_values(scope, b"content-type")
    kind, options = parse_options_header(kinds[0] if len(kinds) == 1 else "")
    if kind == b"application/x-www-form-urlencoded":
        return await _from_form(receive, held)
    if kind == b"multipart/form-data" and options.get(b"boundary"):
        return await _from_first_part(options[b"boundary"], receive, held)
    return None


async def _next(receive: Receive, held: list[Message]) -> tuple[bytes, bool]:
    message = await receive()
    if message["type"] == "http.disconnect":
        raise _GoneError
    held.append(message)
    return message.get("body", b""), message.get("more_body", False)


async def _from_form(receive: Receive, held: list[Message]) -> str | None:
    body, more = bytearray(), True
    while more:
        content, more = await _next(receive, held)
        body += content
        if len(body) > LARGEST_FORM:
            raise _TooLargeError
    fields = parse_qsl(body.decode("latin-1"), keep_blank_values=True)
    tokens = [value for name, value in fields if name == FIELD]
    return tokens[0] if len(tokens) == 1 else None


async def _from_first_part(boundary: bytes, receive: Receive, held: list[Message]) -> str | None:
    try:
        first = _FirstPart(boundary)
    except FormParserError:
        return None
    read, more = 0, True
    while more and not first.ended and not first.is_another and read <= LARGEST_BEGINNING:
        content, more = await _next(receive, held)
        read += len(content)
        try:
            # the first message may be a whole upload; no more of it is looked at than the field needs
            first.feed(content[:LARGEST_BEGINNING])
        except FormParserError:
            return None
    return first.value if first.ended and first.is_field else None


class _FirstPart:
    """The first part of an upload, read by the library that reads the whole of it later: they cannot disagree."""

    def __init__(self, boundary: bytes) -> None:
        self.ended = False
        self.is_another = False
        self._disposition = b""
        self._name, self._header, self._data = bytearray(), bytearray(), bytearray()
        self._parser = MultipartParser(
            boundary,
            {
                "on_header_field": self._on_name,
                "on_header_value": self._on_header,
                "on_header_end": self._on_header_end,
                "on_headers_finished": self._on_headers_finished,
                "on_part_data": self._on_data,
                "on_part_end": self._on_end,
            },
        )

    def feed(self, content: bytes) -> None:
        self._parser.write(content)

    @property
    def is_field(self) -> bool:
        disposition, options = parse_options_header(self._disposition)
        return (
            disposition == b"form-data"
            and options.get(b"name") == FIELD.encode()
            and b"filename" not in options
        )

    @property
    def value(self) -> str:
        return self._data.decode("latin-1")

    def _on_name(self, data: bytes, start: int, end: int) -> None:
        if not self.ended:
            self._name += data[start:end]

    def _on_header(self, data: bytes, start: int, end: int) -> None:
        if not self.ended:
            self._header += data[start:end]

    def _on_header_end(self) -> None:
        if self.ended:
            return
        if self._name.lower() == b"content-disposition":
            self._disposition = bytes(self._header)
        self._name, self._header = bytearray(), bytearray()

    def _on_headers_finished(self) -> None:
        if not self.ended:
            self.is_another = not self.is_field

    def _on_data(self, data: bytes, start: int, end: int) -> None:
        if not self.ended:
            self._data += data[start:end]

    def _on_end(self) -> None:
        self.ended = True


def _secret(session: dict[str, Any]) -> bytes | None:
    kept = session.get(_KEY)
    secret = _decoded(kept) if isinstance(kept, str) else None
    return secret if secret is not None and len(secret) == _LENGTH else None


def _decoded(text: str) -> bytes | None:
    try:
        return urlsafe_b64decode(text.encode("ascii"))
    except ValueError:
        return None


def _mixed(one: bytes, other: bytes) -> bytes:
    return bytes(a ^ b for a, b in zip(one, other, strict=True))
