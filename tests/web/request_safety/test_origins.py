from __future__ import annotations

import pytest
from tests.web.request_safety.asking import FROM_US, OURS, App, Header, ask

from cordially.web.request_safety.origins import SameOrigin


def answered(method: str, *headers: Header, scheme: str = "http", host: Header = OURS) -> int:
    app = App()
    answer = ask(SameOrigin(app), method, headers=[host, *headers], scheme=scheme)
    assert app.reached == (answer.status == 200)
    return answer.status


CHANGING = ["POST", "PUT", "PATCH", "DELETE", "QUERY", "post", "TRACE"]


@pytest.mark.parametrize("method", CHANGING)
def test_our_own_page_may_change_things(method: str) -> None:
    assert answered(method, FROM_US) == 200
    assert answered(method, FROM_US, ("sec-fetch-site", "same-origin")) == 200
    assert answered(method, ("sec-fetch-site", "same-origin")) == 200
    assert answered(method, ("sec-fetch-site", "none")) == 200


@pytest.mark.parametrize("method", CHANGING)
def test_who_does_not_say_where_it_comes_from_may_not(method: str) -> None:
    assert answered(method) == 403
    assert answered(method, ("referer", "http://127.0.0.1:8000/today")) == 403


@pytest.mark.parametrize(
    "foreign",
    [
        "http://elsewhere.example",
        "null",
        "",
        "https://127.0.0.1:8000",
        "http://127.0.0.1:8001",
        "http://127.0.0.1",
        "http://localhost:8000",
        "http://127.0.0.1.:8000",
        "http://127.0.0.1:8000.elsewhere.example",
        "http://127.0.0.1:8000@elsewhere.example",
        "http://elsewhere.example@127.0.0.1:8000",
        "http://127.0.0.1:8000/",
        "http://127.0.0.1:8000/today",
        "http://127.0.0.1:8000 http://elsewhere.example",
        "http://127.0.0.1:8000, http://127.0.0.1:8000",
        "//127.0.0.1:8000",
        "127.0.0.1:8000",
        "file://127.0.0.1:8000",
        "chrome-extension://127.0.0.1:8000",
        "http:\\\\127.0.0.1:8000",
        " http://127.0.0.1:8000",
    ],
)
def test_another_origin_may_not(foreign: str) -> None:
    assert answered("POST", ("origin", foreign)) == 403
    assert answered("POST", ("origin", foreign), ("sec-fetch-site", "same-origin")) == 403


def test_names_are_compared_whatever_their_case_and_form() -> None:
    assert answered("POST", ("origin", "HTTP://LocalHost:8000"), host=("host", "LOCALHOST:8000")) == 200
    assert answered("POST", ("origin", "http://[::1]:8000"), host=("host", "[0:0::1]:8000")) == 200
    assert answered("POST", ("origin", "http://desk.example"), host=("host", "desk.example:80")) == 200
    secure = ("origin", "https://desk.example")
    assert answered("POST", secure, host=("host", "desk.example"), scheme="https") == 200
    assert answered("POST", secure, host=("host", "desk.example"), scheme="http") == 403


def test_a_doubled_origin_is_refused_even_if_both_are_ours() -> None:
    assert answered("POST", FROM_US, FROM_US) == 403
    assert answered("POST", FROM_US, ("origin", "http://elsewhere.example")) == 403


@pytest.mark.parametrize(
    "site", ["cross-site", "same-site", "", "Same-Origin", "same-origin, none", "unknown"]
)
def test_the_browsers_word_about_the_site_counts_beside_the_origin(site: str) -> None:
    assert answered("POST", ("sec-fetch-site", site)) == 403
    assert answered("POST", FROM_US, ("sec-fetch-site", site)) == 403


def test_a_doubled_word_about_the_site_is_refused() -> None:
    assert answered("POST", ("sec-fetch-site", "none"), ("sec-fetch-site", "same-origin")) == 403


def test_reading_is_open_to_programs_and_to_our_own_pages() -> None:
    assert answered("GET") == 200
    assert answered("HEAD") == 200
    assert answered("GET", ("sec-fetch-site", "none")) == 200
    assert (
        answered(
            "GET", ("sec-fetch-site", "same-origin"), ("sec-fetch-mode", "cors"), ("sec-fetch-dest", "empty")
        )
        == 200
    )


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_link_from_elsewhere_may_be_followed_and_nothing_else_read(site: str) -> None:
    def read(mode: str, destination: str, method: str = "GET") -> int:
        headers = (("sec-fetch-site", site), ("sec-fetch-mode", mode), ("sec-fetch-dest", destination))
        return answered(method, *headers)

    assert read("navigate", "document") == 200
    assert read("navigate", "iframe") == 403
    assert read("no-cors", "image") == 403
    assert read("no-cors", "script") == 403
    assert read("cors", "empty") == 403
    assert read("cors", "empty", "OPTIONS") == 403
    assert read("navigate", "document", "HEAD") == 403


@pytest.mark.parametrize("headers", [(), (FROM_US,), (FROM_US, ("sec-fetch-site", "same-origin"))])
def test_every_websocket_is_closed_wherever_it_comes_from(headers: tuple[Header, ...]) -> None:
    app = App()
    answer = ask(SameOrigin(app), headers=[OURS, *headers], kind="websocket", scheme="ws")
    assert (answer.status, app.reached) == (1008, False)


def test_a_refusal_reads_none_of_the_body_and_repeats_nothing() -> None:
    app = App()
    answer = ask(
        SameOrigin(app), "POST", "/people/anneke", [OURS, ("origin", "http://elsewhere.example")], body=[b"x"]
    )
    assert answer.status == 403
    assert "elsewhere" not in answer.text
    assert "anneke" not in answer.text
