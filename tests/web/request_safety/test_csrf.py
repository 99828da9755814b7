from __future__ import annotations

import asyncio
from typing import Any
from urllib.parse import quote

import pytest
from starlette.requests import Request
from starlette.types import Message, Receive, Scope, Send
from tests.web.request_safety.asking import FORM, OURS, Answer, App, Header, ask

from cordially.web.request_safety.csrf import LARGEST_BEGINNING, LARGEST_FORM, Csrf, csrf_token, is_token

BOUNDARY = "----border"
UPLOAD: Header = ("content-type", f"multipart/form-data; boundary={BOUNDARY}")


class InSession:
    """Gives every request one session."""

    def __init__(self, app: Any, session: dict[str, Any]) -> None:
        self.app, self.session = app, session

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app({**scope, "session": self.session}, receive, send)


def token_of(session: dict[str, Any]) -> str:
    return csrf_token(Request({"type": "http", "headers": [], "session": session}))


def part(name: str, content: str, more: str = "") -> str:
    return f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n{content}\r\n'


def sent(
    session: dict[str, Any], *headers: Header, body: str | list[bytes] = "", method: str = "POST"
) -> tuple[Answer, App]:
    app = App()
    pieces = [body.encode()] if isinstance(body, str) else body
    answer = ask(InSession(Csrf(app), session), method, headers=[OURS, *headers], body=pieces)
    assert app.reached == (answer.status == 200)
    return answer, app


def status(
    session: dict[str, Any], *headers: Header, body: str | list[bytes] = "", method: str = "POST"
) -> int:
    return sent(session, *headers, body=body, method=method)[0].status


def test_a_token_is_another_one_each_time_and_good_all_the_same() -> None:
    session: dict[str, Any] = {}
    first, second = token_of(session), token_of(session)
    assert first != second
    assert is_token(first, session)
    assert is_token(second, session)
    assert session["csrf"] not in first


def test_a_token_is_good_for_its_own_session_only() -> None:
    mine: dict[str, Any] = {}
    another: dict[str, Any] = {}
    token, foreign = token_of(mine), token_of(another)
    assert not is_token(foreign, mine)
    assert not is_token(token, {})
    assert not is_token(token, {"csrf": ""})
    assert not is_token(token, {"csrf": 5})


@pytest.mark.parametrize("given", ["", "x", "é", "AAAA", "A" * 88, "A" * 86 + "==", "\x00" * 64])
def test_what_is_no_token_is_none(given: str) -> None:
    session: dict[str, Any] = {}
    token_of(session)
    assert not is_token(given, session)


def test_a_damaged_secret_in_the_session_is_replaced() -> None:
    session: dict[str, Any] = {"csrf": "short"}
    assert is_token(token_of(session), session)


def test_reading_needs_no_token() -> None:
    for method in ("GET", "HEAD", "OPTIONS"):
        assert status({}, method=method) == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "QUERY"])
def test_a_change_needs_the_token_in_the_header_or_in_the_form(method: str) -> None:
    session: dict[str, Any] = {}
    token = token_of(session)
    assert status(session, method=method) == 403
    assert status(session, ("x-csrf-token", token), method=method) == 200
    assert status(session, FORM, body=f"csrf={quote(token)}&name=Anneke", method=method) == 200
    assert status(session, FORM, body="csrf=wrong&name=Anneke", method=method) == 403
    assert status(session, FORM, body="name=Anneke", method=method) == 403


def test_a_session_without_a_secret_has_no_token_that_is_good() -> None:
    other: dict[str, Any] = {}
    token = token_of(other)
    assert status({}, ("x-csrf-token", token)) == 403
    assert status({}, FORM, body=f"csrf={quote(token)}") == 403


def test_a_wrong_header_is_not_made_good_by_the_form() -> None:
    session: dict[str, Any] = {}
    body = f"csrf={quote(token_of(session))}"
    assert status(session, FORM, ("x-csrf-token", "wrong"), body=body) == 403
    assert status(session, FORM, ("x-csrf-token", ""), body=body) == 403


