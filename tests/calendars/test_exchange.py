"""Both ways with a real server."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.calendars.conftest import Radicale
from tests.calendars.desk import Desk
from tests.calendars.portions import NOW, interview, todo

from cordially.calendars.caldav.multistatus import Answer
from cordially.calendars.exchange import Collection
from cordially.calendars.reconciling import Heard
from cordially.calendars.trouble import CalendarServerError

HOUR = timedelta(hours=1)
KEY = todo().key


@pytest.fixture
def desk(radicale: Radicale, tmp_path: Path) -> Desk:
    return Desk(radicale, tmp_path / "caldav.json", plan={KEY: todo(), interview().key: interview()})


def test_steps_and_interviews_arrive_and_read_back(desk: Desk) -> None:
    result = desk.sync()
    assert (result.written, result.removed, desk.told) == (2, 0, [])
    step = desk.phone.see()
    assert step["SUMMARY"] == "Thank Ngozi Adeyemi by e-mail"
    assert step["DUE"].dt == NOW + 24 * HOUR
    assert step.subcomponents[0]["TRIGGER"].dt == NOW + 2 * HOUR
    assert desk.phone.see(interview().key).name == "VEVENT"


def test_twice_changes_nothing(desk: Desk) -> None:
    desk.sync()
    before = desk.phone.tags()
    again = desk.sync(NOW + HOUR)
    assert (again.written, again.removed, again.told) == (0, 0, [])
    assert desk.phone.tags() == before
    assert len(before) == 2


def test_done_there_is_done_here_and_said_once(desk: Desk) -> None:
    desk.sync()
    desk.phone.tick(NOW + HOUR)
    first = desk.sync(NOW + 2 * HOUR)
    assert desk.told == [(KEY, Heard("done"))]
    assert first.written == 0
    desk.sync(NOW + 3 * HOUR)
    assert len(desk.told) == 1
    assert desk.phone.see()["STATUS"] == "COMPLETED"


def test_a_program_that_dates_nothing_is_heard_too(desk: Desk) -> None:
    desk.sync()
    desk.phone.tick(None)
    desk.sync(NOW + HOUR)
    assert desk.told == [(KEY, Heard("done"))]


def test_done_here_is_done_there_and_keeps_its_words(desk: Desk) -> None:
    desk.sync()
    desk.say(KEY, "done", NOW + HOUR)
    assert desk.sync(NOW + 2 * HOUR).written == 1
    step = desk.phone.see()
    assert (step["STATUS"], step["SUMMARY"]) == ("COMPLETED", "Thank Ngozi Adeyemi by e-mail")
    assert desk.sync(NOW + 3 * HOUR).written == 0
    assert desk.told == []


def test_opened_again_there_is_taken_back_here(desk: Desk) -> None:
    desk.sync()
    desk.phone.tick(NOW + HOUR)
    desk.sync(NOW + 2 * HOUR)

    def reopen(part: Any) -> None:
        for name in ("status", "completed"):
            part.pop(name, None)

    desk.phone.change(reopen)
    desk.sync(NOW + 3 * HOUR)
    assert [heard.said for _, heard in desk.told] == ["done", "reopened"]
    assert KEY not in desk.words


def test_moved_there_sleeps_here_until_then(desk: Desk) -> None:
    desk.sync()
    later = NOW + timedelta(days=3)
    desk.phone.move(later, NOW + HOUR)
    desk.sync(NOW + 2 * HOUR)
    assert desk.told == [(KEY, Heard("snoozed", until=later))]
    assert desk.phone.see()["DUE"].dt == later
    assert desk.sync(NOW + 3 * HOUR).written == 0
    assert len(desk.told) == 1


def test_moved_to_a_day_wakes_when_the_users_day_begins(desk: Desk) -> None:
    desk.sync()
    desk.phone.move(date(2026, 3, 22))
    desk.sync(NOW + HOUR)
    assert desk.told == [(KEY, Heard("snoozed", until=datetime(2026, 3, 22, 9, tzinfo=UTC)))]


def test_the_same_moment_in_another_zone_is_not_a_move(desk: Desk) -> None:
    desk.sync()
    desk.phone.move(date(2026, 3, 19))  # as a program does that knows days only
    desk.sync(NOW + HOUR)
    assert desk.told == []


def test_moved_before_its_best_time_changes_nothing_here(desk: Desk) -> None:
    desk.sync()
    desk.phone.move(NOW + HOUR + timedelta(minutes=30))
    desk.sync(NOW + HOUR)
    assert desk.told == []


def test_deleted_there_is_asked_again_tomorrow_and_skipped_the_second_time(desk: Desk) -> None:
    desk.sync()
    desk.phone.delete()
    first = desk.sync(NOW + HOUR)
    tomorrow = datetime(2026, 3, 19, 9, tzinfo=UTC)
    assert desk.told == [(KEY, Heard("snoozed", until=tomorrow))]
    assert first.deleted == [KEY]
    assert desk.phone.find() is None
    desk.sync(NOW + 2 * HOUR)
    assert desk.phone.find() is None
    desk.sync(tomorrow + HOUR)
    assert desk.phone.find() is not None
    desk.phone.delete()
    desk.sync(tomorrow + 2 * HOUR)
    assert desk.told[1:] == [(KEY, Heard("skipped", reason="deleted twice in your calendar"))]
    assert desk.phone.find() is None


def test_a_calendar_that_was_emptied_says_nothing_and_is_filled_again(desk: Desk) -> None:
    desk.plan |= {f"k{n}": todo(f"k{n}") for n in range(3)}
    desk.sync()
    for key in list(desk.plan):
        desk.phone.delete(key)
    desk.sync(NOW + HOUR)
    assert desk.told == []
    assert len(desk.phone.tags()) == 5


def test_a_calendar_that_was_deleted_is_made_again(desk: Desk) -> None:
    desk.sync()
    desk.radicale.client.delete(desk.phone.collection).raise_for_status()
    desk.sync(NOW + HOUR)
    assert desk.told == []
    assert len(desk.phone.tags()) == 2


def test_what_fell_away_here_goes_there(desk: Desk) -> None:
    desk.sync()
    del desk.plan[KEY]
    assert desk.sync(NOW + HOUR).removed == 1
    assert desk.phone.find() is None
    assert desk.phone.find(interview().key) is not None


def test_cancelled_there_is_skipped_here(desk: Desk) -> None:
    desk.sync()

    def cancel(part: Any) -> None:
        part["status"] = "CANCELLED"

    desk.phone.change(cancel)
    desk.sync(NOW + HOUR)
    desk.sync(NOW + 2 * HOUR)
    assert desk.told == [(KEY, Heard("skipped", reason="cancelled in your calendar"))]


@pytest.mark.parametrize(
    ("there", "here", "heard"),
    [
        (1, 2, []),  # put off there first, then snoozed here: the later word stands
        (2, 1, [(KEY, Heard("snoozed", until=NOW + timedelta(days=3)))]),
    ],
)
def test_of_two_words_the_later_stands(
    desk: Desk, there: int, here: int, heard: list[tuple[str, Heard]]
) -> None:
    desk.sync()
    desk.phone.move(NOW + timedelta(days=3), NOW + there * HOUR)
    desk.say(KEY, "snoozed", NOW + here * HOUR, until=NOW + timedelta(days=5))
    desk.sync(NOW + 3 * HOUR)
    assert desk.told == heard
    assert desk.phone.see()["DUE"].dt == desk.until[KEY]


def test_done_here_wins_over_an_earlier_move_there(desk: Desk) -> None:
    desk.sync()
    desk.phone.move(NOW + timedelta(days=3), NOW + HOUR)
    desk.say(KEY, "done", NOW + 2 * HOUR)
    desk.sync(NOW + 3 * HOUR)
    assert desk.told == []
    assert desk.phone.see()["STATUS"] == "COMPLETED"


def test_done_there_without_a_time_wins_over_a_snooze_here(desk: Desk) -> None:
    desk.sync()
    desk.phone.tick(None)
    desk.say(KEY, "snoozed", NOW + HOUR, until=NOW + timedelta(days=1))
    desk.sync(NOW + 2 * HOUR)
    assert desk.told == [(KEY, Heard("done"))]


def test_an_update_keeps_what_the_user_added(desk: Desk) -> None:
    desk.sync()

    def add(part: Any) -> None:
        part.add("categories", ["search"])
        part["description"] = "Ask about the team in Lagos"

    desk.phone.change(add)
    desk.plan[KEY] = todo(title="Thank Ngozi Adeyemi by letter", due=NOW + 30 * HOUR)
    desk.sync(NOW + HOUR)
    step = desk.phone.see()
    assert step["SUMMARY"] == "Thank Ngozi Adeyemi by letter"
    assert step["DESCRIPTION"] == "Ask about the team in Lagos"
    assert step.categories == ["search"]
    assert int(step["SEQUENCE"]) >= 1
    assert desk.told == []


def test_an_interview_moved_there_is_asked_about_and_not_moved_back(desk: Desk) -> None:
    desk.sync()

    def later(part: Any) -> None:
        for name in ("dtstart", "dtend"):
            part[name].dt += HOUR

    desk.phone.change(later, interview().key)
    result = desk.sync(NOW + HOUR)
    assert result.moved == [interview().key]
    assert desk.phone.see(interview().key)["DTSTART"].dt == NOW + timedelta(days=2, hours=1)


def test_an_interview_deleted_there_stays_away_until_it_changes(desk: Desk) -> None:
    desk.sync()
    key = interview().key
    desk.phone.delete(key)
    desk.sync(NOW + HOUR)
    assert desk.phone.find(key) is None
    desk.plan[key] = interview(start=NOW + 60 * HOUR, end=NOW + 61 * HOUR)
    desk.sync(NOW + 2 * HOUR)
    assert desk.phone.see(key)["DTSTART"].dt == NOW + 60 * HOUR


def test_nothing_else_on_the_server_is_touched(desk: Desk) -> None:
    client, home = desk.radicale.client, desk.radicale.home
    client.request("MKCALENDAR", f"{home}family/")
    theirs = (
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VTODO\r\nUID:milk\r\nDTSTAMP:20260101T000000Z\r\n"
        b"SUMMARY:Milk\r\nEND:VTODO\r\nEND:VCALENDAR\r\n"
    )
    desk.sync()
    addresses = [f"{home}family/milk.ics", f"{desk.phone.collection}milk.ics"]
    tags = [
        client.put(a, content=theirs, headers={"Content-Type": "text/calendar"}).headers["etag"]
        for a in addresses
    ]
    desk.plan.clear()
    desk.sync(NOW + HOUR)
    assert [client.get(address).headers["etag"] for address in addresses] == tags


class Killed(BaseException):
    pass


class Fragile:
    """A server that the program does not outlive: it is killed before or after the n-th write arrives."""

    def __init__(self, server: Collection, nth: int, *, after: bool) -> None:
        self.server, self.left, self.after = server, nth, after

    def entries(self, collection: str) -> list[Answer] | None:
        return self.server.entries(collection)

    def put(self, collection: str, name: str, text: bytes, *, etag: str | None) -> None:
        self._around(lambda: self.server.put(collection, name, text, etag=etag))

    def delete(self, collection: str, name: str, *, etag: str) -> None:
        self._around(lambda: self.server.delete(collection, name, etag=etag))

    def _around(self, act: Callable[[], None]) -> None:
        self.left -= 1
        if self.left == 0 and not self.after:
            raise Killed
        act()
        if self.left == 0:
            raise Killed


@pytest.mark.parametrize("after", [True, False])
@pytest.mark.parametrize("nth", [1, 2, 3])
def test_killed_while_writing_the_next_exchange_mends_it(desk: Desk, nth: int, *, after: bool) -> None:
    desk.plan["k1"] = todo("k1")
    with pytest.raises(Killed):
        desk.sync(around=lambda server: Fragile(server, nth, after=after))
    desk.sync(NOW + HOUR)
    assert desk.told == []
    assert len(desk.phone.tags()) == 3
    assert desk.sync(NOW + 2 * HOUR).written == 0


@pytest.mark.parametrize("after", [True, False])
def test_killed_while_moving_a_due_date_it_is_not_taken_for_the_users_word(
    desk: Desk, *, after: bool
) -> None:
    desk.sync()
    desk.plan[KEY] = todo(due=NOW + 72 * HOUR)
    with pytest.raises(Killed):
        desk.sync(NOW + HOUR, around=lambda server: Fragile(server, 1, after=after))
    desk.sync(NOW + 2 * HOUR)
    assert desk.told == []
    assert desk.phone.see()["DUE"].dt == NOW + 72 * HOUR


@pytest.mark.parametrize("after", [True, False])
def test_killed_while_ticking_off_or_removing(desk: Desk, *, after: bool) -> None:
    desk.plan["k1"] = todo("k1")
    desk.sync()
    desk.say(KEY, "done", NOW + HOUR)
    del desk.plan["k1"]
    for n in (1, 2):
        with pytest.raises(Killed):
            desk.sync(NOW + (1 + n) * HOUR, around=lambda server: Fragile(server, 1, after=after))
        if not after:
            desk.sync(NOW + (1 + n) * HOUR)
            break
    desk.sync(NOW + 9 * HOUR)
    assert desk.told == []
    assert desk.phone.see()["STATUS"] == "COMPLETED"
    assert desk.phone.find("k1") is None


def test_ticked_off_between_a_kill_and_the_next_exchange_is_heard(desk: Desk) -> None:
    with pytest.raises(Killed):
        desk.sync(around=lambda server: Fragile(server, 1, after=True))
    desk.phone.tick(NOW + HOUR)
    desk.sync(NOW + 2 * HOUR)
    assert desk.told == [(KEY, Heard("done"))]


class Meddling(Fragile):
    """A server on which the user ticks the step off between our reading and our writing."""

    def __init__(self, server: Collection, meddle: Callable[[], None]) -> None:
        super().__init__(server, 0, after=False)
        self.meddle = meddle

    def put(self, collection: str, name: str, text: bytes, *, etag: str | None) -> None:
        self.meddle()
        self.server.put(collection, name, text, etag=etag)


def test_changed_in_the_very_moment_is_not_overwritten_and_heard_the_next_time(desk: Desk) -> None:
    desk.sync()
    desk.plan[KEY] = todo(due=NOW + 30 * HOUR)
    result = desk.sync(
        NOW + HOUR, around=lambda server: Meddling(server, lambda: desk.phone.tick(NOW + HOUR))
    )
    assert (result.clashes, result.written) == (1, 0)
    desk.sync(NOW + 2 * HOUR)
    assert desk.told == [(KEY, Heard("done"))]
    assert desk.phone.see()["STATUS"] == "COMPLETED"


def test_a_lost_memory_adds_nothing_twice_and_still_hears(desk: Desk) -> None:
    desk.sync()
    desk.phone.tick(NOW + HOUR)
    desk.path.unlink()
    memory_of_another_collection = desk.sync(NOW + 2 * HOUR)
    assert len(desk.phone.tags()) == 2
    assert memory_of_another_collection.clashes == 0
    assert desk.told == [(KEY, Heard("done"))]


def test_the_memory_holds_no_names_and_is_the_users_only(desk: Desk) -> None:
    desk.sync()
    assert "Ngozi" not in desk.path.read_text(encoding="utf-8")
    assert "Northwind" not in desk.path.read_text(encoding="utf-8")
    assert desk.path.stat().st_mode & 0o777 == 0o600


def test_a_wrong_password_says_what_to_do(radicale: Radicale) -> None:
    with radicale.server(password="wrong") as server, pytest.raises(CalendarServerError) as caught:
        server.collection("cordially-test")
    assert caught.value.code == "not-welcome"
    assert "CORDIALLY_CALDAV_PASSWORD" in caught.value.hint


def test_replacing_is_of_the_same_entry(desk: Desk) -> None:
    desk.sync()
    uid = desk.phone.see()["UID"]
    desk.plan[KEY] = replace(todo(), due=NOW + 40 * HOUR)
    desk.sync(NOW + HOUR)
    assert desk.phone.see()["UID"] == uid
    assert len(desk.phone.tags()) == 2


def test_put_off_and_then_taken_up_sooner(desk: Desk) -> None:
    desk.sync()
    desk.say(KEY, "snoozed", NOW + HOUR, until=NOW + timedelta(days=5))
    desk.sync(NOW + 2 * HOUR)
    sooner = NOW + timedelta(days=1)
    desk.phone.move(sooner, NOW + 3 * HOUR)
    desk.sync(NOW + 4 * HOUR)
    assert desk.told == [(KEY, Heard("snoozed", until=sooner))]
