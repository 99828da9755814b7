"""Questions: grouped, answered, undone; the kind lives in the address."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from starlette.testclient import TestClient
from tests.web.conftest import NOW

from cordially.services import question_cards
from cordially.services.journals import open_journal


def token(visitor: TestClient) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', visitor.get("/import").text)
    assert found
    return found[1]


def asked(text: str) -> list[str]:
    return re.findall(r'<li class="question card" id="(q\d+)"', text)


def test_questions_come_in_groups_with_why_they_are_asked(client: TestClient) -> None:
    text = client.get("/questions").text
    assert text.index("Interviews</h2>") < text.index("The same person?</h2>")
    assert "Are these two the same person?" in text
    assert "the same company" in text


def test_one_kind_is_in_the_address(client: TestClient) -> None:
    text = client.get("/questions?kind=same_person").text
    assert len(asked(text)) == 1
    assert 'href="/questions?kind=same_person" aria-current="true"' in text


def test_a_yes_is_carried_out_and_can_be_undone(client: TestClient) -> None:
    (question,) = asked(client.get("/questions?kind=same_person").text)
    told = client.post(f"/questions/{question}/answer", data={"csrf": token(client), "answer": "yes"}).text
    assert "Both are now shown as" in told
    assert question not in asked(told)
    assert question in asked(client.get("/questions?shown=answered").text)
    client.post(f"/questions/{question}/undo", data={"csrf": token(client)})
    assert question in asked(client.get("/questions").text)


def test_a_question_answered_meanwhile_says_so(client: TestClient) -> None:
    question = asked(client.get("/questions").text)[0]
    client.post(f"/questions/{question}/answer", data={"csrf": token(client), "answer": "no"})
    again = client.post(f"/questions/{question}/answer", data={"csrf": token(client), "answer": "no"})
    assert again.status_code == 400
    assert "has been answered" in again.text


def test_an_interview_that_belongs_nowhere_asks_to_what(newcomer: TestClient) -> None:
    with open_journal(NOW) as journal:
        journal.ask(
            "interview",
            "m1",
            {
                "meeting": "m1",
                "title": "Talk <b>about</b> it",
                "at": "2026-03-20T10:00:00+00:00",
                "people": [],
                "why": ["the title says 'interview'"],
                "company": "Northwind",
            },
            now=NOW,
        )
    text = newcomer.get("/questions").text
    assert "Which process does it belong to?" in text
    assert "on Friday 20 March, 10:00" in text
    assert "<b>about</b>" not in text
    assert "the title says \u201cinterview\u201d" in text
    newcomer.post("/questions/q1/answer", data={"csrf": token(newcomer), "answer": "yes", "process": "+"})
    with open_journal(NOW) as journal:
        (process,) = journal.processes()
        assert process.company is not None
        assert process.company.name == "Northwind"
        assert [event.kind for event in journal.events_of(process=process.id)] == ["interview_scheduled"]


def test_the_process_that_is_only_likely_can_be_changed(newcomer: TestClient) -> None:
    with open_journal(NOW) as journal:
        likely = journal.add_process("Northwind", "Engineer")
        right = journal.add_process("Wexcombe Rail", "Planner")
        told = {"meeting": "m1", "at": "2026-03-20T10:00:00+00:00", "people": [], "process": likely.id}
        journal.ask("interview", "m1", told, now=NOW)
    text = newcomer.get("/questions").text
    assert f'<option value="{likely.id}" selected>' in text
    newcomer.post(
        "/questions/q1/answer", data={"csrf": token(newcomer), "answer": "yes", "process": right.id}
    )
    with open_journal(NOW) as journal:
        assert journal.events_of(process=right.id)
        assert not journal.events_of(process=likely.id)


def test_nothing_to_decide_says_where_questions_come_from(newcomer: TestClient) -> None:
    assert "Questions come up when" in newcomer.get("/questions").text


@pytest.mark.parametrize(
    ("plain", "shown"),
    [
        ("the title says 'interview'", "the title says \u201cinterview\u201d"),
        ("Is 'O'Neill & Sons' the same?", "Is \u201cO'Neill & Sons\u201d the same?"),
        ("the users' own", "the users' own"),
    ],
)
def test_quotation_marks_are_those_of_print(plain: str, shown: str) -> None:
    assert question_cards._quoted(plain) == shown


@pytest.mark.usefixtures("demo_home")
def test_the_newest_answers_come_first() -> None:
    with open_journal(NOW) as journal:
        questions = question_cards.listed(journal)
        journal.answer(questions[0].id, yes=False, now=datetime(2026, 3, 19, tzinfo=UTC))
        journal.answer(questions[1].id, yes=False, now=datetime(2026, 3, 20, tzinfo=UTC))
        assert [question.id for question in question_cards.listed(journal, answered=True)][:2] == [
            questions[1].id,
            questions[0].id,
        ]


def test_names_are_kept_apart_from_the_sentence_around_them() -> None:
    parts = question_cards._parts("Did you meet Ana (Ana & Co) today?", ["Ana", "Ana (Ana & Co)"])
    assert parts == (("Did you meet ", False), ("Ana (Ana & Co)", True), (" today?", False))
