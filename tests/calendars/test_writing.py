import os
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from tests.calendars.portions import NOW, STORE, first, interview, todo, whole_day
from tests.calendars.strict import faults

from cordially.calendars.entries import Shown, identity
from cordially.calendars.revisions import REMEMBERED, revise
from cordially.calendars.writing import calendar_text

HARD = 'Thank "Zoë"; Nguyễn, \\ Þóra\nEND:VTODO\r\nBEGIN:VEVENT\x00\x07\u2028' + "ß" * 200 + "🦊" * 40


def _text(*entries: Any, shown: Shown = "todos", discreet: bool = False) -> bytes:
    return calendar_text(first(*entries), store=STORE, shown=shown, discreet=discreet)


def _parts(text: bytes, name: str) -> list[Any]:
    return list(Calendar.from_ical(text).walk(name))


@pytest.mark.parametrize("shown", ["todos", "events", "both"])
def test_every_line_is_as_the_standard_has_it(shown: Shown) -> None:
    text = _text(todo(title=HARD, description=HARD), interview(), whole_day(date(2026, 3, 29)), shown=shown)
    assert faults(text) == []


def test_the_strict_reader_sees_faults() -> None:
    text = _text(todo(), interview())
    assert faults(text.replace(b"\r\n", b"\n"))
    assert faults(text.replace(b"UID:", b"X-UID:"))
    assert faults(text.replace(b"Thank Ngozi", b"Thank, Ngozi"))
    assert faults(text.replace(b"SUMMARY:Thank", b"SUMMARY:" + b"x" * 70))
    assert faults(text.replace(b"END:VALARM\r\n", b"", 1))


@given(st.text(max_size=120), st.text(max_size=200))
def test_whatever_a_title_holds_it_comes_back_as_one_line_of_text(title: str, why: str) -> None:
    text = _text(todo(title=f"x{title}x", description=why))
    assert faults(text) == []
    (found,) = _parts(text, "VTODO")
    kept = "".join(letter for letter in title if letter.isprintable() or letter == " ")
    shown = "".join(letter for letter in str(found["SUMMARY"]) if letter.isprintable() or letter == " ")
    assert shown == f"x{kept}x"


def test_an_independent_reader_finds_times_and_alarms() -> None:
    text = _text(todo(), interview())
    calendar = Calendar.from_ical(text)
    (step,) = recurring_ical_events.of(calendar, components=["VTODO"]).between(NOW, NOW + timedelta(days=2))
    assert step["DUE"].dt == NOW + timedelta(hours=24)
    (alarm,) = recurring_ical_events.of(calendar, components=["VALARM"]).at(NOW.date())
    assert alarm.alarms.times[0].trigger == NOW + timedelta(hours=2)
    (event,) = recurring_ical_events.of(calendar).at(date(2026, 3, 20))
    assert event["DTSTART"].dt == NOW + timedelta(days=2)


def test_an_interview_in_the_night_of_the_clock_change_is_at_its_own_hour_everywhere() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    before = datetime(2026, 3, 29, 1, 30, tzinfo=berlin)
    after = datetime(2026, 3, 29, 3, 30, tzinfo=berlin)
    text = _text(
        interview("interview:pr1:1", start=before, end=before + timedelta(hours=1)),
        interview("interview:pr2:2", start=after, end=after + timedelta(hours=1)),
    )
    found = sorted(part["DTSTART"].dt.astimezone(berlin) for part in _parts(text, "VEVENT"))
    assert [moment.strftime("%H:%M %z") for moment in found] == ["01:30 +0100", "03:30 +0200"]
    assert found[1].astimezone(UTC) - found[0].astimezone(UTC) == timedelta(hours=1)


def test_an_interview_known_by_its_day_takes_that_day_and_no_other() -> None:
    text = _text(whole_day(date(2024, 2, 29)))
    calendar = Calendar.from_ical(text)
    assert b"DTSTART;VALUE=DATE:20240229" in text
    assert len(recurring_ical_events.of(calendar).at(date(2024, 2, 29))) == 1
    assert recurring_ical_events.of(calendar).at(date(2024, 3, 1)) == []
    assert b"TRIGGER:-PT15H" in text


def test_an_interview_at_midnight_belongs_to_the_day_that_begins() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    begins = datetime(2026, 4, 1, 0, 0, tzinfo=tokyo)
    (found,) = _parts(_text(interview(start=begins, end=begins + timedelta(hours=1))), "VEVENT")
    assert found["DTSTART"].dt.astimezone(tokyo) == begins


