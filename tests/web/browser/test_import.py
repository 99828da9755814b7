"""Bringing files in with a real browser: a large export with progress, dropping, without scripts; questions by keyboard."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect
from tests.web.browser.conftest import Site, Visitor, violations

from cordially.demo.large_export import write_large

PAGES = ("/import", "/import/b2", "/import/b5/undo", "/questions", "/settings", "/settings/forget")


@pytest.fixture(scope="session")
def large_export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("large") / "Complete_LinkedInDataExport_03-18-2026.zip"
    write_large(path, seed=7, connections=12_000, messages=24_000, invitations=1_500, day=date(2026, 3, 18))
    return path


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_violation_and_fits_a_phone(site: Site, visit: Visitor, path: str, theme: str) -> None:
    page = visit(site.address + path, color_scheme=theme)
    assert violations(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert violations(page) == []


def test_a_large_export_is_read_with_progress_while_the_app_answers(
    new_site: Site, visit: Visitor, large_export: Path
) -> None:
    page = visit(new_site.address + "/import")
    page.set_input_files("#files", large_export)
    expect(page.get_by_role("list", name="Chosen files")).to_contain_text("LinkedInDataExport")
    told = watched(page)
    page.get_by_role("button", name="See what they would add").click()
    page.wait_for_url("**/import/files/*")
    slowest = 0.0
    while not page.get_by_role("button", name="Import this").is_visible():
        begun = time.perf_counter()
        with urlopen(new_site.address + "/welcome", timeout=20) as answer:  # our own address
            assert answer.status == 200
        slowest = max(slowest, time.perf_counter() - begun)
    assert slowest < 2
    expect(page.get_by_role("heading", name="What would be added")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Import this").click()
    expect(page.get_by_role("heading", name="Import b1")).to_be_visible(timeout=60_000)
    assert any(words.startswith("Reading") for words in told)
    assert any(words.startswith("Writing") for words in told)
    expect(page.get_by_role("row", name="Your connections")).to_contain_text("12,000")


def watched(page: Page) -> list[str]:
    """Return what progress says, also in parts that come later; it fills while the page is looked at."""
    told: list[str] = []
    page.expose_function("toldProgress", lambda words: told.append(words))  # noqa: PLW0108  # it is marked by Playwright
    page.add_init_script(
        """new MutationObserver(() => {
            const stage = document.getElementById("stage");
            if (stage) toldProgress(stage.textContent);
        }).observe(document, {childList: true, subtree: true, characterData: true});"""
    )
    return told


def test_files_dropped_anywhere_are_listed_and_can_be_taken_off_again(new_site: Site, visit: Visitor) -> None:
    page = visit(new_site.address + "/import")
    page.evaluate(
        """() => {
            const carried = new DataTransfer();
            carried.items.add(new File(["BEGIN:VCARD\\nVERSION:3.0\\nFN:Dana Reyes\\nEMAIL:dana@northwind.example\\nEND:VCARD\\n"], "contacts.vcf"));
            carried.items.add(new File(["x"], "<img src=x onerror=alert(1)>.ics"));
            document.querySelector("main").dispatchEvent(new DragEvent("drop", {bubbles: true, cancelable: true, dataTransfer: carried}));
        }"""
    )
    chosen = page.get_by_role("list", name="Chosen files")
    expect(chosen.get_by_role("listitem")).to_have_count(2)
    chosen.get_by_role("button", name="Remove <img").click()
    expect(chosen.get_by_role("listitem")).to_have_count(1)
    page.get_by_role("button", name="See what they would add").click()
    expect(page.get_by_text("1 entry would be new. 1 person would be new to you here.")).to_be_visible()
    page.get_by_role("button", name="Leave it").click()
    expect(page.get_by_text("Nothing was imported")).to_be_visible()


def test_an_import_works_without_scripts(new_site: Site, visit: Visitor, tmp_path: Path) -> None:
    cards = tmp_path / "contacts.vcf"
    cards.write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Dana Reyes\nEND:VCARD\n", encoding="utf-8")
    page = visit(new_site.address + "/import", java_script_enabled=False)
    page.set_input_files("#files", cards)
    page.get_by_role("button", name="See what they would add").click()
    page.get_by_role("button", name="Import this").click()
    expect(page.get_by_role("heading", name="Import b1")).to_be_visible()
    page.get_by_role("link", name="Take it back").click()
    page.get_by_role("button", name="Take it back").click()
    expect(page.get_by_text("Import b1 is taken back")).to_be_visible()


def test_questions_are_answered_by_keyboard_and_an_answer_undone(site: Site, visit: Visitor) -> None:
    page = visit(site.address + "/questions")
    cards = page.locator("[data-question]")
    count = cards.count()
    first = cards.first.get_attribute("id")
    page.keyboard.press("j")
    expect(cards.first).to_be_focused()
    page.keyboard.press("n")
    expect(page.get_by_text("Noted; this is not asked again.")).to_be_visible()
    expect(cards).to_have_count(count - 1)
    expect(cards.first).to_be_focused()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator(f"#{first}")).to_be_visible()


def test_the_look_that_was_chosen_stays(site: Site, visit: Visitor) -> None:
    page = visit(site.address + "/settings", color_scheme="light")
    page.get_by_role("radio", name="Dark").check()
    page.goto(site.address + "/import")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 26)"
    page.goto(site.address + "/settings")
    page.get_by_role("radio", name="As the system").check()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(250, 248, 244)"
