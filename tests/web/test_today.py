"""Today and the week: what is due and what happened, and pages that were open for longer than they hold."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from cordially.services.agenda_steps import STILL_TO_SAY
from cordially.web.pages import today


def _keys(shown: str) -> list[str]:
    return re.findall(r'name="key" value="([^"]+)"', shown)


def _post(client: TestClient, address: str, **fields: str) -> str:
    token = re.search(r'data-csrf="([^"]+)"', client.get("/today").text)
    assert token
    answer = client.post(address, data={"csrf": token[1], **fields})
    assert answer.status_code == 200, answer.text
    return answer.text


def test_a_step_done_in_another_tab_is_no_error(client: TestClient) -> None:
    key = _keys(client.get("/today").text)[0]
    assert "Done: " in _post(client, "/today/mark", key=key, how="done")
    again = _post(client, "/today/mark", key=key, how="done")
    assert "That step was not there any more." in again
    assert "cordially today" not in again


def test_an_undo_pressed_twice_says_that_it_was_taken_back(client: TestClient) -> None:
    key = _keys(client.get("/today").text)[0]
    _post(client, "/today/mark", key=key, how="done")
    assert "Taken back." in _post(client, f"/today/take-back?key={key}")
    assert "That was taken back already." in _post(client, f"/today/take-back?key={key}")


def test_what_is_for_next_week_is_not_offered_as_the_thing_to_do_now(client: TestClient) -> None:
    shown = client.get("/today").text
    week = shown[shown.index('id="week"') : shown.index('id="waiting"')]
    assert "Say how the interview went" in week
    assert "button primary" not in week
    assert "Say how it went" not in week


def test_the_week_names_the_same_thing_with_several_people_once(client: TestClient) -> None:
    shown = client.get("/today/review").text
    assert shown.count("You were interviewed") == 1
    for who in ("Suharti", "Trịnh Thảo Vy", "Oluwaseun Adéyẹmí-Quinn"):
        assert re.search(rf'href="/people/p\d+"><bdi>{who}</bdi>', shown)


def test_silent_processes_are_folded_away_below_those_under_way(client: TestClient) -> None:
    shown = client.get("/today/review").text
    under_way, _, silent = shown[shown.index('id="under-way"') : shown.index('id="comes"')].partition(
        "<details"
    )
    assert "Analytics Lead, Wexcombe Rail" in under_way
    assert "silent" not in under_way
    assert "10 silent" in silent


def test_the_first_week_says_that_nothing_is_there_yet(newcomer: TestClient) -> None:
    shown = newcomer.get("/today/review").text
    for sentence in ("Nothing was written down this week.", "No process is open."):
        assert sentence in shown


def test_a_long_group_shows_its_first_steps_and_a_way_to_all(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(today, "AT_ONCE", 1)
    part = client.get("/today").text
    assert 'href="/today?all=1#' in part
    every = client.get("/today?all=1").text
    assert "/today?all=1" not in every
    assert 0 < part.count('class="step card') < every.count('class="step card')


def test_everything_that_is_led_to_is_there(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(today, "AT_ONCE", 0)
    part = client.get("/today").text
    every = client.get("/today?all=1").text
    named = {piece.split('"')[0] for piece in part.split("/today?all=1#")[1:]}
    assert named
    for name in named:
        assert f'id="{name}"' in every


def test_what_is_left_to_say_of_a_step_has_words_for_a_page_that_name_no_command() -> None:
    assert set(today.STILL_TO_SAY) == set(STILL_TO_SAY)
    assert not any("cordially" in words for words in today.STILL_TO_SAY.values())


def test_who_puts_a_step_off_past_its_time_is_told(client: TestClient) -> None:
    key = next(key for key in _keys(client.get("/today").text) if key.startswith("view_profile"))
    said = _post(client, "/today/mark", key=key, how="snoozed", until="2026-04-20")
    assert "it will not come back" in said
