"""``serve`` and ``demo`` as programs: ready when they say so, ended by Ctrl-C with one line."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias
from urllib.request import urlopen

import pytest

from cordially.cli.commands.serve_ import set_password
from cordially.errors import BadInputError
from cordially.services import serving_place
from cordially.web.request_safety import check_password

Started: TypeAlias = "Callable[..., subprocess.Popen[str]]"


@pytest.fixture
def start(home: Path) -> Iterator[Started]:
    assert os.environ["CORDIALLY_HOME"] == str(home)
    running: list[subprocess.Popen[str]] = []

    def run(*arguments: str, **variables: str) -> subprocess.Popen[str]:
        begun = subprocess.Popen(  # our own program
            [sys.executable, "-m", "cordially", *arguments],
            env={**os.environ, **variables},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        running.append(begun)
        return begun

    yield run
    for each in running:
        each.kill()
        each.communicate()


def address_of(serving: subprocess.Popen[str]) -> str:
    assert serving.stdout is not None
    for line in serving.stdout:
        if line.startswith("Cordially is at "):
            return line.split()[3]
    raise AssertionError(serving.communicate())


def answered(address: str) -> str:
    with urlopen(address, timeout=20) as told:  # our own address
        return str(told.read().decode())


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C reaches a process as a signal only there")
def test_it_answers_once_it_says_so_and_ends_with_one_line(start: Started) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        serving = start("serve", "--no-browser", "--port", str(port))
        address = address_of(serving)
        assert f":{port}/" not in address
        assert "people side" in answered(f"{address}welcome")
        assert serving_place.port() == int(address.rstrip("/").rpartition(":")[2])
        serving.send_signal(signal.SIGINT)
        out, err = serving.communicate(timeout=30)
    assert out == "Cordially has stopped.\n"
    assert err == ""
    assert serving.returncode == 0
    assert not serving_place.path().exists()
    assert serving_place.port() is None


@pytest.mark.skipif(os.name != "posix", reason="Ctrl-C reaches a process as a signal only there")
def test_the_demo_tells_its_tour_in_a_pipe_and_serves_what_is_invented(start: Started) -> None:
    serving = start("demo", "--no-browser", "--port", "0")
    address = address_of(serving)
    assert "A demo: every person, company and message here is invented." in answered(f"{address}today")
    serving.send_signal(signal.SIGINT)
    assert serving.wait(30) == 0


def test_others_need_a_password(start: Started) -> None:
    serving = start("serve", "--no-browser", "--host", "0.0.0.0", "--port", "0")
    _, err = serving.communicate(timeout=60)
    assert serving.returncode == 1
    assert "no password is set" in " ".join(err.split())


def test_a_password_in_the_environment_is_asked_for(start: Started) -> None:
    serving = start("serve", "--no-browser", "--port", "0", CORDIALLY_PASSWORD="four words of no sense")
    assert "Sign in to Cordially" in answered(f"{address_of(serving)}import")


def test_the_same_password_again_signs_nobody_out(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CORDIALLY_PASSWORD", "four words of no sense")
    assert set_password(ask=False)
    kept = (home / "web-password.json").read_bytes()
    assert set_password(ask=False)
    assert (home / "web-password.json").read_bytes() == kept
    assert check_password(home, "four words of no sense")


@pytest.mark.usefixtures("home")
def test_without_a_keyboard_nobody_is_asked_for_a_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CORDIALLY_PASSWORD", raising=False)
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(BadInputError, match="Nobody is there"):
        set_password(ask=True)


def test_the_note_of_a_server_that_was_killed_does_not_count(home: Path) -> None:
    home.mkdir()
    ended = subprocess.run(
        [sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True
    )
    serving_place.path().write_text(f'{{"port": 8231, "process": {int(ended.stdout)}}}', encoding="utf-8")
    assert serving_place.port() is None
    serving_place.note(8232)
    assert serving_place.port() == 8232
    serving_place.strike()
    assert serving_place.port() is None


def test_the_calendar_feed_is_where_it_is_served(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from cordially.cli.main import main

    home.mkdir()
    serving_place.note(8299)
    assert main(["calendar", "feed"]) == 0
    assert "http://127.0.0.1:8299/feed/" in capsys.readouterr().out
    assert main(["calendar", "feed", "--port", "8300"]) == 0
    assert "http://127.0.0.1:8300/feed/" in capsys.readouterr().out


@pytest.mark.parametrize("port", ["abc", "99999", "-1", "²"])
def test_a_port_that_is_none_is_said_in_plain_words(start: Started, port: str) -> None:
    refused = start("serve", f"--port={port}", "--no-browser")
    _, told = refused.communicate(timeout=60)
    assert refused.returncode == 2
    assert f"'{port}' is not a number from 0 to 65535" in " ".join(told.split())
