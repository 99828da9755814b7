"""A person's page: what it says, what is told on it, what is taken back, and what forgetting removes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import NOW

from cordially.journal import Journal
from cordially.services.journals import open_journal


def _token(client: TestClient, address: str) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', client.get(address).text)
    assert found
    return found[1]


def post(client: TestClient, address: str, page: str, **fields: str) -> str:
    """Post a form of a page and return the page that answers, after going where it leads."""
    answer = client.post(address, data={"csrf": _token(client, page), **fields})
    assert answer.status_code in (200, 400), answer.text
    return answer.text


def undo(client: TestClient, shown: str) -> str:
    """Press Undo on a page."""
    found = re.search(r'class="toast".*?action="([^"]+)"', shown, re.DOTALL)
    assert found, "nothing to undo is offered"
    return post(client, found[1].replace("&amp;", "&"), "/people/new")


@pytest.fixture
def journal(client: TestClient) -> Iterator[Journal]:
    """The store behind the client, opened a second time."""
    assert client.get("/welcome").status_code == 200
    with open_journal(NOW) as opened:
        yield opened


def _camila(journal: Journal) -> str:
    return journal.find_people("Camila Brandão", limit=1)[0].id


def test_the_page_says_who_they_are_and_what_to_do(client: TestClient, journal: Journal) -> None:
    shown = client.get(f"/people/{_camila(journal)}").text
    assert "Camila Brandão dos Anjos" in shown
    assert "Should you connect with them?" in shown
    assert "hiring manager" in shown
    assert shown.count("<h1") == 1


def test_who_is_not_there_is_not_found(client: TestClient) -> None:
    for who in ("p99999", "dana", "p-1"):
        answer = client.get(f"/people/{who}")
        assert answer.status_code == 404
        assert "cordially " not in answer.text.replace("Cordially ", "")


def test_a_fact_told_changes_the_answer_and_can_be_taken_back(client: TestClient, journal: Journal) -> None:
    who = _camila(journal)
    address = f"/people/{who}"
    assert "Not yet" in client.get(address).text
    process = journal.processes_of(who)[0].id
    shown = post(client, f"{address}/tell", address, process=process, fact="consent", value="granted")
    assert "They said yes to connecting" in shown
    assert "the log says: they said yes" in shown
    undo(client, shown)
    assert "the log says: they said yes" not in client.get(address).text


def test_a_fact_that_contradicts_says_what_to_take_back(client: TestClient, journal: Journal) -> None:
    who = _camila(journal)
    address = f"/people/{who}"
    post(client, f"{address}/log", address, deed="no", process="none")
    answer = client.post(
        f"{address}/tell",
        data={"csrf": _token(client, address), "process": "none", "fact": "consent", "value": "granted"},
    )
    assert answer.status_code == 400
    assert "take that entry back in the line of time below" in answer.text
    assert "cordially log" not in answer.text


@pytest.mark.parametrize(("fact", "value"), [("shoe", "42"), ("link", "ignored"), ("met", "perhaps")])
def test_what_cannot_be_told_is_refused(client: TestClient, journal: Journal, fact: str, value: str) -> None:
    address = f"/people/{_camila(journal)}"
    answer = client.post(
        f"{address}/tell",
        data={"csrf": _token(client, address), "process": "none", "fact": fact, "value": value},
    )
    assert answer.status_code == 400
    assert 'role="alert"' in answer.text


def test_what_happened_is_logged_on_its_day(client: TestClient, journal: Journal) -> None:
    who = _camila(journal)
    address = f"/people/{who}"
    shown = post(client, f"{address}/log", address, deed="met", process="none", day="2026-03-16")
    assert "Noted: you met Camila Brandão dos Anjos, Monday 16 March." in shown
    [event] = [e for e in journal.events_of(person=who) if e.kind == "met"]
    assert str(event.at) == "2026-03-16"
    undo(client, shown)
    assert not [e for e in journal.events_of(person=who) if e.kind == "met"]


def test_a_day_to_come_is_refused_in_words(client: TestClient, journal: Journal) -> None:
    address = f"/people/{_camila(journal)}"
    shown = post(client, f"{address}/log", address, deed="met", process="none", day="2026-05-01")
    assert "yet to come" in shown


def test_advice_is_for_the_process_in_the_address(client: TestClient, journal: Journal) -> None:
    who = _camila(journal)
    process = journal.processes_of(who)[0]
    inside = client.get(f"/people/{who}?process={process.id}").text
    outside = client.get(f"/people/{who}?process=none").text
    assert re.search(rf'process={process.id}#advice" aria-current="true"', inside)
    assert re.search(r'process=none#advice" aria-current="true"', outside)
    assert f"process={process.id}&amp;kind" not in outside


def test_a_hostile_name_and_note_are_shown_as_text(client: TestClient, journal: Journal) -> None:
    name = '<img src=x onerror=alert(1)>"\u202eevil'
    person = journal.add_person(name, company="</a><script>alert(2)</script>", profile="x-javascript")
    address = f"/people/{person.id}"
    post(client, f"{address}/note", address, text="<b onclick=alert(3)>bold</b>", process="none")
    for page in (address, "/network?q=evil", f"{address}/forget", f"{address}/edit", "/find?q=evil"):
        shown = client.get(page).text
        assert "<img src=x" not in shown
        assert "<script>alert" not in shown
        assert "<b onclick" not in shown
        assert "\u202e" not in shown
    assert "&lt;b onclick" in client.get(address).text
    assert "javascript:" not in client.get(address).text


def test_the_line_of_time_has_messages_events_and_steps(client: TestClient, journal: Journal) -> None:
    who = journal.find_people("Aoife Ní Dhuinnín", limit=1)[0]
    shown = client.get(f"/people/{who.id}?all=1").text
    assert "They wrote" in shown
    assert "You wrote" in shown
    assert 'class="is-now"' in shown
    assert shown.index('class="is-now"') > shown.index("They wrote")


def test_where_they_live_is_told_and_taken_back(client: TestClient, journal: Journal) -> None:
    who = _camila(journal)
    address = f"/people/{who}"
    shown = post(client, f"{address}/lives", address, country="Japan", zone="")
    assert "Asia/Tokyo" in shown
    assert "01:30" in shown  # half past four in the afternoon in UTC
    undo(client, shown)
    assert "Asia/Tokyo: now" not in client.get(address).text


def test_a_zone_that_is_none_is_refused_with_the_likely_one(client: TestClient, journal: Journal) -> None:
    address = f"/people/{_camila(journal)}"
    assert "Asia/Tokyo" in post(client, f"{address}/lives", address, country="", zone="Tokio")


def test_what_is_learned_of_their_life_is_kept_and_removed(client: TestClient, journal: Journal) -> None:
    address = f"/people/{_camila(journal)}"
    shown = post(client, f"{address}/know", address, kind="interest", what="Bell ringing")
    assert "Bell ringing" in shown
    undo(client, shown)
    assert "Bell ringing" not in client.get(address).text


def test_corrections_are_kept_and_undone(client: TestClient, journal: Journal) -> None:
    who = _camila(journal)
    shown = post(client, f"/people/{who}/edit", f"/people/{who}/edit", position="Director", company="")
    assert "Director" in shown
    assert journal.person(who).company is None
    undo(client, shown)
    assert (journal.person(who).position, journal.person(who).company) == (
        "Head of Performance",
        "Wexcombe Rail",
    )


def test_a_wrong_address_is_named_at_its_field(client: TestClient, journal: Journal) -> None:
    who = _camila(journal)
    shown = post(client, f"/people/{who}/edit", f"/people/{who}/edit", email="not one")
    assert 'aria-describedby="email-wrong"' in shown
    assert 'value="not one"' in shown


def test_somebody_new_is_added_and_the_undo_removes_them(client: TestClient, journal: Journal) -> None:
    before = journal.count_people()
    shown = post(client, "/people/new", "/people/new", name="Ravi Menon", company="Northwind")
    assert "Ravi Menon is added." in shown
    undo(client, shown)
    assert journal.count_people() == before


def test_forgetting_lists_what_goes_and_needs_the_tick(client: TestClient, journal: Journal) -> None:
    who = _camila(journal)
    page = f"/people/{who}/forget"
    shown = client.get(page).text
    assert "This is final" in shown
    assert "entries</li>" in shown or "entries of the log" in shown
    assert "Tick the box first" in post(client, page, page)
    assert journal.people([who])
    assert "is forgotten" in post(client, page, page, sure="yes")
    assert not journal.people([who])
    assert client.get(f"/people/{who}").status_code == 404


def test_nothing_is_changed_by_looking(client: TestClient, journal: Journal) -> None:
    who = _camila(journal)
    before = len(journal.log())
    for page in ("", "/edit", "/forget", "?all=1", "?process=none"):
        client.get(f"/people/{who}{page}")
    client.get("/find?q=met camila yesterday")
    assert len(journal.log()) == before


def test_records_shown_as_one_are_shown_apart_again(client: TestClient, journal: Journal) -> None:
    who = _camila(journal)
    other = journal.add_person("Camila B. Anjos")
    journal.join_people(who, other.id, now=NOW)
    assert client.get(f"/people/{other.id}", follow_redirects=False).headers["location"] == f"/people/{who}"
    shown = post(client, f"/people/{who}/apart", f"/people/{who}", record=other.id)
    assert "is shown apart again" in shown
    undo(client, shown)
    assert journal.records_joined(who) == [who, other.id]


def test_every_value_says_where_it_comes_from(client: TestClient, journal: Journal) -> None:
    person = next(p for p in journal.people_page(order="newest", limit=1))
    shown = client.get(f"/people/{person.id}").text
    assert re.search(r"Connections\.csv, line \d+", unquote(shown))


def test_a_likely_double_is_asked_about_and_joined(client: TestClient, journal: Journal) -> None:
    question = next(one for one in journal.questions() if one.kind == "same_person")
    one, other = question.people
    shown = client.get(f"/people/{one}").text
    assert "Are they the same person as" in shown
    assert f'href="/people/{other}"' in shown
    post(client, "/network/answer", f"/people/{one}", question=question.id, answer="yes")
    kept = journal.people([one, other])
    assert len(kept) == 1
    assert "Show apart" in client.get(f"/people/{kept[0].id}").text


def test_the_profile_opens_on_its_site_alone(client: TestClient, journal: Journal) -> None:
    person = journal.add_person("Zoë Brandt", profile="zoë-brandt")
    shown = client.get(f"/people/{person.id}").text
    link = re.search(r'<a class="button" href="([^"]+)" target="_blank" rel="([^"]+)"', shown)
    assert link
    assert link[1] == "https://www.linkedin.com/in/zo%C3%AB-brandt"
    assert "noopener" in link[2]


def test_what_is_told_wrongly_of_where_they_live_is_said_on_their_page(
    client: TestClient, journal: Journal
) -> None:
    who = _camila(journal)
    shown = post(client, f"/people/{who}/lives", f"/people/{who}", zone="Mars/Phobos", country="")
    assert "<h1><bdi>Camila" in shown
    assert "is not a time zone" in shown


def test_nothing_told_of_where_they_live_notes_nothing(client: TestClient, journal: Journal) -> None:
    who = _camila(journal)
    assert "Noted" not in post(client, f"/people/{who}/lives", f"/people/{who}", zone="", country="")
    post(client, f"/people/{who}/lives", f"/people/{who}", zone="Asia/Tokyo", country="")
    cleared = post(client, f"/people/{who}/lives", f"/people/{who}", zone="", country="")
    assert "Where they live is not told any more." in cleared


def test_a_line_taken_back_twice_is_no_error(client: TestClient, journal: Journal) -> None:
    who = _camila(journal)
    shown = post(client, f"/people/{who}/note", f"/people/{who}", text="Likes trams")
    back = re.search(r'class="toast".*?action="([^"]+)"', shown, re.DOTALL)
    assert back
    assert "Taken back." in post(client, back[1], f"/people/{who}")
    assert "That was taken back already." in post(client, back[1], f"/people/{who}")


def test_a_blank_note_asks_for_words(client: TestClient, journal: Journal) -> None:
    who = _camila(journal)
    assert "The note is empty." in post(client, f"/people/{who}/note", f"/people/{who}", text="  ")


def test_an_error_leads_back_and_names_no_command(client: TestClient, journal: Journal) -> None:
    who = _camila(journal)
    answer = client.post(
        f"/people/{who}/apart",
        data={"csrf": _token(client, f"/people/{who}"), "record": "p9"},
        headers={"Referer": f"{client.base_url}/people/{who}"},
    )
    assert answer.status_code == 404
    assert f'href="/people/{who}">Go back' in answer.text
    assert "cordially people" not in answer.text
