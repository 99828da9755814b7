"""The rulebook's pages: who says what, where, when it holds, and one's own rules on top."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from cordially.etiquette.moves import MOVES
from cordially.services import rulebook_shelf, rulebooks

HOSTILE = """\
[source]
id = "hostile"
title = "<b>House</b> rules"
publication = "<img src=x>"
kind = "article"
address = "https://rules.example/one"
year = 2025

[voice.hostile]
name = "<script>alert(1)</script> علي"
role = "coach"

[[position]]
id = "hostile-position"
voice = "hostile"
move = "connect"
stance = "avoid"
when = { role = ["interviewer"], stage = ["interviewing"], met = ["yes"] }
evidence = "first_hand"
because = "<i>No</i>."
"""


def write(home: Path, text: str) -> None:
    (home / "rulebook").mkdir(parents=True, exist_ok=True)
    (home / "rulebook" / "mine.toml").write_text(text, "utf-8")


def read_again(visitor: TestClient) -> str:
    token = re.search(r'name="csrf" value="([^"]+)"', visitor.get("/rulebook/own").text)
    assert token
    return visitor.post("/rulebook/own/read", data={"csrf": token[1]}).text


def test_how_we_decide_shows_the_three_temperaments_at_work(newcomer: TestClient) -> None:
    text = newcomer.get("/rulebook").text
    assert "31,104,000" in text
    assert text.count("Not yet, until there is a decision") == 2
    assert "temperament=bold" in text


def test_founding_and_further_sources_stand_apart(newcomer: TestClient) -> None:
    text = newcomer.get("/rulebook/sources").text
    founding, further = text.index("The five founding articles"), text.index("Further sources")
    assert founding < text.index("/rulebook/sources/sigerhall") < further
    assert further < text.index("/rulebook/sources/never-eat-alone") < text.index(">House rules")


def test_every_source_voice_and_move_has_its_page(newcomer: TestClient) -> None:
    book = rulebooks.shipped()
    addresses = [f"/rulebook/sources/{name}" for name in book.sources]
    addresses += [f"/rulebook/voices/{name}" for name in book.voices]
    addresses += [f"/rulebook/moves/{move}" for move in MOVES]
    for address in addresses:
        answer = newcomer.get(address)
        assert answer.status_code == 200, address
        assert answer.text.count("<h1") == 1


def test_a_source_tells_its_voices_and_when_each_position_holds(newcomer: TestClient) -> None:
    text = newcomer.get("/rulebook/sources/terkel").text
    assert "Craig Rosen" in text
    assert "Zack McCarty" in text
    assert "When they are " in text


def test_search_keeps_its_words_and_filters_in_the_address(newcomer: TestClient) -> None:
    text = newcomer.get("/rulebook/search?q=card&move=connect&side=against").text
    assert 'value="card"' in text
    assert '<option value="connect" selected>' in text
    assert "lang-a-card-is-not-permission" in text
    assert "Nothing found" in newcomer.get("/rulebook/search?q=zzzz").text


def test_a_search_for_code_stays_text(newcomer: TestClient) -> None:
    assert "<script>x" not in newcomer.get("/rulebook/search", params={"q": '"><script>x'}).text


@pytest.mark.parametrize("address", ["/rulebook/sources/x", "/rulebook/voices/lan", "/rulebook/moves/conect"])
def test_what_is_not_there_is_told(newcomer: TestClient, address: str) -> None:
    answer = newcomer.get(address)
    assert answer.status_code == 404
    assert "The rulebook has no" in answer.text


def test_own_rules_begin_with_where_and_how(newcomer: TestClient, empty_home: Path) -> None:
    text = newcomer.get("/rulebook/own").text
    assert str(empty_home / "rulebook") in text
    assert "No rules of your own yet" in text
    assert "my-coach-write-before-you-apply" in text


def test_own_rules_count_once_they_are_read_again(newcomer: TestClient, empty_home: Path) -> None:
    asked = "/should-i-connect?role=interviewer&stage=interviewing&met=yes&consent=open_door&temperament=bold"
    assert "my-coach-says-so" not in newcomer.get(asked).text
    write(
        empty_home,
        rulebook_shelf.EXAMPLE.replace('move = "introduce_yourself"', 'move = "connect"')
        .replace('"hiring_manager"', '"interviewer"')
        .replace('"exploring"', '"interviewing"')
        .replace('"no"', '"yes"'),
    )
    assert "with 1 file of your own" in read_again(newcomer)
    assert "Managers remember whoever wrote two good lines" in newcomer.get(asked).text


def test_faults_in_own_rules_are_told_with_file_and_line(newcomer: TestClient, empty_home: Path) -> None:
    write(empty_home, rulebook_shelf.EXAMPLE.replace('"urge"', '"urgent"'))
    text = newcomer.get("/rulebook/own").text
    assert "mine.toml" in text
    assert "line 15" in text
    assert "something in them is still to be mended" in read_again(newcomer)
    assert "Your own rules cannot be read" in newcomer.get("/rulebook/voices").text


def test_hostile_names_in_own_rules_stay_text(newcomer: TestClient, empty_home: Path) -> None:
    write(empty_home, HOSTILE)
    read_again(newcomer)
    for address in (
        "/rulebook/own",
        "/rulebook/sources",
        "/rulebook/sources/hostile",
        "/rulebook/voices",
        "/rulebook/voices/hostile",
        "/rulebook/moves/connect",
        "/rulebook/search?q=alert",
        "/should-i-connect?role=interviewer&stage=interviewing&met=yes",
    ):
        text = newcomer.get(address).text
        assert "<script>alert" not in text, address
        assert "<img src=x" not in text, address
        assert "<i>No" not in text, address
        assert "&lt;" in text, address


def test_an_address_that_is_no_web_address_becomes_no_link(newcomer: TestClient, empty_home: Path) -> None:
    write(empty_home, HOSTILE.replace("https://rules.example/one", "javascript:alert(1)"))
    assert 'href="javascript:' not in newcomer.get("/rulebook/sources/hostile").text
