"""What every page owes its visitor, in a real browser: no violation, no complaint, no stranger, no sideways scrolling."""

from __future__ import annotations

import pytest
from tests.web.browser.conftest import Site, Visitor, violations
from tests.web.conftest import NOW

from cordially.services.journals import open_journal

PERSON, PROCESS = "{person}", "{process}"
EVERY_PAGE = (
    "/welcome",
    "/should-i-connect",
    "/should-i-connect?role=interviewer&stage=interviewing&met=yes",
    "/rulebook",
    "/rulebook/sources/ivyexec",
    "/rulebook/own",
    "/today",
    "/today/review",
    "/processes",
    "/processes?view=table",
    "/processes/new",
    f"/processes/{PROCESS}",
    f"/people/{PERSON}?process={PROCESS}",
    "/network",
    "/network?q=wex",
    "/network/companies/Wexcombe%20Rail",
    "/compose",
    f"/compose?person={PERSON}&process={PROCESS}&kind=thank_you_email",
    "/profile",
    "/import",
    "/questions",
    "/settings",
)
"""Every page; the person and the process are those of the last interview that was held."""


@pytest.fixture(scope="module")
def ids(shown_site: Site) -> dict[str, str]:
    with open_journal(NOW) as journal:
        held = next(each for each in reversed(journal.log(kinds=("interviewed",))) if each.person)
    return {"person": str(held.person), "process": str(held.process)}


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_a_page_has_no_violation_in_light_in_dark_and_on_a_phone(
    shown_site: Site, ids: dict[str, str], visit: Visitor, path: str
) -> None:
    # Colours that are still on their way from light to dark would be judged half-way.
    page = visit(shown_site.address + path.format(**ids), color_scheme="light", reduced_motion="reduce")
    assert page.locator("h1").count() == 1
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page) == []
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert violations(page) == []


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_a_page_can_be_read_without_scripts(
    shown_site: Site, ids: dict[str, str], visit: Visitor, path: str
) -> None:
    page = visit(shown_site.address + path.format(**ids), java_script_enabled=False)
    assert page.locator("h1").is_visible()
    assert len(page.locator("main").inner_text()) > 80, "more than a heading"
