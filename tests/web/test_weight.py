"""What a browser fetches to show a page for the first time: little, and nothing from anywhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urldefrag, urljoin

import pytest
from starlette.routing import Route
from starlette.testclient import TestClient
from tests.web.conftest import BASE, house

from cordially.web.app import create_app

MOST: Final = 150_000
"""Bytes on the wire, compressed as they are served."""

ASKING: Final = "?role=interviewer&stage=interviewing&met=yes"
OPENED: Final = (
    "/today?all=1",
    "/processes?view=table",
    "/processes/pr1",
    "/people/p1",
    "/people/p1/edit",
    "/network?q=an",
    "/network?tab=companies",
    "/network?tab=messages&q=interview",
    "/compose?person=p1&kind=thank_you_email",
    f"/should-i-connect{ASKING}",
    "/rulebook/voices/le",
    "/rulebook/moves/connect",
    "/there-is-no-such-page",
)
"""Pages about something, besides those that every visitor can open as they are."""

_FETCHED: Final = {
    "link": "href",
    "script": "src",
    "img": "src",
    "use": "href",
    "source": "src",
    "iframe": "src",
    "object": "data",
    "embed": "src",
    "video": "src",
    "audio": "src",
}
_IMPORTED: Final = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']""")
_NAMED_IN_SHEET: Final = re.compile(r"""(?:url\(|@import)\s*["']?([^"')]+)["']?""")
_OUTSIDE: Final = re.compile(r"""(?:\b[a-z][a-z+.-]*:)?//(?=[\w[])""", re.IGNORECASE)


class _Fetched(HTMLParser):
    """Addresses that a browser fetches by itself to show a page, and those to which forms send."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.sends: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if address := told.get(_FETCHED.get(tag, "")):
            self.addresses.append(address)
        self.addresses += [part.split()[0] for part in told.get("srcset", "").split(",") if part.strip()]
        self.sends += [value for name, value in told.items() if name in ("action", "formaction")]
        self.sends += [
            value for name, value in told.items() if name.startswith("hx-") and value.startswith("/")
        ]
        assert "style" not in told
        assert not [name for name in told if name.startswith("on")]


def _pages() -> list[str]:
    """Return every address that is opened without naming anybody."""
    routes = create_app(house()).routes
    plain = [one.path for one in routes if isinstance(one, Route) and "GET" in (one.methods or ())]
    return sorted({path for path in plain if "{" not in path} | set(OPENED))


@pytest.mark.parametrize("address", _pages())
def test_a_first_view_is_light_and_comes_from_the_app_alone(client: TestClient, address: str) -> None:
    answer = client.get(address, headers={"accept-encoding": "gzip"})
    assert answer.status_code == (404 if address == "/there-is-no-such-page" else 200)
    if "text/html" not in answer.headers["content-type"] or "<html" not in answer.text:
        return  # a file, or a part of a page that is shown already
    weights = {address: answer.num_bytes_downloaded}
    parser = _Fetched()
    parser.feed(answer.text)
    for sent in parser.sends:
        assert not _OUTSIDE.match(sent)
    waiting = [urljoin(address, found) for found in parser.addresses]
    assert waiting
    while waiting:
        asked = urldefrag(waiting.pop()).url
        assert asked.startswith("/static/"), asked
        if asked in weights:
            continue
        file = client.get(asked, headers={"accept-encoding": "gzip"})
        assert file.status_code == 200, asked
        weights[asked] = file.num_bytes_downloaded
        waiting += [urljoin(asked, name) for name in _named(asked, file.content)]
    assert sum(weights.values()) < MOST, sorted(weights.items(), key=lambda pair: -pair[1])


def _named(address: str, content: bytes) -> Iterator[str]:
    """Yield what a sheet or a script names; letters beyond the usual ones are fetched when a page has them."""
    if address.endswith(".css"):
        named = _NAMED_IN_SHEET.findall(content.decode())
        yield from (
            name for name in named if not name.endswith("-ext.woff2") and not name.startswith("data:")
        )
    elif address.endswith(".js") and "/vendor/" not in address:
        yield from _IMPORTED.findall(content.decode())


def test_what_a_script_or_a_sheet_names_is_found(client: TestClient) -> None:
    page = client.get("/today").text
    [sheet] = re.findall(r'href="(/static/[^"]+/css/cordially\.css)"', page)
    [script] = re.findall(r'src="(/static/[^"]+/js/cordially\.js)"', page)
    fonts = list(_named(sheet, client.get(sheet).content))
    assert fonts == ["../fonts/source-serif-4-latin.woff2"]
    assert "./palette.js" in list(_named(script, client.get(script).content))


def test_only_a_link_to_follow_leads_out_of_the_app(client: TestClient) -> None:
    page = client.get("/rulebook/sources").text
    without_links = re.sub(r"<a [^>]*>", "", page)
    assert not re.search(r"""(?:src|href|action)=["'](?:https?:)?//""", without_links)
    assert BASE not in page
