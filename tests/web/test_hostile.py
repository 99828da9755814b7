"""What others wrote is text and nothing else: on every page, in every address, in every file that is handed out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from email import message_from_bytes, policy

import httpx2
import pytest
from starlette.testclient import TestClient
from tests.web.conftest import BASE, PORT, house
from tests.web.crawling import crawl, faults
from tests.web.hostile_files import FILE_NAMES, PAYLOADS, address_book, archive, calendar, mailbox
from tests.web.test_imports import answer, send, token

from cordially.web.serving import protected

LINKED = {"www.linkedin.com", "evil.example", "www.linkedin.com.evil.example"}
"""Sites that links may lead to: the network, and those that an imported advert names plainly, at the process itself."""


@pytest.fixture(scope="module")
def visitor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A visitor of the app into which every kind of hostile file was taken."""
    home = tmp_path_factory.mktemp("hostile") / "home"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CORDIALLY_HOME", str(home))
        patch.delenv("CORDIALLY_STORE", raising=False)
        with TestClient(
            protected(house(), port=PORT),
            base_url=BASE,
            headers={"Origin": BASE},
            raise_server_exceptions=False,
        ) as client:
            for name, content in (
                (f"{FILE_NAMES[0]}.zip", archive()),
                (FILE_NAMES[1], address_book()),
                (FILE_NAMES[2] + ".ics", calendar()),
                (FILE_NAMES[3] + ".mbox", mailbox()),
            ):
                done = answer(client, send(client, (name, content), own="own@er.example"), "confirm")
                assert re.search(r"entr(y|ies) (was|were) new", done), name
            _write_by_hand(client)
            yield client
        assert not [path for path in home.parent.rglob("*") if "evil" in path.name]
        assert list((home / "uploads").iterdir()) == []


def _write_by_hand(client: TestClient) -> None:
    word = token(client)
    for text in PAYLOADS[:-1]:
        told = client.post(
            "/processes/new",
            data={"csrf": word, "company": text, "title": text, "pursuit": "pursuing", "stage": "applied"},
        )
        assert told.status_code < 500
    for number in range(1, 6):
        for path in ("note", "log"):
            told = client.post(
                f"/people/p{number}/{path}", data={"csrf": word, "text": "".join(PAYLOADS[:6]), "kind": "met"}
            )
            assert told.status_code < 500


@pytest.mark.parametrize(
    "page",
    [
        "<script>alert(1)</script>",
        '<a href="javascript:alert(1)">x</a>',
        '<a href="data:text/html,x">x</a>',
        '<img src="/x" onerror="alert(1)">',
        '<p onclick="x">',
        '<form action="//evil.example">',
        '<link href="https://evil.example/x.css" rel="stylesheet">',
        "<p>1337</p>",
        "<p>\u202egnp</p>",
        "<p>\x00</p>",
    ],
)
def test_the_crawl_sees_what_could_do_harm(page: str) -> None:
    headers = {"content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'"}
    assert faults(httpx2.Response(200, headers=headers, content=page.encode()))[0]
    assert not faults(httpx2.Response(200, headers=headers, content=b'<p>a<a href="/b">c</a></p>'))[0]


def test_every_page_shows_hostile_texts_as_texts(visitor: TestClient) -> None:
    told = crawl(
        visitor,
        "/",
        "/today",
        "/today/review",
        "/processes",
        "/processes?view=table",
        "/network",
        "/network?tab=companies",
        "/network?q=script&tab=messages",
        "/network?q=%3Cscript%3E",
        "/compose",
        "/should-i-connect",
        "/profile?read=1",
        "/import",
        "/settings",
        "/questions",
        "/find?q=script",
        most_alike=2,
        most=120,
        without="/rulebook",
    )
    assert told.wrong == []
    assert {address: status for address, status in told.seen.items() if status >= 400} == {}
    assert len(told.seen) > 80
    assert told.hosts <= LINKED


def test_everybody_can_be_opened(visitor: TestClient) -> None:
    wrong = []
    for number in range(1, len(PAYLOADS) + 1):
        # beside each of them another page of the same person: all of both would take too long
        also = ("/edit", "/forget", "?all=1")[number % 3]
        for address in (f"/people/p{number}", f"/people/p{number}{also}"):
            told = visitor.get(address)
            wrong += [f"{address}: {one}" for one in faults(told)[0]]
            assert told.status_code == 200, address
    assert wrong == []


