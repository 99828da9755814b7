from __future__ import annotations

from typing import Any

import pytest
from starlette.types import Receive, Scope, Send
from tests.web.request_safety.asking import OURS, Answer, App, Clock, ask

from cordially.web.request_safety.sessions import MAX_AGE, Sessions

SECRET = b"s" * 32


class Page:
    """Shows the session it was given and does with it what it is told."""

    def __init__(self, **change: Any) -> None:
        self.change = change
        self.given: dict[str, Any] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.given = dict(scope["session"])
        if self.change.get("clear"):
            scope["session"].clear()
        else:
            scope["session"].update(self.change)
        await App()({**scope}, receive, send)


def visit(
    page: Page, cookies: str = "", *, clock: Clock | None = None, path: str = "/", **options: Any
) -> Answer:
    secret, port = options.pop("secret", SECRET), options.pop("port", 8000)
    headers = [OURS, *([("cookie", cookies)] if cookies else [])]
    return ask(
        Sessions(page, secret=secret, port=port, clock=clock or Clock()),
        path=path,
        headers=headers,
        **options,
    )


def cookie(answer: Answer) -> str:
    return (answer.header("set-cookie") or "").partition(";")[0]


def test_the_cookie_is_for_our_pages_only() -> None:
    answer = visit(Page(demo=True))
    name, _, rest = (answer.header("set-cookie") or "").partition("=")
    assert name == "cordially_8000"
    assert rest.split("; ")[1:] == ["Path=/", f"Max-Age={MAX_AGE}", "HttpOnly", "SameSite=Strict"]


def test_over_tls_the_cookie_stays_there() -> None:
    answer = visit(Page(demo=True), scheme="https")
    said = answer.header("set-cookie") or ""
    assert said.startswith("__Host-cordially_8000=")
    assert said.endswith("; Secure")
    assert "domain" not in said.lower()


def test_what_a_page_leaves_is_there_on_the_next() -> None:
    kept = cookie(visit(Page(said={"text": "Done — é"}, n=1)))
    page = Page()
    answer = visit(page, kept)
    assert page.given == {"said": {"text": "Done — é"}, "n": 1}
    assert answer.header("set-cookie") is None


def test_a_change_deep_in_the_session_is_kept() -> None:
    first = cookie(visit(Page(facts={"met": "no"})))

    async def deep(scope: Scope, receive: Receive, send: Send) -> None:
        scope["session"]["facts"]["met"] = "yes"
        await App()(scope, receive, send)

    second = cookie(
        ask(Sessions(deep, secret=SECRET, port=8000, clock=Clock()), headers=[OURS, ("cookie", first)])
    )
    page = Page()
    visit(page, second)
    assert page.given == {"facts": {"met": "yes"}}


def test_an_empty_session_makes_no_cookie_and_an_emptied_one_ends_it() -> None:
    assert visit(Page()).header("set-cookie") is None
    ended = visit(Page(clear=True), cookie(visit(Page(a=1)))).header("set-cookie") or ""
    assert ended.startswith("cordially_8000=; ")
    assert "Max-Age=0" in ended


@pytest.mark.parametrize(
    "forge",
    [
        lambda value: value[:-1] + ("A" if value[-1] != "A" else "B"),
        lambda value: "A" + value,
        lambda value: value.partition(".")[0],
        lambda value: value.replace(".", ""),
        lambda _: "",
        lambda _: "eyJpbnNpZGUiOiAxfQ",
        lambda _: "\xff",
        lambda value: value + "." + value,
    ],
)
def test_a_cookie_that_we_did_not_sign_is_no_session(forge: Any) -> None:
    name, _, value = cookie(visit(Page(demo=True))).partition("=")
    page = Page()
    visit(page, f"{name}={forge(value)}")
    assert page.given == {}


def test_a_cookie_signed_with_another_key_or_for_another_port_is_no_session() -> None:
    value = cookie(visit(Page(demo=True))).partition("=")[2]
    page = Page()
    visit(page, f"cordially_8000={value}", secret=b"t" * 32)
    assert page.given == {}
    visit(page, f"cordially_8001={value}", port=8001)
    assert page.given == {}
    visit(page, f"cordially_8001={value}")
    assert page.given == {}


def test_a_planted_cookie_of_the_same_name_does_not_hide_ours() -> None:
    ours = cookie(visit(Page(demo=True)))
    for cookies in (f"cordially_8000=planted; {ours}", f"{ours}; cordially_8000=planted", f"x=1;{ours} ; y"):
        page = Page()
        visit(page, cookies)
        assert page.given == {"demo": True}


def test_of_several_sessions_the_latest_counts() -> None:
    clock = Clock()
    older = cookie(visit(Page(n=1), clock=clock))
    clock.forward(seconds=1)
    newer = cookie(visit(Page(n=2), clock=clock))
    for cookies in (f"{older}; {newer}", f"{newer}; {older}"):
        page = Page()
        visit(page, cookies, clock=clock)
        assert page.given == {"n": 2}


def test_over_tls_a_cookie_that_was_set_without_it_does_not_count() -> None:
    plain = cookie(visit(Page(demo=True)))
    page = Page()
    visit(page, plain, scheme="https")
    assert page.given == {}


def test_a_session_ends_when_it_is_not_used_and_goes_on_while_it_is() -> None:
    clock = Clock()
    kept = cookie(visit(Page(demo=True), clock=clock))
    clock.forward(seconds=MAX_AGE / 2 + 1)
    renewed = cookie(visit(Page(), kept, clock=clock))
    assert renewed.startswith("cordially_8000=")
    clock.forward(seconds=MAX_AGE / 2)
    page = Page()
    visit(page, kept, clock=clock)
    assert page.given == {}
    visit(page, renewed, clock=clock)
    assert page.given == {"demo": True}


def test_a_cookie_from_the_future_is_no_session() -> None:
    clock = Clock()
    clock.forward(hours=1)
    kept = cookie(visit(Page(demo=True), clock=clock))
    page = Page()
    visit(page, kept)
    assert page.given == {}


@pytest.mark.parametrize("path", ["/static/css/cordially.css?v=1", "/feed/abc.ics"])
def test_files_and_the_feed_set_no_cookie(path: str) -> None:
    assert visit(Page(demo=True), path=path).header("set-cookie") is None


def test_a_session_too_large_for_a_cookie_keeps_what_it_had() -> None:
    import secrets

    answer = visit(Page(said=secrets.token_hex(4000)))
    assert (answer.status, answer.header("set-cookie")) == (200, None)
