"""Other sites, other names and damaged requests, against the app as it is served: nothing is changed, nothing is told."""

from __future__ import annotations

import http.client
import re
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlencode

import pytest
import uvicorn
from starlette.routing import Route
from starlette.testclient import TestClient
from tests.web.conftest import BASE, PORT, house
from tests.web.test_imports import token

from cordially.services import agenda
from cordially.web.app import create_app
from cordially.web.request_safety import set_password
from cordially.web.serving import listening_socket, protected

ROUTES: Final = [one for one in create_app(house()).routes if isinstance(one, Route)]
READ: Final = sorted(one.path for one in ROUTES if "GET" in (one.methods or ()))
CHANGED: Final = sorted(one.path for one in ROUTES if "POST" in (one.methods or ()))
FILLED: Final = {
    "person": "p1",
    "process": "pr1",
    "draft": "d1",
    "question": "q1",
    "batch": "b1",
    "id": "x",
    "form": "advice",
    "name:path": "Wexcombe Rail",
    "token": "x",
    "source": "lang",
    "voice": "lang",
    "move": "connect",
}
DISCOVERED: Final = frozenset(
    (
        "/network/companies/{name:path}",  # asks once whether two names mean one company
        "/people/{person}",  # the same, of what both of you have in common
        "/profile/findings",  # a profile without a fault counts as proofread
    )
)
"""Pages that write down what they found out; asked again they change nothing."""


def filled(path: str) -> str:
    return re.sub(r"\{([\w:]+)\}", lambda found: quote(FILLED[found[1]]), path)


def state(home: Path) -> dict[str, str]:
    """Return what every file holds."""
    return {
        str(path.relative_to(home)): sha256(path.read_bytes()).hexdigest()
        for path in home.rglob("*")
        if path.is_file() and not path.name.endswith(("-shm", "-wal"))
    }


@pytest.fixture
def port(demo_home: Path) -> Iterator[int]:
    """The port on which the app is served for real, with the demo's people in it."""
    assert demo_home.is_dir()
    listening = listening_socket("127.0.0.1", 0)
    found: int = listening.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(protected(house(), port=found), log_level="critical", lifespan="on")
    )
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + 20
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.02)
    yield found
    server.should_exit = True
    thread.join(10)


class Browser:
    """Somebody with a session of the app and a token of its forms."""

    def __init__(self, port: int) -> None:
        self.port = port
        told, page = self.ask("GET", "/welcome")
        self.cookie = (told.getheader("set-cookie") or "").split(";")[0]
        found = re.search(r'name="csrf" value="([^"]+)"', page)
        assert found
        self.token = found[1]

    def ask(
        self, method: str, path: str, body: bytes | None = None, /, **headers: str
    ) -> tuple[http.client.HTTPResponse, str]:
        sent = {"Host": f"127.0.0.1:{self.port}"} | {name.replace("_", "-"): v for name, v in headers.items()}
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)) as wire:
            wire.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in sent.items():
                wire.putheader(name, value)
            if body is not None and "Transfer-Encoding" not in sent:
                wire.putheader("Content-Length", str(len(body)))
            wire.endheaders(body)
            answer = wire.getresponse()
            return answer, answer.read().decode("utf-8", "replace")

    def post(self, path: str, *, own: bool = True, **headers: str) -> int:
        """Post a form and return the status. With ``own`` it carries the cookie, the token and our own origin."""
        fields = {"text": "x"} | ({"csrf": self.token} if own else {})
        given = {"Content-Type": "application/x-www-form-urlencoded"}
        if own:
            given |= {"Cookie": self.cookie, "Origin": f"http://127.0.0.1:{self.port}"}
        return self.ask("POST", path, urlencode(fields).encode(), **(given | headers))[0].status


def test_a_name_that_somebody_else_leads_here_shows_nothing(port: int) -> None:
    visitor = Browser(port)
    for host in (
        f"evil.example:{port}",
        f"127.0.0.1.evil.example:{port}",
        f"localhost.evil.example:{port}",
        "127.0.0.1",
        "127.0.0.1:1",
        f"evil.example:{port}@127.0.0.1:{port}",
        "",
    ):
        told, page = visitor.ask("GET", "/network", Host=host, Cookie=visitor.cookie)
        assert told.status >= 400, host
        assert "Kwabena" not in page
        assert told.getheader("set-cookie") is None
    assert "Kwabena" in visitor.ask("GET", "/network?q=kwabena", Cookie=visitor.cookie)[1]


