"""Moving a process on: what is written, what is refused and why, and that each move can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from cordially.errors import BadInputError, UnknownWordError
from cordially.journal import Journal
from cordially.people import Happening, Process
from cordially.people.stage import awaits_report, interview_ahead, stage_of, stage_reached
from cordially.services.process_board import STAGES
from cordially.services.process_moves import (
    RefusedMoveError,
    move,
    put_back,
    read_entries,
    read_when,
    take_back,
)

NOW = datetime(2026, 3, 18, 16, 30, tzinfo=UTC)
WAYS = {
    "exploring": ["exploring"],
    "applied": ["exploring", "applied"],
    "interview_scheduled": ["applied", "interview_scheduled"],
    "interviewing": ["applied", "interview_scheduled", "interviewed"],
    "offered": ["applied", "interviewed", "offered"],
    "hired": ["applied", "interviewed", "offered", "hired"],
    "rejected": ["applied", "interviewed", "rejected"],
    "withdrawn": ["applied", "withdrawn"],
}
MAKES_NO_SENSE = {("exploring", "rejected"), ("rejected", "withdrawn"), ("withdrawn", "rejected")}
WAYS_BACK = {("interviewing", "interview_scheduled"), ("interview_scheduled", "applied")}


@pytest.fixture
def journal(home: Path) -> Iterator[Journal]:
    with Journal.open(f"sqlite:///{home / 'cordially.sqlite'}", now=NOW, home=home) as opened:
        yield opened


def at_stage(journal: Journal, stage: str) -> Process:
    process = journal.add_process("Northwind", "Data Engineer")
    kinds = WAYS[stage]
    days = [NOW - timedelta(days=len(kinds) - n) for n in range(len(kinds))]
    journal.record_all(
        [Happening(kind=kind, at=day, process=process.id) for kind, day in zip(kinds, days, strict=True)],
        now=NOW,
    )
    return process


def is_refused(stage: str, to: str) -> bool:
    """Nothing goes back by itself, but a closed process is taken up again, and an interview is called off."""
    back = STAGES.index(to) <= STAGES.index(stage)
    ends = to in ("hired", "rejected", "withdrawn") and to != stage
    from_closed = stage in ("rejected", "withdrawn") and to != stage
    return (stage, to) in MAKES_NO_SENSE or (
        back and not ends and not from_closed and (stage, to) not in WAYS_BACK
    )


def reached(journal: Journal, process: Process) -> str | None:
    return stage_reached(journal.history(now=NOW), process.id)


@pytest.mark.parametrize("to", STAGES)
@pytest.mark.parametrize("stage", STAGES)
def test_every_move_leads_where_it_says_or_is_refused_and_can_be_taken_back(
    journal: Journal, stage: str, to: str
) -> None:
    process = at_stage(journal, stage)
    before = len(journal.log())
    if is_refused(stage, to):
        with pytest.raises(RefusedMoveError):
            move(journal, process, to, now=NOW, zone=UTC)
        assert len(journal.log()) == before
        return
    moved = move(journal, process, to, now=NOW, zone=UTC)
    another_round = to == "interview_scheduled" and stage in ("interviewing", "rejected")  # they have met
    assert reached(journal, process) == ("interviewing" if another_round else to)
    take_back(journal, moved.entries, now=NOW)
    assert reached(journal, process) == stage
    put_back(journal, moved.entries, now=NOW)
    assert reached(journal, process) == ("interviewing" if another_round else to)


def test_a_move_back_names_the_entry_that_would_have_to_go(journal: Journal) -> None:
    process = at_stage(journal, "interviewing")
    with pytest.raises(RefusedMoveError) as refused:
        move(journal, process, "applied", now=NOW, zone=UTC)
    assert refused.value.entry is not None
    assert refused.value.entry.kind == "interviewed"
    assert "You were interviewed" in refused.value.hint


def test_nothing_that_was_never_sent_is_turned_down(journal: Journal) -> None:
    with pytest.raises(RefusedMoveError, match="Nothing was sent yet") as refused:
        move(journal, at_stage(journal, "exploring"), "rejected", now=NOW, zone=UTC)
    assert "Withdrawn" in refused.value.hint


def test_an_interview_is_booked_for_its_time(journal: Journal) -> None:
    process = at_stage(journal, "applied")
    when = NOW + timedelta(days=3)
    move(journal, process, "interview_scheduled", now=NOW, zone=UTC, interview=when)
    assert interview_ahead(journal.history(now=NOW), process.id) == when


def test_an_interview_that_took_place_is_written_down_for_its_own_time(journal: Journal) -> None:
    process = at_stage(journal, "applied")
    day = date(2026, 3, 17)
    journal.record(
        "interview_scheduled",
        at=NOW - timedelta(hours=60),
        now=NOW,
        process=process.id,
        data={"at": day.isoformat()},
    )
    assert awaits_report(journal.history(now=NOW), process.id) == day
    move(journal, process, "interviewing", now=NOW, zone=UTC)
    history = journal.history(now=NOW)
    assert awaits_report(history, process.id) is None
    assert history.in_process(process.id, "interviewed")[0].at == day


def test_silence_is_not_broken_by_a_move_but_by_their_word(journal: Journal) -> None:
    process = journal.add_process("Northwind")
    journal.record("applied", at=NOW - timedelta(days=40), now=NOW, process=process.id)
    assert stage_of(journal.history(now=NOW), process.id) == "silent"
    with pytest.raises(RefusedMoveError) as refused:
        move(journal, process, "applied", now=NOW, zone=UTC)
    assert "Heard from them" in refused.value.hint


def test_a_day_before_what_is_written_already_changes_nothing_and_says_so(journal: Journal) -> None:
    process = at_stage(journal, "withdrawn")
    with pytest.raises(RefusedMoveError, match="happened later"):
        move(journal, process, "applied", now=NOW, zone=UTC, at=date(2026, 1, 1))


def test_business_is_spoken_of_in_its_own_words(journal: Journal) -> None:
    process = journal.add_process("Contoso", "Reporting", pursuit="business")
    assert "“Deal”" in move(journal, process, "hired", now=NOW, zone=UTC).said


def test_what_is_no_stage_is_refused_with_the_choices(journal: Journal) -> None:
    with pytest.raises(UnknownWordError):
        move(journal, at_stage(journal, "applied"), "silent", now=NOW, zone=UTC)


@pytest.mark.parametrize("text", ["", "12,", "a", "1,-2", "²", ",".join(["1"] * 51)])
def test_entries_that_cannot_be_read_are_refused(text: str) -> None:
    with pytest.raises(BadInputError):
        read_entries(text)


def test_entries_are_read_each_once() -> None:
    assert read_entries("12,7,12") == (12, 7)


def test_a_day_is_read_as_typed_and_today_keeps_its_order() -> None:
    assert read_when("", UTC, now=NOW) is None
    assert read_when("2026-03-17", UTC, now=NOW) == date(2026, 3, 17)
    assert read_when("2026-03-18", UTC, now=NOW) == NOW
    assert read_when("2026-03-18T10:15", UTC, now=NOW) == datetime(2026, 3, 18, 10, 15, tzinfo=UTC)
    with pytest.raises(BadInputError):
        read_when("soon", UTC, now=NOW)
