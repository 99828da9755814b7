"""The user's own profile in the browser."""

from __future__ import annotations

import re
from html import unescape

from starlette.testclient import TestClient
from tests.web.conftest import NOW

from cordially.journal import OwnProfile
from cordially.services import profile_page
from cordially.services.journals import open_journal
from cordially.services.profile_proofing import said_proofread


def token(client: TestClient) -> str:
    """Return the token of the page."""
    found = re.search(r'<body data-csrf="([^"]+)"', client.get("/profile").text)
    assert found
    return found[1]


def test_without_an_import_the_page_says_where_to_begin(newcomer: TestClient) -> None:
    shown = newcomer.get("/profile").text
    assert "Your profile is not known yet" in shown
    assert 'href="/import"' in shown


def test_the_page_shows_what_the_archive_told_before_anything_is_read_through(client: TestClient) -> None:
    shown = client.get("/profile").text
    assert "Senior Data Analyst" in shown
    assert 'hx-get="/profile/findings"' in shown
    assert 'href="/profile?read=now"' in shown


def test_a_slip_is_shown_in_its_text_and_named_with_its_place(client: TestClient) -> None:
    shown = unescape(client.get("/profile?read=now").text)
    assert '<mark class="is-warning">responsable</mark> for the weekly stock reports' in shown
    assert "Assistant to the Operations Manager at Mercearia Cabo Azul: description" in shown
    assert "'responsable' is misspelt." in shown


def test_looking_writes_nothing_into_the_log(client: TestClient) -> None:
    client.get("/profile?read=now")
    client.get("/profile/findings")
    assert said_proofread(open_journal(NOW)) == []


def test_accepting_is_written_down_and_can_be_taken_back(client: TestClient) -> None:
    shown = client.post("/profile/accept", data={"csrf": token(client)}).text
    assert "/profile/retract" in shown
    assert len(said_proofread(open_journal(NOW))) == 1
    shown = client.post("/profile/retract", data={"csrf": token(client)}).text
    assert "Accept: my profile is proofread" in shown
    assert said_proofread(open_journal(NOW)) == []


def test_accepting_twice_is_refused_and_changes_nothing(client: TestClient) -> None:
    client.post("/profile/accept", data={"csrf": token(client)})
    assert client.post("/profile/accept", data={"csrf": token(client)}).status_code == 400
    assert len(said_proofread(open_journal(NOW))) == 1


def test_the_page_says_what_proofreading_changes(client: TestClient) -> None:
    shown = unescape(client.get("/profile").text)
    assert "advice says “not yet, until your profile is proofread” before, and “yes" in shown


def test_the_name_of_somebody_in_the_journal_is_no_misspelling(client: TestClient) -> None:
    del client
    own = OwnProfile(headline="Trained with lindqvist in the harbour, a definate help")
    found = profile_page.reviewed(open_journal(NOW), own, today=NOW.date())
    (place,) = (one for one in found.places if one.where == "Headline")
    assert [piece.text for piece in place.pieces if piece.severity] == ["definate"]
