"""Bringing files in: received, shown before anything is kept, taken in, taken back; hostile names do nothing."""

from __future__ import annotations

import io
import re
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import BASE

from cordially.proposals import Reading
from cordially.services import importing

CARDS = "BEGIN:VCARD\nVERSION:3.0\nFN:{}\nEMAIL:dana@northwind.example\nEND:VCARD\n"


def token(visitor: TestClient, path: str = "/import") -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', visitor.get(path).text)
    assert found
    return found[1]


def send(visitor: TestClient, *files: tuple[str, bytes | str], **fields: str) -> str:
    """Upload files and return the page that follows, once there is nothing more to wait for."""
    answer = visitor.post(
        "/import/upload",
        data={"csrf": token(visitor), **fields},
        files=[("files", (name, io.BytesIO(c.encode() if isinstance(c, str) else c))) for name, c in files],
    )
    return settled(visitor, str(answer.url)) if answer.status_code == 200 else answer.text


def settled(visitor: TestClient, address: str) -> str:
    deadline = time.monotonic() + 30
    while 'id="progress"' in (text := visitor.get(address).text):
        assert time.monotonic() < deadline
        time.sleep(0.02)
    return text


def files_address(page: str) -> str:
    found = re.search(r'action="(/import/files/[^"/]+)/', page)
    assert found
    return found[1]


def answer(visitor: TestClient, page: str, what: str) -> str:
    address = files_address(page)
    visitor.post(f"{address}/{what}", data={"csrf": token(visitor)})
    return settled(visitor, address)


def zipped(**files: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in files.items():
            archive.writestr(f"{name}.csv", content)
    return packed.getvalue()


CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Dana,Reyes,https://www.linkedin.com/in/dana-reyes-demo,,Northwind,Recruiter,18 Mar 2025\n"
    "Omar,Haddad,https://www.linkedin.com/in/omar-haddad-demo,,Northwind,Engineer,the other day\n"
)


def test_the_first_page_says_how_to_get_the_archive(newcomer: TestClient) -> None:
    text = newcomer.get("/import").text
    assert "Get a copy of your data" in text
    assert "Nothing yet." in text


def test_nothing_is_kept_before_the_answer(newcomer: TestClient, empty_home: Path) -> None:
    page = send(newcomer, ("contacts.vcf", CARDS.format("Dana Reyes")))
    assert "1 entry would be new." in page
    assert "Nothing yet." in newcomer.get("/import").text
    assert "waiting for your decision" in newcomer.get("/import").text
    assert list((empty_home / "uploads").iterdir()) == []
    answer(newcomer, page, "discard")
    assert "waiting for your decision" not in newcomer.get("/import").text


def test_what_was_confirmed_is_taken_in_once_and_can_be_taken_back(newcomer: TestClient) -> None:
    page = send(newcomer, ("Export.zip", zipped(Connections=CONNECTIONS)))
    assert "Connected On" in page  # the cell that could not be read, before anything is kept
    done = answer(newcomer, page, "confirm")
    assert "2 entries were new." in done
    answer(newcomer, page, "confirm")
    assert newcomer.get("/import/b2").status_code == 404
    assert "Your connections" in newcomer.get("/import").text
    asked = newcomer.get("/import/b1/undo").text
    assert "2 entries that it added go." in asked
    assert "Your connections: " in asked
    newcomer.post("/import/b1/undo", data={"csrf": token(newcomer)})
    assert "taken back" in newcomer.get("/import/b1").text


def test_an_import_that_later_ones_build_on_says_which_go_first(client: TestClient) -> None:
    text = client.get("/import/b3/undo").text
    assert "back first, in this order" in text
    assert text.index('href="/import/b5/undo"') < text.index('href="/import/b4/undo"')
    assert "<form" not in text.split("<main")[1].split("</main>")[0]


def test_the_same_files_again_add_nothing(newcomer: TestClient) -> None:
    answer(newcomer, send(newcomer, ("contacts.vcf", CARDS.format("Dana Reyes"))), "confirm")
    assert "Nothing is new: 1 is known already." in send(
        newcomer, ("contacts.vcf", CARDS.format("Dana Reyes"))
    )


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "\u202egnp"])
def test_hostile_names_of_people_and_files_do_nothing(newcomer: TestClient, name: str) -> None:
    page = send(newcomer, (f"{name}.vcf", CARDS.format(name)), ("b.vcf", CARDS.format("Wu Mei")))
    done = answer(newcomer, page, "confirm")
    for text in (page, done, newcomer.get("/import").text):
        assert "<script>alert" not in text
        assert "<img" not in text
        assert "\u202e" not in text