def test_no_form_of_another_site_is_taken(port: int, demo_home: Path) -> None:
    visitor = Browser(port)
    visitor.ask("GET", "/today", Cookie=visitor.cookie)
    before = state(demo_home)
    for path in map(filled, CHANGED):
        assert visitor.post(path, own=False) == 403, path
        assert visitor.post(path, own=False, Origin="https://evil.example") == 403, path
        assert visitor.post(path, Origin="https://evil.example") == 403, path
        assert visitor.post(path, Origin="null") == 403, path
        assert visitor.post(path, Sec_Fetch_Site="cross-site") == 403, path
        assert visitor.post(path, Cookie="a=b") == 403, path
        assert visitor.post(path, X_CSRF_Token="A" * 88) == 403, path
    assert state(demo_home) == before


def test_a_form_of_our_own_is_taken(port: int) -> None:
    assert Browser(port).post("/demo/enter") == 303


def test_reading_changes_nothing(client: TestClient, demo_home: Path) -> None:
    for path in ("/today", "/people/p1", "/network/companies/Wexcombe%20Rail", "/profile/findings"):
        client.get(path)
    store = demo_home / "cordially.sqlite"
    for path in READ:
        if path in DISCOVERED:
            client.get(filled(path))
        before = _content(store)
        client.get(filled(path), follow_redirects=False)
        assert _content(store) == before, path


def _content(store: Path) -> bytes:
    return b"".join(path.read_bytes() for path in (store, Path(f"{store}-wal")) if path.exists())


def test_every_answer_keeps_foreign_scripts_out(port: int) -> None:
    visitor = Browser(port)
    asked = {
        200: ("GET", "/today", None, {}),
        303: ("GET", "/", None, {}),
        403: ("POST", "/today/mark", b"", {}),
        404: ("GET", "/people/p99999", None, {}),
        405: (
            "DELETE",
            "/today",
            None,
            {"Origin": f"http://127.0.0.1:{port}", "X-CSRF-Token": visitor.token},
        ),
        413: ("POST", "/find/do", b"a" * 2_100_000, {"Origin": f"http://127.0.0.1:{port}"}),
    }
    for status, (method, path, body, headers) in asked.items():
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if body is not None else {}
        told, _ = visitor.ask(method, path, body, Cookie=visitor.cookie, **(headers | kind))
        assert told.status == status, path
        policy = told.getheader("content-security-policy") or ""
        assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
        assert "unsafe" not in policy
        assert told.getheader("x-content-type-options") == "nosniff"
        assert told.getheader("cache-control") == "no-store"
        assert told.getheader("server") is None or "uvicorn" in (told.getheader("server") or "")


def test_the_cookie_is_out_of_reach(port: int) -> None:
    told, _ = Browser(port).ask("GET", "/welcome")
    cookie = told.getheader("set-cookie") or ""
    assert "HttpOnly" in cookie
    assert "SameSite=Strict" in cookie or "SameSite=Lax" in cookie
    assert "Domain" not in cookie


@pytest.mark.parametrize(
    "path",
    [
        "/static/../../../../etc/passwd",
        "/static/v-000000000000/../../app.py",
        "/static/v-000000000000/%2e%2e/%2e%2e/app.py",
        "/static/v-000000000000/..%2f..%2fapp.py",
        "/static/v-000000000000//etc/passwd",
        "/static/v-000000000000/..%5c..%5capp.py",
        "/static/%2e%2e/%2e%2e/web/app.py",
        "/static/v-000000000000/%00",
        "/static/v-000000000000/css/cordially.css%00.html",
        "/static/v-000000000000/",
        "/static/",
        "//evil.example/",
        "/feed/../today",
        "/feed/x.ics/../../today",
    ],
)
def test_no_path_leads_out(port: int, path: str) -> None:
    told, page = Browser(port).ask("GET", path)
    assert told.status in (400, 404, 405)
    assert "import" not in page.split("<main")[0].split("<nav")[0]
    assert "root:" not in page


