"""The pages of the web app on a store with 30,000 people and 60 processes under way: what the server takes for each.

Asked in process, through everything that stands around the app when it is served; no socket, no browser. The figure is
the 95th percentile of the CPU time of one answer, over several groups; noise only ever adds to it.
"""

from __future__ import annotations

import asyncio
import gc
import gzip
import os
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC
from http.cookies import SimpleCookie
from itertools import cycle
from pathlib import Path
from random import Random
from statistics import quantiles
from tempfile import TemporaryDirectory
from threading import Thread
from typing import TYPE_CHECKING, Any, Final, NamedTuple
from urllib.parse import quote, urlencode, urlsplit

from benchmarks.busy_store import NOW, PROCESSES, fill
from benchmarks.checking import MESSAGE
from benchmarks.network_queries import WORDS
from benchmarks.timing import Line, spread
from cordially.journal import Journal
from cordially.web.house import House
from cordially.web.serving import protected, settle

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message

GROUPS: Final = 5
ASKED: Final = 40
"""Answers of a kind in each group."""
WARM_UP: Final = 10
PORT: Final = 8230
HOST: Final = f"127.0.0.1:{PORT}"
QUESTIONS: Final = (
    "role=interviewer&stage=interviewing&met=yes",
    "role=recruiter&stage=rejected&met=yes",
    "role=hiring_manager&stage=applied&met=no",
    "role=peer&stage=exploring&met=no&culture=formal",
    "role=interviewer&stage=interviewing&met=yes&temperament=bold",
)
_GZIP: Final = b"\x1f\x8b"
_TOKEN: Final = re.compile(r'data-csrf="([^"]+)"')


class Answer(NamedTuple):
    """What the app answered: its status and the page, compressed as browsers ask for it."""

    status: int
    content: bytes

    @property
    def text(self) -> str:
        """The page as text."""
        packed = self.content.startswith(_GZIP)
        return (gzip.decompress(self.content) if packed else self.content).decode()


class Visitor:
    """One browser's worth of cookies, asking the app without a network between."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._loop = asyncio.new_event_loop()
        self._over = asyncio.Event()
        self._served = Thread(target=lambda: self._loop.run_until_complete(self._over.wait()))
        self._served.start()
        self._cookies: dict[str, str] = {}
        self._token = ""

    def get(self, address: str) -> Answer:
        """Ask for a page, or, where htmx would, for a part of one."""
        return self._ask("GET", address, b"", {})

    def post(self, address: str, fields: Mapping[str, str]) -> Answer:
        """Send a form as the page's own script does."""
        if not self._token:
            self._token = next(iter(_TOKEN.findall(self.get("/rulebook").text)))
        kind = {"content-type": "application/x-www-form-urlencoded", "hx-request": "true"}
        return self._ask("POST", address, urlencode({"csrf": self._token, **fields}).encode(), kind)

    def close(self) -> None:
        """Let go of the loop, which goes on as a server's does: so do the threads that answer."""
        self._loop.call_soon_threadsafe(self._over.set)
        self._served.join()
        self._loop.close()

    def _ask(self, method: str, address: str, body: bytes, more: Mapping[str, str]) -> Answer:
        parts = urlsplit(address)
        headers = {
            "host": HOST,
            "origin": f"http://{HOST}",
            "sec-fetch-site": "same-origin",
            "accept-encoding": "gzip",
            **more,
        }
        if self._cookies:
            headers["cookie"] = "; ".join(f"{name}={value}" for name, value in self._cookies.items())
        scope = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": parts.path,
            "raw_path": parts.path.encode(),
            "query_string": parts.query.encode(),
            "root_path": "",
            "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
            "client": ("127.0.0.1", 50000),
            "server": ("127.0.0.1", PORT),
        }
        told: list[Message] = []
        asked = iter([{"type": "http.request", "body": body, "more_body": False}])

        async def receive() -> Message:
            return next(asked, {"type": "http.disconnect"})

        async def send(message: Message) -> None:
            told.append(message)

        asyncio.run_coroutine_threadsafe(self._answer(scope, receive, send), self._loop).result()
        for name, value in told[0]["headers"]:
            if name.lower() == b"set-cookie":
                self._cookies |= {key: morsel.value for key, morsel in SimpleCookie(value.decode()).items()}
        return Answer(told[0]["status"], b"".join(message.get("body", b"") for message in told[1:]))

    async def _answer(self, *asked: Any) -> None:
        await self._app(*asked)


class Page(NamedTuple):
    """A page, its target in milliseconds, how it is asked for, and what is done each time before, untimed."""

    name: str
    target: str
    ask: Callable[[], Answer]
    before: Callable[[], object] = lambda: None


def measure() -> Iterator[Line]:
    """Measure the pages, warm."""
    with TemporaryDirectory() as directory:
        home = Path(directory)
        fill(home)
        yield from _measured(home)


