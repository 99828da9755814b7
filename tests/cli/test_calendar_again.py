"""One calendar imported again and again, as programs write it: what moved, what was called off, who came to it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from .conftest import Cordially

ROBIN = "ATTENDEE;CN=Robin Vale;PARTSTAT=ACCEPTED:mailto:robin@vale.example"
DANA = "ATTENDEE;CN=Dana Reyes;PARTSTAT=ACCEPTED:mailto:dana.reyes@northwind.example"
SANAE = "ATTENDEE;CN=Sanae Mori:mailto:sanae.mori@northwind.example"
TITLE = "SUMMARY:Interview: Data Engineer at Northwind"
BERLIN = "DTSTART;TZID=Europe/Berlin:"
Imported = Callable[..., list[dict[str, Any]]]


def event(
    start: str, *lines: str, uid: str = "one@northwind.example", people: tuple[str, ...] = (DANA,)
) -> str:
    told = ("BEGIN:VEVENT", f"UID:{uid}", start, TITLE, ROBIN, *people, *lines, "END:VEVENT")
    return "\r\n".join(told) + "\r\n"


@pytest.fixture
def imported(cordially: Cordially, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Imported:
    """Imports a calendar into a store with a process at Northwind, in Berlin; returns the open questions."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    assert cordially("processes", "add", "Northwind", "--title", "Data Engineer").status == 0

    def run(*events: str, method: str = "PUBLISH") -> list[dict[str, Any]]:
        head = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nMETHOD:{method}\r\n"
        file = tmp_path / "work.ics"
        file.write_text(head + "".join(events) + "END:VCALENDAR\r\n", encoding="utf-8", newline="")
        done = cordially("import", "--json", "--me", "robin@vale.example", str(file))
        assert done.status == 0, done.err
        found: list[dict[str, Any]] = cordially("questions", "--json").json
        return found

    return run


def agree(cordially: Cordially, questions: list[dict[str, Any]]) -> None:
    (question,) = questions
    done = cordially("questions", "yes", question["id"])
    assert done.status == 0, done.err


def appointments(cordially: Cordially) -> list[str]:
    logged = cordially("log", "--json", "--process", "Northwind").json
    return [event["data"]["at"] for event in logged if event["kind"] == "interview_scheduled"]


def shown(cordially: Cordially) -> str:
    return " ".join(cordially("questions").out.split())


def test_the_same_entry_at_another_time_has_moved(cordially: Cordially, imported: Imported) -> None:
    agree(cordially, imported(event(f"{BERLIN}20260324T100000", "SEQUENCE:0")))
    moved = event(f"{BERLIN}20260326T140000", "SEQUENCE:1")
    (question,) = imported(moved)
    assert question["moved_from"] == "2026-03-24T09:00:00+00:00"
    assert (
        "The interview of Tuesday 24 March, 10:00 with Dana Reyes for Data Engineer, Northwind has moved to "
        "Thursday 26 March, 14:00. Write it down?"
    ) in shown(cordially)
    assert imported(moved) == [question]
    agree(cordially, [question])
    assert imported(moved) == []
    page = " ".join(cordially("processes", "show", "Northwind").out.split())
    assert "interview booked" in page
    assert "2026-03-26T13:00" in page
    assert "2026-03-24T09:00" not in page


def test_an_older_copy_of_the_entry_moves_nothing_back(cordially: Cordially, imported: Imported) -> None:
    agree(cordially, imported(event(f"{BERLIN}20260326T140000", "SEQUENCE:3")))
    assert imported(event(f"{BERLIN}20260324T100000", "SEQUENCE:2")) == []


def test_the_same_moment_written_in_another_zone_is_no_move(cordially: Cordially, imported: Imported) -> None:
    agree(cordially, imported(event(f"{BERLIN}20260330T100000", "SEQUENCE:0")))
    assert imported(event("DTSTART:20260330T080000Z", "SEQUENCE:1")) == []
    assert imported(event("DTSTART;TZID=Asia/Tokyo:20260330T170000", "SEQUENCE:2")) == []


def test_moved_over_the_change_of_clocks_it_keeps_its_hour(cordially: Cordially, imported: Imported) -> None:
    agree(cordially, imported(event(f"{BERLIN}20260327T100000", "SEQUENCE:0")))
    (question,) = imported(event(f"{BERLIN}20260330T100000", "SEQUENCE:1"))
    assert (question["moved_from"][:16], question["at"][:16]) == ("2026-03-27T09:00", "2026-03-30T08:00")
    assert "Friday 27 March, 10:00" in shown(cordially)
    assert "Monday 30 March, 10:00" in shown(cordially)