@pytest.mark.skipif(
    shutil.which("khal") is None, reason="khal is not installed: reading back by it is left out"
)
def test_khal_shows_the_interview_at_the_users_hour(tmp_path: Path) -> None:
    (tmp_path / "calendars").mkdir()
    (tmp_path / "calendars" / "one.ics").write_bytes(_text(interview()))
    config = tmp_path / "config"
    config.write_text(
        f"[calendars]\n[[ours]]\npath = {tmp_path}/calendars\ntype = calendar\n[locale]\n"
        "local_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\ntimeformat = %H:%M\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        f"longdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {tmp_path}/khal.db\n",
        encoding="utf-8",
    )
    asked = ["khal", "-c", str(config), "list", "2026-03-20", "1d"]
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    said = subprocess.run(asked, capture_output=True, text=True, check=False, env=environment)
    assert "17:30-18:30 Interview: Analyst, Northwind" in said.stdout, said.stderr


def test_steps_are_shown_as_asked() -> None:
    for shown, todos, events in (("todos", 1, 1), ("events", 0, 2), ("both", 1, 2)):
        text = _text(todo(), interview(), shown=shown)  # type: ignore[arg-type]
        assert (len(_parts(text, "VTODO")), len(_parts(text, "VEVENT"))) == (todos, events)


def test_a_step_as_an_event_stands_at_its_best_time_and_takes_nobodys_hour() -> None:
    (event,) = _parts(_text(todo(), shown="events"), "VEVENT")
    assert event["DTSTART"].dt == NOW + timedelta(hours=2)
    assert event["TRANSP"] == "TRANSPARENT"
    (kept,) = _parts(_text(interview()), "VEVENT")
    assert "TRANSP" not in kept


def test_discreet_leaves_every_name_out() -> None:
    text = _text(todo(), interview(), shown="both", discreet=True).decode()
    assert not any(name in text for name in ("Ngozi", "Adeyemi", "Tomás", "Quispe", "Northwind"))
    assert "Thank by e-mail" in text


def test_identities_tell_nothing_and_stay() -> None:
    text = _text(todo(), interview())
    assert _text(todo(), interview()) == text
    assert b"pr1" not in text
    assert b"thank_by_email:" not in text
    assert identity("another store", todo().key) != identity(STORE, todo().key)


def test_the_same_entries_give_the_same_bytes_tomorrow() -> None:
    early = revise([todo(), interview()], {}, store=STORE, now=NOW)
    late = revise([todo(), interview()], early.remembered, store=STORE, now=NOW + timedelta(days=1))
    assert calendar_text(late.revisions, store=STORE) == calendar_text(early.revisions, store=STORE)


def test_a_change_is_an_update_of_the_same_entry() -> None:
    early = revise([todo()], {}, store=STORE, now=NOW)
    moved = todo(due=NOW + timedelta(hours=30))
    late = revise([moved], early.remembered, store=STORE, now=NOW + timedelta(hours=1))
    (before,) = _parts(calendar_text(early.revisions, store=STORE), "VTODO")
    (after,) = _parts(calendar_text(late.revisions, store=STORE), "VTODO")
    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (0, 1)
    assert after["LAST-MODIFIED"].dt == NOW + timedelta(hours=1)


def test_what_is_over_is_said_to_those_who_saw_it_and_to_nobody_else() -> None:
    early = revise([todo()], {}, store=STORE, now=NOW)
    done = replace(todo(), status="done", ended=NOW, start=None, due=None)
    (told,) = revise([done], early.remembered, store=STORE, now=NOW).revisions
    text = calendar_text([told], store=STORE)
    assert b"STATUS:COMPLETED" in text
    assert b"COMPLETED:20260318T163000Z" in text
    assert b"BEGIN:VALARM" not in text
    assert faults(text) == []
    assert revise([done], {}, store=STORE, now=NOW).revisions == ()


def test_what_fell_away_is_cancelled_and_forgotten_after_a_month() -> None:
    early = revise([todo()], {}, store=STORE, now=NOW)
    gone = replace(todo(), status="cancelled")
    later = revise([gone], early.remembered, store=STORE, now=NOW)
    assert b"STATUS:CANCELLED" in calendar_text(later.revisions, store=STORE)
    still = revise([gone], later.remembered, store=STORE, now=NOW + REMEMBERED)
    assert len(still.revisions) == 1
    after = revise([gone], still.remembered, store=STORE, now=NOW + REMEMBERED + timedelta(seconds=1))
    assert after.revisions == ()
    assert after.remembered == {}
