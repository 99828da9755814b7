"""Two who write at once, a run that is killed, a disk that is full: what was kept stays, and what to do is said."""

from __future__ import annotations

import html
import os
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import httpx2
import pytest
from starlette.testclient import TestClient
from tests.web.conftest import BASE, PORT, house
from tests.web.test_imports import CARDS, files_address, send, settled, token

from cordially.demo.large_export import write_large
from cordially.journal import Journal
from cordially.journal.address import BUSY_FOR
from cordially.services import importing
from cordially.web.serving import protected


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("export") / "Complete_LinkedInDataExport.zip"
    write_large(path, seed=3, connections=3_000, messages=3_000, invitations=200, day=date(2026, 3, 18))
    return path


def said(text: str) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text.split("<main")[1])))


def test_a_note_waits_for_the_import_that_is_written(
    newcomer: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The import holds the store for longer than a command would wait; the form must not be lost."""
    word = token(newcomer)
    newcomer.post("/people/new", data={"csrf": word, "name": "Dana Reyes"})
    page = send(newcomer, ("contacts.vcf", CARDS.format("Wu Mei")))
    writing = threading.Event()
    take_in = importing.take_in

    def slowly(journal: Journal, *arguments: Any) -> dict[str, Any]:
        with closing(sqlite3.connect(os.environ["CORDIALLY_HOME"] + "/cordially.sqlite")) as other:
            other.isolation_level = None
            other.execute("BEGIN IMMEDIATE")
            writing.set()
            time.sleep(BUSY_FOR + 1)
            other.execute("ROLLBACK")
        return take_in(journal, *arguments)

    monkeypatch.setattr(importing, "take_in", slowly)
    newcomer.post(f"{files_address(page)}/confirm", data={"csrf": word})
    assert writing.wait(10)
    before = time.monotonic()
    assert newcomer.get("/people/p1").status_code == 200
    assert newcomer.get("/network/companies/Northwind").status_code == 200
    assert time.monotonic() - before < BUSY_FOR / 2
    told = newcomer.post(
        "/people/p1/note", data={"csrf": word, "text": "Likes ferries"}, follow_redirects=False
    )
    assert told.status_code == 303
    assert "Likes ferries" in newcomer.get("/people/p1").text
    assert "Import b1" in settled(newcomer, files_address(page))


def test_what_an_earlier_run_was_reading_is_removed_at_the_start(empty_home: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    left = empty_home / "uploads" / f"{ended.pid}-abc"
    left.mkdir(parents=True)
    (left / "messages.csv").write_text("private")
    others = empty_home / "uploads" / f"{os.getppid()}-abc"  # runs
    others.mkdir()
    own = empty_home / "uploads" / f"{os.getpid()}-abc"  # the number is given out again
    own.mkdir()
    with TestClient(protected(house(), port=PORT), base_url=BASE):
        assert not left.exists()
        assert not own.exists()
        assert others.exists()


class Run:
    """The app as a program of its own."""

    def __init__(self, home: Path) -> None:
        environment = {k: v for k, v in os.environ.items() if k != "CORDIALLY_STORE"}
        environment["CORDIALLY_HOME"] = str(home)
        self.program = subprocess.Popen(
            [sys.executable, "-m", "cordially", "serve", "--no-browser", "--port", "0"],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.program.stdout
        found = re.search(r"http://[\d.:]+", self.program.stdout.readline())
        assert found
        self.client = httpx2.Client(base_url=found[0], headers={"Origin": found[0]}, timeout=60)

    def token(self) -> str:
        found = re.search(r'name="csrf" value="([^"]+)"', self.client.get("/welcome").text)
        assert found
        return found[1]

    def until(self, holds: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 60
        while not holds():
            assert time.monotonic() < deadline
            time.sleep(0.01)

    def kill(self) -> None:
        self.client.close()
        self.program.send_signal(signal.SIGKILL)
        self.program.wait()
        if self.program.stdout:
            self.program.stdout.close()


@pytest.mark.skipif(os.name != "posix", reason="there one cannot be killed like that")
def test_killed_while_reading_and_while_writing_the_last_good_state_is_there(
    tmp_path: Path, export: Path
) -> None:
    home = tmp_path / "home"
    run = Run(home)
    word = run.token()
    run.client.post("/people/new", data={"csrf": word, "name": "Dana Reyes"})
    with export.open("rb") as content:
        told = run.client.post("/import/upload", data={"csrf": word}, files={"files": ("e.zip", content)})
    assert told.status_code == 303
    assert list((home / "uploads").iterdir())
    run.kill()

    run = Run(home)
    assert list((home / "uploads").iterdir()) == []
    word = run.token()
    with export.open("rb") as content:
        told = run.client.post("/import/upload", data={"csrf": word}, files={"files": ("e.zip", content)})
    address = told.headers["location"]
    run.until(lambda: "Import this" in run.client.get(address).text)
    run.client.post(f"{address}/confirm", data={"csrf": word})
    store = home / "cordially.sqlite"
    log = Path(f"{store}-wal")
    size = log.stat().st_size if log.exists() else 0
    run.until(lambda: "Writing" in run.client.get(address).text or log.stat().st_size > size)
    run.kill()

    run = Run(home)
    page = run.client.get("/network?q=dana").text
    imports = run.client.get("/import").text
    run.kill()
    assert "Dana Reyes" in page
    with closing(sqlite3.connect(store)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        people = connection.execute("SELECT count(*) FROM people").fetchone()[0]
        batches = connection.execute("SELECT count(*) FROM imports").fetchone()[0]
    assert (people, batches) == (1, 0) or (people > 3_000 and batches == 1)
    assert ("Nothing yet" in imports) == (batches == 0)


@pytest.fixture
def full(demo_home: Path) -> Iterator[TestClient]:
    """A visitor of an app whose store has no room to grow by a single page."""
    store = demo_home / "cordially.sqlite"
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("VACUUM")
    one = house()
    with TestClient(
        protected(one, port=PORT), base_url=BASE, headers={"Origin": BASE}, raise_server_exceptions=False
    ) as visitor:
        visitor.get("/today")
        engine = one.journal(demo=False)._engine  # nothing else can fill a disk for a test
        engine.dispose()

        def no_room(connection: sqlite3.Connection, _: object) -> None:
            pages = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {pages}")

        from sqlalchemy import event

        event.listen(engine, "connect", no_room)
        yield visitor


def test_a_full_disk_is_named_and_nothing_is_lost(full: TestClient) -> None:
    word = token(full)
    text = "A long note that needs room. " * 1_000
    told = full.post("/people/p1/note", data={"csrf": word, "text": text})
    assert told.status_code == 503
    assert "There is no room left for the data store. Free some space and try again" in said(told.text)
    assert full.get("/today").status_code == 200
    assert "A long note that needs room" not in full.get("/people/p1").text
    page = send(full, ("contacts.vcf", "".join(CARDS.format(f"Wu Mei {n}") for n in range(500))))
    full.post(f"{files_address(page)}/confirm", data={"csrf": word})
    assert "There is no room left for the data store." in said(settled(full, files_address(page)))
    assert full.get("/network").status_code == 200


def test_an_upload_that_does_not_fit_on_the_disk_leaves_nothing(
    newcomer: TestClient, empty_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from cordially.web import uploads

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(uploads._Reading, "_on_data", full)
    told = newcomer.post(
        "/import/upload", data={"csrf": token(newcomer)}, files=[("files", ("a.vcf", b"x" * 1000))]
    )
    assert told.status_code < 500
    assert "Make room on the disk" in said(told.text)
    assert list((empty_home / "uploads").iterdir()) == []


def test_a_store_that_can_only_be_read_is_shown_and_says_so(
    demo_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("cordially.journal.address.is_read_only", lambda file: file.exists())
    assert demo_home.is_dir()
    with TestClient(
        protected(house(), port=PORT), base_url=BASE, headers={"Origin": BASE}, raise_server_exceptions=False
    ) as visitor:
        for path in ("/today", "/people/p1", "/network", "/processes", "/network/companies/Wexcombe%20Rail",
                     "/profile?read=1", "/questions", "/import", "/compose", "/settings"):  # fmt: skip
            assert visitor.get(path).status_code == 200, path
        told = visitor.post("/people/p1/note", data={"csrf": token(visitor), "text": "x"})
    assert told.status_code == 503
    assert "Make the folder writable" in said(told.text)


def test_the_demo_never_writes_into_ones_own_data(newcomer: TestClient, empty_home: Path) -> None:
    word = token(newcomer)
    newcomer.post("/people/new", data={"csrf": word, "name": "Dana Reyes"})
    store = empty_home / "cordially.sqlite"
    newcomer.post("/demo/enter", data={"csrf": word})

    def own() -> list[bytes]:
        return [
            path.read_bytes()
            for path in (store, Path(f"{store}-wal"), empty_home / "settings.toml", empty_home / "feed-token")
            if path.exists()
        ]

    before = own()
    for path, fields in (
        ("/people/new", {"name": "Wu Mei"}),
        ("/people/p1/note", {"text": "A note in the demo"}),
        ("/processes/new", {"company": "Northwind", "title": "Clerk"}),
        ("/find/do", {"new_person": "Ravi Menon"}),
        ("/compose/write", {"person": "p1", "kind": "follow_up", "text": "Hello", "do": "sent"}),
        ("/settings/advice", {"temperament": "bold"}),
        ("/settings/forget", {"typed": "delete everything"}),
        ("/settings/feed/renew", {}),
        ("/profile/accept", {}),
    ):
        newcomer.post(path, data={"csrf": word, **fields})
    page = send(newcomer, ("contacts.vcf", CARDS.format("Ana Brown")))
    newcomer.post(f"{files_address(page)}/confirm", data={"csrf": word})
    settled(newcomer, files_address(page))
    for path in (
        "/today",
        "/people/p1",
        "/network/companies/Northwind",
        "/profile/findings",
        "/settings/backup",
    ):
        newcomer.get(path)
    assert "Wu Mei" in newcomer.get("/network?q=wu").text
    assert own() == before
    newcomer.post("/demo/leave", data={"csrf": word})
    assert "Wu Mei" not in newcomer.get("/network?q=wu").text
    assert "Dana Reyes" in newcomer.get("/network?q=dana").text
