from __future__ import annotations

import pytest
from tests.web.request_safety.asking import App, ask

from cordially.errors import BadInputError
from cordially.web.request_safety.hosts import TrustedHosts, is_loopback, trusted_hosts


def answered(*headers: str, named: tuple[str, ...] = (), port: int = 8000, scheme: str = "http") -> int:
    app = App()
    answer = ask(
        TrustedHosts(app, trusted_hosts(named, port=port)),
        headers=[("host", value) for value in headers],
        scheme=scheme,
    )
    assert app.reached == (answer.status == 200)
    return answer.status


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1:8000",
        "localhost:8000",
        "LocalHost:8000",
        "[::1]:8000",
        "[0:0:0:0:0:0:0:1]:8000",
        "[0000::0001]:8000",
    ],
)
def test_our_own_names_at_the_served_port_are_let_in(host: str) -> None:
    assert answered(host) == 200


@pytest.mark.parametrize(
    "host",
    [
        "rebound.example:8000",
        "127.0.0.1:8001",
        "127.0.0.1",
        "localhost",
        "127.0.0.2:8000",
        "0.0.0.0:8000",
        "2130706433:8000",
        "0x7f.1:8000",
        "127.1:8000",
        "[::]:8000",
        "[::ffff:127.0.0.1]:8000",
        "localhost.rebound.example:8000",
        "127.0.0.1.rebound.example:8000",
        "notlocalhost:8000",
        "localhost:80",
    ],
)
def test_a_name_that_is_not_ours_is_sent_away_even_if_it_leads_here(host: str) -> None:
    assert answered(host) == 421


@pytest.mark.parametrize(
    "host",
    [
        "",
        " ",
        "localhost:",
        "localhost.:8000",
        "127.0.0.1.:8000",
        "localhost:8000:8000",
        "localhost:08000",
        "localhost:+8000",
        "localhost:99999",
        "localhost:８０００",
        "localhost :8000",
        "localhost:8000 ",
        "localhost:8000\n",
        "somebody@localhost:8000",
        "localhost:8000@rebound.example",
        "http://localhost:8000",
        "localhost:8000/",
        "localhost:8000#",
        "localhost:8000,rebound.example",
        "::1:8000",
        "[::1:8000",
        "[::1]8000",
        "[::1%25lo]:8000",
        "[::1%lo]:8000",
        "[127.0.0.1]:8000",
        "[localhost]:8000",
        "local..host:8000",
        "*:8000",
        "ｌocalhost:8000".encode().decode("latin-1"),
    ],
)
def test_a_host_header_no_browser_would_send_is_refused(host: str) -> None:
    try:
        host.encode("latin-1")
    except UnicodeEncodeError:
        host = host.encode().decode("latin-1")
    assert answered(host) == 400


def test_no_host_header_and_two_of_them_are_refused() -> None:
    assert answered() == 400
    assert answered("localhost:8000", "localhost:8000") == 400
    assert answered("localhost:8000", "rebound.example") == 400


def test_headers_of_proxies_do_not_stand_in_for_the_host() -> None:
    app = App()
    headers = [
        ("host", "rebound.example"),
        ("x-forwarded-host", "localhost:8000"),
        ("forwarded", "host=localhost:8000"),
    ]
    assert ask(TrustedHosts(app, trusted_hosts([], port=8000)), headers=headers).status == 421
    assert not app.reached


def test_at_a_standard_port_the_port_may_be_left_out() -> None:
    assert answered("localhost", port=80) == 200
    assert answered("localhost", port=443, scheme="https") == 200
    assert answered("localhost", port=443) == 421


def test_names_that_the_user_gave_are_let_in() -> None:
    assert answered("desk.example:8000", named=("desk.example",)) == 200
    assert answered("desk.example", named=("Desk.Example",)) == 200
    assert answered("desk.example:8001", named=("desk.example",)) == 421
    assert answered("desk.example:9000", named=("desk.example:9000",)) == 200
    assert answered("desk.example:8000", named=("desk.example:9000",)) == 421
    assert answered("other.desk.example:8000", named=("desk.example",)) == 421
    assert answered("[fd00::5]:8000", named=("fd00::5",)) == 200
    assert answered("[fd00::5]:8000", named=("[fd00:0::5]",)) == 200
    assert answered("localhost:8000", named=("desk.example",)) == 200


def test_a_name_behind_tls_makes_the_request_one_over_tls() -> None:
    app = App()
    guarded = TrustedHosts(app, trusted_hosts(["https://desk.example/"], port=8000))
    assert ask(guarded, headers=[("host", "desk.example")]).status == 200
    assert app.seen[-1]["scheme"] == "https"
    assert ask(guarded, headers=[("host", "localhost:8000")]).status == 200
    assert app.seen[-1]["scheme"] == "http"
    assert ask(guarded, headers=[("host", "desk.example:8000")]).status == 421


@pytest.mark.parametrize(
    "name", ["", "*", "a b", "desk.example/path", "ftp://desk.example", "me@desk.example", ".example"]
)
def test_a_name_that_cannot_be_read_is_an_error_and_no_open_door(name: str) -> None:
    with pytest.raises(BadInputError) as caught:
        trusted_hosts([name], port=8000)
    assert caught.value.hint


def test_refusals_repeat_nothing_of_the_request() -> None:
    answer = ask(
        TrustedHosts(App(), trusted_hosts(["secret-name.example"], port=8000)),
        path="/people/anneke",
        headers=[("host", "rebound.example")],
    )
    assert answer.status == 421
    for word in ("rebound", "anneke", "secret-name"):
        assert word not in answer.text
    assert answer.header("content-length") == str(len(answer.body))


def test_a_refusal_of_a_question_for_headers_has_no_body() -> None:
    answer = ask(
        TrustedHosts(App(), trusted_hosts([], port=8000)), "HEAD", headers=[("host", "rebound.example")]
    )
    assert (answer.status, answer.body) == (421, b"")


def test_a_websocket_under_a_foreign_name_is_closed() -> None:
    app = App()
    answer = ask(
        TrustedHosts(app, trusted_hosts([], port=8000)),
        headers=[("host", "rebound.example")],
        kind="websocket",
        scheme="ws",
    )
    assert (answer.status, app.reached) == (1008, False)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.8.9.1", "::1", "[::1]", "localhost", "LOCALHOST", "::ffff:127.0.0.1"]
)
def test_loopback_is_recognised(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["", "0.0.0.0", "::", "192.168.1.5", "localhost.", "localhost.example", "127.0.0.1.example"]
)
def test_everything_else_is_not_loopback(host: str) -> None:
    assert not is_loopback(host)
