"""In a real browser, texts that would be scripts stay texts: nothing runs, nobody else is asked, nothing overflows."""

from __future__ import annotations

from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Dialog, Page
from tests.web.browser.conftest import Site, Visitor
from tests.web.hostile_files import PAYLOADS, address_book, archive, calendar, mailbox

FILES = (
    ("export.zip", archive),
    ("contacts.vcf", address_book),
    ("calendar.ics", calendar),
    ("mail.mbox", mailbox),
)
PAGES = (
    "/today",
    "/processes",
    "/processes?view=table",
    "/processes/pr1",
    "/network",
    "/network?tab=companies",
    "/network?q=script&tab=messages",
    "/questions",
    "/import/b1",
    "/import/b1/undo",
    "/profile",
    "/compose?person=p2&kind=connection_note",
    "/people/p2",
    "/people/p2/edit",
    "/people/p2/forget",
    "/people/p20",
    "/find?q=%3Cscript%3Ealert(1)%3C/script%3E",
)


@pytest.fixture
def infested(new_site: Site, visit: Visitor, tmp_path: Path) -> tuple[Page, str, list[str]]:
    """A browser in an app into which everything hostile was taken, and what it did on its own."""
    page = visit(new_site.address + "/import")
    acted: list[str] = []

    def noted(dialog: Dialog) -> None:
        acted.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", noted)
    page.on("popup", lambda opened: acted.append(opened.url))
    page.on("download", lambda loaded: acted.append(loaded.suggested_filename))
    for name, made in FILES:
        path = tmp_path / name
        path.write_bytes(made())
        page.goto(new_site.address + "/import")
        page.set_input_files("#files", path)
        page.get_by_role("button", name="See what they would add").click()
        page.get_by_role("button", name="Import this").click(timeout=30_000)
        page.wait_for_url("**/import/b*", timeout=30_000)
    return page, new_site.address, acted


def test_nothing_hostile_runs_or_overflows_on_any_page(infested: tuple[Page, str, list[str]]) -> None:
    page, address, acted = infested
    page.set_viewport_size({"width": 360, "height": 740})
    for path in PAGES:
        page.goto(address + path)
        assert page.title().endswith("Cordially") or page.title() == "Cordially", path
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
        assert (
            page.evaluate(
                "document.querySelectorAll('main img, main script, main iframe, [onerror], [onload]').length"
            )
            == 0
        )
    page.goto(address + "/network")
    for text in PAYLOADS[:6]:
        page.keyboard.press("Control+k")
        page.get_by_role("combobox", name="Find or add").fill(text)
        page.wait_for_timeout(250)
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        page.get_by_role("searchbox").first.fill(text)
        page.wait_for_timeout(250)
    assert acted == []


def test_names_with_percent_signs_and_slashes_have_their_page(infested: tuple[Page, str, list[str]]) -> None:
    page, address, _ = infested
    page.goto(address + "/network?tab=companies")
    links = page.eval_on_selector_all(
        "a[href^='/network/companies/']", "all => all.map(one => one.getAttribute('href'))"
    )
    tricky = [link for link in links if "%25" in link or "%2F" in link]
    assert len(tricky) > 3
    for link in tricky:
        with urlopen(Request(address + link), timeout=20) as answer:  # our own address
            assert b"/people/p" in answer.read(), link