def test_a_name_cannot_lead_out_of_the_folder(newcomer: TestClient, empty_home: Path) -> None:
    send(newcomer, ("../../../../evil.vcf", CARDS.format("Dana Reyes")))
    assert not list(empty_home.parent.rglob("*evil*"))


def test_what_cannot_be_read_says_why_and_nothing_is_lost(newcomer: TestClient) -> None:
    page = send(newcomer, ("notes.txt", "private"))
    assert "Nothing was imported" in page
    assert "There is nothing in it that can be imported." in page
    assert send(newcomer, ("Export.zip", b"PK\x03\x04 broken")).count("Nothing was imported") >= 1


def test_an_upload_without_files_is_refused_on_the_page_itself(newcomer: TestClient) -> None:
    text = send(newcomer, ("", ""))
    assert "No file was chosen." in text
    assert 'id="files"' in text


def test_an_address_that_is_none_is_named(newcomer: TestClient) -> None:
    assert "&#39;nobody&#39; is not an e-mail address." in send(newcomer, ("a.vcf", "x"), own="nobody")


def test_scripts_are_told_in_their_own_way(newcomer: TestClient) -> None:
    told = newcomer.post(
        "/import/upload",
        files=[("files", ("", b""))],
        headers={"Accept": "application/json", "X-CSRF-Token": token(newcomer)},
    )
    assert told.status_code == 400
    assert told.json()["message"]


def test_files_of_another_visit_of_the_demo_are_not_shown_in_one_s_own(newcomer: TestClient) -> None:
    page = send(newcomer, ("contacts.vcf", CARDS.format("Dana Reyes")))
    newcomer.post("/demo/enter", data={"csrf": token(newcomer)})
    assert newcomer.get(files_address(page)).status_code == 404


def test_an_upload_needs_the_token_of_the_session(newcomer: TestClient) -> None:
    told = newcomer.post("/import/upload", files=[("files", ("a.vcf", b"x"))], headers={"Origin": BASE})
    assert told.status_code == 403


@pytest.fixture
def slow_reading(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Reading that goes on until it is let go on, and looks up after each file."""
    go_on, read = threading.Event(), importing.read

    def slowly(*arguments: Any, progress: Callable[[str, int, int], None], **others: Any) -> Reading:
        while not go_on.wait(0.01):
            progress("messages.csv", 3, 17)
        return read(*arguments, progress=progress, **others)

    monkeypatch.setattr(importing, "read", slowly)
    yield go_on
    go_on.set()


def begun(visitor: TestClient) -> str:
    told = visitor.post(
        "/import/upload",
        files=[("files", ("contacts.vcf", CARDS.format("Dana Reyes").encode()))],
        headers={"Accept": "application/json", "X-CSRF-Token": token(visitor)},
    )
    address = str(told.json()["address"])
    deadline = time.monotonic() + 10
    while "messages.csv" not in visitor.get(address).text:
        assert time.monotonic() < deadline
    return address


def test_reading_shows_how_far_it_is_and_goes_on_while_one_is_elsewhere(
    newcomer: TestClient, slow_reading: threading.Event
) -> None:
    address = begun(newcomer)
    page = newcomer.get(address).text
    assert 'value="3" max="17"' in page
    assert '<noscript><meta http-equiv="refresh" content="1"></noscript>' in page
    assert "hx-refresh" not in newcomer.get(f"{address}/progress").headers
    assert "Reading messages.csv" in newcomer.get("/import").text
    slow_reading.set()
    assert "1 entry would be new." in settled(newcomer, address)
    assert newcomer.get(f"{address}/progress").headers["hx-refresh"] == "true"


def test_reading_can_be_stopped_and_leaves_nothing(
    newcomer: TestClient, slow_reading: threading.Event, empty_home: Path
) -> None:
    assert not slow_reading.is_set()
    address = begun(newcomer)
    newcomer.post(f"{address}/discard", data={"csrf": token(newcomer)})
    assert newcomer.get(address).status_code == 404
    deadline = time.monotonic() + 10
    while list((empty_home / "uploads").iterdir()):
        assert time.monotonic() < deadline
    # what waited behind it is read now
    slow_reading.set()
    assert "1 entry would be new." in send(newcomer, ("contacts.vcf", CARDS.format("Dana Reyes")))


def test_it_cannot_be_taken_in_before_it_is_read(newcomer: TestClient, slow_reading: threading.Event) -> None:
    assert not slow_reading.is_set()
    address = begun(newcomer)
    assert newcomer.post(f"{address}/confirm", data={"csrf": token(newcomer)}).status_code == 400
