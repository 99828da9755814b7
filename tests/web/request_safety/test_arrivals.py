from __future__ import annotations

import pytest
from tests.web.request_safety.asking import OURS, Answer, App, Header, ask

from cordially.web.request_safety.arrivals import Arrivals

ELSEWHERE: Header = ("sec-fetch-site", "cross-site")
LINK = (ELSEWHERE, ("sec-fetch-mode", "navigate"), ("sec-fetch-dest", "document"))


def arrive(
    *headers: Header,
    path: str = "/should-i-connect?role=recruiter",
    method: str = "GET",
    scheme: str = "http",
) -> tuple[Answer, bool]:
    app = App()
    answer = ask(Arrivals(app, port=8000), method, path, [OURS, *headers], scheme=scheme)
    return answer, app.reached


def test_a_link_from_elsewhere_takes_one_more_step_to_come_with_its_session() -> None:
    answer, reached = arrive(*LINK)
    assert (answer.status, reached) == (200, False)
    assert '<meta http-equiv="refresh" content="0">' in answer.text
    assert "recruiter" not in answer.text
    assert (
        answer.header("set-cookie") == "cordially_8000_arrived=1; Path=/; Max-Age=20; HttpOnly; SameSite=Lax"
    )
    assert (arrive(*LINK, scheme="https")[0].header("set-cookie") or "").endswith("; Secure")


def test_the_step_is_taken_once_whatever_a_browser_says_about_the_second() -> None:
    assert arrive(*LINK, ("cookie", "cordially_8000_arrived=1"))[1]
    assert arrive(("sec-fetch-site", "same-origin"))[1]
    assert not arrive(*LINK, ("cookie", "cordially_8001_arrived=1"))[1]


@pytest.mark.parametrize("site", ["none", "same-origin", "same-site"])
def test_who_comes_with_the_session_is_let_through(site: str) -> None:
    assert arrive(("sec-fetch-site", site))[1]
    assert arrive()[1]
    assert arrive(*LINK, ("cookie", "cordially_8000=x"))[1]


@pytest.mark.parametrize("path", ["/feed/abc.ics", "/static/mark.svg"])
def test_files_and_the_feed_need_no_session(path: str) -> None:
    assert arrive(*LINK, path=path)[1]
