"""The feed and the file: who may read them, and when they change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from tests.calendars.strict import faults

from cordially.agenda.habits import Habits
from cordially.agenda.steps import Step, Window
from cordially.errors import NotFoundError, StoreError
from cordially.journal import Journal
from cordially.services import agenda, calendar_entries, calendar_feed, rulebooks
from cordially.services.journals import open_journal

NOW = datetime(2026, 3, 18, 16, 30, tzinfo=UTC)
HABITS = Habits(zone=ZoneInfo("Europe/Berlin"))
HOUR = timedelta(hours=1)


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    monkeypatch.setenv("CORDIALLY_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("CORDIALLY_STORE", raising=False)
    with open_journal(NOW) as opened:
        yield opened


@pytest.fixture
def plan(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the agenda says there is to do now; the rest of the day is empty."""
    steps: list[Any] = [_planned("thank_by_email:pr1:p1:2026-03-18", "Thank Amara Okafor by e-mail")]
    day = SimpleNamespace(now=steps, this_week=(), later=(), waiting=(), snoozed=())
    monkeypatch.setattr(agenda, "day", lambda *_, **__: day)
    return steps


def _planned(key: str, title: str, *, window: bool = True) -> Any:
    times = Window(NOW, NOW + HOUR, NOW + 24 * HOUR) if window else None
    step = Step(key=key, kind=key.partition(":")[0], state="now", because="thanked", window=times)
    return SimpleNamespace(
        step=step, person=None, process=None, title=title, when="today", why="They gave an hour."
    )


def _feed(journal: Journal, token: str, *, now: datetime = NOW, **options: Any) -> calendar_feed.Feed:
    return calendar_feed.answer(journal, rulebooks.adviser(), now=now, habits=HABITS, token=token, **options)


def _arrange(journal: Journal, at: str, person: str | None = None, process: str | None = None) -> str:
    process = process or journal.add_process(company="Northwind", title="Analyst").id
    journal.record("interview_scheduled", at=NOW, now=NOW, process=process, person=person, data={"at": at})
    return process


def _events(text: bytes) -> list[Any]:
    return list(Calendar.from_ical(text).walk("VEVENT"))


def _todos(text: bytes) -> list[Any]:
    return list(Calendar.from_ical(text).walk("VTODO"))


def test_who_knows_the_address_gets_steps_and_interviews(journal: Journal, plan: list[Any]) -> None:
    _arrange(journal, "2026-03-20T10:00+01:00")
    found = _feed(journal, calendar_feed.token())
    assert found.status == 200
    assert found.headers["content-type"] == "text/calendar; charset=utf-8"
    assert faults(found.body) == []
    (todo,) = _todos(found.body)
    assert (todo["SUMMARY"], todo["DUE"].dt) == (plan[0].title, NOW + 24 * HOUR)
    (event,) = _events(found.body)
    assert event["DTSTART"].dt == datetime(2026, 3, 20, 9, tzinfo=UTC)


@pytest.mark.parametrize("token", ["", "x", "é", "../feed-token"])
def test_nobody_else_gets_anything(journal: Journal, plan: list[Any], token: str) -> None:
    calendar_feed.token()
    found = _feed(journal, token)
    assert found.status == 404
    assert plan[0].title.encode() not in found.body
    with pytest.raises(NotFoundError):
        calendar_feed.feed_text(journal, rulebooks.adviser(), now=NOW, habits=HABITS, token=token)


def test_before_anybody_asked_for_the_address_there_is_no_feed(journal: Journal, plan: list[Any]) -> None:
    assert plan
    assert _feed(journal, "").status == 404
    assert not calendar_feed.token_path().exists()


def test_the_token_is_long_kept_and_readable_by_the_user_only(journal: Journal) -> None:
    token = calendar_feed.token()
    assert len(token) >= 40
    assert calendar_feed.token() == token
    assert calendar_feed.token_path().stat().st_mode & 0o777 == 0o600
    assert journal.processes() == []


def test_a_new_address_closes_the_old_one(journal: Journal, plan: list[Any]) -> None:
    old = calendar_feed.token()
    new = calendar_feed.renew()
    assert plan
    assert (_feed(journal, old).status, _feed(journal, new).status) == (404, 200)
    assert calendar_feed.token_path().stat().st_mode & 0o777 == 0o600


