"""What every page owes its visitor, in a real browser: no violation, no complaint, no stranger, little weight."""

from __future__ import annotations

import pytest
from tests.web.browser.conftest import Site, Visitor, violations

EVERY_PAGE = ("/welcome",)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("path", EVERY_PAGE)
def test_a_page_has_no_violation(site: Site, visit: Visitor, path: str, theme: str) -> None:
    page = visit(site.address + path, color_scheme=theme)
    assert violations(page) == []


@pytest.mark.parametrize("path", EVERY_PAGE)
def test_a_page_fits_a_phone(site: Site, visit: Visitor, path: str) -> None:
    page = visit(site.address + path, viewport={"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert violations(page) == []
