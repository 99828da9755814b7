"""Somebody forgotten is named nowhere any more; what others had with them stays theirs."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.journal.readings import (
    archive,
    connection,
    contact,
    item,
    mail,
    meeting,
    message,
    reading,
    somebody,
)
from tests.journal.stores import LATER, NOW, dump

from cordially.journal import Journal
from cordially.proposals import PersonSeen, Problem

ANN = PersonSeen(name="Ann Finch", email="ann.finch@birch.example")
BO = PersonSeen(name="Bo Lund", email="bo@birch.example")
AHEAD = NOW + timedelta(days=3)


def traces(journal: Journal) -> list[str]:
    told = dump(journal, without={"import_files"})
    return [table for table, rows in told.items() if any("finch" in str(row).casefold() for row in rows)]


@pytest.mark.parametrize(
    "given",
    [
        reading(connection("Ann Finch"), message("1", somebody("Ann Finch"))),
        reading(
            contact(
                "Ann Finch", "ann.finch@birch.example", places=("Graz",), employers=(("A", None), ("B", None))
            )
        ),
        reading(mail("1", "ann.finch@birch.example", "Ann Finch", direction="outgoing")),
        reading(meeting("m", AHEAD, ANN, BO, title="Interview with Ann Finch")),
        reading(
            connection("Ann Finch"), meeting("m", AHEAD, ANN, BO, kind="other", title="Lunch, Ann Finch")
        ),
        reading(item("member_follow", "x", somebody("Ann Finch")), connection("Ann Finch")),
        reading(item("endorsement_received", "Welding", somebody("Ann Finch"))),
    ],
)
def test_no_table_names_them(journal: Journal, given: object) -> None:
    journal.apply(given, now=NOW)  # type: ignore[arg-type]
    for person in [p for p in journal.people() if "Finch" in (p.name or "")]:
        journal.forget_person(person.id)
    assert traces(journal) == []


def test_nor_does_a_row_that_was_kept_as_it_stands(journal: Journal) -> None:
    bad = Problem(
        file="", line=4, reason="The day cannot be read.", raw="Ann,Finch,https://…/in/ann-finch,,,,soon"
    )
    day = NOW.date()
    journal.apply(archive(day, connection("Ann Finch"), connection("Bo Lund"), problems=(bad,)), now=NOW)
    journal.forget_person(journal.person("Ann Finch").id)
    assert traces(journal) == []


def test_a_message_to_several_stays_with_the_others(journal: Journal) -> None:
    both = message(
        "1", somebody("Ann Finch"), somebody("Bo Lund"), direction="outgoing", content="Hello both"
    )
    journal.apply(reading(both), now=NOW)
    journal.forget_person(journal.person("ann-finch").id)
    (kept,) = journal.messages_with(journal.person("bo-lund").id)
    assert kept.content == "Hello both"


def test_a_question_about_others_too_is_asked_of_them(journal: Journal) -> None:
    journal.apply(reading(meeting("m", AHEAD, ANN, BO, title="Interview")), now=NOW)
    journal.forget_person(journal.person("Ann Finch").id)
    (question,) = journal.questions()
    assert question.people == (journal.person("Bo Lund").id,)


def test_a_forgotten_process_is_no_longer_asked_for(journal: Journal) -> None:
    process = journal.add_process("Birch")
    journal.apply(reading(meeting("m", AHEAD, BO)), now=NOW)
    journal.forget_process(process.id)
    (question,) = journal.questions()
    assert question.payload["process"] is None


def test_an_answer_taken_back_after_forgetting_touches_no_other_entry(journal: Journal) -> None:
    process = journal.add_process("Birch")
    journal.apply(reading(meeting("m", NOW - timedelta(days=1), BO)), now=NOW)
    journal.answer("q1", yes=True, now=NOW)
    journal.forget_process(process.id)
    person = journal.person("Bo Lund").id
    journal.record("met", at=NOW, now=LATER, person=person)
    journal.take_answer_back("q1", now=LATER)
    assert [event.kind for event in journal.events_of(person=person)] == ["met"]
