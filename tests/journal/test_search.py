"""Searching messages by their words, on either database."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.journal.readings import MOMENT, message, reading, somebody
from tests.journal.stores import LATER, NOW

from cordially.journal import Journal

DANA = somebody("Dana Reyes")


@pytest.fixture
def told(journal: Journal) -> Journal:
    texts = {
        "river": "We dredged the river in spring.",
        "riverbed": "The riverbed is full of Kies.",
        "umlaut": "Schöne Grüße aus Zürich!",
        "japanese": "先日は面接の機会をいただき、ありがとうございました。",
        "quote": 'She said "no\'; DROP TABLE messages" & left',
        "dated": "Interview on 12 May",
        "address": "Write to dana@birch.example, see birch.example/jobs/4711",
        "accents": "My résumé, Zoë",
    }
    journal.apply(
        reading(
            *(
                message(key, DANA, at=MOMENT + timedelta(days=n), content=content)
                for n, (key, content) in enumerate(texts.items())
            ),
            message("advert", DANA, content="Buy a river cruise", advert=True),
            message("spam", DANA, content="A river of money", folder="SPAM"),
            message("subject", DANA, content=None, subject="The lighthouse"),
        ),
        now=NOW,
    )
    return journal


def found(journal: Journal, text: str, limit: int = 10) -> list[str | None]:
    return [m.content or m.subject for m in journal.search_messages(text, limit=limit)]


def test_the_last_word_may_be_a_beginning_and_the_newest_comes_first(told: Journal) -> None:
    assert found(told, "river") == ["The riverbed is full of Kies.", "We dredged the river in spring."]


def test_every_word_must_be_there(told: Journal) -> None:
    assert found(told, "spring river") == ["We dredged the river in spring."]
    assert found(told, "spring kies") == []


def test_a_word_that_is_not_the_last_is_whole(told: Journal) -> None:
    assert found(told, "river kies") == []


@pytest.mark.parametrize("text", ["ZÜRICH", "zurich", "Zürich"])
def test_case_and_accents_do_not_matter(told: Journal, text: str) -> None:
    assert found(told, text) == ["Schöne Grüße aus Zürich!"]


@pytest.mark.parametrize("text", ["resume", "Zoe", "résumé zoë"])
def test_nor_do_accents_in_what_is_found(told: Journal, text: str) -> None:
    assert found(told, text) == ["My résumé, Zoë"]


@pytest.mark.parametrize("text", ["dana birch", "4711", "jobs example", "dana@birch.example"])
def test_the_parts_of_addresses_are_words(told: Journal, text: str) -> None:
    assert len(found(told, text)) == 1


def test_writing_without_spaces_is_searched_for_any_part(told: Journal) -> None:
    assert len(found(told, "面接")) == 1


@pytest.mark.parametrize("text", ["ZOOMの面接", "zoom 面接", "面接 Zoom", "面接 12_月", "１２％面接"])
def test_words_with_spaces_among_those_without_are_searched_for_any_part_in_any_case(
    journal: Journal, text: str
) -> None:
    journal.apply(
        reading(
            message("mixed", DANA, content="Zoomの面接は12_月"),
            message("wide", DANA, content=None, subject="１２％面接"),
            message("other", DANA, content="面談は121月"),
        ),
        now=NOW,
    )
    assert len(found(journal, text)) == 1


def test_a_subject_is_searched_too(told: Journal) -> None:
    assert found(told, "lighthouse") == ["The lighthouse"]


def test_so_many_and_no_more(told: Journal) -> None:
    assert len(found(told, "river", limit=1)) == 1


@pytest.mark.parametrize(
    "text", ["", "  ", "!!", "'", '"', "*", "AND", "river OR", "a:b", "NEAR(", "-river", "\0"]
)
def test_no_text_breaks_the_search(told: Journal, text: str) -> None:
    assert isinstance(found(told, text), list)


def test_what_is_taken_back_is_not_found(told: Journal) -> None:
    told.take_back("b1", now=LATER)
    assert found(told, "river") == []


def test_what_is_changed_is_found_as_it_is_now(told: Journal) -> None:
    told.apply(reading(message("river", DANA, content="We swam in the sea.")), now=LATER)
    assert found(told, "dredged") == []
    assert found(told, "sea") == ["We swam in the sea."]


def test_the_words_of_somebody_forgotten_are_gone(told: Journal) -> None:
    told.forget_person("p1")
    assert found(told, "river") == []
    if told._engine.dialect.name == "sqlite":
        with told._engine.begin() as connection:
            blocks = connection.exec_driver_sql("SELECT block FROM message_words_data").scalars().all()
        assert not any(b"dredged" in block for block in blocks)