@pytest.mark.parametrize("text", PAYLOADS, ids=range(len(PAYLOADS)))
def test_search_palette_and_company_pages_take_any_text(visitor: TestClient, text: str) -> None:
    told = [
        visitor.get("/network", params={"q": text}),
        visitor.get("/network/found", params={"q": text, "tab": "companies"}),
        visitor.get("/network", params={"q": text, "tab": "messages"}),
        visitor.get("/find", params={"q": text}),
        visitor.get("/find", params={"q": f"met {text[:100]} yesterday"}),
        visitor.get("/compose", params={"q": text}),
        visitor.get("/rulebook/search", params={"q": text}),
        visitor.get("/should-i-connect", params={"role": text, "stage": text}),
    ]
    assert [one.status_code for one in told] == [200] * len(told)
    assert [wrong for one in told for wrong in faults(one)[0]] == []


def test_the_company_page_of_a_hostile_name_knows_who_is_there(visitor: TestClient) -> None:
    links = set()
    for skip in (0, 40):
        page = visitor.get("/network", params={"tab": "companies", "skip": skip}).text
        links |= set(re.findall(r'href="(/network/companies/[^"]+)"', page))
    assert len(links) > 15
    # the client that the tests use reads percent signs twice, a real server once
    for link in (link for link in links if "%25" not in link):
        told = visitor.get(link)
        assert told.status_code == 200
        assert "/people/p" in told.text, link
        assert faults(told)[0] == []


def test_the_calendar_carries_no_lines_of_others(visitor: TestClient) -> None:
    page = visitor.post("/settings/feed/renew", data={"csrf": token(visitor)}).text
    found = re.search(r"/feed/[\w-]+\.ics", page)
    assert found
    for query in ("", "?as=events", "?as=both&discreet=1"):
        told = visitor.get(found[0] + query)
        lines = re.sub("\r\n[ \t]", "", told.text).split("\r\n")
        assert told.status_code in (200, 400)
        if told.status_code == 200:
            assert told.text.count("BEGIN:VCALENDAR") == 1
            assert [line for line in lines if line and not re.match(r"[A-Z-]+[;:]", line)] == []
            assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e]", told.text)


def test_the_table_for_spreadsheets_holds_no_formula(visitor: TestClient) -> None:
    told = visitor.get("/settings/people.csv")
    rows = list(csv.reader(io.StringIO(told.text.lstrip("\ufeff"))))
    assert len(rows) > 60
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [cell for row in rows for cell in row if cell.lstrip().startswith(("=", "+", "-", "@"))] == []
    assert any(cell.startswith("'=HYPERLINK") for row in rows for cell in row)
    assert told.headers["content-disposition"] == 'attachment; filename="people-2026-03-18.csv"'


def test_mails_and_letters_carry_no_header_of_others(visitor: TestClient) -> None:
    written = set()
    word = token(visitor, "/welcome")
    for number in range(1, len(PAYLOADS) + 1, 3):
        told = visitor.post(
            "/compose/write",
            data={
                "csrf": word,
                "person": f"p{number}",
                "kind": "follow_up",
                "channel": "email",
                "subject": PAYLOADS[number - 1],
                "text": "\n".join(PAYLOADS[:-1]) + "\r\n.\r\nBcc: evil@evil.example\r\n",
                "do": "check",
            },
        )
        assert told.status_code == 200
        written |= set(re.findall(r"/compose/(d\d+)/", told.text))
    assert len(written) > 5
    for draft in sorted(written):
        mail = visitor.get(f"/compose/{draft}/message.eml")
        read = message_from_bytes(mail.content, policy=policy.default)
        assert {name.lower() for name in read} <= {
            "subject", "to", "from", "x-unsent", "mime-version", "content-type", "content-transfer-encoding", "date",
        }  # fmt: skip
        assert not read.defects
        letter = visitor.get(f"/compose/{draft}/letter.pdf")
        assert letter.status_code in (200, 400)  # a name of ten thousand letters fits no letter
        if letter.status_code == 200:
            assert letter.content.startswith(b"%PDF-")
            assert b"/JavaScript" not in letter.content
            assert b"/URI" not in letter.content
        assert mail.headers["content-disposition"] == f'attachment; filename="{draft}.eml"'


def test_a_file_name_stays_in_its_page(visitor: TestClient) -> None:
    for name in FILE_NAMES:
        told = visitor.post(
            "/import/upload",
            data={"csrf": token(visitor)},
            files=[("files", (name, b"nothing that can be read"))],
        )
        assert told.status_code < 500
        assert faults(told)[0] == []


def test_the_store_can_be_handed_out_whole(visitor: TestClient) -> None:
    told = visitor.get("/settings/backup")
    assert told.content.startswith(b"SQLite format 3\0")
    assert re.fullmatch(
        r'attachment; filename="cordially-[\d-]+\.sqlite"', told.headers["content-disposition"]
    )