def test_other_methods_do_nothing(port: int, demo_home: Path) -> None:
    visitor = Browser(port)
    own = {"Cookie": visitor.cookie, "Origin": f"http://127.0.0.1:{port}", "X-CSRF-Token": visitor.token}
    visitor.ask("GET", "/today", **own)
    before = state(demo_home)
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "BREW"):
        for path in (
            "/people/p1/forget",
            "/settings/forget",
            "/today",
            "/nothing",
            "/static/x/css/cordially.css",
        ):
            told, page = visitor.ask(method, path, **own)
            assert told.status in (400, 403, 404, 405), (method, path)
            assert "Traceback" not in page
            assert told.getheader("access-control-allow-origin") is None
    assert state(demo_home) == before


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data; boundary=X", b"--X\r\nnonsense"),
        ("multipart/form-data; boundary=X", b"--X\r\nContent-Disposition: form-data; name=text\r\n\r\n"),
        ("application/x-www-form-urlencoded", b"text=%ff%fe%00&text=%zz&=&&==&person=%ED%A0%80"),
        ("application/json", b'{"text":'),
        (
            "multipart/form-data; boundary=X",
            b'--X\r\nContent-Disposition: form-data; name="text"; filename="x"\r\n\r\ny\r\n--X--\r\n',
        ),
    ],
)
def test_damaged_forms_are_answered(client: TestClient, kind: str, body: bytes) -> None:
    word = token(client)
    for path in map(filled, CHANGED):
        if path != "/import/upload":
            told = client.post(
                path,
                content=body,
                headers={"Content-Type": kind, "X-CSRF-Token": word},
                follow_redirects=False,
            )
            assert told.status_code < 500, path


def test_a_body_without_end_is_refused_before_it_ends(port: int) -> None:
    visitor = Browser(port)
    with closing(socket.create_connection(("127.0.0.1", port), timeout=20)) as wire:
        wire.sendall(
            f"POST /find/do HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n"
            f"Cookie: {visitor.cookie}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            "Transfer-Encoding: chunked\r\n\r\n".encode()
        )
        for _ in range(60):  # there is no last piece
            wire.sendall(b"10000\r\n" + b"a" * 65_536 + b"\r\n")
        assert wire.recv(100).startswith(b"HTTP/1.1 413 ")


def test_an_error_of_ours_tells_the_terminal_and_not_the_page(
    demo_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("Kwabena's number is 4711")

    assert demo_home.is_dir()
    monkeypatch.setattr(agenda, "day", broken)
    with TestClient(protected(house(), port=PORT), base_url=BASE, raise_server_exceptions=False) as visitor:
        told = visitor.get("/today")
    assert told.status_code == 500
    assert "Something went wrong here" in told.text
    assert "default-src 'none'" in told.headers["content-security-policy"]
    for word in ("4711", "Traceback", "RuntimeError", ".py"):
        assert word not in told.text


def test_without_the_password_nothing_is_shown(demo_home: Path) -> None:
    set_password(demo_home, "a password of some length")
    with TestClient(protected(house(), port=PORT, password_needed=True), base_url=BASE) as visitor:
        for path in READ:
            if path in ("/sign-in", "/feed/{token}.ics"):
                continue
            told = visitor.get(filled(path), follow_redirects=False)
            assert (told.status_code, told.headers.get("location")) == (303, "/sign-in"), path
            assert told.content == b""
        before = state(demo_home)
        word = re.search(r'name="csrf" value="([^"]+)"', visitor.get("/sign-in").text)
        assert word
        for path in map(filled, CHANGED):
            if path != "/sign-in":
                told = visitor.post(
                    path, data={"csrf": word[1]}, headers={"Origin": BASE}, follow_redirects=False
                )
                assert (told.status_code, told.headers.get("location")) == (303, "/sign-in"), path
        assert state(demo_home) == before


def test_no_key_stands_in_an_address(client: TestClient) -> None:
    word = token(client)
    for path in map(filled, CHANGED):
        told = client.post(path, data={"csrf": word}, follow_redirects=False)
        assert "csrf" not in told.headers.get("location", ""), path
    for path in map(filled, READ):
        page = client.get(path, follow_redirects=False)
        if page.headers.get("content-type", "").startswith("text/html"):
            reading = re.findall(
                r'<form(?![^>]*method="post").*?</form>', page.text, re.DOTALL | re.IGNORECASE
            )
            assert not [form for form in reading if 'name="csrf"' in form], path
            assert not re.search(r'(href|action|hx-\w+)="[^"]*csrf=', page.text), path
