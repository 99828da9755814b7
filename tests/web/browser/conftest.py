"""A real browser: Debian's Chromium, driven by Playwright, on the app served for real.

Where there is no Chromium the tests of this folder are left out, and the summary says so; with
CORDIALLY_BROWSER=required, as in .ci/run, that is an error instead.
"""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.web.conftest import house

from cordially.web.serving import listening_socket, protected

CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))),
    None,
)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")


@dataclass
class Site:
    """The app while it is served. ``address`` has no slash at its end."""

    address: str


@dataclass
class Watch:
    """What a page must not do: complain in the console, or ask anybody else for anything."""

    complaints: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    weight: int = 0


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        assert os.environ.get("CORDIALLY_BROWSER") != "required", "Chromium is required here and is not there"
        pytest.skip("no Chromium here: install Debian's package chromium to run the tests in a browser")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield started
        started.close()


def _served() -> Iterator[Site]:
    listening = listening_socket("127.0.0.1", 0)
    port = listening.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(protected(house(), port=port), log_level="warning", lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + 20
    while not server.started and time.monotonic() < deadline:
        time.sleep(0.02)
    assert server.started
    yield Site(f"http://127.0.0.1:{port}")
    server.should_exit = True
    thread.join(10)


@pytest.fixture
def site(demo_home: Path) -> Iterator[Site]:
    """The app with the demo's people in it, served on a free port."""
    yield from _served()


@pytest.fixture(scope="module")
def shown_site(demo_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same, served once for tests that only look."""
    home = tmp_path_factory.mktemp("shown") / "home"
    shutil.copytree(demo_store, home)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CORDIALLY_HOME", str(home))
        patch.delenv("CORDIALLY_STORE", raising=False)
        yield from _served()


@pytest.fixture
def new_site(empty_home: Path) -> Iterator[Site]:
    """The app on its first day, served on a free port."""
    yield from _served()


Visitor = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visitor]:
    """Open pages in contexts of their own; at the end none may have complained or asked anybody else."""
    contexts: list[BrowserContext] = []
    watch = Watch()

    def open_page(address: str, **options: Any) -> Page:
        options.setdefault("viewport", {"width": 1280, "height": 860})
        context = browser.new_context(**options)
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        own = address.split("/", 3)[2]
        page.on(
            "console",
            lambda said: watch.complaints.append(said.text) if said.type in ("error", "warning") else None,
        )
        page.on("pageerror", lambda error: watch.complaints.append(str(error)))
        page.on(
            "request",
            lambda asked: (
                None
                if asked.url.startswith(("data:", "blob:")) or asked.url.split("/", 3)[2] == own
                else watch.strangers.append(asked.url)
            ),
        )
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert watch.complaints == []
    assert watch.strangers == []


def violations(page: Page) -> list[str]:
    """Return what axe finds wrong with a page, a line each: the rule, and the first element that breaks it."""
    page.wait_for_load_state("networkidle")
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in found["violations"]]
