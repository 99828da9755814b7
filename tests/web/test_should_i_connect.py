"""Should I connect? No data, no store, no script: the address says everything."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from starlette.testclient import TestClient

ASKED = "/should-i-connect?role=interviewer&stage=interviewing&met=yes"


class Read(HTMLParser):
    """What is on a page: headings, links, and which fields have which value."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.headings: list[str] = []
        self.links: list[str] = []
        self.chosen: dict[str, str] = {}
        self._select = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(tag)
        elif tag == "a":
            self.links.append(told.get("href", ""))
        elif tag == "select":
            self._select = told.get("name", "")
        elif tag == "option" and "selected" in told:
            self.chosen[self._select] = told["value"]
        elif tag == "input" and (told.get("type") == "hidden" or "checked" in told):
            self.chosen[told.get("name", "")] = told.get("value", "")


def plain(text: str) -> str:
    """Return the words of a page."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text))


def test_the_answer_comes_with_its_verdict_and_everybody_who_speaks(newcomer: TestClient) -> None:
    answer = newcomer.get(ASKED)
    assert answer.status_code == 200
    words = plain(answer.text)
    assert "Not yet, until there is a decision" in words
    for name in ("Tamara Sigerhall", "Kenneth Lang", "Craig Rosen", "A reader of HR Bartender", "House rule"):
        assert name in words
    assert "set aside: they say something narrower here" in words
    assert "If they have said that connecting is welcome" in words


def test_nothing_is_opened_and_nothing_kept(newcomer: TestClient, empty_home: Path) -> None:
    newcomer.get(ASKED)
    assert not list(empty_home.glob("*.sqlite*"))


def test_the_answer_stands_before_the_questions_and_there_is_one_heading_of_the_first_order(
    newcomer: TestClient,
) -> None:
    text = newcomer.get(ASKED).text
    assert text.index('class="answer"') < text.index('id="question-form"') < text.index('id="voices-title"')
    headings = Read(text).headings
    assert headings.count("h1") == 1
    assert all(int(b[1]) <= int(a[1]) + 1 for a, b in pairwise(headings))


def test_the_form_shows_what_the_address_says(newcomer: TestClient) -> None:
    chosen = Read(newcomer.get(f"{ASKED}&consent=card_only&move=ask_for_call&temperament=bold").text).chosen
    expected = {
        "role": "interviewer",
        "stage": "interviewing",
        "met": "yes",
        "consent": "card_only",
        "move": "ask_for_call",
        "temperament": "bold",
    }
    assert {name: chosen[name] for name in expected} == expected


def test_the_address_a_form_makes_is_tidied(newcomer: TestClient) -> None:
    sent = newcomer.get(
        f"{ASKED}&consent=&rapport=&move=connect&temperament=cautious", follow_redirects=False
    )
    assert sent.status_code == 303
    assert sent.headers["location"] == f"{ASKED}&temperament=cautious"


def test_another_move_has_its_own_question(newcomer: TestClient) -> None:
    text = newcomer.get(f"{ASKED}&move=ask_for_call").text
    assert "<h1>Should I ask for a short call?</h1>" in text


def test_the_temperament_of_an_address_wins_over_the_setting(newcomer: TestClient) -> None:
    assert "Yes, with care" in plain(newcomer.get(f"{ASKED}&temperament=bold").text)
    assert 'id="reading-bold" aria-current="true"' in newcomer.get(f"{ASKED}&temperament=bold").text


def test_without_a_question_there_are_examples_that_answer(newcomer: TestClient) -> None:
    first = newcomer.get("/should-i-connect")
    assert "Pick who they are" in first.text
    examples = [link for link in Read(first.text).links if link.startswith("/should-i-connect?")]
    assert len(examples) == 4
    for address in examples:
        assert 'class="answer"' in newcomer.get(address).text


@pytest.mark.parametrize("address", ["/should-i-connect?role=recruter&met=yes", f"{ASKED}&raport=warm"])
def test_a_word_it_does_not_know_is_told_kindly_and_the_rest_kept(newcomer: TestClient, address: str) -> None:
    answer = newcomer.get(address)
    assert answer.status_code == 200
    assert "Part of this address says nothing Cordially knows" in answer.text
    assert "Did you mean" in answer.text
    assert Read(answer.text).chosen["met"] == "yes"


def test_facts_that_cannot_hold_together_are_told_with_what_to_change(newcomer: TestClient) -> None:
    answer = newcomer.get("/should-i-connect?role=recruiter&met=no&consent=card_only")
    assert answer.status_code == 200
    assert "Business cards are exchanged in person" in answer.text
    assert "role=recruiter&amp;met=yes&amp;consent=card_only" in answer.text
    assert Read(answer.text).chosen["role"] == "recruiter"


def test_a_hostile_address_stays_text(newcomer: TestClient) -> None:
    hostile = newcomer.get(
        "/should-i-connect", params={"role": "<script>x</script>", '"><b>': "y", "met": "yes"}
    )
    assert hostile.status_code == 200
    assert "<script>x" not in hostile.text
    assert "<b>" not in hostile.text


def test_every_link_of_the_page_within_it_answers(newcomer: TestClient) -> None:
    links = {
        link for link in Read(newcomer.get(ASKED).text).links if link.startswith(("/rulebook", "/should"))
    }
    assert len(links) > 10
    for link in links:
        assert newcomer.get(link).status_code == 200, link


def test_broken_rules_of_ones_own_do_not_stop_the_answer(newcomer: TestClient, empty_home: Path) -> None:
    rules = empty_home / "rulebook"
    rules.mkdir(parents=True)
    (rules / "mine.toml").write_text("[[position]\n", "utf-8")
    answer = newcomer.get(ASKED)
    assert answer.status_code == 200
    assert "Your own rules cannot be read" in answer.text
    assert "Not yet, until there is a decision" in plain(answer.text)
