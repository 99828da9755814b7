"""People, the network and the palette in a real browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.web.browser.conftest import Site, Visitor, violations


def _camila(page: Page, site: Site) -> None:
    page.goto(f"{site.address}/network?q=camila")
    page.get_by_role("link", name="Camila Brandão dos Anjos").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Camila Brandão dos Anjos")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_pages_have_no_violation(site: Site, visit: Visitor, theme: str) -> None:
    page = visit(f"{site.address}/network", color_scheme=theme)
    found = violations(page)
    for path in (
        "/network?tab=companies",
        "/network?tab=messages&q=data",
        "/network/companies/Wexcombe%20Rail",
        "/find?q=met+camila",
    ):
        page.goto(site.address + path)
        found += violations(page)
    _camila(page, site)
    page.evaluate("document.querySelectorAll('details.more').forEach((one) => { one.open = true; })")
    found += violations(page)
    for path in ("/edit", "/forget"):
        page.goto(re.sub(r"[?#].*", "", page.url).removesuffix("/edit") + path)
        found += violations(page)
    assert found == []


def test_the_pages_fit_a_phone(site: Site, visit: Visitor) -> None:
    page = visit(f"{site.address}/network", viewport={"width": 360, "height": 740})
    widths = []
    for path in ("/network?tab=messages&q=data", "/network/companies/Wexcombe%20Rail", "/find?q=met+camila"):
        page.goto(site.address + path)
        widths.append(page.evaluate("document.documentElement.scrollWidth"))
    _camila(page, site)
    page.evaluate("document.querySelectorAll('details.more').forEach((one) => { one.open = true; })")
    widths.append(page.evaluate("document.documentElement.scrollWidth"))
    assert max(widths) <= 360


def test_a_fact_is_told_in_place_and_undone(site: Site, visit: Visitor) -> None:
    page = visit(f"{site.address}/network")
    _camila(page, site)
    answer = page.locator("#advice .connect .verdict")
    before = answer.inner_text()
    page.locator("#consent-granted").click()
    expect(page.locator("#consent-granted")).to_have_attribute("aria-pressed", "true")
    assert answer.inner_text() != before
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#consent-granted")).to_have_attribute("aria-pressed", "false")
    assert answer.inner_text() == before


def test_the_network_is_searched_as_one_types(site: Site, visit: Visitor) -> None:
    page = visit(f"{site.address}/network")
    page.get_by_role("searchbox", name="Search people, companies and messages").press_sequentially(
        "brandao", delay=20
    )
    expect(page.locator("#found .known-who").first).to_contain_text("Camila Brandão")
    expect(page).to_have_url(re.compile(r"/network\?q=brandao$"))
    page.get_by_role("link", name="Companies").last.click()
    expect(page).to_have_url(re.compile(r"tab=companies"))
    expect(page.locator("#q")).to_have_value("brandao")


def test_the_palette_notes_what_happened_by_keyboard_alone(site: Site, visit: Visitor) -> None:
    page = visit(f"{site.address}/network")
    page.keyboard.press("Control+k")
    box = page.get_by_role("combobox", name="Find or add")
    expect(box).to_be_focused()
    page.keyboard.type("met camila yesterday")
    first = page.get_by_role("option").first
    expect(first).to_contain_text("You met Camila Brandão dos Anjos, yesterday")
    expect(box).to_have_attribute("aria-activedescendant", "find-do-1")
    assert violations(page) == []
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_contain_text("Noted: you met Camila Brandão dos Anjos")
    expect(page.locator("#line")).to_contain_text("You met")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".toast")).to_contain_text("Taken back")


def test_the_palette_leads_to_people_and_pages(site: Site, visit: Visitor) -> None:
    page = visit(f"{site.address}/network")
    page.get_by_role("button", name="Find or add").click()
    expect(page.get_by_role("option").first).to_be_visible()
    expect(page.locator("[role=option][aria-selected=true]")).to_have_count(0)
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("option").last).to_have_attribute("aria-selected", "true")
    page.keyboard.type("camila b")
    expect(page.get_by_role("option").first).to_contain_text("Camila")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Camila Brandão dos Anjos")
    page.keyboard.press("Control+k")
    page.keyboard.press("Escape")
    expect(page.locator("#palette")).not_to_be_visible()


def test_finding_works_without_a_script(site: Site, visit: Visitor) -> None:
    page = visit(f"{site.address}/find?q=met+camila+yesterday", java_script_enabled=False)
    page.get_by_role("button", name="Write it down").click()
    expect(page.locator(".toast")).to_contain_text("Noted: you met Camila")
