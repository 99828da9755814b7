"""What goes wrong with a server, and what is said about it."""

from collections.abc import Callable

import httpx2
import pytest
from tests.calendars.conftest import PASSWORD, USER, Radicale

from cordially.calendars.caldav.server import Server
from cordially.calendars.trouble import CalendarServerError

HOME = "https://calendar.example/you/"
_EMPTY = b'<?xml version="1.0"?><multistatus xmlns="DAV:"/>'


def _trouble(answer: Callable[[httpx2.Request], httpx2.Response], url: str = HOME) -> CalendarServerError:
    with (
        pytest.raises(CalendarServerError) as caught,
        Server(url, USER, PASSWORD, transport=httpx2.MockTransport(answer)) as server,
    ):
        server.collection("cordially-1")
    assert PASSWORD not in str(caught.value)
    return caught.value


@pytest.mark.parametrize(
    ("status", "code"),
    [(401, "not-welcome"), (302, "moved"), (404, "not-caldav"), (200, "not-caldav"), (405, "not-caldav")],
)
def test_each_refusal_has_its_own_advice(status: int, code: str) -> None:
    error = _trouble(
        lambda _: httpx2.Response(status, headers={"location": "https://new.example/"}, content=b"<p>")
    )
    assert error.code == code
    assert error.hint


def test_a_redirection_is_told_and_not_followed() -> None:
    asked: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        return httpx2.Response(301, headers={"location": "https://elsewhere.example/"})

    assert "https://elsewhere.example/" in _trouble(answer).hint
    assert asked == [HOME]


def test_trouble_of_the_server_is_called_so() -> None:
    assert "503" in _trouble(lambda _: httpx2.Response(503)).message


def test_an_answer_in_no_language_we_know() -> None:
    for body in (b"<html/>", b"not xml", b'<!DOCTYPE x [<!ENTITY a "b">]><multistatus xmlns="DAV:"/>'):
        assert _trouble(lambda _, body=body: httpx2.Response(207, content=body)).code == "not-caldav"  # type: ignore[misc]


def test_an_endless_answer_is_not_read_to_its_end() -> None:
    assert _trouble(lambda _: httpx2.Response(207, content=b" " * 21_000_000)).code == "not-caldav"


def test_nobody_there() -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("connection refused", request=request)

    assert _trouble(answer).code == "unreachable"


def test_nobody_answers_in_time() -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ReadTimeout("too long", request=request)

    assert _trouble(answer).code == "unreachable"


def test_no_calendar_may_be_made() -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        if request.method == "MKCALENDAR":
            return httpx2.Response(403)
        if "cordially" in str(request.url):
            return httpx2.Response(404)
        return httpx2.Response(207, content=_EMPTY)

    assert "403" in _trouble(answer).message


@pytest.mark.parametrize(
    "url",
    [
        "http://calendar.example/you/",
        "ftp://calendar.example/",
        "calendar.example",
        "",
        "https://you:secret@calendar.example/",
    ],
)
def test_a_password_goes_to_no_unsafe_address(url: str) -> None:
    with pytest.raises(CalendarServerError) as caught:
        Server(url, USER, PASSWORD)
    assert caught.value.code == "bad-address"


def test_a_home_on_another_server_is_not_followed() -> None:
    asked: list[str] = []

    def answer(request: httpx2.Request) -> httpx2.Response:
        asked.append(f"{request.method} {request.url}")
        if request.method == "MKCALENDAR":
            return httpx2.Response(201)
        if "cordially" in str(request.url):
            return httpx2.Response(404)
        body = (
            b'<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><response><href>/</href><propstat><prop>'
            b"<C:calendar-home-set><href>https://thief.example/</href></C:calendar-home-set></prop>"
            b"<status>HTTP/1.1 200 OK</status></propstat></response></multistatus>"
        )
        return httpx2.Response(207, content=body)

    with Server(HOME, USER, PASSWORD, transport=httpx2.MockTransport(answer)) as server:
        address, new = server.collection("cordially-1")
    assert (address, new) == (f"{HOME}cordially-1/", True)
    assert not any("thief" in one for one in asked)


def test_the_home_is_found_from_the_servers_front_door(radicale: Radicale) -> None:
    with Server(radicale.url, USER, PASSWORD) as server:
        address, new = server.collection("cordially-1")
        again, newly = server.collection("cordially-1")
    assert address == again == f"{radicale.home}cordially-1/"
    assert (new, newly) == (True, False)


def test_a_collection_that_is_no_calendar_is_left_alone(radicale: Radicale) -> None:
    body = (
        b'<mkcol xmlns="DAV:" xmlns:R="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype><collection/>'
        b"<R:addressbook/></resourcetype></prop></set></mkcol>"
    )
    made = radicale.client.request("MKCOL", f"{radicale.home}cordially-1/", content=body)
    assert made.status_code == 201
    with radicale.server() as server, pytest.raises(CalendarServerError, match="is no calendar"):
        server.collection("cordially-1")