def test_two_tokens_are_refused() -> None:
    session: dict[str, Any] = {}
    token = token_of(session)
    assert status(session, ("x-csrf-token", token), ("x-csrf-token", token)) == 403
    assert status(session, FORM, body=f"csrf={quote(token)}&csrf={quote(token)}") == 403
    assert status(session, FORM, body=f"csrf=wrong&csrf={quote(token)}") == 403


def test_a_token_in_the_address_does_not_count() -> None:
    session: dict[str, Any] = {}
    app = App()
    path = f"/?csrf={quote(token_of(session))}"
    assert ask(InSession(Csrf(app), session), "POST", path, [OURS, FORM], body=[b"name=x"]).status == 403


def test_other_kinds_of_content_need_the_header() -> None:
    session: dict[str, Any] = {}
    token = token_of(session)
    json = ("content-type", "application/json")
    assert status(session, json, body=f'{{"csrf": "{token}"}}') == 403
    assert status(session, ("content-type", "text/plain"), body=f"csrf={quote(token)}") == 403
    assert status(session, json, ("x-csrf-token", token), body="{}") == 200
    assert status(session, FORM, FORM, body=f"csrf={quote(token)}") == 403


def test_the_app_gets_the_whole_form_once_as_it_was_sent() -> None:
    session: dict[str, Any] = {}
    whole = f"name=Anneke+de+Vries&csrf={quote(token_of(session))}&note=%C3%A9".encode()
    pieces = [whole[:7], whole[7:30], b"", whole[30:]]
    answer, app = sent(session, FORM, body=pieces)
    assert answer.status == 200
    assert app.body == whole


def test_a_form_that_goes_on_and_on_is_refused_before_it_fills_the_memory() -> None:
    session: dict[str, Any] = {}
    given: list[int] = []
    piece = b"x" * 100_000

    async def receive() -> Message:
        given.append(1)
        return {"type": "http.request", "body": piece, "more_body": True}

    answers: list[Message] = []

    async def send(message: Message) -> None:
        answers.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "headers": [(b"content-type", FORM[1].encode())],
        "session": session,
    }
    asyncio.run(Csrf(App())(scope, receive, send))
    assert answers[0]["status"] == 413
    assert len(given) == LARGEST_FORM // len(piece) + 1


def test_a_browser_that_leaves_in_the_middle_of_its_form_gets_no_answer() -> None:
    app = App()

    pieces: list[Message] = [
        {"type": "http.request", "body": b"csrf=", "more_body": True},
        {"type": "http.disconnect"},
    ]

    async def receive() -> Message:
        return pieces.pop(0)

    answers: list[Message] = []

    async def send(message: Message) -> None:
        answers.append(message)

    scope = {
        "type": "http",
        "method": "POST",
        "headers": [(b"content-type", FORM[1].encode())],
        "session": {},
    }
    asyncio.run(Csrf(app)(scope, receive, send))
    assert (answers, app.reached) == ([], False)


def test_an_upload_carries_the_token_as_its_first_field() -> None:
    session: dict[str, Any] = {}
    token = token_of(session)
    file = part("file", "a,b\r\n1,2", '; filename="Connections.csv"')
    end = f"--{BOUNDARY}--\r\n"
    assert status(session, UPLOAD, body=part("csrf", token) + file + end) == 200
    assert status(session, UPLOAD, ("x-csrf-token", token), body=file + end) == 200
    assert status(session, UPLOAD, body=part("csrf", "wrong") + file + end) == 403
    assert status(session, UPLOAD, body=file + end) == 403
    assert status(session, UPLOAD, body=file + part("csrf", token) + end) == 403
    assert status(session, UPLOAD, body=part("csrf", "wrong") + part("csrf", token) + end) == 403
    assert status(session, UPLOAD, body=part("csrf", token, '; filename="csrf"') + file + end) == 403
    assert status(session, UPLOAD, body=part("name", token) + file + end) == 403
    assert status(session, UPLOAD, body="") == 403
    assert status(session, UPLOAD, body="no parts at all") == 403


