"""Interviews put together from the log: moved ones, panels, second rounds, and those around midnight."""

from __future__ import annotations

from tests.agenda.searches import Search, local, search

from cordially.agenda.interviews import Interview, interviews_of


def told(made: Search) -> list[Interview]:
    return interviews_of("pr1", [e for e in made.events if e.process == "pr1"], made.zone)


def test_an_interview_arranged_anew_with_the_same_people_was_moved() -> None:
    made = search()
    made.log("2026-03-09 10:00", "interview_scheduled", "p1", "pr1", at="2026-03-16 15:00")
    made.log("2026-03-10 10:00", "interview_scheduled", "p1", "pr1", at="2026-03-17 11:00")
    assert [local(one.ends) for one in told(made)] == ["2026-03-17 12:00"]


def test_an_interview_with_somebody_else_is_another_round() -> None:
    made = search()
    made.log("2026-03-09 10:00", "interview_scheduled", "p1", "pr1", at="2026-03-16 15:00")
    made.log("2026-03-10 10:00", "interview_scheduled", "p2", "pr1", at="2026-03-17 11:00")
    assert [one.people for one in told(made)] == [["p1"], ["p2"]]


def test_a_second_round_is_arranged_after_the_first() -> None:
    made = search()
    made.log("2026-03-09 10:00", "interview_scheduled", "p1", "pr1", at="2026-03-16 15:00")
    made.log("2026-03-17 10:00", "interview_scheduled", "p1", "pr1", at="2026-03-20 11:00")
    assert len(told(made)) == 2


def test_those_named_for_one_time_are_one_panel() -> None:
    made = search()
    for person in ("p1", "p2", "p3"):
        made.log("2026-03-09 10:00", "interview_scheduled", person, "pr1", at="2026-03-16 15:00")
    (panel,) = told(made)
    assert panel.people == ["p1", "p2", "p3"]
    assert not panel.held


def test_who_came_counts_more_than_who_was_expected() -> None:
    made = search()
    made.log("2026-03-09 10:00", "interview_scheduled", "p1", "pr1", at="2026-03-16 15:00")
    made.log("2026-03-16 16:30", "interviewed", "p2", "pr1")
    (held,) = told(made)
    assert held.held
    assert held.people == ["p2"]
    assert local(held.ends) == "2026-03-16 16:30"


def test_who_was_expected_counts_while_nobody_says_who_came() -> None:
    made = search()
    made.log("2026-03-09 10:00", "interview_scheduled", "p1", "pr1", at="2026-03-16 15:00")
    made.log("2026-03-16 16:30", "interviewed", None, "pr1")
    assert told(made)[0].people == ["p1"]


def test_an_interview_that_runs_past_midnight_is_one_interview() -> None:
    made = search()
    made.log("2026-03-09 10:00", "interview_scheduled", "p1", "pr1", at="2026-03-16 23:30")
    made.log("2026-03-17 00:40", "interviewed", "p1", "pr1")
    (held,) = told(made)
    assert held.day(made.zone).isoformat() == "2026-03-16"
    assert local(held.ends) == "2026-03-17 00:40"


def test_an_interview_known_by_its_day_is_over_when_it_was_written_down() -> None:
    made = search()
    made.log("2026-03-16", "interviewed", "p1", "pr1")
    assert local(told(made)[0].ends) == "2026-03-16 21:00"
