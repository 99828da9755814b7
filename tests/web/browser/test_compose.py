"""Composing in a real browser: live findings, keeping by itself, undo, the keyboard, phones and both themes."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from tests.web.browser.conftest import Site, Visitor, violations
from tests.web.conftest import NOW

from cordially.services.journals import open_journal

FACE = "\U0001f600"
TEXT = (
    f"Hi Tanvi,\n\n{FACE} Thank you for the the talk about the lorries on Tuesday. I keep thinking about how you moved the "
    "night shift to two teams, and I was definately glad to hear it. I planned trams for four years and would bring that to "
    "your depot.\n\nBest,\nLeonor"
)


def address(kind: str = "thank_you_email") -> str:
    """Return the address of a message to a hiring manager of the demo."""
    journal = open_journal(NOW)
    process = next(one for one in journal.processes() if one.called == "Data Engineer, Quillmere Freight")
    person = next(one for one, role in journal.people_in(process.id) if role == "hiring_manager")
    journal.close()
    return f"/compose?person={person.id}&process={process.id}&kind={kind}"


def typed(page: Page, text: str = TEXT) -> None:
    """Type a text and wait until it was read in full."""
    page.locator("#text").click()
    page.keyboard.insert_text(text)
    expect(page.locator('.finding[data-key="SP01:definately"]')).to_be_visible(timeout=60_000)


def test_a_slip_is_underlined_where_it_stands_and_mended_with_one_click(site: Site, visit: Visitor) -> None:
    page = visit(site.address + address())
    typed(page)
    assert "definately" in page.locator(".mirror mark").all_inner_texts()
    page.locator('.finding[data-key="SP01:definately"] [data-fix]').click()
    expect(page.locator("#text")).to_have_value(TEXT.replace("definately", "definitely"))
    expect(page.locator('.finding[data-key="SP01:definately"]')).to_have_count(0)
    page.keyboard.press("Control+z")
    expect(page.locator("#text")).to_have_value(TEXT)


def test_the_underline_lies_under_its_word(site: Site, visit: Visitor) -> None:
    page = visit(site.address + address())
    typed(page)
    same = page.evaluate(
        """() => {
          const text = document.getElementById("text"), mirror = document.querySelector(".mirror");
          const a = getComputedStyle(text), b = getComputedStyle(mirror);
          const names = ["fontFamily", "fontSize", "lineHeight", "letterSpacing", "paddingLeft", "paddingTop", "whiteSpace"];
          const one = text.getBoundingClientRect(), other = mirror.getBoundingClientRect();
          return names.every((name) => a[name] === b[name]) && Math.abs(one.width - other.width) < 1
            && Math.abs(one.height - other.height) < 1 && text.scrollHeight <= text.clientHeight + 1;
        }"""
    )
    assert same


def test_findings_are_reached_by_keyboard_and_ignored_in_this_message(site: Site, visit: Visitor) -> None:
    page = visit(site.address + address())
    typed(page)
    page.evaluate("document.getElementById('text').setSelectionRange(0, 0)")
    page.keyboard.press("F8")
    chosen = page.evaluate(
        "(() => { const t = document.getElementById('text'); return t.value.slice(t.selectionStart, t.selectionEnd); })()"
    )
    assert chosen == "the the"
    page.keyboard.press("F8")
    chosen = page.evaluate(
        "(() => { const t = document.getElementById('text'); return t.value.slice(t.selectionStart, t.selectionEnd); })()"
    )
    assert chosen == "definately"
    page.locator('.finding[data-key="SP01:definately"] button[name=do]').click()
    expect(page.locator('.finding[data-key="SP01:definately"]')).to_have_count(0)
    assert page.locator("#text").input_value() == TEXT


def test_a_click_on_an_underlined_word_says_why_and_offers_the_word(site: Site, visit: Visitor) -> None:
    page = visit(site.address + address())
    typed(page)
    box = page.locator("mark", has_text="definately").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".tip")).to_contain_text("misspelt")
    page.locator(".tip button", has_text="definitely").click()
    expect(page.locator("#text")).to_have_value(TEXT.replace("definately", "definitely"))


def test_a_text_keeps_itself_and_is_there_after_a_reload(site: Site, visit: Visitor) -> None:
    page = visit(site.address + address())
    typed(page)
    expect(page.locator("#kept")).to_contain_text("kept at")
    expect(page).to_have_url(re.compile(r"/compose/d\d+$"))
    page.reload()
    expect(page.locator("#text")).to_have_value(TEXT)


def test_a_text_is_not_lost_by_leaving_at_once(site: Site, visit: Visitor) -> None:
    page = visit(site.address + address())
    page.locator("#text").click()
    page.keyboard.insert_text("Half a thought")
    page.goto(f"{site.address}/compose")
    page.wait_for_timeout(500)
    page.reload()
    expect(page.get_by_text("Half a thought")).to_be_visible()


def test_sent_is_said_with_one_click_and_taken_back_with_another(site: Site, visit: Visitor) -> None:
    page = visit(site.address + address())
    typed(page)
    page.get_by_role("button", name="I sent it").click()
    expect(page.get_by_text("Marked as sent")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#text")).to_have_value(TEXT)
    journal = open_journal(NOW)
    assert len(journal.drafts()) == 1
    journal.close()


def test_the_counter_follows_the_text(site: Site, visit: Visitor) -> None:
    page = visit(site.address + address("connection_note"))
    page.locator("#text").fill(f"{FACE}{'x' * 300}")
    expect(page.locator("#counter")).to_contain_text("302 of 300 characters, 2 too many")


def test_without_a_script_a_message_is_written_and_checked(site: Site, visit: Visitor) -> None:
    page = visit(site.address + address(), java_script_enabled=False)
    page.locator("#text").fill(TEXT)
    page.get_by_role("button", name="Keep and check").click()
    expect(page.get_by_text("'definately' is misspelt.")).to_be_visible()
    expect(page.locator("#text")).to_have_value(TEXT)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_pages_have_no_violation(site: Site, visit: Visitor, theme: str) -> None:
    page = visit(site.address + address(), color_scheme=theme)
    typed(page)
    assert violations(page) == []
    for path in (
        "/compose",
        "/compose?q=tanvi",
        address().rsplit("&", 1)[0],
        "/compose?kind=other",
        "/profile",
    ):
        page.goto(site.address + path)
        if path == "/profile":
            expect(page.get_by_text("To look at yourself")).to_be_visible(timeout=60_000)
        assert violations(page) == [], path


def test_the_pages_fit_a_phone(site: Site, visit: Visitor) -> None:
    page = visit(site.address + address(), viewport={"width": 360, "height": 740})
    typed(page, TEXT.replace("glad", "glad " + "of" * 60))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    for path in ("/compose", address().rsplit("&", 1)[0], "/profile?read=now"):
        page.goto(site.address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