@pytest.mark.parametrize(
    "kind",
    [
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=other",
        f"multipart/mixed; boundary={BOUNDARY}",
        f"multipart/form-data; boundary={'b' * 300}",
        "",
    ],
)
def test_an_upload_whose_parts_cannot_be_told_apart_is_refused(kind: str) -> None:
    session: dict[str, Any] = {}
    body = part("csrf", token_of(session)) + f"--{BOUNDARY}--\r\n"
    assert status(session, ("content-type", kind), body=body) == 403


def test_an_upload_cut_into_single_bytes_is_read_as_well_and_handed_on_whole() -> None:
    session: dict[str, Any] = {}
    whole = (
        part("csrf", token_of(session)) + part("file", "a,b", '; filename="x.csv"') + f"--{BOUNDARY}--\r\n"
    ).encode()
    answer, app = sent(session, UPLOAD, body=[whole[i : i + 1] for i in range(len(whole))])
    assert answer.status == 200
    assert app.body == whole


class Stream:
    """An upload of many pieces; counts how many were asked for."""

    def __init__(self, first: bytes, piece: bytes, pieces: int) -> None:
        self.asked = 0
        self._contents = iter([first, *[piece] * pieces])
        self._left = pieces + 1

    async def receive(self) -> Message:
        self.asked += 1
        self._left -= 1
        return {"type": "http.request", "body": next(self._contents), "more_body": self._left > 0}


def run_upload(stream: Stream, session: dict[str, Any], *headers: Header) -> tuple[int, int | None, int]:
    """Return the status, how many pieces had been asked for when the app began, and how many bytes it got."""
    began: list[int] = []
    got: list[int] = []
    statuses: list[int] = []

    async def app(_: Scope, receive: Receive, send: Send) -> None:
        began.append(stream.asked)
        more = True
        while more:
            message = await receive()
            got.append(len(message["body"]))
            more = message["more_body"]
        await send({"type": "http.response.start", "status": 200, "headers": []})

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    raw = [(key.encode(), value.encode()) for key, value in headers]
    scope = {"type": "http", "method": "POST", "headers": raw, "session": session}
    asyncio.run(Csrf(app)(scope, stream.receive, send))
    return statuses[0], (began[0] if began else None), sum(got)


def test_an_upload_of_two_hundred_megabytes_is_not_held_back() -> None:
    session: dict[str, Any] = {}
    token = token_of(session)
    first = (part("csrf", token) + part("file", "", '; filename="export.zip"')[:-2]).encode()
    piece = b"\0" * 65_536
    in_field = Stream(first, piece, 3200)
    assert run_upload(in_field, session, UPLOAD) == (200, 1, len(first) + 3200 * len(piece))
    in_header = Stream(first, piece, 3)
    assert run_upload(in_header, session, UPLOAD, ("x-csrf-token", token))[:2] == (200, 0)


def test_an_upload_without_the_token_is_refused_before_it_is_read() -> None:
    session: dict[str, Any] = {}
    token_of(session)
    file_first = part("file", "", '; filename="export.zip"')[:-2].encode()
    stream = Stream(file_first, b"\0" * 8192, 3200)
    assert run_upload(stream, session, UPLOAD)[:2] == (403, None)
    assert stream.asked == 1
    endless = Stream(part("csrf", "").encode()[:-2], b"A" * 8192, 3200)
    assert run_upload(endless, session, UPLOAD)[:2] == (403, None)
    assert endless.asked <= LARGEST_BEGINNING // 8192 + 2
    wrong = Stream((part("csrf", "wrong") + f"--{BOUNDARY}\r\n").encode(), b"\0" * 8192, 3200)
    assert run_upload(wrong, session, UPLOAD)[:2] == (403, None)
    assert wrong.asked == 1


def test_a_refusal_repeats_nothing_that_was_sent() -> None:
    answer, _ = sent({}, FORM, body="csrf=%3Cscript%3E&name=Anneke")
    assert answer.status == 403
    assert "script" not in answer.text
    assert "Anneke" not in answer.text