def test_a_program_that_has_it_gets_it_only_when_something_changed(journal: Journal, plan: list[Any]) -> None:
    token = calendar_feed.token()
    tag = _feed(journal, token).headers["etag"]
    again = _feed(journal, token, now=NOW + 5 * HOUR, if_none_match=f'"x", W/{tag}')
    assert (again.status, again.body) == (304, b"")
    plan.append(_planned("view_profile:pr1:p1:2026-03-18", "Look at the profile of Amara Okafor"))
    assert _feed(journal, token, if_none_match=tag).status == 200


def test_a_step_without_a_time_is_in_no_calendar(journal: Journal, plan: list[Any]) -> None:
    plan[:] = [_planned("connect:pr1:p1:decision", "Connect with Amara Okafor", window=False)]
    assert b"Amara" not in _feed(journal, calendar_feed.token()).body


def test_a_step_that_was_done_is_said_to_be_done(journal: Journal, plan: list[Any]) -> None:
    token = calendar_feed.token()
    _feed(journal, token)
    journal.mark(plan[0].step.key, "done", now=NOW + HOUR)
    plan.clear()
    body = _feed(journal, token, now=NOW + HOUR).body
    (todo,) = _todos(body)
    assert (todo["STATUS"], todo["SEQUENCE"], todo["COMPLETED"].dt) == ("COMPLETED", 1, NOW + HOUR)
    assert faults(body) == []


def test_a_step_that_fell_away_is_called_off(journal: Journal, plan: list[Any]) -> None:
    token = calendar_feed.token()
    _feed(journal, token, shown="both")
    plan.clear()
    body = _feed(journal, token, shown="both").body
    assert body.count(b"STATUS:CANCELLED") == 2
    assert faults(body) == []


def test_a_moved_interview_is_the_same_entry_at_another_time(journal: Journal, plan: list[Any]) -> None:
    plan.clear()
    token = calendar_feed.token()
    process = _arrange(journal, "2026-03-20T10:00+01:00")
    (before,) = _events(_feed(journal, token).body)
    _arrange(journal, "2026-03-30T14:00+02:00", process=process)
    (after,) = _events(_feed(journal, token, now=NOW + HOUR).body)
    assert after["UID"] == before["UID"]
    assert after["DTSTART"].dt == datetime(2026, 3, 30, 12, tzinfo=UTC)
    assert after["SEQUENCE"] == before["SEQUENCE"] + 1


def test_an_interview_known_by_its_day_is_all_day(journal: Journal, plan: list[Any]) -> None:
    plan.clear()
    _arrange(journal, "2026-03-29")
    (event,) = _events(_feed(journal, calendar_feed.token()).body)
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 3, 29), date(2026, 3, 30))


def test_an_interview_of_a_process_that_ended_is_called_off(journal: Journal, plan: list[Any]) -> None:
    plan.clear()
    token = calendar_feed.token()
    process = _arrange(journal, "2026-03-20T10:00+01:00")
    _feed(journal, token)
    journal.record("rejected", at=NOW, now=NOW, process=process)
    (event,) = _events(_feed(journal, token).body)
    assert (event["STATUS"], event["SUMMARY"]) == ("CANCELLED", "Interview")


def test_names_are_left_out_on_request(journal: Journal, plan: list[Any]) -> None:
    _arrange(journal, "2026-03-20T10:00+01:00")
    body = _feed(journal, calendar_feed.token(), discreet=True, shown="both").body
    assert plan
    assert b"Amara" not in body
    assert b"Northwind" not in body


def test_what_is_remembered_holds_no_names(journal: Journal, plan: list[Any]) -> None:
    _feed(journal, calendar_feed.token())
    kept = calendar_entries.ledger_path()
    assert plan
    assert "Amara" not in kept.read_text(encoding="utf-8")
    assert kept.stat().st_mode & 0o777 == 0o600


def test_a_damaged_memory_says_so(journal: Journal, plan: list[Any]) -> None:
    calendar_entries.ledger_path().write_text("{", encoding="utf-8")
    assert plan
    with pytest.raises(StoreError, match="damaged"):
        _feed(journal, calendar_feed.token())


def test_another_order_of_the_same_steps_is_no_change(journal: Journal, plan: list[Any]) -> None:
    plan.append(_planned("view_profile:pr1:p1:2026-03-18", "Look at the profile of Amara Okafor"))
    token = calendar_feed.token()
    tag = _feed(journal, token).headers["etag"]
    plan.reverse()
    assert _feed(journal, token, if_none_match=tag).status == 304