def test_in_the_hour_that_comes_twice_the_second_is_another_time(
    cordially: Cordially, imported: Imported, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CORDIALLY_NOW", "2026-10-20T09:00:00+00:00")
    agree(cordially, imported(event("DTSTART:20261025T003000Z", "SEQUENCE:0")))
    (question,) = imported(event("DTSTART:20261025T013000Z", "SEQUENCE:1"))
    assert question["moved_from"][:16] == "2026-10-25T00:30"
    agree(cordially, [question])
    assert appointments(cordially)[-1][:16] == "2026-10-25T01:30"


@pytest.mark.parametrize(
    ("method", "lines"),
    [("PUBLISH", ("STATUS:CANCELLED",)), ("CANCEL", ()), ("CANCEL", ("STATUS:CANCELLED",))],
)
def test_called_off_in_any_way_it_is_asked_about(
    cordially: Cordially, imported: Imported, method: str, lines: tuple[str, ...]
) -> None:
    agree(cordially, imported(event(f"{BERLIN}20260324T100000", "SEQUENCE:0")))
    off = event(f"{BERLIN}20260324T100000", "SEQUENCE:1", *lines)
    (question,) = imported(off, method=method)
    assert question["cancelled"] is True
    assert "was called off. Write it down?" in shown(cordially)
    agree(cordially, [question])
    assert imported(off, method=method) == []
    assert "An interview was called off" in cordially("log").out
    assert "interview booked" not in cordially("processes", "show", "Northwind").out


def test_a_second_entry_for_the_company_is_a_further_interview(
    cordially: Cordially, imported: Imported
) -> None:
    first = event(f"{BERLIN}20260324T100000")
    agree(cordially, imported(first))
    (question,) = imported(
        first, event(f"{BERLIN}20260331T150000", uid="two@northwind.example", people=(SANAE,))
    )
    assert "after the one on Tuesday 24 March, 10:00?" in shown(cordially)
    agree(cordially, [question])
    assert len(appointments(cordially)) == 2
    assert "Sanae Mori" in cordially("processes", "show", "Northwind").out


def test_somebody_added_is_offered_a_part(cordially: Cordially, imported: Imported) -> None:
    agree(cordially, imported(event(f"{BERLIN}20260324T100000", "SEQUENCE:0")))
    (question,) = imported(event(f"{BERLIN}20260324T100000", "SEQUENCE:1", people=(DANA, SANAE)))
    assert question["kind"] == "takes_part"
    assert "Sanae Mori has been added to the interview of Tuesday 24 March, 10:00." in shown(cordially)
    agree(cordially, [question])
    assert "Sanae Mori" in cordially("processes", "show", "Northwind").out


def test_one_occurrence_that_moved_leaves_the_others(cordially: Cordially, imported: Imported) -> None:
    series = event(f"{BERLIN}20260324T100000", "RRULE:FREQ=WEEKLY;COUNT=3")
    found = imported(series)
    assert [q["at"][:16] for q in found] == ["2026-03-24T09:00", "2026-03-31T08:00", "2026-04-07T08:00"]
    for question in found:
        agree(cordially, [question])
    changed = event(
        f"{BERLIN}20260401T100000", "RECURRENCE-ID;TZID=Europe/Berlin:20260331T100000", "SEQUENCE:1"
    )
    (question,) = imported(series, changed)
    assert (question["moved_from"][:16], question["at"][:16]) == ("2026-03-31T08:00", "2026-04-01T08:00")
    (alone,) = imported(changed)
    assert alone["id"] == question["id"], "an invitation to the one occurrence says the same"


def test_one_that_took_place_wants_a_report_and_no_second_question(
    cordially: Cordially, imported: Imported, monkeypatch: pytest.MonkeyPatch
) -> None:
    agree(cordially, imported(event(f"{BERLIN}20260324T100000", "SEQUENCE:0")))
    monkeypatch.setenv("CORDIALLY_NOW", "2026-03-25T09:00:00+00:00")
    assert imported(event(f"{BERLIN}20260324T100000", "SEQUENCE:1", "LOCATION:Room 4")) == []
    assert "Say how the interview went" in cordially("today").out
    (moved,) = imported(event(f"{BERLIN}20260402T100000", "SEQUENCE:2"))
    assert "Say how the interview went" not in cordially("today").out
    agree(cordially, [moved])
    after = cordially("today").out
    assert "Say how the interview went" not in after.partition("This week")[0].partition("Later")[0]
    assert "Thursday 2 April, 10:00" in after.partition("Now")[0]


def test_an_import_taken_back_takes_its_questions_back(cordially: Cordially, imported: Imported) -> None:
    agree(cordially, imported(event(f"{BERLIN}20260324T100000", "SEQUENCE:0")))
    assert len(imported(event(f"{BERLIN}20260326T140000", "SEQUENCE:1", people=(DANA, SANAE)))) == 1
    assert cordially("imports", "undo", "b2").status == 0
    assert cordially("questions", "--json").json == []
    assert len(imported(event(f"{BERLIN}20260326T140000", "SEQUENCE:1"))) == 1
