from __future__ import annotations

import asyncio

import pytest
from starlette.types import Message, Receive, Scope, Send
from tests.web.request_safety.asking import App, ask

from cordially.web.request_safety.headers import SafeHeaders


def test_every_answer_allows_nothing_foreign() -> None:
    answer = ask(SafeHeaders(App()))
    assert answer.header("content-security-policy") == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'"
    )
    assert answer.header("x-content-type-options") == "nosniff"
    assert answer.header("cross-origin-opener-policy") == "same-origin"
    assert answer.header("cross-origin-resource-policy") == "same-origin"
    assert "camera=()" in (answer.header("permissions-policy") or "")
    assert answer.header("content-type") == "text/html"


def test_a_page_cannot_loosen_them() -> None:
    async def loose(_: Scope, __: Receive, send: Send) -> None:
        headers = [
            (b"content-security-policy", b"default-src *"),
            (b"content-security-policy", b"script-src 'unsafe-inline'"),
            (b"cache-control", b"public"),
            (b"referrer-policy", b"unsafe-url"),
        ]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": b""})

    answer = ask(SafeHeaders(loose))
    assert "unsafe" not in str(answer.headers)
    assert (answer.header("content-security-policy") or "").startswith("default-src 'none'")
    assert answer.header("cache-control") == "no-store"
    assert answer.header("referrer-policy") == "same-origin"


@pytest.mark.parametrize(
    ("path", "cache"),
    [
        ("/today", "no-store"),
        ("/today/v-9f2c01ab34cd/x", "no-store"),
        ("/static", "no-store"),
        ("/statics/v-9f2c01ab34cd/x.css", "no-store"),
        ("/static/css/cordially.css", "no-cache"),
        ("/static/v-/css/cordially.css", "no-cache"),
        ("/static/css/v-9f2c01ab34cd/cordially.css", "no-cache"),
        ("/static/v-9f2c01ab34cd/css/cordially.css", "public, max-age=31536000, immutable"),
        ("/feed/abc.ics", "no-store"),
    ],
)
def test_only_files_whose_address_has_a_version_are_kept(path: str, cache: str) -> None:
    assert ask(SafeHeaders(App()), path=path).header("cache-control") == cache


def test_a_missing_file_is_not_kept() -> None:
    async def missing(_: Scope, __: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 404, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    assert (
        ask(SafeHeaders(missing), path="/static/v-9f2c01ab34cd/gone.css").header("cache-control")
        == "no-store"
    )


def test_the_address_of_the_feed_goes_nowhere() -> None:
    assert ask(SafeHeaders(App()), path="/feed/abc.ics").header("referrer-policy") == "no-referrer"


def test_starting_and_stopping_pass_untouched() -> None:
    seen: list[str] = []

    async def app(scope: Scope, _: Receive, __: Send) -> None:
        seen.append(scope["type"])

    async def receive() -> Message:
        return {"type": "lifespan.startup"}

    async def send(_: Message) -> None: ...

    asyncio.run(SafeHeaders(app)({"type": "lifespan"}, receive, send))
    assert seen == ["lifespan"]