def test_a_silent_process_is_asked_about_on_the_page_only(journal: Journal, plan: list[Any]) -> None:
    plan[:] = [_planned("let_go:pr1:-:2026-03-18", "Let go of Northwind")]
    assert b"Northwind" not in _feed(journal, calendar_feed.token()).body


def test_an_interview_that_was_called_off_leaves_the_calendar(journal: Journal, plan: list[Any]) -> None:
    plan.clear()
    token = calendar_feed.token()
    process = _arrange(journal, "2026-03-20T10:00+01:00")
    _feed(journal, token)
    entry = journal.log()[-1]
    journal.retract(entry.id, now=NOW)
    assert journal.process(process).id == process
    (event,) = _events(_feed(journal, token).body)
    assert event["STATUS"] == "CANCELLED"


def _met(journal: Journal, at: str) -> None:
    process = _arrange(journal, at)
    person = journal.add_person("Amara Okafor").id
    journal.record("role", at=NOW, now=NOW, person=person, process=process, data={"role": "interviewer"})


def _titled(body: bytes) -> dict[str, Any]:
    return {str(each["SUMMARY"]): each for each in _todos(body)}


def _rings(todo: Any) -> list[datetime]:
    return [alarm["TRIGGER"].dt for alarm in todo.walk("VALARM")]


def test_nothing_rings_in_an_interview(journal: Journal) -> None:
    _met(journal, "2026-03-20T10:00+01:00")
    body = _feed(journal, calendar_feed.token()).body
    assert faults(body) == []
    todos = _titled(body)
    begins = datetime(2026, 3, 20, 9, tzinfo=UTC)
    asked = todos["Ask Amara Okafor at the goodbye whether connecting is welcome"]
    assert _rings(asked) == [begins - HOUR / 2]
    told = next(each for title, each in todos.items() if title.startswith("Say how the interview went"))
    assert _rings(told) == [begins + 2 * HOUR]


@pytest.mark.parametrize("shown", ["todos", "events"])
def test_where_only_the_day_is_known_no_hour_is_made_up(journal: Journal, shown: Any) -> None:
    _met(journal, "2026-03-20")
    body = _feed(journal, calendar_feed.token(), shown=shown).body
    assert faults(body) == []
    tied = [
        each
        for each in (_todos(body) if shown == "todos" else _events(body))
        if "goodbye" in each["SUMMARY"] or "Say how" in each["SUMMARY"]
    ]
    assert len(tied) == 2
    for each in tied:
        told = each.get("DUE") or each["DTSTART"]
        assert told.dt == date(2026, 3, 20)
        assert _rings(each) == []
    if shown == "todos":
        prepared = next(each for title, each in _titled(body).items() if title.startswith("Read up on"))
        assert prepared["DUE"].dt == date(2026, 3, 20)


def test_one_who_is_not_named_is_spoken_of_in_the_words_of_the_page(journal: Journal) -> None:
    _met(journal, "2026-03-20T10:00+01:00")
    titles = set(_titled(_feed(journal, calendar_feed.token(), discreet=True).body))
    assert {"Read up on the company", "Say how the interview went", "Look at their profile"} <= titles
    assert not any("Amara" in title or "Northwind" in title for title in titles)


def test_a_meeting_for_business_is_called_one(journal: Journal) -> None:
    process = journal.add_process(company="Contoso", title="Reporting", pursuit="business").id
    _arrange(journal, "2026-03-20T10:00+01:00", process=process)
    (event,) = _events(_feed(journal, calendar_feed.token()).body)
    assert event["SUMMARY"] == "Meeting: Reporting, Contoso"


def test_an_interview_that_was_moved_stands_once_at_every_door(journal: Journal) -> None:
    process = _arrange(journal, "2026-03-20T10:00+01:00")
    journal.record(
        "interview_scheduled",
        at=NOW,
        now=NOW,
        process=process,
        data={"at": "2026-03-26T14:00+01:00"},
    )
    moved = datetime(2026, 3, 26, 13, tzinfo=UTC)
    (event,) = _events(_feed(journal, calendar_feed.token()).body)
    assert event["DTSTART"].dt == moved
    shown = agenda.day(journal, rulebooks.adviser(), now=NOW, habits=HABITS)
    assert [each.at for each in shown.interviews] == [moved]
    assert {each.step.key.rpartition(":")[2] for each in shown.every if "goodbye" in each.title} == {
        "2026-03-26"
    }
