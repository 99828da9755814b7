from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient
from tests.web.request_safety.asking import Clock

from cordially.errors import BadInputError
from cordially.web.pages import sign_in
from cordially.web.request_safety import can_sign_out, csrf_token, protect, set_password
from cordially.web.request_safety.attempts import FREE

RIGHT = "violet ladder nine soup"
ADDRESS = "http://desk.example:8000"


@pytest.fixture
def hashes(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The passwords that were hashed; cheaply here."""
    made: list[bytes] = []
    scrypt = hashlib.scrypt

    def counted(password: bytes, **how: Any) -> bytes:
        made.append(password)
        return scrypt(password, **{**how, "n": 2, "p": 1})

    monkeypatch.setattr(hashlib, "scrypt", counted)
    return made


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def home(tmp_path: Path, hashes: list[bytes]) -> Path:
    set_password(tmp_path, RIGHT)
    hashes.clear()
    return tmp_path


async def page(request: Request) -> Response:
    return PlainTextResponse(f"{csrf_token(request)} {can_sign_out(request)}")


async def change(_: Request) -> Response:
    return PlainTextResponse("changed")


def served(home: Path, clock: Clock, *, password_needed: bool = True) -> Any:
    app = Starlette(
        routes=[
            *sign_in.ROUTES,
            Route("/change", change, methods=["POST"]),
            Route("/{rest:path}", page, methods=["GET"]),
        ]
    )
    return protect(
        app,
        hosts=["desk.example"],
        port=8000,
        home=home,
        password_needed=password_needed,
        clock=clock,
        stylesheets=["/static/css/cordially.css?v=1a"],
    )


def visitor(app: Any, client: str = "203.0.113.9") -> TestClient:
    return TestClient(
        app, base_url=ADDRESS, follow_redirects=False, client=(client, 50000), headers={"origin": ADDRESS}
    )


@pytest.fixture
def browser(home: Path, clock: Clock) -> TestClient:
    return visitor(served(home, clock))


def token(browser: TestClient) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', browser.get("/sign-in").text)
    assert found is not None
    return found[1]


def enter(browser: TestClient, password: str = RIGHT) -> Any:
    return browser.post("/sign-in", data={"csrf": token(browser), "password": password})


def cookie(browser: TestClient) -> str:
    return str(browser.cookies["cordially_8000"])


@pytest.mark.parametrize(
    "path", ["/", "/today", "/people/anneke", "/static", "/feed", "/sign-in/", "/sign-in/more", "//sign-in"]
)
def test_everything_is_behind_the_door(browser: TestClient, path: str) -> None:
    answer = browser.get(ADDRESS + path)
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    assert browser.head(ADDRESS + path).status_code == 303
    assert browser.post(ADDRESS + path).status_code == 303


def test_files_the_feed_and_the_sign_in_page_are_open_for_reading(browser: TestClient) -> None:
    for path in ("/static/css/cordially.css", "/feed/abc.ics", "/sign-in"):
        assert browser.get(path).status_code == 200
    for path in ("/static/css/cordially.css", "/feed/abc.ics"):
        assert browser.post(path).status_code == 303


def test_a_change_from_outside_is_not_made(browser: TestClient) -> None:
    answer = browser.post("/change", data={"csrf": token(browser)})
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")


def test_a_part_of_a_page_asked_for_from_outside_leads_the_whole_page_to_the_sign_in(
    browser: TestClient,
) -> None:
    answer = browser.get("/palette", headers={"hx-request": "true"})
    assert (answer.status_code, answer.headers["hx-redirect"], answer.text) == (200, "/sign-in", "")


def test_the_right_password_opens_the_door_to_the_page_that_was_wanted(browser: TestClient) -> None:
    browser.get("/should-i-connect?role=recruiter&met=no")
    answer = enter(browser)
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        "/should-i-connect?role=recruiter&met=no",
    )
    assert browser.get("/today").text.endswith(" True")
    assert browser.get("/sign-in").headers["location"] == "/"


@pytest.mark.parametrize(
    "path",
    ["//elsewhere.example", "/\\elsewhere.example", "/%5celsewhere.example/..//x", "/x" * 600, "/\\\\x"],
)
def test_the_page_that_was_wanted_is_never_on_another_site(browser: TestClient, path: str) -> None:
    browser.get(ADDRESS + path)
    location = enter(browser).headers["location"]
    assert re.fullmatch(r"/([^/\\].*)?", location)
    assert len(location) <= 1000


def test_pictures_and_posts_are_not_pages_to_come_back_to(browser: TestClient) -> None:
    browser.get("/favicon.ico", headers={"sec-fetch-dest": "image", "sec-fetch-site": "same-origin"})
    browser.post("/change")
    assert enter(browser).headers["location"] == "/"


@pytest.mark.parametrize("typed", ["", "wrong <b>horse</b> battery", RIGHT + "x", "x" * 5000])
def test_a_wrong_password_opens_nothing_and_is_not_repeated(browser: TestClient, typed: str) -> None:
    answer = enter(browser, typed)
    assert answer.status_code == 403
    assert "That is not the password." in answer.text
    assert "horse" not in answer.text
    assert RIGHT not in answer.text
    assert browser.get("/today").status_code == 303


def test_a_form_without_a_password_is_a_wrong_one(browser: TestClient) -> None:
    assert browser.post("/sign-in", data={"csrf": token(browser)}).status_code == 403


def test_signing_in_needs_the_token_and_our_own_page(browser: TestClient, hashes: list[bytes]) -> None:
    assert browser.post("/sign-in", data={"password": RIGHT}).status_code == 403
    given = {"csrf": token(browser), "password": RIGHT}
    assert (
        browser.post("/sign-in", data=given, headers={"origin": "http://elsewhere.example"}).status_code
        == 403
    )
    assert hashes == []
    assert browser.get("/today").status_code == 303


def test_the_password_does_not_count_in_the_address(browser: TestClient) -> None:
    assert browser.get(f"/sign-in?password={RIGHT}").status_code == 200
    assert browser.post(f"/sign-in?password={RIGHT}", data={"csrf": token(browser)}).status_code == 403


def test_a_session_that_somebody_planted_does_not_become_the_owners(home: Path, clock: Clock) -> None:
    app = served(home, clock)
    guesser, owner = visitor(app), visitor(app, "198.51.100.7")
    guessers_token = token(guesser)
    planted = cookie(guesser)
    owner.cookies.set("cordially_8000", planted, domain="desk.example")
    enter(owner)
    assert cookie(owner) != planted
    assert owner.get("/today").status_code == 200
    assert guesser.get("/today").status_code == 303
    assert owner.post("/change", data={"csrf": guessers_token}).status_code == 403
    assert guesser.post("/change", data={"csrf": guessers_token}).status_code == 303


def test_signing_in_again_begins_a_new_session(browser: TestClient) -> None:
    enter(browser)
    inside = cookie(browser)
    old_token = browser.get("/today").text.split()[0]
    browser.post("/sign-out", data={"csrf": old_token})
    enter(browser)
    assert cookie(browser) != inside
    assert browser.post("/change", data={"csrf": old_token}).status_code == 403
    new_token = browser.get("/today").text.split()[0]
    assert browser.post("/change", data={"csrf": new_token}).text == "changed"


def test_signing_out_ends_the_session_and_every_copy_of_it(browser: TestClient) -> None:
    enter(browser)
    given = browser.get("/today").text.split()[0]
    kept = cookie(browser)
    assert browser.post("/sign-out").status_code == 403
    assert browser.get("/sign-out").status_code in {200, 405}
    assert browser.get("/today").status_code == 200
    answer = browser.post("/sign-out", data={"csrf": given})
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    assert "Max-Age=0" in answer.headers["set-cookie"]
    assert browser.get("/today").status_code == 303
    browser.cookies.clear()
    browser.cookies.set("cordially_8000", kept, domain="desk.example")
    assert browser.get("/today").status_code == 303


def test_a_new_password_signs_everybody_out(browser: TestClient, home: Path) -> None:
    enter(browser)
    set_password(home, "another set of words")
    assert browser.get("/today").status_code == 303
    assert enter(browser).status_code == 403
    assert enter(browser, "another set of words").status_code == 303


def test_without_the_file_nobody_is_inside(browser: TestClient, home: Path) -> None:
    enter(browser)
    (home / "web-password.json").unlink()
    assert browser.get("/today").status_code == 303
    assert enter(browser).status_code == 403


def test_a_stay_ends_however_often_one_comes(browser: TestClient, clock: Clock) -> None:
    enter(browser)
    for _ in range(29):
        clock.forward(days=1)
        assert browser.get("/today").status_code == 200
    clock.forward(days=1)
    assert browser.get("/today").status_code == 303


def test_a_guesser_waits_longer_and_longer_and_costs_no_hash_meanwhile(
    browser: TestClient, clock: Clock, hashes: list[bytes]
) -> None:
    for _ in range(FREE):
        assert enter(browser, "wrong").status_code == 403
    hashes.clear()
    waits = []
    for _ in range(4):
        refused = enter(browser)
        assert (refused.status_code, hashes) == (429, [])
        waits.append(int(refused.headers["retry-after"]))
        clock.forward(seconds=waits[-1])
        assert enter(browser, "wrong").status_code == 403
        hashes.clear()
    assert waits == [1, 2, 4, 8]
    assert "Wait 16 seconds" in enter(browser).text


def test_the_right_password_after_the_wait_is_taken_and_clears_the_record(
    browser: TestClient, clock: Clock
) -> None:
    for _ in range(FREE):
        enter(browser, "wrong")
    clock.forward(seconds=1)
    assert enter(browser).status_code == 303
    browser.cookies.clear()
    assert enter(browser, "wrong").status_code == 403
    assert enter(browser).status_code == 303


def test_guesses_at_the_same_time_count_before_they_are_answered(home: Path, clock: Clock) -> None:
    import asyncio

    from cordially.web.request_safety.doors import Door

    door = Door(home, clock=clock)
    waits: list[int] = []

    async def guess() -> None:
        waits.append(door.wait("203.0.113.9"))
        if not waits[-1]:
            await door.sign_in({}, "wrong", "203.0.113.9")

    async def all_at_once() -> None:
        await asyncio.gather(*(guess() for _ in range(20)))

    asyncio.run(all_at_once())
    assert waits.count(0) == FREE


def test_the_sign_in_page_can_be_read_aloud_and_loads_only_our_styles(browser: TestClient) -> None:
    answer = browser.get("/sign-in")
    assert '<html lang="en">' in answer.text
    assert '<label for="password">' in answer.text
    assert 'autocomplete="current-password"' in answer.text
    assert '<link rel="stylesheet" href="/static/css/cordially.css?v=1a">' in answer.text
    assert answer.headers["cache-control"] == "no-store"
    for inline in ("<script", "style=", "onclick", "//"):
        assert inline not in answer.text


def test_where_no_password_is_needed_there_is_no_door(tmp_path: Path, clock: Clock) -> None:
    browser = visitor(served(tmp_path, clock, password_needed=False))
    given, offered = browser.get("/today").text.split()
    assert offered == "False"
    assert browser.get("/sign-in").headers["location"] == "/"
    for path in ("/sign-in", "/sign-out"):
        assert browser.post(path, data={"csrf": given}).headers["location"] == "/"


def test_nothing_is_served_to_others_before_a_password_is_set(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(BadInputError) as caught:
        served(tmp_path, clock)
    assert caught.value.hint
