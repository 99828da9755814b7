"""The network page, companies, and find-or-add: what is found, what the address keeps, what is undone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import NOW

from cordially.journal import Journal
from cordially.services.journals import open_journal


@pytest.fixture
def journal(client: TestClient) -> Iterator[Journal]:
    """The store behind the client, opened a second time."""
    assert client.get("/welcome").status_code == 200
    with open_journal(NOW) as opened:
        yield opened


def post(client: TestClient, address: str, **fields: str) -> str:
    """Post a form and return the page that answers."""
    token = re.search(r'name="csrf" value="([^"]+)"', client.get("/find").text)
    assert token
    answer = client.post(address, data={"csrf": token[1], **fields})
    assert answer.status_code in (200, 400), answer.text
    return answer.text


def undo(client: TestClient, shown: str) -> str:
    """Press Undo on a page."""
    found = re.search(r'class="toast".*?action="([^"]+)"', shown, re.DOTALL)
    assert found, "nothing to undo is offered"
    return post(client, found[1].replace("&amp;", "&"))


def names(shown: str) -> list[str]:
    return re.findall(r'class="known-who"[^>]*><bdi>([^<]*)</bdi>', shown)


def test_the_first_day_says_what_the_page_is_for(newcomer: TestClient) -> None:
    shown = newcomer.get("/network").text
    assert "Nobody here yet" in shown
    assert 'href="/import"' in shown


def test_the_list_goes_on_page_by_page(client: TestClient, journal: Journal) -> None:
    first, second = (names(client.get(f"/network{ask}").text) for ask in ("", "?skip=40"))
    assert len(first) == len(second) == 40
    assert not set(first) & set(second)
    assert f"of {journal.count_people()}" in client.get("/network").text


@pytest.mark.parametrize(
    "ask", ["skip=999999", "skip=-1", "order=shoe", "tab=shoe", "show=99999&q=a", "q=%25%5C%27", "q=%00"]
)
def test_an_odd_address_still_shows_a_page(client: TestClient, ask: str) -> None:
    assert client.get(f"/network?{ask}").status_code == 200


def test_what_is_searched_stays_in_the_address(client: TestClient) -> None:
    shown = client.get("/network?q=camila&tab=people").text
    assert names(shown) == ["Camila Brandão dos Anjos"]
    assert 'value="camila"' in shown
    assert "/network?q=camila&amp;tab=messages" in shown
    part = client.get("/network/found?q=camila", headers={"HX-Request": "true"})
    assert names(part.text) == ["Camila Brandão dos Anjos"]
    assert part.headers["HX-Replace-Url"] == "/network?q=camila"
    assert "<html" not in part.text


def test_nothing_found_offers_the_next_thing(client: TestClient) -> None:
    shown = client.get("/network?q=zzyzx").text
    assert "Nobody fits" in shown
    assert 'href="/people/new?name=zzyzx"' in shown


def test_messages_are_found_by_their_words(client: TestClient) -> None:
    shown = client.get("/network?tab=messages&q=data").text
    assert re.search(r'href="/people/p\d+\?all=1#message-\d+"', shown)


def test_a_company_says_who_is_there_and_who_could_introduce(client: TestClient, journal: Journal) -> None:
    shown = client.get("/network/companies/Quillmere%20Freight").text
    assert "Who could introduce you" in shown
    assert "There now" in shown
    process = next(p for p in journal.processes() if p.company and p.company.name == "Quillmere Freight")
    assert f'href="/processes/{process.id}"' in shown
    for person in journal.people_at("Quillmere Freight")[:5]:
        assert f'href="/people/{person.id}"' in shown


def test_a_company_whose_name_has_a_slash_has_its_page(client: TestClient, journal: Journal) -> None:
    journal.add_person("Ravi Menon", company="A/B & Sons? 100%")
    listed = client.get("/network?q=ravi+menon").text
    address = re.search(r'href="(/network/companies/[^"]+)"', listed)
    assert address
    assert "Ravi Menon" in client.get(address[1]).text


def test_a_company_nobody_is_at_teaches(client: TestClient) -> None:
    assert "Nobody yet" in client.get("/network/companies/Nowhere%20Ltd").text


def test_a_question_about_names_is_answered_and_reopened(client: TestClient, journal: Journal) -> None:
    payload = {
        "names": ["Quillmere Freight", "Quillmere"],
        "why": ["the names begin alike"],
        "people_there": 1,
    }
    asked = journal.ask("same_company", "quillmere|quillmere freight x", payload, now=NOW)
    shown = post(client, "/network/answer", question=asked.id, answer="yes")
    assert "mean the same from now on" in shown
    assert journal.question(asked.id).state == "yes"
    undo(client, shown)
    assert journal.question(asked.id).state == "open"


def test_the_palette_offers_what_happened_first(client: TestClient) -> None:
    shown = client.get("/find?q=met camila yesterday", headers={"HX-Request": "true"}).text
    first = re.search(r'<div role="option".*?</div>', shown, re.DOTALL)
    assert first
    assert "You met Camila Brandão dos Anjos" in first[0]
    assert "yesterday" in first[0]
    assert len(re.findall(r'id="([^"]+)"', shown)) == len(set(re.findall(r'id="([^"]+)"', shown)))


def test_a_few_letters_lead_to_pages_people_processes_and_companies(client: TestClient) -> None:
    part = {"HX-Request": "true"}
    assert 'data-go="/rulebook"' in client.get("/find?q=rule", headers=part).text
    shown = client.get("/find?q=quillmere", headers=part).text
    assert re.search(r'data-go="/processes/pr\d+"', shown)
    assert 'data-go="/network/companies/Quillmere%20Freight"' in shown
    assert re.search(r'data-go="/people/p\d+"', shown)


def test_without_a_script_what_is_found_is_a_page(client: TestClient, journal: Journal) -> None:
    shown = client.get("/find?q=applied+at+Quillmere").text
    assert shown.count("<h1") == 1
    assert 'name="kind" value="applied"' in shown
    before = len(journal.log())
    fields = dict(
        re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', shown[shown.index("/find/do") :])
    )
    done = client.post("/find/do", data=fields, follow_redirects=False)
    assert done.headers["location"] == f"/processes/{fields['process']}"
    assert [event.kind for event in journal.log()[before:]] == ["applied"]


def test_somebody_added_in_the_palette_is_removed_by_undo(client: TestClient, journal: Journal) -> None:
    before = journal.count_people()
    shown = post(client, "/find/do", new_person="Priya Nair", company="Aster")
    assert "Priya Nair is added." in shown
    assert journal.count_people() == before + 1
    undo(client, shown)
    assert journal.count_people() == before


def test_what_cannot_be_done_says_so(client: TestClient) -> None:
    assert "Nothing was said" in post(client, "/find/do")


def test_an_undo_address_removes_nobody_who_is_known(client: TestClient, journal: Journal) -> None:
    who = journal.find_people("Camila Brandão", limit=1)[0]
    shown = post(client, f"/find/take-back?person={who.id}")
    assert "stays, as more is known" in shown
    assert journal.people([who.id])


def test_nothing_is_done_without_the_token(client: TestClient, journal: Journal) -> None:
    before = len(journal.log())
    answer = client.post("/find/do", data={"kind": "note", "data": '{"text": "x"}'})
    assert answer.status_code == 403
    assert len(journal.log()) == before


def test_a_list_that_became_shorter_begins_anew(client: TestClient) -> None:
    shown = client.get("/network?skip=999999").text
    assert "1–40 of" in shown


def test_an_address_without_a_company_leads_to_the_companies(client: TestClient) -> None:
    answer = client.get("/network/companies/%20")
    assert answer.url.params["tab"] == "companies"
