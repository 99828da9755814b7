"""What people come for, from beginning to end, in a real browser."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect
from tests.web.browser.conftest import Site, Visitor, violations


def test_from_the_first_visit_to_the_first_advice(new_site: Site, visit: Visitor) -> None:
    page = visit(new_site.address + "/")
    expect(page).to_have_url(re.compile("/$"))
    page.get_by_role("button", name="See the answer").click()
    expect(page).to_have_url(re.compile("role=interviewer.*stage=interviewing.*met=yes"))
    expect(page.locator(".verdict").first).to_contain_text("Not yet")
    expect(page.get_by_text("Kenneth Lang").first).to_be_visible()


def test_one_fact_more_changes_the_answer_and_the_address_and_back_takes_it_back(
    new_site: Site, visit: Visitor
) -> None:
    page = visit(new_site.address + "/should-i-connect?role=interviewer&stage=interviewing&met=yes")
    page.locator("#f-consent-granted").focus()
    page.keyboard.press("Space")
    expect(page.locator(".verdict").first).to_contain_text("Yes")
    expect(page).to_have_url(re.compile("consent=granted"))
    expect(page.locator("#f-consent-granted")).to_be_focused()
    page.go_back()
    expect(page.locator(".verdict").first).to_contain_text("Not yet")


def test_the_question_is_answered_without_scripts(new_site: Site, visit: Visitor) -> None:
    page = visit(new_site.address + "/welcome", java_script_enabled=False)
    page.get_by_label("Who are they?").select_option("recruiter")
    page.get_by_role("button", name="See the answer").click()
    expect(page.locator(".verdict").first).to_be_visible()
    expect(page).to_have_url(re.compile("role=recruiter"))


def test_the_demo_is_entered_and_left_beside_ones_own_data(new_site: Site, visit: Visitor) -> None:
    page = visit(new_site.address + "/")
    page.get_by_role("button", name="Open the demo").click()
    expect(page.get_by_role("heading", name="Today", level=1)).to_be_visible()
    expect(page.get_by_text("every person, company and message here is invented")).to_be_visible()
    page.get_by_role("button", name="Leave the demo").click()
    expect(page.get_by_role("button", name="Open the demo")).to_be_visible()


def _first_step(page: Page) -> str:
    return page.locator(".step h3").first.inner_text()


def test_a_step_is_done_and_taken_back(site: Site, visit: Visitor) -> None:
    page = visit(site.address + "/today")
    step = _first_step(page)
    page.get_by_role("button", name=f"Done: {step}").click()
    expect(page.locator(".toast")).to_contain_text(f"Done: {step}")
    assert _first_step(page) != step
    page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(page.locator(".toast")).to_contain_text("Taken back")
    assert _first_step(page) == step


def test_a_step_is_put_off_by_keyboard_alone(site: Site, visit: Visitor) -> None:
    page = visit(site.address + "/today")
    step = _first_step(page)
    page.locator(".later > summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Tomorrow"
    page.keyboard.press("Enter")
    expect(page.locator(".toast")).to_contain_text("Put off until tomorrow")
    assert _first_step(page) != step


def test_a_card_of_the_board_is_carried_by_keyboard_and_brought_back(site: Site, visit: Visitor) -> None:
    page = visit(site.address + "/processes")
    card = page.locator(".grip").first
    card.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Space")
    said = page.locator("#board-said .toast")
    expect(said).to_be_visible()
    said.get_by_role("button", name="Undo").click()
    expect(page.locator("#board-said")).to_contain_text(re.compile("back", re.IGNORECASE))
    assert violations(page) == []


def test_the_theme_is_switched_and_kept(site: Site, visit: Visitor) -> None:
    page = visit(site.address + "/today", color_scheme="light")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Dark").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light
    page.goto(site.address + "/processes")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_the_menu_of_a_phone_leads_everywhere(site: Site, visit: Visitor) -> None:
    page = visit(site.address + "/today", viewport={"width": 360, "height": 740})
    page.locator(".menu > summary").click()
    page.get_by_role("navigation", name="Pages (menu)").get_by_role("link", name="Processes").click()
    expect(page.get_by_role("heading", name="Processes", level=1)).to_be_visible()