def _measured(home: Path) -> Iterator[Line]:
    with _lived_in(home):
        house = House(now=lambda: NOW, zone=UTC)
        visitor = Visitor(protected(house, port=PORT))
        settle(house)
        for page in _pages(visitor, home):
            for _ in range(WARM_UP):
                _seconds(page)
            taken = [_slow(page) for _ in range(GROUPS)]
            yield Line(f"{page.name}, 95th percentile", spread(taken, scale=1e3), "ms", page.target)
        visitor.close()
        gc.unfreeze()


def _pages(visitor: Visitor, home: Path) -> Iterator[Page]:
    chance = Random(11)
    with Journal.open(home / "cordially.sqlite", now=NOW) as journal:
        people = [person.id for person in journal.people()]
        processes = [process.id for process in journal.processes()]
        inside = [person.id for process in processes[-PROCESSES:] for person, _ in journal.people_in(process)]
        names = [person.name for person in journal.people() if person.name]
        companies = [employer.name for employer in journal.employers()[:200]]
    asked = cycle(QUESTIONS)

    def opened(address: str, of: Sequence[str]) -> Callable[[], Answer]:
        return lambda: visitor.get(address.format(quote(chance.choice(of))))

    def typed(address: str, of: Sequence[str]) -> Callable[[], Answer]:
        """Ask with the beginning of a text, as it stands after some key."""

        def ask() -> Answer:
            text = chance.choice(of)
            return visitor.get(address.format(quote(text[: chance.randint(1, len(text))])))

        return ask

    def checked() -> Answer:
        end = chance.randint(len(MESSAGE) // 2, len(MESSAGE))
        fields = {
            "kind": "thank_you_email",
            "text": MESSAGE[:end],
            "person": inside[0],
            "process": processes[-PROCESSES],
        }
        return visitor.post("/compose/check", fields)

    def written() -> None:
        with Journal.open(home / "cordially.sqlite", now=NOW) as journal:
            journal.record(
                "note", at=NOW, now=NOW, person=chance.choice(inside), data={"text": "They called."}
            )

    yield Page("page: today", "<= 50", lambda: visitor.get("/today"))
    yield Page("page: today, once something was written", "<= 50", lambda: visitor.get("/today"), written)
    yield Page("page: the week", "<= 50", lambda: visitor.get("/today/review"))
    yield Page("page: somebody", "<= 50", opened("/people/{}", people))
    yield Page("page: somebody in a process", "<= 50", opened("/people/{}", inside))
    yield Page("page: the board of processes", "<= 50", lambda: visitor.get("/processes"))
    yield Page("page: the table of processes", "<= 50", lambda: visitor.get("/processes?view=table"))
    yield Page("page: a process", "<= 50", opened("/processes/{}", processes))
    yield Page("page: the network", "<= 50", lambda: visitor.get("/network"))
    yield Page("page: the network, as you type", "<= 50", typed("/network/found?q={}", names))
    yield Page("page: messages, as you type", "<= 50", typed("/network/found?tab=messages&q={}", WORDS))
    yield Page("page: a company", "", opened("/network/companies/{}", companies))
    yield Page("page: find or add, as you type", "<= 50", typed("/find?q={}", names))
    yield Page("page: to write to somebody", "<= 50", opened("/compose?person={}", inside))
    yield Page("page: the check of 150 words while typing", "<= 20", checked)
    yield Page("page: should I connect", "<= 50", lambda: visitor.get(f"/should-i-connect?{next(asked)}"))
    yield Page("page: the rulebook", "<= 50", lambda: visitor.get("/rulebook"))
    yield Page("page: imports", "<= 50", lambda: visitor.get("/import"))
    yield Page("page: settings", "<= 50", lambda: visitor.get("/settings"))


def _slow(page: Page) -> float:
    """Return the time that 95 of 100 answers do not exceed."""
    return quantiles([_seconds(page) for _ in range(ASKED)], n=20, method="inclusive")[-1]


def _seconds(page: Page) -> float:
    """Return the CPU seconds of one answer. Raises RuntimeError for one that is not the page: that has no speed."""
    page.before()
    began = time.process_time_ns()
    answer = page.ask()
    taken = (time.process_time_ns() - began) / 1e9
    if answer.status != 200:
        raise RuntimeError(f"{page.name}: {answer.status}\n{answer.text[:2000]}")
    return taken


@contextmanager
def _lived_in(home: Path) -> Iterator[None]:
    """Make a data directory the one that the app uses."""
    before = os.environ.get("CORDIALLY_HOME")
    os.environ["CORDIALLY_HOME"] = str(home)
    try:
        yield
    finally:
        if before is None:
            del os.environ["CORDIALLY_HOME"]
        else:
            os.environ["CORDIALLY_HOME"] = before
