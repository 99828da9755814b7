"""A real calendar server for the tests: Radicale, on a free port of this machine, with one user."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest

from cordially.calendars.caldav.server import Server

USER, PASSWORD = "ngozi", "correct horse"


@dataclass(frozen=True)
class Radicale:
    """A running server. ``client`` talks to it as another program of the same user would."""

    url: str
    client: httpx2.Client

    @property
    def home(self) -> str:
        return f"{self.url}{USER}/"

    def server(self, *, password: str = PASSWORD) -> Server:
        return Server(self.home, USER, password)


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@pytest.fixture(scope="session")
def _running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    directory = tmp_path_factory.mktemp("radicale")
    (directory / "users").write_text(f"{USER}:{PASSWORD}\n", encoding="utf-8")
    port = _free_port()
    (directory / "config").write_text(
        f"[server]\nhosts = 127.0.0.1:{port}\n[auth]\ntype = htpasswd\n"
        f"htpasswd_filename = {directory / 'users'}\nhtpasswd_encryption = plain\ndelay = 0\n"
        f"[storage]\nfilesystem_folder = {directory / 'data'}\n[logging]\nlevel = error\n",
        encoding="utf-8",
    )
    log = Path(directory / "log").open("wb")  # noqa: SIM115  # open as long as the server runs
    running = subprocess.Popen(
        [sys.executable, "-m", "radicale", "--config", str(directory / "config")], stdout=log, stderr=log
    )
    try:
        for _ in range(600):
            with socket.socket() as asking:
                if asking.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert running.poll() is None, (directory / "log").read_text(encoding="utf-8")
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}/"
    finally:
        running.terminate()
        running.wait(timeout=20)
        log.close()


@pytest.fixture
def radicale(_running: str) -> Iterator[Radicale]:
    with httpx2.Client(auth=httpx2.BasicAuth(USER, PASSWORD), trust_env=False, timeout=30) as client:
        client.request("DELETE", f"{_running}{USER}/")  # what an earlier test left
        yield Radicale(_running, client)
