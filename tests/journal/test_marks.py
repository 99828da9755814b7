"""What was said of steps, and where people live."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text
from tests.journal.readings import connection, reading
from tests.journal.stores import LATER, NOW, dump

from cordially.errors import BadInputError, NotFoundError
from cordially.journal import Journal
from cordially.people import Happening

TOKYO = ZoneInfo("Asia/Tokyo")


@pytest.fixture
def step(journal: Journal) -> str:
    """The key of a step with Dana Reyes at Northwind."""
    person, process = journal.add_person("Dana Reyes"), journal.add_process("Northwind")
    journal.involve(person.id, process.id, "recruiter", now=NOW)
    return f"thank_by_email:{process.id}:{person.id}:2026-03-09"


def thanked(step: str) -> list[Happening]:
    _, process, person, _ = step.split(":")
    return [Happening(kind="thanked", at=NOW, person=person, process=process, data={"by": "email"})]


def said(journal: Journal) -> list[tuple[str, str]]:
    return [(mark.step, mark.how) for mark in journal.marks()]


def kinds(journal: Journal, step: str) -> list[str]:
    return [event.kind for event in journal.events_of(person=step.split(":")[2])]


def test_the_last_word_on_a_step_counts_and_taking_it_back_brings_the_one_before(
    journal: Journal, step: str
) -> None:
    journal.mark(step, "snoozed", now=NOW, until=LATER)
    journal.mark(step, "skipped", now=LATER, reason="wrote by hand")
    assert said(journal) == [(step, "skipped")]
    taken = journal.unmark(step, now=LATER)
    assert (taken.mark.how, taken.mark.reason) == ("skipped", "wrote by hand")
    [snoozed] = journal.marks()
    assert (snoozed.how, snoozed.at, snoozed.until) == ("snoozed", NOW, LATER)
    journal.unmark(step, now=LATER)
    assert journal.marks() == []


def test_nothing_is_overwritten(journal: Journal, step: str) -> None:
    journal.mark(step, "done", now=NOW)
    first = dump(journal)["step_marks"]
    journal.unmark(step, now=LATER)
    assert dump(journal)["step_marks"][:1] == first
    assert len(dump(journal)["step_marks"]) == 2


def test_what_happened_is_written_with_the_mark_and_taken_back_with_it(journal: Journal, step: str) -> None:
    journal.mark(step, "done", now=NOW, happened=thanked(step))
    assert "thanked" in kinds(journal, step)
    journal.unmark(step, now=LATER)
    assert "thanked" not in kinds(journal, step)
    assert journal.marks() == []


def test_a_line_that_cannot_be_leaves_the_step_unmarked(journal: Journal, step: str) -> None:
    ahead = [Happening(kind="thanked", at=LATER, person=step.split(":")[2], data={"by": "email"})]
    with pytest.raises(BadInputError):
        journal.mark(step, "done", now=NOW, happened=ahead)
    assert journal.marks() == []


def test_who_takes_the_line_back_takes_the_mark_back(journal: Journal, step: str) -> None:
    written = journal.mark(step, "done", now=NOW, happened=thanked(step))
    journal.undo(now=LATER)
    assert journal.marks() == []
    journal.restore(written.events[0], now=LATER)
    assert said(journal) == [(step, "done")]
    journal.retract(written.events[0], now=LATER)
    with pytest.raises(NotFoundError):
        journal.unmark(step, now=LATER)


def test_a_step_of_which_nothing_was_said_cannot_be_taken_back(journal: Journal, step: str) -> None:
    with pytest.raises(NotFoundError) as refused:
        journal.unmark(step, now=NOW)
    assert refused.value.hint


def test_a_step_stays_done_when_its_person_turns_out_to_be_another_record(
    journal: Journal, step: str
) -> None:
    _, process, person, day = step.split(":")
    other = journal.add_person("Dana M. Reyes")
    journal.mark(step, "skipped", now=NOW)
    journal.join_people(other.id, person, now=NOW)
    joined = f"thank_by_email:{process}:{other.id}:{day}"
    assert said(journal) == [(joined, "skipped")]
    journal.unmark(joined, now=LATER)
    assert journal.marks() == []


def test_who_or_what_is_forgotten_leaves_no_mark(journal: Journal, step: str) -> None:
    _, process, person, _ = step.split(":")
    other = f"follow_up:{process}:{person}1:9"
    journal.mark(step, "done", now=NOW)
    journal.mark(other, "done", now=NOW)
    journal.set_whereabouts(person, zone="Asia/Tokyo", country="JP")
    journal.forget_person(person)
    assert said(journal) == [(other, "done")]
    assert dump(journal)["whereabouts"] == []
    journal.forget_process(process)
    assert dump(journal)["step_marks"] == []


def test_an_import_taken_back_leaves_no_mark_on_whom_it_brought(journal: Journal) -> None:
    batch = journal.apply(reading(connection("Ann Finch"), connection("Bo Lund")), now=NOW)
    ann, bo = (journal.person(name) for name in ("Ann Finch", "Bo Lund"))
    journal.mark(f"keep_in_touch:-:{ann.id}:1", "snoozed", now=NOW, until=LATER)
    journal.mark(f"keep_in_touch:-:{bo.id}:2", "snoozed", now=NOW, until=LATER)
    journal.set_whereabouts(bo.id, country="SE")
    journal.take_back(batch.id, now=LATER)
    assert [person.name for person in journal.people()] == ["Bo Lund"]  # you wrote down where he lives
    assert [mark.step for mark in journal.marks()] == [f"keep_in_touch:-:{bo.id}:2"]


def test_where_people_live_is_kept_corrected_and_forgotten(journal: Journal) -> None:
    dana, ravi = journal.add_person("Dana Reyes").id, journal.add_person("Ravi Menon").id
    assert journal.whereabouts([dana, ravi]) == {}
    journal.set_whereabouts(dana, zone="Asia/Tokyo")
    journal.set_whereabouts(dana, country="JP")
    assert journal.whereabouts([dana, ravi]) == {dana: (TOKYO, "JP")}
    journal.set_whereabouts(dana, zone="")
    assert journal.whereabouts([dana]) == {dana: (None, "JP")}
    journal.set_whereabouts(dana, country="")
    assert journal.whereabouts([dana]) == {}
    with pytest.raises(NotFoundError):
        journal.set_whereabouts("p99", zone="Asia/Tokyo")


def test_two_records_of_one_person_live_in_one_place(journal: Journal) -> None:
    dana, other = journal.add_person("Dana Reyes").id, journal.add_person("D. Reyes").id
    journal.set_whereabouts(dana, country="JP")
    journal.set_whereabouts(other, zone="Asia/Tokyo", country="KR")
    journal.join_people(dana, other, now=NOW)
    assert journal.whereabouts([dana]) == {dana: (TOKYO, "JP")}
    journal.part_people(other)
    assert journal.whereabouts([other]) == {other: (TOKYO, "KR")}


def test_a_zone_this_machine_no_longer_knows_is_unknown(journal: Journal) -> None:
    dana = journal.add_person("Dana Reyes").id
    journal.set_whereabouts(dana, zone="Asia/Tokyo")
    with journal._engine.begin() as open_connection:
        open_connection.execute(text("UPDATE whereabouts SET zone = 'Asia/Atlantis'"))
    assert journal.whereabouts([dana]) == {dana: (None, None)}


def test_marks_come_in_the_order_of_saying(journal: Journal, step: str) -> None:
    later = step.replace("thank_by_email", "follow_up")
    journal.mark(later, "snoozed", now=NOW, until=LATER)
    journal.mark(step, "done", now=NOW + timedelta(hours=1))
    journal.mark(later, "done", now=NOW + timedelta(hours=2))
    assert said(journal) == [(step, "done"), (later, "done")]
