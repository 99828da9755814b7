"""Takes a picture of every page of the demo: light and dark, desktop and phone. Run by ``make screenshots``.

The pictures go to ``docs/screenshots`` (not kept in the repository); the three that the README shows are copied to
``docs/pictures`` with ``--readme``.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

import uvicorn
from playwright.sync_api import sync_playwright

from cordially.services import demonstration
from cordially.web.house import House
from cordially.web.serving import listening_socket, protected

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NOW: Final = datetime(2026, 3, 18, 16, 30, tzinfo=UTC)
HERE: Final = Path(__file__).parent
PAGES: Final = {
    "welcome": "/welcome",
    "should-i-connect": "/should-i-connect?role=interviewer&stage=interviewing&met=yes",
    "today": "/today",
    "week": "/today/review",
    "board": "/processes",
    "table": "/processes?view=table",
    "process": "",
    "person": "",
    "network": "/network",
    "company": "/network/companies/Wexcombe%20Rail",
    "compose": "",
    "drafts": "/compose",
    "profile": "/profile",
    "rulebook": "/rulebook",
    "source": "/rulebook/sources/ivyexec",
    "import": "/import",
    "questions": "/questions",
    "settings": "/settings",
    "not-found": "/nothing-here",
}
"""Every page by the name of its picture; those without an address depend on the demo's ids."""

SIZES: Final = {"desktop": (1280, 860), "phone": (360, 740)}
README: Final = ("should-i-connect-light-desktop", "today-light-desktop", "compose-dark-desktop")
CHROMIUM: Final = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync")


def main() -> None:
    """Take the pictures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument(
        "--readme", action="store_true", help="what a window shows, and copy the three of the README"
    )
    arguments.add_argument("--to", type=Path, default=HERE / "screenshots")
    arguments.add_argument("pages", nargs="*", help="names of pages; all, unless some are named")
    chosen = arguments.parse_args()
    chosen.to.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        os.environ["CORDIALLY_HOME"] = home
        os.environ["CORDIALLY_HOME"] = demonstration.prepare(NOW).home
        house = House(now=lambda: NOW, zone=UTC, only_demo=True)
        pages = {**PAGES, **_with_ids(house)}
        address = _serve(house)
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=list(CHROMIUM)
            )
            for theme in ("light", "dark"):
                for size in SIZES:
                    _take(
                        browser,
                        address,
                        {n: p for n, p in pages.items() if n in (chosen.pages or pages)},
                        theme,
                        size,
                        chosen.to,
                        whole=not chosen.readme,
                    )
            browser.close()
    if chosen.readme:
        (HERE / "pictures").mkdir(exist_ok=True)
        for name in README:
            shutil.copy(chosen.to / f"{name}.png", HERE / "pictures" / f"{name}.png")


def _with_ids(house: House) -> dict[str, str]:
    journal = house.journal(demo=False)
    waiting = next(e for e in reversed(journal.log(kinds=("interviewed",))) if e.person)
    return {
        "process": f"/processes/{waiting.process}",
        "person": f"/people/{waiting.person}?process={waiting.process}",
        "compose": f"/compose?person={waiting.person}&process={waiting.process}&kind=thank_you_email",
    }


def _serve(house: House) -> str:
    listening = listening_socket("127.0.0.1", 0)
    port = listening.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(protected(house, port=port), log_level="warning", lifespan="on"))
    threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True).start()
    while not server.started:
        time.sleep(0.05)
    return f"http://127.0.0.1:{port}"


def _take(
    browser: Browser, address: str, pages: dict[str, str], theme: str, size: str, to: Path, *, whole: bool
) -> None:
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if theme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.on("console", lambda said: print(f"{page.url}: {said.text}") if said.type == "error" else None)
    for name, path in pages.items():
        page.goto(address + path)
        page.wait_for_load_state("networkidle")
        if name == "compose":
            _draft(page)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            print(f"{name} is wider than the {size}")
        page.screenshot(
            path=str(to / f"{name}-{theme}-{size}.png"),
            full_page=whole and name not in ("network", "rulebook"),
        )
    context.close()


def _draft(page: Page) -> None:
    """Tell what was learnt, and let it be drafted, so that there is something to look at."""
    told = page.locator("main textarea").first
    if page.get_by_role("button", name="Draft it").count():
        told.fill("how you moved the night shift to two teams")
        page.get_by_role("button", name="Draft it").click()
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(2500)


if __name__ == "__main__":
    main()
