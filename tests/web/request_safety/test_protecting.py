from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient
from tests.web.request_safety.asking import Clock, ask

from cordially.web.request_safety import csrf_token, protect

ADDRESS = "http://127.0.0.1:8000"


async def show(request: Request) -> Response:
    return PlainTextResponse(csrf_token(request))


async def keep(request: Request) -> Response:
    async with request.form() as form:
        fields = [(name, value) for name, value in form.multi_items() if name != "csrf"]
        sizes = [f"{name}={value if isinstance(value, str) else value.size}" for name, value in fields]
    return PlainTextResponse(" ".join(sizes))


@pytest.fixture
def guarded(tmp_path: Path) -> Any:
    app = Starlette(routes=[Route("/", show), Route("/keep", keep, methods=["POST"])])
    return protect(app, hosts=[], port=8000, home=tmp_path, password_needed=False, clock=Clock())


@pytest.fixture
def browser(guarded: Any) -> TestClient:
    return TestClient(guarded, base_url=ADDRESS, headers={"origin": ADDRESS})


def test_a_form_of_ours_goes_through(browser: TestClient) -> None:
    token = browser.get("/").text
    assert browser.post("/keep", data={"csrf": token, "name": "Nguyễn Thị Hoa"}).text == "name=Nguyễn Thị Hoa"
    assert browser.post("/keep", data={"name": "Amara"}, headers={"X-CSRF-Token": token}).text == "name=Amara"


def test_an_upload_of_ours_goes_through_with_the_token_first(browser: TestClient) -> None:
    token = browser.get("/").text
    file = {"file": ("export.zip", b"\0" * 300_000)}
    assert browser.post("/keep", data={"csrf": token}, files=file).text == "file=300000"
    assert browser.post("/keep", files=file, headers={"X-CSRF-Token": token}).text == "file=300000"
    assert browser.post("/keep", files=file).status_code == 403


def test_each_guard_is_in_its_place(browser: TestClient) -> None:
    token = browser.get("/").text
    form = {"csrf": token, "name": "Amara"}
    assert browser.post("/keep", data=form).status_code == 200
    assert browser.post("/keep", data=form, headers={"host": "rebound.example:8000"}).status_code == 421
    assert browser.post("/keep", data=form, headers={"origin": "null"}).status_code == 403
    assert browser.post("/keep", data={"name": "Amara"}).status_code == 403
    browser.cookies.clear()
    assert browser.post("/keep", data=form).status_code == 403


@pytest.mark.parametrize(
    ("method", "headers", "status"),
    [
        ("GET", [("host", "127.0.0.1:8000")], 200),
        ("GET", [], 400),
        ("GET", [("host", "rebound.example")], 421),
        ("POST", [("host", "127.0.0.1:8000")], 403),
        ("POST", [("host", "127.0.0.1:8000"), ("origin", ADDRESS)], 403),
        (
            "GET",
            [
                ("host", "127.0.0.1:8000"),
                ("sec-fetch-site", "cross-site"),
                ("sec-fetch-mode", "navigate"),
                ("sec-fetch-dest", "document"),
            ],
            200,
        ),
    ],
)
def test_every_answer_carries_the_safe_headers_refusals_too(
    guarded: Any, method: str, headers: list[tuple[str, str]], status: int
) -> None:
    answer = ask(guarded, method, headers=headers)
    assert answer.status == status
    assert (answer.header("content-security-policy") or "").startswith("default-src 'none'")
    assert answer.header("cache-control") == "no-store"


def test_refused_requests_begin_no_session(guarded: Any) -> None:
    for headers in ([("host", "rebound.example")], [("host", "127.0.0.1:8000"), ("origin", "null")]):
        assert ask(guarded, "POST", headers=headers).header("set-cookie") is None


def test_a_websocket_is_closed_at_the_outermost_door(guarded: Any) -> None:
    for host in ("127.0.0.1:8000", "rebound.example"):
        assert (
            ask(guarded, headers=[("host", host), ("origin", ADDRESS)], kind="websocket", scheme="ws").status
            == 1008
        )


def test_starting_and_stopping_reach_the_app(guarded: Any) -> None:
    with TestClient(guarded, base_url=ADDRESS) as browser:
        assert browser.get("/").status_code == 200


def test_two_servers_on_one_machine_do_not_share_a_session(tmp_path: Path) -> None:
    app = Starlette(routes=[Route("/", show)])
    names = []
    for port in (8000, 8001):
        guarded = protect(app, hosts=[], port=port, home=tmp_path, password_needed=False, clock=Clock())
        answer = ask(guarded, headers=[("host", f"localhost:{port}")])
        names.append((answer.header("set-cookie") or "").partition("=")[0])
    assert names == ["cordially_8000", "cordially_8001"]


def test_a_session_outlives_the_server(tmp_path: Path) -> None:
    app = Starlette(routes=[Route("/", show), Route("/keep", keep, methods=["POST"])])

    def started() -> TestClient:
        guarded = protect(app, hosts=[], port=8000, home=tmp_path, password_needed=False, clock=Clock())
        return TestClient(guarded, base_url=ADDRESS, headers={"origin": ADDRESS})

    first = started()
    token = first.get("/").text
    second = started()
    second.cookies.set("cordially_8000", first.cookies["cordially_8000"])
    assert second.post("/keep", data={"csrf": token, "n": "1"}).text == "n=1"
