"""What a change on the server means, from plain values."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from tests.calendars.portions import NOW, STORE, first, interview, todo

from cordially.calendars.reconciling import Heard, Kept, Word, heard, moved
from cordially.calendars.remote import Remote, read
from cordially.calendars.writing import component_of, resource_text

HOUR = timedelta(hours=1)
KEPT = Kept(uid="u", kind="todo", fingerprint="f", status="open", due=NOW + 24 * HOUR, best=NOW + 2 * HOUR)
NEW_YORK = ZoneInfo("America/New_York")


def _remote(**changes: Any) -> Remote:
    text = resource_text(component_of(first(todo())[0], store=STORE)).decode()
    found = read(text, href="/u.ics", etag="e", zone=UTC)
    assert found is not None
    return found._replace(**changes)


def _heard(
    kept: Kept,
    remote: Remote | None,
    word: Word | None = None,
    *,
    zone: Any = UTC,
    now: datetime = NOW + HOUR,
) -> Heard | None:
    return heard(kept, remote, word, now=now, since=NOW, begins=time(9), zone=zone)


def test_an_entry_as_we_wrote_it_says_nothing() -> None:
    assert _heard(KEPT, _remote()) is None


def test_stored_anew_it_says_nothing_either() -> None:
    assert _heard(KEPT, _remote(etag="another", changed=NOW + HOUR)) is None


def test_a_day_means_the_users_day_also_when_the_clock_changes() -> None:
    kept = replace(KEPT, due=datetime(2026, 3, 7, 15, tzinfo=UTC), best=None)
    later = _heard(kept, _remote(due=date(2026, 3, 8)), zone=NEW_YORK, now=datetime(2026, 3, 6, tzinfo=UTC))
    assert later == Heard("snoozed", until=datetime(2026, 3, 8, 13, tzinfo=UTC))  # nine, by summer time
    same = _heard(kept, _remote(due=date(2026, 3, 7)), zone=NEW_YORK, now=datetime(2026, 3, 6, tzinfo=UTC))
    assert same is None


def test_a_date_moved_into_the_past_puts_nothing_off() -> None:
    assert _heard(KEPT, _remote(due=NOW - HOUR)) is None


def test_a_deletion_gives_way_to_a_word_said_here_since() -> None:
    assert _heard(KEPT, None, Word("snoozed", NOW + HOUR)) is None
    assert _heard(KEPT, None, Word("snoozed", NOW - HOUR)) == Heard(
        "snoozed", until=datetime(2026, 3, 19, 9, tzinfo=UTC)
    )


def test_a_deletion_of_what_is_done_or_of_an_interview_says_nothing() -> None:
    assert _heard(replace(KEPT, status="done"), None) is None
    assert _heard(replace(KEPT, kind="event"), None) is None


@given(
    there=st.integers(1, 100),
    here=st.integers(1, 100),
    how=st.sampled_from(["done", "snoozed", "skipped"]),
    change=st.sampled_from(["done", "moved", "cancelled"]),
)
def test_of_two_words_with_a_time_the_later_stands_and_never_both(
    there: int, here: int, how: str, change: str
) -> None:
    remote = {
        "done": _remote(done=True),
        "moved": _remote(due=NOW + timedelta(days=9)),
        "cancelled": _remote(cancelled=True),
    }[change]._replace(changed=NOW + there * timedelta(minutes=1))
    said = _heard(KEPT, remote, Word(how, NOW + here * timedelta(minutes=1)), now=NOW + 3 * HOUR)
    assert (said is not None) == (there >= here)


@pytest.mark.parametrize(
    ("lines", "done"),
    [
        ("STATUS:COMPLETED", True),
        ("COMPLETED:20260318T120000Z", True),
        ("PERCENT-COMPLETE:100", True),
        ("PERCENT-COMPLETE:40", False),
        ("STATUS:IN-PROCESS\r\nPERCENT-COMPLETE:40", False),
        ("STATUS:NEEDS-ACTION\r\nPERCENT-COMPLETE:100", False),
        ("SUMMARY:x", False),
    ],
)
def test_programs_say_done_in_several_ways(lines: str, done: bool) -> None:  # noqa: FBT001
    found = read(_resource(lines), href="/u.ics", etag="e", zone=UTC)
    assert found is not None
    assert found.done is done


def _resource(lines: str) -> str:
    return (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VTODO\r\nUID:u\r\nDTSTAMP:20260318T120000Z\r\n"
        f"{lines}\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
    )


def test_a_due_date_in_another_zone_or_in_none_is_read_as_it_is_meant() -> None:
    told = read(_resource("DUE;TZID=Asia/Tokyo:20260320T090000"), href="", etag="", zone=UTC)
    floating = read(_resource("DUE:20260320T090000"), href="", etag="", zone=NEW_YORK)
    assert told is not None
    assert floating is not None
    assert told.due == datetime(2026, 3, 20, 0, tzinfo=UTC)
    assert floating.due == datetime(2026, 3, 20, 13, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "x", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", _resource("DUE:soon")])
def test_what_cannot_be_read_is_not_judged(text: str) -> None:
    found = read(text, href="", etag="", zone=UTC)
    assert found is None or found.due is None


@given(st.text(max_size=300))
def test_no_text_on_a_server_stops_us(text: str) -> None:
    read(text, href="", etag="", zone=UTC)
    read(_resource(text.replace("\n", "\r\n")), href="", etag="", zone=UTC)


def test_an_interview_is_moved_when_its_moment_changes_and_not_when_its_zone_does() -> None:
    entry = interview()
    kept = Kept(uid="u", kind="event", fingerprint="f", status="open", begins=entry.start)
    part = component_of(first(entry)[0], store=STORE)
    there = read(resource_text(part).decode(), href="", etag="", zone=UTC)
    assert there is not None
    assert not moved(kept, there, UTC)
    assert moved(kept, there._replace(start=NOW), UTC)
    assert isinstance(Calendar.from_ical(resource_text(part)), Calendar)
