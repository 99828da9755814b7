"""Opens every page that leads on from another, and says what on it could do harm."""

from __future__ import annotations

import re
from collections import Counter, deque
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final
from urllib.parse import urljoin, urlsplit

import httpx2
from starlette.testclient import TestClient

_ADDRESSES: Final = frozenset(
    (
        "href",
        "src",
        "action",
        "formaction",
        "data",
        "poster",
        "xlink:href",
        "hx-get",
        "hx-post",
        "srcset",
        "ping",
    )
)
_ELEMENTS: Final = frozenset(
    ("img", "iframe", "object", "embed", "base", "video", "audio", "frame", "applet")
)
_INVISIBLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069]")
"""Signs that no page may hold as they are: controls, and what turns the direction of a text without an end."""

_SAFE: Final = ("https", "http", "mailto", "")


@dataclass
class Markup(HTMLParser):
    """The addresses on a page, and what on it is not ours."""

    leads_to: list[str] = field(default_factory=list)
    posts_to: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)
    _in_script: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag in _ELEMENTS:
            self.wrong.append(f"an element <{tag}>")
        if tag == "script":
            self._in_script = True
            if not (told.get("src") or "").startswith("/static/"):
                self.wrong.append("a script that is not a file of ours")
        if tag == "form" and (told.get("method") or "get").lower() == "post":
            self.posts_to.append(told.get("action") or "")
        for name, value in attrs:
            if name.startswith("on") or name in ("style", "srcdoc", "autofocus" if value else "style"):
                self.wrong.append(f"an attribute {name}={(value or '')[:60]!r}")
            if name in _ADDRESSES:
                self._address(tag, name, value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag == "script":
            self._in_script = False

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._in_script = False

    def handle_data(self, data: str) -> None:
        if self._in_script and data.strip():
            self.wrong.append(f"a script in the page: {data[:60]!r}")

    def _address(self, tag: str, name: str, value: str) -> None:
        found = urlsplit(value)
        if tag == "link" and value == "data:,":
            return
        if found.scheme.lower() not in _SAFE or value != value.strip() or "\\" in value:
            self.wrong.append(f"an address {value[:80]!r}")
        if found.netloc:
            self.hosts.add(found.netloc)
            if tag != "a" or found.scheme not in ("https", "http"):
                self.wrong.append(f"<{tag} {name}> to others: {value[:80]!r}")
        elif found.scheme == "" and (name == "hx-get" or (name == "href" and tag == "a")):
            self.leads_to.append(value)


@dataclass
class Crawl:
    """What was seen: answers by address, and what was wrong with them."""

    seen: dict[str, int] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)
    posts_to: set[str] = field(default_factory=set)


def faults(answer: httpx2.Response) -> tuple[list[str], Markup]:
    """Return what is wrong with an answer, a line each, and its markup."""
    read = Markup()
    wrong = []
    if answer.status_code >= 500:
        wrong.append(f"answers {answer.status_code}")
    if "default-src 'none'" not in answer.headers.get("content-security-policy", ""):
        wrong.append("no content security policy")
    if set(answer.headers) & {"x", "owned"} or "owned" in answer.headers.get("set-cookie", ""):
        wrong.append("a header that somebody smuggled in")
    if answer.headers.get("content-type", "").startswith("text/html"):
        text = answer.text
        read.feed(text)
        wrong += read.wrong
        if "1337" in text:
            wrong.append("a template in a text was evaluated")
        if found := _INVISIBLE.search(text):
            wrong.append(
                f"an invisible sign {found[0]!r} in {text[max(0, found.start() - 60) : found.start()]!r}"
            )
    return wrong, read


def crawl(
    visitor: TestClient, *starts: str, most_alike: int = 12, most: int = 700, without: str = "\n"
) -> Crawl:
    """Open pages from some on, each address once, and not more than ``most_alike`` that differ only in their names.

    Addresses that begin ``without`` are left out.
    """
    told = Crawl()
    waiting = deque(starts)
    alike: Counter[str] = Counter()
    while waiting and len(told.seen) < most:
        address = waiting.popleft().partition("#")[0]
        kind = _kind(address)
        if (
            not address.startswith("/")
            or address.startswith(without)
            or address in told.seen
            or alike[kind] >= most_alike
        ):
            continue
        alike[kind] += 1
        answer = visitor.get(address, follow_redirects=False)
        told.seen[address] = answer.status_code
        wrong, read = faults(answer)
        told.wrong += [f"{address[:120]}: {one}" for one in wrong]
        told.hosts |= read.hosts
        told.posts_to |= set(read.posts_to)
        if "location" in answer.headers:
            waiting.append(urljoin(address, answer.headers["location"]))
        waiting += [urljoin(address, one) for one in read.leads_to]
    return told


def _kind(address: str) -> str:
    path, _, query = address.partition("?")
    if path == "/should-i-connect":  # its address holds every answer
        return path
    path = re.sub(r"^(/network/companies/).*", r"\1…", path)
    path = re.sub(r"/[a-z]{1,2}\d+(?=/|$)", "/…", path)
    path = re.sub(r"^(/rulebook/\w+/).*", r"\1…", path)
    return f"{path}?{'&'.join(sorted(one.partition('=')[0] for one in query.split('&')))}"
